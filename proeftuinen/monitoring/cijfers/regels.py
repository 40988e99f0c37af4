"""Which numbers of people may be shown: none under five, also not by subtraction. Pure.

Numbers that belong together ("Mensen: Zorg", "Mensen: Gemeente") are hidden together: who knows
their sum learns nothing of one of them. Those that are not about people are shown as they are.
"""

from collections.abc import Sequence

from proeftuinen.traject.contracten import Maat

MINST = 5
MENSEN = "mensen"


def groep_van(maat: Maat) -> str:
    """Return what comes before the colon of its name, or its whole name."""
    return maat.naam.partition(":")[0]


def te_klein(maten: Sequence[Maat]) -> frozenset[int]:
    """Return the places in the row of the measures that stay hidden."""
    groepen: dict[str, list[int]] = {}
    for plek, maat in enumerate(maten):
        if maat.eenheid == MENSEN and maat.waarde is not None:
            groepen.setdefault(groep_van(maat), []).append(plek)
    weg: set[int] = set()
    for plekken in groepen.values():
        klein = {plek for plek in plekken if (maten[plek].waarde or 0) < MINST}
        over = sorted(set(plekken) - klein, key=lambda plek: maten[plek].waarde or 0)
        if len(klein) == 1 and len(plekken) > 1:
            klein.add(over[0])  # the smallest of the others goes along
        weg |= klein
    return frozenset(weg)
