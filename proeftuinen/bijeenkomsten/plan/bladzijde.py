"""The frame of one meeting: its name and day, and the pages that belong to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.models import Proeftuin

TAB = "Bijeenkomsten"
_TEAMWOORDEN = {"Programma": "Draaiboek", "Op scherm": "Op de dag"}
"""What the team reads instead: the programme is for who takes part, the run sheet theirs."""
_DELEN = (  # what a page calls itself, its address, who sees it
    ("Programma", "proeftuinen:bijeenkomst", Recht.BIJEENKOMSTEN_ZIEN),
    ("Mensen", "proeftuinen:bijeenkomst-mensen", Recht.BIJEENKOMSTEN_VOORBEREIDEN),
    ("Op scherm", "proeftuinen:bijeenkomst-leiden", Recht.BIJEENKOMSTEN_VOORBEREIDEN),
    ("Verslag", "proeftuinen:bijeenkomst-verslag", Recht.BIJEENKOMSTEN_ZIEN),
)


@dataclass(frozen=True)
class Deel:
    """A page of a meeting, as its own row of links shows it."""

    label: str
    url: str
    actief: bool


def vind(proeftuin: Proeftuin, bkid: str) -> Bijeenkomst:
    """Return the meeting of this proeftuin with its step; 404 when there is none."""
    rijen = Bijeenkomst.objects.select_related("stap")
    deze = get_object_or_404(rijen, proeftuin=proeftuin, publiek_id=bkid)
    deze.proeftuin = proeftuin
    return deze


def _delen(request: HttpRequest, bijeenkomst: Bijeenkomst, actief: str) -> list[Deel]:
    ids = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id
    woorden = _TEAMWOORDEN if request.lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN) else {}
    return [
        Deel(woorden.get(label, label), adres(naam, *ids), label == actief)
        for label, naam, recht in _DELEN
        if request.lezer.mag(recht)
    ]


def toon_bijeenkomst(
    request: HttpRequest,
    bijeenkomst: Bijeenkomst,
    sjabloon: str,
    *,
    deel: str = "",
    context: Mapping[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render a page of this meeting; `deel` is the label of its page in the meeting's own row.

    Its template extends proeftuinen/bijeenkomsten/_bijeenkomst.html.
    """
    eigen = {"bijeenkomst": bijeenkomst, "delen": _delen(request, bijeenkomst, deel)}
    inhoud = {**eigen, **(context or {})}
    return toon(request, bijeenkomst.proeftuin, sjabloon, tab=TAB, context=inhoud, status=status)
