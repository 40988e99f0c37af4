from datetime import date, timedelta

import pytest

from proeftuinen.traject.planning import (
    Planbaar,
    Planfout,
    Verschuiving,
    plan_jaar,
    stel_verschuiving_voor,
    waarschuwingen,
)
from proeftuinen.traject.sjablonen import Vorm
from proeftuinen.traject.vrijedagen import Regio

STARTS = [date(2024 + maand % 5, maand, 1) for maand in range(1, 13)]
NAMEN = {"twee": "Stakeholdergesprekken", "start": "Startbijeenkomst", "werk": "Werkbijeenkomst"}


def bijeenkomst(sleutel: str, dag: date, *, vast: bool = False) -> Planbaar:
    return Planbaar(sleutel, dag, dag, vast=vast, bijeenkomst=True)


# Moving


def test_moving_later_moves_the_later_steps_as_many_days():
    stappen = [
        Planbaar("een", date(2026, 3, 2), date(2026, 3, 20)),
        bijeenkomst("start", date(2026, 3, 24)),
        Planbaar("twee", date(2026, 3, 30), date(2026, 4, 10)),
        bijeenkomst("werk", date(2026, 5, 19)),
    ]
    dag = date(2026, 3, 31)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert voorstel == (
        Verschuiving("twee", date(2026, 3, 30), date(2026, 4, 10), date(2026, 4, 7),
                     date(2026, 4, 17), "verzet van 6 naar 7 april: Tweede Paasdag"),
        Verschuiving("werk", date(2026, 5, 19), date(2026, 5, 19), date(2026, 5, 26),
                     date(2026, 5, 26), ""),
    )  # fmt: skip


def test_a_meeting_that_would_fall_on_a_holiday_goes_on_to_a_free_day():
    stappen = [bijeenkomst("start", date(2026, 3, 24)), bijeenkomst("werk", date(2026, 5, 19))]
    dag = date(2026, 3, 30)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [(v.nieuw_begin, v.reden) for v in voorstel] == [
        (date(2026, 5, 26), "verzet van 25 naar 26 mei: Tweede Pinksterdag")
    ]


def test_a_meeting_that_lands_on_a_free_day_stays_there_though_it_is_a_friday():
    stappen = [bijeenkomst("start", date(2026, 3, 10)), bijeenkomst("werk", date(2026, 3, 24))]
    dag = date(2026, 3, 13)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [(v.nieuw_begin, v.reden) for v in voorstel] == [(date(2026, 3, 27), "")]


def test_two_meetings_pushed_over_the_summer_keep_two_weeks_between_them():
    stappen = [
        bijeenkomst("start", date(2026, 6, 2)),
        bijeenkomst("een", date(2026, 6, 16)),
        bijeenkomst("twee", date(2026, 7, 7)),
    ]
    dag = date(2026, 7, 7)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [(v.nieuw_begin, v.reden) for v in voorstel] == [
        (date(2026, 9, 1), "verzet van 21 juli naar 1 september: zomervakantie regio Midden"),
        (date(2026, 9, 15), "verzet van 11 augustus naar 15 september: zomervakantie regio Midden"),
    ]


def test_a_step_pushed_by_the_one_before_it_says_that_order_is_why():
    stappen = [
        bijeenkomst("start", date(2026, 6, 2)),
        bijeenkomst("een", date(2026, 6, 16)),
        bijeenkomst("twee", date(2026, 7, 30)),
    ]
    dag = date(2026, 7, 7)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [(v.nieuw_begin, v.reden) for v in voorstel] == [
        (date(2026, 9, 1), "verzet van 21 juli naar 1 september: zomervakantie regio Midden"),
        (date(2026, 9, 15), "verzet van 3 naar 15 september: dan blijft de volgorde kloppen"),
    ]


def test_meetings_that_were_closer_than_two_weeks_may_stay_that_close():
    stappen = [bijeenkomst("start", date(2026, 3, 10)), bijeenkomst("werk", date(2026, 3, 12))]
    dag = date(2026, 3, 17)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [v.nieuw_begin for v in voorstel] == [date(2026, 3, 19)]


def test_moving_to_earlier_days_proposes_nothing():
    stappen = [bijeenkomst("start", date(2026, 3, 10)), bijeenkomst("werk", date(2026, 4, 6))]
    dag = date(2026, 3, 3)

    assert stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN) == ()


def test_not_moving_at_all_leaves_even_a_meeting_on_a_holiday_alone():
    stappen = [bijeenkomst("start", date(2026, 3, 10)), bijeenkomst("werk", date(2026, 4, 6))]
    dag = date(2026, 3, 10)

    assert stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN) == ()


def test_a_longer_step_takes_along_what_comes_after_it_and_not_what_runs_beside_it():
    stappen = [
        Planbaar("een", date(2026, 3, 2), date(2026, 3, 20)),
        Planbaar("twee", date(2026, 3, 9), date(2026, 3, 27)),
        bijeenkomst("werk", date(2026, 4, 7)),
    ]

    voorstel = stel_verschuiving_voor(
        stappen, "een", date(2026, 3, 2), date(2026, 3, 27), Regio.MIDDEN
    )

    assert [(v.sleutel, v.nieuw_begin) for v in voorstel] == [("werk", date(2026, 4, 14))]


