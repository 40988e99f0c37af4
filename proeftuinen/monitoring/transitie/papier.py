"""The two pages as a PDF of exactly two sheets: a smaller letter first, then fewer lines."""

from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils.text import slugify

from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.transitie.bladzijden import Blad, Bladen, Deel, Punt

SJABLOON = "proeftuinen/monitoring/transitie/twee_pdf.html"
PDF = "application/pdf"
LETTERS = "áàâäãåéèêëíìîïóòôöõúùûüýÿçñø’‘“”–… "


@dataclass(frozen=True)
class Maat:
    """A letter: how many signs stand on a line, and how many lines on a page."""

    naam: str
    tekens: int
    regels: float


MATEN = (
    Maat("groot", 78, 38),
    Maat("ruim", 88, 43.5),
    Maat("krap", 100, 51),
    Maat("klein", 110, 56),
)
_KLEIN = MATEN[-1]
_KOP, _DEELKOP, _KADER, _TUSSEN = 3.2, 2.2, 1.4, 0.24
KORT = (400, 240, 140, 90)
"""Signs that a line of a list keeps, when a smaller letter did not help."""
ALINEA = 480
"""Signs that running text keeps at least: what a leerwerkplaats is stays whole."""


def passend(bladen: Bladen) -> tuple[Bladen, Maat]:
    """Return the pages as they fit on two sheets, and in which letter; both have the same one."""
    for maat in MATEN:
        if all(_hoog(blad, maat) <= maat.regels for blad in (bladen.kunnen, bladen.nodig)):
            return bladen, maat
    kort = {naam: _kort_in(getattr(bladen, naam), _KLEIN) for naam in ("kunnen", "nodig")}
    return replace(bladen, **kort), _KLEIN


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
    return replace(deel, alinea=kort(deel.alinea, max(ALINEA, 2 * tekens)), punten=punten)


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
    regels = _DEELKOP if deel.kop else 0.5
    regels += _KADER if deel.kader else 0
    regels += _regels(deel.alinea, maat.tekens - (8 if deel.kader else 0))
    for punt in deel.punten:
        regels += _regels(punt.tekst, maat.tekens - 5)
        regels += _regels(punt.bij, maat.tekens) + _TUSSEN
    return regels + (1 if deel.meer else 0)


def _regels(tekst: str, tekens: int) -> int:
    """Return how many lines a text takes: a word that does not fit goes to the next line."""
    return sum(_gebroken(regel, tekens) for regel in tekst.splitlines())


def _gebroken(regel: str, tekens: int) -> int:
    aantal, vol = 1, 0.0
    for woord in regel.split():
        breed = _breed(woord)
        if vol and vol + 1 + breed > tekens:
            aantal, vol = aantal + 1, 0.0
        vol += breed + (1 if vol else 0)
        while vol > tekens:  # a word that is longer than a line
            aantal, vol = aantal + 1, vol - tekens
    return aantal


def _breed(tekst: str) -> float:
    """Return how many usual signs a line is wide: capitals and other scripts take more."""
    return sum(map(_teken_breed, tekst))


def _teken_breed(teken: str) -> float:
    if teken in "MWmw@%":
        return 1.8
    if teken.isascii():
        return 1.3 if teken.isupper() or teken.isdigit() else 1
    return 1.2 if teken in LETTERS else 2


def als_html(bladen: Bladen) -> str:
    """Return the page that becomes the PDF."""
    op_papier, maat = passend(bladen)
    context = {"bladen": op_papier, "maat": maat.naam, "naam": bladen.naam, "dag": vandaag()}
    return render_to_string(SJABLOON, context)


def naam_van(bladen: Bladen) -> str:
    """Return the name of the file."""
    return f"dit kunnen we {slugify(bladen.naam)[:60].strip('-')}.pdf"
