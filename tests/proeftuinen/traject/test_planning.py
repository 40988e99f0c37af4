from datetime import date, timedelta
from itertools import pairwise

import pytest

from proeftuinen.traject.planning import (
    Planbaar,
    Planfout,
    controleer,
    einde_jaar,
    plan_jaar,
    verzet_jaar,
)
from proeftuinen.traject.sjablonen import Vorm
from proeftuinen.traject.vrijedagen import Regio, reden_geen_werkdag, reden_vrij

STARTS = [date(jaar, maand, 1 + (jaar + maand) % 28) for jaar in range(2024, 2029)
          for maand in range(1, 13)]  # fmt: skip
VER_WEG = [date(2000, 1, 1), date(2024, 2, 29), date(2030, 9, 2), date(2058, 7, 1),
           date(2100, 12, 31)]  # fmt: skip
ELK_JAAR = pytest.mark.parametrize(
    ("start", "regio"), [(start, regio) for start in STARTS + VER_WEG for regio in Regio]
)


# The year


@ELK_JAAR
def test_all_steps_lie_within_the_year_in_order_and_the_last_one_ends_it(start, regio):
    plan = plan_jaar(start, Vorm.WIJK, regio)

    begins = [stap.begin for stap in plan]
    assert begins == sorted(begins)
    assert [s for s in plan if not start <= s.begin <= s.einde <= einde_jaar(start)] == []
    assert plan[-1].einde == einde_jaar(start)


@ELK_JAAR
def test_meetings_take_one_free_day_and_leave_two_weeks_between_them(start, regio):
    dagen = [s.begin for s in plan_jaar(start, Vorm.WIJK, regio) if s.sjabloon.bijeenkomst]
    eindes = [s.einde for s in plan_jaar(start, Vorm.WIJK, regio) if s.sjabloon.bijeenkomst]

    assert len(dagen) == 5
    assert eindes == dagen
    assert [(dag, reden_vrij(dag, regio)) for dag in dagen if reden_vrij(dag, regio)] == []
    assert [(a, b) for a, b in pairwise(dagen) if (b - a).days < 14] == []


@ELK_JAAR
def test_longer_steps_begin_and_end_on_working_days_and_last_a_while(start, regio):
    langer = [s for s in plan_jaar(start, Vorm.WIJK, regio) if not s.sjabloon.bijeenkomst]
    grenzen = [s.begin for s in langer] + [s.einde for s in langer[:-1]]

    assert [dag for dag in grenzen if reden_geen_werkdag(dag)] == []
    assert [s.sjabloon.nummer for s in langer if (s.einde - s.begin).days < 14] == []


@ELK_JAAR
def test_each_longer_step_keeps_to_its_own_side_of_the_meetings(start, regio):
    plan = {s.sjabloon.nummer: s for s in plan_jaar(start, Vorm.WIJK, regio)}

    assert plan["2"].einde < plan["3"].begin
    assert plan["5"].begin < plan["6a"].begin <= plan["6b"].begin <= plan["6a"].einde
    assert plan["6a"].einde < plan["7"].begin
    assert plan["6b"].begin < plan["7"].begin < plan["6b"].einde < plan["8"].begin
    assert plan["8"].begin < plan["9"].begin


def test_a_year_from_september_goes_as_the_method_does():
    plan = plan_jaar(date(2025, 9, 1), Vorm.GEMEENTE, Regio.MIDDEN)

    assert [(s.sjabloon.nummer, s.begin, s.einde) for s in plan] == [
        ("1", date(2025, 9, 1), date(2025, 10, 22)),
        ("2", date(2025, 10, 13), date(2025, 11, 21)),
        ("3", date(2025, 11, 25), date(2025, 11, 25)),
        ("4", date(2026, 1, 27), date(2026, 1, 27)),
        ("5", date(2026, 3, 17), date(2026, 3, 17)),
        ("6a", date(2026, 3, 23), date(2026, 5, 1)),
        ("6b", date(2026, 4, 7), date(2026, 7, 1)),
        ("7", date(2026, 6, 4), date(2026, 6, 4)),
        ("8", date(2026, 7, 2), date(2026, 7, 2)),
        ("9", date(2026, 7, 8), date(2026, 8, 31)),
    ]


