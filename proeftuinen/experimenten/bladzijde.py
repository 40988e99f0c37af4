"""The tab of experiments, and its pages."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse

from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

TAB = "Experimenten"
EXPERIMENTEN, VOORBEELDEN = "Onze experimenten", "Voorbeelden"


def toon_experiment(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    sub: str = EXPERIMENTEN,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page under the tab of experiments; `sub` is one of the labels above."""
    return toon(request, proeftuin, sjabloon, tab=TAB, sub=sub, context=context, status=status)
