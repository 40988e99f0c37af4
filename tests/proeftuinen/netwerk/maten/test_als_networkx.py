"""Our figures beside those of networkx and igraph, on the graphs that networkx brings along."""

from collections import Counter
from itertools import combinations

import igraph
import networkx as nx
import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.maten.bruggen import vind_bruggen
from proeftuinen.netwerk.maten.dichtheid import dichtheid, gemiddeld, mogelijke_paren
from proeftuinen.netwerk.maten.graaf import buren, componenten, zonder_lijn
from proeftuinen.netwerk.maten.menging import domeinpaar, menging
from proeftuinen.netwerk.maten.naar_buiten import naar_buiten
from proeftuinen.netwerk.maten.wederkerig import wederkerigheid

INGEBOUWD = {
    "karate": nx.karate_club_graph,
    "les_miserables": nx.les_miserables_graph,
    "davis": nx.davis_southern_women_graph,
    "florentine": nx.florentine_families_graph,
    "pad": lambda: nx.path_graph(2000),
    "twee delen en twee alleen": lambda: nx.disjoint_union(
        nx.barbell_graph(5, 3), nx.empty_graph(2)
    ),
    "leeg": lambda: nx.empty_graph(0),
    "boom": lambda: nx.random_labeled_tree(200, seed=6),
    "los gestrooid": lambda: nx.gnm_random_graph(150, 160, seed=6),
}


@pytest.fixture(params=INGEBOUWD)
def graaf(request):
    return nx.convert_node_labels_to_integers(INGEBOUWD[request.param](), first_label=1)


def _naast(graaf):
    return buren(list(graaf), graaf.edges)


def _domeinen(graaf):
    soorten = list(Domein)
    return {mens: soorten[mens * 7 % 5] for mens in graaf}


def test_density_and_mean_degree_are_those_of_networkx(graaf):
    aantal, lijnen = graaf.number_of_nodes(), graaf.number_of_edges()
    graden = [graad for _, graad in graaf.degree]

    assert dichtheid(lijnen, mogelijke_paren(aantal)) == pytest.approx(nx.density(graaf), abs=1e-9)
    verwacht = sum(graden) / aantal if aantal else 0
    assert gemiddeld(lijnen, aantal) == pytest.approx(verwacht, abs=1e-9)


def test_parts_and_people_without_a_line_are_those_of_networkx(graaf):
    delen = componenten(_naast(graaf))

    assert set(delen) == {frozenset(deel) for deel in nx.connected_components(graaf)}
    assert [len(deel) for deel in delen] == sorted(map(len, delen), reverse=True)
    assert zonder_lijn(_naast(graaf)) == sorted(nx.isolates(graaf))


def test_bridges_and_cut_people_are_those_of_networkx_and_igraph(graaf):
    ander = igraph.Graph(
        n=graaf.number_of_nodes(), edges=[(een - 1, twee - 1) for een, twee in graaf.edges]
    )

    bruggen = vind_bruggen(_naast(graaf))

    assert bruggen.lijnen == {(min(lijn), max(lijn)) for lijn in nx.bridges(graaf)}
    assert bruggen.mensen == set(nx.articulation_points(graaf))
    assert bruggen.mensen == {mens + 1 for mens in ander.articulation_points()}
    assert len(bruggen.lijnen) == len(ander.bridges())


def test_the_mixing_of_domains_is_that_of_networkx(graaf):
    domeinen = _domeinen(graaf)
    nx.set_node_attributes(graaf, domeinen, "domein")
    anders = nx.attribute_mixing_dict(graaf, "domein")

    ons = menging(domeinen, graaf.edges)

    for (een, ander), (lijnen, kan) in ons.items():
        van_nx = anders.get(een, {}).get(ander, 0)
        assert lijnen == (van_nx / 2 if een == ander else van_nx)
        if len(graaf) <= 200:
            geteld = Counter(
                domeinpaar(domeinen[a], domeinen[b]) for a, b in combinations(graaf, 2)
            )
            assert kan == geteld[een, ander]
    assert sum(lijnen for lijnen, _ in ons.values()) == graaf.number_of_edges()


def test_e_i_is_one_minus_twice_the_share_within_as_networkx_counts_it(graaf):
    domeinen = _domeinen(graaf)
    nx.set_node_attributes(graaf, domeinen, "domein")
    binnen = sum(1 for een, ander in graaf.edges if domeinen[een] == domeinen[ander])
    alle = graaf.number_of_edges()
    vol = nx.complete_graph(list(graaf)[:200])
    vol_binnen = sum(1 for een, ander in vol.edges if domeinen[een] == domeinen[ander])

    ons = naar_buiten(domeinen, graaf.edges)

    assert ons.index == (pytest.approx(1 - 2 * binnen / alle, abs=1e-9) if alle else None)
    if 1 < len(graaf) <= 200:
        verwacht = 1 - 2 * vol_binnen / vol.number_of_edges()
        assert ons.verwacht == pytest.approx(verwacht, abs=1e-9)


def test_the_e_i_index_of_two_full_groups_of_karate_is_known():
    club = nx.karate_club_graph()
    domeinen = {
        mens: Domein.ZORG if club.nodes[mens]["club"] == "Mr. Hi" else Domein.CULTUUR
        for mens in club
    }

    ons = naar_buiten(domeinen, club.edges)

    # 11 of the 78 lines run between the two halves of 17 people.
    assert (ons.tussen, ons.binnen) == (11, 67)
    assert ons.index == pytest.approx((11 - 67) / 78, abs=1e-9)
    assert ons.verwacht == pytest.approx((17 * 17 - 2 * 136) / 561, abs=1e-9)


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_mutuality_is_the_reciprocity_of_networkx_and_igraph(zaad):
    pijlen = nx.gnp_random_graph(40, 0.2, seed=zaad, directed=True)
    ander = igraph.Graph(n=40, edges=list(pijlen.edges), directed=True)

    ons = wederkerigheid(list(pijlen.edges))

    assert ons.aandeel == pytest.approx(nx.overall_reciprocity(pijlen), abs=1e-9)
    assert ons.aandeel == pytest.approx(ander.reciprocity(), abs=1e-9)


def test_without_any_arrow_there_is_no_mutuality():
    assert wederkerigheid([]).aandeel is None
