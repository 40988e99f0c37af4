"""People get a place on the sheet; who had one does not move at all."""

import os
import subprocess
import sys
from math import dist
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import pytest

from bench import netwerken
from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.ligging import spanning
from proeftuinen.netwerk.ligging.plaatsen import VEL, Punt, lijnen_van, plaats
from proeftuinen.netwerk.ligging.vel import (
    RICHTING,
    minste_afstand,
    sector,
    zonder_organisatie,
)

ELDERS = """
from bench.netwerken import maak
from proeftuinen.netwerk.ligging.plaatsen import Punt, lijnen_van, plaats
toen = maak(30).toen
print(plaats({s: mens.domein for s, mens in toen.mensen.items()}, lijnen_van(toen), {}))
"""
WORTEL = Path(__file__).parents[4]


def domeinen(beeld):
    return {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}


def eerste(aantal):
    toen = netwerken.maak(aantal).toen
    return plaats(domeinen(toen), lijnen_van(toen), {})


def kleinste(punten):
    lijst = list(punten.values())
    return min(dist(een, ander) for nr, een in enumerate(lijst) for ander in lijst[:nr])


def op_vel(punten):
    return all(VEL.binnen(punt) == punt for punt in punten.values())


@pytest.mark.parametrize("aantal", [30, 60, 150])
def test_in_a_new_wave_known_people_do_not_move_and_newcomers_lie_apart(aantal):
    net = netwerken.maak(aantal)
    toen = eerste(aantal)

    nu = plaats(domeinen(net.nu), lijnen_van(net.nu), toen)

    assert {sleutel: nu[sleutel] for sleutel in toen} == toen
    assert set(nu) - set(toen) == net.nieuwkomers
    nieuw = [nu[sleutel] for sleutel in net.nieuwkomers]
    rest = [[p for p in nu.values() if p is not punt] for punt in nieuw]
    ruimte = [min(dist(punt, p) for p in ps) for punt, ps in zip(nieuw, rest, strict=True)]
    assert min(ruimte) > minste_afstand(aantal) - 0.1
    assert op_vel(nu)


@pytest.mark.parametrize("aantal", [30, 60, 150, 400])
def test_a_first_layout_keeps_people_apart_and_leaves_room_at_the_edges(aantal):
    punten = eerste(aantal)

    assert kleinste(punten) > minste_afstand(len(punten)) - 0.1
    assert all(VEL.eerst.binnen(punt) == punt for punt in punten.values())


def test_the_first_layout_leaves_a_tenth_of_the_sheet_free_at_least_and_uses_the_rest():
    punten = eerste(60)

    xs, ys = zip(*punten.values(), strict=True)
    assert 0.7 < (max(xs) - min(xs)) / VEL.breedte < 0.9
    assert 0.6 < (max(ys) - min(ys)) / VEL.hoogte < 0.9


@pytest.mark.parametrize("aantal", [60, 150])
def test_people_lie_on_the_side_of_their_domain(aantal):
    punten, mensen = eerste(aantal), domeinen(netwerken.maak(aantal).toen)

    for domein in set(mensen.values()):
        deze = np.array([punten[s] for s, eigen in mensen.items() if eigen == domein])
        weg = deze.mean(axis=0) - np.array(VEL.midden)
        assert float(weg @ np.array(RICHTING[domein])) > 15, domein


def test_the_order_in_which_people_and_lines_come_changes_nothing():
    toen = netwerken.maak(30).toen
    mensen, lijnen = domeinen(toen), lijnen_van(toen)

    anders = plaats(
        dict(reversed(mensen.items())), [(b, a, sterk) for a, b, sterk in reversed(lijnen)], {}
    )

    assert anders == eerste(30)


