"""Steps with minutes behind them: whether they fit their block, and making them fit."""

import pytest

from proeftuinen.bijeenkomsten.plan.stapminuten import klopt, pas_aan, tel

STAPPEN = ["Lees de casus. (5 min)", "Praat met je buur. (20 minuten)", "Rond af. (10 min)"]


def test_steps_keep_their_proportion_in_whole_minutes_that_make_up_the_block():
    nieuw = pas_aan(STAPPEN, 20)

    assert nieuw == ["Lees de casus. (3 min)", "Praat met je buur. (11 min)", "Rond af. (6 min)"]
    assert tel(nieuw) == 20


@pytest.mark.parametrize("minuten", [3, 7, 19, 20, 34, 36, 120, 600])
def test_the_steps_together_are_always_the_block(minuten):
    nieuw = pas_aan(STAPPEN, minuten)

    assert tel(nieuw) == minuten
    assert all("(0 min)" not in stap for stap in nieuw)


def test_with_fewer_minutes_than_steps_some_name_none():
    assert pas_aan(STAPPEN, 1) == ["Lees de casus.", "Praat met je buur. (1 min)", "Rond af."]


@pytest.mark.parametrize(
    ("stappen", "minuten", "past"),
    [
        (STAPPEN, 35, True),
        (STAPPEN, 20, False),
        (STAPPEN, 60, False),
        ([*STAPPEN, "Vrij gesprek."], 60, True),
        ([*STAPPEN, "Vrij gesprek."], 20, False),
        (["Zonder tijd."], 20, True),
        ([], 20, True),
    ],
)
def test_a_step_without_minutes_takes_what_the_others_leave(stappen, minuten, past):
    assert klopt(stappen, minuten) is past
    assert (pas_aan(stappen, minuten) == stappen) is past
