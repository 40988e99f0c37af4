"""The door of a room: who guesses is stopped, who came in stays in, and a room can be full."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from proeftuinen.bijeenkomsten.live import gasten
from proeftuinen.bijeenkomsten.live.codes import LETTERS
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.zaal import open_zaal, sluit_zaal
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal

pytestmark = pytest.mark.usefixtures("klok")
DEUR = "/live/"
MEESTE = 60


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin, code="bcdfgh")


@pytest.fixture
def vraag(zitting):
    vast = {"vraag": "Wat nu?", "stand": Livevraag.Stand.OPEN, "op_scherm": True}
    return Livevraag.objects.create(zitting=zitting, soort=Livesoort.IDEEEN, **vast)


def blad(zitting) -> str:
    return reverse("proeftuinen:live-code", args=[zitting.code])


def stand(zitting) -> str:
    return reverse("proeftuinen:live-stand", args=[zitting.code])


def typ(klant, code: str) -> int:
    return klant.post(DEUR, {"code": code}).status_code


def raad(aantal: int = MEESTE) -> None:
    """Type so many wrong codes on this network, each another one."""
    gok = Client()
    for nr in range(aantal):
        letters = LETTERS[nr % len(LETTERS)] + LETTERS[nr // len(LETTERS)]
        assert typ(gok, f"zzzz{letters}") == 200


def stuur(klant, vraag, tekst="Samen eten"):
    adres = reverse("proeftuinen:live-bijdrage", args=[vraag.zitting.code, vraag.publiek_id])
    return klant.post(adres, {"sleutel": str(uuid.uuid4()), "tekst": tekst})


def stand_op_blad(klant, zitting) -> str:
    """Return the address that the script on the page asks, without cookies."""
    html = klant.get(blad(zitting)).text
    return html.partition('data-stand="')[2].partition('"')[0]


def test_a_hundred_phones_behind_one_address_come_in_beside_twenty_typing_errors(zitting, vraag):
    standen = []
    for nr in range(100):
        telefoon = Client()
        if nr % 5 == 0:
            assert typ(telefoon, "bcdfgj") == 200
        standen += [typ(telefoon, "BCD FGH"), telefoon.get(blad(zitting)).status_code]
        standen.append(stuur(telefoon, vraag).status_code)

    assert set(standen) == {200, 302}
    assert (Livegast.objects.count(), Bijdrage.objects.count()) == (100, 100)


def test_who_guesses_is_stopped_also_with_the_right_code(zitting, vraag):
    raad()
    gok = Client()

    assert typ(gok, "zzzzzz") == 429
    assert typ(gok, "bcdfgh") == 429
    antwoord = gok.get(blad(zitting))
    assert antwoord.status_code == 429
    assert "zet de wifi van je telefoon uit" in antwoord.text
    assert gok.get(stand(zitting)).status_code == 429
    assert stuur(gok, vraag).status_code == 429
    aanmelden = reverse("proeftuinen:live-aanmelden", args=[zitting.code])
    assert gok.post(aanmelden, {"naam": "Gok"}).status_code == 429
    assert not Livegast.objects.exists()


@pytest.mark.parametrize("deur", ["live-code", "live-stand", "live-aanmelden"])
def test_every_door_counts_wrong_codes_together(zitting, deur, settings):
    settings.LIMIETEN = settings.LIMIETEN | {"livecode": "2/10m/ip"}
    gok = Client()
    for code in ("zzzzzz", "xxxxxx"):
        fout = gok.get(reverse(f"proeftuinen:{deur}", args=[code]))
        assert fout.status_code == 410

    assert typ(gok, "bcdfgh") == 429


def test_what_was_typed_comes_back_to_who_has_to_wait(zitting, vraag):
    raad()
    adres = reverse("proeftuinen:live-bijdrage", args=[zitting.code, vraag.publiek_id])

    antwoord = Client().post(
        adres,
        {"sleutel": str(uuid.uuid4()), "tekst": "Een mooi idee"},
        headers={"origin": "http://testserver"},
    )

    assert "Een mooi idee" in antwoord.text


def test_a_phone_that_came_in_keeps_working_and_one_that_only_looked_too(zitting, vraag):
    kijker, zender = Client(), Client()
    adres = stand_op_blad(kijker, zitting)
    stuur(zender, vraag)
    raad()

    assert [klant.get(blad(zitting)).status_code for klant in (kijker, zender)] == [200, 200]
    assert typ(kijker, "bcdfgh") == 302
    assert stuur(kijker, vraag).status_code == 302
    assert Client().get(adres).status_code == 200  # the script sends no cookies


def test_ten_minutes_later_the_door_opens_again(zitting, klok):
    raad()
    assert typ(Client(), "bcdfgh") == 429

    klok.shift(timedelta(minutes=10, seconds=1))

    assert typ(Client(), "bcdfgh") == 302


def test_right_codes_and_phones_that_slept_are_no_guesses(zitting, kernteam, settings):
    settings.LIMIETEN = settings.LIMIETEN | {"livecode": "1/10m/ip"}
    telefoons = [Client() for _ in range(3)]
    adressen = [stand_op_blad(telefoon, zitting) for telefoon in telefoons]
    oud = blad(zitting)
    sluit_zaal(zitting=zitting, door=kernteam)
    nieuw = open_zaal(bijeenkomst=zitting.bijeenkomst, door=kernteam)

    standen = {telefoon.get(oud).status_code for telefoon in telefoons}
    standen |= {Client().get(adres).status_code for adres in adressen}

    assert standen == {410}
    assert typ(Client(), nieuw.code) == 302


def test_a_proof_of_one_room_opens_no_other(zitting, andere_proeftuin):
    daar = maak_zaal(andere_proeftuin, code="hgfdcb")
    telefoon = Client()
    bewijs = stand_op_blad(telefoon, zitting).partition("?")[2]
    raad()

    assert telefoon.get(blad(daar)).status_code == 429
    assert Client().get(f"{stand(daar)}?{bewijs}").status_code == 429


def test_a_room_takes_so_many_phones_and_says_so(zitting, vraag, monkeypatch):
    monkeypatch.setattr(gasten, "MEESTE", 2)
    binnen = [Client(), Client()]
    for telefoon in binnen:
        stuur(telefoon, vraag)

    laat = stuur(Client(), vraag)
    weer = stuur(binnen[0], vraag)

    assert (laat.status_code, "De zaal is vol" in laat.text) == (409, True)
    assert weer.status_code == 302
    assert (Livegast.objects.count(), Bijdrage.objects.count()) == (2, 3)


def test_a_code_of_days_before_works_a_few_hours(zitting, kernteam, klok):
    Zitting.objects.all().delete()
    deze = zitting.bijeenkomst
    deze.dag += timedelta(days=5)
    deze.save()
    vroeg = open_zaal(bijeenkomst=deze, door=kernteam)
    assert Client().get(blad(vroeg)).status_code == 200

    klok.shift(timedelta(hours=8, seconds=1))
    assert Client().get(blad(vroeg)).status_code == 410
    klok.shift(timedelta(days=5))
    opnieuw = open_zaal(bijeenkomst=deze, door=kernteam)

    assert opnieuw.code != vroeg.code
    assert opnieuw.geldig_tot.date() == deze.dag + timedelta(days=1)


def test_opening_again_forgets_the_phones_of_a_code_that_ran_out(zitting, vraag, kernteam, klok):
    stuur(Client(), vraag)
    klok.shift(timedelta(days=2))

    open_zaal(bijeenkomst=zitting.bijeenkomst, door=kernteam)

    assert not Livegast.objects.exists()
    assert Bijdrage.objects.get().gast is None
