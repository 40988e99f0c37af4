"""Pages of a book as pictures, before it is made: one chapter, or all that is no chapter.

The document is that of the press itself (drukken/pagina.py); what is not looked at is cut out of
it, so that a page of a book of 200 pages costs no more than its own chapter.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image

from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.pdf import Bestand, Drukfout, maak_pdf
from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.keuze import OMSLAG, RONDOM
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.beelden import STUK, leeg_vlak
from proeftuinen.uitgaven.drukken.kast import kast, sleutel_van
from proeftuinen.uitgaven.drukken.pagina import html_van

BREED = 900
"""Pixels across a page."""
SECONDEN = 8
"""Seconds of the processor that a look may take while someone waits."""
LANGSTE_ZIJDE = 1000
MEESTE_FOTOS = 40
"""More photos than these stay frames: one looks at a page, and a book has many."""
MEESTE_TEKST = 6000
_STIJL = '<link rel="stylesheet" href="druk:voorbeeld.css">'
_OMSLAG, _OPENER = r'class="omslag\b', r'class="opener\b'
_LEEG = "proeftuinen/uitgaven/opzetten/leeg.html"
GEEN_PLAAT = "Deze bladzijde konden we niet tekenen."


@dataclass(frozen=True)
class Plaat:
    """A page as a picture, with its words; it is page `blad` of `bladen`."""

    png: bytes
    blad: int
    bladen: int
    tekst: str


def maak_plaat(boek: Boek, sleutel: str, blad: int) -> Plaat:
    """Return a page of this chapter, or of the cover and what goes with it. Raises Drukfout."""
    html = html_van_deel(boek, sleutel)
    namen = [naam for naam in boek.beelden if f"druk:{naam}" in html]
    leeg = Bestand(leeg_vlak()) if namen else None
    beelden = {naam: leeg for naam in namen if leeg}
    for naam in namen[:MEESTE_FOTOS]:
        inhoud = opslag.lees(boek.beelden[naam])
        with suppress(*STUK):  # one that is broken stays a frame
            beelden[naam] = Bestand(_klein(inhoud)) if inhoud else beelden[naam]
    pdf = kast.geef(
        sleutel_van(html, beelden),
        lambda: maak_pdf(html, bestanden=beelden, seconden=SECONDEN),
    )
    return _teken(pdf, blad)


def html_van_deel(boek: Boek, sleutel: str) -> str:
    """Return the document of the book with nothing but this chapter, or what is around them."""
    html = html_van(_zonder_hoofdstukken(boek) if sleutel == RONDOM else boek)
    html = html.replace("</head>", f"{_STIJL}</head>", 1)
    if sleutel == RONDOM:
        return _rondom(html, boek)
    if sleutel == OMSLAG:
        plekken = [_stuk(html, _OMSLAG)]
    else:
        html = html.replace('class="pdf-kop"', 'class="pdf-kop pdf-kop--los"', 1)
        plekken = [_stuk(html, f'id="{re.escape(deel.anker)}"') for deel in boek.delen]
    begin = re.search(r"<main[^>]*>", html)
    plek = next(filter(None, plekken), None)
    if plek and begin:
        html = f"{html[: begin.end()]}{html[plek[0] : plek[1]]}</main></body></html>"
    return _zonder_dode_wijzers(html)


def _rondom(html: str, boek: Boek) -> str:
    """Return the document without its chapters; the logboek also without cover and openers."""
    weg = [f'id="{re.escape(deel.anker)}"' for deel in boek.delen]
    if boek.soort == Boeksoort.LOGBOEK:
        html = html.replace('class="pdf-kop"', 'class="pdf-kop pdf-kop--los"', 1)
        weg += [_OMSLAG, *[_OPENER] * len(boek.tuin)]
    for kenmerk in weg:
        if plek := _stuk(html, kenmerk):
            html = html[: plek[0]] + html[plek[1] :]
    return re.sub(r' href="#[^"]*"', "", html)  # its page numbers would not be the real ones


def _zonder_hoofdstukken(boek: Boek) -> Boek:
    """Return the logboek with chapters that are a title only; other books read in their chapters.

    Their words are cut out all the same.
    """
    if boek.soort != Boeksoort.LOGBOEK:
        return boek
    leeg = [replace(deel.hoofdstuk, sjabloon=_LEEG, inhoud={}) for deel in boek.delen]
    delen = zip(boek.delen, leeg, strict=True)
    return replace(boek, delen=tuple(replace(deel, hoofdstuk=hoofd) for deel, hoofd in delen))


def _stuk(html: str, kenmerk: str) -> tuple[int, int] | None:
    """Return where the first element with this attribute begins and ends."""
    begin = re.search(rf"<([a-z]+)\b[^>]*\s{kenmerk}[^>]*>", html)
    if begin is None:
        return None
    diepte = 0
    for deel in re.finditer(rf"<(/?){begin[1]}\b[^>]*>", html[begin.start() :]):
        diepte += -1 if deel[1] else 1
        if diepte == 0:
            return begin.start(), begin.start() + deel.end()
    return None


def _zonder_dode_wijzers(html: str) -> str:
    """Take away links to what was cut out: the press refuses a link to nowhere."""
    er = set(re.findall(r'\bid="([^"]+)"', html))
    return re.sub(r' href="#([^"]*)"', lambda deel: deel[0] if deel[1] in er else "", html)


def _klein(inhoud: bytes) -> bytes:
    """Return a photo fit to look at; fast, as the decoder itself halves it."""
    uit = BytesIO()
    with Image.open(BytesIO(inhoud), formats=("JPEG",)) as beeld:
        beeld.draft("RGB", (LANGSTE_ZIJDE, LANGSTE_ZIJDE))
        beeld.thumbnail((LANGSTE_ZIJDE, LANGSTE_ZIJDE))
        beeld.convert("RGB").save(uit, "JPEG", quality=80)
    return uit.getvalue()


def _teken(pdf: bytes, blad: int) -> Plaat:
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  slow import

    try:
        document = PdfDocument(pdf)
    except PdfiumError as fout:
        raise Drukfout(GEEN_PLAAT) from fout
    try:
        bladen = len(document)
        blad = min(max(blad, 1), bladen)
        vel = document[blad - 1]
        plaatje = vel.render(scale=BREED / vel.get_width()).to_pil().convert("RGB")
        tekst = " ".join(vel.get_textpage().get_text_range().split())[:MEESTE_TEKST]
    except PdfiumError as fout:
        raise Drukfout(GEEN_PLAAT) from fout
    finally:
        document.close()
    uit = BytesIO()
    plaatje.save(uit, "PNG", compress_level=4)
    return Plaat(uit.getvalue(), blad, bladen, tekst)
