"""Quotes and photos on screen: adding, changing, choosing, saying that one is on it."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.images import inname
from proeftuinen.bronnen import actions, fotos
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post.models import Bericht
from tests.leerwerkplaats.web.images.maak import plaatje


def _adres(naam, proeftuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, *delen])


def _citaat(**overig):
    return {"sleutel": uuid4(), "tekst": "Nu heb ik haar nummer.", "rol": "huisarts"} | overig


def _upload(inhoud, naam="foto.jpg", **overig):
    bestand = SimpleUploadedFile(naam, inhoud, "image/jpeg")
    vast = {"sleutel": uuid4(), "beschrijving": "Een zaal", "niemand_herkenbaar": "on"}
    return vast | {"bestand": bestand} | overig


def test_a_participant_writes_down_a_quote_and_changes_only_their_own(
    als, deelnemer, proeftuin, citaat
):
    client = als(deelnemer)

    antwoord = client.post(_adres("citaat-nieuw", proeftuin), _citaat())

    eigen = Citaat.objects.get(door=deelnemer)
    assert antwoord.url == f"/proeftuinen/{proeftuin.publiek_id}/oogst/citaten/{eigen.publiek_id}/"
    codes = [
        client.get(_adres("citaat-bewerken", proeftuin, rij.publiek_id)).status_code
        for rij in (eigen, citaat)
    ]
    assert codes == [200, 404]


def test_a_quote_that_came_from_a_step_is_tied_to_it(als, kernteam, proeftuin):
    stap = Stap.objects.van(proeftuin).first()
    uit = Schakel.objects.get(soort="stap", object_id=stap.publiek_id).publiek_id
    adres = _adres("citaat-nieuw", proeftuin)

    getoond = als(kernteam).get(adres, {"uit": uit}).text
    als(kernteam).post(adres, _citaat(uit=uit))

    assert "Dit komt voort uit" in getoond
    draad = Draad.objects.get(van__publiek_id=uit)
    assert (draad.naar.soort, draad.naar.label) == ("citaat", "Citaat: huisarts")


@pytest.mark.parametrize(
    "anders",
    [
        {"tekst": ""},
        {"tekst": "a" * 1001},
        {"tekst": "a\x00b"},
        {"rol": ""},
        {"rol": "r" * 201},
        {"contact": "bestaatniet1"},
        {"met_naam": "on"},
    ],
)
def test_a_quote_that_is_not_right_comes_back_with_what_was_typed(anders, als, kernteam, proeftuin):
    antwoord = als(kernteam).post(_adres("citaat-nieuw", proeftuin), _citaat(**anders))

    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == list(anders)
    assert Citaat.objects.count() == 0


def test_someone_of_another_place_cannot_be_named(als, kernteam, proeftuin, andere_proeftuin):
    vreemd = Contact.objects.filter(proeftuin=andere_proeftuin).first()

    antwoord = als(kernteam).post(
        _adres("citaat-nieuw", proeftuin), _citaat(contact=vreemd.publiek_id)
    )

    assert list(antwoord.context["form"].errors) == ["contact"]


def test_other_words_need_a_new_consent(als, kernteam, proeftuin, citaat, ja):
    velden = {"tekst": "Andere woorden", "rol": citaat.rol, "versie": citaat.versie}
    velden |= {"contact": citaat.contact.publiek_id, "met_naam": "on"}

    als(kernteam).post(_adres("citaat-bewerken", proeftuin, citaat.publiek_id), velden)

    citaat.refresh_from_db()
    assert (citaat.tekst, citaat.toestemming) == ("Andere woorden", None)


def test_who_was_second_sees_both_texts(als, kernteam, proeftuin, citaat):
    velden = {"tekst": "Mijn tekst", "rol": "r", "versie": citaat.versie}
    Citaat.objects.update(versie=9, tekst="Hun tekst")

    antwoord = als(kernteam).post(_adres("citaat-bewerken", proeftuin, citaat.publiek_id), velden)

    assert antwoord.status_code == 409
    assert "Mijn tekst" in antwoord.text
    assert "Hun tekst" in antwoord.text


def test_the_name_of_who_said_it_is_for_the_team(als, kernteam, deelnemer, proeftuin, citaat):
    Contact.objects.filter(pk=citaat.contact_id).update(gebruiker=None, naam="Geheime Naam")
    adres = citaat.get_absolute_url()

    assert "Geheime Naam" in als(kernteam).get(adres).text
    assert "Geheime Naam" not in als(deelnemer).get(adres).text


def test_consent_noted_at_the_quote_lets_it_be_used(als, kernteam, proeftuin, citaat):
    hoe = {"sleutel": uuid4(), "kanaal": "mondeling", "gegeven_op": "2026-05-01", "versie": 1}
    adres = _adres("citaat-toestemming", proeftuin, citaat.publiek_id)

    als(kernteam).post(adres, hoe)
    als(kernteam).post(adres, hoe)

    ja = Toestemming.objects.get()
    citaat.refresh_from_db()
    assert (ja.doel, ja.kanaal, citaat.toestemming) == ("citaat_naam", "mondeling", ja)


def test_asking_by_mail_is_one_mail_for_all_that_waits(
    als, kernteam, proeftuin, citaat, foto, deelnemer
):
    als(kernteam).post(_adres("citaat-vraag", proeftuin, citaat.publiek_id))
    als(kernteam).post(_adres("foto-vraag", proeftuin, foto.publiek_id))

    bericht = Bericht.objects.get(soort="toestemmingsvraag")
    assert bericht.aan == deelnemer.email
    assert "Eerst vragen" not in bericht.tekst


def test_who_is_at_rest_is_not_mailed(als, kernteam, proeftuin, citaat, tineke):
    Contact.objects.filter(pk=tineke.pk).update(stand="rust")

    als(kernteam).post(_adres("citaat-vraag", proeftuin, citaat.publiek_id))

    assert Bericht.objects.filter(soort="toestemmingsvraag").count() == 0


@pytest.mark.parametrize("aantal", [1, 3])
def test_lists_take_as_many_queries_for_three_as_for_one(
    aantal, als, kernteam, proeftuin, tineke, django_assert_num_queries
):
    beeld = inname.neem_in(plaatje())
    for nummer in range(aantal):
        waarden = {"tekst": f"Nr {nummer}", "rol": "arts", "contact": tineke}
        actions.citaat_maken(proeftuin=proeftuin, door=kernteam, waarden=waarden)
        fotos.foto_maken(
            proeftuin=proeftuin,
            door=kernteam,
            beeld=beeld,
            waarden={"beschrijving": "x"},
            contacten=[tineke],
        )
    client = als(kernteam)
    client.get(_adres("citaten", proeftuin))

    with django_assert_num_queries(6):
        client.get(_adres("citaten", proeftuin))
    with django_assert_num_queries(9):
        client.get(_adres("fotos", proeftuin))


def test_two_photos_in_a_row_without_javascript(als, deelnemer, proeftuin):
    client, adres = als(deelnemer), _adres("foto-nieuw", proeftuin)

    eerste = client.post(adres, _upload(plaatje("JPEG"), nog="1"))
    tweede = client.post(adres, _upload(plaatje("PNG"), naam="../../x.jpg\r\nSet-Cookie: a"))

    assert eerste.url == adres
    assert tweede.url == Foto.objects.first().get_absolute_url()
    assert all(foto.pad.name.startswith("fotos/") for foto in Foto.objects.all())


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "leeg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", inname.GEEN_FOTO),
        (plaatje("GIF"), inname.GEEN_FOTO),
        (plaatje("JPEG", (800, 600))[:900], inname.STUK),
        (plaatje("JPEG") + b"\x00" * 16_000_000, inname.TE_GROOT),
        (plaatje("JPEG") + b"\x00" * 25_000_000, inname.TE_GROOT),
    ],
)
def test_what_is_no_photo_is_said_at_the_field(inhoud, zin, als, deelnemer, proeftuin):
    antwoord = als(deelnemer).post(_adres("foto-nieuw", proeftuin), _upload(inhoud))

    assert antwoord.status_code == 200
    assert zin in str(antwoord.context["form"].errors["bestand"])
    assert Foto.objects.count() == 0


def test_who_can_be_recognised_must_be_said(als, deelnemer, proeftuin):
    velden = _upload(plaatje("JPEG"))
    del velden["niemand_herkenbaar"]

    fouten = als(deelnemer).post(_adres("foto-nieuw", proeftuin), velden).context["form"].errors

    assert sorted(fouten) == ["bestand", "niemand_herkenbaar"]


def test_a_place_holds_no_more_photos_than_it_may(als, deelnemer, proeftuin, foto, monkeypatch):
    monkeypatch.setattr(fotos, "MEESTE_FOTOS", 1)

    antwoord = als(deelnemer).post(_adres("foto-nieuw", proeftuin), _upload(plaatje("JPEG")))

    assert "Haal er eerst een weg" in str(antwoord.context["form"].errors["bestand"])
    assert Foto.objects.count() == 1


def test_a_picture_is_handed_over_as_one_and_kept_nowhere(als, deelnemer, foto):
    antwoord = als(deelnemer).get(foto.adres)

    koppen = {naam: antwoord[naam] for naam in ("Content-Type", "Cache-Control")}
    assert koppen == {"Content-Type": "image/jpeg", "Cache-Control": "private, no-store"}
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Disposition"].startswith("inline")
    assert antwoord.content[:3] == b"\xff\xd8\xff"


@pytest.mark.parametrize(("mag", "te_gebruiken"), [("1", True), ("0", False)])
def test_i_am_on_it_myself(mag, te_gebruiken, als, deelnemer, proeftuin, foto, tineke):
    Fotopersoon.objects.all().delete()
    Foto.objects.update(niemand_herkenbaar=True)

    als(deelnemer).post(_adres("foto-ik", proeftuin, foto.publiek_id), {"mag": mag})

    dag = timezone.localdate()
    assert list(Foto.objects.te_gebruiken(proeftuin, dag)) == ([foto] if te_gebruiken else [])
    assert Fotopersoon.objects.get().contact == tineke


def test_changing_who_is_on_it_keeps_the_consents(als, kernteam, proeftuin, foto, ja):
    velden = {"beschrijving": "Anders", "rollen": "vrijwilliger\nvrijwilliger", "versie": 1}
    velden["contacten"] = [foto.personen.get().contact.publiek_id]

    als(kernteam).post(_adres("foto-bewerken", proeftuin, foto.publiek_id), velden)

    assert {persoon.wie: persoon.toestemming for persoon in foto.personen.all()} == {
        "": ja[1],
        "vrijwilliger": None,
    }


def test_taking_a_photo_away_takes_the_files(
    als, kernteam, proeftuin, foto, django_capture_on_commit_callbacks
):
    opslag = foto.pad.storage

    with django_capture_on_commit_callbacks(execute=True):
        als(kernteam).post(_adres("foto-weghalen", proeftuin, foto.publiek_id))

    assert Foto.objects.count() == 0
    assert [opslag.exists(naam) for naam in (foto.pad.name, foto.klein.name)] == [False, False]
    assert Schakel.objects.filter(soort="foto").count() == 0
