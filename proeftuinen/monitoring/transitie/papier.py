"""The two pages as a PDF of exactly two sheets: a smaller letter first, then fewer lines."""

from dataclasses import dataclass, replace
from math import ceil

from django.template.loader import render_to_string
from django.utils.text import slugify

from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.transitie.bladzijden import Blad, Bladen, Deel, Punt

SJABLOON = "proeftuinen/monitoring/transitie/twee_pdf.html"
PDF = "application/pdf"


@dataclass(frozen=True)
class Maat:
    """A letter: how many signs stand on a line, and how many lines on a page."""

    naam: str
    tekens: int
    regels: float


RUIM, KRAP, KLEIN = Maat("ruim", 74, 40), Maat("krap", 84, 48), Maat("klein", 92, 54)
MATEN = (RUIM, KRAP, KLEIN)
_KOP, _DEELKOP, _TUSSEN = 4.5, 2.4, 0.35
KORT = (400, 240, 140, 90)
"""Signs that a text keeps when all else did not help."""


def passend(bladen: Bladen) -> tuple[Bladen, Maat]:
    """Return the pages as they fit on two sheets, and in which letter; both have the same one."""
    for maat in MATEN:
        if all(_hoog(blad, maat) <= maat.regels for blad in (bladen.kunnen, bladen.nodig)):
            return bladen, maat
    kort = {naam: _kort_in(getattr(bladen, naam), KLEIN) for naam in ("kunnen", "nodig")}
    return replace(bladen, **kort), KLEIN


def _kort_in(blad: Blad, maat: Maat) -> Blad:
    """Shorten long texts as far as is needed, and leave out lines of the longest list."""
    for tekens in KORT:
        korter = replace(blad, delen=[_korter(deel, tekens) for deel in blad.delen])
        past = _minder(korter, maat, minst=4)
        if past:
            return past
    return _minder(korter, maat, minst=0) or korter


def _minder(blad: Blad, maat: Maat, minst: int) -> Blad | None:
    """Take lines from the longest list until the page fits, but keep `minst` of each."""
    delen = list(blad.delen)
    while _hoog(replace(blad, delen=delen), maat) > maat.regels:
        kan = [nr for nr, deel in enumerate(delen) if len(deel.punten) > minst]
        if not kan:
            return None
        nr = max(kan, key=lambda nr: len(delen[nr].punten))
        deel = delen[nr]
        delen[nr] = replace(deel, punten=deel.punten[:-1], meer=deel.meer + 1)
    return replace(blad, delen=delen)


def _korter(deel: Deel, tekens: int) -> Deel:
    punten = [Punt(kort(punt.tekst, tekens), kort(punt.bij, tekens)) for punt in deel.punten]
    return replace(deel, alinea=kort(deel.alinea, 2 * tekens), punten=punten)


def kort(tekst: str, tekens: int) -> str:
    """Return the text on one line, cut after a whole word."""
    tekst = " ".join(tekst.split())
    if len(tekst) <= tekens:
        return tekst
    begin = tekst[:tekens]
    heel = begin.rsplit(" ", 1)[0] if " " in begin[tekens // 2 :] else begin
    return f"{heel.rstrip(' .,;:')} …"


def _hoog(blad: Blad, maat: Maat) -> float:
    """Return how many lines a page takes, rather too many than too few."""
    return _KOP + sum(_deel_hoog(deel, maat) for deel in blad.delen)


def _deel_hoog(deel: Deel, maat: Maat) -> float:
    regels = _DEELKOP if deel.kop else 0.6
    regels += 1.4 if deel.kader else 0
    regels += _regels(deel.alinea, maat.tekens - (8 if deel.kader else 0))
    for punt in deel.punten:
        regels += _regels(punt.tekst, maat.tekens - 6)
        regels += _regels(punt.bij, maat.tekens) + _TUSSEN
    return regels + (1 if deel.meer else 0)


def _regels(tekst: str, tekens: int) -> float:
    return sum(max(1, ceil(_breed(regel) / tekens)) for regel in tekst.splitlines())


def _breed(tekst: str) -> float:
    """Return how many usual signs a line is wide: capitals and other scripts take more."""
    return sum(1 if teken.islower() or teken in " .,;:'’-ijltf" else 1.7 for teken in tekst)


def als_html(bladen: Bladen) -> str:
    """Return the page that becomes the PDF."""
    op_papier, maat = passend(bladen)
    context = {"bladen": op_papier, "maat": maat.naam, "naam": bladen.naam, "dag": vandaag()}
    return render_to_string(SJABLOON, context)


def naam_van(bladen: Bladen) -> str:
    """Return the name of the file."""
    return f"dit kunnen we {slugify(bladen.naam)[:60].strip('-')}.pdf"
