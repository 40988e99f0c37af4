"""A planned talk stands in the calendar of who holds it, and in no other."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.gesprekken import actions
from proeftuinen.traject.agenda import actions as agenda
from proeftuinen.traject.models import Deelname

TITEL = "Stakeholdergesprek (Lindewaard)"


@pytest.fixture
def straks(klok, proeftuin, kernteam, contact):
    """Planned by the core team member for 20 May 2026, at the person's home."""
    waarden = {
        "contact": contact,
        "wanneer": datetime(2026, 5, 20, 9, 0, tzinfo=UTC),
        "plaats": "Kanariestraat 1",
    }
    return actions.plan(proeftuin=proeftuin, door=kernteam, waarden=waarden)


def _delen(inhoud: bytes) -> dict[str, object]:
    return {str(d["summary"]): d for d in Calendar.from_ical(inhoud).walk("VEVENT")}


def _gelezen(**van) -> bytes:
    return Client().get(agenda.adres_van(agenda.maak_adres(**van))).content


def test_ones_own_calendar_says_when_and_not_with_whom_or_where(straks, kernteam):
    inhoud = _gelezen(door=kernteam)

    deel = _delen(inhoud)[TITEL]
    assert deel.decoded("dtstart") == straks.wanneer
    assert str(deel["url"]).endswith(straks.get_absolute_url())
    for woord in ("Bakker", "huisarts", "Kanariestraat"):
        assert woord not in inhoud.decode()


def test_a_talk_that_is_called_off_leaves_the_calendar(straks, kernteam):
    actions.zeg_af(gesprek=straks, door=kernteam, versie=straks.versie)

    assert TITEL not in _delen(_gelezen(door=kernteam))


def test_nobody_else_has_it_in_their_calendar_and_the_shared_one_neither(
    straks, proeftuin, procesbegeleider, deelnemer, kernteam, als
):
    inhoud = [
        _gelezen(door=procesbegeleider),
        _gelezen(door=deelnemer),
        _gelezen(door=procesbegeleider, proeftuin=proeftuin),
        als(kernteam)
        .get(reverse("proeftuinen:agenda-bestand", args=[proeftuin.publiek_id]))
        .content,
    ]

    assert [b"takeholdergesprek\r" in deel for deel in inhoud] == [False] * 4
    assert [deel for deel in inhoud if straks.publiek_id.encode() in deel] == []


def test_it_ends_with_the_right_to_see_talks(straks, proeftuin, kernteam):
    adres = agenda.adres_van(agenda.maak_adres(door=kernteam))
    Deelname.objects.filter(proeftuin=proeftuin, gebruiker=kernteam).update(rol=Rol.DEELNEMER)

    assert TITEL not in _delen(Client().get(adres).content)
