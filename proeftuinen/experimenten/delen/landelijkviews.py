"""Pages for the national programme: what all places share."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.experimenten.delen import lezen
from proeftuinen.experimenten.delen.forms import Zoekvraag
from proeftuinen.experimenten.delen.views import MAP
from proeftuinen.experimenten.delen.voorbeeldviews import vraagdeel
from proeftuinen.traject.decorators import met_siterecht


@require_GET
@met_siterecht(Recht.LANDELIJK_ZIEN)
def landelijk_experimenten(request: HttpRequest) -> HttpResponse:
    """Show what all places share, with place and state."""
    form = Zoekvraag(request.GET)
    vraag = form.vraag()
    bladzijde = blader(request, lezen.zoek(lezen.gedeelde(), vraag))
    context = {
        "form": form,
        "gezocht": bool(vraag),
        "vraag": vraagdeel(vraag),
        "pagina": bladzijde,
        "kaartjes": [lezen.als_kaartje(deze) for deze in bladzijde],
    }
    return render(request, f"{MAP}/landelijk.html", context)


@require_GET
@met_siterecht(Recht.LANDELIJK_ZIEN)
def landelijk_experiment(request: HttpRequest, vbid: str) -> HttpResponse:
    """Show one experiment as its place shares it."""
    deze = lezen.gedeelde().filter(publiek_id=vbid).first()
    if deze is None:
        raise Http404
    return render(request, f"{MAP}/landelijk_een.html", {"gedeeld": lezen.als_gedeeld(deze)})
