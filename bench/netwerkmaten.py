"""The figures of the network map, and what changed: our time beside networkx's for the same.

Made from the same lines: density and mean degree, the mix of domains with E-I, mutuality, parts
and people without a line, bridges and cut people. The difference is of two waves; networkx's is
that of the two sets of lines, which knows nothing of who answered.
"""

from collections.abc import Callable
from statistics import median
from time import process_time

from bench import netwerken
from bench.netwerken import MATEN, Testnet
from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.maten.bruggen import vind_bruggen
from proeftuinen.netwerk.maten.dichtheid import dichtheid, gemiddeld, mogelijke_paren
from proeftuinen.netwerk.maten.graaf import buren, componenten, zonder_lijn
from proeftuinen.netwerk.maten.menging import menging
from proeftuinen.netwerk.maten.naar_buiten import naar_buiten
from proeftuinen.netwerk.maten.wederkerig import wederkerigheid
from proeftuinen.netwerk.verschil import vergelijk

BEURTEN = 9
MS = 1000

type Lijnen = list[tuple[int, int]]


def meten() -> str:
    """Return a line of the report for each size: all figures of one wave."""
    return "\n".join(_maten(netwerken.maak(aantal)) for aantal in MATEN)


def vergelijken() -> str:
    """Return a line of the report for each size: what changed between the two waves."""
    return "\n".join(_verschil(netwerken.maak(aantal)) for aantal in MATEN)


def _maten(net: Testnet) -> str:
    import networkx as nx  # noqa: PLC0415  only for developers

    beeld, lijnen = net.nu, _lijnen(net.nu)
    pijlen = [(regel.van, regel.naar) for regel in net.later if regel.waarde]
    graaf, gericht = nx.Graph(lijnen), nx.DiGraph(pijlen)
    graaf.add_nodes_from(beeld.mensen)
    nx.set_node_attributes(graaf, dict(net.domeinen), "domein")

    def hun() -> tuple[object, ...]:
        return (
            nx.density(graaf),
            sum(graad for _, graad in graaf.degree) / len(graaf),
            nx.attribute_mixing_dict(graaf, "domein"),
            nx.overall_reciprocity(gericht),
            [*nx.connected_components(graaf)],
            [*nx.isolates(graaf)],
            {*nx.bridges(graaf)},
            {*nx.articulation_points(graaf)},
        )

    ons = _cpu(lambda: _figuren(net, lijnen, pijlen))
    return _zeg(f"figures of {len(beeld.mensen)} people, {len(lijnen)} lines", ons, _cpu(hun))


def _figuren(net: Testnet, lijnen: Lijnen, pijlen: Lijnen) -> tuple[object, ...]:
    aantal = len(net.domeinen)
    naast = buren(net.domeinen, lijnen)
    return (
        dichtheid(len(lijnen), mogelijke_paren(aantal)),
        gemiddeld(len(lijnen), aantal),
        menging(net.domeinen, lijnen),
        naar_buiten(net.domeinen, lijnen),
        wederkerigheid(pijlen).aandeel,
        componenten(naast),
        zonder_lijn(naast),
        vind_bruggen(naast),
    )


def _verschil(net: Testnet) -> str:
    import networkx as nx  # noqa: PLC0415  only for developers

    toen, nu = net.toen, net.nu
    voor, na = nx.Graph(_lijnen(toen)), nx.Graph(_lijnen(nu))
    for graaf in (voor, na):
        graaf.add_nodes_from(nu.mensen)

    def hun() -> tuple[object, ...]:
        return nx.difference(na, voor), nx.difference(voor, na), nx.intersection(voor, na)

    def ons() -> tuple[object, ...]:
        verschil = vergelijk(toen, nu)
        return verschil.aantallen, verschil.in_beide.aantallen

    kop = f"difference of {len(nu.mensen)} people, {voor.size()} and {na.size()} lines"
    return _zeg(kop, _cpu(ons), _cpu(hun))


def _lijnen(beeld: Netwerkbeeld) -> Lijnen:
    return [paar.sleutel for paar in beeld.lijnen]


def _zeg(kop: str, ons: float, hun: float) -> str:
    return f"{kop}: ours {ons:.2f} ms CPU, networkx {hun:.2f} ms (x {ons / hun:.2f})"


def _cpu(doe: Callable[[], object]) -> float:
    """Return the median milliseconds of CPU; others may be using the machine."""
    doe()  # to warm up
    tijden = []
    for _ in range(BEURTEN):
        begin = process_time()
        doe()
        tijden.append(process_time() - begin)
    return median(tijden) * MS
