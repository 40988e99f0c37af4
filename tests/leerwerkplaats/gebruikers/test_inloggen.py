import re

import pytest

from leerwerkplaats.gebruikers.models import Gebruiker

INLOGGEN, CODE = "/inloggen/", "/inloggen/code/"
ENGELS = re.compile(
    r"\b(sign[ -]?in|sign[ -]?up|signed|log ?in|logged|login code|password|your|you|email|e-mail "
    r"address|please|incorrect|too many|try again|submit|request|verify|code has been|the|sent|"
    r"successfully|account already)\b",
    re.IGNORECASE,
)


def _zichtbaar(antwoord) -> str:
    """Return what a reader sees: no tags, attributes or scripts."""
    tekst = re.sub(r"(?s)<(script|style|head|svg).*?</\1>", " ", antwoord.text)
    titel = re.search(r"<title>(.*?)</title>", antwoord.text, re.DOTALL)
    return " ".join([titel[1] if titel else "", *re.sub(r"<[^>]+>", " ", tekst).split()])


def _eis_nederlands(antwoord) -> None:
    zonder = _zichtbaar(antwoord).replace("Log in", "").replace("Inloggen", "")
    assert ENGELS.findall(zonder) == [], zonder


def _code(mail) -> str:
    return re.search(r"Je code is: (\S+)", mail.body)[1]


def _vraag(client, adres="sanne@voorbeeld.example", **overig):
    return client.post(INLOGGEN, {"login": adres, **overig})


def test_a_code_comes_by_mail_and_lets_in(client, procesbegeleider, mailoutbox):
    antwoord = _vraag(client)
    assert (antwoord.status_code, antwoord.url) == (302, CODE)
    (mail,) = mailoutbox
    assert (mail.subject, mail.to) == ("Je code om in te loggen", ["sanne@voorbeeld.example"])
    assert "Geef de code aan niemand." in mail.body
    assert not ENGELS.search(mail.body)
    antwoord = client.post(CODE, {"code": _code(mail)})
    assert (antwoord.status_code, antwoord.url) == (302, "/")
    antwoord = client.get("/")
    assert antwoord.status_code == 200
    _eis_nederlands(antwoord)


def test_a_code_may_be_typed_small_and_with_spaces(client, procesbegeleider, mailoutbox):
    _vraag(client, "SANNE@voorbeeld.example")
    slordig = f" {_code(mailoutbox[0]).lower().replace('-', ' ')} "
    assert client.post(CODE, {"code": slordig}).url == "/"


def test_a_wrong_code_asks_again_in_dutch(client, procesbegeleider):
    _vraag(client)
    antwoord = client.post(CODE, {"code": "FOUT-FOUT"})
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {
        "code": ["Deze code klopt niet. Kijk hem nog eens na."]
    }
    assert "<title>Fout: Vul je code in" in antwoord.text
    _eis_nederlands(antwoord)


def test_no_code_asks_for_one(client, procesbegeleider):
    _vraag(client)
    antwoord = client.post(CODE, {"code": ""})
    assert antwoord.context["form"].errors == {"code": ["Vul de code uit je mail in."]}


def test_the_right_code_no_longer_works_at_the_fourth_attempt(client, procesbegeleider, mailoutbox):
    _vraag(client)
    for _ in range(3):
        antwoord = client.post(CODE, {"code": "FOUT-FOUT"})
    assert (antwoord.status_code, antwoord.url) == (302, "/account/code/")
    antwoord = client.get("/account/code/", follow=True)
    assert antwoord.redirect_chain == [(INLOGGEN, 302)]
    assert "Dit is te vaak geprobeerd." in antwoord.text
    _eis_nederlands(antwoord)
    client.post(CODE, {"code": _code(mailoutbox[0])})
    assert client.get("/").status_code == 302


def test_a_code_works_once(client, procesbegeleider, mailoutbox):
    _vraag(client)
    client.post(CODE, {"code": _code(mailoutbox[0])})
    client.post("/uitloggen/")
    client.post(CODE, {"code": _code(mailoutbox[0])})
    assert client.get("/").status_code == 302


