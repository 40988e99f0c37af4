import io

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from leerwerkplaats.web.images.inname import neem_in
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.schrijven.models import Ambitie
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Foto, Verspreiding
from tests.leerwerkplaats.web.images.maak import plaatje
from tests.proeftuinen.ambities.maak import DELEN, maak_versie, maak_zin


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def test_a_participant_fetches_the_poster(als, proeftuin, deelnemer):
    maak_versie(proeftuin)

    antwoord = als(deelnemer).get(_naar("ambitie-poster", proeftuin, "a4"))

    assert antwoord["Content-Type"] == "application/pdf"
    assert "ambitie-lindewaard-a4.pdf" in antwoord["Content-Disposition"]
    assert len(PdfReader(io.BytesIO(antwoord.content)).pages) == 1


@pytest.mark.parametrize("naam", ["ambitie-papier", "ambitie-dia", "ambitie-kaarten"])
def test_without_an_ambition_there_is_nothing_to_print(als, proeftuin, deelnemer, naam):
    assert als(deelnemer).get(_naar(naam, proeftuin)).status_code == 404


def test_an_unknown_sheet_is_not_found(als, proeftuin, deelnemer):
    maak_versie(proeftuin)

    assert als(deelnemer).get(_naar("ambitie-poster", proeftuin, "a0")).status_code == 404


def test_a_text_that_is_too_long_is_told_in_words(als, proeftuin, deelnemer):
    maak_versie(proeftuin, **dict.fromkeys(DELEN, "woorden " * 240))

    antwoord = als(deelnemer).get(_naar("ambitie-poster", proeftuin, "a3"), follow=True)

    assert "past niet leesbaar op één vel" in antwoord.content.decode()
    assert antwoord.redirect_chain == [(_naar("ambitie-papier", proeftuin), 302)]


def test_cards_wait_for_sentences(als, proeftuin, kernteam):
    versie = maak_versie(proeftuin)
    adres = _naar("ambitie-kaarten", proeftuin)

    assert "nog geen zinnen" in als(kernteam).get(adres, follow=True).content.decode()
    maak_zin(versie, kernteam)
    assert als(kernteam).get(adres)["Content-Type"] == "application/pdf"


def test_the_municipality_fetches_it_only_once_it_is_shared(als, proeftuin, gemeentelezer):
    maak_versie(proeftuin)
    adres = _naar("ambitie-poster", proeftuin, "a4")

    assert als(gemeentelezer).get(adres).status_code == 404
    Ambitie.objects.create(proeftuin=proeftuin, gedeeld_op=timezone.now())
    assert als(gemeentelezer).get(adres).status_code == 200


@pytest.fixture
def foto(proeftuin, kernteam):
    return fotos.foto_maken(
        proeftuin=proeftuin,
        door=kernteam,
        beeld=neem_in(plaatje("JPEG", (900, 600))),
        waarden={"beschrijving": "Een tekening", "niemand_herkenbaar": True},
        contacten=[],
    )


def _kies(client, tuin, foto, versie=1):
    gegevens = {"foto": foto.publiek_id if foto else "", "versie": versie}
    return client.post(_naar("ambitie-posterfoto", tuin), gegevens, follow=True)


def test_a_photo_on_the_poster_is_written_down_as_spread(als, proeftuin, kernteam, foto):
    maak_versie(proeftuin)
    client = als(kernteam)
    _kies(client, proeftuin, foto)

    for _ in range(2):
        pdf = client.get(_naar("ambitie-poster", proeftuin, "a4")).content

    assert len(PdfReader(io.BytesIO(pdf)).pages[0].images) == 1
    assert [rij.waar for rij in Verspreiding.objects.filter(foto=foto)] == ["Poster A4 (pdf)"]


def test_a_withdrawn_photo_is_gone_from_the_poster_at_once(als, proeftuin, kernteam, foto):
    maak_versie(proeftuin)
    client = als(kernteam)
    _kies(client, proeftuin, foto)
    Foto.objects.update(niemand_herkenbaar=False)

    pdf = client.get(_naar("ambitie-poster", proeftuin, "a4")).content
    bladzijde = client.get(_naar("ambitie-papier", proeftuin)).content.decode()

    assert Foto.objects.te_gebruiken(proeftuin, vandaag()).count() == 0
    assert len(PdfReader(io.BytesIO(pdf)).pages[0].images) == 0
    assert foto.publiek_id not in bladzijde
    assert "mag niet meer gebruikt worden" in bladzijde


def test_a_photo_that_may_not_be_used_cannot_be_chosen(als, proeftuin, kernteam, foto):
    maak_versie(proeftuin)
    Foto.objects.update(niemand_herkenbaar=False)

    antwoord = _kies(als(kernteam), proeftuin, foto)

    assert "mag niet op de poster" in antwoord.content.decode()
    assert not Ambitie.objects.exclude(foto=None).exists()


def test_two_who_choose_a_photo_lose_nothing(als, proeftuin, kernteam, foto):
    maak_versie(proeftuin)
    client = als(kernteam)
    _kies(client, proeftuin, foto)

    antwoord = _kies(client, proeftuin, None)

    assert antwoord.status_code == 409
    assert Ambitie.objects.get().foto == foto


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_of_prints_asks_the_same_however_many_sentences(
    als, proeftuin, kernteam, aantal, django_assert_num_queries
):
    versie = maak_versie(proeftuin)
    for nr in range(aantal):
        maak_zin(versie, kernteam, f"Zin {nr}")
    client = als(kernteam)
    client.get(_naar("ambitie-papier", proeftuin))

    with django_assert_num_queries(9):
        client.get(_naar("ambitie-papier", proeftuin))
