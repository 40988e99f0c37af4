"""What an address gives, to whom, and when it ends: read back as a calendar program reads it."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.links import maak_token
from leerwerkplaats.web.logfilter import ZonderToken
from proeftuinen.traject import actions as traject
from proeftuinen.traject.agenda import actions
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.models import Controlepunt, Deelname, Proeftuin, Stap
from tests.conftest import maak_proeftuin

pytestmark = pytest.mark.usefixtures("klok")


def _pad(sleutel: Agendasleutel) -> str:
    return reverse("proeftuinen:agenda-lezen", args=[maak_token("agenda", sleutel.publiek_id)])


def _lees(sleutel: Agendasleutel, **koppen):
    return Client().get(_pad(sleutel), headers=koppen)


def _agenda(sleutel: Agendasleutel) -> Calendar:
    antwoord = _lees(sleutel)
    assert antwoord.status_code == 200
    return Calendar.from_ical(antwoord.content)


def _titels(sleutel: Agendasleutel) -> list[str]:
    return [str(deel["summary"]) for deel in _agenda(sleutel).walk("VEVENT")]


def _deel(sleutel: Agendasleutel, stap: Stap):
    uid = f"stap-{stap.publiek_id}@leerwerkplaats"
    delen = [deel for deel in _agenda(sleutel).walk("VEVENT") if str(deel["uid"]) == uid]
    return delen[0] if delen else None


@pytest.fixture
def sleutel(deelnemer, proeftuin):
    return actions.maak_adres(door=deelnemer)


@pytest.fixture
def gedeeld(procesbegeleider, proeftuin):
    return actions.maak_adres(door=procesbegeleider, proeftuin=proeftuin)


@pytest.fixture
def weken(proeftuin):
    """A step of some weeks: to who takes part, one of one day is told by its meeting."""
    stap = Stap.objects.van(proeftuin).get(nummer="2")
    stap.proeftuin = proeftuin
    return stap


# What stands in it.


def test_an_own_calendar_holds_the_steps_of_every_place_with_a_role_and_of_no_other(
    sleutel, proeftuin, deelnemer, andere_proeftuin, gemeenten, buitenstaander
):
    tweede = maak_proeftuin(buitenstaander, gemeenten[1:2], naam="Kersenbrug")
    Deelname.objects.create(proeftuin=tweede, gebruiker=deelnemer, rol=Rol.GEMEENTE)

    titels = _titels(sleutel)

    assert len(titels) == 20
    assert {titel.rpartition(" (")[2] for titel in titels} == {"Lindewaard)", "Kersenbrug)"}
    assert "Startbijeenkomst (Lindewaard)" in titels
    assert "Geheimhuizen" not in _lees(sleutel).text


def test_a_step_stands_on_its_days_and_leads_to_its_page(sleutel, gedeeld, stap, weken, settings):
    settings.SITE_URL = "https://leren.example"

    dag, periode = _deel(gedeeld, stap), _deel(sleutel, weken)

    assert dag.decoded("dtstart") == stap.begin
    assert dag.decoded("dtend") == stap.begin + timedelta(days=1)
    assert periode.decoded("dtstart") == weken.begin
    assert periode.decoded("dtend") == weken.einde + timedelta(days=1)
    assert str(periode["url"]) == f"https://leren.example{weken.get_absolute_url()}"
    assert str(periode["description"]) == f"Stap 2 van Proeftuin Lindewaard.\n\n{weken.doel}"


def test_a_step_that_moves_stays_the_same_thing_and_counts_on(
    sleutel, weken, proeftuin, procesbegeleider, klok
):
    voor = _deel(sleutel, weken)
    klok.shift(timedelta(hours=3))
    dag, einde = weken.begin + timedelta(days=7), weken.einde + timedelta(days=7)
    traject.stappen_verplaatsen(
        proeftuin=proeftuin, door=procesbegeleider, naar={weken: (dag, einde, weken.versie)}
    )

    na = _deel(sleutel, weken)

    assert (voor["sequence"], na["sequence"]) == (0, 1)
    assert na.decoded("dtstart") == dag
    assert na.decoded("last-modified") == timezone.now()
    assert voor.decoded("last-modified") == timezone.now() - timedelta(hours=3)


def test_a_step_that_is_left_out_vanishes_and_comes_back(sleutel, weken, procesbegeleider):
    traject.stap_overslaan(stap=weken, door=procesbegeleider, versie=1, reden="Niet nodig")
    weg = _deel(sleutel, weken)
    weken.refresh_from_db()
    traject.stap_openen(stap=weken, door=procesbegeleider, versie=2)

    assert weg is None
    assert _deel(sleutel, weken)["sequence"] == 2


def test_a_year_that_ended_more_than_a_year_ago_is_gone(sleutel, proeftuin, klok):
    klok.move_to("2027-08-31T10:00:00+00:00")
    nog = len(_titels(sleutel))
    klok.move_to("2027-09-01T10:00:00+00:00")

    assert (nog, _titels(sleutel)) == (10, [])


INHOUD = "kanarie-doel", "kanarie-wie", "kanarie-opbrengst", "kanarie-punt", "kanarie-aanleiding"
REDENEN = "kanarie-reden", "kanarie-sluit"


@pytest.fixture
def kanaries(proeftuin, procesbegeleider, stap):
    """Lindewaard with text in every field, and people with telling names."""
    Proeftuin.objects.filter(pk=proeftuin.pk).update(aanleiding="kanarie-aanleiding")
    Stap.objects.van(proeftuin).update(
        doel="kanarie-doel", wie="kanarie-wie", opbrengst="kanarie-opbrengst"
    )
    Controlepunt.objects.update(tekst="kanarie-punt")
    een, twee = Stap.objects.van(proeftuin)[:2]
    een.proeftuin = twee.proeftuin = proeftuin
    traject.stap_overslaan(stap=een, door=procesbegeleider, versie=1, reden="kanarie-reden")
    traject.stap_afsluiten(stap=twee, door=procesbegeleider, versie=1, reden="kanarie-sluit")
    Gebruiker.objects.update(naam="kanarie-mens")
    return (*INHOUD, *REDENEN, "kanarie-mens", "@voorbeeld.example")


def _gezien(tekst: str, kanaries) -> list[str]:
    plat = tekst.replace("\r\n ", "")
    return [kanarie for kanarie in kanaries if kanarie in plat]


@pytest.mark.parametrize(
    ("rol", "ziet"),
    [
        (Rol.DEELNEMER, ["kanarie-doel"]),
        (Rol.KERNTEAM, ["kanarie-doel"]),
        (Rol.PROCESBEGELEIDER, ["kanarie-doel"]),
        (Rol.GEMEENTE, []),
    ],
)
def test_what_a_step_is_for_is_told_to_who_may_see_a_step_and_nothing_more(
    rol, ziet, kanaries, proeftuin, buitenstaander
):
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=buitenstaander, rol=rol)

    antwoord = _lees(actions.maak_adres(door=buitenstaander))

    assert "Stap 2 van Proeftuin Lindewaard." in antwoord.text
    assert _gezien(antwoord.text, kanaries) == ziet


def test_the_shared_calendar_tells_names_and_days_whoever_made_it(kanaries, gedeeld, stap):
    antwoord = _lees(gedeeld)

    assert _gezien(antwoord.text, kanaries) == []
    assert str(_deel(gedeeld, stap)["summary"]) == "Startbijeenkomst"
    assert str(_agenda(gedeeld)["x-wr-calname"]) == "Proeftuin Lindewaard"
    planning = reverse("proeftuinen:planning", args=[stap.proeftuin.publiek_id])
    assert str(_deel(gedeeld, stap)["url"]).endswith(planning)


def test_landelijk_without_a_role_has_an_empty_calendar(landelijk, proeftuin):
    assert _titels(actions.maak_adres(door=landelijk)) == []


# When it ends.


def test_rights_end_at_the_next_reading(sleutel, deelnemer):
    voor = len(_titels(sleutel))
    Deelname.objects.filter(gebruiker=deelnemer).delete()

    assert (voor, _titels(sleutel)) == (10, [])


def test_a_role_that_reads_less_is_felt_at_the_next_reading(sleutel, deelnemer, stap):
    Deelname.objects.filter(gebruiker=deelnemer).update(rol=Rol.GEMEENTE)

    assert str(_deel(sleutel, stap)["description"]) == "Stap 3 van Proeftuin Lindewaard."


def test_an_address_from_before_the_lock_does_not_read_for_a_role_behind_it(
    sleutel, deelnemer, andere_proeftuin, klok
):
    klok.shift(60)
    Deelname.objects.create(
        proeftuin=andere_proeftuin, gebruiker=deelnemer, rol=Rol.PROCESBEGELEIDER
    )
    assert {titel.rpartition(" (")[2] for titel in _titels(sleutel)} == {"Lindewaard)"}

    nieuw = actions.maak_adres(door=deelnemer)  # the view asks the lock first
    namen = {titel.rpartition(" (")[2] for titel in _titels(nieuw)}
    assert namen == {"Lindewaard)", "Geheimhuizen)"}


def _weg(antwoord) -> tuple[int, str]:
    zonder_sleutel = re.sub(r'"[A-Za-z0-9]{64}"', "", antwoord.text)  # csrf differs each time
    return antwoord.status_code, zonder_sleutel


def test_ended_replaced_inactive_erased_and_made_up_answer_alike(
    sleutel, gedeeld, deelnemer, kernteam, buitenstaander, procesbegeleider, proeftuin
):
    nooit = Client().get(
        reverse("proeftuinen:agenda-lezen", args=[maak_token("agenda", "bcdfghjkmnpq")])
    )
    inactief, gewist = actions.maak_adres(door=kernteam), actions.maak_adres(door=buitenstaander)
    Gebruiker.objects.filter(pk=kernteam.pk).update(is_active=False)
    buitenstaander.delete()
    actions.trek_in(door=procesbegeleider, proeftuin=proeftuin)
    nieuw = actions.maak_adres(door=deelnemer)

    antwoorden = [_weg(_lees(oud)) for oud in (sleutel, gedeeld, inactief, gewist)]

    assert {status for status, _ in antwoorden} == {404}
    assert {*antwoorden} == {_weg(nooit)}
    assert _lees(nieuw).status_code == 200


@pytest.mark.parametrize(
    "token",
    [
        "x",
        "bcdfghjkmnpq",
        "bcdfghjkmnpq.",
        ".",
        "%00",
        "bcdfghjkmnpq.%00",
        "%ED%A0%80",
        "a" * 5000,
        "é.é",
        "..%2F..%2Fetc",
    ],
)
def test_what_is_no_token_is_not_found(token, db):
    assert Client().get(f"/agenda/{token}.ics").status_code == 404


def test_a_token_of_another_kind_opens_nothing(sleutel):
    token = maak_token("uitnodiging", sleutel.publiek_id)

    assert Client().get(f"/agenda/{token}.ics").status_code == 404


@pytest.mark.een_database
def test_guesses_open_nothing_and_leave_the_right_one_open(sleutel):
    echt = maak_token("agenda", sleutel.publiek_id)
    client = Client()

    codes = [client.get(f"/agenda/{echt[:-4]}{n:04}.ics").status_code for n in range(200)]

    assert set(codes[:60]) == {404}
    assert set(codes[60:]) == {429}
    assert _lees(sleutel).status_code == 200


# How it answers.


def test_the_answer_is_a_calendar_that_nobody_else_keeps(sleutel):
    antwoord = _lees(sleutel)

    koppen = {
        naam: antwoord.headers.get(naam)
        for naam in (
            "Content-Type",
            "Cache-Control",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "Content-Disposition",
            "Content-Length",
            "Set-Cookie",
        )
    }
    assert koppen == {
        "Content-Type": "text/calendar; charset=utf-8",
        "Cache-Control": "private, no-store",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": 'inline; filename="mijn-leerwerkplaats.ics"',
        "Content-Length": str(len(antwoord.content)),
        "Set-Cookie": None,
    }
    assert not antwoord.cookies


def test_who_has_it_already_is_told_that_nothing_is_new(sleutel, weken, procesbegeleider, klok):
    merk = _lees(sleutel).headers["ETag"]
    klok.shift(timedelta(hours=6))
    zelfde = _lees(sleutel, if_none_match=merk)
    traject.stap_bewerken(stap=weken, door=procesbegeleider, versie=1, waarden={"naam": "Aftrap"})
    anders = _lees(sleutel, if_none_match=merk)

    assert (zelfde.status_code, zelfde.content) == (304, b"")
    assert (zelfde.headers["ETag"], zelfde.headers["Cache-Control"]) == (merk, "private, no-store")
    assert anders.status_code == 200
    assert anders.headers["ETag"] != merk


def test_head_answers_as_get_without_the_calendar(sleutel):
    get, head = _lees(sleutel), Client().head(_pad(sleutel))

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_the_day_of_reading_is_kept_and_written_once_a_day(
    sleutel, klok, django_assert_num_queries
):
    _lees(sleutel)
    eerst = Agendasleutel.objects.get().laatst_gelezen

    with django_assert_num_queries(5):  # key, roles, trail, steps, meetings
        _lees(sleutel)
    klok.shift(timedelta(days=1))
    _lees(sleutel)

    assert eerst.isoformat() == "2026-05-12"
    assert Agendasleutel.objects.get().laatst_gelezen.isoformat() == "2026-05-13"


@pytest.mark.parametrize("aantal", [1, 3])
def test_as_many_questions_for_three_places_as_for_one(
    aantal, deelnemer, procesbegeleider, gemeenten, django_assert_num_queries
):
    for nummer in range(aantal):
        tuin = maak_proeftuin(procesbegeleider, gemeenten[:1], naam=f"Plek {nummer}")
        Deelname.objects.create(proeftuin=tuin, gebruiker=deelnemer, rol=Rol.DEELNEMER)
    sleutel = actions.maak_adres(door=deelnemer)
    _lees(sleutel)

    with django_assert_num_queries(5):
        antwoord = _lees(sleutel)

    assert len(Calendar.from_ical(antwoord.content).walk("VEVENT")) == 10 * aantal


def test_the_address_stands_in_no_log(sleutel, caplog):
    caplog.handler.addFilter(ZonderToken())
    pad = _pad(sleutel)
    actions.trek_in(door=sleutel.gebruiker)
    Client().get(pad)

    regels = [deel.getMessage() for deel in caplog.records]
    assert "Not Found: /agenda/<token>.ics" in regels
    assert [regel for regel in regels if sleutel.publiek_id in regel] == []
