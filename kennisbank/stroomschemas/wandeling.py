"""Walking a flow chart, one question at a time: all that is known of a walk is in the address.

A path is the answers so far, by their place from 0: "0.2.1".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kennisbank.items.schema import MEESTE_PUNTEN, Graaf, Punt

_PAD = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})*")


@dataclass(frozen=True)
class Schrede:
    """A question that was answered; `pad` leads back to it."""

    vraag: Punt
    antwoord: str
    pad: str


@dataclass(frozen=True)
class Deur:
    """An answer that can be chosen; without `pad` it leads nowhere yet."""

    tekst: str
    pad: str


@dataclass(frozen=True)
class Wandeling:
    """Where one stands. `afgebroken`: the address no longer fits the chart from here on."""

    punt: Punt | None
    gezet: Sequence[Schrede]
    pad: str
    deuren: Sequence[Deur]
    afgebroken: bool

    @property
    def is_klaar(self) -> bool:
        """Tell whether this is an outcome."""
        return self.punt is not None and not self.punt.is_vraag

    @property
    def vorige(self) -> Schrede | None:
        """Return the question before this one."""
        return self.gezet[-1] if self.gezet else None


def loop(graaf: Graaf, pad: str) -> Wandeling:
    """Follow a path from the beginning, as far as the chart goes along."""
    stappen = [int(deel) for deel in pad.split(".")] if _PAD.fullmatch(pad) else []
    afgebroken = bool(pad) and not 0 < len(stappen) <= MEESTE_PUNTEN
    punt, gezet = graaf.per_sleutel.get(graaf.begin), []
    for nr, keuze in enumerate([] if afgebroken else stappen):
        volgende = _achter(graaf, punt, keuze)
        if punt is None or volgende is None:
            afgebroken = True
            break
        gezet.append(Schrede(punt, punt.antwoorden[keuze].tekst, _pad(stappen[:nr])))
        punt = volgende
    hier = _pad(stappen[: len(gezet)])
    return Wandeling(punt, gezet, hier, _deuren(graaf, punt, hier), afgebroken)


def _achter(graaf: Graaf, punt: Punt | None, keuze: int) -> Punt | None:
    if punt is None or keuze >= len(punt.antwoorden):
        return None
    return graaf.per_sleutel.get(punt.antwoorden[keuze].naar)


def _pad(stappen: Sequence[int]) -> str:
    return ".".join(map(str, stappen))


def _deuren(graaf: Graaf, punt: Punt | None, hier: str) -> list[Deur]:
    """Return the answers here; one with a path that is too long would not be followed."""
    antwoorden = punt.antwoorden if punt else ()
    voor = f"{hier}." if hier else ""
    return [
        Deur(antwoord.tekst, f"{voor}{nr}" if antwoord.naar in graaf.per_sleutel else "")
        for nr, antwoord in enumerate(antwoorden)
    ]
