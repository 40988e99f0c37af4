"""The words in the season drawing: names, dates and where they break."""

from dataclasses import replace
from datetime import date

import pytest

from proeftuinen.traject.seizoen import (
    teken,
    teken_klein,
)
from proeftuinen.traject.seizoen.jaarschaal import datumtekst
from proeftuinen.traject.seizoen.woordafbreking import breek_af, tekstbreedte
from tests.proeftuinen.traject.seizoenen import VANDAAG, jaar, stappen, teksten


def test_markup_in_a_name_or_number_is_written_as_text():
    kwaad = replace(stappen()[0], naam="<script>alert(1)</script>", nummer="<b>&")

    svg = teken(jaar(stappen=(kwaad,)))

    assert "<script" not in svg
    assert "<b>" not in svg
    assert any("<" in tekst for tekst, *_ in teksten(svg))


def test_characters_that_xml_forbids_are_left_out():
    raar = replace(stappen()[0], naam="Start\x00\x0b avond\ud800")

    svg = teken(jaar(stappen=(raar,)))

    assert {"Start avond"} <= {tekst for tekst, *_ in teksten(svg)}
    svg.encode()


def test_a_name_of_ten_thousand_characters_takes_three_lines_and_ends_in_an_ellipsis():
    regels = breek_af("Samen leren in de wijk " * 500, 100)

    assert len(regels) == 3
    assert regels[-1].endswith("…")
    assert all(tekstbreedte(regel, 13.5) <= 100 for regel in regels)


@pytest.mark.parametrize(
    ("naam", "regels"),
    [
        ("Voorbereiding", ("Voorbereiding",)),
        ("Stakeholder-gesprekken", ("Stakeholder-", "gesprekken")),
        ("Stakeholdergesprekken", ("Stakeholder-", "gesprekken")),
        ("Eerste werkbijeenkomst", ("Eerste werk-", "bijeenkomst")),
        ("In verbinding blijven", ("In verbinding", "blijven")),
        ("   ", ()),
    ],
)
def test_a_dutch_name_breaks_where_a_reader_would(naam, regels):
    assert breek_af(naam, 96) == regels


def test_an_unknown_long_word_is_cut_with_hyphens_and_loses_no_letter():
    woord = "Meervoudigepersoonlijkheidsstoornis"

    regels = breek_af(woord, 110)

    assert "".join(regel.rstrip("-") for regel in regels) == woord
    assert all(regel.endswith("-") for regel in regels[:-1])


@pytest.mark.parametrize(
    ("begin", "einde", "tekst"),
    [
        (date(2025, 11, 27), date(2025, 11, 27), "27 nov"),
        (date(2025, 10, 3), date(2025, 11, 20), "okt – nov"),
        (date(2026, 3, 1), date(2026, 4, 1), "mrt – apr"),
        (date(2026, 6, 4), date(2026, 7, 9), "juni – juli"),
        (date(2026, 6, 4), date(2026, 6, 9), "4 – 9 juni"),
        (date(2025, 10, 1), date(2026, 10, 1), "okt 2025 – 2026"),
        (date(2025, 11, 2), date(2025, 10, 1), "okt – nov"),
    ],
)
def test_dates_are_written_the_dutch_way(begin, einde, tekst):
    assert datumtekst(begin, einde) == tekst


def test_staying_in_touch_to_the_end_of_the_year_is_written_with_vanaf():
    assert "vanaf juli" in {tekst for tekst, *_ in teksten(teken(jaar()))}


def test_today_stands_on_the_line_inside_the_year_only():
    binnen, vroeg, laat = (
        {tekst for tekst, *_ in teksten(teken(jaar(vandaag=dag)))}
        for dag in (VANDAAG, date(2025, 8, 1), date(2026, 10, 1))
    )
    lijn = 'stroke="#1C2824" stroke-width="2.5"'

    assert "Nu · 12 mei" in binnen
    assert "‹ Nu · 1 aug" in vroeg
    assert "Nu · 1 okt ›" in laat
    assert lijn in teken(jaar())
    assert lijn not in teken(jaar(vandaag=date(2025, 8, 1)))
    assert lijn not in teken_klein(jaar(vandaag=date(2026, 10, 1)))
