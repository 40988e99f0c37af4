"""Gaps between two worlds, whom to bring together, and whether it worked."""

from datetime import timedelta

import pytest

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Stand
from proeftuinen.netwerk.gaten.kansen import afloop, gaten
from tests.proeftuinen.netwerk.beelden import DAG, LATER, maak_mensen, maak_netwerk

pytestmark = pytest.mark.een_database
_ZORG, _CULTUUR, _GEMEENTE = Domein.ZORG, Domein.CULTUUR, Domein.GEMEENTE
WIE = {1: _ZORG, 2: _ZORG, 3: _ZORG, 4: _CULTUUR, 5: _CULTUUR, 6: _GEMEENTE, 7: _GEMEENTE}
# Care and municipality all know each other; culture knows nobody but itself.
LIJNEN = [(een, ander, 1) for een in (1, 2, 3) for ander in (6, 7)] + [(1, 2, 2), (4, 5, 2)]


def _paren(beeld):
    return [(gat.een, gat.ander, gat.lijnen, gat.mogelijk) for gat in gaten(beeld)]


def test_worlds_that_do_not_know_each_other_are_told_the_emptiest_and_largest_first():
    assert _paren(maak_netwerk(LIJNEN, WIE)) == [
        (_ZORG, _CULTUUR, 0, 6),
        (_GEMEENTE, _CULTUUR, 0, 4),
    ]


def test_people_who_know_many_and_not_each_other_are_brought_together_each_once():
    gat = gaten(maak_netwerk(LIJNEN, WIE))[0]

    assert [(deel.een.sleutel, deel.ander.sleutel) for deel in gat.voorstellen] == [(1, 4), (2, 5)]


def test_nobody_who_is_at_rest_is_brought_to_anyone():
    mensen = maak_mensen(WIE, in_rust=[1, 4])

    gat = gaten(maak_netwerk(LIJNEN, mensen))[0]

    assert [(deel.een.sleutel, deel.ander.sleutel) for deel in gat.voorstellen] == [(2, 5)]


def test_two_who_know_each_other_already_are_not_brought_together():
    gat = gaten(maak_netwerk([*LIJNEN, (1, 4, 1)], WIE))[0]

    voorgesteld = {(deel.een.sleutel, deel.ander.sleutel) for deel in gat.voorstellen}
    assert (1, 4) not in voorgesteld
    assert voorgesteld


def test_two_who_are_being_brought_together_are_not_proposed_again():
    gat = gaten(maak_netwerk(LIJNEN, WIE), frozenset({frozenset({1, 4})}))[0]

    assert [(deel.een.sleutel, deel.ander.sleutel) for deel in gat.voorstellen] == [(1, 5), (2, 4)]


def test_a_world_of_one_is_no_gap_but_an_empty_chair():
    wie = {nr: domein for nr, domein in WIE.items() if nr != 5}

    assert _paren(maak_netwerk([deel for deel in LIJNEN if 5 not in deel], wie)) == []


def test_where_nobody_has_a_line_every_pair_of_worlds_is_a_gap():
    assert len(_paren(maak_netwerk([(1, 2, 0)], WIE))) == 3


@pytest.mark.parametrize(
    ("antwoorden", "stand", "woorden"),
    [
        ([(1, 4, 1), (4, 1, 1)], Stand.WEDERZIJDS, "noemen ze elkaar allebei"),
        ([(1, 4, 1)], Stand.GENOEMD, "noemt een van de twee de ander"),
        ([(1, 4, 0), (4, 1, 0)], Stand.GEEN, "kennen ze elkaar nog niet"),
        ([(1, 2, 1)], Stand.ONBEKEND, "niet ingevuld"),
    ],
)
def test_the_last_wave_says_whether_the_line_came(antwoorden, stand, woorden):
    eerder = maak_netwerk([(1, 4, 2), (4, 1, 2)], WIE, titel="Tussenmeting")
    laatste = maak_netwerk(antwoorden, WIE, titel="Eindmeting", dag=LATER + timedelta(days=1))

    uit = afloop(1, 4, [eerder, laatste])

    assert uit.stand == stand
    assert woorden in uit.woorden
    assert "eindmeting" in uit.woorden


def test_before_a_later_wave_nothing_is_said_of_it():
    assert afloop(1, 4, []).woorden == "De volgende meting laat zien of ze elkaar kennen."


def test_ones_own_pairs_follow_ones_own_answer_only():
    """Whatever culture says about person 1, person 1 reads the same page."""
    zonder = gaten(maak_netwerk(LIJNEN, WIE, voor=1, dag=DAG))
    met = gaten(maak_netwerk([*LIJNEN, (4, 1, 2), (5, 1, 1)], WIE, voor=1, dag=DAG))

    assert zonder == met
