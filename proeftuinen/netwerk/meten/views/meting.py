"""Waves: the list, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/netwerk/meten"


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page of this feature in the frame."""
    deel = {"tab": "Netwerk", "sub": "Metingen"}
    return toon(request, proeftuin, f"{MAP}/{sjabloon}", context=context, **deel)


def meting_van(proeftuin: Proeftuin, mtid: str) -> Meting:
    """Return a wave of this proeftuin, or answer 404."""
    meting = get_object_or_404(
        Meting.objects.select_related("stap"), publiek_id=mtid, proeftuin=proeftuin
    )
    meting.proeftuin = proeftuin
    return meting


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def metingen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List the waves."""
    return pagina(request, proeftuin, "lijst.html", {"metingen": Meting.objects.van(proeftuin)})


@require_GET
@met_proeftuin(Recht.NETWERK_BEHEREN)
def meting(request: HttpRequest, proeftuin: Proeftuin, mtid: str) -> HttpResponse:
    """Show a wave."""
    return pagina(request, proeftuin, "meting.html", {"meting": meting_van(proeftuin, mtid)})
