"""A passkey, from making it to signing in, with a device made of code."""

import json
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator

from leerwerkplaats.gebruikers.beveiliging import sloten
from leerwerkplaats.gebruikers.models import Gebruiker
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import (
    Passkey,
    geef_passkey,
    maak_oud,
    met_mailcode,
    opties,
)

MAKEN, INLOGGEN, SLOT = "/mijn/slot/passkey/", "/inloggen/passkey/", "/inloggen/slot/"


def _maak(client, passkey=None, naam="Laptop", **vlaggen):
    passkey = passkey or Passkey()
    vraag = opties(client.get(MAKEN).text)
    antwoord = json.dumps(passkey.maak(vraag, **vlaggen))
    return passkey, client.post(MAKEN, {"naam": naam, "credential": antwoord})


def _vraag_inlog(client) -> dict:
    return client.get(INLOGGEN, headers={"Accept": "application/json"}).json()["request_options"]


def _log_in(client, passkey, **overig):
    antwoord = passkey.gebruik(_vraag_inlog(client))
    return client.post(INLOGGEN, {"credential": json.dumps(antwoord), **overig})


def test_a_passkey_is_made_and_kept_without_what_we_need_not_know(als, deelnemer, mailoutbox):
    binnen = als(deelnemer)
    _, antwoord = _maak(binnen, naam="Mijn laptop")
    assert unquote(antwoord.url) == "/mijn/slot/codes/?next=/mijn/slot/"
    (passkey,) = sloten.lees(deelnemer).passkeys
    assert passkey.naam == "Mijn laptop"
    rij = Authenticator.objects.get(type="webauthn")
    assert sorted(rij.data["credential"]["response"]) == ["attestationObject", "clientDataJSON"]
    assert "Mijn laptop" in mailoutbox[0].body


def test_a_passkey_signs_in_by_itself_and_the_session_is_strong(
    client, proeftuin, procesbegeleider
):
    passkey = geef_passkey(procesbegeleider)
    doel = f"/proeftuinen/{proeftuin.publiek_id}/gegevens/"
    antwoord = _log_in(client, passkey, next=doel)
    assert (antwoord.status_code, antwoord.url) == (302, doel)
    assert client.get(doel).status_code == 200


def test_a_passkey_opens_the_second_lock_after_the_mailed_code(
    client, procesbegeleider, mailoutbox
):
    passkey = geef_passkey(procesbegeleider)
    met_mailcode(client, procesbegeleider, mailoutbox)
    antwoord = passkey.gebruik(opties(client.get(SLOT).text))
    assert client.post(SLOT, {"credential": json.dumps(antwoord)}).url == "/"
    assert client.session["slot_open"] is True


def test_a_passkey_proves_again(als, deelnemer):
    passkey = geef_passkey(deelnemer)
    binnen = als(deelnemer)
    maak_oud(binnen, 16 * 60)
    antwoord = passkey.gebruik(opties(binnen.get("/mijn/opnieuw/").text))
    velden = {"credential": json.dumps(antwoord), "next": MAKEN}
    assert binnen.post("/mijn/opnieuw/", velden).url == MAKEN
    assert binnen.get(MAKEN).status_code == 200


def test_an_answer_works_once(client, procesbegeleider):
    passkey = geef_passkey(procesbegeleider)
    antwoord = json.dumps(passkey.gebruik(_vraag_inlog(client)))
    assert client.post(INLOGGEN, {"credential": antwoord}).url != "/inloggen/"
    client.post("/uitloggen/")
    _vraag_inlog(client)
    assert client.post(INLOGGEN, {"credential": antwoord}).url == "/inloggen/"


def test_an_answer_from_another_browser_is_refused(client, procesbegeleider):
    passkey = geef_passkey(procesbegeleider)
    antwoord = json.dumps(passkey.gebruik(_vraag_inlog(client)))
    elders = type(client)()
    _vraag_inlog(elders)
    assert elders.post(INLOGGEN, {"credential": antwoord}).url == "/inloggen/"


def test_a_passkey_that_is_not_ours_is_refused(client, procesbegeleider):
    geef_passkey(procesbegeleider)
    vreemd = geef_passkey(procesbegeleider, "Ander")
    Authenticator.objects.filter(data__name="Ander").delete()
    assert _log_in(client, vreemd).url == "/inloggen/"
    assert client.get("/").status_code == 302


def test_a_passkey_without_a_finger_or_pin_does_not_sign_in_by_itself(client, procesbegeleider):
    passkey = geef_passkey(procesbegeleider)
    antwoord = passkey.gebruik(_vraag_inlog(client), vlaggen=0x01)
    assert client.post(INLOGGEN, {"credential": json.dumps(antwoord)}).url == "/inloggen/"


def test_a_passkey_without_a_finger_or_pin_is_not_taken(als, deelnemer):
    _, antwoord = _maak(als(deelnemer), vlaggen=0x41)
    assert antwoord.status_code == 200
    assert not Authenticator.objects.exists()


def test_a_passkey_made_for_another_site_is_not_taken(als, deelnemer):
    _, antwoord = _maak(als(deelnemer), Passkey("evil.example"))
    assert antwoord.status_code == 200
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("bron", ["https://evil.example", "http://testserver"])
def test_in_production_only_our_own_https_origin_counts(client, procesbegeleider, settings, bron):
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
    passkey = geef_passkey(procesbegeleider)
    antwoord = passkey.gebruik(_vraag_inlog(client), bron=bron)
    assert client.post(INLOGGEN, {"credential": json.dumps(antwoord)}).url == "/inloggen/"
    assert _log_in(client, passkey).url != "/inloggen/"


def test_a_closed_account_does_not_get_in_by_passkey(client, procesbegeleider):
    passkey = geef_passkey(procesbegeleider)
    Gebruiker.objects.update(is_active=False)
    _log_in(client, passkey)
    assert client.get("/").status_code == 302


def test_trying_passkeys_stops_after_ten_a_minute(client, procesbegeleider, klok):
    for _ in range(10):
        client.post(INLOGGEN, {"credential": "{}"})
    antwoord = client.post(INLOGGEN, {"credential": "{}"})
    assert antwoord.status_code == 429
    assert "te vaak geprobeerd" in antwoord.text
