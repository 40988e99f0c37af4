"""Putting the best of what a database found in order; the same order on both.

A database weighs every word by itself, so an item with three synonyms of one word stands before
an item with all the words of the question. Here each concept counts once, by its best word: rare
ones more, in a title more than in a text, and longer texts a little less. The sum is that of
BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", 2004).
"""

from collections.abc import Mapping, Sequence
from math import log

from kennisbank.zoekindex.vraagtaal import Begrip, Term

GEWICHTEN = (5.0, 3.0, 1.0)  # title, head, text
VERZADIGING, LENGTE = 4.0, 0.4  # k1 and b of the paper
VERWANT = 0.6  # a word that means the same, beside the word that was typed

type Kolommen = tuple[str, ...]
type Vondst = str | tuple["Vondst", ...]
"""A phrase to look for, or several that must all be there."""


class _Regel:
    """The columns of one item, in which is counted how often a phrase stands there."""

    def __init__(self, kolommen: Kolommen, lengte: Sequence[float]) -> None:
        # Two spaces between words, so that a word and the next same one both have theirs.
        self._ruim = [f" {kolom.replace(' ', '  ')} " for kolom in kolommen]
        self._alles = "|".join(self._ruim)
        self._maat = [
            1 - LENGTE + LENGTE * len(kolom) / gemiddeld
            for kolom, gemiddeld in zip(kolommen, lengte, strict=True)
        ]

    def vaak(self, wat: Vondst) -> float:
        """Return how much the item is about a term, from 0 to 1."""
        if not isinstance(wat, str):
            return min(map(self.vaak, wat))
        if wat not in self._alles:
            return 0.0
        som = sum(
            gewicht * kolom.count(wat) / maat
            for gewicht, kolom, maat in zip(GEWICHTEN, self._ruim, self._maat, strict=True)
        )
        return som / (som + VERZADIGING)


def op_volgorde(
    regels: Mapping[int, Kolommen], begrippen: Sequence[Begrip], totaal: int
) -> list[int]:
    """Return the items, best first. `totaal`: how many items there are, for what is rare."""
    lengte = [
        sum(len(kolommen[i]) for kolommen in regels.values()) / max(len(regels), 1) or 1
        for i in range(len(GEWICHTEN))
    ]
    gezocht = [
        (
            log(1 + totaal / (min(begrip.aantal, totaal) + 0.5)),
            [*map(_vondst, begrip.letterlijk)],
            [*map(_vondst, begrip.verwant)],
        )
        for begrip in begrippen
    ]
    punten = {pk: _punten(_Regel(kolommen, lengte), gezocht) for pk, kolommen in regels.items()}
    return sorted(punten, key=lambda pk: (-round(punten[pk], 9), pk))


def _vondst(wat: Term) -> Vondst:
    """Return a term as it stands in the columns of `_Regel`."""
    if isinstance(wat, frozenset):
        return tuple(map(_vondst, wat))
    return f" {'  '.join(wat)} "


def _punten(
    regel: _Regel, gezocht: Sequence[tuple[float, Sequence[Vondst], Sequence[Vondst]]]
) -> float:
    """Return what an item has of all concepts: of each by its best word, and how rare it is."""
    return sum(
        zeldzaam
        * max(
            max(map(regel.vaak, letterlijk), default=0.0),
            VERWANT * max(map(regel.vaak, verwant), default=0.0),
        )
        for zeldzaam, letterlijk, verwant in gezocht
    )
