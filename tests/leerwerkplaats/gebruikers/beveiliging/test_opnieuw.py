"""Proving again: who is asked, by what, and what happens to what was typed."""

import re
from uuid import uuid4

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import herhaalcode, meenemen, opnieuw
from leerwerkplaats.toegang import Rol
from proeftuinen.traject.models import Deelname, Uitnodiging
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import (
    app_code,
    geef_app,
    maak_oud,
    mail_code,
    verborgen,
)

OPNIEUW = "/mijn/opnieuw/"
APP = "/mijn/slot/app/"  # behind a fresh proof, for everyone
KWARTIER = 15 * 60


@pytest.fixture
def binnen(als, deelnemer):
    """A deelnemer without password or second lock, who proved themselves 16 minutes ago."""
    client = als(deelnemer, sterk=False)
    maak_oud(client, 16 * 60)
    return client


def _stuur(client, **overig):
    return client.post(OPNIEUW, {"doe": "stuur", "next": APP, **overig})


def test_a_deelnemer_with_only_a_mailbox_is_asked_after_sixteen_minutes(binnen, mailoutbox):
    antwoord = binnen.get(APP)
    assert antwoord.url == f"{OPNIEUW}?next=%2Fmijn%2Fslot%2Fapp%2F"
    blad = binnen.get(antwoord.url)
    assert "Stuur een code naar mijn mail" in blad.text
    assert mailoutbox == []  # looking sends nothing


@pytest.mark.parametrize(("seconden", "status"), [(0, 200), (KWARTIER - 5, 200), (KWARTIER, 302)])
def test_a_proof_counts_fifteen_minutes(binnen, seconden, status):
    maak_oud(binnen, seconden)
    assert binnen.get(APP).status_code == status


def test_a_proof_from_the_future_does_not_count(binnen):
    maak_oud(binnen, -3600)
    assert binnen.get(APP).status_code == 302


def test_a_mailed_code_lets_through_and_leads_back(binnen, deelnemer, mailoutbox):
    _stuur(binnen)
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == ([deelnemer.email], "Je code om verder te gaan")
    slordig = f" {mail_code(mail).lower().replace('-', ' ')} "

    antwoord = binnen.post(OPNIEUW, {"code": slordig, "next": APP})

    assert (antwoord.status_code, antwoord.url) == (302, APP)
    assert binnen.get(APP).status_code == 200


def test_the_code_stands_nowhere_in_the_session(binnen, mailoutbox):
    _stuur(binnen)
    kaal = mail_code(mailoutbox[0]).replace("-", "").lower()
    inhoud = str(dict(binnen.session)).lower().replace("-", "")
    assert kaal not in inhoud


def test_a_code_works_once(binnen, mailoutbox):
    _stuur(binnen)
    code = mail_code(mailoutbox[0])
    assert binnen.post(OPNIEUW, {"code": code}).status_code == 302
    maak_oud(binnen, 16 * 60)
    antwoord = binnen.post(OPNIEUW, {"code": code})
    assert antwoord.context["form"].errors == {"code": [herhaalcode.VERLOPEN]}
    assert binnen.get(APP).status_code == 302


def test_a_wrong_code_may_be_tried_three_times_and_then_the_right_one_is_dead(binnen, mailoutbox):
    _stuur(binnen)
    for over in (2, 1):
        antwoord = binnen.post(OPNIEUW, {"code": "FOUT-FOUT"})
        assert "klopt niet" in antwoord.context["form"].errors["code"][0], over
    antwoord = binnen.post(OPNIEUW, {"code": "FOUT-FOUT"})
    assert antwoord.context["form"].errors == {"code": [herhaalcode.VERLOPEN]}
    binnen.post(OPNIEUW, {"code": mail_code(mailoutbox[0])})
    assert binnen.get(APP).status_code == 302


@pytest.mark.parametrize(("seconden", "goed"), [(599, True), (601, False)])
def test_a_code_lives_ten_minutes(als, deelnemer, mailoutbox, klok, seconden, goed):
    client = als(deelnemer, sterk=False)
    maak_oud(client, KWARTIER)
    _stuur(client)
    klok.shift(seconden)
    client.post(OPNIEUW, {"code": mail_code(mailoutbox[0])})
    assert (client.get(APP).status_code == 200) is goed


