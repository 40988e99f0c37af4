"""The two pages on paper: always two sheets, first in a smaller letter, then with fewer lines."""

import io

import pytest
from pypdf import PdfReader

from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.monitoring.transitie import papier
from proeftuinen.monitoring.transitie.bladzijden import UITLEG, Blad, Bladen, Deel, Punt
from proeftuinen.monitoring.transitie.models import Borgingsplan

GEWOON = "Huisartsen bellen de wijkverpleging nu voor het eerste bezoek. "


def _bladen(aantal: int, tekens: int, alinea: int, tekst: str = GEWOON) -> Bladen:
    """Return pages with so many lines in each list, of so many signs."""
    regel = (tekst * 60)[:tekens]
    punten = [Punt(regel, "Hoe we dat weten: gehoord, gezien") for _ in range(aantal)]
    rollen = [Punt("Wethouder zorg, gemeente Lindewaard") for _ in range(aantal)]
    verhaal = (GEWOON * 60)[:alinea]
    kunnen = [
        Deel("Wat is een leerwerkplaats?", UITLEG, kader=True),
        Deel("", verhaal),
        Deel("Onze ambitie", verhaal),
        Deel("Dit blijft", punten=punten),
        Deel("Dit is er veranderd", punten=punten),
        Deel("Ons netwerk", "31 mensen hebben samen 84 lijnen (nulmeting)."),
    ]
    nodig = [
        Deel("Onze vragen", punten=punten),
        Deel("Hier zoeken we nog iemand voor", punten=rollen[:5]),
        Deel("Hier staan we achter", punten=rollen),
        Deel("Een volgende leerwerkplaats", verhaal[:400], kader=True),
    ]
    return Bladen(
        "Leerwerkplaats Lindewaard",
        Borgingsplan(),
        Blad("Dit kunnen we", kunnen),
        Blad("Dit hebben we nog van je nodig", nodig),
    )


def _druk(bladen: Bladen) -> list[str]:
    pdf = maak_pdf(papier.als_html(bladen))
    return [" ".join(blad.extract_text().split()) for blad in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.parametrize(
    ("bladen", "letter"),
    [
        (_bladen(0, 0, 0), "groot"),
        (_bladen(2, 60, 200), "ruim"),
        (_bladen(4, 90, 350), "krap"),
        (_bladen(6, 90, 300), "klein"),
        (_bladen(60, 600, 2000), "klein"),
    ],
)
def test_it_is_two_sheets_however_much_there_is(bladen, letter):
    assert papier.passend(bladen)[1].naam == letter
    assert len(_druk(bladen)) == 2


@pytest.mark.parametrize(
    "tekst",
    [
        "W" * 90,
        "Wmw WMO mw. ",
        "donaudampfschiffahrtsgesellschaftskapitan ",
        "دمشق القديمة ",
        "🌼",
        "een\ntwee\n",
        "Zorg en Welzijn 2026! ",
    ],
)
@pytest.mark.parametrize("tekens", [150, 600])
def test_odd_texts_do_not_make_a_third_sheet(tekst, tekens):
    assert len(_druk(_bladen(13, tekens, 700, tekst))) == 2


def test_what_does_not_fit_is_counted_and_what_it_is_stays_whole():
    een, twee = _druk(_bladen(20, 200, 1200))

    assert UITLEG in een
    assert "En nog" in een
    assert "En nog" in twee
    assert "Pagina 2 van 2" in twee
    assert "Dit hebben we nog van je nodig" in twee


def test_a_cut_text_ends_after_a_whole_word():
    assert papier.kort("een twee drie vier", 9) == "een twee …"
    assert papier.kort("een twee", 9) == "een twee"
