"""The frame that every page of the kennisbank stands in."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kennisbank.planken.models import Plank
from leerwerkplaats.toegang import Mag


def toon(
    request: HttpRequest,
    sjabloon: str,
    *,
    plank: Plank | None = None,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page of the kennisbank; `plank` is the shelf that it is about, if any."""
    kader = {"plank": plank, "mag": getattr(request, "mag", Mag(frozenset()))}
    return render(request, sjabloon, {**kader, **(context or {})}, status=status)
