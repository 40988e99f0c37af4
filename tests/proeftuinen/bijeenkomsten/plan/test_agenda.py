"""Meetings in calendar feeds: hours, place, and instead of the step that they carry."""

from datetime import time, timedelta

import pytest
from icalendar import Calendar

from proeftuinen.bijeenkomsten.plan import actions
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.agenda import lezen

pytestmark = pytest.mark.usefixtures("klok")


def _delen(inhoud: bytes) -> dict[str, object]:
    return {str(deel["uid"]): deel for deel in Calendar.from_ical(inhoud).walk("VEVENT")}


@pytest.fixture
def start(proeftuin) -> Bijeenkomst:
    return Bijeenkomst.objects.select_related("proeftuin", "stap").get(
        proeftuin=proeftuin, stap__nummer="8"
    )


def _uid(start: Bijeenkomst) -> tuple[str, str]:
    bijeenkomst = f"bijeenkomst-{start.publiek_id}@leerwerkplaats"
    return bijeenkomst, f"stap-{start.stap.publiek_id}@leerwerkplaats"


def test_a_meeting_stands_instead_of_its_step_with_hours_and_place(
    start, kernteam, deelnemer, proeftuin
):
    waarden = {"begin": time(13, 30), "einde": time(17), "locatie": "Dorpshuis, zaal 2"}
    actions.wijzig(bijeenkomst=start, door=kernteam, versie=1, waarden=waarden)
    bijeenkomst, stap = _uid(start)

    delen = _delen(lezen.van_persoon(deelnemer))

    deel = delen[bijeenkomst]
    assert stap not in delen
    assert str(deel["location"]) == "Dorpshuis, zaal 2"
    assert deel["sequence"] == 1
    assert deel.decoded("dtstart") == start.aanvang
    assert deel.decoded("dtend") == start.aanvang + timedelta(hours=3, minutes=30)


def test_who_may_see_no_meetings_keeps_the_step_and_reads_no_place(start, kernteam, gemeentelezer):
    waarden = {"begin": time(13, 30), "locatie": "kanarie-zaal"}
    actions.wijzig(bijeenkomst=start, door=kernteam, versie=1, waarden=waarden)
    bijeenkomst, stap = _uid(start)

    inhoud = lezen.van_persoon(gemeentelezer)

    assert (bijeenkomst in _delen(inhoud), stap in _delen(inhoud)) == (False, True)
    assert b"kanarie-zaal" not in inhoud


def test_the_shared_calendar_of_a_place_tells_its_steps(start, proeftuin):
    bijeenkomst, stap = _uid(start)

    delen = _delen(lezen.van_proeftuin(proeftuin))

    assert (bijeenkomst in delen, stap in delen) == (False, True)


def test_a_meeting_that_is_called_off_gives_the_day_back_to_its_step(
    start, procesbegeleider, deelnemer
):
    actions.zeg_af(bijeenkomst=start, door=procesbegeleider, versie=1, reden="Ziek")
    bijeenkomst, stap = _uid(start)

    delen = _delen(lezen.van_persoon(deelnemer))

    assert (bijeenkomst in delen, stap in delen) == (False, True)


def test_a_meeting_without_hours_takes_its_day_and_one_without_an_end_two_hours(
    start, kernteam, deelnemer
):
    bijeenkomst, _ = _uid(start)
    dag = _delen(lezen.van_persoon(deelnemer))[bijeenkomst]
    waarden = {"begin": time(19, 30)}
    actions.wijzig(bijeenkomst=start, door=kernteam, versie=1, waarden=waarden)

    uur = _delen(lezen.van_persoon(deelnemer))[bijeenkomst]

    assert (dag.decoded("dtstart"), dag.decoded("dtend")) == (
        start.dag,
        start.dag + timedelta(days=1),
    )
    assert uur.decoded("dtend") - uur.decoded("dtstart") == timedelta(hours=2)
