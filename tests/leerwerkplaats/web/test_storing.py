"""A fault of the house gives a page that can be read, keeps what was typed, and stores no half."""

import errno
import logging
from itertools import count

import psycopg
import pytest
from django.core.cache import cache
from django.db import (
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
    connection,
)
from django.test import Client
from django.urls import path

from leerwerkplaats.urls import (  # noqa: F401  Django reads them from this URLconf
    handler400,
    handler403,
    handler404,
    handler500,
)
from leerwerkplaats.urls import urlpatterns as huis
from leerwerkplaats.web.models import Auditregel, Verzendsleutel
from leerwerkplaats.web.storing import is_storing, onder
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap
from tests.aanmelden import meld_aan

HIER = {"origin": "http://testserver"}
GEHEIM = "host=10.0.0.3 user=lw password=wachtwoord123"
TEKST = "Vraag de fanfare of zij spelen"


@pytest.fixture
def browser(kernteam, proeftuin):
    """Signed in, and shown the answer where the tests' own client would raise the fault."""
    client = Client(raise_request_exception=False)
    meld_aan(client, kernteam)
    return client


@pytest.fixture
def begeleider(procesbegeleider, proeftuin):
    client = Client(raise_request_exception=False)
    meld_aan(client, procesbegeleider)
    return client


def _weg(fout=OperationalError):
    """Every question to the database fails from now on."""

    def weiger(execute, sql, params, many, context):
        raise fout(GEHEIM)

    return connection.execute_wrapper(weiger)


def _hapert(beurt: int):
    """Only this question fails, the first being 0."""
    teller = count()

    def weiger(execute, sql, params, many, context):
        if next(teller) == beurt:
            raise OperationalError(GEHEIM)
        return execute(sql, params, many, context)

    return connection.execute_wrapper(weiger)


def _leesbaar(antwoord) -> None:
    assert antwoord.status_code == 503
    assert antwoord.headers["Retry-After"] == "30"
    assert antwoord.headers["Cache-Control"] == "private, no-store"
    assert "<h1>We kunnen er even niet bij</h1>" in antwoord.text
    assert "wachtwoord123" not in antwoord.text


# What is a fault of the house.


def _van_postgres(fout, oorzaak):
    fout.__cause__ = oorzaak
    return fout


@pytest.mark.parametrize(
    ("fout", "uit"),
    [
        (OperationalError("database is locked"), True),
        (OperationalError("database or disk is full"), True),
        (InterfaceError("connection already closed"), True),
        (_van_postgres(ProgrammingError(), psycopg.errors.UndefinedTable()), True),
        (_van_postgres(ProgrammingError(), psycopg.errors.SyntaxError()), False),
        (ProgrammingError("no cause"), False),
        (IntegrityError("taken"), False),
        (OSError(errno.ENOSPC, "No space left on device"), True),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), True),
        (FileNotFoundError(errno.ENOENT, "gone"), False),
        (ConnectionRefusedError(errno.ECONNREFUSED, "mail"), False),
        (ValueError("ours"), False),
        (None, False),
    ],
)
def test_a_fault_of_the_house_is_told_from_a_mistake_of_ours(fout, uit):
    assert is_storing(fout) is uit


def _struikel(storing):
    try:
        try:
            raise storing
        except OperationalError:
            raise KeyError from None
    except KeyError as fout:
        raise RuntimeError from fout


def test_the_fault_under_another_one_is_found():
    storing = OperationalError("gone")
    with pytest.raises(RuntimeError) as gevangen:
        _struikel(storing)

    assert onder(gevangen.value) is storing
    assert onder(ValueError("alone")) is None


# The database is gone.


@pytest.mark.parametrize("fout", [OperationalError, InterfaceError])
@pytest.mark.parametrize("htmx", [False, True])
def test_without_a_database_every_page_says_so_and_works_again_after(
    browser, proeftuin, fout, htmx
):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/"
    koppen = {"HX-Request": "true"} if htmx else {}
    with _weg(fout):
        for pad in ("/", adres, f"{adres}mensen/", "/bestaat-niet/", "/mijn/"):
            _leesbaar(browser.get(pad, headers=koppen))

    assert browser.get(adres, headers=koppen).status_code == 200


def test_what_asks_nothing_of_the_database_keeps_working_for_who_is_signed_out(db):
    client = Client(raise_request_exception=False)
    with _weg():
        assert client.get("/hulp/").status_code == 200
        assert client.get("/").status_code == 302


def test_without_a_database_the_text_comes_back(browser, proeftuin, stap):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/stappen/{stap.publiek_id}/punten/"
    with _weg():
        antwoord = browser.post(adres, {"tekst": TEKST}, headers=HIER)
        vreemd = browser.post(adres, {"tekst": TEKST}, headers={"origin": "https://e.example"})

    _leesbaar(antwoord)
    assert f">\n{TEKST}</textarea>" in antwoord.text
    assert "We weten niet of het bewaard is." in antwoord.text
    _leesbaar(vreemd)
    assert TEKST not in vreemd.text


