"""From durations to hours: when each block of a run sheet begins. Pure; no clock, no database.

Hours are moments with a time zone and minutes are minutes that really pass, so a night on which
the clock jumps comes out right: it is counted in UTC and shown on the wall clock.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

KORTSTE = 5
"""Minutes under which a block is not shortened."""


@dataclass(frozen=True)
class Blok:
    """A block: how long, and the hour that it is pinned to. `groepen` run beside each other.

    `minuten` of a block with groups is what it takes at least; the group that is done last
    decides.
    """

    sleutel: Hashable
    minuten: int
    vast: datetime | None = None
    groepen: tuple[tuple["Blok", ...], ...] = ()

    @property
    def duur(self) -> int:
        """Return the minutes that it takes, the longest group included."""
        return max([self.minuten, *(sum(deel.duur for deel in lijn) for lijn in self.groepen)])


@dataclass(frozen=True)
class Tijd:
    """When a block begins and ends; `gat` minutes are empty before it, `knel` are missing."""

    begin: datetime
    einde: datetime
    gat: int = 0
    knel: int = 0


@dataclass(frozen=True)
class Schema:
    """The hours of all blocks by their key, and the end of the last one."""

    tijden: Mapping[Hashable, Tijd] = field(default_factory=dict)
    einde: datetime | None = None
    minuten: int = 0

    def over(self, slot: datetime | None) -> int:
        """Return the minutes by which it runs past this moment; below zero: still free."""
        if slot is None or self.einde is None:
            return 0
        return _minuten(slot, self.einde)


def _minuten(van: datetime, tot: datetime) -> int:
    """Return the minutes that pass, also over a night on which the clock jumps."""
    return round((tot.astimezone(UTC) - van.astimezone(UTC)).total_seconds() / 60)


def _erbij(moment: datetime, minuten: int) -> datetime:
    """Return the moment so many minutes later, on the same wall clock."""
    return (moment.astimezone(UTC) + timedelta(minutes=minuten)).astimezone(moment.tzinfo)


def leg_uit(begin: datetime, blokken: Sequence[Blok]) -> Schema:
    """Return when each block begins and ends; one pass over all blocks.

    A pinned block begins at its hour. When what comes before ends earlier there is a gap, when it
    ends later there is a squeeze: the pinned block keeps its hour, for someone counts on it.
    """
    tijden: dict[Hashable, Tijd] = {}
    einde = _leg_lijn(begin, blokken, tijden)
    return Schema(tijden, einde, _minuten(begin, einde))


def _leg_lijn(begin: datetime, blokken: Sequence[Blok], tijden: dict[Hashable, Tijd]) -> datetime:
    nu = begin
    for blok in blokken:
        van = blok.vast or nu
        verschil = _minuten(nu, van)
        einde = _erbij(van, blok.duur)
        for lijn in blok.groepen:
            einde = max(einde, _leg_lijn(van, lijn, tijden))
        tijden[blok.sleutel] = Tijd(van, einde, max(verschil, 0), max(-verschil, 0))
        nu = einde
    return nu


@dataclass(frozen=True)
class Inkorting:
    """A block that could be shorter, and by how many minutes."""

    sleutel: Hashable
    minuten: int


def stel_inkorten_voor(
    blokken: Sequence[Blok], over: int, *, met_rust: frozenset[Hashable] = frozenset()
) -> Sequence[Inkorting]:
    """Return how to win back `over` minutes: each block gives by its length, in steps of five.

    Blocks in `met_rust` (a story, a break) keep their time. A block keeps at least five minutes
    and gives at most a third. Returns what can be won when that is less than `over`.
    """
    ruimte = {
        blok.sleutel: min(blok.duur // 3, blok.duur - KORTSTE) // 5 * 5
        for blok in blokken
        if blok.sleutel not in met_rust and not blok.groepen
    }
    gekort = dict.fromkeys(ruimte, 0)
    nodig = over
    while nodig > 0:
        kan = [sleutel for sleutel, deel in ruimte.items() if gekort[sleutel] < deel]
        if not kan:
            break
        meeste = max(kan, key=lambda sleutel: ruimte[sleutel] - gekort[sleutel])
        gekort[meeste] += 5
        nodig -= 5
    return [Inkorting(sleutel, deel) for sleutel, deel in gekort.items() if deel]
