"""To be widened by its owner."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.bladzijde import toon_bijeenkomst, vind
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.BIJEENKOMSTEN_VOORBEREIDEN)
def leiden(request: HttpRequest, proeftuin: Proeftuin, bkid: str) -> HttpResponse:
    """Show the page."""
    deze = vind(proeftuin, bkid)
    sjabloon = "proeftuinen/bijeenkomsten/live/leiden.html"
    return toon_bijeenkomst(request, deze, sjabloon, deel="Op scherm")
