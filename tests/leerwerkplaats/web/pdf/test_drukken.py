"""A PDF can be read by everyone: tagged, named, in Dutch, in letters that we ship."""

import re
import subprocess
import sys
from datetime import date
from io import BytesIO

import pytest
from django.template import Context, Template
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from leerwerkplaats.web.pdf import Bestand, Drukfout, maak_pdf
from leerwerkplaats.web.pdf.pers import LETTERS

ALLE_TEKENS = "Ĳsbrand ĳ Łukasz Őŝ é́ x̂ Україна Ελλάδα עברית العربية 😀 → ½ ≥ €"


def _html(inhoud: str, *, vorm: str = "a4") -> str:
    """Draw a page on the base of all prints."""
    sjabloon = Template(
        '{% extends "pdf/basis.html" %}{% block titel %}Proefdruk{% endblock %}'
        f"{{% block vorm %}}{vorm}{{% endblock %}}{{% block inhoud %}}{inhoud}{{% endblock %}}"
    )
    return sjabloon.render(Context({"naam": "Lindewaard", "dag": date(2026, 5, 12)}))


def _jpeg() -> bytes:
    bak = BytesIO()
    Image.new("RGB", (60, 40), "#6E9A46").save(bak, "JPEG")
    return bak.getvalue()


VOL = _html(
    "<h1>Wie kan wat betekenen</h1><p>Een <em>schuine</em> en <strong>vette</strong> zin.</p>"
    "<h2>Tabel</h2><table><caption>Wie</caption><thead><tr><th scope='col'>Naam</th>"
    "<th scope='col'>Wat</th></tr></thead><tbody><tr><th scope='row'>Buurt</th><td>Soep</td></tr>"
    "</tbody></table><h3>Foto</h3><figure><img src='druk:foto-1' alt='Een veld'>"
    "<figcaption>Het veld</figcaption></figure><p><svg width='9' height='9' aria-hidden='true'>"
    "<circle r='4'/></svg> Zorg</p><h2>Lijst</h2><ul><li>een</li><li>twee</li></ul>"
    f"<blockquote>{ALLE_TEKENS}</blockquote><p>{ALLE_TEKENS}</p>"
)
FOTO = {"foto-1": Bestand(_jpeg())}


@pytest.fixture(scope="module")
def boek() -> PdfReader:
    """One document with everything in it."""
    return PdfReader(BytesIO(maak_pdf(VOL, bestanden=FOTO)))


def _boom(deel: DictionaryObject) -> list[DictionaryObject]:
    """Return each structure element, in reading order."""
    kinderen = deel.get("/K", [])
    kinderen = kinderen if isinstance(kinderen, list) else [kinderen]
    eigen = [deel] if "/S" in deel else []
    onder = [kind.get_object() for kind in kinderen]
    return eigen + [e for kind in onder if isinstance(kind, DictionaryObject) for e in _boom(kind)]


def _letters(boek: PdfReader) -> set[str]:
    namen = set()
    for blad in boek.pages:
        for letter in blad["/Resources"].get("/Font", {}).values():
            namen.add(letter.get_object()["/BaseFont"].split("+")[1])
    return namen


