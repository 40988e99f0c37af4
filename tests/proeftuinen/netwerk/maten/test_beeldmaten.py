"""Figures of a picture: on what they are counted, and what a silence does to them."""

import pytest

from proeftuinen.netwerk.beeld import Antwoordregel
from proeftuinen.netwerk.maten.dichtheid import meet_dichtheid
from proeftuinen.netwerk.maten.treden import tel_treden
from proeftuinen.netwerk.maten.wederkerig import meet_wederkerigheid
from tests.proeftuinen.netwerk.beelden import maak_netwerk

REGELS = [(1, 2, 2), (2, 1, 1), (1, 3, 1), (3, 1, 0), (2, 3, 0), (1, 4, 2)]


def test_density_is_told_over_known_pairs_and_over_all():
    meting = meet_dichtheid(maak_netwerk(REGELS, 4))

    assert (meting.lijnen, meting.bekend, meting.paren) == (3, 4, 6)
    assert meting.over_bekende == pytest.approx(3 / 4)
    assert meting.over_alle == pytest.approx(1 / 2)
    assert meting.per_mens == pytest.approx(3 / 2)


def test_from_hand_to_hand_it_is_not_told_over_how_many_pairs_one_answered():
    meting = meet_dichtheid(maak_netwerk(REGELS, 4, gedeeld=True))

    assert (meting.lijnen, meting.bekend, meting.over_bekende) == (3, None, None)


def test_mutuality_counts_only_pairs_in_which_both_answered():
    meting = meet_wederkerigheid(maak_netwerk(REGELS, 4))

    assert meting is not None
    assert (meting.over_en_weer, meting.van_een_kant) == (1, 1)
    assert meting.aandeel == pytest.approx(2 / 3)


def test_mutuality_leaves_out_the_pairs_of_the_reader():
    meting = meet_wederkerigheid(maak_netwerk(REGELS, 4, voor=1))

    assert meting is not None
    assert meting.paren == 0


def test_rungs_are_counted_with_their_gaps_and_the_median_is_a_rung():
    regels = [Antwoordregel(*r) for r in [(1, 2, 5), (2, 1, 2), (1, 3, 4), (3, 1, 4), (2, 3, 0)]]

    treden = tel_treden(regels)

    assert treden.op == (1, 0, 1, 0, 2, 1)
    assert treden.gaten == (1, 0, 0, 1, 0, 0)
    assert (treden.antwoorden, treden.lijnen, treden.midden) == (5, 4, 4)
    assert treden.hoog == pytest.approx(3 / 4)


def test_without_answers_there_is_no_median_and_no_share():
    assert (tel_treden([]).midden, tel_treden([]).hoog) == (None, None)
