"""Taking in a file that others may read: a PDF that only shows, or a picture on our own canvas.

A picture is painted anew (web/images). A PDF is kept as it came, after it was read: without a lock,
without scripts, without files packed inside, without anything that it would start by itself. What
cannot be read within bounds is refused, so that nobody has to trust what nobody looked at.
"""

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from leerwerkplaats.web.images.inname import Geenfoto, neem_in

logger = logging.getLogger(__name__)

HOOGSTE_BYTES = 20 * 1024 * 1024
MEESTE_BLADZIJDEN = 500
MEESTE_DELEN = 60_000  # objects in the file that we look at
LANGST = 8.0  # seconds; a file of five hundred pages takes less than two

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

# What a PDF that only shows has no need of (ISO 32000-2, 12.6 and 7.11).
_DADEN = frozenset(
    {
        "/JavaScript",
        "/Launch",
        "/ImportData",
        "/SubmitForm",
        "/GoToE",
        "/GoToR",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/RichMediaExecute",
        "/SetOCGState",
        "/Thread",
    }
)
_SLEUTELS = frozenset(
    {"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent", "/AA"}
)
_SOORTEN = frozenset({"/Filespec", "/EmbeddedFile", "/Movie", "/Sound"})
_ADRESSEN = ("https:", "http:", "mailto:")


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
    """Raise Geenbijlage unless this PDF can be read whole and does nothing by itself."""
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    einde = time.monotonic() + LANGST
    try:
        lezer = PdfReader(BytesIO(inhoud), strict=False)
        op_slot = lezer.is_encrypted
        bladzijden = 0 if op_slot else _loop_na(lezer, einde)
    except Geenbijlage:
        raise
    except Exception as fout:
        # Whatever a file that lies about itself raises in the reader, it is a file we cannot read.
        logger.info("a PDF could not be read: %s", type(fout).__name__)
        raise Geenbijlage(STUK) from fout
    if op_slot:
        raise Geenbijlage(OP_SLOT)
    if not 1 <= bladzijden <= MEESTE_BLADZIJDEN:
        raise Geenbijlage(TE_VEEL if bladzijden else STUK)


def _loop_na(lezer: Any, einde: float) -> int:
    """Look at each object that can be reached from the root; return how many are pages.

    The reader's own list of pages is not asked: a tree that holds the same branch ten times, ten
    deep, would keep it busy for ever. Here each object counts once.
    """
    bladzijden = 0
    for nummer, deel in enumerate(_delen(lezer)):
        if nummer > MEESTE_DELEN or time.monotonic() > einde:
            raise Geenbijlage(TE_VEEL)
        if _doet_iets(deel):
            raise Geenbijlage(DOET_IETS)
        bladzijden += _kaal(deel, "/Type") == "/Page"
    return bladzijden


def _delen(lezer: Any) -> Iterator[Any]:
    """Yield each dictionary under the root once; no recursion, so depth does not matter."""
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject  # noqa: PLC0415  slow import

    stapel, gezien = [lezer.trailer["/Root"]], set[tuple[int, int]]()
    while stapel:
        deel = stapel.pop()
        if isinstance(deel, IndirectObject):
            plek = (deel.idnum, deel.generation)
            if plek in gezien:
                continue
            gezien.add(plek)
            deel = deel.get_object()
        if isinstance(deel, DictionaryObject):
            yield deel
            stapel.extend(dict.values(deel))
        elif isinstance(deel, ArrayObject):
            yield {}
            stapel.extend(list.__iter__(deel))


def _doet_iets(deel: Any) -> bool:
    """Tell whether this dictionary starts, sends, runs or packs something."""
    if _SLEUTELS & set(deel) or _begint_iets(deel) or _haalt_elders(deel):
        return True
    if _kaal(deel, "/Type") in _SOORTEN or _kaal(deel, "/S") in _DADEN:
        return True
    if _kaal(deel, "/S") == "/URI":
        return not _kaal(deel, "/URI").casefold().startswith(_ADRESSEN)
    return False


def _begint_iets(deel: Any) -> bool:
    """Tell whether opening this does more than turn to a page, such as going to a site."""
    daad = _waarde(deel, "/OpenAction")
    return isinstance(daad, dict) and (_kaal(daad, "/S") != "/GoTo" or "/Next" in daad)


def _haalt_elders(deel: Any) -> bool:
    """Tell whether the bytes of a stream stand in another file (ISO 32000-2, 7.3.8.2)."""
    return "/F" in deel and hasattr(deel, "get_data")


def _waarde(deel: Any, naam: str) -> Any:
    """Return a value, also when it stands elsewhere in the file."""
    waarde = deel.get(naam, "") if deel else ""
    return waarde.get_object() if hasattr(waarde, "get_object") else waarde


def _kaal(deel: Any, naam: str) -> str:
    """Return a value as text; empty when it is none."""
    waarde = _waarde(deel, naam)
    return waarde if isinstance(waarde, str) else ""
