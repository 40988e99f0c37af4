"""Signing in by the organisation's own account, against a provider on loopback that may lie."""

import logging
import re
import time
from urllib.parse import parse_qsl, urlsplit

import jwt
import pytest
import requests
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.conf import settings as instellingen
from django.urls import reverse

from leerwerkplaats.gebruikers.beveiliging import opnieuw, slot
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.omgeving import Oidc
from leerwerkplaats.web.models import Auditregel
from tests.oidc_aanbieder import CLIENT, GEHEIM, Aanbieder, onderteken, sleutel

HEEN, TERUG = "/inloggen/met/organisatie/", "/inloggen/met/organisatie/terug/"
SANNE = {"sub": "s-1", "email": "sanne@voorbeeld.example", "email_verified": True}
GEEN, NIET_GELUKT = "Je hebt hier nog geen account", "Het inloggen is niet gelukt"
WEG = "lukt nu niet"


@pytest.fixture
def aanbieder():
    with Aanbieder(wie=dict(SANNE)) as aanbieder:
        yield aanbieder


@pytest.fixture
def zet_aan(settings, aanbieder):
    """Set the provider: `zet_aan(domeinen=…, tweede_slot=…)`."""

    def zet(**overig) -> None:
        oidc = Oidc("Gemeente Lindewaard", aanbieder.adres, CLIENT, GEHEIM, **overig)
        settings.OIDC, settings.SOCIALACCOUNT_PROVIDERS = oidc, oidc.voor_allauth()

    zet()
    return zet


def _naar(client, **vraag) -> str:
    """Press the button; return the address at the provider."""
    antwoord = client.get(HEEN, vraag)
    assert antwoord.status_code == 302, antwoord.text
    return antwoord.url


def _bij_aanbieder(adres: str) -> str:
    """Sign in there; return the way back, without our host."""
    antwoord = requests.get(adres, allow_redirects=False, timeout=5)
    assert antwoord.status_code == 302, antwoord.text
    return antwoord.headers["Location"].removeprefix(instellingen.SITE_URL)


def _loop(client, **vraag):
    return client.get(_bij_aanbieder(_naar(client, **vraag)))


def _binnen(client) -> str:
    """Return who is in, by address; "" when nobody."""
    pk = client.session.get("_auth_user_id")
    return Gebruiker.objects.get(pk=pk).email if pk else ""


@pytest.fixture
def sanne(zet_aan, procesbegeleider):
    return procesbegeleider


# In, and out.


def test_who_has_an_account_comes_in_and_is_tied_by_the_stable_id(client, sanne, mailoutbox):
    antwoord = _loop(client, next="/hulp/")

    assert (antwoord.status_code, antwoord.url, _binnen(client)) == (302, "/hulp/", sanne.email)
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
    _loop(client)
    client.post("/uitloggen/")
    _loop(client)

    assert _binnen(client) == sanne.email
    assert (SocialAccount.objects.count(), len(mailoutbox)) == (1, 1)
    assert SocialAccount.objects.get().extra_data == {}


def test_the_stable_id_counts_also_when_the_address_changed_there(client, aanbieder, sanne):
    _loop(client)
    client.post("/uitloggen/")
    aanbieder.wie |= {"email": "sanne.jansen@elders.example", "email_verified": False}

    _loop(client)

    assert _binnen(client) == "sanne@voorbeeld.example"


def test_the_stable_id_wins_when_the_address_is_now_that_of_another(
    client, aanbieder, sanne, kernteam
):
    _loop(client)
    client.post("/uitloggen/")
    aanbieder.wie |= {"email": kernteam.email}

    _loop(client)

    assert _binnen(client) == sanne.email
    assert SocialAccount.objects.count() == 1


def test_an_address_comes_from_userinfo_when_the_id_token_has_none(client, aanbieder, sanne):
    aanbieder.wie = {"sub": "s-1"}
    aanbieder.meer = dict(SANNE)

    _loop(client)

    assert _binnen(client) == sanne.email


def test_what_userinfo_tells_of_someone_else_does_not_count(client, aanbieder, sanne):
    aanbieder.wie = {"sub": "s-2"}
    aanbieder.meer = dict(SANNE)

    assert _loop(client).status_code == 403
    assert _binnen(client) == ""


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
        antwoord = _loop(client)

    assert antwoord.status_code == 403
    assert GEEN in antwoord.text
    assert [woord for woord in ("sanne", "@", waarom) if woord in antwoord.text] == []
    assert _binnen(client) == ""
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
        antwoord = _loop(type(client)())
        zonder = re.sub(r"[A-Za-z0-9]{64}", "CSRF", antwoord.text)
        bladen.add((antwoord.status_code, zonder, tuple(antwoord.headers)))
    assert len(bladen) == 1


def test_a_domain_that_is_believed_needs_no_word_on_verifying(client, aanbieder, zet_aan, sanne):
    zet_aan(domeinen=("voorbeeld.example",))
    aanbieder.wie |= {"email": "Sanne@Voorbeeld.example", "email_verified": None}

    _loop(client)

    assert _binnen(client) == sanne.email


