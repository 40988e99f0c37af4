"""The log: writing once, who may, photo and quote, changing, taking away, encouraging."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.http import Http404
from django.test import Client
from django.urls import reverse
from PIL import Image

from leerwerkplaats.web.images.inname import HEIC
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.bronnen import fotos
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.experimenten.loggen import actions
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

FOTO = {"beschrijving": "Een kop koffie op tafel", "niemand_herkenbaar": "on"}
JSON = {"Accept": "application/json"}


@pytest.fixture
def ik(proeftuin, deelnemer):
    return Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)[0]


@pytest.fixture
def experiment(proeftuin, ik):
    begin = vandaag() - timedelta(days=40)
    deze = maak_experiment(proeftuin, gestart_op=begin, laatste_teken=begin)
    maak_lid(deze, ik)
    return deze


def _naar(naam, experiment, *delen):
    ids = [experiment.proeftuin.publiek_id, experiment.publiek_id, *delen]
    return reverse(f"proeftuinen:{naam}", args=ids)


def _velden(**anders):
    return {"sleutel": uuid4(), "gedaan": "Vierde bezoek.", "dag": vandaag(), **anders}


def _schrijf(experiment, door=None, **waarden):
    waarden = {"gedaan": "Vierde bezoek.", "dag": vandaag(), **waarden}
    inhoud = actions.Inhoud(waarden)
    return actions.maak(experiment=experiment, sleutel=str(uuid4()), inhoud=inhoud, door=door)


def _plaatje(maat=(60, 40), naam="foto.jpg", soort="JPEG", **opties):
    buffer = BytesIO()
    Image.new("RGB", maat, "green").save(buffer, soort, **opties)
    return SimpleUploadedFile(naam, buffer.getvalue())


def test_only_the_first_field_is_asked(als, deelnemer, experiment):
    terug = als(deelnemer).post(_naar("logbericht-nieuw", experiment), _velden(), follow=True)

    bericht = Logbericht.objects.get()
    assert (bericht.door, bericht.gedaan) == (deelnemer, "Vierde bezoek.")
    assert "Je bericht staat in het logboek." in terug.text
    label = Schakel.objects.get(soort="logbericht").label
    assert label.startswith("Logbericht van ")
    assert "bezoek" not in label


def test_all_that_one_may_tell_is_kept(als, deelnemer, experiment, ik):
    velden = _velden(hoe="goed", verrast="Over geld", gezien="Een hond", erbij=[ik.publiek_id])
    velden |= {"dimensies": ["sociaal", "zingeving"], "citaat_rol": "buurvrouw"}
    velden |= {"citaat_tekst": "Fijn dat je er bent", "bestand": _plaatje(), **FOTO}

    als(deelnemer).post(_naar("logbericht-nieuw", experiment), velden)
    bladzijde = als(deelnemer).get(_naar("logberichten", experiment)).text

    bericht = Logbericht.objects.get()
    assert bericht.dimensies == ["sociaal", "zingeving"]
    assert list(bericht.erbij.all()) == [ik]
    assert bericht.citaat.toestemming is None
    for tekst in ("Over geld", "Een hond", "Ging goed", "Een kop koffie op tafel"):
        assert tekst in bladzijde
    assert "Fijn dat je er bent" not in bladzijde
    assert "Dat zie je als degene die het zei, ja zegt." in bladzijde


@pytest.mark.parametrize("koppen", [{}, JSON])
def test_the_same_entry_five_times_is_one_with_its_photo(als, deelnemer, experiment, koppen):
    velden, client = _velden(**FOTO), als(deelnemer)
    antwoorden = [
        client.post(
            _naar("logbericht-nieuw", experiment), {**velden, "bestand": _plaatje()}, headers=koppen
        )
        for _ in range(5)
    ]
    assert Logbericht.objects.count() == Foto.objects.count() == 1
    assert len({antwoord.content for antwoord in antwoorden}) == 1
    assert {antwoord.status_code for antwoord in antwoorden} == {200 if koppen else 302}


def test_the_same_key_at_the_same_moment_gives_the_first(experiment, deelnemer):
    eerste = _schrijf(experiment, deelnemer)
    inhoud = actions.Inhoud({"gedaan": "Later", "dag": vandaag()})
    zelfde = actions.maak(
        experiment=experiment, sleutel=eerste.sleutel, inhoud=inhoud, door=deelnemer
    )
    assert zelfde == eerste
    assert Logbericht.objects.get().gedaan == "Vierde bezoek."
    with pytest.raises(IntegrityError):
        Logbericht.objects.create(
            experiment=experiment, sleutel=eerste.sleutel, gedaan="x", dag=vandaag()
        )


def test_an_entry_wakes_an_experiment_and_a_late_one_does_not_turn_the_clock_back(experiment):
    gisteren = vandaag() - timedelta(days=1)
    type(experiment).objects.filter(pk=experiment.pk).update(rust_op=gisteren)
    _schrijf(experiment)
    _schrijf(experiment, dag=gisteren)
    experiment.refresh_from_db()
    assert (experiment.laatste_teken, experiment.rust_op) == (vandaag(), None)


def test_one_may_write_before_it_began(proeftuin, deelnemer):
    idee = maak_experiment(proeftuin)
    _schrijf(idee, deelnemer)
    idee.refresh_from_db()
    assert idee.laatste_teken is None


def test_who_is_in_another_group_cannot_write(als, deelnemer, proeftuin):
    ander = maak_experiment(proeftuin)
    assert als(deelnemer).get(_naar("logbericht-nieuw", ander)).status_code == 404
    assert als(deelnemer).post(_naar("logbericht-nieuw", ander), _velden()).status_code == 404


def test_one_changes_ones_own_and_the_team_any(als, deelnemer, procesbegeleider, experiment):
    eigen, ander = _schrijf(experiment, deelnemer), _schrijf(experiment, procesbegeleider)
    for wie, bericht, status in (
        (deelnemer, eigen, 200),
        (deelnemer, ander, 404),
        (procesbegeleider, eigen, 200),
    ):
        adres = _naar("logbericht-bewerken", experiment, bericht.publiek_id)
        assert als(wie).get(adres).status_code == status


def test_of_two_who_change_the_second_sees_both(als, deelnemer, experiment):
    bericht = _schrijf(experiment, deelnemer)
    adres = _naar("logbericht-bewerken", experiment, bericht.publiek_id)
    velden = {"versie": 1, "dag": vandaag(), "hoe": "goed"}
    eerst = als(deelnemer).post(adres, {**velden, "gedaan": "Eerste"})
    later = als(deelnemer).post(adres, {**velden, "gedaan": "Tweede", "hoe": "moeizaam"})
    assert (eerst.status_code, later.status_code) == (302, 409)
    assert "Eerste" in later.text
    assert "Tweede" in later.text
    assert Logbericht.objects.get().gedaan == "Eerste"


def test_taking_away_asks_first_and_can_take_photo_and_quote(als, deelnemer, experiment):
    velden = _velden(bestand=_plaatje(), citaat_tekst="Fijn", citaat_rol="buurvrouw", **FOTO)
    als(deelnemer).post(_naar("logbericht-nieuw", experiment), velden)
    bericht = Logbericht.objects.get()
    adres = _naar("logbericht-weghalen", experiment, bericht.publiek_id)
    als(deelnemer).get(adres)
    assert Logbericht.objects.exists()
    als(deelnemer).post(adres, {"ook_bronnen": "on"})
    assert not Logbericht.objects.exists()
    assert not Foto.objects.exists()
    assert not Citaat.objects.exists()
    assert not Schakel.objects.filter(soort="logbericht").exists()


# Photos


def _heic():
    return SimpleUploadedFile("foto.heic", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 400)


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (_heic, HEIC),
        (lambda: SimpleUploadedFile("leeg.jpg", b""), "Dit bestand is leeg."),
        (lambda: SimpleUploadedFile("tekst.jpg", b"geen foto" * 50), "Dit is geen foto"),
        (
            lambda: SimpleUploadedFile("half.jpg", _plaatje((900, 600)).read()[:1500]),
            "niet heel aangekomen",
        ),
    ],
)
def test_a_photo_that_cannot_be_kept_says_so_and_keeps_what_was_typed(
    als, deelnemer, experiment, maak, zin
):
    adres = _naar("logbericht-nieuw", experiment)
    velden = _velden(verrast="Blijft staan", **FOTO)
    terug = als(deelnemer).post(adres, {**velden, "bestand": maak()})
    als_script = als(deelnemer).post(adres, {**velden, "bestand": maak()}, headers=JSON)
    assert zin in terug.text
    assert "Vierde bezoek." in terug.text
    assert "Blijft staan" in terug.text
    assert zin in als_script.json()["fouten"]["bestand"][0]
    assert als_script.status_code == 400
    assert not Logbericht.objects.exists()


def test_a_large_photo_with_a_place_in_it_comes_in_without_the_place(als, deelnemer, experiment):
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    beeld = _plaatje((6708, 4472), exif=exif)  # thirty megapixels
    als(deelnemer).post(_naar("logbericht-nieuw", experiment), _velden(bestand=beeld, **FOTO))
    with Logbericht.objects.get().foto.pad.open() as bron, Image.open(bron) as foto:
        assert max(foto.size) == 2560
        assert not foto.getexif()


def test_a_full_storage_keeps_nothing_and_says_it_at_the_photo(
    als, deelnemer, experiment, monkeypatch
):
    monkeypatch.setattr(fotos, "MEESTE_FOTOS", 0)
    velden = _velden(bestand=_plaatje(), **FOTO)
    antwoord = als(deelnemer).post(_naar("logbericht-nieuw", experiment), velden, headers=JSON)
    assert "Haal er eerst een weg." in antwoord.json()["fouten"]["bestand"][0]
    assert not Logbericht.objects.exists()


def test_a_photo_is_shown_only_while_everyone_on_it_agrees(als, deelnemer, experiment):
    velden = _velden(bestand=_plaatje(), **FOTO)
    als(deelnemer).post(_naar("logbericht-nieuw", experiment), velden)
    foto = Foto.objects.get()
    lijst = _naar("logberichten", experiment)
    assert foto.adres_klein in als(deelnemer).get(lijst).text
    Fotopersoon.objects.create(foto=foto, wie="vrijwilliger")
    assert foto.adres_klein not in als(deelnemer).get(lijst).text


def test_a_day_to_come_is_refused(als, deelnemer, experiment):
    morgen = vandaag() + timedelta(days=1)
    terug = als(deelnemer).post(_naar("logbericht-nieuw", experiment), _velden(dag=morgen))
    assert "Deze dag is nog niet geweest." in terug.text


def test_a_quote_needs_a_role(als, deelnemer, experiment):
    terug = als(deelnemer).post(_naar("logbericht-nieuw", experiment), _velden(citaat_tekst="Ja"))
    assert "Zeg in welke rol iemand dit zei." in terug.text


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_log_costs_as_many_queries_for_one_as_for_three(
    als, deelnemer, experiment, ik, django_assert_num_queries, aantal
):
    for _ in range(aantal):
        _schrijf(experiment, deelnemer).erbij.add(ik)
    client = als(deelnemer)
    client.get(_naar("logberichten", experiment))
    with django_assert_num_queries(9):
        client.get(_naar("logberichten", experiment))


# Encouraging


def test_one_encourages_once_changes_the_words_and_takes_it_back(als, deelnemer, proeftuin):
    ander = maak_experiment(proeftuin)
    adres = _naar("experiment-aanmoedigen", ander)
    client = als(deelnemer)
    client.post(adres, {"tekst": "Mooi"})
    client.post(adres, {"tekst": "Heel mooi"})
    assert Aanmoediging.objects.get().tekst == "Heel mooi"
    client.post(adres, {"terug": "1"})
    assert not Aanmoediging.objects.exists()


def test_the_card_leads_to_the_form_and_back_after_signing_in(als, deelnemer, experiment):
    bladzijde = als(deelnemer).get(_naar("experiment-qr", experiment)).text
    adres = _naar("logbericht-nieuw", experiment)
    assert "<svg" in bladzijde
    assert adres in bladzijde
    assert Client().get(adres).headers["Location"].endswith(f"?next={adres}")


@pytest.mark.parametrize("weg", [True, False])
def test_nothing_is_written_in_what_was_put_away_at_the_same_moment(kernteam, experiment, weg):
    zelfde = type(experiment).objects.filter(pk=experiment.pk)
    _ = zelfde.delete() if weg else zelfde.update(gearchiveerd_op=dit_moment())

    with pytest.raises(Http404):
        _schrijf(experiment, kernteam)

    assert not Logbericht.objects.exists()


@pytest.mark.parametrize("sleutel", ["\0", "x" * 5000, "{", ""])
def test_a_key_that_is_none_brings_the_form_back_with_the_text(als, deelnemer, experiment, sleutel):
    velden = _velden(sleutel=sleutel, gedaan="Lang getypt.")
    antwoord = als(deelnemer).post(_naar("logbericht-nieuw", experiment), velden)
    assert (antwoord.status_code, "Lang getypt." in antwoord.text) == (200, True)
    assert not Logbericht.objects.exists()
