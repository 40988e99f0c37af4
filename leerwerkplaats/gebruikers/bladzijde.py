"""The frame that every page of "mijn account" stands in: its tabs, gathered from all parts."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leerwerkplaats.web.bijdragen import verzamel


def toon_eigen(
    request: HttpRequest,
    sjabloon: str,
    *,
    tab: str,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page of the account; `tab` is the label of the tab that it stands under."""
    delen = sorted(verzamel("eigen_tabs"), key=lambda deel: deel.rang)
    tabs = [(deel.label, reverse(deel.url_naam), deel.label == tab) for deel in delen]
    return render(request, sjabloon, {"eigen_tabs": tabs, **(context or {})}, status=status)