def test_a_code_of_one_opens_nothing_for_another(binnen, kernteam, mailoutbox):
    ander = Client()
    ander.force_login(kernteam)
    maak_oud(ander, 16 * 60)
    for client in (binnen, ander):
        _stuur(client)
    van_ander = next(mail for mail in mailoutbox if mail.to == [kernteam.email])
    antwoord = binnen.post(OPNIEUW, {"code": mail_code(van_ander)})
    assert "klopt niet" in antwoord.context["form"].errors["code"][0]
    assert binnen.get(APP).status_code == 302


def test_a_code_works_only_in_the_browser_that_asked(binnen, deelnemer, mailoutbox):
    _stuur(binnen)
    elders = Client()
    elders.force_login(deelnemer)
    maak_oud(elders, 16 * 60)
    elders.post(OPNIEUW, {"code": mail_code(mailoutbox[0])})
    assert elders.get(APP).status_code == 302


def test_the_hash_of_one_person_is_worth_nothing_in_the_session_of_another(
    binnen, kernteam, mailoutbox
):
    _stuur(binnen)
    elders = Client()
    elders.force_login(kernteam)
    sessie = elders.session
    sessie[herhaalcode.SLEUTEL] = binnen.session[herhaalcode.SLEUTEL]
    sessie[opnieuw.SLEUTEL] = 1
    sessie["gebruikt_op"] = 9e9
    sessie.save()
    antwoord = elders.post(OPNIEUW, {"code": mail_code(mailoutbox[0])})
    assert "klopt niet" in antwoord.context["form"].errors["code"][0]


def test_asking_for_codes_stops_after_four(binnen, mailoutbox):
    antwoorden = [_stuur(binnen) for _ in range(6)]
    assert [deel.status_code for deel in antwoorden] == [200] * 4 + [429] * 2
    assert herhaalcode.TE_VAAK in antwoorden[-1].text
    assert len(mailoutbox) == 4


def test_guessing_stops_also_with_new_codes_and_from_another_browser(binnen, deelnemer, mailoutbox):
    geraden = 0
    for client in (binnen, Client()):
        client.force_login(deelnemer)
        maak_oud(client, 16 * 60)
        for _ in range(2):
            _stuur(client)
            for _ in range(4):
                client.post(OPNIEUW, {"code": "FOUT-FOUT"})
                geraden += 1
    assert geraden == 16
    client.post(OPNIEUW, {"code": mail_code(mailoutbox[-1])})
    assert client.get(APP).status_code == 302


def test_a_whole_ipv6_network_counts_as_one_visitor(gemeenten, kernteam, deelnemer, mailoutbox):
    from leerwerkplaats.gebruikers.models import Gebruiker

    statussen = []
    for nummer in range(24):
        persoon = Gebruiker.objects.create_user(f"p{nummer}@voorbeeld.example", "P")
        client = Client(REMOTE_ADDR=f"2001:db8:1:2::{nummer:x}")
        client.force_login(persoon)
        statussen.append(_stuur(client).status_code)
    assert statussen == [200] * 20 + [429] * 4


def test_without_a_mail_server_the_page_stays_with_what_was_typed(
    binnen, settings, deelnemer, proeftuin
):
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9},
        }
    }
    antwoord = _stuur(binnen, mee="iets")
    assert antwoord.status_code == 503
    assert "We kunnen nu geen mail sturen." in antwoord.text
    assert 'name="mee" value="iets"' in antwoord.text


@pytest.mark.parametrize(
    "doel",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        " //x.nl",
        "/\r\n//evil.example",
        "/\u0085/evil.example",
    ],
)
def test_next_to_another_site_leads_to_the_start(binnen, mailoutbox, doel):
    _stuur(binnen)
    antwoord = binnen.post(OPNIEUW, {"code": mail_code(mailoutbox[0]), "next": doel})
    assert antwoord.url == "/"


# Who has a lock proves it by that lock.


