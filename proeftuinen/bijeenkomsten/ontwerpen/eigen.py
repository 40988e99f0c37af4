"""Our own designs, one file each: of a step of the year, about three hours."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proeftuinen.bijeenkomsten.ontwerpen.vorm import Blokvorm, aantal, lees_blokken, minuten

_MAP = Path(__file__).parent / "onze"
_VOLGORDE = ("start", "werk1", "werk2", "werk3", "transitie")


@dataclass(frozen=True)
class Ontwerp:
    """A ready run sheet; `stap` is the number of the step that it is made for."""

    sleutel: str
    titel: str
    uitleg: str
    stap: str
    blokken: tuple[Blokvorm, ...]

    @property
    def aantal(self) -> int:
        """Return how many blocks it has."""
        return aantal(self.blokken)

    @property
    def minuten(self) -> int:
        """Return how long the day takes."""
        return minuten(self.blokken)

    @property
    def duur(self) -> str:
        """Say how long the day takes: "3 uur"."""
        uren, rest = divmod(self.minuten, 60)
        return f"{uren} uur en {rest} minuten" if rest else f"{uren} uur"


@cache
def ontwerpen() -> Mapping[str, Ontwerp]:
    """Return the designs by key, in the order of the year."""
    return {sleutel: _lees(sleutel) for sleutel in _VOLGORDE}


def _lees(sleutel: str) -> Ontwerp:
    with (_MAP / f"{sleutel}.toml").open("rb") as bestand:
        ruw = tomllib.load(bestand)
    blokken = lees_blokken(ruw["onderdelen"])
    return Ontwerp(sleutel, ruw["titel"], ruw["uitleg"], ruw["stap"], blokken)