def _stand() -> list:
    soorten = (Proeftuin, Stap, Controlepunt, Schakel, Verzendsleutel, Auditregel)
    return [list(soort.objects.order_by("pk").values()) for soort in soorten]


VELDEN = {
    "woord": "proeftuin",
    "naam": "Nieuw jaar",
    "gemeenten": "Lindewaard",
    "vorm": "gemeente",
    "start": "2026-09-01",
    "aanleiding": TEKST,
    "sleutel": "6b1f0a52-2f0d-4c43-9d6d-0b8d7a3b8f11",
}


@pytest.mark.skipif(
    "connection.vendor == 'postgresql'", reason="there an error ends the test's own transaction"
)
def test_a_database_that_fails_at_any_one_moment_leaves_nothing_half(begeleider, klok):
    voor = _stand()
    gehaald, heel = [], []
    for beurt in range(200):
        with _hapert(beurt):
            antwoord = begeleider.post("/proeftuinen/nieuw/", VELDEN, headers=HIER)
        if antwoord.status_code == 302:
            break
        _leesbaar(antwoord)
        assert f">\n{TEKST}</textarea>" in antwoord.text, beurt
        if Proeftuin.objects.filter(naam="Nieuw jaar").exists():  # it failed after that was done
            heel.append(_stand())
        else:
            assert (_stand(), heel) == (voor, []), beurt
        gehaald.append(beurt)

    assert len(gehaald) >= 20
    assert Proeftuin.objects.filter(naam="Nieuw jaar").count() == 1
    assert all(stand == _stand() for stand in heel)


def test_the_log_says_what_kind_of_fault_and_where_and_nothing_that_was_typed(
    browser, proeftuin, stap, caplog
):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/stappen/{stap.publiek_id}/punten/"
    with caplog.at_level(logging.INFO), _weg():
        browser.post(adres, {"tekst": TEKST}, headers=HIER)

    assert caplog.messages == [
        "fault of the house: OperationalError at POST proeftuinen:punt-toevoegen"
    ]
    assert TEKST not in caplog.text
    assert "wachtwoord123" not in caplog.text


# The cache is gone.


@pytest.mark.django_db
def test_without_its_cache_signing_in_stays_shut_and_pages_stay_open(
    browser, proeftuin, mailoutbox
):
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE cache")
    assert browser.get(f"/proeftuinen/{proeftuin.publiek_id}/").status_code == 200

    client = Client(raise_request_exception=False)
    antwoord = client.post("/inloggen/", {"login": "sanne@voorbeeld.example"}, headers=HIER)

    _leesbaar(antwoord)
    assert mailoutbox == []


# The disk is full.


@pytest.mark.skipif(
    "connection.vendor == 'postgresql'", reason="SQLite's own limit stands in for the disk"
)
def test_a_full_disk_gives_the_text_back_and_stores_nothing(browser, proeftuin, stap):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/stappen/{stap.publiek_id}/punten/"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (vol,) = cursor.fetchone()
        cursor.execute("PRAGMA freelist_count")
        (vrij,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {vol}")
    voor, statussen = _stand(), []
    try:
        for nr in range(400):
            sleutel = f"6b1f0a52-2f0d-4c43-9d6d-0b8d7a3b{nr:04x}"
            velden = {"tekst": f"{TEKST} {nr} {'x' * 150}", "sleutel": sleutel}
            antwoord = browser.post(adres, velden, headers=HIER)
            statussen.append(antwoord.status_code)
            if antwoord.status_code != 302:
                break
            voor = _stand()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    assert vrij < vol
    _leesbaar(antwoord)
    assert f"{TEKST} {nr}" in antwoord.text
    assert _stand() == voor
    assert browser.post(adres, velden, headers=HIER).status_code == 302


def _geen_plek(request):
    raise OSError(errno.ENOSPC, "No space left on device", "/srv/geheim/bestand")


def _stuk(request):
    raise ZeroDivisionError


urlpatterns = [path("geen-plek/", _geen_plek), path("stuk/", _stuk), *huis]


def test_a_file_that_does_not_fit_on_the_disk_gives_the_same_page(browser, settings):
    settings.ROOT_URLCONF = __name__

    antwoord = browser.post("/geen-plek/", {"tekst": TEKST}, headers=HIER)

    _leesbaar(antwoord)
    assert f">\n{TEKST}</textarea>" in antwoord.text
    assert "/srv/geheim" not in antwoord.text


def test_a_mistake_of_ours_stays_a_500_and_gives_the_text_back_too(browser, settings):
    settings.ROOT_URLCONF = __name__

    antwoord = browser.post("/stuk/", {"tekst": TEKST}, headers=HIER)

    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.text
    assert f">\n{TEKST}</textarea>" in antwoord.text


def test_a_cache_that_answers_again_lets_people_in(client, kernteam, mailoutbox):
    assert cache.get("leeg") is None

    client.post("/inloggen/", {"login": kernteam.email}, headers=HIER)

    assert len(mailoutbox) == 1