def test_who_has_an_app_is_not_let_through_by_mail(binnen, deelnemer, mailoutbox):
    geheim = geef_app(deelnemer)
    antwoord = _stuur(binnen)
    assert (antwoord.status_code, mailoutbox) == (200, [])
    assert binnen.post(OPNIEUW, {"code": "000000"}).status_code == 200
    code = app_code(geheim)
    assert binnen.post(OPNIEUW, {"code": code, "next": APP}).url == APP
    maak_oud(binnen, KWARTIER)
    assert binnen.post(OPNIEUW, {"code": code}).status_code == 200  # once


def test_a_mailed_code_that_was_under_way_is_dead_once_there_is_a_lock(
    binnen, deelnemer, mailoutbox
):
    _stuur(binnen)
    geef_app(deelnemer)
    binnen.post(OPNIEUW, {"code": mail_code(mailoutbox[0])})
    assert binnen.get(APP).status_code == 302


def test_a_recovery_code_proves_too_and_once(binnen, deelnemer):
    geef_app(deelnemer)
    code = RecoveryCodes.activate(deelnemer).get_unused_codes()[0]
    assert binnen.post(OPNIEUW, {"code": code}).status_code == 302
    assert binnen.session["slot_open"] is True
    assert binnen.post(OPNIEUW, {"code": code}).status_code == 200


def test_a_fresh_session_without_the_lock_is_asked_for_it(binnen, deelnemer):
    maak_oud(binnen, 0)
    assert binnen.get(APP).status_code == 200
    geef_app(deelnemer)  # in another browser
    assert binnen.get(APP).status_code == 302


# What was typed goes along.


@pytest.fixture
def gids(als, proeftuin, procesbegeleider):
    client = als(procesbegeleider)
    maak_oud(client, 16 * 60)
    return client


