"""Invitation, change and withdrawal as three big clients take them in.

Rules by their sources: RFC 5545, 5546 and 6047; Outlook shows no buttons without the method in the
header (Indico PR 5178) nor without it in the calendar (icalendar/icalendar 31); Google brings an
event up to date by ATTENDEE and a higher SEQUENCE (add-to-calendar-button 330); Apple Mail wants a
zone by its full name with its table (pretalx 2588). Outlook reads that table only as one yearly rule
for winter and one for summer (MS-OXCICAL 2.1.3.1.1.19.2; iCalcreator 86 and 106: an hour off).
"""

from datetime import UTC, date, datetime, time, timedelta
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.utils import timezone
from icalendar import Calendar

from leerwerkplaats.web.links import lees_token
from proeftuinen.bijeenkomsten.nodigen import brief
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan import actions as plan
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.verzenden import verstuur_post
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact

STRAKS = date(2027, 1, 14)


@pytest.fixture
def bijeenkomst(proeftuin):
    return maak_bijeenkomst(
        proeftuin,
        "Avond met kanarie-titel",
        dag=STRAKS,
        locatie="Dorpshuis De Linde",
        route="Achterom, bij de fietsen.",
    )


@pytest.fixture
def genodigde(bijeenkomst):
    contact = maak_contact(bijeenkomst.proeftuin, "Ans de Wit", email="ans@voorbeeld.example")
    return Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=contact)


def _stuur(genodigde, wat=brief.Wat.UITNODIGING):
    """Send a letter, and return it as it goes over the line."""
    klaarzetten(
        aan=genodigde.contact.adres,
        soort=brief.soort_van(wat),
        onderwerp=brief.onderwerp(genodigde.bijeenkomst, wat),
        tekst=brief.tekst(genodigde, wat),
        proeftuin=genodigde.bijeenkomst.proeftuin,
        over_id=genodigde.publiek_id,
    )
    mail.outbox.clear()
    verstuur_post.call()
    assert len(mail.outbox) == 1
    ruw = mail.outbox[0].message().as_bytes(policy=policy.SMTP)
    return message_from_bytes(ruw, policy=policy.default), ruw


def _kalender(letter):
    (deel,) = [deel for deel in letter.walk() if deel.get_content_type() == "text/calendar"]
    return deel, Calendar.from_ical(deel.get_payload(decode=True))


def _gebeurtenis(letter):
    (een,) = _kalender(letter)[1].walk("VEVENT")
    return een


def test_a_letter_is_text_with_the_same_for_a_calendar(genodigde):
    letter, ruw = _stuur(genodigde)

    assert letter.get_content_type() == "multipart/alternative"
    assert [deel.get_content_type() for deel in letter.iter_parts()] == [
        "text/plain",
        "text/calendar",
    ]
    assert [deel.get_filename() for deel in letter.walk()] == [None, None, None]
    assert max(map(len, ruw.split(b"\r\n"))) <= 998


def test_outlook_the_method_stands_in_the_header_and_in_the_calendar(genodigde):
    deel, agenda = _kalender(_stuur(genodigde)[0])

    assert deel["Content-Type"].params == {"charset": "UTF-8", "method": "REQUEST"}
    assert agenda["METHOD"] == "REQUEST"
    assert deel["Content-Transfer-Encoding"] == "base64"


def test_every_line_of_the_calendar_ends_as_the_standard_says(genodigde):
    inhoud = _kalender(_stuur(genodigde)[0])[0].get_payload(decode=True)

    assert inhoud.count(b"\n") == inhoud.count(b"\r\n")
    assert max(map(len, inhoud.split(b"\r\n"))) <= 75