def test_a_code_works_only_in_the_browser_that_asked(client, procesbegeleider, mailoutbox):
    _vraag(client)
    ander = type(client)()
    ander.post(CODE, {"code": _code(mailoutbox[0])})
    assert ander.get("/").status_code == 302


def test_a_code_is_too_old_after_ten_minutes(client, procesbegeleider, mailoutbox, klok):
    _vraag(client)
    klok.shift(601)
    client.post(CODE, {"code": _code(mailoutbox[0])})
    assert client.get("/").status_code == 302


def test_a_code_still_works_after_nine_minutes(client, procesbegeleider, mailoutbox, klok):
    _vraag(client)
    klok.shift(540)
    assert client.post(CODE, {"code": _code(mailoutbox[0])}).url == "/"


def test_an_unknown_address_gets_the_same_answer_and_another_mail(
    client, procesbegeleider, mailoutbox
):
    bekend, onbekend = type(client)(), type(client)()
    een, twee = _vraag(bekend), _vraag(onbekend, "wie@elders.example")
    assert (een.status_code, een.url) == (twee.status_code, twee.url)
    bladen = [_zichtbaar(deel.get(CODE)) for deel in (bekend, onbekend)]
    zonder_adres = [re.sub(r"\S+@\S+", "ADRES", blad.replace("\n", " ")) for blad in bladen]
    assert zonder_adres[0] == zonder_adres[1]
    mail = mailoutbox[1]
    assert (mail.subject, mail.to) == ("Dit mailadres kennen we niet", ["wie@elders.example"])
    assert "er hoort geen account bij" in mail.body
    assert not ENGELS.search(mail.body)
    assert Gebruiker.objects.count() == 1


def test_an_unknown_address_refuses_a_code_as_a_known_one_does(client, procesbegeleider):
    bladen = []
    for adres in ("sanne@voorbeeld.example", "wie@elders.example"):
        ander = type(client)()
        _vraag(ander, adres)
        ander.get(CODE)
        antwoord = ander.post(CODE, {"code": "FOUT-FOUT"})
        bladen.append((antwoord.status_code, _zichtbaar(antwoord)))
    assert bladen[0] == bladen[1]


