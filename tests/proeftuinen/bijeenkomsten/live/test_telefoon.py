"""Phones in the room: the code, what is asked, sending once, taking back."""

import uuid
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from proeftuinen.bijeenkomsten.live import aandeel
from proeftuinen.bijeenkomsten.live.deur import BEWIJS, bewijs_van
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.live.zaal import sluit_zaal
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.models import Foto
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin, code="bcdfgh")


@pytest.fixture
def vraag(zitting):
    return stel(zitting)


def stel(zitting, soort=Livesoort.IDEEEN, **velden) -> Livevraag:
    vast = {"vraag": "Wat kan morgen anders?", "stand": Livevraag.Stand.OPEN, "op_scherm": True}
    return Livevraag.objects.create(zitting=zitting, soort=soort, **(vast | velden))


def blad(zitting) -> str:
    return reverse("proeftuinen:live-code", args=[zitting.code])


def stand(zitting) -> str:
    adres = reverse("proeftuinen:live-stand", args=[zitting.code])
    return f"{adres}?{BEWIJS}={bewijs_van(zitting.code)}"


def stuur(klant, vraag, tekst="Samen eten", sleutel=None, *, json=False, **velden):
    adres = reverse("proeftuinen:live-bijdrage", args=[vraag.zitting.code, vraag.publiek_id])
    velden = {"sleutel": sleutel or str(uuid.uuid4()), "tekst": tekst, **velden}
    koppen = {"headers": {"accept": "application/json"}} if json else {}
    return klant.post(adres, velden, **koppen)


def plak(klant, vraag, doel="k0", sleutel=None, **velden):
    adres = reverse("proeftuinen:live-bijdrage", args=[vraag.zitting.code, vraag.publiek_id])
    return klant.post(adres, {"sleutel": sleutel or str(uuid.uuid4()), "doel": doel, **velden})


@pytest.mark.parametrize("getypt", ["bcdfgh", "BCDFGH", " bcd fgh ", "BCD-FGH"])
def test_a_code_opens_however_one_types_it(zitting, getypt):
    antwoord = Client().post(reverse("proeftuinen:live-meedoen"), {"code": getypt})

    assert antwoord.headers["Location"] == blad(zitting)


@pytest.mark.parametrize("getypt", ["", "zzzzzz", "b" * 10_000, "bcdfg\x00h", "<script>"])
def test_a_wrong_code_is_said_at_the_field(zitting, getypt):
    antwoord = Client().post(reverse("proeftuinen:live-meedoen"), {"code": getypt})

    assert antwoord.status_code == 200
    assert "lw-veld__fout" in antwoord.content.decode()


def test_looking_makes_no_guest(zitting, vraag):
    klant = Client()

    antwoord = klant.get(blad(zitting))

    assert "Wat kan morgen anders?" in antwoord.content.decode()
    assert Livegast.objects.count() == 0
    assert f"live-{zitting.code}" not in klant.cookies


def test_without_a_question_one_looks_at_the_screen(zitting):
    assert "Kijk naar het scherm" in Client().get(blad(zitting)).content.decode()


def test_a_phone_asks_in_one_query_and_is_told_nothing_new(zitting, django_assert_num_queries):
    klant = Client()
    met = klant.get(stand(zitting))

    with django_assert_num_queries(1):
        weer = klant.get(stand(zitting), headers={"if-none-match": met.headers["ETag"]})

    assert weer.status_code == 304
    Zitting.objects.update(tel=9)
    nieuw = klant.get(stand(zitting), headers={"if-none-match": met.headers["ETag"]})
    assert nieuw.status_code == 200


def test_an_idea_comes_in_once_waits_and_changes_no_phone(zitting, vraag):
    klant, sleutel = Client(), str(uuid.uuid4())

    for _ in range(5):
        antwoord = stuur(klant, vraag, sleutel=sleutel, json=True)

    assert antwoord.json()["bewaard"] is True
    rij = Bijdrage.objects.get()
    assert (rij.tekst, rij.zicht, rij.naam, rij.papier) == ("Samen eten", "wacht", "", False)
    na = Zitting.objects.get()
    assert (na.tel, na.beeldtel) == (zitting.tel, zitting.beeldtel + 1)
    assert Livegast.objects.count() == 1


def test_an_answer_that_was_lost_on_the_way_is_known_again_by_its_key(zitting, vraag):
    sleutel = str(uuid.uuid4())
    stuur(Client(), vraag, sleutel=sleutel)
    klant = Client()

    stuur(klant, vraag, sleutel=sleutel)

    assert Livegast.objects.count() == 1
    assert "Haal weg" in klant.get(blad(zitting)).content.decode()


