"""The tab of tables, and its pages."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

TAB = "Casustafel"
TAFELS, INZICHTEN = "Tafels", "Inzichten"


def toon_tafel(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    sub: str = TAFELS,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page under the tab of tables; `sub` is one of the labels above."""
    return toon(request, proeftuin, sjabloon, tab=TAB, sub=sub, context=context, status=status)
