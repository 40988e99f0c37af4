"""A chart on paper: the drawing on one sheet, as large as it can be, then the numbered text."""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string

from kennisbank.items.models import Kennisitem
from kennisbank.items.schema import Graaf
from kennisbank.stroomschemas.beeld import toon_graaf
from kennisbank.stroomschemas.tekening import Tekening
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf.keuren import Drukfout

__all__ = ["Drukfout", "kies_blad", "maak_afdruk"]

LEESBAAR = 0.16  # mm of paper for each px of the drawing: words of 7 points and more


@dataclass(frozen=True)
class Blad:
    """A sheet and the room that it has for the drawing, in mm, below the title."""

    vorm: str
    breed: float
    hoog: float

    def schaal(self, tekening: Tekening) -> float:
        """Return how many mm a px becomes."""
        return min(self.breed / tekening.breedte, self.hoog / tekening.hoogte, 0.26)


BLADEN = (Blad("a4", 170, 212), Blad("a4-liggend", 265, 132), Blad("a3-liggend", 384, 222))


def kies_blad(tekening: Tekening) -> Blad:
    """Return the first sheet on which it can be read, or else the one that shows it largest."""
    leesbaar = (blad for blad in BLADEN if blad.schaal(tekening) >= LEESBAAR)
    return next(leesbaar, max(BLADEN, key=lambda blad: blad.schaal(tekening)))


def drukvel(item: Kennisitem, graaf: Graaf) -> str:
    """Return the page that becomes a PDF."""
    beeld = toon_graaf(graaf)
    blad = kies_blad(beeld.tekening) if beeld.tekening else BLADEN[0]
    schaal = blad.schaal(beeld.tekening) if beeld.tekening else 0.0
    context = {
        "item": item,
        "naam": item.plank.naam,
        "dag": vandaag(),
        "beeld": beeld,
        "blad": blad,
        "is_klein": bool(beeld.tekening) and schaal < LEESBAAR,
        "svg": beeld.tekening.op_maat(schaal) if beeld.tekening else "",
    }
    return render_to_string("kennisbank/stroomschemas/pdf.html", context)


def maak_afdruk(item: Kennisitem, graaf: Graaf) -> bytes:
    """Return the PDF; the last few are kept. Raises Drukfout with a sentence for the reader."""
    return _druk(drukvel(item, graaf))


@lru_cache(maxsize=16)
def _druk(html: str) -> bytes:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    return maak_pdf(html)
