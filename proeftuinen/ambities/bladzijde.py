"""The tab of the ambition: its pages, in the order of waarderend veranderen."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

TAB = "Ambitie"
AMBITIE, KERNTHEMA, WERKT_AL, BEELDEN, SCHRIJVEN = (
    "Onze ambitie",
    "Kernthema",
    "Wat werkt hier al",
    "Beelden",
    "Samen schrijven",
)


def toon_ambitie(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    sub: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page under the tab of the ambition; `sub` is one of the labels above."""
    return toon(request, proeftuin, sjabloon, tab=TAB, sub=sub, context=context, status=status)
