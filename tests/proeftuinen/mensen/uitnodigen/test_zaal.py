"""The code in the room: the team makes it, who is there comes in by an address they prove."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.publiek import TEKENS
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import aandeel, actions
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.deelname import bekende_naam
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post.models import Bericht, Stilte

ADRES = "jo@voorbeeld.example"


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def zaalcode(proeftuin, kernteam, klok):
    dag = timezone.localdate()
    return actions.maak_zaalcode(proeftuin=proeftuin, door=kernteam, dag=dag)


def _deur(zaalcode: Zaalcode) -> str:
    return f"/meedoen/{zaalcode.code}/"


def _vraag(client: Client, zaalcode: Zaalcode, email: str = ADRES):
    return client.post(_deur(zaalcode), {"email": email})


def _binnen(zaalcode: Zaalcode, email: str = ADRES) -> Client:
    """Go all the way: ask a code, type it, give a name."""
    client = _bewezen(zaalcode, email)
    client.post(_deur(zaalcode), {"naam": "Jo"})
    return client


def _bewezen(zaalcode: Zaalcode, email: str = ADRES) -> Client:
    """Ask a code and type it: now the mailbox is proved."""
    client = Client()
    _vraag(client, zaalcode, email)
    code = re.search(r"Je code is: (\S+)", mail.outbox[-1].body)[1]
    deur = _deur(zaalcode)
    antwoord = client.post("/inloggen/code/", {"code": code, "next": deur})
    assert antwoord.url == deur
    return client


def test_five_presses_make_one_code_of_eight_signs_that_ends_tonight(
    als, kernteam, proeftuin, blad, klok
):
    binnen, sleutel = als(kernteam), str(uuid4())
    vandaag = timezone.localdate()
    for _ in range(5):
        velden = {"tot": vandaag.isoformat(), "sleutel": sleutel}
        assert binnen.post(f"{blad}zaalcode/", velden).status_code == 302
    (zaalcode,) = Zaalcode.objects.all()
    assert len(zaalcode.code) == 8
    assert set(zaalcode.code) <= set(TEKENS)
    assert timezone.localdate(zaalcode.geldig_tot) == vandaag
    assert str(zaalcode) in binnen.get(f"{blad}uitnodigingen/").text


def test_a_code_works_three_days_at_most(als, kernteam, blad, klok):
    dagen = [timezone.localdate() + timedelta(days=deel) for deel in (-1, 2, 3)]
    codes = {}
    for dag in dagen:
        velden = {"tot": dag.isoformat(), "sleutel": str(uuid4())}
        codes[dag] = als(kernteam).post(f"{blad}zaalcode/", velden).status_code
    assert list(codes.values()) == [200, 302, 200]


def test_a_new_code_stops_the_one_before(zaalcode, proeftuin, kernteam, client):
    nieuw = actions.maak_zaalcode(proeftuin=proeftuin, door=kernteam, dag=timezone.localdate())
    assert client.get(_deur(zaalcode)).status_code == 410
    assert client.get(_deur(nieuw)).status_code == 200


def test_the_screen_shows_code_address_and_a_drawn_qr(als, kernteam, zaalcode, blad):
    tekst = als(kernteam).get(f"{blad}zaalcode/{zaalcode.publiek_id}/scherm/").text
    assert str(zaalcode) in tekst
    assert "localhost:8000/meedoen" in tekst
    assert "<svg" in tekst
    assert "style=" not in tekst
    als(kernteam).post(f"{blad}zaalcode/{zaalcode.publiek_id}/stoppen/")
    tekst = als(kernteam).get(f"{blad}zaalcode/{zaalcode.publiek_id}/scherm/").text
    assert "Deze code werkt niet meer" in tekst
    assert zaalcode.code.upper()[:4] not in tekst


def test_the_code_is_found_however_it_is_typed(client, zaalcode):
    code = zaalcode.code
    for getypt in (code, code.upper(), f" {code[:4]} {code[4:]} ", f"{code[:4]}-{code[4:]}"):
        assert client.post("/meedoen/", {"code": getypt}).url == _deur(zaalcode)
    assert client.get(f"/meedoen/{code.upper()}/").status_code == 200


@pytest.mark.parametrize("code", ["", "aeiou", "x" * 300, "b\x00c", "\u202ebcd", "1", "bcd fgh"])
def test_a_code_that_is_none_gets_a_message(client, zaalcode, code):
    antwoord = client.post("/meedoen/", {"code": code})
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["code"]


def test_who_is_in_the_room_proves_an_address_gives_a_name_and_is_in(zaalcode, proeftuin, kernteam):
    client = _binnen(zaalcode)
    persoon = Gebruiker.objects.get(email=ADRES)
    assert persoon.naam == "Jo"
    assert Deelname.objects.get(gebruiker=persoon).rol == Rol.DEELNEMER
    assert Contact.objects.get(gebruiker=persoon).proeftuin == proeftuin
    uitnodiging = Uitnodiging.objects.get()
    assert (uitnodiging.email, uitnodiging.door) == (ADRES, kernteam)
    assert uitnodiging.gebruikt_op is not None
    assert Bericht.objects.count() == 0
    zaalcode.refresh_from_db()
    assert zaalcode.gebruikt == 1
    for antwoord in (client.get(_deur(zaalcode)), client.post(_deur(zaalcode), {"naam": "Weer"})):
        assert antwoord.url == proeftuin.get_absolute_url()
    zaalcode.refresh_from_db()
    assert zaalcode.gebruikt == 1


def test_the_code_alone_lets_nobody_in(client, zaalcode, proeftuin):
    _vraag(client, zaalcode)
    assert client.post(_deur(zaalcode), {"naam": "Dief"}).status_code == 200
    assert client.get(proeftuin.get_absolute_url()).status_code == 302
    assert not Deelname.objects.filter(gebruiker__email=ADRES).exists()
    assert Uitnodiging.objects.count() == 0


def test_an_open_invitation_is_used_and_its_mail_stays_good_until_then(
    zaalcode, proeftuin, kernteam
):
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email=ADRES, rol=Rol.DEELNEMER
    )
    _vraag(Client(), zaalcode)  # anyone may type this address; the mailed link must keep working
    link = f"/uitnodiging/{uitnodigen.token_van(brief)}/"
    assert Client().get(link).status_code == 200
    _binnen(zaalcode)
    brief.refresh_from_db()
    assert brief.gebruikt_op is not None
    assert Uitnodiging.objects.count() == 1


def test_who_was_on_the_list_becomes_that_contact(zaalcode, proeftuin):
    contact = Contact.objects.create(proeftuin=proeftuin, naam="Jo Smid", email=ADRES)
    _binnen(zaalcode)
    contact.refresh_from_db()
    assert contact.gebruiker.email == ADRES


def test_the_name_that_the_team_knows_is_filled_in_once_the_mailbox_is_proved(
    zaalcode, proeftuin, andere_proeftuin
):
    Contact.objects.create(proeftuin=proeftuin, naam="Jo Smid", email=ADRES)
    Contact.objects.create(proeftuin=andere_proeftuin, naam="Jo Elders", email=ADRES)
    deur = _deur(zaalcode)
    alleen_code = Client()
    gevraagd = _vraag(alleen_code, zaalcode)

    bladen = [alleen_code.get(deur).text, alleen_code.get(gevraagd.url).text]
    ander = _bewezen(zaalcode, "ander@voorbeeld.example").get(deur).text
    zelf = _bewezen(zaalcode)

    assert [blad for blad in (*bladen, ander) if "Jo Smid" in blad or "Jo Elders" in blad] == []
    assert 'value="Jo Smid"' in zelf.get(deur).text
    assert "Zo schreef het team je op" in zelf.get(deur).text
    zelf.post(deur, {"naam": "Johanna"})
    assert Gebruiker.objects.get(email=ADRES).naam == "Johanna"


@pytest.mark.parametrize("stand", ["", "overleden"])
def test_a_name_of_who_has_an_account_or_died_is_told_by_nothing(proeftuin, deelnemer, stand):
    Contact.objects.filter(gebruiker=deelnemer).update(naam="Oude Naam", stand=stand)
    Contact.objects.create(proeftuin=proeftuin, naam="Jo Smid", email=ADRES, stand="overleden")

    assert bekende_naam(proeftuin, deelnemer) == ""
    assert bekende_naam(proeftuin, Gebruiker(email=ADRES)) == ""


def test_every_address_gets_the_same_answer_and_who_rests_gets_no_mail(
    zaalcode, proeftuin, kernteam, deelnemer
):
    Stilte.objects.create(adres="rust@voorbeeld.example")
    Contact.objects.create(
        proeftuin=proeftuin, naam="D", email="dood@voorbeeld.example", stand="overleden"
    )
    adressen = ["nieuw@voorbeeld.example", deelnemer.email]
    stille = ["rust@voorbeeld.example", "dood@voorbeeld.example"]
    antwoorden, bladen = set(), set()
    for email in (*adressen, *stille):
        client = Client()
        antwoord = _vraag(client, zaalcode, email)
        antwoorden.add((antwoord.status_code, antwoord.url))
        tekst = client.get(antwoord.url).text.replace(email, "X")
        bladen.add(re.sub(r'value="[^"]{40,}"|csrf[^>]*|X-CSRFToken[^>]*', "", tekst))
    assert antwoorden == {(302, f"/inloggen/code/?next={_deur(zaalcode)}")}
    assert len(bladen) == 1
    assert [brief.to[0] for brief in mail.outbox] == adressen
    assert not Gebruiker.objects.filter(email__in=stille).exists()


def test_asking_again_for_who_rests_mails_nothing_either(zaalcode):
    Stilte.objects.create(adres=ADRES)
    client = Client()
    _vraag(client, zaalcode)
    client.post("/inloggen/code/", {"action": "resend"})
    assert client.post("/inloggen/code/", {"code": "ABCDEF"}).status_code in {200, 302}
    assert mail.outbox == []
    assert client.get("/").status_code == 302


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("email", ""),
        ("email", "jo"),
        ("email", "jo@voorbeeld.example\r\nBcc: x@voorbeeld.example"),
    ],
)
def test_bad_input_is_said_at_the_field_and_mails_nothing(client, zaalcode, veld, waarde):
    antwoord = client.post(_deur(zaalcode), {veld: waarde})
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == [veld]
    assert mail.outbox == []


@pytest.mark.parametrize("naam", ["", "x" * 121, "a\x00b"])
def test_a_name_that_is_none_lets_nobody_in(zaalcode, proeftuin, naam):
    antwoord = _bewezen(zaalcode).post(_deur(zaalcode), {"naam": naam})
    assert list(antwoord.context["form"].errors) == ["naam"]
    assert not Deelname.objects.filter(gebruiker__email=ADRES).exists()


@pytest.mark.parametrize("hoe", ["stop", "nacht"])
def test_a_code_that_is_over_says_so_plainly_and_lets_nobody_in(
    als, buitenstaander, kernteam, proeftuin, zaalcode, klok, hoe
):
    if hoe == "stop":
        actions.stop_zaalcode(zaalcode=zaalcode, door=kernteam)
    else:
        klok.shift(timedelta(hours=12))
    for client in (Client(), als(buitenstaander)):
        for antwoord in (client.get(_deur(zaalcode)), client.post(_deur(zaalcode), {"naam": "X"})):
            assert antwoord.status_code == 410
            assert "Deze code werkt niet meer" in antwoord.text
            assert "Lindewaard" not in antwoord.text
    assert not Deelname.objects.filter(gebruiker=buitenstaander).exists()


def test_stopping_between_reading_and_pressing_wins(zaalcode, kernteam, buitenstaander):
    actions.stop_zaalcode(zaalcode=zaalcode, door=kernteam)
    with pytest.raises(actions.CodeWerktNiet):
        actions.kom_binnen(zaalcode=zaalcode, door=buitenstaander, naam="Jo")


def test_wrong_codes_are_counted_and_right_ones_are_not(client, zaalcode, settings):
    settings.LIMIETEN = settings.LIMIETEN | {"zaalcode": "3/m/ip"}
    for _ in range(6):
        assert client.get(_deur(zaalcode)).status_code == 200
    codes = [client.get("/meedoen/zzzzzzzz/").status_code for _ in range(4)]
    assert codes == [410, 410, 410, 429]
    assert client.post("/meedoen/", {"code": "zzzzzzzz"}).status_code == 429


def test_one_ipv6_network_is_one_guesser(settings, zaalcode):
    settings.LIMIETEN = settings.LIMIETEN | {"zaalcode": "3/m/ip"}
    codes = [
        Client(REMOTE_ADDR=f"2001:db8:0:1::{nr}").get("/meedoen/zzzzzzzz/").status_code
        for nr in range(1, 6)
    ]
    assert codes == [410, 410, 410, 429, 429]


def test_forty_people_behind_one_address_get_in_and_one_mailbox_is_not_flooded(zaalcode):
    codes = {_vraag(Client(), zaalcode, f"m{nr}@voorbeeld.example").status_code for nr in range(40)}
    assert codes == {302}
    antwoorden = [_vraag(Client(), zaalcode).status_code for _ in range(5)]
    assert antwoorden == [302] * 3 + [429] * 2


def test_a_code_of_another_place_cannot_be_stopped_or_shown(als, buitenstaander, zaalcode, blad):
    binnen = als(buitenstaander)
    adres = f"{blad}zaalcode/{zaalcode.publiek_id}/"
    assert binnen.post(f"{adres}stoppen/").status_code == 404
    assert binnen.get(f"{adres}scherm/").status_code == 404
    assert zaalcode.bruikbaar(timezone.now())


def test_a_code_is_forgotten_thirty_days_after_it_ends_and_a_restore_stops_all(zaalcode, klok):
    (termijn,) = aandeel.bewaartermijnen()
    klok.shift(timedelta(days=30))
    assert termijn.ruim(timezone.now()) == 0
    klok.shift(timedelta(days=1))
    assert termijn.ruim(timezone.now()) == 1


def test_a_restore_opens_no_door(zaalcode, client):
    aandeel.na_terugzetten()
    assert client.get(_deur(zaalcode)).status_code == 410


def test_who_lost_their_role_does_not_come_back_by_the_code_on_the_screen(
    als, deelnemer, procesbegeleider, zaalcode, proeftuin
):
    rol = Deelname.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    uitnodigen.rol_wegnemen(deelname=rol, door=procesbegeleider)

    antwoord = als(deelnemer).post(_deur(zaalcode), {"naam": "Tineke"})

    assert antwoord.status_code == 410
    assert "Vraag het team om een uitnodiging" in antwoord.text
    assert not Deelname.objects.filter(proeftuin=proeftuin, gebruiker=deelnemer).exists()


def test_an_invitation_brings_who_lost_their_role_back(
    deelnemer, procesbegeleider, zaalcode, proeftuin
):
    rol = Deelname.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    uitnodigen.rol_wegnemen(deelname=rol, door=procesbegeleider)
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=procesbegeleider, email=deelnemer.email, rol=Rol.DEELNEMER
    )

    uitnodigen.aannemen(uitnodiging=brief, door=deelnemer, naam="Tineke")

    assert Deelname.objects.get(proeftuin=proeftuin, gebruiker=deelnemer).rol == Rol.DEELNEMER


@pytest.mark.parametrize("vraag", ["?next=//kwaad.example", "?next=https://kwaad.example/x"])
def test_the_door_leads_nowhere_else(vraag, client, zaalcode):
    antwoorden = [
        client.post(f"/meedoen/{vraag}", {"code": zaalcode.code, "next": "//kwaad.example"}),
        client.post(f"{_deur(zaalcode)}{vraag}", {"email": ADRES}),
    ]

    assert [deel.status_code for deel in antwoorden] == [302, 302]
    assert [deel.url for deel in antwoorden if "kwaad" in deel.url] == []
