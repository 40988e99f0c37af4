"""Signing in by the organisation's own account: who comes in, and the second lock."""

import logging
import re
import time

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount, SocialToken
from django.urls import reverse

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from tests.oidc_lopen import (
    GEEN,
    SANNE,
    bij_aanbieder,
    binnen,
    loop,
    naar,
)

# In, and out.


def test_who_has_an_account_comes_in_and_is_tied_by_the_stable_id(client, sanne, mailoutbox):
    antwoord = loop(client, next="/hulp/")

    assert (antwoord.status_code, antwoord.url, binnen(client)) == (302, "/hulp/", sanne.email)
    (account,) = SocialAccount.objects.all()
    assert (account.user, account.provider, account.uid) == (sanne, "organisatie", "s-1")
    assert account.extra_data == {}
    assert not SocialToken.objects.exists()
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (
        [sanne.email],
        "Je kunt nu ook inloggen met Gemeente Lindewaard",
    )
    assert Auditregel.objects.filter(handeling="inloggen.gekoppeld").count() == 1
    assert Gebruiker.objects.count() == 1


def test_the_second_time_nothing_is_tied_and_no_mail_goes_out(client, sanne, mailoutbox):
    loop(client)
    client.post("/uitloggen/")
    loop(client)

    assert binnen(client) == sanne.email
    assert (SocialAccount.objects.count(), len(mailoutbox)) == (1, 1)
    assert SocialAccount.objects.get().extra_data == {}


def test_the_stable_id_counts_also_when_the_address_changed_there(client, aanbieder, sanne):
    loop(client)
    client.post("/uitloggen/")
    aanbieder.wie |= {"email": "sanne.jansen@elders.example", "email_verified": False}

    loop(client)

    assert binnen(client) == "sanne@voorbeeld.example"


def test_the_stable_id_wins_when_the_address_is_now_that_of_another(
    client, aanbieder, sanne, kernteam
):
    loop(client)
    client.post("/uitloggen/")
    aanbieder.wie |= {"email": kernteam.email}

    loop(client)

    assert binnen(client) == sanne.email
    assert SocialAccount.objects.count() == 1


def test_an_address_comes_from_userinfo_when_the_id_token_has_none(client, aanbieder, sanne):
    aanbieder.wie = {"sub": "s-1"}
    aanbieder.meer = dict(SANNE)

    loop(client)

    assert binnen(client) == sanne.email


def test_what_userinfo_tells_of_someone_else_does_not_count(client, aanbieder, sanne):
    aanbieder.wie = {"sub": "s-2"}
    aanbieder.meer = dict(SANNE)

    assert loop(client).status_code == 403
    assert binnen(client) == ""


@pytest.mark.parametrize(
    ("geval", "waarom"),
    [
        ("onbekend", "no account"),
        ("gesloten", "closed account"),
        ("niet bevestigd", "address not verified"),
        ("tekst false", "address not verified"),
        ("tekst true", "address not verified"),
        ("domein lijkt erop", "address not verified"),
        ("geen adres", "no address"),
        ("al gekoppeld", "tied to another id"),
    ],
)
def test_every_refusal_gives_one_and_the_same_page_and_logs_no_address(
    client, aanbieder, zet_aan, sanne, geval, waarom, caplog, mailoutbox
):
    zet_aan(domeinen=("lindewaard.example",))
    anders = {
        "onbekend": {"email": "wie@elders.example"},
        "niet bevestigd": {"email_verified": False},
        "tekst false": {"email_verified": "false"},
        "tekst true": {"email_verified": "true"},
        "domein lijkt erop": {"email": "sanne@xlindewaard.example", "email_verified": False},
        "geen adres": {"email": None},
    }
    aanbieder.wie |= anders.get(geval, {})
    if geval == "gesloten":
        Gebruiker.objects.update(is_active=False)
    if geval == "al gekoppeld":
        SocialAccount.objects.create(user=sanne, provider="organisatie", uid="s-oud")
    mensen, koppels = Gebruiker.objects.count(), SocialAccount.objects.count()

    with caplog.at_level(logging.INFO):
        antwoord = loop(client)

    assert antwoord.status_code == 403
    assert GEEN in antwoord.text
    assert [woord for woord in ("sanne", "@", waarom) if woord in antwoord.text] == []
    assert binnen(client) == ""
    assert (Gebruiker.objects.count(), SocialAccount.objects.count()) == (mensen, koppels)
    assert [regel.message for regel in caplog.records if "refused" in regel.message] == [
        f"sign-in by the organisation refused: {waarom}"
    ]
    assert "@" not in caplog.text
    assert mailoutbox == []


