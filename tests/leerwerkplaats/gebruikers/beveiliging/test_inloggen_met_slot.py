"""Signing in with a second lock, and what a session without it may do."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.usersessions.models import UserSession
from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import slot
from leerwerkplaats.toegang import Rol
from proeftuinen.traject.models import Deelname
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import (
    app_code,
    geef_app,
    met_mailcode,
)

SLOT = "/inloggen/slot/"
VERZONNEN = '{"id": "eA", "rawId": "eA", "type": "public-key", "response": %s}'


@pytest.fixture
def geheim(procesbegeleider):
    return geef_app(procesbegeleider)


def test_after_the_mailed_code_the_app_is_asked_and_the_session_is_strong(
    client, proeftuin, procesbegeleider, geheim, mailoutbox
):
    antwoord = met_mailcode(client, procesbegeleider, mailoutbox)
    assert (antwoord.status_code, antwoord.url) == (302, SLOT)
    assert client.get("/").status_code == 302  # not in yet
    blad = client.get(SLOT)
    assert "Nu je tweede slot" in blad.text
    assert "passkey" not in blad.text.replace("passkey.js", "")

    antwoord = client.post(SLOT, {"code": app_code(geheim)})

    assert (antwoord.status_code, antwoord.url) == (302, "/")
    assert client.session[slot.SLEUTEL] is True
    assert client.get(f"/proeftuinen/{proeftuin.publiek_id}/gegevens/").status_code == 200


def test_where_one_was_going_is_kept_past_both_locks(
    client, proeftuin, procesbegeleider, geheim, mailoutbox
):
    doel = f"/proeftuinen/{proeftuin.publiek_id}/planning/"
    antwoord = met_mailcode(client, procesbegeleider, mailoutbox, next=doel)
    blad = client.get(antwoord.url)
    velden = dict(re.findall(r'name="(next)" value="([^"]*planning/)"', blad.text))
    antwoord = client.post(antwoord.url, {"code": app_code(geheim), **velden})
    assert antwoord.url == doel


@pytest.mark.parametrize("code", ["", "000000", "geen code", "\0", "1" * 5000, "٠١٢٣٤٥"])
def test_a_wrong_code_lets_nobody_in(client, procesbegeleider, geheim, mailoutbox, code):
    met_mailcode(client, procesbegeleider, mailoutbox)
    antwoord = client.post(SLOT, {"code": code})
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["code"]
    assert client.get("/").status_code == 302


def test_guessing_stops_after_five_also_for_the_right_code(
    client, procesbegeleider, geheim, mailoutbox
):
    met_mailcode(client, procesbegeleider, mailoutbox)
    for _ in range(5):
        client.post(SLOT, {"code": "000000"})
    antwoord = client.post(SLOT, {"code": app_code(geheim)})
    assert antwoord.status_code == 200
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("later", [0, 31, 59])
def test_a_code_from_the_app_works_once_however_long_it_is_in_the_window(
    client, procesbegeleider, geheim, mailoutbox, klok, later
):
    code = app_code(geheim, +1)  # of the coming half minute: good for ninety seconds in all
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": code}).status_code == 302
    client.post("/uitloggen/")
    klok.shift(later)

    met_mailcode(client, procesbegeleider, mailoutbox)
    antwoord = client.post(SLOT, {"code": code})

    assert antwoord.status_code == 200
    assert client.get("/").status_code == 302


def test_an_earlier_code_no_longer_works_after_a_later_one(
    client, procesbegeleider, geheim, mailoutbox, klok
):
    vorige, deze = app_code(geheim, -1), app_code(geheim)
    met_mailcode(client, procesbegeleider, mailoutbox)
    client.post(SLOT, {"code": deze})
    client.post("/uitloggen/")
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": vorige}).status_code == 200


def test_a_code_of_two_minutes_ago_does_not_work(client, procesbegeleider, geheim, mailoutbox):
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": app_code(geheim, -4)}).status_code == 200


def test_a_recovery_code_works_once(client, procesbegeleider, geheim, mailoutbox, klok):
    code = RecoveryCodes.activate(procesbegeleider).get_unused_codes()[3]
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": f"{code[:4]} {code[4:]}"}).status_code == 302
    assert client.session[slot.SLEUTEL] is True
    client.post("/uitloggen/")
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": code}).status_code == 200


def test_a_code_of_someone_else_opens_nothing(
    client, procesbegeleider, kernteam, geheim, mailoutbox
):
    van_milan = geef_app(kernteam)
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": app_code(van_milan)}).status_code == 200


def test_the_secret_does_not_stand_bare_in_the_database(procesbegeleider, geheim):
    codes = RecoveryCodes.activate(procesbegeleider)
    rijen = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert geheim not in rijen
    assert codes.get_unused_codes()[0] not in rijen


def test_a_secret_that_cannot_be_read_opens_nothing(
    client, procesbegeleider, geheim, mailoutbox, settings, caplog
):
    settings.SECRET_KEY = "another"
    met_mailcode(client, procesbegeleider, mailoutbox)
    for code in (app_code(geheim), app_code("")):
        assert client.post(SLOT, {"code": code}).status_code == 200
    assert "cannot be read" in caplog.text


def test_a_former_secret_key_still_reads_the_lock(
    client, procesbegeleider, geheim, mailoutbox, settings
):
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another"
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"code": app_code(geheim)}).status_code == 302


def test_an_account_that_was_closed_does_not_pass_the_second_lock(
    client, procesbegeleider, geheim, mailoutbox
):
    met_mailcode(client, procesbegeleider, mailoutbox)
    type(procesbegeleider).objects.update(is_active=False)
    client.post(SLOT, {"code": app_code(geheim)})
    assert client.get("/").status_code == 302


# Who has no lock yet.


def test_who_needs_a_lock_is_led_to_where_it_is_made_and_on_from_there(
    client, proeftuin, procesbegeleider, mailoutbox
):
    doel = f"/proeftuinen/{proeftuin.publiek_id}/gegevens/"
    antwoord = met_mailcode(client, procesbegeleider, mailoutbox, next=doel)
    assert antwoord.url == f"/mijn/slot/?next={doel.replace('/', '%2F')}"
    blad = client.get(antwoord.url)
    assert "Nog één slot erop" in blad.text
    naar_app = re.search(r'href="(/mijn/slot/app/[^"]*)"', blad.text)[1]
    client.get(naar_app)
    geheim = client.session["mfa.totp.secret"]

    antwoord = client.post("/mijn/slot/app/", {"code": app_code(geheim), "next": doel})

    assert antwoord.url == f"/mijn/slot/codes/?next={doel.replace('/', '%2F')}"
    blad = client.get(antwoord.url)
    assert blad.text.count('<code class="lw-code">') == 10
    assert f'href="{doel}"' in blad.text
    assert client.get(doel).status_code == 200  # strong at once


def test_a_deelnemer_is_led_nowhere(client, proeftuin, deelnemer, mailoutbox):
    assert met_mailcode(client, deelnemer, mailoutbox).url == "/"


@pytest.mark.parametrize("wie", ["landelijk", "beheerder"])
def test_a_role_for_the_whole_site_asks_a_lock(client, landelijk, beheerder, mailoutbox, wie):
    persoon = {"landelijk": landelijk, "beheerder": beheerder}[wie]
    assert met_mailcode(client, persoon, mailoutbox).url.startswith("/mijn/slot/")


def test_a_role_that_is_given_meanwhile_waits_behind_the_lock(als, proeftuin, deelnemer):
    binnen = als(deelnemer, sterk=False)
    planning = f"/proeftuinen/{proeftuin.publiek_id}/planning/"
    gegevens = f"/proeftuinen/{proeftuin.publiek_id}/gegevens/"
    assert binnen.get(gegevens).status_code == 403
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.PROCESBEGELEIDER)

    assert binnen.get(planning).status_code == 200  # as deelnemer
    assert "Voeg een stap toe" not in binnen.get(planning).text
    antwoord = binnen.get(gegevens)
    assert antwoord.url == f"/mijn/slot/?next={gegevens.replace('/', '%2F')}"
    assert binnen.post(gegevens, {"naam": "x"}).url == "/mijn/slot/"
    proeftuin.refresh_from_db()
    assert proeftuin.naam == "Lindewaard"


def test_a_weak_session_of_who_has_a_lock_opens_it_and_goes_on(
    als, proeftuin, procesbegeleider, geheim
):
    binnen = als(procesbegeleider, sterk=False)
    doel = f"/proeftuinen/{proeftuin.publiek_id}/gegevens/"
    blad = binnen.get(doel, follow=True)
    assert "Open eerst je slot" in blad.text

    antwoord = binnen.post("/mijn/opnieuw/", {"code": app_code(geheim), "next": doel})

    assert antwoord.url == doel
    assert binnen.get(doel).status_code == 200


def test_a_new_sign_in_does_not_inherit_a_strong_session(
    client, proeftuin, procesbegeleider, mailoutbox
):
    sessie = client.session
    sessie[slot.SLEUTEL] = True
    sessie.save()
    client.cookies["sessie"] = sessie.session_key
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert slot.SLEUTEL not in client.session


@pytest.mark.parametrize("adres", ["/bestaat-niet/", "/beheer/bestaat-niet/"])
def test_a_page_that_is_not_there_shows_no_menu_of_behind_the_lock(
    als, landelijk, beheerder, adres
):
    for wie in (landelijk, beheerder):
        blad = als(wie, sterk=False).get(adres)
        assert blad.status_code == 404
        assert "/landelijk/" not in blad.text
        assert "/beheer/" not in blad.text


def test_a_copy_of_the_cookie_is_worth_nothing_once_the_lock_opened(
    als, proeftuin, procesbegeleider, geheim
):
    binnen = als(procesbegeleider, sterk=False)
    oud = binnen.session.session_key
    UserSession.objects.create(
        user=procesbegeleider, session_key=oud, ip="127.0.0.1", user_agent=""
    )
    dief = Client()
    dief.cookies["sessie"] = oud
    assert dief.get("/").status_code == 200

    binnen.post("/mijn/opnieuw/", {"code": app_code(geheim), "next": "/"})

    assert binnen.session[slot.SLEUTEL] is True
    assert dief.get("/").status_code == 302
    assert UserSession.objects.get().session_key == binnen.session.session_key


def test_the_demo_door_lets_in_behind_the_lock(client, settings, db):
    from leerwerkplaats.gebruikers.models import Gebruiker

    settings.DEMO = True
    Gebruiker.objects.create_user("sanne@lindewaard.example", "Sanne Kuipers")
    client.get("/demo/als/procesbegeleider/")
    assert client.session[slot.SLEUTEL] is True


# A passkey without a browser: what is made up is refused (the real thing: tests/e2e/test_slot.py).


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sleutel",
    [
        "",
        "geen json",
        "5",
        "[]",
        "null",
        "{}",
        "[" * 50_000,
        '{"id": "x", "rawId": "x", "type": "public-key", "response": 1}',
        VERZONNEN
        % '{"clientDataJSON": "e30", "authenticatorData": "AA", "signature": "AA", "userHandle": "MQ"}',
        VERZONNEN % '{"clientDataJSON": "AA", "attestationObject": "oA"}',
        VERZONNEN % '{"clientDataJSON": 1, "attestationObject": null}',
    ],
)
def test_a_made_up_passkey_is_refused_everywhere(
    client, als, procesbegeleider, geheim, mailoutbox, sleutel
):
    vreemd = type(client)()
    vreemd.get("/inloggen/passkey/", headers={"Accept": "application/json"})
    antwoord = vreemd.post("/inloggen/passkey/", {"credential": sleutel})
    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/")
    assert vreemd.get("/").status_code == 302
    met_mailcode(client, procesbegeleider, mailoutbox)
    assert client.post(SLOT, {"credential": sleutel}).status_code == 200
    binnen = als(procesbegeleider)
    binnen.get("/mijn/slot/passkey/")
    assert (
        binnen.post("/mijn/slot/passkey/", {"naam": "x", "credential": sleutel}).status_code == 200
    )
    assert Authenticator.objects.count() == 1
