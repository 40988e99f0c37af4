"""Reading a PDF that someone hands in, in a process of its own: does it only show?

It is run as a file (`python -I pdfkeuring.py`, the PDF on stdin), imports nothing of ours and
writes one word: what it found. A file that was made to keep its reader busy is ended by the kernel;
no check between two objects sees one object that takes a minute.
"""

import os
import resource
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

CPU = 5
"""Seconds of processor time; a file of five hundred pages takes less than two."""
GEHEUGEN = 1024**3
"""Bytes of address space."""
MEESTE_BLADZIJDEN = 500
MEESTE_DELEN = 60_000  # objects in the file that we look at

GOED, STUK, OP_SLOT, DOET_IETS, TE_VEEL = "goed", "stuk", "slot", "iets", "veel"

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


class Geweigerd(Exception):
    """It is not taken in; the message is one of the words above."""


def keur(inhoud: bytes) -> str:
    """Return what was found of this PDF: one of the words above."""
    from pypdf import PdfReader  # noqa: PLC0415  slow import

    try:
        lezer = PdfReader(BytesIO(inhoud), strict=False)
        if lezer.is_encrypted:
            return OP_SLOT
        bladzijden = _loop_na(lezer)
    except Geweigerd as fout:
        return str(fout)
    except Exception:  # noqa: BLE001  whatever a file that lies about itself raises in the reader
        return STUK
    if bladzijden > MEESTE_BLADZIJDEN:
        return TE_VEEL
    return GOED if bladzijden else STUK


def _loop_na(lezer: Any) -> int:
    """Look at each object that can be reached from the root; return how many are pages.

    The reader's own list of pages is not asked: a tree that holds the same branch ten times, ten
    deep, would keep it busy for ever. Here each object counts once.
    """
    bladzijden = 0
    for nummer, deel in enumerate(_delen(lezer)):
        if nummer > MEESTE_DELEN:
            raise Geweigerd(TE_VEEL)
        if _doet_iets(deel):
            raise Geweigerd(DOET_IETS)
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


def _begin() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    woord = keur(sys.stdin.buffer.read())
    sys.stdout.write(woord)
    sys.stdout.flush()
    os._exit(0)  # without clearing up millions of objects first


if __name__ == "__main__":
    _begin()
