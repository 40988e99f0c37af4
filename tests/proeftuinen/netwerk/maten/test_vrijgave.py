"""Totals for who sees no names: nothing follows from them, also for who knows these rules."""

from collections import defaultdict
from itertools import combinations, product

import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Antwoordregel
from proeftuinen.netwerk.maten import vrijgave
from proeftuinen.netwerk.maten.vrijgave import Cel, Verteld, geef_vrij, maak_cellen, mag, som

ZORG, SOCIAAL, CULTUUR = Domein.ZORG, Domein.SOCIAAL_DOMEIN, Domein.CULTUUR


def _cel(lijnen: int, mogelijk: int, begin: int) -> Cel:
    """Make a cell with so many lines, of pairs that are nobody else's; all answered."""
    paren = [(begin + 2 * nr, begin + 2 * nr + 1) for nr in range(mogelijk)]
    antwoorden = {
        pijl: int(nr < lijnen)
        for nr, (een, ander) in enumerate(paren)
        for pijl in ((een, ander), (ander, een))
    }
    return Cel(antwoorden, frozenset(paren[:lijnen]), mogelijk)


def _verteld(cellen, eerder=()):
    """Return all that someone without names is told of these cells."""
    vrij = geef_vrij(cellen, verteld=eerder)
    getoond = tuple((paar, len(cellen[paar].lijnen)) for paar in sorted(vrij.cellen))
    return getoond, len(som(cellen, cellen).lijnen) if vrij.totaal else None


PAREN = [(ZORG, ZORG), (ZORG, SOCIAAL), (ZORG, CULTUUR), (SOCIAAL, CULTUUR)]


@pytest.mark.parametrize(
    "groottes",
    [(6,), (9,), (6, 6), (9, 12), (6, 6, 6), (3, 5, 9), (10, 3, 3), (6, 8, 12), (7, 6, 6, 7)],
    ids=str,
)
def test_no_line_count_that_is_held_back_follows_from_all_that_is_told(groottes):
    """Who knows the rules tries every network: held back never means only one number."""
    mogelijk_bij = defaultdict(list)
    stapel = [
        [_cel(aantal, groot, 1000 * nr) for aantal in range(groot + 1)]
        for nr, groot in enumerate(groottes)
    ]
    for aantallen in product(*(range(groot + 1) for groot in groottes)):
        cellen = {PAREN[nr]: stapel[nr][aantal] for nr, aantal in enumerate(aantallen)}
        mogelijk_bij[_verteld(cellen)].append(aantallen)
    for verteld, netwerken in mogelijk_bij.items():
        getoond = {paar for paar, _ in verteld[0]}
        for nr in range(len(groottes)):
            waarden = {aantallen[nr] for aantallen in netwerken}
            alleen = len(groottes) == 1 and verteld[1] is not None  # the total is that cell
            assert (len(waarden) == 1) == (PAREN[nr] in getoond or alleen), (verteld, waarden)


def test_no_pair_of_a_small_network_follows_from_all_that_is_told():
    """Every network of five people in two domains: each pair may be a line, and may be none."""
    mensen = {1: ZORG, 2: ZORG, 3: ZORG, 4: CULTUUR, 5: CULTUUR}
    alle = list(combinations(mensen, 2))
    bij = defaultdict(list)
    for lijnen in product((0, 1), repeat=len(alle)):
        regels = [
            Antwoordregel(*pijl, waarde)
            for (een, ander), waarde in zip(alle, lijnen, strict=True)
            for pijl in ((een, ander), (ander, een))
        ]
        bij[_verteld(maak_cellen(regels, mensen))].append(lijnen)
    for netwerken in bij.values():
        for nr in range(len(alle)):
            assert {lijnen[nr] for lijnen in netwerken} == {0, 1}