def test_a_name_is_there_only_when_ticked_and_typed(vraag):
    klant = Client()

    stuur(klant, vraag, naam="Gerda")
    stuur(klant, vraag, naam="Gerda", met_naam="on")
    mis = stuur(klant, vraag, met_naam="on")

    assert list(Bijdrage.objects.values_list("naam", flat=True)) == ["", "Gerda"]
    assert "Typ je naam" in mis.content.decode()


@pytest.mark.parametrize("tekst", ["x" * 10_000, "", "nul\x00", "terug\x08"])
def test_what_cannot_be_kept_is_said_with_what_was_typed(vraag, tekst):
    antwoord = stuur(Client(), vraag, tekst=tekst)

    assert antwoord.status_code == 200
    assert Bijdrage.objects.count() == 0
    html = antwoord.content.decode()
    assert "lw-veld__fout" in html
    assert tekst[:500].rstrip("\x00\x08") in html


def test_script_emoji_and_other_directions_are_plain_text(zitting, vraag):
    klant = Client()
    for tekst in ("<script>alert(1)</script>", "Fijn 🌱", "\u202eomgekeerd"):
        stuur(klant, vraag, tekst=tekst)

    html = klant.get(blad(zitting)).content.decode()

    assert "<script>alert(1)" not in html
    teksten = list(Bijdrage.objects.values_list("tekst", flat=True))
    assert teksten == ["<script>alert(1)</script>", "Fijn 🌱", "omgekeerd"]


def test_a_closed_question_gives_back_what_was_typed(zitting, vraag):
    Livevraag.objects.update(stand=Livevraag.Stand.DICHT)

    plat = stuur(Client(), vraag, tekst="Net te laat", HTTP_ORIGIN="")
    klant = stuur(Client(), vraag, tekst="Net te laat", json=True)

    assert plat.status_code == 200
    assert "De vraag is net dichtgegaan" in plat.content.decode()
    assert (klant.status_code, "dichtgegaan" in klant.json()["fout"]) == (400, True)
    assert Bijdrage.objects.count() == 0


def test_a_closed_room_is_kind_and_forgets_whose_phone_it_was(zitting, vraag):
    klant = Client()
    stuur(klant, vraag)
    Stip.objects.create(vraag=vraag, gast=Livegast.objects.get(), sleutel="s", keuze=0)

    sluit_zaal(zitting=zitting, door=None)

    assert Livegast.objects.count() == 0
    assert (Bijdrage.objects.get().gast, Stip.objects.get().gast) == (None, None)
    assert klant.get(blad(zitting)).status_code == 410
    assert klant.get(stand(zitting)).status_code == 410
    antwoord = klant.post(
        reverse("proeftuinen:live-bijdrage", args=[zitting.code, vraag.publiek_id]),
        {"tekst": "Nog iets moois", "sleutel": str(uuid.uuid4())},
        headers={"origin": "http://testserver"},
    )
    assert (antwoord.status_code, "Nog iets moois" in antwoord.content.decode()) == (410, True)


def test_a_room_past_its_time_is_closed(zitting):
    Zitting.objects.update(geldig_tot=timezone.now() - timedelta(seconds=1))

    assert Client().get(blad(zitting)).status_code == 410


def test_one_takes_back_only_ones_own(zitting, vraag):
    klant, ander = Client(), Client()
    stuur(klant, vraag)
    stuur(ander, vraag, tekst="Van een ander")
    van_ander = Bijdrage.objects.get(tekst="Van een ander")
    mijn = Bijdrage.objects.exclude(pk=van_ander.pk).get()

    for rij in (mijn, van_ander):
        klant.post(reverse("proeftuinen:live-weg", args=[zitting.code, rij.publiek_id]))

    assert list(Bijdrage.objects.all()) == [van_ander]


def test_the_word_of_the_check_in_is_one(zitting):
    vraag = stel(zitting, Livesoort.CHECKIN)
    klant = Client()

    stuur(klant, vraag, "nieuwsgierig")
    stuur(klant, vraag, "moe")

    assert [rij.tekst for rij in Bijdrage.objects.all()] == ["nieuwsgierig"]
    assert "Je woord is binnen" in klant.get(blad(zitting)).content.decode()


def test_a_guest_sees_one_room_and_no_names(zitting, vraag, andere_proeftuin):
    daar = maak_zaal(andere_proeftuin, code="hgfdcb")
    klant = Client()
    stuur(klant, vraag)

    html = klant.get(blad(daar)).content.decode()

    assert ("Samen eten" in html, "Haal weg" in html) == (False, False)
    vreemd = reverse("proeftuinen:live-bijdrage", args=[daar.code, vraag.publiek_id])
    assert klant.post(vreemd, {"tekst": "x"}).status_code == 404


