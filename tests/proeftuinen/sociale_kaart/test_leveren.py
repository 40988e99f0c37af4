"""Feeding guides: files in which nothing runs, what changed, and what was delivered."""

import csv
import io
import json
import uuid

import pytest

from proeftuinen.sociale_kaart import actions
from proeftuinen.sociale_kaart.leveren.gegevens import records_van, vingerafdruk
from proeftuinen.sociale_kaart.models import Gids, Levering, Voorziening

GEMEEN = "<script>alert(1)</script>=1+1"


@pytest.fixture
def gids(proeftuin):
    return Gids.objects.create(
        proeftuin=proeftuin, naam="Gids van de gemeente", email="redactie@gemeente.example"
    )


def _geleverd(client, kaartadres, gids, proeftuin, **anders):
    basis = {"sleutel": str(uuid.uuid4()), "gezien": vingerafdruk(records_van(proeftuin))}
    return client.post(kaartadres("gids-geleverd", gids.publiek_id), basis | anders)


def test_after_a_delivery_only_changes_are_told(
    als, kernteam, proeftuin, voorziening, gids, kaartadres
):
    client = als(kernteam)
    adres = kaartadres("gids", gids.publiek_id)
    assert "Nieuw (1)" in client.get(adres).content.decode()

    _geleverd(client, kaartadres, gids, proeftuin)
    assert "Sindsdien veranderde er niets." in client.get(adres).content.decode()
    Voorziening.objects.update(hoe="Bel op maandag")
    tekst = client.get(adres).content.decode()

    assert "Gewijzigd (1)" in tekst
    assert "Hoe kom je er: (leeg) wordt Bel op maandag" in tekst
    actions.haal_voorziening_weg(proeftuin=proeftuin, voorziening=voorziening, door=kernteam)
    assert "Weg (1)" in client.get(adres).content.decode()


def test_five_presses_are_one_delivery(als, kernteam, proeftuin, voorziening, gids, kaartadres):
    sleutel = str(uuid.uuid4())

    for _ in range(5):
        _geleverd(als(kernteam), kaartadres, gids, proeftuin, sleutel=sleutel)

    assert [len(deel.inhoud) for deel in Levering.objects.all()] == [1]


def test_what_changed_while_one_delivered_is_not_counted_as_delivered(
    als, kernteam, proeftuin, voorziening, gids, kaartadres
):
    gezien = vingerafdruk(records_van(proeftuin))
    Voorziening.objects.update(naam="Intussen anders")

    _geleverd(als(kernteam), kaartadres, gids, proeftuin, gezien=gezien)

    assert Levering.objects.count() == 0


@pytest.mark.parametrize("anders", [{"gezien": ""}, {"gezien": "x" * 99}, {"sleutel": "geen"}])
def test_an_incomplete_delivery_is_not_kept(
    als, kernteam, proeftuin, voorziening, gids, kaartadres, anders
):
    assert _geleverd(als(kernteam), kaartadres, gids, proeftuin, **anders).status_code == 302
    assert Levering.objects.count() == 0


@pytest.fixture
def gemeen(maak_voorziening, organisatie, ken):
    """A voorziening that would do harm where it could, of an organisation with a person."""
    ken(organisatie, 1, email="prive@mens.example")
    organisatie.bevestig_email = "wie@bevestigt.example"
    organisatie.website = "javascript:alert(1)"
    organisatie.save()
    return maak_voorziening(organisatie, GEMEEN, ("sociaal", "nazorg"), wat=GEMEEN, hoe="=2+2")


def _bestand(client, kaartadres, gids, vorm):
    return client.get(kaartadres("gids-bestand", gids.publiek_id), {"vorm": vorm})


def test_the_csv_runs_no_formula(als, kernteam, gids, gemeen, kaartadres):
    tekst = _bestand(als(kernteam), kaartadres, gids, "csv").content.decode("utf-8-sig")

    rijen = list(csv.DictReader(io.StringIO(tekst), delimiter=";"))
    assert [(rij["Id"], rij["Hoe kom je er"]) for rij in rijen] == [(gemeen.publiek_id, "'=2+2")]


def test_the_json_names_its_schema_and_keeps_its_ids(als, kernteam, gids, gemeen, kaartadres):
    inhoud = json.loads(_bestand(als(kernteam), kaartadres, gids, "json").content)

    assert (inhoud["schema"], inhoud["versie"]) == ("leerwerkplaats-sociale-kaart", 1)
    assert [deel["id"] for deel in inhoud["voorzieningen"]] == [gemeen.publiek_id]


def test_the_html_has_no_script_no_class_and_no_strange_link(
    als, kernteam, gids, gemeen, kaartadres
):
    antwoord = _bestand(als(kernteam), kaartadres, gids, "html")

    tekst = antwoord.content.decode()
    assert antwoord.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "<script" not in tekst
    assert 'href="javascript' not in tekst
    assert "class=" not in tekst
    assert "&lt;script&gt;" in tekst


@pytest.mark.parametrize("vorm", ["csv", "json", "html"])
def test_no_file_names_a_person_or_who_confirms(als, kernteam, gids, gemeen, kaartadres, vorm):
    tekst = _bestand(als(kernteam), kaartadres, gids, vorm).content.decode()

    verboden = "Naam van iemand", "prive@mens", "wie@bevestigt", str(kernteam), "redactie@"
    assert [woord for woord in verboden if woord in tekst] == []


def test_an_unknown_form_is_not_found(als, kernteam, gids, kaartadres):
    assert _bestand(als(kernteam), kaartadres, gids, "exe").status_code == 404


def test_a_guide_is_added_changed_and_taken_away(als, kernteam, proeftuin, kaartadres):
    client = als(kernteam)
    gegevens = {"sleutel": str(uuid.uuid4()), "naam": "Wijkgids", "email": "GIDS@Wijk.example"}
    client.post(kaartadres("gids-nieuw"), gegevens)
    gids = Gids.objects.get()
    assert (gids.naam, gids.email) == ("Wijkgids", "gids@wijk.example")

    adres = kaartadres("gids-wijzigen", gids.publiek_id)
    codes = [
        client.post(adres, {"versie": 1, "naam": naam}).status_code for naam in ("Een", "Twee")
    ]
    assert codes == [302, 409]
    client.post(kaartadres("gids-weghalen", gids.publiek_id), {"versie": 2})

    assert Gids.objects.count() == 0


def test_a_guide_asks_as_much_for_one_as_for_many(
    als, kernteam, proeftuin, gids, vul_kaart, kaartadres, django_assert_max_num_queries
):
    client, tellingen = als(kernteam), []
    Levering.objects.create(gids=gids, door=kernteam, inhoud=[])
    client.get(kaartadres("gids", gids.publiek_id))
    for aantal in (1, 3):
        vul_kaart(aantal)
        with django_assert_max_num_queries(12) as gevraagd:
            client.get(kaartadres("gids", gids.publiek_id))
        tellingen.append(len(gevraagd))

    assert tellingen[0] == tellingen[1]
