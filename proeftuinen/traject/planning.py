"""Lay a year of steps over the calendar, and say what moving one step means for the others.

Pure calculation: no database and no clock. The user decides; everything here is a proposal.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from leerwerkplaats.web.dagen import zeg_dag, zeg_van_naar
from proeftuinen.traject.sjablonen import Stapsjabloon, Vorm, stappen_voor
from proeftuinen.traject.vrijedagen import (
    Regio,
    eerste_werkbare_dag,
    reden_geen_werkdag,
    reden_vrij,
)

EERSTE_JAAR, LAATSTE_JAAR = 2000, 2100
NUL, DAG = timedelta(0), timedelta(days=1)
TUSSENRUIMTE = timedelta(days=14)
"""What a plan leaves between two meetings, at least."""
SPEELRUIMTE = 60
"""Days to either side of its wished date that a plan may put a meeting."""
LIEFST = frozenset({1, 3})
"""Tuesday and Thursday, the weekdays on which most people work."""
OMWEG = 3
"""Days that a meeting may lie further from its wished date to be on a Tuesday or Thursday."""


TE_LAAT = "Dan duurt het jaar meer dan drie jaar. Kies een eerdere dag."


class Planfout(ValueError):
    """Dates that cannot be; the message is plain Dutch, for the user."""


@dataclass(frozen=True)
class Geplandestap:
    """A step of a new year with its first and last day; a meeting has one day."""

    sjabloon: Stapsjabloon
    begin: date
    einde: date


@dataclass(frozen=True)
class Planbaar:
    """An existing step, as far as moving goes. `vast`: closed or skipped, so it never moves."""

    sleutel: str
    begin: date
    einde: date
    vast: bool = False
    bijeenkomst: bool = False


@dataclass(frozen=True)
class Verschuiving:
    """A proposal to move one step. `reden` says in Dutch why the days differ, or is empty."""

    sleutel: str
    oud_begin: date
    oud_einde: date
    nieuw_begin: date
    nieuw_einde: date
    reden: str


def controleer(begin: date, einde: date) -> None:
    """Raise Planfout when a period ends before it begins, or lies outside 2000 to 2100."""
    for dag in (begin, einde):
        if not EERSTE_JAAR <= dag.year <= LAATSTE_JAAR:
            raise Planfout(
                f"Het jaar {dag.year} kan niet. "
                f"Kies een datum tussen {EERSTE_JAAR} en {LAATSTE_JAAR}."
            )
    if einde < begin:
        raise Planfout(
            f"De einddatum ({zeg_dag(einde)}) ligt voor de begindatum ({zeg_dag(begin)}). "
            "Kies een latere einddatum."
        )


def einde_jaar(start: date) -> date:
    """Return the last day of the twelve months from `start`; from 29 February that is the 28th."""
    volgend = start.year + 1
    if (start.month, start.day) == (2, 29):
        return date(volgend, 2, 28)
    return start.replace(year=volgend) - DAG


def uiterste_dag(start: date) -> date:
    """Return the last day that a plan may reach: a year may run late, but not past three years."""
    return date(start.year + 3, start.month, min(start.day, 28))


def plan_jaar(start: date, vorm: Vorm, regio: Regio) -> tuple[Geplandestap, ...]:
    """Lay the ten steps of a trajectory over the twelve months from `start`.

    Meetings fall outside weekends, public and school holidays, on a Tuesday or Thursday when one
    is near, and at least 14 days apart. Longer steps begin and end on working days; school
    holidays may lie in them. The last step ends on the last day of the year, whichever day that
    is. Raises Planfout when `start` lies outside 2000 to 2100.
    """
    controleer(start, start)
    stappen: list[Geplandestap] = []
    for sjabloon in stappen_voor(vorm):
        stappen.append(_geef_plek(sjabloon, start, stappen, regio))
    laatste = replace(stappen[-1], einde=einde_jaar(start))
    return (*(_rond_af(stap, stappen) for stap in stappen[:-1]), laatste)


def stel_verschuiving_voor(
    stappen: Sequence[Planbaar], sleutel: str, nieuw_begin: date, nieuw_einde: date, regio: Regio
) -> tuple[Verschuiving, ...]:
    """Propose what happens to the steps after the one that moves; only those that change.

    A step that began while it ran moves as many days as its begin, a step after it as many as
    its end; never back, so moving to earlier days proposes nothing. Meetings then go to a workable
    day; order is kept, with up to 14 days between meetings. What is `vast` stays. Days after the
    end of the year may result. Raises KeyError for an unknown `sleutel`, Planfout for dates that
    cannot be.
    """
    controleer(nieuw_begin, nieuw_einde)
    plek = _plek_van(stappen, sleutel)
    verzet = replace(stappen[plek], begin=nieuw_begin, einde=nieuw_einde)
    begins = [(stappen[plek], nieuw_begin)]
    voorstel: list[Verschuiving] = []
    for stap in stappen[plek + 1 :]:
        if not stap.vast and stap.begin >= stappen[plek].begin:
            dagen = _dagen_mee(stap, stappen[plek], verzet)
            voorstel.append(_schuif(stap, dagen, _ondergrens(stap, begins), regio))
            begins.append((stap, voorstel[-1].nieuw_begin))
    return tuple(v for v in voorstel if v.nieuw_begin != v.oud_begin)


def verzet_jaar(
    stappen: Sequence[Planbaar], verschil: timedelta, regio: Regio
) -> tuple[tuple[date, date], ...]:
    """Return (begin, end) of each step of a year that is done again, `verschil` later.

    A meeting moves on to a day on which people can come; no step begins before the one before it.
    """
    dagen: list[tuple[date, date]] = []
    for stap in stappen:
        begin = max(stap.begin + verschil, dagen[-1][0] if dagen else date.min)
        if stap.bijeenkomst:
            begin = _schik(begin, regio)
        dagen.append((begin, begin if stap.bijeenkomst else max(begin, stap.einde + verschil)))
    return tuple(dagen)


def waarschuwingen(
    stappen: Sequence[Planbaar], namen: Mapping[str, str], regio: Regio
) -> tuple[str, ...]:
    """Say which dates contradict: steps out of order, and meetings on a day that is not free.

    `namen` maps each `sleutel` to what the reader calls that step; KeyError when one is missing.
    Steps that are `vast` are left out: nobody can mend them any more.
    """
    zinnen: list[str] = []
    eerder: Planbaar | None = None
    for stap in (s for s in stappen if not s.vast):
        naam, dag = namen[stap.sleutel], zeg_dag(stap.begin)
        if eerder and stap.begin < eerder.begin:
            zinnen.append(
                f"“{naam}” begint op {dag}. Dat is voor het begin van "
                f"“{namen[eerder.sleutel]}” ({zeg_dag(eerder.begin)})."
            )
        else:
            eerder = stap
        if stap.bijeenkomst and (reden := reden_vrij(stap.begin, regio)):
            zinnen.append(f"“{naam}” staat op {dag}. Dan is het {reden}.")
    return tuple(zinnen)


def _geef_plek(
    sjabloon: Stapsjabloon, start: date, eerder: Sequence[Geplandestap], regio: Regio
) -> Geplandestap:
    """Place a step as near to its wished date as the steps before it and the calendar allow."""
    dagen = (einde_jaar(start) - start).days + 1
    wens = start + round(sjabloon.begin * dagen) * DAG
    grens = max([start, *(s.begin + _ruimte(s.sjabloon, sjabloon) for s in eerder)])
    if sjabloon.bijeenkomst:
        dag = _dag_bij(wens, grens, regio)
        return Geplandestap(sjabloon, dag, dag)
    begin = _werkdag_vanaf(max(wens, grens))
    return Geplandestap(sjabloon, begin, begin + round(sjabloon.duur * dagen) * DAG)


def _rond_af(stap: Geplandestap, stappen: Sequence[Geplandestap]) -> Geplandestap:
    """End a longer step on a working day, before any meeting that its template has after it."""
    if stap.sjabloon.bijeenkomst:
        return stap
    klaar = stap.sjabloon.begin + stap.sjabloon.duur
    erna = (s.begin - DAG for s in stappen if s.sjabloon.bijeenkomst and s.sjabloon.begin > klaar)
    return replace(stap, einde=max(stap.begin, _werkdag_tot(min([stap.einde, *erna]))))


def _ruimte(eerste: Stapsjabloon | Planbaar, tweede: Stapsjabloon | Planbaar) -> timedelta:
    """Return what a plan leaves, at least, between the beginnings of a step and a later one."""
    if eerste.bijeenkomst and tweede.bijeenkomst:
        return TUSSENRUIMTE
    return DAG if eerste.bijeenkomst or tweede.bijeenkomst else NUL


def _dag_bij(wens: date, grens: date, regio: Regio) -> date:
    """Return the best day for a meeting: near the wish, not before the limit, rather Tue or Thu."""
    dagen = (wens + n * DAG for n in range(-SPEELRUIMTE, SPEELRUIMTE + 1))
    return min(
        (dag for dag in dagen if dag >= grens and reden_vrij(dag, regio) is None),
        key=lambda dag: abs((dag - wens).days) + (0 if dag.weekday() in LIEFST else OMWEG),
    )


def _plek_van(stappen: Sequence[Planbaar], sleutel: str) -> int:
    for plek, stap in enumerate(stappen):
        if stap.sleutel == sleutel:
            return plek
    raise KeyError(sleutel)


def _dagen_mee(stap: Planbaar, oud: Planbaar, nieuw: Planbaar) -> timedelta:
    """Return how far a later step moves along: with the end of what lay before it, or its begin."""
    verschil = nieuw.einde - oud.einde if stap.begin > oud.einde else nieuw.begin - oud.begin
    return max(verschil, NUL)


def _ondergrens(stap: Planbaar, begins: Sequence[tuple[Planbaar, date]]) -> date:
    """Return the first day that keeps a step as far behind the earlier ones as it was, or enough.

    `begins` holds earlier steps with their new first days. Enough is what a plan would leave.
    """
    return max(
        nieuw + min(stap.begin - eerder.begin, _ruimte(eerder, stap)) for eerder, nieuw in begins
    )


def _schuif(stap: Planbaar, dagen: timedelta, grens: date, regio: Regio) -> Verschuiving:
    """Move a step so many days on, at least to `grens`, and then on to a day that is free."""
    wens = stap.begin + dagen
    begin = max(wens, grens)
    if begin == stap.begin:
        return Verschuiving(stap.sleutel, begin, stap.einde, begin, stap.einde, "")
    if stap.bijeenkomst:
        bezet = reden_vrij(wens, regio)
        begin = _schik(begin, regio)
        einde = begin + (stap.einde - stap.begin)
    else:
        bezet = reden_geen_werkdag(wens)
        begin = _werkdag_vanaf(begin)
        einde = max(begin, _werkdag_tot(begin + (stap.einde - stap.begin)))
    waarom = bezet or "dan blijft de volgorde kloppen"
    reden = "" if begin == wens else f"verzet {zeg_van_naar(wens, begin)}: {waarom}"
    return Verschuiving(stap.sleutel, stap.begin, stap.einde, begin, einde, reden)


def _schik(dag: date, regio: Regio) -> date:
    """Keep a day on which people can come; else go on to the first that suits."""
    return eerste_werkbare_dag(dag, regio) if reden_vrij(dag, regio) else dag


def _werkdag_vanaf(dag: date) -> date:
    return dag if reden_geen_werkdag(dag) is None else _werkdag_vanaf(dag + DAG)


def _werkdag_tot(dag: date) -> date:
    return dag if reden_geen_werkdag(dag) is None else _werkdag_tot(dag - DAG)