@pytest.mark.parametrize("groottes", [(12,), (9, 9), (8, 12), (6, 6, 7), (6, 7, 8)], ids=str)
def test_of_two_versions_of_a_wave_no_small_change_follows(groottes):
    """Who kept the old page and knows the rules tries every network, of then and of now.

    No sum of cells, of one or more, then changed by a number from one to four for sure.
    """
    paren = PAREN[: len(groottes)]
    stapel = [
        [_cel(aantal, groot, 1000 * nr) for aantal in range(groot + 1)]
        for nr, groot in enumerate(groottes)
    ]
    netwerken = list(product(*(range(groot + 1) for groot in groottes)))

    def per_verteld(eerder=()):
        bij = defaultdict(list)
        for aantallen in netwerken:
            cellen = {paar: stapel[nr][aantallen[nr]] for nr, paar in enumerate(paren)}
            bij[_verteld(cellen, eerder)].append(aantallen)
        return bij

    for (getoond, totaal), toen in per_verteld().items():
        if totaal is None:
            continue
        oud = Verteld(totaal, dict(getoond), frozenset(paren) - dict(getoond).keys())
        for (_, nieuw), nu in per_verteld([oud]).items():
            if nieuw in {None, totaal}:  # the old page stays
                continue
            for hoeveel in range(1, len(paren) + 1):
                for deel in combinations(range(len(paren)), hoeveel):
                    was = {sum(aantallen[nr] for nr in deel) for aantallen in toen}
                    werd = {sum(aantallen[nr] for nr in deel) for aantallen in nu}
                    anders = {na - voor for na in werd for voor in was}
                    assert len(anders) > 1 or abs(anders.pop()) not in range(1, 5)


def test_two_waves_that_differ_by_one_answer_are_not_both_told():
    toen = _cel(6, 9, 0)
    nu = Cel({**toen.antwoorden, (0, 1): 0, (1, 0): 0}, toen.lijnen - {(0, 1)}, 9)

    assert mag(toen)
    assert mag(nu)
    assert not mag(nu, [toen])
    assert mag(toen, [toen])


def test_two_waves_that_differ_by_much_are_both_told():
    assert mag(_cel(9, 12, 0), [_cel(4, 12, 100)])


def test_lines_that_differ_by_one_or_two_are_not_told_however_much_changed():
    assert not mag(_cel(6, 9, 0), [_cel(5, 9, 100)])
    assert mag(_cel(6, 9, 0), [_cel(6, 9, 100)])


def test_a_newcomer_s_lines_do_not_follow_from_the_wave_before():
    oud = {1: ZORG, 2: ZORG, 3: ZORG, 4: ZORG}
    toen = [Antwoordregel(a, b, 2 * (b == 1 or a == 1)) for a in oud for b in oud if a != b]
    nu = [*toen, Antwoordregel(5, 1, 2), Antwoordregel(1, 5, 2)]
    eerder = maak_cellen(toen, oud)
    later = maak_cellen(nu, {**oud, 5: ZORG})

    assert geef_vrij(eerder).totaal
    assert geef_vrij(later).totaal
    assert not geef_vrij(later, [eerder]).totaal
    assert not geef_vrij(later, [eerder]).cellen


def test_a_domain_of_two_people_is_not_told_apart():
    mensen = {1: ZORG, 2: ZORG, 3: ZORG, 4: ZORG, 5: CULTUUR, 6: CULTUUR}
    regels = [Antwoordregel(a, b, 1) for a in mensen for b in mensen if a != b]

    vrij = geef_vrij(maak_cellen(regels, mensen))

    assert (ZORG, CULTUUR) not in vrij.cellen
    assert (CULTUUR, CULTUUR) not in vrij.cellen


def test_when_all_is_big_enough_all_is_told():
    cellen = {
        paar: _cel(5, 9, 100 * nr)
        for nr, paar in enumerate([(ZORG, ZORG), (ZORG, CULTUUR), (CULTUUR, CULTUUR)])
    }

    vrij = geef_vrij(cellen)

    assert vrij.cellen == frozenset(cellen)
    assert vrij.totaal


def test_without_answers_nothing_is_told():
    vrij = geef_vrij({})

    assert (vrij.cellen, vrij.totaal) == (frozenset(), False)
    assert vrijgave.LEEG.mogelijk == 0
