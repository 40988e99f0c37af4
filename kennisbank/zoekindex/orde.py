"""Putting the best of what a database found in order; the same order on both.

A database weighs every word by itself, so an item with three synonyms of one word stands before
an item with all the words of the question. Here each concept counts once, by its best word: rare
ones more, in a title more than in a text, and longer texts a little less. The sum is that of
BM25F (Robertson, Zaragoza, Taylor, "Simple BM25 extension to multiple weighted fields", 2004).
"""

from collections.abc import Mapping, Sequence
from math import log

from kennisbank.zoekindex.synoniemen import Zin
from kennisbank.zoekindex.vraagtaal import Begrip, Term

GEWICHTEN = (5.0, 3.0, 1.0)  # title, head, text
VERZADIGING, LENGTE = 4.0, 0.4  # k1 and b of the paper
VERWANT = 0.6  # a word that means the same, beside the word that was typed

type Kolommen = tuple[str, ...]


class _Regel:
    """The columns of one item, in which is counted how often a phrase stands there."""

    def __init__(self, kolommen: Kolommen) -> None:
        self.kolommen = kolommen
        # Two spaces between words, so that a word and the next same one both have theirs.
        self._ruim = [f" {kolom.replace(' ', '  ')} " for kolom in kolommen]
        self._alles = "|".join(self._ruim)

    def keer(self, wat: Zin) -> list[int]:
        """Return how often a phrase stands in each column, or nothing when it stands nowhere."""
        zin = f" {'  '.join(wat)} "
        return [kolom.count(zin) for kolom in self._ruim] if zin in self._alles else []


def op_volgorde(
    regels: Mapping[int, Kolommen], begrippen: Sequence[Begrip], totaal: int
) -> list[int]:
    """Return the items, best first. `totaal`: how many items there are, for what is rare."""
    gelezen = {pk: _Regel(kolommen) for pk, kolommen in regels.items()}
    lengte = [
        sum(len(regel.kolommen[i]) for regel in gelezen.values()) / max(len(gelezen), 1) or 1
        for i in range(len(GEWICHTEN))
    ]
    punten = {
        pk: sum(_punten(regel, begrip, lengte, totaal) for begrip in begrippen)
        for pk, regel in gelezen.items()
    }
    return sorted(punten, key=lambda pk: (-round(punten[pk], 9), pk))


def _punten(regel: _Regel, begrip: Begrip, lengte: Sequence[float], totaal: int) -> float:
    """Return what a line has of one concept."""
    zeldzaam = log(1 + totaal / (min(begrip.aantal, totaal) + 0.5))
    beste = [
        maal * max((_vaak(regel, deel, lengte) for deel in termen), default=0.0)
        for termen, maal in ((begrip.letterlijk, 1.0), (begrip.verwant, VERWANT))
    ]
    return zeldzaam * max(beste)


def _vaak(regel: _Regel, wat: Term, lengte: Sequence[float]) -> float:
    """Return how much a line is about a term, from 0 to 1."""
    if isinstance(wat, frozenset):
        return min(_vaak(regel, deel, lengte) for deel in wat)
    keer = regel.keer(wat)
    if not keer:
        return 0.0
    som = sum(
        gewicht * n / (1 - LENGTE + LENGTE * len(kolom) / gemiddeld)
        for gewicht, n, kolom, gemiddeld in zip(
            GEWICHTEN, keer, regel.kolommen, lengte, strict=True
        )
    )
    return som / (som + VERZADIGING)
