from datetime import date

import pytest

from proeftuinen.traject.models import Stap
from proeftuinen.traject.volgorde import als_planbaar, plek_voor, tegenspraak, vrij_nummer


@pytest.mark.parametrize(
    ("na", "bezet", "nummer"),
    [
        ("7", ["6a", "6b", "7", "8"], "7b"),
        ("7", ["7", "7b"], "7c"),
        ("7b", ["7", "7b"], "7c"),
        ("6a", ["6a", "6b", "7"], "6c"),
        ("6b", ["6a", "6b", "7"], "6c"),
        ("9", ["9"], "9b"),
        ("x", ["1"], "1b"),
        ("7", [f"7{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"], "7bb"),
    ],
)
def test_an_added_step_gets_the_first_free_number(na, bezet, nummer):
    assert vrij_nummer(na, bezet) == nummer


def _stap(nummer: str, dag: int, **overig) -> Stap:
    dagen = {"begin": date(2026, 3, dag), "einde": date(2026, 3, dag)}
    return Stap(nummer=nummer, naam=f"S{nummer}", publiek_id=nummer, **(dagen | overig))


def _naar(dag: int) -> tuple[date, date]:
    return date(2026, 3, dag), date(2026, 3, dag)


STAPPEN = [_stap("1", 2), _stap("2", 10), _stap("3", 20)]


def test_dates_in_order_contradict_nothing():
    assert tegenspraak(STAPPEN, {}) == ""
    assert tegenspraak(STAPPEN, {"3": _naar(10)}) == ""


def test_a_step_before_an_earlier_one_is_said_with_both_days():
    assert tegenspraak(STAPPEN, {"3": _naar(9)}) == (
        "Stap 3 (S3) begint dan op ma 9 maart 2026. Dat is vóór stap 2 (S2), die op di 10 maart "
        "2026 begint."
    )


def test_an_earlier_step_past_a_later_one_is_said_too():
    assert tegenspraak(STAPPEN, {"1": _naar(11)}).startswith("Stap 2 (S2) begint dan op di 10")


def test_a_skipped_step_counts_for_nothing():
    stappen = [STAPPEN[0], _stap("2", 25, overslaan_reden="Ziek"), STAPPEN[2]]
    assert tegenspraak(stappen, {"3": _naar(3)}) == ""


def test_what_already_was_out_of_order_keeps_no_other_step_from_moving():
    stappen = [_stap("1", 2), _stap("2", 12), _stap("3", 10), _stap("4", 20)]
    assert tegenspraak(stappen, {"4": _naar(21)}) == ""
    assert tegenspraak(stappen, {"1": _naar(3)}) == ""
    assert tegenspraak(stappen, {"4": _naar(11)}).startswith("Stap 4 (S4) begint dan")
    assert tegenspraak(stappen, {"3": _naar(11)}) == ""
    assert tegenspraak(stappen, {"3": _naar(9)}).startswith("Stap 3 (S3) begint dan")
    assert tegenspraak(stappen, {"3": _naar(12)}) == ""


def test_the_planner_sees_what_stays_put(stap):
    assert als_planbaar([stap])[0].vast is False
    assert als_planbaar([stap])[0].bijeenkomst is True
    stap.overslaan_reden = "Ziek"
    assert als_planbaar([stap])[0].vast is True


def test_a_new_step_comes_where_its_date_belongs():
    stappen = [_stap("1", 2), _stap("2", 5), _stap("3", 10), _stap("4", 20)]
    for plek, stap in enumerate(stappen):
        stap.volgorde = plek

    assert plek_voor(stappen, stappen[1], _naar(6)[0]) is stappen[1]
    assert plek_voor(stappen, stappen[1], _naar(12)[0]) is stappen[2]
    assert plek_voor(stappen, stappen[1], _naar(25)[0]) is stappen[3]
    assert plek_voor(stappen, stappen[3], _naar(6)[0]) is stappen[3]
