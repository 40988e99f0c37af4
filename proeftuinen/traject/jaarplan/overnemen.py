"""Taking the plan out of a year that stands in the database."""

from proeftuinen.traject.jaarplan.plan import Planstap, haal_los
from proeftuinen.traject.models import Proeftuin


def plan_van(proeftuin: Proeftuin) -> tuple[Planstap, ...]:
    """Return the plan of this year; two queries."""
    stappen = proeftuin.stappen.prefetch_related("controlepunten")
    return haal_los(
        proeftuin.start,
        ((stap, [punt.tekst for punt in stap.controlepunten.all()]) for stap in stappen),
    )
