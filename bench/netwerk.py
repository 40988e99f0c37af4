"""The network map: placing people, beside networkx and igraph on the same lines, and drawing.

`REGELS` lists what is measured; a row is a function that returns a line of the report. Quality is
the stress per pair at its best scale (0 is perfect) and the number of lines that cross. Ours has
domains apart, people apart and known people fixed; theirs has none of that, and so less stress.
"""

from collections.abc import Callable
from itertools import combinations
from statistics import median
from time import perf_counter, process_time

import numpy as np

from bench import netwerken, netwerkmaten
from bench.netwerken import MATEN
from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.ligging import spanning
from proeftuinen.netwerk.ligging.plaatsen import Punt, lijnen_van, plaats
from proeftuinen.netwerk.tekening import Opties, teken
from proeftuinen.netwerk.tekening.labels import zet_namen
from proeftuinen.netwerk.tekening.svg import leg_namen

BEURTEN = 5
DOEL_ERBIJ = 200  # ms, for a new wave of 150
MS = 1000
SCHERM = Opties(interactief=True)

type Matrix = spanning.Matrix


def meet() -> str:
    """Return the lines of the report."""
    return "\n".join(regel() for regel in REGELS)


def _eerst() -> str:
    regels = []
    for aantal in MATEN:
        beeld = netwerken.maak(aantal).nu
        d = _afstanden(beeld)
        klok, cpu, punten = _klok(lambda beeld=beeld: _plaats(beeld, {}), _beurten(aantal))
        ons = np.array([punten[sleutel] for sleutel in beeld.mensen])
        delen = [f"ours {klok:.0f} ms (CPU {cpu:.0f}){_goed(ons, d, beeld)}"]
        for naam, leg in _anderen(beeld, aantal):
            duur, _, x = _klok(leg, _beurten(aantal))
            delen.append(f"{naam} {duur:.0f} ms{_goed(np.array(x), d, beeld)}")
        regels.append(f"first layout of {aantal} people, {len(beeld.lijnen)} lines: ")
        regels[-1] += "; ".join(delen)
    return "\n".join(regels)


def _erbij() -> str:
    regels = []
    for aantal in MATEN:
        net = netwerken.maak(aantal)
        bekend = _plaats(net.toen, {})
        klok, cpu, punten = _klok(lambda net=net, bekend=bekend: _plaats(net.nu, bekend), BEURTEN)
        oordeel = ""
        if aantal == 150:
            goed = "ok" if klok <= DOEL_ERBIJ else "over"
            oordeel = f" (target {DOEL_ERBIJ} ms, {goed})"
        ver = max(np.hypot(*(np.array(punten[s]) - bekend[s])) for s in bekend)
        ons = np.array([punten[sleutel] for sleutel in net.nu.mensen])
        regels.append(
            f"new wave of {aantal}, {len(net.nieuwkomers)} newcomers: {klok:.0f} ms (CPU {cpu:.0f})"
            f"{oordeel}{_goed(ons, _afstanden(net.nu), net.nu)}; known people moved {ver:.1f} mm"
        )
    return "\n".join(regels)


def _tekenen() -> str:
    """Measure names (once per set of places) and the SVG, which hangs on lines and reader."""
    regels = []
    for aantal in MATEN:
        beeld = netwerken.maak(aantal).nu
        punten = _plaats(beeld, {})
        zet_namen.cache_clear()
        namen_ms, cpu, (namen, bedden) = _klok(
            lambda beeld=beeld, punten=punten: leg_namen(beeld.mensen, punten, beeld.mensen), 1
        )
        vakken = [*namen.vakken.values(), *(bed.naam for bed in bedden)]
        botst = sum(een.raakt(ander) for een, ander in combinations(vakken, 2))
        klok, _, svg = _klok(
            lambda beeld=beeld, punten=punten: teken(beeld, punten, opties=SCHERM), BEURTEN
        )
        regels.append(
            f"names of {aantal}: {namen_ms:.0f} ms (CPU {cpu:.0f}), {namen.maat:.1f} mm, "
            f"{botst} overlaps, {aantal - len(namen.vakken)} left out; SVG then {klok:.0f} ms,"
            f" {len(svg) // 1024} kB"
        )
    return "\n".join(regels)


