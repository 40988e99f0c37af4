"""The mirror asks when a plan grows, and is silent when it is small."""

from datetime import date

import pytest

from proeftuinen.experimenten.bedenken.spiegel import Plan, spiegel

KLEIN = Plan("We bellen elkaar voor het eerste huisbezoek.", "Maandag één keer bellen.")


def _groter(**velden):
    return spiegel(Plan(**{**KLEIN.__dict__, **velden}))


def test_a_small_plan_is_asked_nothing():
    assert spiegel(KLEIN) == []


@pytest.mark.parametrize(
    ("velden", "woord"),
    [
        ({"van": date(2026, 1, 1), "tot": date(2026, 6, 1)}, "21 weken"),
        ({"mensen": 7}, "7 mensen"),
        ({"wat": "Alle huisartsen doen mee."}, "“alle”"),
        ({"wat": "bellen en lopen en praten en eten en slapen en zien en doen en gaan"}, "plannen"),
        ({"wat": "woord " * 91}, "plannen"),
        ({"eerste_stap": "  "}, "eerste stap"),
    ],
)
def test_each_way_of_growing_gives_one_question(velden, woord):
    (vraag,) = _groter(**velden)

    assert woord in vraag
    assert vraag.endswith("?")


def test_eight_weeks_with_six_people_is_small_enough():
    assert _groter(van=date(2026, 1, 1), tot=date(2026, 2, 26), mensen=6) == []


def test_a_word_inside_another_is_no_sign():
    assert _groter(wat="Iets alledaags met een allergie, elkeen welkom.") == []
