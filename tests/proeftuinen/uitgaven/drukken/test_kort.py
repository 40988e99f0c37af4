"""Two pages for the alderman, however much there is."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.uitgaven.drukken.kort import knip, kort_van
from proeftuinen.uitgaven.drukken.pagina import html_van
from proeftuinen.uitgaven.drukken.web import web_van
from tests.proeftuinen.uitgaven.drukken.boeken import ZIN, boek, citaat, deel, uitspraak
from tests.proeftuinen.uitgaven.drukken.test_logboek import _woorden


def _vol(tuin, keer: int, tekst: str):
    uitspraken = [
        uitspraak(rubriek, tekst, 999, "1.068 → 1.292" if nr < 5 else "")
        for rubriek in Rubriek
        for nr in range(keer)
    ]
    stemmen = deel("bronnen", [citaat("Zo kan het ook, zei mijn buurvrouw. " * 3)] * 5)
    return boek(
        tuin,
        "kort",
        opzet={"titel": "De oogst van een heel lang jaar in een heel grote gemeente"},
        uitspraken=tuple(uitspraken),
        delen=(stemmen,),
        onbekend=(tekst,) * 20,
    )


@pytest.mark.parametrize("keer", [0, 1, 3, 40])
@pytest.mark.parametrize("tekst", [ZIN, ZIN[:60] * 2, ZIN * 40, "WMO GGZ MWM " * 80, "W" * 900])
def test_it_is_two_pages_and_the_last_words_are_on_the_second(proeftuin, keer, tekst):
    pdf = maak_pdf(html_van(_vol(proeftuin, keer, tekst)))

    een, twee = (" ".join(b.extract_text().split()) for b in PdfReader(BytesIO(pdf)).pages)
    assert "Wat het opleverde, en hoe we dat weten" in een
    assert "Wat blijft, en wie het bewaart" in twee
    assert "Uitgave 2 is van di 12 mei 2026." in twee
    if keer == 40:
        assert "En nog 110 in het rapport." in een
        assert twee.count("En nog 36 in het rapport.") == 2
    if not keer:
        assert "Dat weten we nog niet." in een
        assert "Dat is nog niet afgesproken." in twee


def test_the_page_has_the_same_words(proeftuin):
    deze = _vol(proeftuin, 9, ZIN)

    assert _woorden(web_van(deze)) == _woorden(html_van(deze))


def test_a_quote_is_whole_or_not_there(proeftuin):
    lang, kort = "Dit is een lang verhaal. " * 30, "Kort en goed."
    deze = boek(proeftuin, "kort", delen=(deel("bronnen", [citaat(lang), citaat(kort)]),))

    assert [stem.tekst for stem in kort_van(deze).stemmen] == [kort]


def test_a_figure_stands_once(proeftuin):
    met = uitspraak(Rubriek.NETWERK, "Er kwamen lijnen bij.", getal="68 → 92")
    deze = kort_van(boek(proeftuin, "kort", uitspraken=(met,)))

    assert [regel.getal for regel in deze.getallen] == ["68 → 92"]
    assert not deze.uitspraken


@pytest.mark.parametrize(
    ("tekst", "maat", "uit"),
    [("een twee", 20, "een twee"), ("een twee drie", 9, "een twee …"), ("EEN TWEE", 9, "EEN …")],
)
def test_cutting_ends_after_a_word(tekst, maat, uit):
    assert knip(tekst, maat) == uit
