"""Which measures may be shown: no number of people under five, also not by subtraction. Pure.

Numbers of a row ("Mensen: Zorg", "Mensen: Gemeente") add up to a total that is known; which of them
stay hidden, web/kleine_getallen.py says.
"""

from collections.abc import Sequence

from leerwerkplaats.web.kleine_getallen import MINST, verberg
from proeftuinen.traject.contracten import Maat

__all__ = ["MENSEN", "MINST", "groep_van", "te_klein"]

MENSEN = frozenset({"mensen", "keer", "handtekeningen", "interviews"})
"""Units that count people: one who came once, signed or was interviewed is one of them."""


def groep_van(maat: Maat) -> str:
    """Return what comes before the colon of its name; empty of a number on its own."""
    groep, dubbel, _ = maat.naam.partition(":")
    return groep if dubbel else ""


def te_klein(maten: Sequence[Maat]) -> frozenset[int]:
    """Return the places in the row of the measures that stay hidden."""
    rijen: dict[str, dict[int, float]] = {}
    for plek, maat in enumerate(maten):
        if maat.eenheid in MENSEN and maat.waarde is not None:
            rij = f"{groep_van(maat)}:" if groep_van(maat) else maat.naam
            rijen.setdefault(rij, {})[plek] = maat.waarde
    return frozenset(plek for rij in rijen.values() for plek in verberg(rij))
