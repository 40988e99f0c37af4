"""The ladder in totals: how many answers stand on each rung, and how far two sides differ.

Never about one pair: `vrijgave` says which totals may be shown.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from leerwerkplaats.begrippen import Trede
from proeftuinen.netwerk.antwoorden import GEEN_TREDE
from proeftuinen.netwerk.beeld import Antwoordregel

_VERTROUWEN = int(Trede.VERTROUWEN)


@dataclass(frozen=True, slots=True)
class Treden:
    """Answers by rung (index 0: not yet), and pairs by gap (index 0: both on the same rung)."""

    op: tuple[int, ...]
    gaten: tuple[int, ...]

    @property
    def antwoorden(self) -> int:
        """Return how many answers there are."""
        return sum(self.op)

    @property
    def lijnen(self) -> int:
        """Return how many answers name someone: "not yet" is no rung."""
        return self.antwoorden - self.op[GEEN_TREDE]

    @property
    def hoog(self) -> float | None:
        """Return the share of those on trust or higher."""
        return sum(self.op[_VERTROUWEN:]) / self.lijnen if self.lijnen else None

    @property
    def midden(self) -> int | None:
        """Return the median rung, the lower one of two: rungs are an order, they have no mean."""
        waar = (self.lijnen + 1) // 2
        for trede in range(1, len(self.op)):
            waar -= self.op[trede]
            if waar <= 0 < self.lijnen:
                return trede
        return None


def tel_treden(regels: Iterable[Antwoordregel]) -> Treden:
    """Count answers per rung, and |w_ab - w_ba| over the pairs that both answered."""
    gezegd = {(regel.van, regel.naar): regel.waarde for regel in regels}
    op = Counter(gezegd.values())
    gaten = Counter(
        abs(waarde - gezegd[naar, van])
        for (van, naar), waarde in gezegd.items()
        if van < naar and (naar, van) in gezegd
    )
    hoeveel = range(len(Trede) + 1)
    return Treden(tuple(op[t] for t in hoeveel), tuple(gaten[t] for t in hoeveel))