def test_the_refusals_are_alike_to_the_letter(aanbieder, sanne, client):
    bladen = set()
    for adres in ("wie@elders.example", "sanne@voorbeeld.example"):
        aanbieder.wie |= {"email": adres, "email_verified": adres.startswith("wie")}
        antwoord = loop(type(client)())
        zonder = re.sub(r"[A-Za-z0-9]{64}", "CSRF", antwoord.text)
        bladen.add((antwoord.status_code, zonder, tuple(antwoord.headers)))
    assert len(bladen) == 1


def test_a_domain_that_is_believed_needs_no_word_on_verifying(client, aanbieder, zet_aan, sanne):
    zet_aan(domeinen=("voorbeeld.example",))
    aanbieder.wie |= {"email": "Sanne@Voorbeeld.example", "email_verified": None}

    loop(client)

    assert binnen(client) == sanne.email


@pytest.mark.parametrize("adres", ["\u212aees@lindewaard.example", "kees@lindewaard.\u212aees"])
@pytest.mark.django_db
def test_a_look_alike_of_an_address_opens_no_account(client, aanbieder, zet_aan, adres):
    Gebruiker.objects.create_user(adres.lower())
    zet_aan(domeinen=("lindewaard.example", "lindewaard.kees"))
    aanbieder.wie |= {"email": adres, "email_verified": True}
    antwoord = loop(client)
    assert (antwoord.status_code, binnen(client)) == (403, "")
    assert not SocialAccount.objects.exists()


def test_an_account_closed_after_it_was_tied_stays_out(client, sanne):
    loop(client)
    client.post("/uitloggen/")
    Gebruiker.objects.update(is_active=False)

    assert loop(client).status_code == 403
    assert binnen(client) == ""


def test_a_mail_server_that_is_gone_keeps_nobody_out(client, sanne, settings):
    # Nothing listens on this port.
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 1},
        }
    }

    antwoord = loop(client)

    assert (antwoord.status_code, binnen(client)) == (302, sanne.email)
    assert SocialAccount.objects.count() == 1


# The second lock.


def test_coming_in_is_a_fresh_proof_but_does_not_open_the_second_lock(client, sanne):
    loop(client)

    assert time.time() - client.session[opnieuw.SLEUTEL] < 60
    assert not client.session.get(slot.SLEUTEL)


def test_an_organisation_that_asks_a_second_proof_opens_the_lock(client, zet_aan, sanne):
    zet_aan(tweede_slot=True)

    loop(client)

    assert client.session[slot.SLEUTEL] is True


def test_who_needs_a_second_lock_and_has_none_is_led_to_make_it(client, sanne, proeftuin):
    antwoord = loop(client, next="/hulp/")

    assert antwoord.url == "/mijn/slot/?next=%2Fhulp%2F"
    assert not client.session.get(slot.SLEUTEL)


def test_who_has_a_second_lock_must_still_open_it(client, sanne, proeftuin):
    TOTP.activate(sanne, generate_totp_secret())

    antwoord = loop(client)

    assert antwoord.url == reverse("mfa_authenticate")
    assert binnen(client) == ""


def test_an_organisation_that_asks_a_second_proof_is_not_asked_after(
    client, zet_aan, sanne, proeftuin
):
    zet_aan(tweede_slot=True)
    TOTP.activate(sanne, generate_totp_secret())

    antwoord = loop(client, next="/hulp/")

    assert (antwoord.url, binnen(client)) == ("/hulp/", sanne.email)
    assert client.session[slot.SLEUTEL] is True
    assert client.get("/proeftuinen/nieuw/").status_code == 200


def test_the_lock_that_the_organisation_opened_is_shut_at_the_next_sign_in(
    client, zet_aan, sanne, proeftuin
):
    zet_aan(tweede_slot=True)
    loop(client)
    client.post("/uitloggen/")
    zet_aan(tweede_slot=False)

    loop(client)

    assert not client.session.get(slot.SLEUTEL)


def test_who_is_refused_does_not_make_the_session_of_another_strong(
    client, aanbieder, zet_aan, sanne, kernteam
):
    zet_aan(tweede_slot=True)
    aanbieder.wie |= {"email": "wie@elders.example"}
    terug = bij_aanbieder(naar(client))
    client.force_login(kernteam)  # the same browser, another tab; the state is kept
    antwoord = client.get(terug)

    assert antwoord.status_code in {401, 403}
    assert binnen(client) == kernteam.email
    assert slot.SLEUTEL not in client.session
