"""Which numbers of people may be shown: none under five, also not by subtraction. Pure.

Numbers that belong together ("Mensen: Zorg", "Mensen: Gemeente") are hidden together: who knows
their sum learns nothing of one of them. Those that are not about people are shown as they are.
"""

from collections.abc import Sequence

from proeftuinen.traject.contracten import Maat

MINST = 5
MENSEN = frozenset({"mensen", "keer", "handtekeningen"})
"""Units that count people: one who came once, or signed, is one of them."""


def groep_van(maat: Maat) -> str:
    """Return what comes before the colon of its name, or its whole name."""
    return maat.naam.partition(":")[0]


def te_klein(maten: Sequence[Maat]) -> frozenset[int]:
    """Return the places in the row of the measures that stay hidden."""
    groepen: dict[str, list[int]] = {}
    for plek, maat in enumerate(maten):
        if maat.eenheid in MENSEN and maat.waarde is not None:
            groepen.setdefault(groep_van(maat), []).append(plek)
    weg: set[int] = set()
    for plekken in groepen.values():
        klein = {plek for plek in plekken if (maten[plek].waarde or 0) < MINST}
        over = sorted(set(plekken) - klein, key=lambda plek: maten[plek].waarde or 0)
        while klein and over and (len(klein) == 1 or _samen(maten, klein) < MINST):
            klein.add(over.pop(0))  # the smallest of the others goes along
        weg |= klein
    return frozenset(weg)


def _samen(maten: Sequence[Maat], plekken: set[int]) -> float:
    """Return what these are together: that is the total minus what is shown."""
    return sum(maten[plek].waarde or 0 for plek in plekken)
