"""The frame that every page of a proeftuin stands in: name, tabs, season strip, where we are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.contracten import verzamel
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import Jaar, Kaderstap, lees_jaar, teken_strook


@dataclass(frozen=True)
class Tabblad:
    """A tab as the template shows it."""

    label: str
    url: str
    actief: bool


def _tabs(
    request: HttpRequest, proeftuin: Proeftuin, actief: str, sub: str
) -> dict[str, list[Tabblad]]:
    """Return the tabs, and as `subtabs` those under the tab that is open."""
    mogelijk = [tab for tab in verzamel("tabs") if request.lezer.mag(tab.recht)]
    onder = sorted((tab for tab in mogelijk if tab.onder == actief), key=lambda tab: tab.rang)
    if not actief:  # A page under no tab has no second row: what is under none is the first.
        onder = []
    rijen = {
        "tabs": [(tab, tab.label == actief) for tab in mogelijk if not tab.onder],
        "subtabs": [(tab, tab.label == sub) for tab in onder if len(onder) > 1],
    }
    return {
        naam: [
            Tabblad(tab.label, adres(tab.url_naam, proeftuin.publiek_id), open_)
            for tab, open_ in rij
        ]
        for naam, rij in rijen.items()
    }


def jaar_van(proeftuin: Proeftuin) -> Jaar:
    """Return the year of this proeftuin as it stands today; one query."""
    stappen = list(Stap.objects.van(proeftuin))
    for stap in stappen:
        stap.proeftuin = proeftuin
    return lees_jaar(stappen, vandaag())


def _kaderjaar(proeftuin: Proeftuin) -> Jaar:
    """Return the year with no more of its steps than the frame shows; one query."""
    rijen = Stap.objects.van(proeftuin).values_list(*Kaderstap._fields)
    return lees_jaar([Kaderstap(*rij) for rij in rijen], vandaag())


def toon(
    request: HttpRequest,
    proeftuin: Proeftuin,
    sjabloon: str,
    *,
    tab: str,
    sub: str = "",
    jaar: Jaar | None = None,
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page in the frame; `tab` is the label of the tab that it stands under.

    `sub` is the label of its page in the second row, where that tab has one. A page that shows
    the steps themselves hands over the `jaar` of `jaar_van`.
    """
    jaar = jaar or _kaderjaar(proeftuin)
    kader = {
        "proeftuin": proeftuin,
        "mag": request.mag,
        **_tabs(request, proeftuin, tab, sub),
        "jaar": jaar,
        "seizoenstrook": teken_strook(proeftuin, jaar),
    }
    return render(request, sjabloon, {**kader, **(context or {})}, status=status)