def test_another_process_gives_the_same_layout():
    uit = [
        subprocess.run(
            [sys.executable, "-c", ELDERS],
            cwd=WORTEL,
            env={**os.environ, "PYTHONHASHSEED": zaad},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zaad in ("1", "2")
    ]

    assert uit == [f"{eerste(30)}\n"] * 2


def test_nobody_one_and_two_people_get_a_place():
    assert plaats({}, [], {}) == {}
    een = plaats({4: Domein.ZORG}, [], {})
    twee = plaats({4: Domein.ZORG, 7: Domein.CULTUUR}, [(4, 7, 1.0)], {})

    assert set(een) == {4}
    assert op_vel(een)
    assert dist(*twee.values()) > minste_afstand(2)
    assert op_vel(twee)


def test_people_without_a_line_lie_in_the_sector_of_their_domain():
    kring = dict.fromkeys(range(1, 9), Domein.ZORG)
    los = dict(enumerate(Domein, start=20))
    lijnen = [(een, een % 8 + 1, 1.0) for een in range(1, 9)]

    punten = plaats(kring | los, lijnen, {})

    for sleutel, domein in los.items():
        naaste = min(Domein, key=lambda d: dist(punten[sleutel], sector(d, VEL, 0.9)))
        assert naaste == domein
    assert kleinste(punten) > minste_afstand(len(punten)) - 0.1


@pytest.mark.parametrize("aantal", [45, 400])
def test_when_nobody_has_a_line_all_lie_apart_by_domain(aantal):
    mensen = {s: list(Domein)[s % 6] for s in range(1, aantal + 1)}

    punten = plaats(mensen, [], {})

    assert kleinste(punten) > minste_afstand(aantal) - 0.1
    assert op_vel(punten)


def test_people_of_one_domain_use_the_sheet_too():
    toen = netwerken.maak(60).toen

    punten = plaats(dict.fromkeys(toen.mensen, Domein.ZORG), lijnen_van(toen), {})

    assert kleinste(punten) > minste_afstand(60) - 0.1
    assert max(p.x for p in punten.values()) - min(p.x for p in punten.values()) > 200


def test_a_chain_and_a_star_are_not_laid_on_one_line():
    keten = plaats(dict.fromkeys(range(8), Domein.ZORG), [(s, s + 1, 1) for s in range(7)], {})
    ster = plaats(dict.fromkeys(range(8), Domein.ZORG), [(0, s, 1) for s in range(1, 8)], {})

    for punten in (keten, ster):
        assert len({punt.y for punt in punten.values()}) > 4
        assert kleinste(punten) > minste_afstand(8) - 0.1


def test_parts_that_nothing_joins_and_strange_lines_are_borne():
    mensen = dict.fromkeys(range(1, 13), Domein.GEMEENTE)
    lijnen = [(een, een + 1, 1.0) for een in range(1, 12, 2)]

    punten = plaats(mensen, [*lijnen, (1, 1, 1.0), (1, 99, 1.0), (2, 1, 1.25)], {})

    assert set(punten) == set(mensen)
    assert kleinste(punten) > minste_afstand(12) - 0.1


def test_a_newcomer_lies_near_whom_they_know():
    toen = netwerken.maak(60).toen
    mensen, bekend = domeinen(toen), eerste(60)
    links = sorted(bekend, key=lambda sleutel: bekend[sleutel].x)[:3]

    nu = plaats(
        {**mensen, 999: Domein.ZORG},
        [*lijnen_van(toen), *((999, sleutel, 1.0) for sleutel in links)],
        bekend,
    )

    assert nu[999].x < VEL.midden.x


def test_who_lies_there_but_is_not_in_this_wave_keeps_their_room():
    bekend = {1: Punt(*sector(Domein.ZORG))}

    punten = plaats({2: Domein.ZORG}, [], bekend)

    assert set(punten) == {2}
    assert dist(punten[2], bekend[1]) > minste_afstand(2) - 0.1


def test_on_a_sheet_that_is_full_everyone_still_gets_a_place():
    bekend = {1000 + nr: Punt(25 + nr % 60 * 6, 20 + nr // 60 * 6) for nr in range(600)}
    bekend |= {2000 + nr: Punt(25 + nr % 40 * 9, 80 + nr // 40 * 9) for nr in range(840)}

    punten = plaats({1: Domein.ZORG, 2: Domein.ZORG}, [(1, 2, 1.0)], bekend)

    assert op_vel(punten)
    assert len(set(punten.values())) == 2


def test_when_few_are_known_the_others_are_laid_out_as_a_whole():
    net = netwerken.maak(60)
    vast = {-1: zonder_organisatie(Domein.ZORG)}
    mensen = {-1: Domein.ZORG, **domeinen(net.nu)}

    punten = plaats(mensen, [*lijnen_van(net.nu), (-1, 1, 1.0)], vast)

    assert punten[-1] == vast[-1]
    assert kleinste(punten) > minste_afstand(61) - 0.1


@pytest.mark.parametrize("naam", ["les_miserables_graph", "karate_club_graph"])
def test_our_stress_is_like_that_of_kamada_and_kawai(naam):
    graaf = nx.convert_node_labels_to_integers(getattr(nx, naam)())
    lijnen = [(een, ander, 1.0) for een, ander in graaf.edges]
    d = spanning.afstanden(len(graaf), lijnen)
    hun = igraph.Graph(edges=list(graaf.edges)).layout_kamada_kawai(maxiter=20_000)
    doel = np.zeros((len(d), 2))
    waaier = spanning.begin(d, np.arange(2 * len(d)).reshape(-1, 2) % 7.0)

    ons = spanning.spanning(spanning.verminder(waaier, d, doel, 0), d)
    op_papier = plaats(dict.fromkeys(graaf, Domein.ZORG), lijnen, {})

    hunne = spanning.spanning(np.array(hun.coords), d)
    assert ons <= 1.15 * hunne
    assert spanning.spanning(np.array([op_papier[s] for s in graaf]), d) <= 1.5 * hunne


def test_a_place_is_two_finite_numbers_and_is_brought_within_the_edges():
    assert VEL.binnen(Punt(-5, 9999)) == Punt(VEL.rand_x, VEL.hoogte - VEL.rand_y)
    assert VEL.binnen(Punt(100, 100)) == Punt(100, 100)
    for x in (float("nan"), float("inf"), "3", None, True):
        with pytest.raises(ValueError, match="a place is two"):
            VEL.binnen(Punt(x, 100))
