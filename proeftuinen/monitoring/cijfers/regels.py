"""Which numbers of people may be shown: none under five, also not by subtraction. Pure.

Numbers of a row ("Mensen: Zorg", "Mensen: Gemeente") add up to a total that is known. So those
that are hidden are told together only, and for each of them more than one number must be possible,
even for who knows these rules. test_herleiden.py tries that on all rows of small numbers.
"""

from collections.abc import Sequence

from proeftuinen.traject.contracten import Maat

MINST = 5
MENSEN = frozenset({"mensen", "keer", "handtekeningen"})
"""Units that count people: one who came once, or signed, is one of them."""


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
    return frozenset(plek for rij in rijen.values() for plek in _verberg(rij))


def _verberg(rij: dict[int, float]) -> set[int]:
    """Return which of these stay hidden: the small ones, and where needed the next smallest.

    It hangs on no order, and those that are alike go together: so what is hidden could as well
    stand the other way round. Small ones that are nearly all four would still be certain.
    """
    weg = {plek for plek, waarde in rij.items() if waarde < MINST}
    samen = sum(rij[plek] for plek in weg)
    genoeg = len(weg) > 1 and MINST <= samen <= (MINST - 1) * len(weg) - 2
    over = [waarde for plek, waarde in rij.items() if plek not in weg]
    if weg and over and not genoeg:
        weg |= {plek for plek, waarde in rij.items() if waarde == min(over)}
    return weg
