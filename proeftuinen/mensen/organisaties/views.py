"""Organisations: the list, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/mensen/organisaties"
PLEK = {"tab": "Mensen", "sub": "Organisaties"}


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def lijst(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the organisations that take part here."""
    pagina = blader(request, Organisatie.objects.van(proeftuin))
    return toon(request, proeftuin, f"{MAP}/lijst.html", **PLEK, context={"pagina": pagina})


@require_GET
@met_proeftuin(Recht.ORGANISATIES_ZIEN)
def organisatie(request: HttpRequest, proeftuin: Proeftuin, oid: str) -> HttpResponse:
    """Show one organisation."""
    deze = get_object_or_404(Organisatie.objects.van(proeftuin), publiek_id=oid)
    return toon(
        request, proeftuin, f"{MAP}/organisatie.html", **PLEK, context={"organisatie": deze}
    )