@pytest.mark.parametrize("adres", ["\u212aees@lindewaard.example", "kees@lindewaard.\u212aees"])
@pytest.mark.django_db
def test_a_look_alike_of_an_address_opens_no_account(client, aanbieder, zet_aan, adres):
    Gebruiker.objects.create_user(adres.lower())
    zet_aan(domeinen=("lindewaard.example", "lindewaard.kees"))
    aanbieder.wie |= {"email": adres, "email_verified": True}
    antwoord = _loop(client)
    assert (antwoord.status_code, _binnen(client)) == (403, "")
    assert not SocialAccount.objects.exists()


def test_an_account_closed_after_it_was_tied_stays_out(client, sanne):
    _loop(client)
    client.post("/uitloggen/")
    Gebruiker.objects.update(is_active=False)

    assert _loop(client).status_code == 403
    assert _binnen(client) == ""


def test_a_mail_server_that_is_gone_keeps_nobody_out(client, sanne, settings):
    # Nothing listens on this port.
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 1},
        }
    }

    antwoord = _loop(client)

    assert (antwoord.status_code, _binnen(client)) == (302, sanne.email)
    assert SocialAccount.objects.count() == 1


# The second lock.


def test_coming_in_is_a_fresh_proof_but_does_not_open_the_second_lock(client, sanne):
    _loop(client)

    assert time.time() - client.session[opnieuw.SLEUTEL] < 60
    assert not client.session.get(slot.SLEUTEL)


def test_an_organisation_that_asks_a_second_proof_opens_the_lock(client, zet_aan, sanne):
    zet_aan(tweede_slot=True)

    _loop(client)

    assert client.session[slot.SLEUTEL] is True


def test_who_needs_a_second_lock_and_has_none_is_led_to_make_it(client, sanne, proeftuin):
    antwoord = _loop(client, next="/hulp/")

    assert antwoord.url == "/mijn/slot/?next=%2Fhulp%2F"
    assert not client.session.get(slot.SLEUTEL)


def test_who_has_a_second_lock_must_still_open_it(client, sanne, proeftuin):
    TOTP.activate(sanne, generate_totp_secret())

    antwoord = _loop(client)

    assert antwoord.url == reverse("mfa_authenticate")
    assert _binnen(client) == ""


def test_an_organisation_that_asks_a_second_proof_is_not_asked_after(
    client, zet_aan, sanne, proeftuin
):
    zet_aan(tweede_slot=True)
    TOTP.activate(sanne, generate_totp_secret())

    antwoord = _loop(client, next="/hulp/")

    assert (antwoord.url, _binnen(client)) == ("/hulp/", sanne.email)
    assert client.session[slot.SLEUTEL] is True
    assert client.get("/proeftuinen/nieuw/").status_code == 200


def test_the_lock_that_the_organisation_opened_is_shut_at_the_next_sign_in(
    client, zet_aan, sanne, proeftuin
):
    zet_aan(tweede_slot=True)
    _loop(client)
    client.post("/uitloggen/")
    zet_aan(tweede_slot=False)

    _loop(client)

    assert not client.session.get(slot.SLEUTEL)


def test_who_is_refused_does_not_make_the_session_of_another_strong(
    client, aanbieder, zet_aan, sanne, kernteam
):
    zet_aan(tweede_slot=True)
    aanbieder.wie |= {"email": "wie@elders.example"}
    terug = _bij_aanbieder(_naar(client))
    client.force_login(kernteam)  # the same browser, another tab; the state is kept
    antwoord = client.get(terug)

    assert antwoord.status_code in {401, 403}
    assert _binnen(client) == kernteam.email
    assert slot.SLEUTEL not in client.session


# The walk.


