"""From durations to hours: sums, pins, gaps, squeezes, nights on which the clock jumps."""

import random
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from proeftuinen.bijeenkomsten.tijden import (
    KORTSTE,
    Blok,
    Schema,
    Tijd,
    leg_uit,
    stel_inkorten_voor,
)

HIER = ZoneInfo("Europe/Amsterdam")


def om(uur: int, minuut: int = 0, *, dag: int = 4, maand: int = 6, fold: int = 0) -> datetime:
    return datetime(2026, maand, dag, uur, minuut, tzinfo=HIER, fold=fold)


def verstreken(van: datetime, tot: datetime) -> int:
    return round((tot.astimezone(UTC) - van.astimezone(UTC)).total_seconds() / 60)


def maak_blokken(rng: random.Random, aantal: int) -> list[Blok]:
    blokken = []
    for nr in range(aantal):
        groepen = ()
        if rng.random() < 0.2:
            groepen = tuple(
                tuple(Blok((nr, g, d), rng.randint(1, 60)) for d in range(rng.randint(0, 4)))
                for g in range(rng.randint(1, 12))
            )
        blokken.append(Blok(nr, rng.randint(1, 600), groepen=groepen))
    return blokken


def test_blocks_follow_each_other():
    schema = leg_uit(om(13, 30), [Blok("inloop", 15), Blok("verhaal", 25)])

    assert schema == Schema(
        {"inloop": Tijd(om(13, 30), om(13, 45)), "verhaal": Tijd(om(13, 45), om(14, 10))},
        om(14, 10),
        40,
    )


def test_no_blocks_end_where_they_begin():
    assert leg_uit(om(9), []) == Schema({}, om(9), 0)


@pytest.mark.parametrize("zaad", range(40))
def test_without_pins_each_block_begins_where_the_one_before_ends_and_all_minutes_add_up(zaad):
    blokken = maak_blokken(random.Random(zaad), 1 + zaad * 5)

    schema = leg_uit(om(9), blokken)

    nu = om(9)
    for blok in blokken:
        tijd = schema.tijden[blok.sleutel]
        assert (tijd.begin, tijd.gat, tijd.knel) == (nu, 0, 0)
        assert verstreken(tijd.begin, tijd.einde) == blok.duur
        nu = tijd.einde
    assert schema.einde == nu
    assert schema.minuten == sum(blok.duur for blok in blokken)


@pytest.mark.parametrize("zaad", range(40))
def test_the_lines_of_groups_begin_with_their_block_and_end_within_it(zaad):
    blokken = maak_blokken(random.Random(1000 + zaad), 30)

    schema = leg_uit(om(9), blokken)

    for blok in blokken:
        tijd = schema.tijden[blok.sleutel]
        for lijn in blok.groepen:
            nu = tijd.begin
            for deel in lijn:
                assert schema.tijden[deel.sleutel].begin == nu
                nu = schema.tijden[deel.sleutel].einde
            assert nu <= tijd.einde


def test_the_longest_group_says_how_long_a_parallel_block_takes():
    kort, lang = (Blok("a", 10),), (Blok("b", 30), Blok("c", 25))

    schema = leg_uit(om(14), [Blok("groepen", 45, groepen=(kort, lang)), Blok("na", 5)])

    assert schema.tijden["groepen"].einde == om(14, 55)
    assert schema.tijden["na"].begin == om(14, 55)


def test_a_group_that_waits_for_a_pinned_block_makes_its_parallel_block_longer():
    lijn = (Blok("a", 10), Blok("b", 20, vast=om(14, 40)))

    schema = leg_uit(om(14), [Blok("groepen", 30, groepen=(lijn,)), Blok("na", 5)])

    assert schema.tijden["b"].gat == 30
    assert schema.tijden["na"].begin == om(15)


def test_before_a_pinned_block_there_is_a_gap():
    schema = leg_uit(om(13, 30), [Blok(1, 15), Blok(2, 30, vast=om(14))])

    assert schema.tijden[2] == Tijd(om(14), om(14, 30), gat=15)
    assert schema.minuten == 60


def test_a_pinned_block_keeps_its_hour_when_what_comes_before_runs_over():
    schema = leg_uit(om(13, 30), [Blok(1, 50), Blok(2, 30, vast=om(14)), Blok(3, 5)])

    assert schema.tijden[2] == Tijd(om(14), om(14, 30), knel=20)
    assert schema.tijden[3].begin == om(14, 30)


