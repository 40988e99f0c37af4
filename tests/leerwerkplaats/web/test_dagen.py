from datetime import UTC, date, datetime

import pytest

from leerwerkplaats.web.dagen import zeg_dag, zeg_dag_kort, zeg_moment, zeg_periode, zeg_van_naar


@pytest.mark.parametrize(
    ("dag", "gezegd"),
    [
        (date(2026, 3, 3), "di 3 maart 2026"),
        (date(2026, 11, 1), "zo 1 november 2026"),
        (date(2024, 2, 29), "do 29 februari 2024"),
    ],
)
def test_a_day_is_said_with_its_weekday(dag, gezegd):
    assert zeg_dag(dag) == gezegd


def test_a_day_of_this_year_needs_no_year():
    dag = date(2026, 3, 3)

    assert zeg_dag_kort(dag, date(2026, 12, 31)) == "di 3 maart"
    assert zeg_dag_kort(dag, date(2027, 1, 1)) == "di 3 maart 2026"


@pytest.mark.parametrize(
    ("begin", "einde", "gezegd"),
    [
        (date(2026, 3, 3), date(2026, 3, 3), "3 maart 2026"),
        (date(2026, 3, 3), date(2026, 3, 17), "3 tot 17 maart 2026"),
        (date(2026, 3, 3), date(2026, 5, 8), "3 maart tot 8 mei 2026"),
        (date(2026, 3, 3), date(2026, 4, 3), "3 maart tot 3 april 2026"),
        (date(2026, 10, 1), date(2026, 11, 30), "oktober tot november 2026"),
        (date(2026, 10, 1), date(2026, 10, 31), "oktober 2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "februari 2024"),
        (date(2026, 12, 1), date(2027, 1, 31), "december 2026 tot januari 2027"),
        (date(2026, 3, 3), date(2027, 3, 3), "3 maart 2026 tot 3 maart 2027"),
        (date(2026, 3, 3), date(2026, 5, 31), "3 maart tot 31 mei 2026"),
        (date(2026, 10, 1), date(2026, 11, 29), "1 oktober tot 29 november 2026"),
    ],
)
def test_a_period_is_said_in_no_more_words_than_it_needs(begin, einde, gezegd):
    assert zeg_periode(begin, einde) == gezegd


@pytest.mark.parametrize(
    ("oud", "nieuw", "gezegd"),
    [
        (date(2026, 6, 4), date(2026, 6, 9), "van 4 naar 9 juni"),
        (date(2026, 6, 4), date(2026, 6, 4), "van 4 naar 4 juni"),
        (date(2026, 6, 30), date(2026, 7, 2), "van 30 juni naar 2 juli"),
        (date(2026, 12, 24), date(2027, 1, 5), "van 24 december 2026 naar 5 januari 2027"),
    ],
)
def test_a_move_names_month_and_year_once(oud, nieuw, gezegd):
    assert zeg_van_naar(oud, nieuw) == gezegd


@pytest.mark.parametrize(
    ("moment", "gezegd"),
    [
        (datetime(2026, 3, 3, 12, 30, tzinfo=UTC), "di 3 maart 2026, 13.30 uur"),
        (datetime(2026, 7, 1, 7, 5, tzinfo=UTC), "wo 1 juli 2026, 9.05 uur"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "vr 1 januari 2027, 0.30 uur"),
    ],
)
def test_a_moment_is_said_on_dutch_clocks_in_winter_and_summer(moment, gezegd):
    assert zeg_moment(moment) == gezegd


def test_a_moment_without_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        zeg_moment(datetime(2026, 3, 3, 12, 30))  # noqa: DTZ001 - that it's naive is the point