def test_the_walk_has_a_state_a_nonce_and_a_challenge_and_nothing_of_the_visitor(client, sanne):
    adres = _naar(
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
    antwoord = client.get(_bij_aanbieder(adres))
    assert (antwoord.url, _binnen(client)) == ("/", sanne.email)


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
    terug = _bij_aanbieder(_naar(client))
    ander = type(client)()

    antwoord = ander.get(terug)

    assert antwoord.status_code == 401
    assert NIET_GELUKT in antwoord.text
    assert _binnen(ander) == ""


def test_a_way_back_works_once(client, sanne):
    terug = _bij_aanbieder(_naar(client))
    client.get(terug)
    client.post("/uitloggen/")

    assert client.get(terug).status_code == 401
    assert _binnen(client) == ""


def test_a_way_back_is_too_old_after_ten_minutes(client, sanne, klok):
    terug = _bij_aanbieder(_naar(client))
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

    antwoord = _loop(client)

    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/")
    assert "Het inloggen is gestopt." in client.get("/inloggen/").text


def test_a_fault_at_the_provider_tells_nothing_of_it(client, aanbieder, sanne):
    aanbieder.fout = "<script>alert(1)</script>"

    antwoord = _loop(client)

    assert antwoord.status_code == 401
    assert "alert(1)" not in antwoord.text


# A token that lies.


def _geknoeid(claims: dict) -> str:
    kop, lijf, merk = onderteken(claims).split(".")
    return f"{kop}.{lijf}.{('A' if merk[0] != 'A' else 'B') + merk[1:]}"


def _ander_lijf(claims: dict) -> str:
    kop, _, merk = onderteken(claims | {"sub": "iemand"}).split(".")
    return f"{kop}.{onderteken(claims).split('.')[1]}.{merk}"


def _met_openbare_sleutel(claims: dict) -> str:
    """The old trick: the public key as the secret of a symmetric signature."""
    kop = {"kid": "een", "alg": "HS256"}
    geheim = str(sleutel("goed").public_key().public_numbers().n)
    return jwt.encode(claims, geheim, algorithm="HS256", headers=kop)


LEUGENS = {
    "geknoeid merk": {"teken": _geknoeid},
    "ander lijf": {"teken": _ander_lijf},
    "vreemde sleutel": {"teken": lambda claims: onderteken(claims, "vreemd")},
    "onbekende sleutel": {
        "teken": lambda c: jwt.encode(
            c, sleutel("goed"), algorithm="RS256", headers={"kid": "twee"}
        )
    },
    "zonder merk": {
        "teken": lambda c: jwt.encode(c, None, algorithm="none", headers={"kid": "een"})
    },
    "symmetrisch": {"teken": _met_openbare_sleutel},
    "geen id_token": {"teken": None},
    "onzin": {"teken": lambda _: "a.b.c"},
    "leeg": {"teken": lambda _: ""},
    "andere nonce": {"anders": {"nonce": "van-een-ander"}},
    "nonce vreemd": {"anders": {"nonce": "é"}},
    "geen nonce": {"anders": {"nonce": None}},
    "andere uitgever": {"anders": {"iss": "https://evil.example"}},
    "voor een ander": {"anders": {"aud": "iets-anders"}},
    "ook voor een ander": {"anders": {"aud": [CLIENT, "x"], "azp": "x"}},
    "verlopen": {"anders": {"exp": 1_700_000_000}},
    "uit de toekomst": {"anders": {"iat": 4_000_000_000, "exp": 4_000_000_300}},
    "geen eind": {"anders": {"exp": None}},
    "geen sub": {"anders": {"sub": None}},
    "lege sub": {"anders": {"sub": ""}},
    "lange sub": {"anders": {"sub": "x" * 192}},
    "nul in sub": {"anders": {"sub": "s\0-1"}},
}


@pytest.mark.parametrize("leugen", LEUGENS)
def test_a_token_that_does_not_hold_lets_nobody_in(client, aanbieder, sanne, leugen, caplog):
    for naam, waarde in LEUGENS[leugen].items():
        setattr(aanbieder, naam, waarde)

    antwoord = _loop(client)

    assert antwoord.status_code == 401
    assert NIET_GELUKT in antwoord.text
    assert (_binnen(client), SocialAccount.objects.count()) == ("", 0)
    assert "sanne" not in caplog.text


def test_a_code_for_another_challenge_is_refused(client, aanbieder, sanne):
    terug = _bij_aanbieder(_naar(client))
    for vraag in aanbieder.codes.values():
        vraag["code_challenge"] = "van-een-ander"

    assert client.get(terug).status_code == 401
    assert _binnen(client) == ""


def test_clocks_may_differ_a_little(client, aanbieder, sanne):
    nu = int(time.time())
    aanbieder.anders = {"iat": nu + 20, "exp": nu - 20}

    _loop(client)

    assert _binnen(client) == sanne.email


@pytest.mark.parametrize(
    "ontdek",
    [
        {"issuer": "https://evil.example"},
        {"issuer": None},
        {"token_endpoint": "file:///etc/passwd"},
        {"token_endpoint": "http://10.0.0.1/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
    ],
)
def test_a_provider_that_says_it_is_another_is_not_followed(client, aanbieder, sanne, ontdek):
    aanbieder.ontdek = ontdek

    antwoord = client.get(HEEN)

    assert antwoord.status_code == 503
    assert WEG in antwoord.text


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
    terug = _bij_aanbieder(_naar(client))
    aanbieder.wacht[pad] = 0.6
    begin = time.monotonic()

    antwoord = client.get(terug)

    assert antwoord.status_code == 503
    assert WEG in antwoord.text
    assert time.monotonic() - begin < 3
    assert _binnen(client) == ""


@pytest.mark.parametrize("antwoord", [(500, "x"), (200, "<html>"), (200, "[]"), (200, "{}")])
@pytest.mark.parametrize("pad", ["/token", "/jwks"])
def test_strange_answers_on_the_way_back_are_no_fault(client, aanbieder, sanne, pad, antwoord):
    terug = _bij_aanbieder(_naar(client))
    aanbieder.antwoord[pad] = antwoord

    assert client.get(terug).status_code in {401, 503}
    assert _binnen(client) == ""


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
