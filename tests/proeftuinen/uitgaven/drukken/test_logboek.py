"""The logboek: a book on paper, and the same words on a page."""

import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from pypdf import PdfReader

from leerwerkplaats.web.pdf import Bestand, Drukfout, maak_pdf
from proeftuinen.uitgaven.boek.models import Kleur
from proeftuinen.uitgaven.drukken.inhoud import Blad, schik
from proeftuinen.uitgaven.drukken.pagina import html_van
from proeftuinen.uitgaven.drukken.web import maak_schuivend, web_van
from tests.proeftuinen.uitgaven.drukken.boeken import boek, citaat, deel, foto

VOL = {
    "titel": "Een jaar",
    "ondertitel": "Van samen leren",
    "inleiding": "Wij begonnen\n\nmet koffie.",
    "wijzigingen": "Het hoofdstuk over geld.",
}


def _jpeg() -> Bestand:
    bak = BytesIO()
    Image.new("RGB", (120, 80), "#6E9A46").save(bak, "JPEG")
    return Bestand(bak.getvalue())


def _vol(tuin, **velden):
    delen = (
        deel("traject", [citaat("Wij zaaiden.")], onder="bodem"),
        deel("bronnen", [citaat("Het groeit.")], [foto("foto-1"), foto("foto-2")]),
    )
    namen = {"foto-1": "x", "foto-2": "y"}
    return boek(tuin, "logboek", opzet=VOL | velden, delen=delen, beelden=namen)


def _woorden(html: str) -> list[str]:
    kern = re.sub(r"(?s)^.*<main>|</main>.*$|<svg.*?</svg>", " ", html)
    return unescape(re.sub(r"<[^>]+>", " ", kern)).split()


@pytest.fixture
def beelden():
    return {"foto-1": _jpeg(), "foto-2": _jpeg()}


@pytest.mark.parametrize("formaat", ["a4", "a5"])
def test_it_is_a_book_without_a_fault_for_readers(proeftuin, beelden, tmp_path, formaat):
    pdf = maak_pdf(html_van(_vol(proeftuin), formaat=formaat), bestanden=beelden)

    lezer = PdfReader(BytesIO(pdf))
    breed = float(lezer.pages[0].mediabox.width)
    assert round(breed) == (595 if formaat == "a4" else 420)
    tekst = [" ".join(blad.extract_text().split()) for blad in lezer.pages]
    assert "Van samen leren" in tekst[0]
    assert "Uitgave 2, di 12 mei 2026" in tekst[0]
    assert "Over dit boek" in tekst[1]
    assert "Het hoofdstuk over geld." in tekst[1]
    for kop in ("Een goede bodem", "Verrijken en oogsten"):
        blad = next(nr for nr, deze in enumerate(tekst) if deze.startswith(kop))
        assert re.search(rf"{kop}[ .]+{blad + 1}\b", tekst[2]), "the contents tell where"
    leeg = [nr for nr, deze in enumerate(tekst) if not deze]
    assert set(leeg) <= {len(tekst) - 2}, "a page without words, but for the back of the last"
    assert len(tekst) % 2 == 0, "the closing is the back of the book"
    bladen = [nr for nr, deze in enumerate(tekst) if "Hoofdstuk" in deze and nr > 2]
    assert len(bladen) == 2
    pad = tmp_path / "boek.pdf"
    pad.write_bytes(pdf)
    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    uitslag = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert uitslag.returncode == 0, uitslag.stdout


def test_the_page_has_the_words_of_the_book_and_no_other(proeftuin):
    deze = _vol(proeftuin)

    web = web_van(deze)

    assert _woorden(web) == _woorden(html_van(deze)) == _woorden(html_van(deze, formaat="a5"))
    assert "style=" not in web
    assert "<h1" not in web
    assert web.count('src="beeld:foto-') == 2
    assert 'href="#hoofdstuk-bronnen"' in web