def test_closed_steps_and_steps_that_began_before_stay_where_they_are():
    stappen = [
        bijeenkomst("start", date(2026, 3, 10)),
        Planbaar("eerder", date(2026, 3, 2), date(2026, 3, 27)),
        bijeenkomst("dicht", date(2026, 3, 17), vast=True),
        bijeenkomst("werk", date(2026, 4, 7)),
    ]
    dag = date(2026, 3, 24)

    voorstel = stel_verschuiving_voor(stappen, "start", dag, dag, Regio.MIDDEN)

    assert [v.sleutel for v in voorstel] == ["werk"]


def test_an_unknown_step_and_impossible_dates_are_refused():
    stappen = [bijeenkomst("start", date(2026, 3, 10))]
    dag = date(2026, 3, 17)

    with pytest.raises(KeyError, match="weg"):
        stel_verschuiving_voor(stappen, "weg", dag, dag, Regio.MIDDEN)
    with pytest.raises(Planfout, match="ligt voor de begindatum"):
        stel_verschuiving_voor(stappen, "start", dag, dag - timedelta(days=1), Regio.MIDDEN)


@pytest.mark.parametrize("regio", Regio)
@pytest.mark.parametrize("dagen", [1, 6, 7, 25, 60])
@pytest.mark.parametrize("start", STARTS)
def test_any_step_of_any_year_may_move_and_the_rest_stays_free_of_warnings(start, dagen, regio):
    plan = plan_jaar(start, Vorm.WIJK, regio)
    stappen = [
        Planbaar(s.sjabloon.nummer, s.begin, s.einde, bijeenkomst=s.sjabloon.bijeenkomst)
        for s in plan
    ]
    for plek, stap in enumerate(stappen):
        begin, einde = (d + timedelta(days=dagen) for d in (stap.begin, stap.einde))
        nieuw = {
            v.sleutel: v for v in stel_verschuiving_voor(stappen, stap.sleutel, begin, einde, regio)
        }
        later = stappen[plek + 1 :]
        assert list(nieuw) == [s.sleutel for s in later]
        verzet = [
            Planbaar(s.sleutel, v.nieuw_begin, v.nieuw_einde, bijeenkomst=s.bijeenkomst)
            for s, v in zip(later, nieuw.values(), strict=True)
        ]
        eerst = Planbaar(stap.sleutel, begin, einde)
        assert waarschuwingen([eerst, *verzet], {s.sleutel: "x" for s in stappen}, regio) == ()
        assert [v for v in nieuw.values() if v.nieuw_begin < v.oud_begin + timedelta(dagen)] == []


# Warnings


def test_a_fresh_plan_gives_no_warnings():
    stappen = [
        Planbaar(s.sjabloon.nummer, s.begin, s.einde, bijeenkomst=s.sjabloon.bijeenkomst)
        for s in plan_jaar(date(2026, 1, 1), Vorm.REGIO, Regio.ZUID)
    ]

    assert waarschuwingen(stappen, {s.sleutel: s.sleutel for s in stappen}, Regio.ZUID) == ()


def test_a_step_before_an_earlier_step_is_named_with_both_dates():
    stappen = [
        bijeenkomst("start", date(2026, 3, 10)),
        Planbaar("twee", date(2026, 3, 2), date(2026, 3, 6)),
        bijeenkomst("werk", date(2026, 3, 5)),
    ]

    slot = "Dat is voor het begin van “Startbijeenkomst” (di 10 maart 2026)."
    assert waarschuwingen(stappen, NAMEN, Regio.MIDDEN) == (
        f"“Stakeholdergesprekken” begint op ma 2 maart 2026. {slot}",
        f"“Werkbijeenkomst” begint op do 5 maart 2026. {slot}",
    )


@pytest.mark.parametrize(
    ("dag", "slot"),
    [
        (date(2026, 5, 25), "ma 25 mei 2026. Dan is het Tweede Pinksterdag."),
        (date(2026, 7, 21), "di 21 juli 2026. Dan is het zomervakantie regio Midden."),
        (date(2026, 3, 7), "za 7 maart 2026. Dan is het zaterdag."),
    ],
)
def test_a_meeting_on_a_day_off_is_named_with_the_reason(dag, slot):
    assert waarschuwingen([bijeenkomst("start", dag)], NAMEN, Regio.MIDDEN) == (
        f"“Startbijeenkomst” staat op {slot}",
    )


def test_longer_steps_on_a_day_off_and_closed_steps_give_no_warning():
    stappen = [
        Planbaar("twee", date(2026, 7, 18), date(2026, 7, 31)),
        bijeenkomst("start", date(2026, 5, 25), vast=True),
    ]

    assert waarschuwingen(stappen, NAMEN, Regio.MIDDEN) == ()
