"""What was typed comes back on the page that refuses it, to our own forms only."""

import pytest
from django.test import Client, RequestFactory

from leerwerkplaats.web.teruggeven import MEESTE_TEKENS, getypt, van_hier
from proeftuinen.traject.models import Stap
from tests.aanmelden import meld_aan

HIER = {"origin": "http://testserver"}
STAP = {"naam": "Kennismaken", "soort": "start", "doel": "Elkaar zien", "versie": "1"}


def _verzoek(velden, **koppen):
    return RequestFactory().post("/ergens/", velden, headers=koppen)


def test_the_texts_of_a_form_come_back_with_the_words_that_stood_above_them():
    terug = getypt(_verzoek(STAP | {"wie": "Iedereen"}, **HIER))

    assert [(deel.label, deel.tekst) for deel in terug] == [
        ("Naam", "Kennismaken"),
        ("Waar is deze stap voor?", "Elkaar zien"),
        ("Wie zit er aan tafel?", "Iedereen"),
    ]


def test_keys_choices_codes_dates_and_what_no_form_asks_do_not_come_back():
    stil = {
        "csrfmiddlewaretoken": "kanarie-1",
        "sleutel": "kanarie-2",
        "versie": "3",
        "code": "kanarie-4",
        "wachtwoord": "kanarie-5",
        "begin": "2026-09-01",
        "soort": "kanarie-6",
        "uit": "kanarie-7",
        "verzonnen": "kanarie-8",
    }

    assert getypt(_verzoek(stil, **HIER)) == []


@pytest.mark.parametrize(
    "koppen",
    [
        {},
        {"origin": "https://evil.example"},
        {"origin": "null", "referer": "http://testserver/x"},
        {"origin": "https://testserver"},
        {"origin": "http://testserver.evil.example"},
        {"referer": "http://testserver@evil.example/"},
        {"referer": "http://[::1"},
        {"origin": "http://testserver", "sec-fetch-site": "cross-site"},
        {"origin": "http://testserver", "sec-fetch-site": "same-site"},
        {"origin": "http://testserver", "host": "evil.example"},
    ],
)
def test_another_site_cannot_make_our_page_say_something(koppen):
    verzoek = _verzoek(STAP, **koppen)

    assert (getypt(verzoek), van_hier(verzoek)) == ([], "")


@pytest.mark.parametrize(
    ("koppen", "adres"),
    [
        ({"origin": "http://testserver"}, "http://testserver/ergens/"),
        ({"referer": "http://testserver/vorm/?a=1"}, "http://testserver/vorm/?a=1"),
        (
            HIER | {"referer": "http://testserver//evil.example/"},
            "http://testserver//evil.example/",
        ),
        (HIER | {"referer": "https://evil.example/"}, "http://testserver/ergens/"),
        (HIER | {"sec-fetch-site": "same-origin"}, "http://testserver/ergens/"),
    ],
)
def test_the_way_back_is_an_address_of_our_own(koppen, adres):
    assert van_hier(_verzoek(STAP, **koppen)) == adres


def test_a_very_long_text_is_cut_and_signs_that_no_page_shows_are_dropped():
    (deel,) = getypt(_verzoek({"doel": "a\x00b\x1b" + "x" * 2 * MEESTE_TEKENS}, **HIER))

    assert len(deel.tekst) == MEESTE_TEKENS
    assert deel.tekst.startswith("abxx")


# Against forged requests.


@pytest.fixture
def streng(procesbegeleider, proeftuin):
    """Signed in, with the check against forged requests that a browser meets."""
    client = Client(enforce_csrf_checks=True)
    meld_aan(client, procesbegeleider)
    return client


ADRES = "/proeftuinen/nieuw/"
GEMEEN = '</textarea><script>alert("x")</script><img src=x onerror=y>'


def test_a_form_without_its_proof_gives_the_text_back(streng):
    velden = {"naam": "Nieuw jaar", "aanleiding": "Een lang verhaal", "sleutel": "kanarie-sleutel"}
    koppen = HIER | {"referer": f"http://testserver{ADRES}"}

    antwoord = streng.post(ADRES, velden, headers=koppen)

    assert antwoord.status_code == 403
    assert "Je tekst is nog niet verstuurd" in antwoord.text
    assert ">\nEen lang verhaal</textarea>" in antwoord.text
    assert f'href="http://testserver{ADRES}">Open de pagina opnieuw</a>' in antwoord.text
    assert "kanarie-sleutel" not in antwoord.text


def test_text_that_would_be_markup_comes_back_as_text(streng):
    antwoord = streng.post(ADRES, {"aanleiding": GEMEEN}, headers=HIER)

    assert antwoord.status_code == 403
    assert "&lt;/textarea&gt;&lt;script&gt;" in antwoord.text
    assert "<script>alert" not in antwoord.text
    assert "<img src=x" not in antwoord.text


def test_a_form_sent_by_another_site_shows_nothing_of_what_it_sent(streng):
    antwoord = streng.post(
        ADRES, {"aanleiding": "Bel 0900"}, headers={"origin": "https://e.example"}
    )

    assert antwoord.status_code == 403
    assert "Bel 0900" not in antwoord.text
    assert "Ga terug in je browser" in antwoord.text


# Signed out in between.


@pytest.mark.django_db
def test_who_was_signed_out_while_writing_gets_the_text_and_the_way_in(client):
    antwoord = client.post(
        ADRES,
        {"naam": "Nieuw", "aanleiding": "Een lang verhaal"},
        headers=HIER | {"referer": f"http://testserver{ADRES}?a=1"},
    )

    assert antwoord.status_code == 403
    assert "Je bent uitgelogd" in antwoord.text
    assert "Een lang verhaal" in antwoord.text
    assert 'href="/inloggen/?next=/proeftuinen/nieuw/%3Fa%3D1"' in antwoord.text


@pytest.mark.django_db
@pytest.mark.parametrize("velden", [{}, {"versie": "1"}, {"naam": "   "}])
def test_who_wrote_nothing_is_led_to_the_door(client, velden):
    antwoord = client.post(ADRES, velden, headers=HIER)

    assert (antwoord.status_code, antwoord.url) == (302, f"/inloggen/?next={ADRES}")


@pytest.mark.django_db
def test_another_site_cannot_use_the_door_to_show_a_text(client):
    antwoord = client.post(
        ADRES, {"aanleiding": "Bel 0900"}, headers={"origin": "https://e.example"}
    )

    assert antwoord.status_code == 302


def test_the_way_in_leads_back_to_the_form(als, procesbegeleider, proeftuin):
    antwoord = als(procesbegeleider).get(f"/inloggen/?next={ADRES}%3Fa%3D1")

    assert (antwoord.status_code, antwoord.url) == (302, f"{ADRES}?a=1")


def test_nothing_of_a_refused_post_was_stored(streng, proeftuin):
    voor = list(Stap.objects.values_list("pk", "naam", "versie"))

    streng.post(f"/proeftuinen/{proeftuin.publiek_id}/planning/nieuw/", STAP, headers=HIER)

    assert list(Stap.objects.values_list("pk", "naam", "versie")) == voor
