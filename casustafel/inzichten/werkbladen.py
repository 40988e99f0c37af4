"""Insights as a table."""

from collections.abc import Sequence

from casustafel.inzichten.lezen import te_lezen
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the insights that a second person checked; never a case."""
    if not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []

    rijen = [
        (rij.tekst, zeg_keuzes(Dimensie.choices, rij.dimensies), bool(rij.gepubliceerd_op))
        for rij in te_lezen(proeftuin, lezer)
    ]
    return [Werkblad("Inzichten", ("inzicht", "dimensies", "gedeeld"), rijen)]
