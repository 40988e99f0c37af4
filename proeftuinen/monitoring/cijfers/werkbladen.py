"""The figures as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.cijfers.lezen import KOPPEN, als_rijen, cijfers_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the figures, with their limits."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return []

    return [Werkblad("Cijfers", KOPPEN, als_rijen(cijfers_van(proeftuin)))]