def test_google_one_attendee_who_is_the_reader(genodigde, settings):
    een = _gebeurtenis(_stuur(genodigde)[0])

    assert een["ATTENDEE"] == "mailto:ans@voorbeeld.example"
    assert een["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"
    assert een["ATTENDEE"].params["RSVP"] == "FALSE"
    assert een["ORGANIZER"].startswith("mailto:")
    assert een["ORGANIZER"].removeprefix("mailto:") in settings.DEFAULT_FROM_EMAIL


def test_apple_the_hours_stand_in_a_zone_by_its_name_with_its_table(genodigde):
    letter, _ = _stuur(genodigde)
    agenda = _kalender(letter)[1]
    een = _gebeurtenis(letter)
    (zone,) = agenda.walk("VTIMEZONE")

    assert een["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert zone["TZID"] == "Europe/Amsterdam"
    assert een["DTSTART"].dt.astimezone(UTC) == datetime(2027, 1, 14, 12, 30, tzinfo=UTC)
    assert een["DTEND"].dt.astimezone(UTC) == datetime(2027, 1, 14, 15, 30, tzinfo=UTC)
    assert {deel.name for deel in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


def test_outlook_the_table_is_one_rule_for_winter_and_one_for_summer(genodigde):
    (zone,) = _kalender(_stuur(genodigde)[0])[1].walk("VTIMEZONE")
    regels = {deel.name: deel["RRULE"].to_ical().decode() for deel in zone.subcomponents}

    assert [deel.name for deel in zone.subcomponents] == ["STANDARD", "DAYLIGHT"]
    assert regels == {
        "STANDARD": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "DAYLIGHT": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    }
    assert not any("RDATE" in deel for deel in zone.subcomponents)


@pytest.mark.parametrize("jaar", range(2026, 2032))
def test_the_table_says_of_every_day_what_the_clock_of_the_netherlands_says(genodigde, jaar):
    (zone,) = _kalender(_stuur(genodigde)[0])[1].walk("VTIMEZONE")
    tabel, echt = zone.to_tz(), ZoneInfo("Europe/Amsterdam")
    dagen = [date(jaar, 1, 1) + timedelta(days=nummer) for nummer in range(365)]

    assert [_verschil(dag, tabel) for dag in dagen] == [_verschil(dag, echt) for dag in dagen]


def _verschil(dag, zone):
    return datetime.combine(dag, time(12), zone).utcoffset()


@pytest.mark.parametrize(("dag", "uur"), [(date(2026, 7, 2), 11), (date(2026, 12, 3), 12)])
def test_summer_and_winter_come_out_right(bijeenkomst, genodigde, dag, uur):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(dag=dag)
    genodigde.bijeenkomst.refresh_from_db()

    afspraak = brief.afspraak_van(genodigde, timezone.now())

    assert afspraak.begin.astimezone(UTC).hour == uur


def test_the_uid_is_that_of_the_calendar_feed_and_stays(genodigde, procesbegeleider):
    deze = genodigde.bijeenkomst
    uid = f"bijeenkomst-{deze.publiek_id}@leerwerkplaats"
    eerst = _gebeurtenis(_stuur(genodigde)[0])

    plan.wijzig(
        bijeenkomst=deze,
        door=procesbegeleider,
        versie=deze.versie,
        waarden={"dag": STRAKS + timedelta(days=7)},
    )
    genodigde.refresh_from_db()
    daarna = _gebeurtenis(_stuur(genodigde, brief.Wat.GEWIJZIGD)[0])

    assert (eerst["UID"], daarna["UID"]) == (uid, uid)
    assert daarna["SEQUENCE"] > eerst["SEQUENCE"]
    assert daarna["DTSTART"].dt.date() == STRAKS + timedelta(days=7)


def test_a_meeting_that_is_called_off_is_withdrawn(genodigde, procesbegeleider):
    deze = genodigde.bijeenkomst
    eerst = _gebeurtenis(_stuur(genodigde)[0])

    plan.zeg_af(bijeenkomst=deze, door=procesbegeleider, versie=deze.versie, reden="Te weinig tijd")
    genodigde.refresh_from_db()
    letter, _ = _stuur(genodigde, brief.Wat.AFGEZEGD)
    deel, agenda = _kalender(letter)
    daarna = _gebeurtenis(letter)

    assert deel["Content-Type"].params["method"] == agenda["METHOD"] == "CANCEL"
    assert daarna["STATUS"] == "CANCELLED"
    assert daarna["UID"] == eerst["UID"]
    assert daarna["SEQUENCE"] > eerst["SEQUENCE"]
    assert "Te weinig tijd" in letter.get_body(("plain",)).get_content()


def test_who_was_never_sent_an_invitation_gets_no_withdrawal(genodigde):
    Genodigde.objects.filter(pk=genodigde.pk).update(afgehaald_op=timezone.now())
    klaarzetten(
        aan=genodigde.contact.adres,
        soort=brief.SOORT,
        onderwerp="x",
        tekst="x",
        proeftuin=genodigde.bijeenkomst.proeftuin,
        over_id=genodigde.publiek_id,
    )

    verstuur_post.call()

    assert mail.outbox == []
    assert Bericht.objects.get().fout == "vervallen"


@pytest.mark.parametrize("wat", list(brief.Wat))
def test_nothing_that_someone_typed_stands_in_the_subject(bijeenkomst, wat):
    bijeenkomst.afzegreden = "kanarie-reden"

    onderwerp = brief.onderwerp(bijeenkomst, wat)

    assert "kanarie" not in onderwerp
    assert onderwerp.lower().endswith("bijeenkomst op do 14 januari 2027")


def test_the_calendar_holds_no_key_and_nothing_of_who_else_comes(genodigde):
    ander = maak_contact(genodigde.bijeenkomst.proeftuin, "Bea", email="bea@voorbeeld.example")
    Genodigde.objects.create(
        bijeenkomst=genodigde.bijeenkomst, contact=ander, opmerking="kanarie-opmerking"
    )
    Genodigde.objects.filter(pk=genodigde.pk).update(opmerking="kanarie-mijn-opmerking")

    letter, _ = _stuur(genodigde)
    inhoud = _kalender(letter)[0].get_payload(decode=True).decode()
    tekst = letter.get_body(("plain",)).get_content()
    token = brief.adres_van(genodigde.publiek_id).rstrip("/").rpartition("/")[2]

    assert token in tekst
    assert lees_token(brief.LINKSOORT, token) == genodigde.publiek_id
    for geheim in (token, genodigde.publiek_id, "bea@", "kanarie-opmerking", "kanarie-mijn"):
        assert geheim not in inhoud.replace("\r\n ", "")


def test_without_an_hour_it_is_a_day_that_keeps_nobody_busy(bijeenkomst, genodigde):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(begin=None, einde=None)
    genodigde.bijeenkomst.refresh_from_db()

    een = _gebeurtenis(_stuur(genodigde)[0])

    assert (een["DTSTART"].dt, een["DTEND"].dt) == (STRAKS, STRAKS + timedelta(days=1))
    assert een["TRANSP"] == "TRANSPARENT"


def test_over_midnight_it_ends_on_the_next_day(bijeenkomst, genodigde):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(begin=time(22), einde=time(1))
    genodigde.bijeenkomst.refresh_from_db()

    een = _gebeurtenis(_stuur(genodigde)[0])

    assert een["DTEND"].dt - een["DTSTART"].dt == timedelta(hours=3)


@pytest.mark.parametrize(
    "titel",
    ["Zorg\r\nBEGIN:VALARM", "Thee; koek, en 😀", "\u202eomgekeerd", "Lang" * 28],
    ids=["line", "signs", "turned", "long"],
)
def test_what_is_typed_stays_a_value(bijeenkomst, genodigde, titel):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(titel=titel)
    genodigde.bijeenkomst.refresh_from_db()

    letter, _ = _stuur(genodigde)
    agenda = _kalender(letter)[1]

    assert agenda.walk("VALARM") == []
    assert len(agenda.walk("VEVENT")) == 1


def test_an_answer_stands_in_the_calendar_of_who_gave_it(genodigde):
    Genodigde.objects.filter(pk=genodigde.pk).update(antwoord="ja", antwoord_op=timezone.now())

    een = _gebeurtenis(_stuur(genodigde)[0])

    assert een["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"


def test_a_reminder_brings_no_calendar_and_not_after_an_answer(genodigde):
    letter, _ = _stuur(genodigde, brief.Wat.HERINNERING)
    Genodigde.objects.filter(pk=genodigde.pk).update(antwoord="nee", antwoord_op=timezone.now())
    klaarzetten(
        aan=genodigde.contact.adres,
        soort=brief.SOORT_HERINNERING,
        onderwerp="x",
        tekst="x",
        proeftuin=genodigde.bijeenkomst.proeftuin,
        over_id=genodigde.publiek_id,
    )
    mail.outbox.clear()
    verstuur_post.call()

    assert letter.get_content_type() == "text/plain"
    assert mail.outbox == []
    assert Bericht.objects.order_by("-pk")[0].fout == "beantwoord"


def test_the_letter_is_not_marked_as_made_by_a_machine_that_answers(genodigde):
    letter, _ = _stuur(genodigde)

    assert letter["Auto-Submitted"] is None
    assert letter["To"] == "ans@voorbeeld.example"
