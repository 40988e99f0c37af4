"""The proof of taking part and the list for accreditation: who gets what, and what is in it."""

import csv
import io
import subprocess
import sys
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.models import Auditregel, Opdracht
from leerwerkplaats.web.opdrachten import opslag
from proeftuinen.bijeenkomsten.aanwezig import opdracht
from proeftuinen.bijeenkomsten.aanwezig.uren import minuten_van, uren_van, zeg_uren
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.mensen.models import Contact, Zicht

pytestmark = pytest.mark.django_db


@pytest.fixture
def was_er(zet_op_lijst):
    """Put someone on the list who was there."""

    def zet(naam="", *, minuten=None, **overig):
        wie = zet_op_lijst(naam, **overig)
        waarden = {"aanwezig": "ja", "aanwezig_op": "2026-05-11T14:00Z", "minuten": minuten}
        Genodigde.objects.filter(pk=wie.pk).update(**waarden)
        wie.refresh_from_db()
        return wie

    return zet


def tekst_van(antwoord):
    lezer = PdfReader(io.BytesIO(antwoord.content))
    return " ".join(" ".join(vel.extract_text().split()) for vel in lezer.pages)


@pytest.mark.parametrize(
    ("minuten", "gezegd", "uren"),
    [
        *((0, "", 0), (1, "1 minuut", 0), (29, "29 minuten", 0), (30, "0,5 uur", 0.5)),
        *((160, "2,5 uur", 2.5), (180, "3 uur", 3), (1440, "24 uur", 24)),
    ],
)
def test_hours_are_whole_or_half_rounded_down(minuten, gezegd, uren):
    assert (zeg_uren(minuten), uren_van(minuten)) == (gezegd, uren)


def test_a_part_is_never_more_than_the_whole():
    assert [minuten_van(160, deel) for deel in (None, 100, 500)] == [160, 100, 160]
    assert minuten_van(0, 100) == 100


def test_a_proof_says_who_what_when_how_long_and_what_for(
    als, kernteam, adres, was_er, maak_organisatie, tmp_path
):
    anna = was_er("Anna de Boer", functie="Arts", organisatie=maak_organisatie("De Linde"))

    antwoord = als(kernteam).get(adres("bewijs", anna.publiek_id))
    pad = tmp_path / "bewijs.pdf"
    pad.write_bytes(antwoord.content)
    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    tekst = tekst_van(antwoord)

    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert PdfReader(pad).metadata.title == "Bewijs van deelname: Eerste werkbijeenkomst"
    assert len(PdfReader(pad).pages) == 1
    for stuk in (
        "Anna de Boer Arts, De Linde nam deel aan Eerste werkbijeenkomst",
        "maandag 11 mei 2026, Dorpshuis De Linde",
        "2,5 uur deelgenomen",
        "Je weet wie je kunt bellen.",
        "zonder inloop en pauzes, naar beneden op halve uren",
        f"Nummer {anna.publiek_id}",
    ):
        assert stuk in tekst, stuk


@pytest.mark.parametrize(
    ("waarden", "blokken", "gezegd"),
    [
        ({}, True, "2,5 uur deelgenomen"),
        ({}, False, "3 uur deelgenomen"),
        ({"einde": "14:00"}, True, "0,5 uur deelgenomen"),
        ({"begin": None, "einde": None}, True, "2,5 uur deelgenomen"),
        ({"begin": None, "einde": None}, False, ""),
    ],
)
def test_what_counts_is_the_plan_within_the_hours(
    als, kernteam, adres, bijeenkomst, was_er, waarden, blokken, gezegd
):
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(**waarden)
    if not blokken:
        Agendaonderdeel.objects.all().delete()
    anna = was_er("Anna")

    tekst = tekst_van(als(kernteam).get(adres("bewijs", anna.publiek_id)))

    assert ("deelgenomen" in tekst) == bool(gezegd)
    assert gezegd in tekst


def test_ones_own_proof_is_there_once_it_is_over_and_one_was_ticked(
    als, deelnemer, kernteam, adres, bijeenkomst, was_er, proeftuin
):
    ik = Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)
    wie = was_er(contact=ik)
    mijn = adres("mijn-bewijs")

    gelukt = als(deelnemer).get(mijn)
    van_ander = als(kernteam).get(mijn)
    Bijeenkomst.objects.update(dag="2026-05-12", begin="11:00", einde="13:00")  # it is noon
    bezig = als(deelnemer).get(mijn)
    Bijeenkomst.objects.update(einde="11:30")
    net_voorbij = als(deelnemer).get(mijn)
    Genodigde.objects.filter(pk=wie.pk).update(aanwezig="nee")
    niet = als(deelnemer).get(mijn)

    assert "Tineke nam deel aan" in tekst_van(gelukt)
    codes = [deel.status_code for deel in (van_ander, bezig, net_voorbij, niet)]
    assert codes == [404, 404, 200, 404]


def test_all_proofs_come_in_one_pdf_and_only_of_who_was_there(
    als, kernteam, adres, was_er, zet_op_lijst
):
    was_er("Anna")
    was_er("Bas", minuten=20)
    niet = zet_op_lijst("Chris")

    antwoord = als(kernteam).get(adres("bewijzen"))

    assert len(PdfReader(io.BytesIO(antwoord.content)).pages) == 2
    assert "20 minuten deelgenomen" in tekst_van(antwoord)
    assert "Chris" not in tekst_van(antwoord)
    assert als(kernteam).get(adres("bewijs", niet.publiek_id)).status_code == 404
    assert Auditregel.objects.filter(handeling="aanwezigheid.bewijzen").count() == 1


