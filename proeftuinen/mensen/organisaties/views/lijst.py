"""The list, what others in the municipality have, and taking one of those over."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen.organisaties import actions, lezen, voorstellen
from proeftuinen.mensen.organisaties.forms import OrganisatieFilter
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/organisaties"
PLEK = {"tab": "Mensen", "sub": "Organisaties"}


def _vraag(request: HttpRequest) -> str:
    """Return the filter as it goes along to the next page, "q=zorg&"."""
    vraag = QueryDict(mutable=True)
    for naam in ("q", "domein", "vorm"):
        if request.GET.get(naam):
            vraag[naam] = request.GET[naam][:200]
    return f"{vraag.urlencode()}&" if vraag else ""


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the organisations that take part here, with what others in the municipality have."""
    rijen = lezen.zeef(lezen.voor_lijst(proeftuin, request.lezer), request.GET)
    beheert = request.mag.organisaties_beheren
    context = {
        "pagina": blader(request, rijen),
        "filter": OrganisatieFilter(request.GET),
        "vraag": _vraag(request),
        "elders": lezen.elders(proeftuin).count() if beheert else 0,
        "voorstellen": voorstellen.te_bekijken(proeftuin).count() if beheert else 0,
    }
    return toon(request, proeftuin, f"{MAP}/lijst.html", **PLEK, context=context)


@require_GET
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def gemeente(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List what other proeftuinen of the same municipalities have and this one has not."""
    pagina = blader(request, lezen.elders(proeftuin))
    return toon(request, proeftuin, f"{MAP}/gemeente.html", **PLEK, context={"pagina": pagina})


@require_POST
@met_proeftuin(Recht.ORGANISATIES_BEHEREN)
def overnemen(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Let one of those take part here; twice changes nothing."""
    deze = get_object_or_404(Organisatie.objects.zichtbaar_in(proeftuin), publiek_id=oid)
    nieuw = [] if deze.proeftuinen.filter(pk=proeftuin.pk).exists() else [deze]
    actions.neem_over(organisaties=nieuw, proeftuin=proeftuin, door=request.user)
    messages.success(request, f"{deze.naam} staat nu ook bij jullie.")
    return redirect("proeftuinen:organisaties-gemeente", proeftuin.publiek_id)