def test_meetings_are_nearly_always_on_a_tuesday_or_thursday():
    dagen = [
        stap.begin.weekday()
        for start in STARTS
        for stap in plan_jaar(start, Vorm.WIJK, Regio.MIDDEN)
        if stap.sjabloon.bijeenkomst
    ]

    assert sum(dag in {1, 3} for dag in dagen) / len(dagen) > 0.95


def test_a_shape_changes_the_words_of_a_year_but_not_its_dates():
    wijk = plan_jaar(date(2026, 1, 1), Vorm.WIJK, Regio.ZUID)
    ziekenhuis = plan_jaar(date(2026, 1, 1), Vorm.ZIEKENHUIS, Regio.ZUID)

    assert [(s.begin, s.einde) for s in wijk] == [(s.begin, s.einde) for s in ziekenhuis]
    assert wijk[0].sjabloon.doel != ziekenhuis[0].sjabloon.doel


@pytest.mark.parametrize(
    ("start", "einde"),
    [
        (date(2025, 9, 1), date(2026, 8, 31)),
        (date(2026, 1, 1), date(2026, 12, 31)),
        (date(2023, 3, 1), date(2024, 2, 29)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2024, 3, 1), date(2025, 2, 28)),
    ],
)
def test_a_year_ends_the_day_before_its_birthday(start, einde):
    assert einde_jaar(start) == einde


# Dates that cannot be


@pytest.mark.parametrize("jaar", [1900, 1999, 2101])
def test_a_year_far_away_is_refused_by_name(jaar):
    zin = f"Het jaar {jaar} kan niet. Kies een datum tussen 2000 en 2100."

    with pytest.raises(Planfout) as fout:
        controleer(date(jaar, 1, 1), date(jaar, 1, 2))
    assert str(fout.value) == zin
    with pytest.raises(Planfout) as fout:
        plan_jaar(date(jaar, 1, 1), Vorm.WIJK, Regio.NOORD)
    assert str(fout.value) == zin


def test_the_end_is_checked_as_well_as_the_begin():
    with pytest.raises(Planfout, match="Het jaar 2101 kan niet"):
        controleer(date(2100, 12, 31), date(2101, 1, 1))


def test_an_end_before_its_begin_is_refused_with_both_days():
    with pytest.raises(Planfout) as fout:
        controleer(date(2026, 3, 10), date(2026, 3, 9))

    assert str(fout.value) == (
        "De einddatum (ma 9 maart 2026) ligt voor de begindatum (di 10 maart 2026). "
        "Kies een latere einddatum."
    )


def test_the_first_and_last_year_and_a_single_day_are_fine():
    assert controleer(date(2000, 1, 1), date(2100, 12, 31)) is None
    assert controleer(date(2026, 3, 10), date(2026, 3, 10)) is None


@pytest.mark.parametrize("dagen", [1, 92, 366, 731])
def test_a_year_done_again_has_its_meetings_on_days_that_suit_and_in_order(dagen: int) -> None:
    oud = [
        Planbaar("1", date(2026, 9, 1), date(2026, 10, 20)),
        Planbaar("3", date(2026, 11, 26), date(2026, 11, 26), bijeenkomst=True),
        Planbaar("4", date(2026, 12, 17), date(2026, 12, 17), bijeenkomst=True),
        Planbaar("6a", date(2026, 12, 18), date(2027, 2, 20)),
    ]

    nieuw = verzet_jaar(oud, timedelta(days=dagen), Regio.MIDDEN)

    begins = [begin for begin, _ in nieuw]
    assert begins == sorted(begins)
    assert [reden_vrij(begin, Regio.MIDDEN) for begin, _ in nieuw[1:3]] == [None, None]
    assert all(einde >= begin for begin, einde in nieuw)
