"""Reading the incident log: what was hidden, how long ago, and what was decided."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.db.models import QuerySet

from casustafel.melden.models import Melding
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.models import Proeftuin

TERMIJN = timedelta(hours=72)
"""Within so long a data breach is told to the authority (AVG article 33)."""


@dataclass(frozen=True)
class Regel:
    """A notice, what it is about, and the clock."""

    melding: Melding
    wat: str
    tot: datetime
    uren: int  # whole hours that are left; 0 when it is over

    @property
    def zeg_over(self) -> str:
        """Say how long there is to tell the authority."""
        if not self.uren:
            return "De 72 uur zijn om"
        return "Nog 1 uur" if self.uren == 1 else f"Nog {self.uren} uur"


def meldingen_van(proeftuin: Proeftuin) -> QuerySet[Melding]:
    """Return the notices of a place, those that wait first."""
    rijen = Melding.objects.filter(proeftuin=proeftuin).select_related("tafel", "inzicht__tafel")
    return rijen.order_by("besloten_op", "-op", "-pk")


def als_regel(melding: Melding) -> Regel:
    """Return a notice with its clock; of a thing that is gone only that it was there."""
    tot = melding.op + TERMIJN
    over = (tot - dit_moment()).total_seconds() / 3600
    wat = "Een inzicht" if melding.inzicht else "Iets dat er niet meer is"
    wat = str(melding.tafel) if melding.tafel else wat
    return Regel(melding, wat, tot, max(ceil(min(over, 72)), 0))