@pytest.mark.parametrize("zaad", range(40))
def test_with_pins_gaps_and_squeezes_explain_every_minute(zaad):
    rng = random.Random(2000 + zaad)
    blokken = [
        Blok(nr, rng.randint(1, 60), om(9 + nr % 12) if rng.random() < 0.3 else None)
        for nr in range(40)
    ]

    schema = leg_uit(om(9), blokken)

    tijden = schema.tijden.values()
    samen = sum(b.minuten for b in blokken) + sum(t.gat - t.knel for t in tijden)
    assert schema.minuten == samen
    assert all(t.gat == 0 or t.knel == 0 for t in tijden)
    assert all(schema.tijden[b.sleutel].begin == b.vast for b in blokken if b.vast)


def test_over_counts_minutes_past_the_end_and_below_zero_what_is_free():
    schema = leg_uit(om(13, 30), [Blok(1, 180)])

    assert schema.over(om(16, 15)) == 15
    assert schema.over(om(17)) == -30
    assert schema.over(None) == 0


def test_in_the_night_that_summer_time_begins_the_clock_skips_an_hour_but_no_minute_is_lost():
    schema = leg_uit(om(23, dag=28, maand=3), [Blok(1, 150), Blok(2, 60)])

    # 23.00 and 150 minutes is 1.30; an hour later the clock says 3.30.
    assert schema.tijden[2].begin.strftime("%H.%M") == "01.30"
    assert schema.tijden[2].einde.strftime("%H.%M") == "03.30"
    assert schema.minuten == 210


def test_in_the_night_that_summer_time_ends_an_hour_comes_twice_and_is_counted_twice():
    schema = leg_uit(om(1, dag=25, maand=10), [Blok(1, 90), Blok(2, 60), Blok(3, 60)])

    tijden = schema.tijden
    assert [tijden[nr].begin.strftime("%H.%M") for nr in (1, 2, 3)] == ["01.00", "02.30", "02.30"]
    assert [tijden[nr].begin.fold for nr in (2, 3)] == [0, 1]
    assert tijden[3].einde.strftime("%H.%M") == "03.30"
    assert schema.minuten == 210


def test_a_gap_over_the_night_that_summer_time_ends_has_an_hour_more():
    schema = leg_uit(om(1, dag=25, maand=10), [Blok(1, 30), Blok(2, 30, om(4, dag=25, maand=10))])

    assert schema.tijden[2].gat == 210


def test_two_hundred_blocks_of_ten_hours_are_counted_to_the_minute():
    schema = leg_uit(om(9), [Blok(nr, 600) for nr in range(200)])

    assert schema.minuten == 120_000
    assert schema.einde.astimezone(UTC) == om(9).astimezone(UTC) + timedelta(minutes=120_000)


def test_the_proposal_wins_back_at_least_what_is_needed_in_steps_of_five():
    delen = stel_inkorten_voor([Blok(1, 50), Blok(2, 35), Blok(3, 20)], 12)

    assert sum(deel.minuten for deel in delen) == 15
    assert all(deel.minuten % 5 == 0 for deel in delen)


def test_what_is_to_be_left_alone_and_what_has_groups_keeps_its_time():
    blokken = [Blok("verhaal", 60), Blok("groepen", 60, groepen=((),)), Blok("gesprek", 30)]

    delen = stel_inkorten_voor(blokken, 60, met_rust=frozenset({"verhaal"}))

    assert [deel.sleutel for deel in delen] == ["gesprek"]


@pytest.mark.parametrize("zaad", range(60))
def test_no_block_gives_more_than_a_third_or_falls_below_five_minutes(zaad):
    rng = random.Random(3000 + zaad)
    blokken = [Blok(nr, rng.randint(1, 120)) for nr in range(rng.randint(0, 30))]
    over = rng.randint(1, 300)

    delen = stel_inkorten_voor(blokken, over)

    duur = {blok.sleutel: blok.minuten for blok in blokken}
    assert all(deel.minuten <= duur[deel.sleutel] // 3 for deel in delen)
    assert all(duur[deel.sleutel] - deel.minuten >= KORTSTE for deel in delen)
    assert sum(deel.minuten for deel in delen) < over + 5


def test_nothing_is_proposed_when_nothing_is_over():
    assert stel_inkorten_voor([Blok(1, 50)], 0) == []
