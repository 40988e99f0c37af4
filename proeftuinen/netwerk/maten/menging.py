"""Which domains know each other: lines and possible pairs for every pair of domains."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations_with_replacement

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.maten.dichtheid import dichtheid, mogelijke_paren
from proeftuinen.netwerk.maten.graaf import Lijn

type Domeinpaar = tuple[Domein, Domein]
"""Two domains in the order of `Domein`; twice the same for within."""

_VOLGORDE = {domein: nr for nr, domein in enumerate(Domein)}
DOMEINPAREN: tuple[Domeinpaar, ...] = tuple(combinations_with_replacement(Domein, 2))


def domeinpaar(een: Domein, ander: Domein) -> Domeinpaar:
    """Return the two in their order."""
    return (een, ander) if _VOLGORDE[een] <= _VOLGORDE[ander] else (ander, een)


def mogelijk(groottes: Mapping[Domein, int], paar: Domeinpaar) -> int:
    """Return how many pairs of people there can be: n_a n_b, or n_a(n_a - 1)/2 within."""
    een, ander = paar
    if een == ander:
        return mogelijke_paren(groottes.get(een, 0))
    return groottes.get(een, 0) * groottes.get(ander, 0)


def menging(
    domeinen: Mapping[int, Domein], lijnen: Iterable[Lijn]
) -> Mapping[Domeinpaar, tuple[int, int]]:
    """Return for each pair of domains that has people how many lines, and possible pairs.

    Lines over possible pairs is e_ab / (n_a n_b), within e_aa / (n_a(n_a - 1)/2): the block
    densities of Wasserman & Faust (1994), 10.
    """
    groottes = Counter(domeinen.values())
    geteld = Counter(domeinpaar(domeinen[een], domeinen[ander]) for een, ander in lijnen)
    return {
        paar: (geteld[paar], kan) for paar in DOMEINPAREN if (kan := mogelijk(groottes, paar)) > 0
    }


def blokdichtheid(cel: tuple[int, int]) -> float:
    """Return the density of one pair of domains."""
    return dichtheid(*cel)