def test_headings_go_down_one_step_at_a_time(proeftuin):
    for html in (html_van(_vol(proeftuin)), "<h1>x</h1>" + web_van(_vol(proeftuin))):
        rang = [int(nr) for nr in re.findall(r"<h([1-6])", html)]
        assert rang.count(1) == 1
        assert all(na <= voor + 1 for voor, na in pairwise(rang))


def test_the_same_book_gives_the_same_bytes(proeftuin, beelden):
    maak = [maak_pdf(html_van(_vol(proeftuin)), bestanden=beelden) for _ in range(2)]

    assert maak[0] == maak[1]


def test_without_words_of_its_own_it_has_no_page_for_them(proeftuin):
    html = html_van(boek(proeftuin, "logboek", onbekend=(), delen=()))

    for weg in ("Vooraf", "Wat we nog niet weten", "Nieuw in deze uitgave", 'class="opener"'):
        assert weg not in html
    assert "Ans Jansen" in html


@pytest.mark.parametrize("kleur", Kleur.values)
def test_each_colour_draws_a_cover(proeftuin, kleur):
    html = html_van(boek(proeftuin, "logboek", opzet={"kleur": kleur}))

    assert f"boek--{kleur}" in html
    verven = set(re.findall(r'(?:fill|stroke|stop-color)="#([0-9A-Fa-f]{6})"', html))
    grijs = all(verf[:2] == verf[2:4] == verf[4:] for verf in verven)
    assert grijs is (kleur == Kleur.GRIJS)


def test_hostile_words_stay_words(proeftuin):
    kwaad = '<a href="javascript:alert(1)">hier</a><script>x</script>'

    html = html_van(boek(proeftuin, "logboek", opzet={"titel": kwaad[:120], "inleiding": kwaad}))

    assert "<script" not in html
    assert 'href="javascript' not in html


def test_a_word_without_end_is_refused_with_a_sentence(proeftuin):
    html = html_van(boek(proeftuin, "logboek", opzet={"inleiding": "x" * 500_000}))

    with pytest.raises(Drukfout, match="Zet er spaties in"):
        maak_pdf(html)


def test_a_list_that_is_too_deep_is_refused_with_a_sentence(proeftuin):
    diep = html_van(boek(proeftuin, "logboek")).replace("Samen", "<ul><li>" * 300)

    with pytest.raises(Drukfout, match="te diep"):
        maak_pdf(diep)


@pytest.mark.parametrize(
    ("kort", "vervolg", "groot"),
    [
        ([True], [False], [True]),
        ([False, False], [False, False], [False, False]),
        ([True, False, False], [False, True, False], [False, False, False]),
        ([False, True, True], [False, True, True], [False, False, False]),
    ],
)
def test_a_short_chapter_shares_a_page_and_is_large_only_alone(kort, vervolg, groot):
    bladen = schik([Blad(deel(f"h{nummer}"), "", waar) for nummer, waar in enumerate(kort)])

    assert [blad.vervolg for blad in bladen] == vervolg
    assert [blad.kort for blad in bladen] == groot


def test_the_name_of_a_part_stands_above_a_chapter_once_and_not_twice():
    los, volgt = schik([Blad(deel("een"), "", kort=True), Blad(deel("twee"), "", kort=True)])
    zelfde = Blad(replace(deel("drie"), titel="Verrijken en oogsten"), "", kort=True)

    assert (los.boven, volgt.boven) == ("Verrijken en oogsten", "")
    assert zelfde.boven == ""


def test_a_table_on_the_page_moves_sideways_by_keyboard_once():
    tabel = "<table><tr><td>een</td></tr></table>"
    eigen = f'<div class="utrecht-table-container" tabindex="0">{tabel}</div>'

    assert maak_schuivend(tabel) == (
        f'<div class="lw-schuif" tabindex="0" role="group" aria-label="Tabel">{tabel}</div>'
    )
    assert maak_schuivend(eigen) == eigen
