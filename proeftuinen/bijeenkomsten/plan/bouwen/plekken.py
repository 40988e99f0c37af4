"""The order of blocks and groups: numbers with room between them, so that a move changes one row.

Two people who move different blocks then touch different rows, and each move can be undone by
itself. When there is no room left, a line is numbered anew.
"""

from collections.abc import Sequence
from typing import Protocol

RUIMTE = 1024


class Rij(Protocol):
    """Anything that stands in a line."""

    pk: int
    volgorde: int


def geef_plek(lijn: Sequence[Rij], plek: int) -> tuple[int, Sequence[Rij]]:
    """Return the number for a row that is to stand at this place in a line, counted from 0.

    `lijn` is the line without that row, in order. Also returns which rows got another number to
    make room: these must be written too.
    """
    nummer = _tussen(lijn, plek)
    if nummer is not None:
        return nummer, []
    for nr, rij in enumerate(lijn):
        rij.volgorde = (nr + 1 if nr < plek else nr + 2) * RUIMTE
    return (plek + 1) * RUIMTE, lijn


def _tussen(lijn: Sequence[Rij], plek: int) -> int | None:
    """Return a free number at this place, or None when there is none."""
    onder = lijn[plek - 1].volgorde if plek > 0 else 0
    if plek >= len(lijn):
        return onder + RUIMTE
    nummer = (onder + lijn[plek].volgorde) // 2
    return nummer if onder < nummer < lijn[plek].volgorde else None
