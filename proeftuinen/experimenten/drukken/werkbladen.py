"""Experiments as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.drukken.tabellen import bladen
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the sheets of the own export of experiments."""
    if not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return []

    return [Werkblad(blad.naam, blad.koppen, list(blad.rijen)) for blad in bladen(proeftuin, lezer)]
