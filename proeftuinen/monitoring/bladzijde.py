"""Where the pages of monitoring stand: lists and figures with the harvest, what lasts apart."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

OOGST = "Oogst"
VRAGENLIJSTEN, CIJFERS = "Vragenlijsten", "Cijfers"
TAB = "Verder"
BORGING, VERBINDING, TIPS, VRAAG_HET = "Wat blijft", "In verbinding", "Tips", "Vraag het"


def toon_oogst(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    sub: str = VRAGENLIJSTEN,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page under the tab of the harvest; `sub` is VRAGENLIJSTEN or CIJFERS."""
    return toon(request, proeftuin, sjabloon, tab=OOGST, sub=sub, context=context, status=status)


def toon_verder(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    sub: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page under the tab of what goes on after the year; `sub` is one of its labels."""
    return toon(request, proeftuin, sjabloon, tab=TAB, sub=sub, context=context, status=status)
