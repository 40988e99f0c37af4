"""Taking in a file that others may read: a PDF that only shows, or a picture on our own canvas.

A picture is painted anew (web/images). A PDF is kept as it came, after it was read: without a lock,
without scripts, without files packed inside, without anything that it would start by itself. What
cannot be read within bounds is refused, so that nobody has to trust what nobody looked at. It is
read in a process of its own (pdfkeuring.py), which the kernel ends when it takes too long.
"""

import logging
import signal
import subprocess
import sys
from dataclasses import dataclass

from leerwerkplaats.web import pdfkeuring
from leerwerkplaats.web.images.inname import Geenfoto, neem_in

logger = logging.getLogger(__name__)

HOOGSTE_BYTES = 20 * 1024 * 1024
WACHT = 12.0  # seconds by the clock: more than twice its processor time, for a busy machine

PDF, BEELD = "pdf", "beeld"
LEEG = "Dit bestand is leeg. Kies een ander bestand."
TE_GROOT = "Dit bestand is groter dan 20 MB. Maak het eerst kleiner, of kies een ander."
GEEN = "Dit is geen PDF of foto (JPG, PNG of WebP). Kies een ander bestand."
STUK = "Deze PDF kunnen we niet lezen. Bewaar hem opnieuw als PDF en kies hem dan nog eens."
OP_SLOT = "Deze PDF zit op slot met een wachtwoord. Kies een PDF zonder wachtwoord."
DOET_IETS = (
    "In deze PDF zit een script, een ingepakt bestand of iets dat vanzelf start. "
    "Druk hem af als PDF en kies die."
)
TE_VEEL = "Deze PDF is te groot om na te kijken: hooguit 500 bladzijden. Deel hem op."
TE_LANG = (
    "Deze PDF nakijken duurt te lang. Druk hem opnieuw af als PDF en kies die, of deel hem op."
)
_WOORDEN = {
    pdfkeuring.OP_SLOT: OP_SLOT,
    pdfkeuring.DOET_IETS: DOET_IETS,
    pdfkeuring.TE_VEEL: TE_VEEL,
}


class Geenbijlage(ValueError):
    """This cannot be taken in; the message says in plain Dutch what to do."""


@dataclass(frozen=True)
class Ingenomen:
    """A file as we keep it: `vorm` is "pdf" or "beeld" (then it is a JPEG)."""

    vorm: str
    inhoud: bytes


def neem_bijlage_in(inhoud: bytes) -> Ingenomen:
    """Return the file as it may be kept. Raises Geenbijlage."""
    if not inhoud:
        raise Geenbijlage(LEEG)
    if len(inhoud) > HOOGSTE_BYTES:
        raise Geenbijlage(TE_GROOT)
    if inhoud.startswith(b"%PDF-"):
        _eis_toont_alleen(inhoud)
        return Ingenomen(PDF, inhoud)
    try:
        return Ingenomen(BEELD, neem_in(inhoud).inhoud)
    except Geenfoto as fout:
        raise Geenbijlage(GEEN if "geen foto" in str(fout) else str(fout)) from fout


def _eis_toont_alleen(inhoud: bytes) -> None:
    """Raise Geenbijlage unless this PDF can be read whole, in time, and does nothing by itself."""
    try:
        proces = subprocess.run(  # noqa: S603  our own file
            [sys.executable, "-I", pdfkeuring.__file__],
            input=inhoud,
            capture_output=True,
            env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
            timeout=WACHT,
            check=False,
        )
    except subprocess.TimeoutExpired as fout:
        raise Geenbijlage(TE_LANG) from fout
    woord = proces.stdout.decode("ascii", "replace")
    if proces.returncode == 0 and woord == pdfkeuring.GOED:
        return
    logger.info("a PDF was refused: %s, %s", proces.returncode, woord[:20])
    if proces.returncode == -signal.SIGXCPU:
        raise Geenbijlage(TE_LANG)
    raise Geenbijlage(_WOORDEN.get(woord, STUK))
