"""Where the pages of editions stand: under the tab of the harvest."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

TAB = "Oogst"
UITGAVEN, CONCEPT = "Uitgaven", "Concept"


def toon_uitgaven(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page about editions."""
    return toon(request, proeftuin, sjabloon, tab=TAB, sub=UITGAVEN, context=context, status=status)
