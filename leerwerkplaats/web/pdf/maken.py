"""HTML to a tagged PDF, made by the press (kind.py, pers.py).

A document refers to its style as `<link rel="stylesheet" href="druk:basis.css">`, for each file in
static/pdf, and to pictures as `<img src="druk:{name}" alt="…">`, for each name in `bestanden`.
Nothing else can be reached, and asking for it is an error.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from django.contrib.staticfiles import finders

from leerwerkplaats.web.pdf.keuren import Drukfout, keur
from leerwerkplaats.web.pdf.kind import ONVERWACHT, drukkerij
from leerwerkplaats.web.pdf.pers import CPU

__all__ = ["Bestand", "Bijlage", "Drukfout", "maak_pdf"]

logger = logging.getLogger(__name__)
MEESTE_BYTES = 60 * 1024**2
_GEEN: Mapping[str, "Bestand"] = MappingProxyType({})


@dataclass(frozen=True)
class Bestand:
    """A picture that the document refers to as `druk:{name}`."""

    inhoud: bytes
    mime: str = "image/jpeg"


@dataclass(frozen=True)
class Bijlage:
    """A file that goes inside the PDF, with what it is and its day."""

    naam: str
    beschrijving: str
    inhoud: bytes
    dag: date


def maak_pdf(
    html: str,
    *,
    bestanden: Mapping[str, Bestand] = _GEEN,
    bijlagen: Sequence[Bijlage] = (),
    seconden: int = CPU,
) -> bytes:
    """Return a PDF/UA-1 of a whole page, mostly one that extends templates/pdf/basis.html.

    Raises Drukfout with a sentence for the reader when it is too much, and also when the page
    itself is wrong: a picture without alt, or one that does not come along; the log says which.
    Takes a second or more, and starts a process: call it from a task (web/opdrachten). Where
    someone waits for it, say how many seconds of processor time it is worth (`seconden`).
    """
    keur(html)
    alles = {**_stijlen(), **bestanden}
    if sum(len(deel.inhoud) for deel in (*alles.values(), *bijlagen)) > MEESTE_BYTES:
        raise Drukfout("Er staan te veel foto's in voor één pdf. Kies er minder.")
    mimes = [deel.mime for deel in alles.values()]
    over = [[deel.naam, deel.beschrijving, deel.dag.isoformat()] for deel in bijlagen]
    kop = {"namen": list(alles), "mimes": mimes, "bijlagen": over, "seconden": seconden}
    delen = [deel.inhoud for deel in (*alles.values(), *bijlagen)]
    antwoord, pdf = drukkerij.druk(kop, html.encode(errors="replace"), *delen)
    if antwoord["klachten"]:
        logger.error("a document is not as it should be: %s", antwoord["klachten"][:5])
        raise Drukfout(ONVERWACHT)
    return pdf


def _stijlen() -> dict[str, Bestand]:
    """Return the style sheets of print, by file name."""
    map_ = finders.find("pdf")
    bladen = sorted(Path(map_).glob("*.css")) if map_ else []
    return {blad.name: Bestand(blad.read_bytes(), "text/css") for blad in bladen}