def test_dots_are_so_many_for_each_phone_and_can_be_taken_back(zitting):
    vraag = stel(zitting, Livesoort.STIPPEN, stippen=2, keuzes=["Rust", "Ruimte"])
    klant, sleutel = Client(), str(uuid.uuid4())

    for _ in range(3):
        plak(klant, vraag, "k1", sleutel)
    plak(klant, vraag, "k0")
    op = plak(klant, vraag, "k0")

    assert sorted(Stip.objects.values_list("keuze", flat=True)) == [0, 1]
    assert "stippen zijn op" in op.content.decode()
    plak(klant, vraag, "", weg=sleutel)
    plak(Client(), vraag, "", weg=str(Stip.objects.get().sleutel))
    assert list(Stip.objects.values_list("keuze", flat=True)) == [0]


def test_dots_go_on_what_was_shown_of_an_earlier_question(zitting, vraag):
    zien = Bijdrage.objects.create(vraag=vraag, sleutel="a", tekst="Gezien", zicht="getoond")
    niet = Bijdrage.objects.create(vraag=vraag, sleutel="b", tekst="Verborgen", zicht="verborgen")
    Livevraag.objects.update(stand=Livevraag.Stand.DICHT, op_scherm=False)
    stippen = stel(zitting, Livesoort.STIPPEN, op_vraag=vraag)
    klant = Client()

    for rij in (zien, niet):
        plak(klant, stippen, f"b{rij.publiek_id}")

    assert [stip.bijdrage for stip in Stip.objects.all()] == [zien]
    assert "Verborgen" not in klant.get(blad(zitting)).content.decode()


def test_five_hundred_answers_at_once_all_come_in(zitting, vraag):
    klanten = [Client() for _ in range(50)]

    standen = {
        stuur(klant, vraag, f"Idee {nr}.{keer}", json=True).status_code
        for keer in range(10)
        for nr, klant in enumerate(klanten)
    }

    assert (standen, Bijdrage.objects.count(), Livegast.objects.count()) == ({200}, 500, 50)


def test_one_phone_sends_no_more_than_fits(zitting, vraag):
    klant = Client()
    stuur(klant, vraag)
    gast = Livegast.objects.get()
    Bijdrage.objects.bulk_create(
        Bijdrage(vraag=vraag, gast=gast, sleutel=str(nr), tekst="x") for nr in range(39)
    )

    antwoord = stuur(klant, vraag, "Nog een")

    assert "genoeg gestuurd" in antwoord.content.decode()
    assert Bijdrage.objects.count() == 40


def test_the_page_costs_as_much_with_one_row_as_with_three(
    zitting, vraag, django_assert_num_queries
):
    klant = Client()
    for nr in range(3):
        stuur(klant, vraag, str(nr))
        if nr in (0, 2):
            with django_assert_num_queries(5):
                klant.get(blad(zitting))


def test_a_picture_waits_for_the_moderator_without_a_name_and_goes_with_its_maker(
    zitting, als, deelnemer
):
    vraag = stel(zitting, Livesoort.VERBEELDING, eerst_kijken=False)
    klant, doek = als(deelnemer), BytesIO()
    Image.new("RGB", (8, 8), "green").save(doek, "PNG")
    bestand = SimpleUploadedFile("tekening.png", doek.getvalue())

    stuur(klant, vraag, "Een boom met handen", bestand=bestand)
    nep = stuur(klant, vraag, "Geen foto", bestand=SimpleUploadedFile("x.png", b"nee"))

    rij = Bijdrage.objects.select_related("foto").get()
    assert (rij.zicht, rij.foto.beschrijving, rij.foto.door) == (
        "wacht", "Een boom met handen", None,
    )  # fmt: skip
    assert "Dit is geen foto" in nep.content.decode()
    klant.post(reverse("proeftuinen:live-weg", args=[zitting.code, rij.publiek_id]))
    assert Foto.objects.count() == 0


def test_a_night_closes_a_room_that_nobody_closed(zitting, vraag):
    stuur(Client(), vraag)
    (termijn,) = aandeel.bewaartermijnen()
    nu = timezone.now()

    assert termijn.ruim(nu) == 0
    Zitting.objects.update(geldig_tot=nu)
    assert termijn.ruim(nu) == 1

    assert Zitting.objects.get().gesloten_op is not None
    assert (Bijdrage.objects.get().gast, Livevraag.objects.get().stand) == (None, "dicht")


def test_one_takes_out_what_ones_own_phone_sent(zitting, vraag, als, deelnemer):
    stuur(als(deelnemer), vraag)
    stuur(Client(), vraag, "Van een gast")

    (regels,) = aandeel.neem_mee(deelnemer).values()

    assert [regel["tekst"] for regel in regels] == ["Samen eten"]
