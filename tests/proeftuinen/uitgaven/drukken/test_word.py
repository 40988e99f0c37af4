"""A book as Word holds all words, also those that a file of XML cannot hold as they are."""

from io import BytesIO

from docx import Document

from proeftuinen.uitgaven.drukken.web import web_van
from proeftuinen.uitgaven.drukken.word import word_van
from tests.proeftuinen.uitgaven.drukken.boeken import boek, citaat, deel

VREEMD = "een\x00twee\x0bdrie\x1f \ud800 \u202e<b>&amp; ]]> =cmd|' /C calc'!A0 \ufffe"


def test_hostile_words_make_a_file_that_opens_and_stay_words(proeftuin):
    boos = boek(
        proeftuin,
        "logboek",
        delen=(deel("een", [citaat(f"gezegd {VREEMD}")]),),
        opzet={"inleiding": f"vooraf {VREEMD}"},
    )

    bestand = word_van(boos, web_van(boos))

    tekst = "\n".join(regel.text for regel in Document(BytesIO(bestand)).paragraphs)
    for begin in ("vooraf", "gezegd"):
        regel = next(regel for regel in tekst.splitlines() if begin in regel)
        assert "<b>&amp; ]]> =cmd|' /C calc'!A0" in regel
