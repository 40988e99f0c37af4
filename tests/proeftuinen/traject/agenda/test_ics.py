"""What we write, read back by the library: dates, folding, escaping, and text that attacks."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from proeftuinen.traject.agenda.ics import schrijf
from proeftuinen.traject.contracten import Agendapunt

TOEN = datetime(2026, 5, 1, 9, 30, 15, 123456, tzinfo=UTC)


def _punt(**overig) -> Agendapunt:
    velden = {
        "uid": "stap-abc@leerwerkplaats",
        "titel": "Startbijeenkomst",
        "begin": date(2026, 5, 12),
        "einde": date(2026, 5, 12),
        "gewijzigd": TOEN,
    }
    return Agendapunt(**velden | overig)


def _terug(*punten: Agendapunt, naam: str = "Proeftuin Lindewaard") -> Calendar:
    agenda = Calendar.from_ical(schrijf(naam, punten))
    assert agenda.errors == []
    assert [fout for deel in agenda.walk("VEVENT") for fout in deel.errors] == []
    return agenda


def _een(punt: Agendapunt):
    (deel,) = _terug(punt).walk("VEVENT")
    return deel


def test_the_last_day_of_a_period_is_still_in_it():
    deel = _een(_punt(begin=date(2026, 2, 27), einde=date(2026, 3, 1)))

    assert (deel.decoded("dtstart"), deel.decoded("dtend")) == (date(2026, 2, 27), date(2026, 3, 2))
    assert deel["dtstart"].params["VALUE"] == "DATE"
    assert deel["transp"] == "TRANSPARENT"


def test_a_meeting_of_one_day_ends_at_the_next():
    deel = _een(_punt())

    assert (deel.decoded("dtstart"), deel.decoded("dtend")) == (
        date(2026, 5, 12),
        date(2026, 5, 13),
    )


def test_a_moment_keeps_its_hour_in_summer_and_in_winter():
    zone = ZoneInfo("Europe/Amsterdam")
    for dag, uur in ((date(2026, 7, 1), 11), (date(2026, 12, 1), 12)):
        begin = datetime(dag.year, dag.month, dag.day, 13, 30, tzinfo=zone)
        deel = _een(_punt(begin=begin, einde=begin + timedelta(hours=2)))

        assert deel.decoded("dtstart") == datetime(
            dag.year, dag.month, dag.day, uur, 30, tzinfo=UTC
        )
        assert deel["transp"] == "OPAQUE"


def test_a_point_says_who_it_is_and_how_often_it_changed():
    deel = _een(_punt(versie=4, adres="https://leren.example/stap/", tekst="Stap 3.\r\n\r\nDoel"))

    assert (str(deel["uid"]), deel["sequence"]) == ("stap-abc@leerwerkplaats", 4)
    assert deel.decoded("dtstamp") == TOEN.replace(microsecond=0)
    assert deel.decoded("last-modified") == TOEN.replace(microsecond=0)
    assert (str(deel["url"]), str(deel["description"])) == (
        "https://leren.example/stap/",
        "Stap 3.\n\nDoel",
    )


def test_the_calendar_says_its_name_and_how_often_to_ask():
    agenda = _terug(_punt(), naam="Proeftuin 't Veen, Oost; & West")

    assert str(agenda["x-wr-calname"]) == "Proeftuin 't Veen, Oost; & West"
    assert str(agenda["name"]) == "Proeftuin 't Veen, Oost; & West"
    assert agenda["refresh-interval"].params["VALUE"] == "DURATION"
    assert agenda.decoded("refresh-interval") == timedelta(hours=6)
    assert str(agenda["x-published-ttl"]) == "PT6H"
    assert (str(agenda["version"]), str(agenda["method"])) == ("2.0", "PUBLISH")


def test_an_empty_calendar_is_a_calendar():
    assert _terug().walk("VEVENT") == []


def test_points_stand_in_the_order_of_days_whatever_the_order_they_came_in():
    een, twee = _punt(uid="b"), _punt(uid="a", begin=date(2026, 5, 1), einde=date(2026, 6, 1))

    assert schrijf("x", [een, twee]) == schrijf("x", [twee, een])
    assert [str(deel["uid"]) for deel in _terug(een, twee).walk("VEVENT")] == ["a", "b"]


TEKSTEN = [
    'Café, thee; en \\ praten: "ja"',
    "😀" * 100,
    "👩🏽‍🦼‍➡️" * 30,
    "מפגש עם השכונה",
    "لقاء الحي",
    "é" * 200,
    "a" * 74 + "é" + "b" * 200,
    "\\n is geen regel, \\, ook niet",
    "BEGIN:VEVENT",
    "=CMD|' /C calc'!A0",
    "<script>alert(1)</script>",
    "x" * 5000,
]


@pytest.mark.parametrize("tekst", TEKSTEN, ids=range(len(TEKSTEN)))
def test_a_text_comes_back_as_it_was(tekst):
    ruw = schrijf(tekst, [_punt(titel=tekst, tekst=f"{tekst}\n{tekst}")])
    (deel,) = Calendar.from_ical(ruw).walk("VEVENT")

    assert str(deel["summary"]) == tekst
    assert str(deel["description"]) == f"{tekst}\n{tekst}"
    assert max(len(regel) for regel in ruw.split(b"\r\n")) <= 75


EINDEN = ["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1c", "\x00", "\x07"]


@pytest.mark.parametrize("einde", EINDEN, ids=map(repr, EINDEN))
@pytest.mark.parametrize("veld", ["titel", "tekst", "adres", "uid"])
def test_a_line_end_in_a_text_adds_no_line_of_its_own(einde, veld):
    aanval = f"Goed{einde}END:VEVENT{einde}BEGIN:VALARM{einde}ATTACH:file:///etc/passwd{einde}X:1"

    agenda = _terug(_punt(**{veld: aanval}), naam=aanval)

    assert [deel.name for deel in agenda.walk()] == ["VCALENDAR", "VEVENT"]
    assert "ATTACH" not in agenda.walk("VEVENT")[0]
    assert "X" not in agenda
