"""Write calendar points as iCalendar (RFC 5545). No database and no clock.

The same points give the same bytes, so that a client that asks again can be told "nothing new".
What a person typed is a value here and nothing else: the library escapes and folds it, and signs
that steer (a line end in a name, a bell) are taken out before.
"""

import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from proeftuinen.traject.contracten import Agendapunt

DAG = timedelta(days=1)
VERVERS = timedelta(hours=6)
MAKER = "-//Leerwerkplaats//Agenda//NL"


def _zonder_stuur(tekst: str) -> str:
    return "".join(teken for teken in tekst if unicodedata.category(teken) not in {"Cc", "Cs"})


def een_regel(tekst: str) -> str:
    """Return the text on one line, without signs that steer."""
    return _zonder_stuur(" ".join(tekst.splitlines()))


def meer_regels(tekst: str) -> str:
    """Return the text with plain line ends, without other signs that steer."""
    return "\n".join(_zonder_stuur(regel) for regel in tekst.splitlines())


def _moment(waarde: datetime) -> datetime:
    """Return the moment in UTC, which needs no table of time zones beside it."""
    return waarde.astimezone(UTC).replace(microsecond=0)


def _begin_en_einde(punt: Agendapunt) -> tuple[date | datetime, date | datetime]:
    """Return begin and end as a calendar counts: of days the end is the first that is free."""
    if isinstance(punt.begin, datetime):
        return _moment(punt.begin), _moment(punt.einde)
    return punt.begin, punt.einde + DAG


def _gebeurtenis(punt: Agendapunt) -> Event:
    begin, einde = _begin_en_einde(punt)
    deel = Event()
    deel.add("uid", een_regel(punt.uid))
    deel.add("dtstamp", _moment(punt.gewijzigd))
    deel.add("last-modified", _moment(punt.gewijzigd))
    deel.add("sequence", max(0, punt.versie))
    deel.add("dtstart", begin)
    deel.add("dtend", einde)
    deel.add("summary", een_regel(punt.titel))
    if punt.tekst:
        deel.add("description", meer_regels(punt.tekst))
    if punt.plaats:
        deel.add("location", een_regel(punt.plaats))
    if punt.adres:
        deel.add("url", een_regel(punt.adres))
    # A day without an hour keeps nobody busy: a step of weeks would fill the whole agenda.
    deel.add("transp", "OPAQUE" if isinstance(punt.begin, datetime) else "TRANSPARENT")
    return deel


def schrijf(naam: str, punten: Sequence[Agendapunt]) -> bytes:
    """Return a calendar called `naam`, in the order of days."""
    agenda = Calendar()
    agenda.add("prodid", MAKER)
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    agenda.add("name", een_regel(naam))
    agenda.add("x-wr-calname", een_regel(naam))
    agenda.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    agenda.add("x-published-ttl", "PT6H")  # the same, as an older client asks it
    for punt in sorted(punten, key=lambda deel: (deel.begin.isoformat(), deel.uid)):
        agenda.add_component(_gebeurtenis(punt))
    return agenda.to_ical()
