"""A meeting as one person's calendar takes it in (RFC 5545, 5546). No database and no clock.

What is said is what the rules of three clients ask: docs/adr/0031. The same meeting has the same
UID here and in the calendar feed, and a number that only rises.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vRecur,
    vText,
)

from proeftuinen.traject.agenda.ics import MAKER, een_regel, meer_regels
from proeftuinen.traject.post.kalender import Kalender, Methode

UUR = timedelta(hours=1)
DAG = timedelta(days=1)
ZONE = "Europe/Amsterdam"


@dataclass(frozen=True)
class Afspraak:
    """What a calendar is told; `begin` and `einde` are both moments in a zone, or both days.

    Of days `einde` is the last one that counts. `antwoord` is the PARTSTAT of who is invited.
    """

    uid: str
    nummer: int
    titel: str
    begin: date | datetime
    einde: date | datetime
    plaats: str
    tekst: str
    adres: str
    van_naam: str
    van_adres: str
    aan_naam: str
    aan_adres: str
    antwoord: str
    gemaakt: datetime


def schrijf(afspraak: Afspraak, methode: Methode) -> Kalender:
    """Return the message: an invitation or change, or its withdrawal."""
    agenda = Calendar()
    agenda.add("prodid", MAKER)
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", methode.value)
    if isinstance(afspraak.begin, datetime):
        agenda.add_component(_tijdzone())
    agenda.add_component(_gebeurtenis(afspraak, methode))
    return Kalender(methode, agenda.to_ical())


def _tijdzone() -> Timezone:
    """Return the table of our zone: one rule for winter and one for summer.

    The library would write a list of days (RDATE), by which Outlook is an hour off in summer:
    MS-OXCICAL 2.1.3.1.1.19.2 reads one STANDARD with a yearly RRULE and one BYDAY.
    """
    zone = Timezone()
    zone.add("tzid", ZONE)
    winter, zomer = timedelta(hours=1), timedelta(hours=2)
    delen = (
        (TimezoneStandard(), "CET", datetime(1970, 10, 25, 3), 10, zomer, winter),  # noqa: DTZ001
        (TimezoneDaylight(), "CEST", datetime(1970, 3, 29, 2), 3, winter, zomer),  # noqa: DTZ001
    )
    for deel, naam, sinds, maand, van, naar in delen:
        deel.add("tzname", naam)
        deel.add("dtstart", sinds)  # on the wall clock, as the standard has it here
        deel.add("rrule", vRecur({"FREQ": "YEARLY", "BYDAY": "-1SU", "BYMONTH": maand}))
        deel.add("tzoffsetfrom", van)
        deel.add("tzoffsetto", naar)
        zone.add_component(deel)
    return zone


def _gebeurtenis(afspraak: Afspraak, methode: Methode) -> Event:
    deel = Event()
    heel = not isinstance(afspraak.begin, datetime)
    deel.add("uid", een_regel(afspraak.uid))
    deel.add("sequence", afspraak.nummer)
    deel.add("dtstamp", afspraak.gemaakt)
    deel.add("dtstart", afspraak.begin)
    deel.add("dtend", afspraak.einde + DAG if heel else afspraak.einde)
    deel.add("summary", een_regel(afspraak.titel))
    if afspraak.plaats:
        deel.add("location", een_regel(afspraak.plaats))
    if afspraak.tekst:
        deel.add("description", meer_regels(afspraak.tekst))
    deel.add("url", afspraak.adres)
    deel.add("class", "PRIVATE")  # a colleague who looks into this calendar sees "busy"
    deel.add("transp", "TRANSPARENT" if heel else "OPAQUE")
    ingetrokken = methode is Methode.INTREKKING
    deel.add("status", "CANCELLED" if ingetrokken else "CONFIRMED")
    deel["organizer"] = _mens(afspraak.van_naam, afspraak.van_adres, {})
    rol = {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "PARTSTAT": afspraak.antwoord}
    # Answers come by the link in the letter: nobody reads what a calendar would send back.
    rol["RSVP"] = "FALSE"
    deel.add("attendee", _mens(afspraak.aan_naam, afspraak.aan_adres, rol), encode=False)
    return deel


def _mens(naam: str, adres: str, rest: Mapping[str, str]) -> vCalAddress:
    mens = vCalAddress(f"mailto:{adres}")
    for wat, waarde in {"CN": een_regel(naam).replace('"', ""), **rest}.items():
        mens.params[wat] = vText(waarde)
    return mens