@pytest.fixture
def uitnodigen(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/uitnodigen/"


def _bewijs(client, mailoutbox, **velden):
    voor = len(mailoutbox)
    blad = client.post(OPNIEUW, {"doe": "stuur", **velden})
    assert len(mailoutbox) == voor + 1
    velden = verborgen(blad.text)
    return client.post(OPNIEUW, {"code": mail_code(mailoutbox[-1]), **velden})


def test_what_was_typed_is_sent_after_the_proof(gids, uitnodigen, mailoutbox):
    getypt = {"email": "nadia@voorbeeld.example", "rol": "kernteam", "sleutel": str(uuid4())}
    vraag = gids.post(uitnodigen, getypt | {"csrfmiddlewaretoken": "x" * 64})
    assert vraag.status_code == 200
    assert "Even kijken of jij het bent" in vraag.text
    assert Uitnodiging.objects.count() == 0

    gelukt = _bewijs(gids, mailoutbox, **verborgen(vraag.text))

    assert "Gelukt" in gelukt.text
    assert f'action="{uitnodigen}"' in gelukt.text
    assert verborgen(gelukt.text) == getypt
    assert Uitnodiging.objects.count() == 0  # not before the press
    assert gids.post(uitnodigen, verborgen(gelukt.text)).status_code == 302
    assert Uitnodiging.objects.get().rol == Rol.KERNTEAM


def test_nothing_of_what_was_typed_stands_in_the_session(gids, uitnodigen, mailoutbox):
    getypt = {"email": "nadia@voorbeeld.example", "rol": "kernteam", "sleutel": str(uuid4())}
    vraag = gids.post(uitnodigen, getypt)
    gids.post(OPNIEUW, {"doe": "stuur", **verborgen(vraag.text)})
    assert "nadia" not in str(dict(gids.session))


def test_a_deelnemer_is_invited_without_a_proof(gids, uitnodigen):
    getypt = {"email": "nadia@voorbeeld.example", "rol": "deelnemer", "sleutel": str(uuid4())}
    assert gids.post(uitnodigen, getypt).status_code == 302
    assert Uitnodiging.objects.count() == 1


def test_a_role_is_taken_away_only_after_a_proof(gids, proeftuin, kernteam, mailoutbox):
    adres = f"/proeftuinen/{proeftuin.publiek_id}/mensen/{kernteam.publiek_id}/kernteam/wegnemen/"
    vraag = gids.post(adres)
    assert vraag.status_code == 200
    assert Deelname.objects.filter(gebruiker=kernteam).exists()
    gelukt = _bewijs(gids, mailoutbox, **verborgen(vraag.text))
    gids.post(re.search(r'<form method="post" action="(/proef[^"]*)"', gelukt.text)[1])
    assert not Deelname.objects.filter(gebruiker=kernteam).exists()


def test_who_may_not_is_refused_before_any_question(als, proeftuin, kernteam, deelnemer):
    client = als(kernteam)
    maak_oud(client, 16 * 60)
    adres = f"/proeftuinen/{proeftuin.publiek_id}/mensen/{deelnemer.publiek_id}/deelnemer/wegnemen/"
    assert client.post(adres).status_code == 403


@pytest.mark.parametrize("pakket", ["verzonnen", "eJw:1:abc", "a" * 10_000, "\0"])
def test_a_made_up_package_is_not_sent(binnen, mailoutbox, pakket):
    _stuur(binnen)
    antwoord = binnen.post(OPNIEUW, {"code": mail_code(mailoutbox[0]), "mee": pakket, "next": APP})
    assert antwoord.url == APP


def _verzoek(rf, persoon, velden, **overig):
    request = rf.post("/ergens/", velden, **overig)
    request.user = persoon
    return request


def test_a_package_of_one_is_worth_nothing_to_another(rf, deelnemer, kernteam):
    pakket = meenemen.pak_in(_verzoek(rf, deelnemer, {"a": "b"}))
    assert meenemen.pak_uit(_verzoek(rf, deelnemer, {}), pakket).velden == (("a", "b"),)
    assert meenemen.pak_uit(_verzoek(rf, kernteam, {}), pakket) is None


def test_a_package_ends_after_an_hour(rf, deelnemer, klok):
    pakket = meenemen.pak_in(_verzoek(rf, deelnemer, {"a": "b"}))
    klok.shift(3601)
    assert meenemen.pak_uit(_verzoek(rf, deelnemer, {}), pakket) is None


def test_lines_lists_and_strange_signs_come_through_whole(rf, deelnemer):
    velden = {"tekst": "een\r\ntwee  \t<b>&quot;é\u202e", "keuze": ["1", "2"], "leeg": ""}
    pakket = meenemen.pak_in(_verzoek(rf, deelnemer, velden))
    assert meenemen.pak_uit(_verzoek(rf, deelnemer, {}), pakket).velden == (
        ("tekst", velden["tekst"]),
        ("keuze", "1"),
        ("keuze", "2"),
        ("leeg", ""),
    )


@pytest.mark.parametrize("velden", [{"a": "x" * 200_001}, {f"v{i}": "" for i in range(301)}])
def test_too_much_to_carry_is_said(rf, deelnemer, velden):
    assert meenemen.pak_in(_verzoek(rf, deelnemer, velden)) == meenemen.TE_GROOT


def test_a_text_too_long_to_carry_is_told_to_be_copied_first(gids, uitnodigen):
    getypt = {"email": "n@voorbeeld.example", "rol": "kernteam", "sleutel": str(uuid4())}
    blad = gids.post(uitnodigen, getypt | {"bij": "x" * 200_001})
    assert "Bewaar eerst je tekst" in blad.text
    assert Uitnodiging.objects.count() == 0


def test_a_file_stays_behind_and_the_page_says_so(gids, uitnodigen):
    getypt = {"email": "n@voorbeeld.example", "rol": "kernteam", "sleutel": str(uuid4())}
    blad = gids.post(uitnodigen, getypt | {"bestand": SimpleUploadedFile("a.txt", b"geheim")})
    assert "Kies het straks nog eens" in blad.text
    assert "geheim" not in blad.text


def test_a_post_needs_its_csrf_token(deelnemer, mailoutbox):
    client = Client(enforce_csrf_checks=True)
    client.force_login(deelnemer)
    assert client.post(OPNIEUW, {"doe": "stuur"}).status_code == 403
    assert mailoutbox == []
