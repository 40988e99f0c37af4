from datetime import date, timedelta

import pytest

from proeftuinen.traject import vrijedagen
from proeftuinen.traject.vrijedagen import (
    Regio,
    eerste_werkbare_dag,
    reden_feestdag,
    reden_geen_werkdag,
    reden_vrij,
    regio_van,
    schoolvakanties_bekend,
)


@pytest.mark.parametrize(
    ("provincie", "regio"),
    [
        ("Groningen", Regio.NOORD),
        ("Fryslân", Regio.NOORD),
        ("Drenthe", Regio.NOORD),
        ("Overijssel", Regio.NOORD),
        ("Flevoland", Regio.NOORD),
        ("Noord-Holland", Regio.NOORD),
        ("Gelderland", Regio.MIDDEN),
        ("Utrecht", Regio.MIDDEN),
        ("Zuid-Holland", Regio.MIDDEN),
        ("Noord-Brabant", Regio.ZUID),
        ("Limburg", Regio.ZUID),
        ("Zeeland", Regio.ZUID),
        ("", Regio.MIDDEN),
        ("Oost-Vlaanderen", Regio.MIDDEN),
    ],
)
def test_each_province_has_its_school_region_and_the_unknown_has_midden(provincie, regio):
    assert regio_van(provincie) is regio


@pytest.mark.parametrize(
    ("dag", "regio", "reden"),
    [
        (date(2026, 4, 6), Regio.NOORD, "Tweede Paasdag"),
        (date(2026, 4, 3), Regio.ZUID, "Goede Vrijdag"),
        (date(2025, 4, 26), Regio.ZUID, "Koningsdag"),  # the 27th is a Sunday
        (date(2025, 5, 5), Regio.ZUID, "Bevrijdingsdag"),
        (date(2026, 12, 25), Regio.MIDDEN, "Eerste Kerstdag"),
        (date(2026, 12, 29), Regio.MIDDEN, "kerstvakantie regio Midden"),
        (date(2027, 1, 1), Regio.MIDDEN, "Nieuwjaarsdag"),
        (date(2026, 12, 27), Regio.NOORD, "kerstvakantie regio Noord"),  # a Sunday as well
        (date(2026, 3, 7), Regio.NOORD, "zaterdag"),
        (date(2026, 3, 8), Regio.NOORD, "zondag"),
        (date(2026, 3, 10), Regio.NOORD, None),
    ],
)
def test_a_day_off_has_its_reason_in_dutch(dag, regio, reden):
    assert reden_vrij(dag, regio) == reden


@pytest.mark.parametrize(
    ("regio", "eerste_maandag"),
    [
        (Regio.NOORD, date(2026, 7, 6)),
        (Regio.MIDDEN, date(2026, 7, 20)),
        (Regio.ZUID, date(2026, 7, 13)),
    ],
)
def test_the_summer_of_2026_begins_per_region_as_the_ministry_set_it(regio, eerste_maandag):
    vorige_vrijdag = eerste_maandag - timedelta(days=3)

    assert reden_vrij(eerste_maandag, regio) == f"zomervakantie regio {regio.label}"
    assert reden_vrij(vorige_vrijdag, regio) is None


def test_a_school_holiday_is_a_working_day_and_a_public_holiday_is_not():
    assert reden_geen_werkdag(date(2026, 7, 21)) is None
    assert reden_geen_werkdag(date(2026, 5, 14)) == "Hemelvaartsdag"
    assert reden_geen_werkdag(date(2026, 5, 16)) == "zaterdag"
    assert reden_feestdag(date(2026, 5, 16)) is None


@pytest.mark.parametrize(
    ("jaar", "bekend"),
    [(2013, False), (2014, True), (2025, True), (2029, True), (2030, False), (2031, False)],
)
def test_school_holidays_are_known_from_2014_to_2029(jaar, bekend):
    assert schoolvakanties_bekend(jaar) is bekend


def test_without_school_data_public_holidays_still_count():
    assert reden_vrij(date(2045, 12, 25), Regio.ZUID) == "Eerste Kerstdag"
    assert reden_vrij(date(2045, 8, 1), Regio.ZUID) is None


@pytest.mark.parametrize(
    ("dag", "voorkeur", "werkbaar"),
    [
        (date(2026, 3, 10), (1, 3), date(2026, 3, 10)),  # a Tuesday stays
        (date(2026, 3, 9), (1, 3), date(2026, 3, 10)),
        (date(2026, 3, 11), (1, 3), date(2026, 3, 12)),
        (date(2026, 3, 13), (1, 3), date(2026, 3, 17)),
        (date(2026, 3, 13), (), date(2026, 3, 13)),
        (date(2026, 3, 14), (), date(2026, 3, 16)),
        (date(2026, 3, 10), (0,), date(2026, 3, 16)),
        (date(2026, 3, 14), (6,), date(2026, 3, 16)),  # Sunday is never workable
        (date(2026, 12, 18), (0,), date(2026, 12, 18)),  # Mondays are weeks away
        (date(2026, 7, 18), (1, 3), date(2026, 9, 1)),  # past the whole summer
        (date(2026, 12, 19), (2,), date(2027, 1, 6)),  # over the turn of the year
    ],
)
def test_the_first_workable_day_prefers_a_weekday_within_a_week(dag, voorkeur, werkbaar):
    assert eerste_werkbare_dag(dag, Regio.MIDDEN, voorkeur=voorkeur) == werkbaar


def test_the_search_for_a_workable_day_gives_up_after_its_ninety_days(monkeypatch):
    monkeypatch.setattr(vrijedagen, "reden_vrij", lambda _dag, _regio: "dicht")

    with pytest.raises(LookupError, match="90 days from 2026-03-10"):
        eerste_werkbare_dag(date(2026, 3, 10), Regio.MIDDEN)
