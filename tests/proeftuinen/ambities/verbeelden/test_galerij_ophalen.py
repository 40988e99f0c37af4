"""Pictures of the room come into the gallery once; their photos only when nobody is on them."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag
from proeftuinen.bronnen.fotos import foto_maken
from proeftuinen.bronnen.models import Foto
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.onderdelen.live_leiden import vaste_zitting


def _adres(tuin):
    return reverse("proeftuinen:verbeeldingen-ophalen", args=[tuin.publiek_id])


def _stuur(tuin, tekst, zicht="getoond"):
    zitting = vaste_zitting(tuin, "eigen")
    vast = {"zitting": zitting, "soort": "verbeelding", "vraag": "Hoe ziet het eruit?"}
    vraag, _ = Livevraag.objects.get_or_create(**vast)
    wat = {"beschrijving": tekst[:300]}
    foto = foto_maken(proeftuin=tuin, door=None, beeld=neem_in(plaatje()), waarden=wat)
    velden = {"sleutel": tekst[:36], "naam": "kanarie-naam", "zicht": zicht}
    return Bijdrage.objects.create(vraag=vraag, tekst=tekst, foto=foto, **velden)


@pytest.fixture
def brug(proeftuin):
    return _stuur(proeftuin, "Een brug")


def test_the_team_takes_over_a_picture_once_and_without_its_sender(
    als, kernteam, deelnemer, proeftuin, brug
):
    velden = {"inzending": [brug.publiek_id], "leeg": [brug.publiek_id]}

    for _ in range(3):
        antwoord = als(kernteam).post(_adres(proeftuin), velden, follow=True)

    nieuw = Verbeelding.objects.get()
    assert "Dat stond er al." in antwoord.text
    assert (nieuw.soort, nieuw.titel, nieuw.bijdrage) == ("tekening", "Een brug", brug)
    pagina = als(deelnemer).get(nieuw.get_absolute_url()).text
    assert nieuw.foto.adres in pagina
    assert "kanarie-naam" not in pagina


def test_a_photo_of_which_nobody_said_who_is_on_it_is_not_shown(
    als, kernteam, deelnemer, proeftuin, brug
):
    als(kernteam).post(_adres(proeftuin), {"inzending": [brug.publiek_id]})

    pagina = als(deelnemer).get(Verbeelding.objects.get().get_absolute_url()).text
    assert brug.foto.adres not in pagina
    assert not Foto.objects.te_gebruiken(proeftuin, vandaag()).exists()


def test_a_tick_that_nobody_is_on_it_undoes_no_one_who_is(als, kernteam, proeftuin, brug):
    brug.foto.personen.create(wie="buurman")

    velden = {"inzending": [brug.publiek_id], "leeg": [brug.publiek_id]}
    als(kernteam).post(_adres(proeftuin), velden)

    assert brug.foto.personen.count() == 1
    assert not Foto.objects.te_gebruiken(proeftuin, vandaag()).exists()


def test_what_the_moderator_hid_is_not_offered(als, kernteam, proeftuin, brug):
    verborgen = _stuur(proeftuin, "Liever niet", "verborgen")

    tekst = als(kernteam).get(_adres(proeftuin)).text
    als(kernteam).post(_adres(proeftuin), {"inzending": [verborgen.publiek_id, "\x00"]})

    assert "Een brug" in tekst
    assert "Liever niet" not in tekst
    assert not Verbeelding.objects.exists()


def test_a_long_text_gives_a_short_title_and_stays_whole(als, kernteam, proeftuin):
    lang = _stuur(proeftuin, "Een heel lange zin over de toekomst. " * 6)

    als(kernteam).post(_adres(proeftuin), {"inzending": [lang.publiek_id]})

    nieuw = Verbeelding.objects.get()
    assert len(nieuw.titel) <= 120
    assert nieuw.titel.endswith("…")
    assert nieuw.tekst == lang.tekst


def test_the_page_asks_as_much_for_one_as_for_three(
    als, kernteam, proeftuin, brug, django_assert_num_queries
):
    client = als(kernteam)
    client.get(_adres(proeftuin))
    for nr in range(3):
        if nr:
            _stuur(proeftuin, f"Nog een {nr}")
        with django_assert_num_queries(6):
            client.get(_adres(proeftuin))
