"""Which numbers of people of one row stay hidden: none under five is told, also not by subtraction.

The parts of a row add up to a total that is known. So for each hidden part more than one number
must be possible, even for who knows these rules; tests/leerwerkplaats/web/test_kleine_getallen.py
tries that on all rows of small numbers. Pure.
"""

from collections.abc import Mapping

MINST = 5


def verberg[Deel](rij: Mapping[Deel, float], *, laagst: int = 0) -> set[Deel]:
    """Return which of these stay hidden: the small ones, and where needed the next smallest.

    `laagst` is what each is at least, as anyone can see: 1 where parts without anyone are left out.
    When all are hidden, such a row names no part: of five parts that are five together each is one.
    It hangs on no order, and those that are alike go together: so what is hidden could as well
    stand the other way round. Small ones that are nearly all four would still be certain.
    """
    weg = {plek for plek, waarde in rij.items() if waarde < MINST}
    samen = sum(rij[plek] for plek in weg)
    minst = max(MINST, laagst * len(weg) + laagst)
    genoeg = len(weg) > 1 and minst <= samen <= (MINST - 1) * len(weg) - 2
    over = [waarde for plek, waarde in rij.items() if plek not in weg]
    if weg and over and not genoeg:
        weg |= {plek for plek, waarde in rij.items() if waarde == min(over)}
    return weg
