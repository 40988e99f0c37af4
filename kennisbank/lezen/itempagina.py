"""The page of one item: what stands in its rows, in the words of the reader."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kennisbank.items.delen import DELEN
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.lezen.kaarten import ICONEN, verlopen_sinds, zeg_duur
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.dagen import zeg_dag


@dataclass(frozen=True)
class Kenmerkgroep:
    """A group of values, as "Bij welke stap?" with its steps."""

    naam: str
    label: str
    waarden: list[tuple[str, str]]


def _kenmerken(item: Kennisitem) -> list[Kenmerkgroep]:
    per_groep: dict[str, list[str]] = {}
    for groep, waarde in item.kenmerken.values_list("groep", "waarde"):
        per_groep.setdefault(groep, []).append(waarde)
    return [
        Kenmerkgroep(
            groep.value,
            str(groep.label),
            [(waarde, woord) for waarde, woord in LABELS[groep].items() if waarde in heeft],
        )
        for groep in Groep
        if (heeft := per_groep.get(groep))
    ]


LINKWOORDEN = {
    Soort.FILM: "Bekijk de film",
    Soort.PODCAST: "Luister",
    Soort.CIJFER: "Naar de bron",
}


def _vragen(deel: Any) -> list[tuple[str, str, list[str]]]:
    """Return the questions of a persona, for each dimension that has any."""
    alle = [(d.value, str(d.label), getattr(deel, d.value, [])) for d in Dimensie]
    return [vraag for vraag in alle if vraag[2]]


def _dagen(item: Kennisitem, sinds: date | None) -> dict[str, str]:
    """Return the days of looking at it again, as people say them."""
    return {
        "verlopen_tekst": zeg_dag(sinds) if sinds else "",
        "nagekeken_tekst": zeg_dag(item.nagekeken_op) if item.nagekeken_op else "",
        "nakijken_tekst": zeg_dag(item.nakijken_op) if item.nakijken_op else "",
    }


def lees_pagina(item: Kennisitem) -> dict[str, Any]:
    """Return what the page of an item shows."""
    model = DELEN.get(item.soort)
    deel = model.objects.filter(item=item).first() if model else None
    kenmerken, sinds = _kenmerken(item), verlopen_sinds(item)
    return {
        "item": item,
        "soort": Soort(item.soort).label,
        "icoonnaam": ICONEN[Soort(item.soort)],
        "deel": deel,
        "duur": zeg_duur(getattr(deel, "seconden", None)),
        "kenmerken": [groep for groep in kenmerken if groep.naam != Groep.DIMENSIE],
        "dimensies": next((g.waarden for g in kenmerken if g.naam == Groep.DIMENSIE), []),
        "sjabloon_deel": f"kennisbank/delen/{model.__name__.lower()}.html" if model else "",
        "vragen_per_dimensie": _vragen(deel),
        "linkwoord": LINKWOORDEN.get(Soort(item.soort), "Open het document"),
        "eigenaar": str(item.eigenaar) if item.eigenaar_id else item.plank.naam,
        "verlopen_sinds": sinds,
        **_dagen(item, sinds),
    }
