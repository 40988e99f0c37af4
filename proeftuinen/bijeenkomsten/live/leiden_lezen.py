"""Reading how a meeting runs: its plan beside what really happened, for the leader's page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property

from django.utils import timezone

from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.bijeenkomsten.live.klok import Klok, Lijn, Loop, Voorstel, lees_klok, stel_voor
from proeftuinen.bijeenkomsten.live.models import Verloop, Zitting
from proeftuinen.bijeenkomsten.plan.draaiboek import (
    Draaiboek,
    Groepregel,
    Regel,
    lees_draaiboek,
    vast_moment,
)
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep
from proeftuinen.bijeenkomsten.tijden import Blok, leg_uit

Sleutel = tuple[int, int | None]
"""A block by its primary key; of a group without blocks the parallel block, and the group."""

KLAAR = "klaar"
EERDER, LANG, UITLOOP = timedelta(hours=3), timedelta(hours=12), timedelta(hours=6)
"""How long before its hour a meeting may begin, lasts at most, and may run late."""
_MET_RUST = {
    Agendaonderdeel.Soort.PAUZE,
    Agendaonderdeel.Soort.VERHAAL,
    Agendaonderdeel.Soort.FILM,
}


@dataclass(frozen=True)
class Loopstuk:
    """A block, or a group without blocks, as a line shows it."""

    sleutel: Sleutel
    onderdeel: Agendaonderdeel
    groep: Groep | None = None  # only for a group without blocks of its own

    @property
    def titel(self) -> str:
        """Return what it is called."""
        return self.groep.naam if self.groep else self.onderdeel.titel


@dataclass(frozen=True)
class Spoor:
    """One line as the leader steers it: the main one, or that of `groep`."""

    lijn: Lijn
    stukken: Mapping[Sleutel, Loopstuk]
    extra: int = 0  # minutes that were added to what is on
    groep: Groep | None = None

    @property
    def nu(self) -> Loopstuk | None:
        """Return what is on."""
        return self.stukken.get(self.lijn.nu) if self.lijn.nu else None

    @property
    def volgende(self) -> Loopstuk | None:
        """Return what comes next."""
        return self.stukken.get(self.lijn.volgende) if self.lijn.volgende else None

    @property
    def gezien(self) -> str:
        """Return what a button of this line says that it saw: it works only while that holds."""
        if self.nu is None:
            return KLAAR if self.lijn.klaar else f"voor.{len(self.lijn.gedaan)}"
        return f"{self.nu.onderdeel.publiek_id}.{self.extra}"


@dataclass(frozen=True)
class Stand:
    """How a meeting stands at `nu`: plan, clock, and lines to steer."""

    draaiboek: Draaiboek
    blokken: Sequence[Blok]
    lopen: Sequence[Loop]
    nu: datetime
    stukken: Mapping[Sleutel, Loopstuk] = field(default_factory=dict)

    @property
    def bijeenkomst(self) -> Bijeenkomst:
        """Return the meeting."""
        return self.draaiboek.bijeenkomst

    @cached_property
    def klok(self) -> Klok:
        """Return how far it is. Without an hour to begin at it counts from its real beginning."""
        return lees_klok(self.aanvang, self._blokken, self.lopen, self.nu)

    @cached_property
    def aanvang(self) -> datetime:
        """Return the moment from which the plan is counted."""
        gepland = self.bijeenkomst.aanvang
        if gepland is None:
            return self._eerste.begonnen if self._eerste else self.nu
        return gepland.astimezone(UTC) + self.verschuiving

    @cached_property
    def slot(self) -> datetime | None:
        """Return the moment at which it has to stop, as the plan is counted now."""
        slot = self.bijeenkomst.slot
        return slot and slot.astimezone(UTC) + self.verschuiving

    @cached_property
    def verschuiving(self) -> timedelta:
        """Return by how much the plan is shifted: only when it is led on another day than its own.

        Then it counts from when the first block really began; before that from now.
        """
        gepland, eerste = self.bijeenkomst.aanvang, self._eerste
        begonnen = eerste.begonnen if eerste else self.nu
        if gepland is None or is_dag_van(self.bijeenkomst, begonnen):
            return timedelta()
        plek = leg_uit(gepland, self.blokken).tijden.get(eerste.sleutel) if eerste else None
        uur = plek.begin if plek else gepland
        return begonnen.astimezone(UTC) - uur.astimezone(UTC)

    @cached_property
    def dagzin(self) -> str:
        """Say when it is, on any day but its own; "" on that day."""
        if is_dag_van(self.bijeenkomst, self.nu):
            return ""
        dag = self.bijeenkomst.dag
        woord = "is" if dag > timezone.localdate(self.nu) else "was"
        return f"Deze bijeenkomst {woord} op {zeg_dag(dag)}."

    @property
    def telt(self) -> bool:
        """Tell whether being behind or ahead says anything: not a day after it was begun."""
        return self._eerste is None or self.nu - self._eerste.begonnen < timedelta(days=1)

    @cached_property
    def _eerste(self) -> Loop | None:
        return min(self.lopen, key=lambda loop: loop.begonnen, default=None)

    @cached_property
    def _blokken(self) -> Sequence[Blok]:
        return [_schuif(blok, self.verschuiving) for blok in self.blokken]

    @cached_property
    def hoofd(self) -> Spoor:
        """Return the main line."""
        return self._spoor(self.klok.hoofd, None)

    @cached_property
    def groepen(self) -> Sequence[Spoor]:
        """Return the lines of the parallel block that is on."""
        regel = self.regel
        if regel is None:
            return []
        paren = zip(self.klok.groepen, regel.groepen, strict=True)
        return [self._spoor(lijn, deel.groep) for lijn, deel in paren]

    @property
    def regel(self) -> Regel | None:
        """Return the line of the run sheet that is on."""
        stuk = self.hoofd.nu
        if stuk is None:
            return None
        return next(r for r in self.draaiboek.regels if r.onderdeel.pk == stuk.onderdeel.pk)

    @cached_property
    def voorstel(self) -> Voorstel:
        """Return what to shorten so that the meeting ends in time; rest and stories are left."""
        rust = frozenset(
            sleutel for sleutel, stuk in self.stukken.items() if stuk.onderdeel.soort in _MET_RUST
        )
        return stel_voor(self.klok, self._blokken, self.slot, met_rust=rust)

    def spoor(self, grpid: str) -> Spoor | None:
        """Return the line of this group, or the main one for ""; None when it is not running."""
        if not grpid:
            return self.hoofd
        sporen = (deel for deel in self.groepen if deel.groep is not None)
        return next((deel for deel in sporen if deel.groep.publiek_id == grpid), None)

    def _spoor(self, lijn: Lijn, groep: Groep | None) -> Spoor:
        extra = sum(loop.extra for loop in self.lopen if loop.sleutel == lijn.nu)
        return Spoor(lijn, self.stukken, extra, groep)


def is_dag_van(bijeenkomst: Bijeenkomst, moment: datetime) -> bool:
    """Tell whether a moment belongs to the day of a meeting; a night that it lasts counts along."""
    if timezone.localdate(moment) == bijeenkomst.dag:
        return True
    van = bijeenkomst.aanvang
    if van is None:
        return False
    tot = bijeenkomst.slot or van + LANG
    return van - EERDER <= moment <= tot + UITLOOP


def _schuif(blok: Blok, tijd: timedelta) -> Blok:
    """Return a block of which the pinned hours are so much later."""
    if not tijd:
        return blok
    groepen = tuple(tuple(_schuif(deel, tijd) for deel in lijn) for lijn in blok.groepen)
    return replace(blok, vast=blok.vast and blok.vast.astimezone(UTC) + tijd, groepen=groepen)


def lees_stand(bijeenkomst: Bijeenkomst, zitting: Zitting | None, nu: datetime) -> Stand:
    """Return how a meeting stands; three queries, two without a room."""
    draaiboek = lees_draaiboek(bijeenkomst)
    rijen = Verloop.objects.filter(zitting=zitting) if zitting else ()
    lopen = [
        Loop((rij.onderdeel_id, rij.groep_id), rij.begonnen_op, rij.klaar_op, rij.extra)
        for rij in rijen
    ]
    stukken = {stuk.sleutel: stuk for stuk in _stukken(draaiboek)}
    blokken = [_blok(bijeenkomst, regel) for regel in draaiboek.regels]
    return Stand(draaiboek, blokken, lopen, nu, stukken)


def _stukken(draaiboek: Draaiboek) -> Iterator[Loopstuk]:
    for regel in draaiboek.alle():
        yield Loopstuk((regel.onderdeel.pk, None), regel.onderdeel)
        for deel in regel.groepen:
            yield Loopstuk((regel.onderdeel.pk, deel.groep.pk), regel.onderdeel, deel.groep)


def _blok(bijeenkomst: Bijeenkomst, regel: Regel) -> Blok:
    onderdeel = regel.onderdeel
    groepen = tuple(_groepslijn(bijeenkomst, regel, deel) for deel in regel.groepen)
    vast = vast_moment(bijeenkomst, onderdeel.vast)
    return Blok((onderdeel.pk, None), onderdeel.minuten, vast, groepen)


def _groepslijn(bijeenkomst: Bijeenkomst, regel: Regel, deel: Groepregel) -> tuple[Blok, ...]:
    """Return the blocks of a group; without blocks it runs as one piece, as long as the whole."""
    if not deel.regels:
        return (Blok((regel.onderdeel.pk, deel.groep.pk), regel.onderdeel.minuten),)
    return tuple(_blok(bijeenkomst, eigen) for eigen in deel.regels)