def test_it_says_what_it_is_called_and_in_which_language(boek):
    wortel = boek.trailer["/Root"]

    assert boek.metadata.title == "Proefdruk"
    assert wortel["/Lang"] == "nl"
    assert wortel["/MarkInfo"]["/Marked"] == True  # noqa: E712  a PDF boolean
    assert wortel["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def test_its_tags_say_heading_table_picture_and_list(boek):
    boom = _boom(boek.trailer["/Root"]["/StructTreeRoot"])
    soorten = [deel["/S"] for deel in boom]

    assert [s for s in soorten if re.fullmatch(r"/H\d", s)] == ["/H1", "/H2", "/H3", "/H2"]
    assert {"/Table", "/TR", "/TH", "/TD", "/Caption", "/L", "/LI", "/BlockQuote"} <= set(soorten)
    assert [deel["/Alt"] for deel in boom if deel["/S"] == "/Figure"] == ["Een veld"]
    assert [deel["/A"]["/Scope"] for deel in boom if deel["/S"] == "/TH"] == [
        "/Column",
        "/Column",
        "/Row",
    ]


def test_its_headings_are_bookmarks(boek):
    namen = [deel.title for deel in boek.outline if not isinstance(deel, list)]

    assert namen == ["Wie kan wat betekenen"]
    assert [deel.title for deel in boek.outline[1] if not isinstance(deel, list)] == [
        "Tabel",
        "Lijst",
    ]


def test_each_page_says_where_it_is_of_and_which_it_is():
    boek = PdfReader(BytesIO(maak_pdf(_html("<h1>Een</h1><p class='pdf-nieuw'>Twee</p>"))))

    teksten = [blad.extract_text() for blad in boek.pages]
    assert [("Lindewaard" in t, "di 12 mei 2026" in t) for t in teksten] == [(True, True)] * 2
    assert [re.search(r"Pagina \d van \d", t)[0] for t in teksten] == [
        "Pagina 1 van 2",
        "Pagina 2 van 2",
    ]


@pytest.mark.parametrize(
    ("vorm", "maat"), [("a4", (595, 842)), ("a4-liggend", (842, 595)), ("a3-liggend", (1191, 842))]
)
def test_paper_has_the_size_that_was_asked_for(vorm, maat):
    boek = PdfReader(BytesIO(maak_pdf(_html("<h1>Blad</h1>", vorm=vorm))))

    assert [tuple(round(float(x)) for x in blad.mediabox[2:]) for blad in boek.pages] == [maat]


def test_it_embeds_only_letters_that_we_ship(boek):
    eigen = {familie for familie, *_ in LETTERS}

    assert {naam.split("-")[0] for naam in _letters(boek)} == eigen
    ingebed = [
        font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for blad in boek.pages
        for font in blad["/Resources"]["/Font"].values()
    ]
    assert all("/FontFile2" in deel or "/FontFile3" in deel for deel in ingebed)


def test_every_sign_that_a_letter_of_ours_has_is_itself_in_text_and_quote(boek):
    tekst = " ".join(blad.extract_text() for blad in boek.pages)

    assert tekst.count("Ĳsbrand ĳ Łukasz Őŝ") == 2
    assert (tekst.count("Україна Ελλάδα"), tekst.count("😀")) == (2, 2)


def test_a_sign_that_no_letter_of_ours_has_is_a_square_and_an_invisible_one_is_nothing():
    boek = PdfReader(BytesIO(maak_pdf(_html("<p>a你b\u200dc\ufe0f d\x01e 🪴</p>"))))

    assert "a□bc de □" in boek.pages[0].extract_text()
    assert {naam.split("-")[0] for naam in _letters(boek)} <= {"Atkinson", "DejaVu"}


def test_the_checker_of_pdf_ua_finds_nothing(tmp_path):
    pad = tmp_path / "boek.pdf"
    pad.write_bytes(maak_pdf(VOL, bestanden=FOTO))

    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    gedaan = subprocess.run(opdracht, capture_output=True, text=True, check=False)

    assert (gedaan.returncode, "PASS (no findings)" in gedaan.stdout) == (0, True)


def test_the_same_page_gives_the_same_bytes():
    maak_pdf(VOL, bestanden=FOTO)

    assert maak_pdf(VOL, bestanden=FOTO) == maak_pdf(VOL, bestanden=FOTO)


@pytest.mark.parametrize(
    "fout",
    [
        "<img src='druk:foto-1'>",
        "<img src='druk:onbekend' alt='x'>",
        "<img src='/foto.jpg' alt='x'>",
    ],
)
def test_a_picture_without_alt_or_that_did_not_come_along_is_an_error(fout, caplog):
    with pytest.raises(Drukfout, match="niet gelukt"):
        maak_pdf(_html(fout), bestanden=FOTO)

    assert "a document is not as it should be" in caplog.text


@pytest.mark.parametrize(
    ("kenmerk", "keren"), [("", 1), ("rotate='9'", 11), ("letter-spacing='1'", 11)]
)
def test_a_text_in_a_drawing_is_set_as_one_unless_it_says_where_its_letters_go(kenmerk, keren):
    svg = (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 20' font-family='Atkinson'>"
        f"<text x='5' y='9' {kenmerk}>Noor Elsinga</text></svg>"
    )
    html = "<html lang='nl'><title>Kaart</title><img src='druk:kaart' alt='Kaart'></html>"
    kaart = {"kaart": Bestand(svg.encode(), "image/svg+xml")}

    blad = PdfReader(BytesIO(maak_pdf(html, bestanden=kaart))).pages[0]

    assert blad.get_contents().get_data().count(b"TJ") == keren


def test_the_dots_to_a_page_are_one_text() -> None:
    """Else a contents of fifty lines has thousands of pieces, each with a tag of its own."""
    stijl = "<style>a::after{content:leader('.') target-counter(attr(href),page)}</style>"
    regels = "".join(f"<li><a href='#doel'>Hoofdstuk {nr}</a></li>" for nr in range(20))
    blad = "<h2 id='doel' style='break-before:page'>Doel</h2>"

    pdf = PdfReader(BytesIO(maak_pdf(_html(f"{stijl}<h1>Boek</h1><ul>{regels}</ul>{blad}"))))

    regel = pdf.pages[0].extract_text().splitlines()
    assert sum(deel.rstrip().endswith("... 2") or deel.endswith("...2") for deel in regel) == 20
    assert len(_boom(pdf.trailer["/Root"]["/StructTreeRoot"])) < 20 * 12


def test_a_style_sheet_with_other_words_counts_at_once_and_the_same_gives_the_same() -> None:
    """The press reads a style sheet once; it knows it by its bytes."""
    blad = VOL.replace("</head>", '<link rel="stylesheet" href="druk:eigen.css"></head>')

    def druk(regel: bytes) -> bytes:
        return maak_pdf(blad, bestanden=FOTO | {"eigen.css": Bestand(regel, "text/css")})

    staand, liggend = b"@page { size: A4 }", b"@page { size: A4 landscape }"

    eerst, anders, weer = (druk(regel) for regel in (staand, liggend, staand))

    assert eerst == weer
    breedten = [PdfReader(BytesIO(pdf)).pages[0].mediabox.width for pdf in (eerst, anders)]
    assert breedten[0] < breedten[1]
