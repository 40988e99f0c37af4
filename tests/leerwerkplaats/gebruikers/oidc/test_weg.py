"""The walk to the organisation's door and back, also when nobody answers there."""

import time
from urllib.parse import parse_qsl, urlsplit

import pytest
from allauth.socialaccount.models import SocialApp
from django.conf import settings as instellingen

from leerwerkplaats.omgeving import Oidc
from tests.oidc_aanbieder import CLIENT, GEHEIM
from tests.oidc_lopen import HEEN, NIET_GELUKT, TERUG, WEG, bij_aanbieder, binnen, loop, naar

# The walk.


def test_the_walk_has_a_state_a_nonce_and_a_challenge_and_nothing_of_the_visitor(client, sanne):
    adres = naar(
        client,
        process="connect",
        scope="admin",
        auth_params="prompt=none&redirect_uri=https://evil.example",
        action="rerequest",
        next="//evil.example",
    )
    vraag = dict(parse_qsl(urlsplit(adres).query))

    assert set(vraag) == {
        "client_id",
        "redirect_uri",
        "scope",
        "response_type",
        "state",
        "nonce",
        "code_challenge",
        "code_challenge_method",
    }
    assert vraag["redirect_uri"] == f"{instellingen.SITE_URL}{TERUG}"
    assert set(vraag["scope"].split()) == {"openid", "profile", "email"}
    assert (vraag["response_type"], vraag["code_challenge_method"]) == ("code", "S256")
    assert len(vraag["nonce"]) >= 32
    antwoord = client.get(bij_aanbieder(adres))
    assert (antwoord.url, binnen(client)) == ("/", sanne.email)


@pytest.mark.parametrize("van", ["cross-site", "same-site"])
def test_another_site_cannot_start_the_walk(client, sanne, van):
    antwoord = client.get(HEEN, headers={"Sec-Fetch-Site": van})

    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/")
    assert "sessie" not in client.cookies


@pytest.mark.parametrize("van", ["same-origin", "none"])
def test_our_own_page_and_a_typed_address_start_it(client, aanbieder, sanne, van):
    antwoord = client.get(HEEN, headers={"Sec-Fetch-Site": van})

    assert antwoord.url.startswith(f"{aanbieder.adres}/authorize?")


def test_a_way_back_works_only_in_the_browser_that_went(client, sanne):
    terug = bij_aanbieder(naar(client))
    ander = type(client)()

    antwoord = ander.get(terug)

    assert antwoord.status_code == 401
    assert NIET_GELUKT in antwoord.text
    assert binnen(ander) == ""


def test_a_way_back_works_once(client, sanne):
    terug = bij_aanbieder(naar(client))
    client.get(terug)
    client.post("/uitloggen/")

    assert client.get(terug).status_code == 401
    assert binnen(client) == ""


def test_a_way_back_is_too_old_after_ten_minutes(client, sanne, klok):
    terug = bij_aanbieder(naar(client))
    klok.shift(601)

    assert client.get(terug).status_code == 401


@pytest.mark.parametrize(
    "vraag",
    ["", "?code=x", "?state=x", "?code=x&state=x", "?error=server_error", "?state=%00&code=%FF"],
)
def test_a_way_back_that_nobody_went_is_no_fault(client, sanne, vraag):
    antwoord = client.get(f"{TERUG}{vraag}")

    assert antwoord.status_code == 401
    assert NIET_GELUKT in antwoord.text


def test_who_stops_at_the_provider_is_back_at_the_door(client, aanbieder, sanne):
    aanbieder.fout = "access_denied"

    antwoord = loop(client)

    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/")
    assert "Het inloggen is gestopt." in client.get("/inloggen/").text


def test_a_fault_at_the_provider_tells_nothing_of_it(client, aanbieder, sanne):
    aanbieder.fout = "<script>alert(1)</script>"

    antwoord = loop(client)

    assert antwoord.status_code == 401
    assert "alert(1)" not in antwoord.text


# The provider is gone, slow or ill.


@pytest.mark.parametrize("status", [(500, "stuk"), (404, "{}"), (200, "<html>"), (200, "[1]")])
def test_a_provider_that_is_ill_gives_a_readable_page(client, aanbieder, sanne, status):
    aanbieder.antwoord["/.well-known/openid-configuration"] = status

    antwoord = client.get(HEEN)

    assert antwoord.status_code == 503
    assert "Inloggen met Gemeente Lindewaard lukt nu niet" in antwoord.text
    assert "Log in met je mailadres" in antwoord.text


@pytest.mark.parametrize("pad", ["/.well-known/openid-configuration", "/jwks", "/token"])
def test_a_provider_that_is_slow_on_the_way_back_gives_a_readable_page(
    client, aanbieder, sanne, settings, pad
):
    settings.SOCIALACCOUNT_REQUESTS_TIMEOUT = 0.2
    terug = bij_aanbieder(naar(client))
    aanbieder.wacht[pad] = 0.6
    begin = time.monotonic()

    antwoord = client.get(terug)

    assert antwoord.status_code == 503
    assert WEG in antwoord.text
    assert time.monotonic() - begin < 3
    assert binnen(client) == ""


@pytest.mark.parametrize("antwoord", [(500, "x"), (200, "<html>"), (200, "[]"), (200, "{}")])
@pytest.mark.parametrize("pad", ["/token", "/jwks"])
def test_strange_answers_on_the_way_back_are_no_fault(client, aanbieder, sanne, pad, antwoord):
    terug = bij_aanbieder(naar(client))
    aanbieder.antwoord[pad] = antwoord

    assert client.get(terug).status_code in {401, 503}
    assert binnen(client) == ""


def test_a_provider_that_is_gone_gives_a_readable_page(client, settings, sanne):
    oidc = Oidc("Gemeente Lindewaard", "http://127.0.0.1:9", CLIENT, GEHEIM)
    settings.OIDC, settings.SOCIALACCOUNT_PROVIDERS = oidc, oidc.voor_allauth()

    antwoord = client.get(HEEN)

    assert antwoord.status_code == 503
    assert WEG in antwoord.text


def test_our_waiting_has_an_end():
    assert 0 < instellingen.SOCIALACCOUNT_REQUESTS_TIMEOUT <= 10


# The door.


@pytest.mark.django_db
@pytest.mark.parametrize("adres", [HEEN, TERUG])
def test_without_a_provider_there_is_no_such_door(client, adres):
    assert client.get(adres).status_code == 404
    assert HEEN not in client.get("/inloggen/").text


@pytest.mark.parametrize("anders", ["ander", "openid_connect", "google"])
def test_there_is_no_other_provider(client, sanne, anders):
    if anders == "ander":
        SocialApp.objects.create(provider="openid_connect", provider_id="ander", client_id="x")

    assert client.get(f"/inloggen/met/{anders}/").status_code == 404


def test_the_door_offers_the_button_and_keeps_where_one_was_going(client, sanne):
    blad = client.get("/inloggen/?next=/landelijk/").text

    assert f'href="{HEEN}?next=/landelijk/">Log in met Gemeente Lindewaard</a>' in blad
    assert f'href="{HEEN}">' in client.get("/inloggen/").text


def test_who_is_in_already_is_led_to_the_start(als, sanne):
    antwoord = als(sanne).get(HEEN)

    assert (antwoord.status_code, antwoord.url) == (302, "/")


def test_starting_the_walk_again_and_again_has_a_limit(client, sanne, settings):
    settings.LIMIETEN = settings.LIMIETEN | {"organisatie": "3/m/ip"}

    codes = [type(client)().get(HEEN).status_code for _ in range(4)]

    assert codes == [302, 302, 302, 429]
