"""The run sheet as it is read: blocks with their hours, groups with their lines, what to bring."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property
from itertools import chain

from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.materialen import tel_op
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep
from proeftuinen.bijeenkomsten.plan.waarschuwen import waarschuw
from proeftuinen.bijeenkomsten.tijden import Blok, Schema, Tijd, leg_uit


@dataclass(frozen=True)
class Groepregel:
    """A group of a parallel block with its own line; `minuten` is what that line takes."""

    groep: Groep
    regels: Sequence["Regel"] = ()

    @property
    def minuten(self) -> int:
        """Return the minutes of its own line; 0 when it has none."""
        return sum(regel.onderdeel.minuten for regel in self.regels)

    @property
    def leiding(self) -> str:
        """Return who leads it, or ""."""
        return _leiding(self.groep)


@dataclass(frozen=True)
class Regel:
    """A block with its hours; `tijd` is None while the meeting has no hour to begin at."""

    onderdeel: Agendaonderdeel
    tijd: Tijd | None = None
    groepen: Sequence[Groepregel] = ()

    @property
    def minuten(self) -> int:
        """Return the minutes that it takes, the longest group included."""
        return max([self.onderdeel.minuten, *(deel.minuten for deel in self.groepen)])

    @property
    def leiding(self) -> str:
        """Return who leads it, or ""."""
        return _leiding(self.onderdeel)

    @property
    def is_pauze(self) -> bool:
        """Tell whether people rest during it."""
        return self.onderdeel.soort == Agendaonderdeel.Soort.PAUZE

    @property
    def is_parallel(self) -> bool:
        """Tell whether groups run beside each other in it."""
        return self.onderdeel.soort == Agendaonderdeel.Soort.PARALLEL


def _leiding(rij: Agendaonderdeel | Groep) -> str:
    return str(rij.leider) if rij.leider else rij.leiding


@dataclass(frozen=True)
class Draaiboek:
    """A whole run sheet.

    `regels` is the main line; `minuten` what its blocks take together, without gaps. `einde` is
    None without an hour to begin at. `over` is by how many minutes it runs past the hour at which
    the meeting has to stop; below zero: that many are still free; 0 when no such hour is set.
    """

    bijeenkomst: Bijeenkomst
    regels: Sequence[Regel] = ()
    vooraf: Sequence[Regel] = ()
    achteraf: Sequence[Regel] = ()
    minuten: int = 0
    over: int = 0
    einde: datetime | None = None

    @property
    def is_leeg(self) -> bool:
        """Tell whether nothing was planned yet, homework included."""
        return not (self.regels or self.vooraf or self.achteraf)

    @property
    def heeft_slot(self) -> bool:
        """Tell whether the meeting has an hour at which it has to stop."""
        return self.bijeenkomst.slot is not None

    def alle(self) -> Iterator[Regel]:
        """Yield every block in the order of the meeting: homework, main line, lines of groups."""
        yield from self.vooraf
        for regel in self.regels:
            yield regel
            yield from chain.from_iterable(deel.regels for deel in regel.groepen)
        yield from self.achteraf

    @cached_property
    def materialen(self) -> list[str]:
        """Return what to bring, summed up from all blocks."""
        return tel_op(lijn for regel in self.alle() for lijn in regel.onderdeel.materialen)

    @cached_property
    def waarschuwingen(self) -> list[str]:
        """Return what to look at before the day, in plain Dutch; `over` is not among these."""
        return waarschuw(self)

    def tijd_van(self, onderdeel: Agendaonderdeel) -> Tijd | None:
        """Return the hours of this block, or None."""
        return next((r.tijd for r in self.alle() if r.onderdeel.pk == onderdeel.pk), None)


@dataclass(frozen=True)
class _Rijen:
    """All rows of one run sheet, sorted out."""

    lijn: Mapping[int | None, Sequence[Agendaonderdeel]]  # by group; None is the main line
    groepen: Mapping[int, Sequence[Groep]]  # by parallel block


def lees_draaiboek(bijeenkomst: Bijeenkomst) -> Draaiboek:
    """Return the run sheet of a meeting, in two queries."""
    lijn: dict[int | None, list[Agendaonderdeel]] = defaultdict(list)
    for onderdeel in lezen.onderdelen_van(bijeenkomst):
        onderdeel.bijeenkomst = bijeenkomst
        lijn[onderdeel.groep_id].append(onderdeel)
    groepen: dict[int, list[Groep]] = defaultdict(list)
    for groep in lezen.groepen_van(bijeenkomst):
        groepen[groep.onderdeel_id].append(groep)
    return stel_samen(bijeenkomst, _Rijen(lijn, groepen))


def stel_samen(bijeenkomst: Bijeenkomst, rijen: _Rijen) -> Draaiboek:
    """Return the run sheet of rows that were read; no queries."""
    soort = Agendaonderdeel.Soort
    boven = rijen.lijn.get(None, [])
    zaal = [rij for rij in boven if rij.soort not in Agendaonderdeel.THUIS]
    begin = bijeenkomst.aanvang
    schema = leg_uit(begin, maak_blokken(bijeenkomst, zaal, rijen)) if begin else Schema()
    regels = [_regel(rij, rijen, schema) for rij in zaal]
    return Draaiboek(
        bijeenkomst,
        regels,
        [Regel(rij) for rij in boven if rij.soort == soort.VOORWERK],
        [Regel(rij) for rij in boven if rij.soort == soort.NAWERK],
        minuten=sum(regel.minuten for regel in regels),
        over=schema.over(bijeenkomst.slot),
        einde=schema.einde,
    )


def maak_blokken(
    bijeenkomst: Bijeenkomst, lijn: Sequence[Agendaonderdeel], rijen: _Rijen
) -> list[Blok]:
    """Return these blocks for the calculation of hours, keyed by primary key."""
    return [
        Blok(
            rij.pk,
            rij.minuten,
            vast_moment(bijeenkomst, rij.vast),
            tuple(
                tuple(maak_blokken(bijeenkomst, rijen.lijn.get(groep.pk, []), rijen))
                for groep in rijen.groepen.get(rij.pk, [])
            ),
        )
        for rij in lijn
    ]


def vast_moment(bijeenkomst: Bijeenkomst, uur: time | None) -> datetime | None:
    """Return the moment of an hour to which a block is pinned.

    An hour before the one at which the meeting begins is one after midnight, when the meeting
    lasts that long or has no end and it is more than twelve hours earlier.
    """
    begin = bijeenkomst.aanvang
    if uur is None or begin is None:
        return None
    dag = bijeenkomst.dag
    if uur < begin.time():
        slot = bijeenkomst.slot
        nacht = slot.date() > dag if slot else begin.hour - uur.hour > 12
        dag += timedelta(days=1) if nacht else timedelta()
    return datetime.combine(dag, uur, tzinfo=begin.tzinfo)


def _regel(rij: Agendaonderdeel, rijen: _Rijen, schema: Schema) -> Regel:
    groepen = [
        Groepregel(groep, [_regel(deel, rijen, schema) for deel in rijen.lijn.get(groep.pk, [])])
        for groep in rijen.groepen.get(rij.pk, [])
    ]
    return Regel(rij, schema.tijden.get(rij.pk), groepen)
