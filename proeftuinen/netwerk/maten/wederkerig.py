"""Mutuality: of the people who name someone, how many are named back by them?"""

from collections.abc import Collection
from dataclasses import dataclass

from proeftuinen.netwerk.beeld import Netwerkbeeld


@dataclass(frozen=True, slots=True)
class Wederkerig:
    """Pairs in which both answered: both name the other, or only one."""

    over_en_weer: int
    van_een_kant: int

    @property
    def paren(self) -> int:
        """Return how many pairs it is counted over."""
        return self.over_en_weer + self.van_een_kant

    @property
    def aandeel(self) -> float | None:
        """Return the mutual arrows over all arrows, 2W / (2W + G); None without arrows.

        Source: Wasserman & Faust (1994), 4.3; `overall_reciprocity` of networkx.
        """
        pijlen = 2 * self.over_en_weer + self.van_een_kant
        return 2 * self.over_en_weer / pijlen if pijlen else None


def wederkerigheid(pijlen: Collection[tuple[int, int]]) -> Wederkerig:
    """Count pairs of these arrows (who names whom), all of pairs in which both answered."""
    alle = {pijl for pijl in pijlen if pijl[0] != pijl[1]}
    terug = sum(1 for een, ander in alle if (ander, een) in alle)
    return Wederkerig(terug // 2, len(alle) - terug)


def meet_wederkerigheid(beeld: Netwerkbeeld) -> Wederkerig | None:
    """Return it for this picture; None from hand to hand, where it is not told who answered.

    For a reader with a place one's own pairs do not count: of those the other side is left out.
    """
    if beeld.gedeeld:
        return None
    pijlen = set()
    for een, ander in beeld.paren:
        gezegd = beeld.gezegd(een, ander)
        if len(gezegd) == 2:
            pijlen |= {(mens, een + ander - mens) for mens, zei in gezegd.items() if zei}
    return wederkerigheid(pijlen)
