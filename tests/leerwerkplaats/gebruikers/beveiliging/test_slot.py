"""Adding, renaming and taking away second locks."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import sloten
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.models import Deelname
from tests.aanmelden import open_slot
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import (
    app_code,
    geef_app,
    geef_passkey,
    maak_oud,
)

APP, CODES, BESTAND = "/mijn/slot/app/", "/mijn/slot/codes/", "/mijn/slot/codes/bestand/"
Type = Authenticator.Type


def _ref(persoon, naam="Laptop") -> str:
    return next(deel.ref for deel in sloten.lees(persoon).passkeys if deel.naam == naam)


def _zet_app(client, **overig):
    client.get(APP)
    return client.post(APP, {"code": app_code(client.session["mfa.totp.secret"]), **overig})


def _handelingen() -> list[str]:
    regels = Auditregel.objects.filter(soort="gebruiker").order_by("pk")
    return list(regels.values_list("handeling", flat=True))


def test_an_app_is_added_with_a_code_and_gives_ten_recovery_codes(als, deelnemer, mailoutbox):
    binnen = als(deelnemer)
    blad = binnen.get(APP)
    geheim = binnen.session["mfa.totp.secret"]
    assert 'src="data:image/svg+xml;base64,' in blad.text
    assert " ".join(geheim[i : i + 4] for i in range(0, 32, 4)) in blad.text

    antwoord = binnen.post(APP, {"code": app_code(geheim)})

    assert antwoord.url == f"{CODES}?next=%2Fmijn%2Fslot%2F"
    eigen = sloten.lees(deelnemer)
    assert (eigen.aantal, bool(eigen.app), eigen.codes_over) == (1, True, 10)
    assert "mfa.totp.secret" not in binnen.session
    (mail,) = mailoutbox
    assert (mail.to, mail.subject) == (
        [deelnemer.email],
        "Er staat een app met codes op je account",
    )
    assert "127.0.0.1" not in mail.body
    assert _handelingen() == ["slot.toegevoegd"]


def test_a_wrong_code_adds_nothing_and_keeps_the_square(als, deelnemer):
    binnen = als(deelnemer)
    binnen.get(APP)
    geheim = binnen.session["mfa.totp.secret"]
    antwoord = binnen.post(APP, {"code": "000000"})
    assert antwoord.status_code == 200
    assert "Deze code klopt niet." in antwoord.context["form"].errors["code"][0]
    assert geheim[:4] in antwoord.text
    assert not Authenticator.objects.exists()


def test_the_code_that_added_the_app_does_not_also_open_it(als, deelnemer, klok):
    binnen = als(deelnemer)
    binnen.get(APP)
    code = app_code(binnen.session["mfa.totp.secret"])
    binnen.post(APP, {"code": code})
    assert binnen.post("/mijn/opnieuw/", {"code": code}).status_code == 200


def test_a_new_app_takes_the_place_of_the_old_one(als, deelnemer, klok):
    oud = geef_app(deelnemer)
    binnen = als(deelnemer)
    _zet_app(binnen)
    assert Authenticator.objects.filter(type=Type.TOTP).count() == 1
    klok.shift(60)
    assert binnen.post("/mijn/opnieuw/", {"code": app_code(oud)}).status_code == 200


def test_recovery_codes_are_seen_for_ten_minutes_by_who_made_them(als, deelnemer, klok):
    binnen = als(deelnemer)
    _zet_app(binnen)
    codes = sloten.lees(deelnemer).codes_over
    blad, bestand = binnen.get(CODES), binnen.get(BESTAND)
    assert (codes, blad.text.count('class="lw-code"')) == (10, 10)
    assert "attachment" in bestand.headers["Content-Disposition"]
    eerste = bestand.content.decode().splitlines()[3]
    assert eerste in blad.text
    elders = type(binnen)()
    elders.force_login(deelnemer)
    sessie = elders.session
    sessie.update({"slot_open": True, "bewezen_op": 9e9})
    sessie.save()
    klok.shift(601)

    blad = binnen.get(CODES)

    assert eerste not in blad.text
    assert "Je hebt nog 10 herstelcodes." in blad.text
    assert binnen.get(BESTAND).status_code == 404


@pytest.mark.parametrize("doel", ["//evil.example", "/\r\n//evil.example", "/\t/evil.example"])
def test_from_the_codes_one_goes_on_to_a_path_of_our_own(als, deelnemer, doel):
    binnen = als(deelnemer)
    _zet_app(binnen)
    blad = binnen.get(CODES, {"next": doel})
    assert 'href="/mijn/slot/">Ik heb ze' in blad.text or 'href="/">Ik heb ze' in blad.text


def test_another_browser_of_the_same_person_does_not_see_the_codes(als, deelnemer):
    import time

    _zet_app(als(deelnemer))
    elders = type(als(deelnemer))()
    elders.force_login(deelnemer)
    sessie = elders.session
    sessie.update({"slot_open": True, "bewezen_op": time.time()})
    sessie.save()
    assert 'class="lw-code"' not in elders.get(CODES).text
    assert elders.get(BESTAND).status_code == 404


def test_new_codes_end_the_old_ones(als, deelnemer, mailoutbox):
    binnen = als(deelnemer)
    _zet_app(binnen)
    oud = binnen.get(BESTAND).content.decode().splitlines()[3]
    assert binnen.post(CODES).url == CODES
    nieuw = binnen.get(BESTAND).content.decode()
    assert oud not in nieuw
    assert mailoutbox[-1].subject == "Je hebt nieuwe herstelcodes"
    assert binnen.post("/mijn/opnieuw/", {"code": oud}).status_code == 200


def test_without_a_lock_there_are_no_codes_to_make(als, deelnemer):
    assert als(deelnemer).post(CODES).url == "/mijn/slot/"
    assert not Authenticator.objects.exists()


def test_a_passkey_gets_another_name_and_goes(als, deelnemer, mailoutbox):
    geef_passkey(deelnemer)
    binnen = als(deelnemer)
    adres = f"/mijn/slot/passkey/{_ref(deelnemer)}/"
    assert binnen.post(adres, {"naam": "  "}).context["form"].errors == {"naam": ["Vul dit in."]}
    binnen.post(adres, {"naam": "Laptop <b>thuis</b>"})
    blad = binnen.get("/mijn/slot/").text
    assert "Laptop &lt;b&gt;thuis&lt;/b&gt;" in blad
    assert binnen.get(f"{adres}weghalen/").status_code == 200
    assert Authenticator.objects.count() == 1  # looking takes nothing away
    binnen.post(f"{adres}weghalen/")
    assert not Authenticator.objects.exists()
    assert mailoutbox[-1].subject == "Er is een passkey van je account gehaald"
    assert _handelingen() == ["slot.hernoemd", "slot.weggehaald"]


def test_a_passkey_of_another_is_not_found(als, deelnemer, kernteam):
    geef_passkey(kernteam)
    ref = _ref(kernteam)
    geef_passkey(deelnemer, "Eigen")
    binnen = als(deelnemer)
    for rest in ("", "weghalen/"):
        assert binnen.get(f"/mijn/slot/passkey/{ref}/{rest}").status_code == 404
        assert binnen.post(f"/mijn/slot/passkey/{ref}/{rest}", {"naam": "x"}).status_code == 404
    assert Authenticator.objects.get(user=kernteam).data["name"] == "Laptop"


def test_the_recovery_codes_go_with_the_last_lock(als, deelnemer):
    binnen = als(deelnemer)
    _zet_app(binnen)
    assert Authenticator.objects.count() == 2
    binnen.post("/mijn/slot/app/weghalen/")
    assert not Authenticator.objects.exists()


def test_without_a_lock_no_session_is_behind_it_any_more_whatever_role_comes(
    als, proeftuin, deelnemer
):
    binnen, elders = als(deelnemer), Client()
    _zet_app(binnen)
    elders.force_login(deelnemer)
    open_slot(elders)
    for client in (binnen, elders):
        UserSession.objects.get_or_create(
            user=deelnemer, session_key=client.session.session_key, defaults={"ip": "127.0.0.1"}
        )
    binnen.post("/mijn/slot/app/weghalen/")
    Deelname.objects.create(proeftuin=proeftuin, gebruiker=deelnemer, rol=Rol.PROCESBEGELEIDER)
    gegevens = f"/proeftuinen/{proeftuin.publiek_id}/gegevens/"
    assert [client.get(gegevens).status_code for client in (binnen, elders)] == [302, 302]


def test_a_copy_of_the_cookie_is_worth_nothing_once_there_is_a_lock(als, deelnemer):
    binnen, dief = als(deelnemer, sterk=False), Client()
    maak_oud(binnen, 60)
    dief.cookies["sessie"] = binnen.session.session_key
    assert dief.get("/").status_code == 200
    _zet_app(binnen)
    assert (binnen.get("/").status_code, dief.get("/").status_code) == (200, 302)


def test_the_last_lock_of_who_needs_one_stays(als, proeftuin, procesbegeleider):
    binnen = als(procesbegeleider)
    _zet_app(binnen)
    antwoord = binnen.post("/mijn/slot/app/weghalen/", follow=True)
    assert "Zet er eerst een ander slot op." in antwoord.text
    assert sloten.lees(procesbegeleider).aantal == 1

    geef_passkey(procesbegeleider)
    binnen.post("/mijn/slot/app/weghalen/")
    eigen = sloten.lees(procesbegeleider)
    assert (len(eigen.passkeys), eigen.app) == (1, None)


@pytest.mark.parametrize(
    "adres",
    [APP, "/mijn/slot/passkey/", CODES, "/mijn/slot/app/weghalen/", "{ref}", "{ref}weghalen/"],
)
def test_every_change_asks_a_fresh_proof(als, deelnemer, adres):
    geef_app(deelnemer)
    geef_passkey(deelnemer)
    binnen = als(deelnemer)
    maak_oud(binnen, 16 * 60)
    adres = adres.replace("{ref}", f"/mijn/slot/passkey/{_ref(deelnemer)}/")
    voor = list(Authenticator.objects.order_by("pk").values())
    assert binnen.get(adres).url.startswith("/mijn/opnieuw/")
    assert "Even kijken of jij het bent" in binnen.post(adres, {"naam": "x"}).text
    assert list(Authenticator.objects.order_by("pk").values()) == voor


def test_a_dead_mail_server_undoes_no_change(als, deelnemer, settings, caplog):
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9},
        }
    }
    assert _zet_app(als(deelnemer)).status_code == 302
    assert sloten.lees(deelnemer).aantal == 1
    assert "notification could not be sent" in caplog.text
    assert deelnemer.email not in caplog.text


def test_at_most_ten_passkeys(als, deelnemer):
    for nummer in range(10):
        geef_passkey(deelnemer, f"Sleutel {nummer}")
    antwoord = als(deelnemer).get("/mijn/slot/passkey/", follow=True)
    assert "Je hebt al tien passkeys." in antwoord.text


def test_the_page_says_what_the_role_asks(als, proeftuin, procesbegeleider, deelnemer):
    assert "Nee, jouw rol vraagt het niet." in als(deelnemer).get("/mijn/slot/").text
    assert "Ja. In jouw rol" in als(procesbegeleider).get("/mijn/slot/").text


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_of_passkeys_costs_the_same_for_one_and_three(
    als, proeftuin, deelnemer, django_assert_num_queries, aantal
):
    for nummer in range(aantal):
        geef_passkey(deelnemer, f"Sleutel {nummer}")
    binnen = als(deelnemer)
    with django_assert_num_queries(4):
        blad = binnen.get("/mijn/slot/")
    assert blad.text.count("Toegevoegd op") == aantal
