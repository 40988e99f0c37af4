"""A proeftuin's year as data for the drawing, and the scale that turns dates into px.

Nothing here draws. The public names are offered again by `seizoen`, which does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec")


class Stand(StrEnum):
    """How far a step is, seen from today."""

    KLAAR = "klaar"
    NU = "nu"
    STRAKS = "straks"
    LAAT = "laat"
    OVERGESLAGEN = "overgeslagen"


@dataclass(frozen=True)
class Seizoenstap:
    """One step of the year; `soort` is a value of Stapsoort, both dates count."""

    nummer: str
    naam: str
    soort: str
    begin: date
    einde: date
    stand: Stand


@dataclass(frozen=True)
class Seizoen:
    """A year with its steps. `metingen` holds (date of a measurement, lines in the network)."""

    begin: date
    einde: date
    vandaag: date
    stappen: tuple[Seizoenstap, ...]
    metingen: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True)
class Maand:
    """The visible part of one calendar month: its number 1–12 and its edges in px."""

    nummer: int
    links: float
    rechts: float

    @property
    def midden(self) -> float:
        return (self.links + self.rechts) / 2


@dataclass(frozen=True)
class Schaal:
    """Days on a line of `breedte` px. A year that ends before it begins counts as one day."""

    begin: date
    einde: date
    breedte: float

    @property
    def dagen(self) -> int:
        return max(1, (self.einde - self.begin).days + 1)

    def x(self, dag: date, *, deel: float = 0.5) -> float:
        """Place a day, at its middle unless `deel` says otherwise; days outside go to the edge."""
        plaats = ((dag - self.begin).days + deel) / self.dagen * self.breedte
        return min(self.breedte, max(0.0, plaats))

    def midden(self, begin: date, einde: date) -> float:
        """Place a span at the middle of the part of it that falls inside the year."""
        eerste, laatste = sorted((begin, einde))
        return (self.x(eerste, deel=0) + self.x(laatste, deel=1)) / 2

    def bevat(self, dag: date) -> bool:
        """Tell whether the day lies within the year."""
        return self.begin <= dag < self.begin + timedelta(days=self.dagen)

    def maanden(self) -> tuple[Maand, ...]:
        """Cut the line at every first of the month, in order of time."""
        slot = self.begin + timedelta(days=self.dagen - 1)
        maanden: list[Maand] = []
        eerste = self.begin
        while eerste <= slot:
            volgende = (eerste.replace(day=1) + timedelta(days=32)).replace(day=1)
            maanden.append(Maand(eerste.month, self.x(eerste, deel=0), self.x(volgende, deel=0)))
            eerste = volgende
        return tuple(maanden)


def datumtekst(begin: date, einde: date) -> str:
    """Write a span in Dutch: "27 nov", "3 – 17 nov" or "okt – nov"."""
    eerste, laatste = sorted((begin, einde))
    maand, slotmaand = MAANDEN[eerste.month - 1], MAANDEN[laatste.month - 1]
    if eerste == laatste:
        return f"{eerste.day} {maand}"
    if (eerste.year, eerste.month) == (laatste.year, laatste.month):
        return f"{eerste.day} – {laatste.day} {maand}"
    if maand == slotmaand:
        return f"{maand} {eerste.year} – {laatste.year}"
    return f"{maand} – {slotmaand}"


def spreid(
    wensen: Sequence[float], breedtes: Sequence[float], laagste: float, hoogste: float
) -> list[float]:
    """Push items on a line apart, moving all of them together as little as can be.

    Takes wished middles in order and the room each item needs, in px; returns middles in the
    same order whose rooms do not overlap and lie between `laagste` and `hoogste`. When the
    rooms together are wider than the line, they all shrink by the same factor.
    """
    if not wensen:
        return []
    krimp = min(1.0, (hoogste - laagste) / (sum(breedtes) or 1.0))
    ruimtes = [breedte * krimp for breedte in breedtes]
    aanloop = [sum(ruimtes[:nr]) + ruimtes[nr] / 2 for nr in range(len(ruimtes))]
    groepen: list[tuple[float, int]] = []
    for wens, afstand in zip(wensen, aanloop, strict=True):
        groepen.append((wens - afstand, 1))
        while len(groepen) > 1 and groepen[-2][0] > groepen[-1][0]:
            (waarde, aantal), (vorige, vorig_aantal) = groepen.pop(), groepen.pop()
            samen = aantal + vorig_aantal
            groepen.append(((waarde * aantal + vorige * vorig_aantal) / samen, samen))
    vlakke = [waarde for waarde, aantal in groepen for _ in range(aantal)]
    ruim = hoogste - sum(ruimtes)
    return [
        min(max(waarde, laagste), max(laagste, ruim)) + afstand
        for waarde, afstand in zip(vlakke, aanloop, strict=True)
    ]
