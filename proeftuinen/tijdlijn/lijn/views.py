"""The timeline of a place."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_GET
@met_proeftuin(Recht.TIJDLIJN_ZIEN)
def tijdlijn(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what happened, the newest first."""
    return toon(request, proeftuin, "proeftuinen/tijdlijn/lijn/tijdlijn.html", tab="Tijdlijn")
