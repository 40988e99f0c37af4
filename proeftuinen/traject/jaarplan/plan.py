"""A year's plan apart from any year: what the steps are and how far they lie from the start.

The one form in which a plan goes from one year to another: from an earlier proeftuin, from a saved
plan, from a file. It holds no dates, no people and no reasons. No database and no clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from proeftuinen.traject.planning import Planbaar, verzet_jaar
from proeftuinen.traject.vrijedagen import Regio

NUL = timedelta(0)
WEEK = 7
LANGST = 3 * 366
"""Days that a plan may reach from its start: as far as a year may run (planning.uiterste_dag)."""


@dataclass(frozen=True)
class Planstap:
    """One step. `na_dagen` counts from the first day of the year; `duurt_dagen` both ends in."""

    nummer: str
    naam: str
    soort: str
    doel: str
    wie: str
    opbrengst: str
    punten: tuple[str, ...]
    na_dagen: int
    duurt_dagen: int

    @property
    def bijeenkomst(self) -> bool:
        """Tell whether the step is one day on which people meet."""
        return self.duurt_dagen == 1

    @property
    def wanneer(self) -> str:
        """Say when it is, in weeks from the start: "week 5 tot en met 12"."""
        eerste = self.na_dagen // WEEK + 1
        laatste = (self.na_dagen + self.duurt_dagen - 1) // WEEK + 1
        if self.bijeenkomst:
            return f"Eén dag, in week {eerste}"
        return f"Week {eerste}" if eerste == laatste else f"Week {eerste} tot en met {laatste}"


class Stap(Protocol):
    """What a plan takes from a step of a year."""

    nummer: str
    naam: str
    soort: str
    doel: str
    wie: str
    opbrengst: str
    begin: date
    einde: date


def haal_los(start: date, stappen: Iterable[tuple[Stap, Sequence[str]]]) -> tuple[Planstap, ...]:
    """Return the plan of a year that began on `start`, from its steps in order with their points.

    A step that lies before the one in front of it is put level with that one, as laying it down
    would do; so a plan always reads in the order of its days.
    """
    plan: list[Planstap] = []
    for stap, punten in stappen:
        vorige = plan[-1].na_dagen if plan else 0
        na = min(max((stap.begin - start).days, vorige), LANGST)
        einde = min((stap.einde - start).days, LANGST)
        plan.append(
            Planstap(
                nummer=stap.nummer,
                naam=stap.naam,
                soort=str(stap.soort),
                doel=stap.doel,
                wie=stap.wie,
                opbrengst=stap.opbrengst,
                punten=tuple(punten),
                na_dagen=na,
                duurt_dagen=max(einde - na, 0) + 1,
            )
        )
    return tuple(plan)


def leg_neer(
    plan: Sequence[Planstap], start: date, regio: Regio
) -> tuple[tuple[Planstap, date, date], ...]:
    """Return each step with its days in a year that begins on `start`.

    A meeting moves on to a day on which people can come; no step begins before the one before it.
    """
    wensen = [
        Planbaar(
            sleutel=str(plek),
            begin=start + timedelta(days=stap.na_dagen),
            einde=start + timedelta(days=stap.na_dagen + stap.duurt_dagen - 1),
            bijeenkomst=stap.bijeenkomst,
        )
        for plek, stap in enumerate(plan)
    ]
    dagen = verzet_jaar(wensen, NUL, regio)
    return tuple((stap, *paar) for stap, paar in zip(plan, dagen, strict=True))