def _printen() -> str:
    from bench.netwerkdruk import printen  # noqa: PLC0415  needs Django, which is set up by now

    return printen()


REGELS: tuple[Callable[[], str], ...] = (
    _erbij,
    _eerst,
    _tekenen,
    netwerkmaten.meten,
    netwerkmaten.vergelijken,
    _printen,
)
"""Each returns a line or more of the report."""


def _plaats(beeld: Netwerkbeeld, bekend: dict[int, Punt]) -> dict[int, Punt]:
    mensen = {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}
    return plaats(mensen, lijnen_van(beeld), bekend)


def _paren(beeld: Netwerkbeeld) -> list[tuple[int, int]]:
    rang = {sleutel: nummer for nummer, sleutel in enumerate(beeld.mensen)}
    return [(rang[paar.een], rang[paar.ander]) for paar in beeld.lijnen]


def _afstanden(beeld: Netwerkbeeld) -> Matrix:
    return spanning.afstanden(len(beeld.mensen), [(*paar, 1.0) for paar in _paren(beeld)])


def _anderen(beeld: Netwerkbeeld, aantal: int) -> list[tuple[str, Callable[[], object]]]:
    """Return the layouts of others; networkx's Kamada and Kawai needs scipy, which we do not."""
    import random  # noqa: PLC0415

    import igraph  # noqa: PLC0415  only for developers
    import networkx as nx  # noqa: PLC0415

    graaf = nx.Graph()
    graaf.add_nodes_from(range(aantal))
    graaf.add_edges_from(_paren(beeld))
    ander = igraph.Graph(n=aantal, edges=_paren(beeld))
    igraph.set_random_number_generator(random.Random(1))
    lijst: list[tuple[str, Callable[[], object]]] = [
        ("networkx spring", lambda: [*nx.spring_layout(graaf, seed=1).values()]),
        ("igraph fr", lambda: ander.layout_fruchterman_reingold().coords),
        ("igraph kk", lambda: ander.layout_kamada_kawai().coords),
    ]
    try:
        import scipy  # noqa: F401, PLC0415
    except ImportError:
        return lijst
    return [*lijst, ("networkx kk", lambda: [*nx.kamada_kawai_layout(graaf).values()])]


def _beurten(aantal: int) -> int:
    return 1 if aantal > 200 else 3


def _klok[T](doe: Callable[[], T], beurten: int) -> tuple[float, float, T]:
    """Return median milliseconds of the clock and of the CPU, and what it gave."""
    if beurten > 1:
        doe()  # to warm up
    tijden = []
    for _ in range(beurten):
        begin = perf_counter(), process_time()
        uit = doe()
        tijden.append((perf_counter() - begin[0], process_time() - begin[1]))
    klok, cpu = (median(deel) * MS for deel in zip(*tijden, strict=True))
    return klok, cpu, uit


def _goed(x: Matrix, d: Matrix, beeld: Netwerkbeeld) -> str:
    return f", stress {spanning.spanning(x, d):.3f}, {kruisingen(x, _paren(beeld))} crossings"


def kruisingen(x: Matrix, paren: list[tuple[int, int]]) -> int:
    """Return how many pairs of lines cross; lines that share an end do not."""
    lijn = x[np.array(paren)]
    totaal = 0
    for nummer, (a, b) in enumerate(lijn):
        c, d = lijn[nummer + 1 :, 0], lijn[nummer + 1 :, 1]
        totaal += int(
            ((_kant(a, b, c) * _kant(a, b, d) < 0) & (_kant(c, d, a) * _kant(c, d, b) < 0)).sum()
        )
    return totaal


def _kant(a: Matrix, b: Matrix, c: Matrix) -> Matrix:
    """Return on which side of the line from a to b c lies, by its sign; 0 near an end of it."""
    ab, ac = b - a, c - a
    kant = ab[..., 0] * ac[..., 1] - ab[..., 1] * ac[..., 0]
    return np.where(np.abs(kant) < 1e-9, 0.0, kant)


if __name__ == "__main__":
    for regel in REGELS:
        print(regel(), flush=True)
