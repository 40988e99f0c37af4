"""A chart on paper: one sheet for the drawing, tagged, and the same in words."""

import io

import pytest
from pypdf import PdfReader

from kennisbank.items.schema import Graaf
from kennisbank.stroomschemas.afdruk import kies_blad, maak_afdruk
from kennisbank.stroomschemas.tekening import teken
from tests.kennisbank.stroomschemas.grafen import keten, klein, meegeleverd, willekeurig


def _blad(graaf: Graaf) -> str:
    return kies_blad(teken(graaf, titel="Een", id_voorvoegsel="s")).vorm


def test_the_sheet_is_the_first_on_which_it_can_be_read():
    diep, wijd = meegeleverd()

    assert [_blad(klein()), _blad(diep), _blad(wijd)] == ["a4", "a4", "a3-liggend"]


def test_the_print_is_a_tagged_pdf_with_the_words_of_drawing_and_text(client, openbaar, adres):
    antwoord = client.get(adres("schema-afdruk", openbaar.slug))

    lezer = PdfReader(io.BytesIO(antwoord.content))
    bladen = [" ".join(blad.extract_text().split()) for blad in lezer.pages]
    assert antwoord["Content-Type"] == "application/pdf"
    assert "voor-allen.pdf" in antwoord["Content-Disposition"]
    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lezer.metadata.title == "Voor allen"
    assert len(bladen) == 2
    assert "Kan het wachten?" in bladen[0]
    assert "Ja → ga naar 2" in bladen[1]


@pytest.mark.een_database
@pytest.mark.parametrize("graaf", [Graaf(), willekeurig(5), keten()])
def test_what_is_empty_wild_or_long_is_printed_too(openbaar, graaf):
    assert maak_afdruk(openbaar, graaf).startswith(b"%PDF")


def test_who_prints_too_often_waits(client, openbaar, adres, settings):
    settings.LIMIETEN = {**settings.LIMIETEN, "schema_afdruk": "1/m/ip"}
    client.get(adres("schema-afdruk", openbaar.slug))

    assert client.get(adres("schema-afdruk", openbaar.slug)).status_code == 429
