"""How far a meeting is: the clock is pure, so each case is a handful of blocks and moments."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from proeftuinen.bijeenkomsten.live.klok import Loop, Tempo, lees_klok, met_erbij, stel_voor
from proeftuinen.bijeenkomsten.tijden import Blok, Inkorting

NL = ZoneInfo("Europe/Amsterdam")
BEGIN = datetime(2026, 6, 4, 13, 30, tzinfo=NL)
INLOOP, VERHAAL, WERK, SLOT = (
    Blok("inloop", 15),
    Blok("verhaal", 15),
    Blok("werk", 50),
    Blok("s", 10),
)
DAG = (INLOOP, VERHAAL, WERK, SLOT)


def om(uur: int, minuut: int = 0, seconde: int = 0) -> datetime:
    return BEGIN.replace(hour=uur, minute=minuut, second=seconde)


def test_before_the_meeting_nothing_is_on_and_nothing_is_late():
    lijn = lees_klok(BEGIN, DAG, [], om(13)).hoofd

    assert (lijn.nu, lijn.volgende, lijn.achter) == (None, "inloop", 0)
    assert lijn.einde == om(15)
    assert not lijn.gestart
    assert not lijn.klaar


def test_a_meeting_that_should_have_begun_runs_behind():
    lijn = lees_klok(BEGIN, DAG, [], om(13, 37, 30)).hoofd

    assert (lijn.nu, lijn.achter) == (None, 7)
    assert lijn.einde == om(15, 7, 30)


def test_a_meeting_that_begins_late_stays_behind_until_something_is_won_back():
    lijn = lees_klok(BEGIN, DAG, [Loop("inloop", om(13, 34))], om(13, 40)).hoofd

    assert (lijn.nu, lijn.volgende, lijn.achter) == ("inloop", "verhaal", 4)
    assert (lijn.tot, lijn.einde) == (om(13, 49), om(15, 4))
    assert lijn.seconden == 9 * 60


def test_the_block_that_is_on_counts_down_and_turns_amber_at_a_fifth():
    loop = [Loop("inloop", om(13, 30))]

    ruim = lees_klok(BEGIN, DAG, loop, om(13, 41, 59)).hoofd
    bijna = lees_klok(BEGIN, DAG, loop, om(13, 42)).hoofd
    op = lees_klok(BEGIN, DAG, loop, om(13, 45)).hoofd
    over = lees_klok(BEGIN, DAG, loop, om(13, 45, 1)).hoofd

    tempi = [ruim.tempo, bijna.tempo, op.tempo, over.tempo]
    assert tempi == [Tempo.RUSTIG, Tempo.BIJNA, Tempo.BIJNA, Tempo.OVER]
    assert [bijna.seconden, op.seconden, over.seconden] == [180, 0, -1]


def test_over_its_time_the_rest_moves_minute_by_minute():
    lijn = lees_klok(BEGIN, DAG, [Loop("inloop", BEGIN)], om(13, 51)).hoofd

    assert (lijn.achter, lijn.seconden) == (6, -360)
    assert lijn.verwacht["verhaal"].begin == om(13, 51)
    assert lijn.einde == om(15, 6)


def test_less_than_a_minute_is_not_behind():
    assert lees_klok(BEGIN, DAG, [Loop("inloop", om(13, 30, 59))], om(13, 31)).hoofd.achter == 0


def test_five_more_minutes_move_all_that_comes():
    loop = [Loop("inloop", BEGIN)]

    lijn = lees_klok(BEGIN, DAG, met_erbij(loop, "inloop", 5), om(13, 40)).hoofd

    assert (lijn.tot, lijn.achter, lijn.einde) == (om(13, 50), 5, om(15, 5))


def test_five_minutes_less_run_ahead():
    loop = met_erbij([Loop("inloop", BEGIN)], "inloop", -5)

    assert lees_klok(BEGIN, DAG, loop, om(13, 35)).hoofd.achter == -5


def test_a_block_that_was_skipped_puts_the_meeting_ahead():
    loop = [Loop("inloop", BEGIN, om(13, 45)), Loop("werk", om(13, 45))]

    lijn = lees_klok(BEGIN, DAG, loop, om(13, 50)).hoofd

    assert (lijn.nu, lijn.achter, lijn.volgende) == ("werk", -15, "s")
    assert (lijn.gedaan, lijn.overgeslagen) == (("inloop",), ("verhaal",))


def test_going_back_one_block_counts_from_when_it_really_began():
    """Back opens the former again and takes away that the latter began."""
    lijn = lees_klok(BEGIN, DAG, [Loop("inloop", BEGIN)], om(13, 48)).hoofd

    assert (lijn.nu, lijn.achter, lijn.tempo) == ("inloop", 3, Tempo.OVER)


def test_of_two_open_blocks_the_one_that_began_last_is_on():
    loop = [Loop("verhaal", om(13, 46)), Loop("inloop", BEGIN)]

    assert lees_klok(BEGIN, DAG, loop, om(13, 48)).hoofd.nu == "verhaal"


def test_when_the_block_that_was_on_left_the_plan_the_next_one_waits():
    loop = [Loop("inloop", BEGIN, om(13, 50)), Loop("weg", om(13, 50))]

    lijn = lees_klok(BEGIN, DAG, loop, om(13, 55)).hoofd

    assert (lijn.nu, lijn.volgende, lijn.achter) == (None, "verhaal", 10)
    assert lijn.einde == om(15, 10)


def test_a_block_that_was_put_before_the_one_that_is_on_is_not_to_come():
    blokken = (Blok("nieuw", 5), *DAG)
    loop = [Loop("inloop", BEGIN, om(13, 45)), Loop("verhaal", om(13, 45))]

    lijn = lees_klok(BEGIN, blokken, loop, om(13, 50)).hoofd

    assert (lijn.overgeslagen, lijn.volgende, lijn.achter) == (("nieuw",), "werk", -5)


def test_the_end_of_the_last_block_ends_the_meeting():
    loop = [Loop("inloop", BEGIN, om(14)), Loop("s", om(14), om(14, 30))]

    lijn = lees_klok(BEGIN, DAG, loop, om(18)).hoofd

    assert (lijn.klaar, lijn.nu, lijn.volgende) == (True, None, None)
    assert (lijn.einde, lijn.achter) == (om(14, 30), -30)


def test_a_meeting_without_blocks_has_nothing_on_and_is_not_done():
    lijn = lees_klok(BEGIN, (), [], om(14)).hoofd

    assert (lijn.nu, lijn.klaar, lijn.gestart, lijn.achter) == (None, False, False, 0)


# --- a pinned block ---

GEPIND = (Blok("a", 20), Blok("soep", 30, vast=om(14)), Blok("b", 30))


def test_a_pinned_block_waits_for_its_hour_and_takes_up_what_was_late():
    lijn = lees_klok(BEGIN, GEPIND, [Loop("a", om(13, 36))], om(13, 40)).hoofd

    assert lijn.achter == 6
    assert (lijn.verwacht["soep"].begin, lijn.verwacht["soep"].gat) == (om(14), 4)
    assert lijn.einde == om(15)


def test_a_pinned_block_comes_late_when_what_goes_before_does():
    lijn = lees_klok(BEGIN, GEPIND, [Loop("a", om(13, 50))], om(13, 55)).hoofd

    assert (lijn.verwacht["soep"].begin, lijn.verwacht["soep"].knel) == (om(14, 10), 10)
    assert lijn.einde == om(15, 10)


def test_being_ahead_does_not_move_a_pinned_block():
    loop = [Loop("a", BEGIN, om(13, 35))]

    assert lees_klok(BEGIN, GEPIND, loop, om(13, 35)).hoofd.verwacht["soep"].begin == om(14)


# --- groups beside each other ---

LINKS = (Blok("l1", 20), Blok("l2", 30))
RECHTS = (Blok("r1", 40),)
NAAST = (INLOOP, Blok("naast", 50, groepen=(LINKS, RECHTS)), SLOT)
BEGONNEN = [Loop("inloop", BEGIN, om(13, 45)), Loop("naast", om(13, 45))]


def test_each_group_has_its_own_ahead_and_behind():
    loop = [*BEGONNEN, Loop("l1", om(13, 45), om(14, 12)), Loop("l2", om(14, 12))]
    loop += [Loop("r1", om(13, 47))]

    klok = lees_klok(BEGIN, NAAST, loop, om(14, 15))

    links, rechts = klok.groepen
    assert (links.nu, links.achter, links.tot) == ("l2", 7, om(14, 42))
    assert (rechts.nu, rechts.achter, rechts.tot) == ("r1", 2, om(14, 27))


def test_the_whole_is_as_late_as_its_slowest_group():
    loop = [*BEGONNEN, Loop("l1", om(13, 45), om(14, 12)), Loop("l2", om(14, 12))]

    hoofd = lees_klok(BEGIN, NAAST, [*loop, Loop("r1", om(13, 45))], om(14, 15)).hoofd

    assert (hoofd.nu, hoofd.tot, hoofd.achter, hoofd.einde) == ("naast", om(14, 42), 7, om(14, 52))


def test_a_short_group_that_is_late_within_the_time_of_the_block_delays_nobody():
    loop = [*BEGONNEN, Loop("l1", om(13, 45)), Loop("r1", om(13, 50))]

    klok = lees_klok(BEGIN, NAAST, loop, om(14))

    assert [lijn.achter for lijn in klok.groepen] == [0, 5]
    assert klok.hoofd.achter == 0


def test_five_minutes_for_one_group_move_that_group_only():
    loop = [*BEGONNEN, Loop("l1", om(13, 45), extra=5), Loop("r1", om(13, 45))]

    klok = lees_klok(BEGIN, NAAST, loop, om(14))

    assert [lijn.achter for lijn in klok.groepen] == [5, 0]
    assert (klok.hoofd.achter, klok.hoofd.tot) == (5, om(14, 40))


def test_a_group_that_is_done_waits_for_the_others():
    loop = [*BEGONNEN, Loop("l1", om(13, 45)), Loop("r1", om(13, 45), om(14, 10))]

    klok = lees_klok(BEGIN, NAAST, loop, om(14, 12))

    assert (klok.groepen[1].klaar, klok.groepen[1].achter) == (True, -15)
    assert klok.hoofd.tot == om(14, 35)


def test_groups_are_there_only_while_their_block_is_on():
    loop = [Loop("inloop", BEGIN)]

    assert lees_klok(BEGIN, NAAST, loop, om(13, 40)).groepen == ()


# --- midnight, and nights on which the clock jumps ---


def test_it_goes_on_past_midnight():
    begin = datetime(2026, 6, 4, 23, 30, tzinfo=NL)
    blokken = (Blok("a", 40), Blok("b", 30, vast=datetime(2026, 6, 5, 0, 15, tzinfo=NL)))
    nu = datetime(2026, 6, 5, 0, 5, tzinfo=NL)

    lijn = lees_klok(begin, blokken, [Loop("a", begin)], nu).hoofd

    assert (lijn.seconden, lijn.achter, lijn.verwacht["b"].gat) == (300, 0, 5)
    assert lijn.einde == datetime(2026, 6, 5, 0, 45, tzinfo=NL)


@pytest.mark.parametrize(
    "dag", [datetime(2026, 3, 29, tzinfo=NL), datetime(2026, 10, 25, tzinfo=NL)]
)
def test_a_block_in_a_night_on_which_the_clock_jumps_takes_its_own_minutes(dag):
    begin = dag.replace(hour=1, minute=30)
    echt = begin.astimezone(ZoneInfo("UTC"))
    blokken = (Blok("a", 60), Blok("b", 60))

    lijn = lees_klok(begin, blokken, [Loop("a", echt)], echt + timedelta(minutes=45)).hoofd

    assert (lijn.seconden, lijn.achter) == (15 * 60, 0)
    assert lijn.einde == echt + timedelta(hours=2)


# --- what to shorten ---


def test_nothing_is_proposed_while_the_end_holds():
    klok = lees_klok(BEGIN, DAG, [Loop("inloop", BEGIN)], om(13, 40))

    voorstel = stel_voor(klok, DAG, om(15))

    assert (voorstel.over, voorstel.inkortingen, voorstel.genoeg) == (0, (), True)


def test_five_minutes_too_many_are_won_back_of_what_comes_later():
    klok = lees_klok(BEGIN, DAG, met_erbij([Loop("inloop", BEGIN)], "inloop", 5), om(13, 40))

    voorstel = stel_voor(klok, DAG, om(15), met_rust=frozenset({"verhaal"}))

    assert (voorstel.over, voorstel.inkortingen) == (5, (Inkorting("werk", 5),))
    assert voorstel.genoeg


def test_it_says_so_when_there_is_not_enough_left_to_shorten():
    klok = lees_klok(BEGIN, DAG, [Loop("s", om(15))], om(15, 30))

    voorstel = stel_voor(klok, DAG, om(15))

    assert (voorstel.over, voorstel.wint, voorstel.genoeg) == (30, 0, False)


def test_only_what_comes_after_waiting_for_a_pinned_hour_helps():
    blokken = (Blok("a", 20), Blok("b", 30), Blok("soep", 30, vast=om(15)), Blok("c", 40))
    klok = lees_klok(BEGIN, blokken, [Loop("a", om(13, 35))], om(13, 40))

    voorstel = stel_voor(klok, blokken, om(16), met_rust=frozenset({"soep"}))

    assert (voorstel.over, voorstel.inkortingen) == (10, (Inkorting("c", 10),))


def test_without_an_hour_to_stop_nothing_is_too_long():
    klok = lees_klok(BEGIN, DAG, [Loop("inloop", om(20))], om(20))

    assert stel_voor(klok, DAG, None).over == 0
