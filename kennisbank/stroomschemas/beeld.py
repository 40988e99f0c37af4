"""What a reader gets of a flow chart: the drawing, and the numbered text that says the same."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from kennisbank.items.schema import Graaf, Punt, lees
from kennisbank.stroomschemas.tekening import Tekening, teken


@dataclass(frozen=True)
class Keuze:
    """An answer, and the number and key of where it leads; 0 when it leads nowhere yet."""

    tekst: str
    nummer: int = 0
    naar: str = ""


@dataclass(frozen=True)
class Regel:
    """A point in the numbered text."""

    nummer: int
    punt: Punt
    keuzes: Sequence[Keuze]


@dataclass(frozen=True)
class Schemabeeld:
    """A chart as it is shown; `tekening` is None when it cannot be drawn (yet)."""

    graaf: Graaf
    regels: Sequence[Regel]
    tekening: Tekening | None


def toon_graaf(graaf: Graaf) -> Schemabeeld:
    """Return how a chart is shown; the last ones are kept, since drawing takes a while."""
    return _beeld(json.dumps(graaf.waarden()))


def toon_deel(deel: Mapping[str, Any]) -> Schemabeeld:
    """Return how the chart in these plain values is shown, whatever they are."""
    return toon_graaf(lees(deel))


@lru_cache(maxsize=64)
def _beeld(tekst: str) -> Schemabeeld:
    graaf = lees(json.loads(tekst))
    nummers = graaf.nummers
    regels = [
        Regel(
            nummers[punt.sleutel],
            punt,
            [Keuze(a.tekst, nummers.get(a.naar, 0), a.naar) for a in punt.antwoorden],
        )
        for punt in graaf.volgorde
    ]
    merk = f"schema-{sha256(tekst.encode()).hexdigest()[:8]}"
    return Schemabeeld(graaf, regels, teken(graaf, titel=_titel(graaf), id_voorvoegsel=merk))


def _titel(graaf: Graaf) -> str:
    vragen = sum(punt.is_vraag for punt in graaf.punten)
    return (
        f"Tekening van het stroomschema: {_tel(vragen, 'vraag', 'vragen')}"
        f" en {_tel(len(graaf.punten) - vragen, 'uitkomst', 'uitkomsten')}"
    )


def _tel(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
