"""Van gat naar actie: where a line is missing, and who could lay it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.gaten import lezen
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

SJABLOON = "proeftuinen/netwerk/gaten/kansen.html"


@require_GET
@met_proeftuin(Recht.NETWERK_ZIEN)
def kansen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show which domains hardly know each other, and what became of acquaintances."""
    context = {"kansen": lezen.lees_kansen(proeftuin, request.lezer)}
    return toon(request, proeftuin, SJABLOON, tab="Netwerk", sub="Kansen", context=context)
