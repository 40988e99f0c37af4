"""How far a meeting is: what is on, how long it still takes, and how far behind it runs. Pure.

Everything is counted in UTC, so that a night on which the clock jumps comes out right. Minutes of
being behind are whole minutes; below zero is ahead.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from math import ceil

from proeftuinen.bijeenkomsten.tijden import Blok, Inkorting, Tijd, leg_uit, stel_inkorten_voor

BIJNA = 0.2
"""Part of a block that is left when its clock turns amber."""


@dataclass(frozen=True)
class Loop:
    """When a block really began and ended; `extra` minutes were added to it on the way."""

    sleutel: Hashable
    begonnen: datetime
    klaar: datetime | None = None
    extra: int = 0


class Tempo(StrEnum):
    """How the clock of a block looks."""

    RUSTIG = "rustig"
    BIJNA = "bijna"
    OVER = "over"


@dataclass(frozen=True)
class Lijn:
    """How one line stands: the main one, or that of a group. All moments in UTC.

    `tot` is when what is on should end, `einde` when the line is expected to end, `verwacht` the
    hours of what is still to come (`knel`: minutes too late for a pinned hour).
    """

    nu: Hashable | None
    volgende: Hashable | None
    begonnen: datetime | None
    tot: datetime | None
    einde: datetime
    seconden: int = 0  # that what is on has left; below zero: over its time
    tempo: Tempo = Tempo.RUSTIG
    achter: int = 0
    gedaan: tuple[Hashable, ...] = ()
    overgeslagen: tuple[Hashable, ...] = ()
    verwacht: Mapping[Hashable, Tijd] = field(default_factory=dict)
    klaar: bool = False

    @property
    def gestart(self) -> bool:
        """Tell whether anything of it was begun."""
        return self.nu is not None or bool(self.gedaan)

    @property
    def zeg_over(self) -> str:
        """Say how long what is on still takes: "Nog 7 minuten"; or by how much it is over."""
        if self.seconden < 0:
            te_lang = -self.seconden // 60
            return f"{_zeg(te_lang)} over de tijd" if te_lang else "De tijd is om"
        return f"Nog {_zeg(max(ceil(self.seconden / 60), 1))}"

    @property
    def zeg_achter(self) -> str:
        """Say how far behind or ahead it runs: "4 minuten achter"."""
        if not self.achter:
            return "Op schema"
        return f"{_zeg(abs(self.achter))} {'achter' if self.achter > 0 else 'voor'}"


@dataclass(frozen=True)
class Klok:
    """How the meeting stands: the main line, and the groups of the parallel block that is on."""

    hoofd: Lijn
    groepen: tuple[Lijn, ...] = ()

    def over(self, slot: datetime | None) -> int:
        """Return the minutes by which it will run past this moment; below zero: still free."""
        return 0 if slot is None else _hele(slot.astimezone(UTC), self.hoofd.einde)


@dataclass(frozen=True)
class Voorstel:
    """What to shorten later: `over` minutes are too many, `wint` of these come back."""

    over: int
    inkortingen: tuple[Inkorting, ...] = ()

    @property
    def wint(self) -> int:
        """Return the minutes that it wins back."""
        return sum(deel.minuten for deel in self.inkortingen)

    @property
    def genoeg(self) -> bool:
        """Tell whether the end holds with it."""
        return self.wint >= self.over


def _zeg(aantal: int) -> str:
    return f"{aantal} {'minuut' if aantal == 1 else 'minuten'}"


def _hele(van: datetime, tot: datetime) -> int:
    """Return the whole minutes between two moments in UTC, towards zero."""
    return int((tot - van).total_seconds() / 60)


def _minuten(aantal: int) -> timedelta:
    return timedelta(minutes=aantal)


def lees_klok(
    aanvang: datetime, blokken: Sequence[Blok], lopen: Sequence[Loop], nu: datetime
) -> Klok:
    """Return how a meeting stands that should begin at `aanvang`.

    `lopen` holds what really happened, of the main line and of all groups.
    """
    plan = {sleutel: _utc(tijd) for sleutel, tijd in leg_uit(aanvang, blokken).tijden.items()}
    echt = {loop.sleutel: _loop_utc(loop) for loop in lopen}
    return _Lezer(plan, echt, nu.astimezone(UTC)).klok(blokken)


def _utc(tijd: Tijd) -> Tijd:
    begin, einde = tijd.begin.astimezone(UTC), tijd.einde.astimezone(UTC)
    return replace(tijd, begin=begin, einde=einde)


def _loop_utc(loop: Loop) -> Loop:
    klaar = loop.klaar.astimezone(UTC) if loop.klaar else None
    return replace(loop, begonnen=loop.begonnen.astimezone(UTC), klaar=klaar)


@dataclass(frozen=True)
class _Lezer:
    plan: Mapping[Hashable, Tijd]
    echt: Mapping[Hashable, Loop]
    nu: datetime

    def klok(self, blokken: Sequence[Blok]) -> Klok:
        hier = self._hier(blokken)
        groepen: tuple[Lijn, ...] = ()
        if hier is not None:
            groepen = tuple(self.lijn(lijn) for lijn in blokken[hier].groepen)
        return Klok(self.lijn(blokken), groepen)

    def _hier(self, blokken: Sequence[Blok]) -> int | None:
        """Return the place of what is on; of two that are open the one that began last."""
        open_ = [
            (self.echt[blok.sleutel].begonnen, plek)
            for plek, blok in enumerate(blokken)
            if blok.sleutel in self.echt and self.echt[blok.sleutel].klaar is None
        ]
        return max(open_)[1] if open_ else None

    def lijn(self, blokken: Sequence[Blok]) -> Lijn:
        """Return how these blocks stand."""
        hier = self._hier(blokken)
        gedaan = tuple(blok.sleutel for blok in blokken if self._is_klaar(blok))
        tot_hier = hier if hier is not None else self._laatste(blokken)
        rest = [blok for blok in blokken[tot_hier + 1 :] if not self._is_klaar(blok)]
        voorbij = blokken[:tot_hier] if tot_hier > 0 else ()
        basis = Lijn(
            nu=None,
            volgende=rest[0].sleutel if rest else None,
            begonnen=None,
            tot=None,
            einde=self.nu,
            gedaan=gedaan,
            overgeslagen=tuple(b.sleutel for b in voorbij if b.sleutel not in self.echt),
        )
        if hier is not None:
            return self._bezig(basis, blokken[hier], rest)
        return self._tussen(basis, blokken, rest)

    def _is_klaar(self, blok: Blok) -> bool:
        loop = self.echt.get(blok.sleutel)
        return loop is not None and loop.klaar is not None

    def _laatste(self, blokken: Sequence[Blok]) -> int:
        return max((plek for plek, blok in enumerate(blokken) if self._is_klaar(blok)), default=-1)

    def _bezig(self, basis: Lijn, blok: Blok, rest: Sequence[Blok]) -> Lijn:
        begonnen, tot = self.echt[blok.sleutel].begonnen, self._tot(blok)
        over = (tot - self.nu).total_seconds()
        verwacht, einde = self._verder(max(tot, self.nu), rest)
        return replace(
            basis,
            nu=blok.sleutel,
            begonnen=begonnen,
            tot=tot,
            einde=einde,
            seconden=round(over),
            tempo=_tempo(over, (tot - begonnen).total_seconds()),
            achter=_hele(self.plan[blok.sleutel].einde, max(tot, self.nu)),
            verwacht=verwacht,
        )

    def _tot(self, blok: Blok) -> datetime:
        """Return when a block that is on should end: the slowest of its groups decides."""
        loop = self.echt[blok.sleutel]
        eigen = loop.begonnen + _minuten(blok.minuten + loop.extra)
        return max([eigen, *(self._groepseinde(lijn) for lijn in blok.groepen if lijn)])

    def _groepseinde(self, lijn: Sequence[Blok]) -> datetime:
        stand = self.lijn(lijn)
        rest = sum((tijd.einde - tijd.begin for tijd in stand.verwacht.values()), timedelta())
        return stand.tot + rest if stand.tot else stand.einde

    def _tussen(self, basis: Lijn, blokken: Sequence[Blok], rest: Sequence[Blok]) -> Lijn:
        """Return a line in which nothing is on: not begun, between two blocks, or done."""
        if not rest:
            return self._klaar(basis, blokken)
        gepland = self.plan[rest[0].sleutel].begin
        start = self.nu if basis.gedaan else max(self.nu, gepland)
        verwacht, einde = self._verder(start, rest)
        return replace(basis, einde=einde, achter=_hele(gepland, start), verwacht=verwacht)

    def _klaar(self, basis: Lijn, blokken: Sequence[Blok]) -> Lijn:
        """Return a line that is done, or that has no blocks at all."""
        if not basis.gedaan:
            return basis
        laatste = self.echt[blokken[self._laatste(blokken)].sleutel]
        einde = laatste.klaar or self.nu
        achter = _hele(self.plan[laatste.sleutel].einde, einde)
        return replace(basis, einde=einde, achter=achter, klaar=True)

    def _verder(self, van: datetime, rest: Sequence[Blok]) -> tuple[dict[Hashable, Tijd], datetime]:
        """Return the hours of what is to come. A pinned block waits for its hour, or comes late."""
        verwacht: dict[Hashable, Tijd] = {}
        for blok in rest:
            vast = blok.vast.astimezone(UTC) if blok.vast else van
            begin = max(van, vast)
            einde = begin + _minuten(blok.duur)
            gat, knel = _hele(van, begin), max(_hele(vast, begin), 0)
            verwacht[blok.sleutel] = Tijd(begin, einde, gat, knel)
            van = einde
        return verwacht, van


def _tempo(over: float, duur: float) -> Tempo:
    if over < 0:
        return Tempo.OVER
    return Tempo.BIJNA if over <= BIJNA * duur else Tempo.RUSTIG


def met_erbij(lopen: Sequence[Loop], sleutel: Hashable, minuten: int) -> list[Loop]:
    """Return what happened as if so many minutes were added to this block: to look ahead."""
    return [
        replace(loop, extra=loop.extra + minuten) if loop.sleutel == sleutel else loop
        for loop in lopen
    ]


def stel_voor(
    klok: Klok,
    blokken: Sequence[Blok],
    slot: datetime | None,
    *,
    met_rust: frozenset[Hashable] = frozenset(),
) -> Voorstel:
    """Return what to shorten of what is still to come, so that the meeting ends at `slot`.

    Only what comes from the last pinned block that waits for its hour can help: what is won before
    it is lost in waiting.
    """
    over = klok.over(slot)
    if over <= 0:
        return Voorstel(max(over, 0))
    komend = [blok for blok in blokken if blok.sleutel in klok.hoofd.verwacht]
    wacht = [
        plek
        for plek, blok in enumerate(komend)
        if blok.vast and klok.hoofd.verwacht[blok.sleutel].gat > 0
    ]
    kan = komend[wacht[-1] if wacht else 0 :]
    return Voorstel(over, tuple(stel_inkorten_voor(kan, over, met_rust=met_rust)))