def test_many_proofs_are_made_by_the_worker(als, kernteam, adres, was_er):
    for nummer in range(26):
        was_er(f"Iemand {nummer:02}")

    als(kernteam).get(adres("bewijzen"))

    opdracht = Opdracht.objects.get()
    assert (opdracht.stand, opdracht.fout) == (Opdracht.Stand.KLAAR, "")
    assert opdracht.bestandsnaam == "bewijzen-eerste-werkbijeenkomst-2026-05-11.pdf"


def test_very_many_proofs_come_in_parts_by_the_alphabet_in_one_zip(
    als, kernteam, adres, was_er, monkeypatch
):
    monkeypatch.setattr(opdracht, "PER_PDF", 10)
    for nummer in range(26):
        was_er(f"{chr(90 - nummer)}elle {nummer:02}")

    als(kernteam).get(adres("bewijzen"))

    klaar = Opdracht.objects.get()
    assert (klaar.stand, klaar.fout) == (Opdracht.Stand.KLAAR, "")
    assert klaar.bestandsnaam == "bewijzen-eerste-werkbijeenkomst-2026-05-11.zip"
    with ZipFile(io.BytesIO(opslag.lees(klaar.pad))) as pak:
        delen = {naam: PdfReader(io.BytesIO(pak.read(naam))).pages for naam in pak.namelist()}
    assert {naam.split("-eerste-")[0]: len(vellen) for naam, vellen in delen.items()} == {
        "bewijzen-1-van-3-ael-tot-jel": 10,
        "bewijzen-2-van-3-kel-tot-tel": 10,
        "bewijzen-3-van-3-uel-tot-zel": 6,
    }
    namen = [vel.extract_text().split("elle")[0][-1] for vellen in delen.values() for vel in vellen]
    assert namen == [chr(65 + nummer) for nummer in range(26)]


@pytest.fixture
def lijst(als, kernteam, adres, was_er, zet_op_lijst, maak_organisatie):
    """Fetch the list for accreditation of three who were there."""
    was_er('=HYPERLINK("x")', functie="+Arts", organisatie=maak_organisatie("Zorg, & zo"))
    was_er("Gea", zicht=Zicht.NIETS, minuten=100)
    was_er("Kort", minuten=10)
    zet_op_lijst("Chris", antwoord="ja")

    def haal(vorm):
        return als(kernteam).get(adres("accreditatielijst"), {"vorm": vorm})

    return haal


def test_the_list_for_accreditation_opens_in_dutch_excel(lijst):
    tekst = lijst("csv").content.decode("utf-8-sig")

    assert list(csv.reader(io.StringIO(tekst), delimiter=";")) == [
        ["Naam", "Functie", "Organisatie", "Uren"],
        ['\'=HYPERLINK("x")', "'+Arts", "Zorg, & zo", "2,5"],
        ["Gea", "", "", "1,5"],
        ["Kort", "", "", "0,0"],
    ]


def test_the_workbook_explains_its_columns_and_holds_no_formula(lijst):
    boek = load_workbook(io.BytesIO(lijst("xlsx").content))

    assert boek.sheetnames == ["Aanwezig", "Bijeenkomst", "Uitleg"]
    assert [rij[3] for rij in boek["Aanwezig"].values] == ["Uren", 2.5, 1.5, 0]
    assert ("Duur", "2,5 uur") in list(boek["Bijeenkomst"].values)
    assert [rij[0] for rij in boek["Uitleg"].values][1:] == [
        "Naam",
        "Functie",
        "Organisatie",
        "Uren",
    ]
    assert all(cel.data_type != "f" for blad in boek for rij in blad.iter_rows() for cel in rij)


def test_the_print_for_accreditation_is_tagged_and_holds_no_answer(lijst, tmp_path):
    antwoord = lijst("pdf")
    pad = tmp_path / "lijst.pdf"
    pad.write_bytes(antwoord.content)
    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    uit = subprocess.run(opdracht, capture_output=True, text=True, check=False)

    assert uit.returncode == 0, uit.stdout + uit.stderr
    assert "Wat staat er in de kolommen?" in tekst_van(antwoord)
    assert "Gea" in tekst_van(antwoord)
    assert "Chris" not in tekst_van(antwoord)


def test_it_is_for_the_team_and_an_unknown_form_is_not_found(als, deelnemer, adres, lijst):
    assert lijst("exe").status_code == 404
    assert als(deelnemer).get(adres("accreditatielijst")).status_code == 403


def test_nothing_to_prove_is_said(als, kernteam, adres):
    for naam in ("bewijzen", "accreditatielijst"):
        antwoord = als(kernteam).get(adres(naam), follow=True)
        assert "Er is nog niemand aangekruist." in antwoord.content.decode()


def test_domains_are_counted_of_who_was_there(als, kernteam, adres, was_er, maak_organisatie):
    was_er("Anna", organisatie=maak_organisatie("Koor", Domein.CULTUUR))
    was_er("Bas")

    stand = als(kernteam).get(adres("aanwezigheid")).context["stand"]

    assert stand.domeinen == [
        (Domein.CULTUUR, "Cultuur", 1),
        (None, "Zonder organisatie", 1),
    ]
