"""Prints of a table: what stands in them, that nothing of the case does, and that all can read."""

import io
from datetime import time

import pytest
from django.urls import reverse
from pypdf import PdfReader

from casustafel.drukken import papier
from leerwerkplaats.web.pdf import maak_pdf
from tests.casustafel.maak import maak_tafel


def _bladen(pdf: bytes) -> list[str]:
    return [" ".join(blad.extract_text().split()) for blad in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize("minuten", [45, 60, 90])
def test_a_run_sheet_has_its_hours_and_nothing_of_the_case(proeftuin, deelnemer, minuten):
    tafel = maak_tafel(
        proeftuin, inbrenger=deelnemer, vraag="kanarie-vraag", begin=time(23, 30), minuten=minuten
    )
    bladen = _bladen(maak_pdf(papier.draaiboek(tafel)))
    tekst = " ".join(bladen)

    assert len(bladen) <= 2
    assert "23.30" in tekst
    assert "Rustig afsluiten" in tekst
    assert "kanarie" not in tekst
    assert deelnemer.naam not in tekst


def test_without_an_hour_rounds_count_from_the_beginning(proeftuin, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer)

    regels = papier.uurregels(tafel)

    assert [regel.begin for regel in regels] == [None] * len(regels)
    assert [regel.na for regel in regels][:2] == [0, regels[0].ronde.minuten]


def test_worksheets_are_four_empty_sheets(proeftuin):
    bladen = _bladen(maak_pdf(papier.werkbladen(proeftuin)))

    assert len(bladen) == 4
    assert "Huisregels" in bladen[0]
    assert "Wie zou je vragen?" in bladen[1]
    assert "Gebeurtenis 1" in bladen[2]
    assert "Wat leerden we" in bladen[3]


@pytest.mark.parametrize("wat", ["draaiboek", "werkbladen"])
def test_a_print_is_tagged_for_who_listens(proeftuin, deelnemer, wat):
    if wat == "draaiboek":
        html = papier.draaiboek(maak_tafel(proeftuin, inbrenger=deelnemer))
    else:
        html = papier.werkbladen(proeftuin)
    lezer = PdfReader(io.BytesIO(maak_pdf(html)))

    assert lezer.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert lezer.trailer["/Root"]["/Lang"] == "nl"
    assert lezer.metadata.title


def test_both_come_as_a_file(als, proeftuin, deelnemer):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer)
    client = als(deelnemer)
    ids = [proeftuin.publiek_id]

    for adres in (
        reverse("casustafel:casus-werkbladen", args=ids),
        reverse("casustafel:tafel-draaiboek", args=[*ids, tafel.publiek_id]),
    ):
        antwoord = client.get(adres)
        assert antwoord["Content-Type"] == "application/pdf"
        assert antwoord.content.startswith(b"%PDF")
