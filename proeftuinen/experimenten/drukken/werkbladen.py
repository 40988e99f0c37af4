"""Experiments as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.drukken.tabellen import bladen
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the sheets of the own export of experiments; six queries."""
    if not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return []

    experimenten, logboek = bladen(proeftuin, lezer)
    return [
        Werkblad("Experimenten", _klein(experimenten.koppen), list(experimenten.rijen)),
        Werkblad("Logboek van experimenten", _klein(logboek.koppen), list(logboek.rijen)),
    ]


def _klein(koppen: Sequence[str]) -> list[str]:
    return [kop[:1].lower() + kop[1:] for kop in koppen]