def test_an_account_that_was_closed_does_not_get_in(client, procesbegeleider, mailoutbox):
    Gebruiker.objects.update(is_active=False)
    assert _vraag(client).url == CODE
    assert [mail.subject for mail in mailoutbox] == ["Dit mailadres kennen we niet"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("adres", "melding"),
    [
        ("", "Vul je mailadres in."),
        ("sanne", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("a@b", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("a@b.nl\nBcc: x@y.nl", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
        ("<script>@x.nl", "Dit is geen mailadres. Het lijkt op naam@plek.nl."),
    ],
)
def test_what_is_no_address_gets_a_message_at_the_field(client, adres, melding, mailoutbox):
    antwoord = _vraag(client, adres)
    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {"login": [melding]}
    assert "<script>@" not in antwoord.text
    _eis_nederlands(antwoord)
    assert mailoutbox == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "adres", ["a\0@b.nl", "\u202ea@b.nl", f"{'a' * 100_000}@b.nl", "a@" * 50_000]
)
def test_a_hostile_address_is_refused_in_dutch(client, adres, mailoutbox):
    antwoord = _vraag(client, adres)
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["login"]
    for fout in antwoord.context["form"].errors["login"]:
        assert not ENGELS.search(fout), fout
    assert mailoutbox == []


@pytest.mark.parametrize("adres", ["sanne@voorbeeld.example", "wie@elders.example"])
def test_six_quick_requests_send_at_most_three_mails(client, procesbegeleider, adres, mailoutbox):
    antwoorden = [_vraag(type(client)(), adres) for _ in range(6)]
    assert len(mailoutbox) == 3
    assert [deel.status_code for deel in antwoorden[:3]] == [302] * 3
    for antwoord in antwoorden[3:]:
        _eis_nederlands(antwoord)


@pytest.mark.django_db
def test_who_asks_for_many_addresses_has_to_wait_on_a_page_in_dutch(client, mailoutbox):
    antwoorden = [_vraag(type(client)(), f"a{nr}@elders.example") for nr in range(31)]
    laatste = antwoorden[-1]
    assert laatste.status_code == 429
    assert "Dit is in korte tijd te vaak geprobeerd." in laatste.text
    _eis_nederlands(laatste)
    assert len(mailoutbox) == 20


@pytest.mark.parametrize("doel", ["/landelijk/", "/proeftuinen/nieuw/?x=1"])
def test_next_is_kept_for_a_path_of_our_own(client, procesbegeleider, mailoutbox, doel):
    antwoord = _vraag(client, next=doel)
    stap_twee = client.get(antwoord.url)
    assert stap_twee.context["redirect_field_value"] == doel
    antwoord = client.post(CODE, {"code": _code(mailoutbox[0]), "next": doel})
    assert antwoord.url == doel


@pytest.mark.parametrize(
    "doel",
    [
        "//evil.example",
        "https://evil.example/",
        "https:evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
        " //evil.example",
    ],
)
def test_next_to_another_site_leads_to_the_start(client, procesbegeleider, mailoutbox, doel):
    assert "evil" not in _vraag(client, next=doel).url
    antwoord = client.post(CODE, {"code": _code(mailoutbox[0]), "next": doel})
    assert (antwoord.status_code, antwoord.url) == (302, "/")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "adres",
    ["aanmelden", "adres", "inactief", "bevestigen", "code", "wachtwoord"],
)
def test_the_other_doors_of_allauth_are_closed(client, adres):
    antwoord = client.get(f"/account/{adres}/")
    assert (antwoord.status_code, antwoord.url) == (302, INLOGGEN)
    antwoord = client.post(
        f"/account/{adres}/", {"email": "x@voorbeeld.example", "password1": "a", "password2": "a"}
    )
    assert antwoord.status_code == 405
    assert not Gebruiker.objects.exists()


def test_signing_out_asks_first_and_happens_by_post_only(als, procesbegeleider):
    binnen = als(procesbegeleider)
    antwoord = binnen.get("/uitloggen/")
    assert antwoord.status_code == 200
    _eis_nederlands(antwoord)
    assert binnen.get("/").status_code == 200
    antwoord = binnen.post("/uitloggen/")
    assert antwoord.status_code == 302
    assert binnen.get("/").status_code == 302
    _eis_nederlands(binnen.get(INLOGGEN))


@pytest.mark.django_db
def test_the_sign_in_pages_are_in_dutch(client):
    _eis_nederlands(client.get(INLOGGEN))
    _vraag(client, "wie@elders.example")
    _eis_nederlands(client.get(CODE))


@pytest.mark.django_db
def test_the_code_page_without_a_request_leads_to_sign_in(client):
    antwoord = client.get(CODE)
    assert (antwoord.status_code, antwoord.url) == (302, "/account/code/")


def test_who_mistyped_the_address_can_start_again(client, procesbegeleider, mailoutbox):
    _vraag(client, "sane@voorbeeld.example", next="/landelijk/")
    blad = client.get(f"{CODE}?next=/landelijk/")
    assert "Vraag een nieuwe code" in blad.text
    terug = re.search(r'name="next" value="(/inloggen/[^"]*)"', blad.text)[1]
    antwoord = client.post("/uitloggen/", {"next": terug})
    assert (antwoord.status_code, antwoord.url) == (302, "/inloggen/?next=/landelijk/")
    blad = client.get(antwoord.url)
    assert (blad.status_code, blad.context["redirect_field_value"]) == (200, "/landelijk/")
    _eis_nederlands(blad)
    _vraag(client)
    assert client.post(CODE, {"code": _code(mailoutbox[1])}).url == "/"


def test_a_session_ends_when_the_account_is_closed(als, procesbegeleider):
    binnen = als(procesbegeleider)
    assert binnen.get("/").status_code == 200
    Gebruiker.objects.update(is_active=False)
    assert binnen.get("/").status_code == 302
