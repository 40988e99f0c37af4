"""On paper and in a spreadsheet: organisations only, and the verwijshulp is one page."""

import csv
import io

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.sociale_kaart.meenemen import OPDRACHT, WAT, drukvel
from proeftuinen.sociale_kaart.models import Schemaregel

ALLE = [(dimensie.value, "nazorg") for dimensie in Dimensie]


@pytest.fixture
def vol(maak_organisatie, maak_voorziening, ken):
    """More than fits, with the longest texts."""
    for nummer in range(8):
        organisatie = maak_organisatie(f"Organisatie {nummer} " + "met een lange naam " * 9)
        ken(organisatie, 1)
        maak_voorziening(
            organisatie,
            f"V{nummer} " + "Wandelen met wie luistert " * 7,
            *ALLE,
            hoe="Bel op werkdagen of stuur een bericht " * 7,
            telefoon="088 0000000000000000000000000000000000",
            verwijshulp=True,
        )


def _tekst(pdf: bytes) -> str:
    return " ".join(blad.extract_text() for blad in PdfReader(io.BytesIO(pdf)).pages)


def test_the_verwijshulp_is_one_page_however_long_the_texts(vol, proeftuin):
    pdf = maak_pdf(drukvel(proeftuin, "verwijshulp", {}))

    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    assert "Het blad is vol" in _tekst(pdf)


@pytest.mark.parametrize("wat", list(WAT))
def test_no_print_names_a_person(vol, proeftuin, kernteam, wat):
    Schemaregel.objects.create(proeftuin=proeftuin, dimensie="sociaal", wie="Koor", door=kernteam)

    vel = drukvel(proeftuin, wat, {})

    assert "Naam van iemand" not in vel
    assert str(kernteam) not in vel
    assert ("Koor" in vel) == (wat == "invulschema")


@pytest.mark.parametrize("formaat", ["a3", "a4"])
def test_the_matrix_is_a_tagged_pdf_with_its_white_cells(voorziening, proeftuin, formaat):
    tekst = _tekst(maak_pdf(drukvel(proeftuin, "matrix", {"formaat": formaat})))

    assert "Maatje aan huis" in tekst
    assert tekst.count("Witte vlek.") == 16


def test_the_invulschema_can_be_printed_empty(proeftuin):
    Schemaregel.objects.create(proeftuin=proeftuin, dimensie="sociaal", wie="Koor")

    assert "Koor" not in drukvel(proeftuin, "invulschema", {"leeg": "leeg"})


def test_asking_a_print_leads_to_its_page(als, deelnemer, proeftuin, kaartadres):
    keuze = {"kolommen": "zundert", "formaat": "a4"}

    antwoord = als(deelnemer).post(kaartadres("kaart-afdruk", "matrix"), keuze)

    opdracht = Opdracht.objects.get()
    assert (opdracht.soort, opdracht.gegevens) == (OPDRACHT, {"wat": "matrix", **keuze})
    assert antwoord.headers["Location"] == kaartadres("opdracht", opdracht.publiek_id)


@pytest.mark.parametrize("wat", list(WAT))
def test_every_part_has_a_spreadsheet(als, deelnemer, voorziening, kaartadres, wat):
    client = als(deelnemer)

    als_csv = client.get(kaartadres("kaart-bestand", wat))
    als_xlsx = client.get(kaartadres("kaart-bestand", wat), {"vorm": "xlsx"})

    assert als_csv.content.startswith(b"\xef\xbb\xbf")
    assert load_workbook(io.BytesIO(als_xlsx.content)).worksheets[0].max_row >= 1


def test_a_formula_in_a_name_does_not_run(
    als, deelnemer, maak_voorziening, organisatie, kaartadres
):
    maak_voorziening(organisatie, "=HYPERLINK(1)", ("sociaal", "nazorg"))

    antwoord = als(deelnemer).get(kaartadres("kaart-bestand", "overzicht"))

    rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))
    assert rijen[1][1] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("naam", ["kaart-afdruk", "kaart-bestand"])
def test_something_else_is_not_found(als, deelnemer, kaartadres, naam):
    assert als(deelnemer).get(kaartadres(naam, "geheim")).status_code == 404
