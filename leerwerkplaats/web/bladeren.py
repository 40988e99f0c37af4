"""Paging: every long list shows fifty rows at a time."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PER_BLADZIJDE = 50


def blader(request: HttpRequest, rijen: QuerySet[Any] | Sequence[Any]) -> Page:
    """Return the page that `?page=` asks for; a wrong number gives the nearest page."""
    return Paginator(rijen, PER_BLADZIJDE).get_page(request.GET.get("page"))
