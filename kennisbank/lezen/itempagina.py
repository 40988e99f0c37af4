"""The page of one item: what stands in its rows, in the words of the reader."""

from dataclasses import dataclass
from typing import Any

from kennisbank.items.delen import DELEN
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.lezen.kaarten import ICONEN, verlopen_sinds, zeg_duur


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


def lees_pagina(item: Kennisitem) -> dict[str, Any]:
    """Return what the page of an item shows."""
    model = DELEN.get(item.soort)
    deel = model.objects.filter(item=item).first() if model else None
    kenmerken = _kenmerken(item)
    return {
        "item": item,
        "soort": Soort(item.soort).label,
        "icoonnaam": ICONEN[Soort(item.soort)],
        "deel": deel,
        "duur": zeg_duur(getattr(deel, "seconden", None)),
        "kenmerken": [groep for groep in kenmerken if groep.naam != Groep.DIMENSIE],
        "dimensies": next((g.waarden for g in kenmerken if g.naam == Groep.DIMENSIE), []),
        "verlopen_sinds": verlopen_sinds(item),
    }
