"""The days of look-backs: so many months after the end of the year's work."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin, Stap

MAANDEN = (3, 6, 12)


@dataclass(frozen=True, slots=True)
class Einde:
    """The day from which months are counted, and whether it is behind us."""

    dag: date
    geweest: bool


def over_maanden(dag: date, maanden: int) -> date:
    """Return the same day so many months later; 30 November plus three is 28 February."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(dag.day, monthrange(jaar, maand + 1)[1]))


def eindes(proeftuinen: Iterable[Proeftuin]) -> Mapping[int, Einde]:
    """Return by key of the place when its last transition step is; without one, its year's end.

    A step that was closed counts as behind us. One query.
    """
    lijst = list(proeftuinen)
    stappen = Stap.objects.filter(proeftuin__in=lijst, soort=Stapsoort.TRANSITIE)
    rijen = stappen.filter(overslaan_reden="").order_by("einde", "volgorde")
    laatste = {stap.proeftuin_id: stap for stap in rijen}
    return {tuin.pk: _einde(tuin, laatste.get(tuin.pk)) for tuin in lijst}


def _einde(proeftuin: Proeftuin, stap: Stap | None) -> Einde:
    dag = stap.einde if stap else proeftuin.einde
    return Einde(dag, dag < vandaag() or bool(stap and stap.afgesloten_op))


def einde_van(proeftuin: Proeftuin) -> Einde:
    """Return the same of one place; one query."""
    return eindes([proeftuin])[proeftuin.pk]
