"""E-I: do lines run to other domains, more or less than the sizes of the domains alone give?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.maten.dichtheid import mogelijke_paren
from proeftuinen.netwerk.maten.graaf import Lijn


def ei(tussen: int, binnen: int) -> float | None:
    """Return (E - I) / (E + I), from -1 (all within) to 1 (all between); None without lines.

    Source: Krackhardt & Stern (1988), doi 10.2307/2786835.
    """
    return (tussen - binnen) / (tussen + binnen) if tussen + binnen else None


@dataclass(frozen=True, slots=True)
class NaarBuiten:
    """Lines between and within domains, and the pairs there can be of each."""

    tussen: int
    binnen: int
    kan_tussen: int
    kan_binnen: int

    @property
    def index(self) -> float | None:
        """Return E-I as it is."""
        return ei(self.tussen, self.binnen)

    @property
    def verwacht(self) -> float | None:
        """Return E-I when every pair were a line: what the sizes of the domains alone give."""
        return ei(self.kan_tussen, self.kan_binnen)

    @property
    def aandeel(self) -> float | None:
        """Return E / (E + I)."""
        alle = self.tussen + self.binnen
        return self.tussen / alle if alle else None

    @property
    def aandeel_verwacht(self) -> float | None:
        """Return the share of all possible pairs that lies between domains."""
        alle = self.kan_tussen + self.kan_binnen
        return self.kan_tussen / alle if alle else None


def naar_buiten(domeinen: Mapping[int, Domein], lijnen: Iterable[Lijn]) -> NaarBuiten:
    """Count the lines; I_max = sum of n_d(n_d - 1)/2, E_max = N(N - 1)/2 - I_max."""
    soort = Counter(domeinen[een] != domeinen[ander] for een, ander in lijnen)
    kan_binnen = sum(mogelijke_paren(aantal) for aantal in Counter(domeinen.values()).values())
    kan_tussen = mogelijke_paren(len(domeinen)) - kan_binnen
    return NaarBuiten(soort[True], soort[False], kan_tussen, kan_binnen)
