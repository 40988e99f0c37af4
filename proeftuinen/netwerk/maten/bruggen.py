"""Where the network hangs by one line, or by one person."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from proeftuinen.netwerk.maten.graaf import Buren, Lijn


@dataclass(frozen=True, slots=True)
class Bruggen:
    """`lijnen`: without it a part falls loose. `mensen`: without them parts fall apart."""

    lijnen: frozenset[Lijn]
    mensen: frozenset[int]


@dataclass(slots=True)
class _Tocht:
    """A walk in depth: when each was met, and how early it can get back without its own line."""

    gezien: dict[int, int] = field(default_factory=dict)
    laag: dict[int, int] = field(default_factory=dict)

    def ontmoet(self, mens: int) -> None:
        self.gezien[mens] = self.laag[mens] = len(self.gezien)


def vind_bruggen(naast: Buren) -> Bruggen:
    """Return bridges and cut people, in O(N + m).

    (u, v) is a bridge when from v one cannot get back above v without it: low(v) > index(u);
    u is a cut person when low(v) >= index(u), or as a root with two children.
    Source: Tarjan (1972), doi 10.1137/0201010; Hopcroft & Tarjan (1973).
    """
    tocht, lijnen, mensen = _Tocht(), set(), set()
    for wortel in naast:
        if wortel not in tocht.gezien:
            _loop(wortel, naast, tocht, lijnen, mensen)
    return Bruggen(frozenset(lijnen), frozenset(mensen))


def _loop(wortel: int, naast: Buren, tocht: _Tocht, lijnen: set[Lijn], mensen: set[int]) -> None:
    """Walk one part without recursion: a chain of people may be longer than the stack."""
    tocht.ontmoet(wortel)
    kinderen = 0
    stapel: list[tuple[int, int, Iterator[int]]] = [(wortel, wortel, iter(naast[wortel]))]
    while stapel:
        mens, ouder, volgende = stapel[-1]
        ander = next(volgende, None)
        if ander is None:
            stapel.pop()
            if stapel:
                _terug(mens, ouder, tocht, lijnen)
                if ouder != wortel and tocht.laag[mens] >= tocht.gezien[ouder]:
                    mensen.add(ouder)
                kinderen += ouder == wortel
        elif ander not in tocht.gezien:
            tocht.ontmoet(ander)
            stapel.append((ander, mens, iter(naast[ander])))
        elif ander != ouder:
            tocht.laag[mens] = min(tocht.laag[mens], tocht.gezien[ander])
    if kinderen > 1:
        mensen.add(wortel)


def _terug(mens: int, ouder: int, tocht: _Tocht, lijnen: set[Lijn]) -> None:
    tocht.laag[ouder] = min(tocht.laag[ouder], tocht.laag[mens])
    if tocht.laag[mens] > tocht.gezien[ouder]:
        lijnen.add((min(mens, ouder), max(mens, ouder)))
