"""A photo in the gallery is shown as long as its consent holds, and nowhere a moment longer.

Each test first sees the photo where it may be seen, so each could leak.
"""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from proeftuinen.ambities.verbeelden import aandeel, actions, lezen
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Fotopersoon, Verspreiding
from proeftuinen.mensen.toestemming.actions import trek_in
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.uitgaven import druk
from proeftuinen.uitgaven.oogst import verzamel_oogst

ALT = "Een brug met Tineke"


def _trek_in(tekening, ja, kernteam):
    trek_in(toestemming=ja, door=kernteam)


def _verloop(tekening, ja, kernteam):
    Toestemming.objects.filter(pk=ja.pk).update(geldig_tot=vandaag() - timedelta(days=1))


def _zeg_nee(tekening, ja, kernteam):
    Fotopersoon.objects.filter(foto=tekening.foto).update(nee_op=timezone.now(), toestemming=None)


def _nog_iemand(tekening, ja, kernteam):
    Fotopersoon.objects.create(foto=tekening.foto, wie="buurman")


def _vergeet_wie(tekening, ja, kernteam):
    Fotopersoon.objects.filter(foto=tekening.foto).update(contact=None, wie="")


EINDEN = pytest.mark.parametrize(
    "einde",
    [_trek_in, _verloop, _zeg_nee, _nog_iemand, _vergeet_wie],
    ids=lambda deel: deel.__name__,
)


def _plekken(tuin, tekening):
    """Return every page on which the picture of the gallery can stand."""
    pid = tuin.publiek_id
    galerij = reverse("proeftuinen:galerij", args=[pid])
    return {
        "gallery": reverse("proeftuinen:verbeeldingen", args=[pid]),
        "picture": tekening.get_absolute_url(),
        "projector": galerij,
        "projector by name": f"{galerij}?beeld={tekening.publiek_id}",
        "chapter": reverse("proeftuinen:oogst", args=[pid]),
    }


def _met_foto(client, tuin, tekening):
    merken = (tekening.foto.adres, tekening.foto.adres_klein, ALT)
    return {
        naam
        for naam, adres in _plekken(tuin, tekening).items()
        if any(merk in client.get(adres).text for merk in merken)
    }


@EINDEN
def test_no_page_shows_a_photo_whose_consent_ended(
    einde, als, deelnemer, kernteam, proeftuin, tekening, ja
):
    eerst = _met_foto(als(deelnemer), proeftuin, tekening)

    einde(tekening, ja, kernteam)

    assert eerst == set(_plekken(proeftuin, tekening))
    assert _met_foto(als(deelnemer), proeftuin, tekening) == set()
    assert _met_foto(als(kernteam), proeftuin, tekening) == set()


@EINDEN
def test_no_print_holds_a_photo_whose_consent_ended(einde, kernteam, proeftuin, tekening, ja):
    eerst = verzamel_oogst(proeftuin)
    html = druk._html(proeftuin, eerst)

    einde(tekening, ja, kernteam)

    naam = f"foto-{tekening.foto.publiek_id}.jpg"
    assert dict(eerst.beelden) == {naam: tekening.foto.pad.name}
    assert f"druk:{naam}" in html
    daarna = verzamel_oogst(proeftuin)
    assert dict(daarna.beelden) == {}
    assert [merk for merk in (naam, ALT) if merk in druk._html(proeftuin, daarna)] == []


def test_the_pdf_holds_the_photo_and_is_called_back_when_consent_is_withdrawn(
    als, kernteam, proeftuin, tekening, ja
):
    adres = reverse("proeftuinen:oogst-pdf", args=[proeftuin.publiek_id])
    als(kernteam).post(adres)
    eerste = Opdracht.objects.get()
    met = _beelden(eerste)

    trek_in(toestemming=ja, door=kernteam)
    eerste.refresh_from_db()
    als(kernteam).post(adres)

    assert met == 1
    assert (eerste.stand, eerste.pad) == ("mislukt", "")
    assert _beelden(Opdracht.objects.exclude(pk=eerste.pk).get()) == 0


def _beelden(opdracht):
    with default_storage.open(opdracht.pad) as bron:
        boek = PdfReader(BytesIO(bron.read()))
    return len({foto.name for blad in boek.pages for foto in blad.images})


def test_the_address_of_the_picture_itself_closes_for_who_takes_part(
    als, buitenstaander, deelnemer, kernteam, proeftuin, tekening
):
    fotos.foto_wijzigen(
        foto=tekening.foto,
        door=kernteam,
        versie=1,
        waarden={"beschrijving": ALT},
        contacten=[],
        rollen=["buurman"],
    )
    persoon = tekening.foto.personen.get()
    hoe = {"door": kernteam, "kanaal": "papier", "gegeven_op": vandaag()}
    persoon.foto.proeftuin = proeftuin
    ja = fotos.leg_toestemming_bij_persoon(persoon=persoon, **hoe)
    adressen = (tekening.foto.adres, tekening.foto.adres_klein)
    eerst = [als(deelnemer).get(adres).status_code for adres in adressen]

    trek_in(toestemming=ja, door=kernteam)

    assert eerst == [200, 200]
    assert [als(deelnemer).get(adres).status_code for adres in adressen] == [404, 404]


def test_without_its_photo_a_drawing_without_words_leaves_the_screen_and_its_title_stays(
    als, deelnemer, kernteam, proeftuin, tekening, ja
):
    trek_in(toestemming=ja, door=kernteam)

    zaal = als(deelnemer).get(reverse("proeftuinen:galerij", args=[proeftuin.publiek_id])).text
    pagina = als(deelnemer).get(tekening.get_absolute_url()).text

    assert "Nog geen beelden" in zaal
    assert "De brug" in pagina
    assert "Wie erop staat, beslist daarover." in pagina


def test_the_team_is_led_to_the_photo_to_say_who_is_on_it(als, kernteam, tekening):
    pagina = als(kernteam).get(tekening.get_absolute_url()).text

    assert f'href="{tekening.foto.get_absolute_url()}"' in pagina
    assert tekening.foto.adres not in pagina


def test_going_out_as_a_file_is_noted_once_so_that_it_can_be_called_back(
    kernteam, proeftuin, tekening, ja
):
    for _ in range(2):
        aandeel.bij_verspreiding(proeftuin, kernteam, "Concept-oogst (pdf)")

    assert [rij.foto for rij in Verspreiding.objects.all()] == [tekening.foto]
    trek_in(toestemming=ja, door=kernteam)
    assert Verspreiding.objects.na_te_gaan(proeftuin).count() == 1


def test_a_photo_that_may_not_be_shown_is_not_noted_as_gone_out(kernteam, proeftuin, tekening):
    aandeel.bij_verspreiding(proeftuin, kernteam, "Concept-oogst (pdf)")

    assert not Verspreiding.objects.exists()


def test_a_photo_that_is_taken_away_leaves_the_words(kernteam, proeftuin, tekening, ja):
    fotos.foto_weghalen(foto=tekening.foto, door=kernteam)

    (beeld,) = lezen.als_schilderijen(Verbeelding.objects.all(), proeftuin, _niemand())
    assert (beeld.foto, beeld.wacht, beeld.verbeelding.titel) == (None, False, "De brug")


def _niemand():
    return lezen.Lezer(frozenset())


def test_the_thread_says_the_title_and_never_what_the_photo_shows(tekening):
    assert actions.knoop_van(tekening).label == "De brug"
    assert ALT not in fotos.knoop_van(tekening.foto).label
