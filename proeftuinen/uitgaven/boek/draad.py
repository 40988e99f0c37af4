"""The red thread as a line: from a sentence of the ambition to what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString, mark_safe

from proeftuinen.uitgaven.boek.claims import Genummerd

if TYPE_CHECKING:
    from proeftuinen.uitgaven.boek.rapport import Zin

_BREED, _HOOG, _ROOD = 640, 44, "#A83120"
_MEESTE_GEVOLGEN = 3


@dataclass(frozen=True)
class Knoopje:
    """A knot of the line: what it is, its words, its day and the number of its source."""

    soort: str
    tekst: str
    dag: date | None
    nummer: int


def langste_draad(zinnen: Sequence["Zin"]) -> list[Knoopje]:
    """Return the longest line that this book can tell, the first of those; none: no result.

    It holds only what the book claims, so only what its readers may see.
    """
    beste: list[Knoopje] = []
    for zin in zinnen:
        for lijn in zin.lijnen:
            if lijn.deed is None or not lijn.kwam:
                continue
            knopen = [
                _knoop("De ambitie", zin.regel),
                _knoop("Wat we deden", lijn.deed),
                *(_knoop("Wat ervan kwam", rij) for rij in lijn.kwam[:_MEESTE_GEVOLGEN]),
            ]
            if len(knopen) > len(beste):
                beste = knopen
    return beste


def _knoop(soort: str, rij: Genummerd) -> Knoopje:
    eerste = rij.uitspraak.tekst.split(". ", 1)[0].rstrip(".")
    return Knoopje(soort, eerste, rij.uitspraak.dag, rij.nummer)


def teken_draad(aantal: int) -> SafeString:
    """Draw the line with so many knots, the last one filled; the list below it says the same."""
    if aantal < 2:
        return SafeString()
    stap = _BREED / aantal
    punten = [(round(stap * (nr + 0.5), 1), 16 if nr % 2 == 0 else 28) for nr in range(aantal)]
    pad = f"M0 26 C{punten[0][0] / 2:.1f} 26 {punten[0][0] / 2:.1f} 16 {punten[0][0]} 16"
    for (x0, y0), (x1, y1) in pairwise(punten):
        midden = round((x0 + x1) / 2, 1)
        pad += f" C{midden} {y0} {midden} {y1} {x1} {y1}"
    rondjes = "".join(
        f'<circle cx="{x}" cy="{y}" r="7" fill="{_ROOD if nr == aantal - 1 else "#FFFFFF"}"'
        f' stroke="{_ROOD}" stroke-width="2"/>'
        for nr, (x, y) in enumerate(punten)
    )
    return mark_safe(  # noqa: S308  our own drawing
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_BREED}" height="{_HOOG}"'
        f' viewBox="0 0 {_BREED} {_HOOG}" aria-hidden="true" focusable="false">'
        f'<path d="{pad}" fill="none" stroke="{_ROOD}" stroke-width="2.2"/>{rondjes}</svg>'
    )
