"""The pictures of a book, small enough to print; one whose file is gone leaves an empty frame."""

import logging
from collections.abc import Callable
from io import BytesIO

from PIL import Image

from leerwerkplaats.web.images.inname import Beeld, verklein
from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.pdf import Bestand, Drukfout
from proeftuinen.uitgaven.boek.bouw import Boek

logger = logging.getLogger(__name__)
ZIJDEN = ((60, 1600), (120, 1300), (300, 1000))
"""Up to so many photos, dots of the longest side: 1600 is 240 to the inch over a page of text, and
1000 is 300 to the inch for photos that stand two beside each other."""
RUIMTE = 48 * 1024**2
"""Bytes of all photos together; the press takes 60 MB with its style sheets and fonts."""
KLEINSTE_ZIJDE = 300
MEESTE_FOTOS = 300
STUK = (OSError, SyntaxError, ValueError)
"""What Pillow says of a file that is cut off, or is no photo any more."""
_LEEG = (243, 245, 239)  # nevel


def lees_beelden(boek: Boek, meld: Callable[[], None] | None = None) -> dict[str, Bestand]:
    """Return the pictures by their name in the document. Raises Drukfout when there are too many.

    `meld` is called after each. The bytes hang on the stored file alone.
    """
    if len(boek.beelden) > MEESTE_FOTOS:
        raise Drukfout(
            f"Er staan {len(boek.beelden)} foto's in. In een boek passen er {MEESTE_FOTOS}. "
            "Kies er minder."
        )
    zijde = next(zijde for tot, zijde in ZIJDEN if len(boek.beelden) <= tot)
    beelden: dict[str, Bestand] = {}
    for naam, pad in boek.beelden.items():
        inhoud = opslag.lees(pad)
        klein = _klein(inhoud, zijde) if inhoud else None
        if klein is None:
            logger.warning("a photo of a book is gone or broken: %s", naam)
        beelden[naam] = Bestand(klein or leeg_vlak())
        if meld:
            meld()
    return _passend(beelden)


def _passend(beelden: dict[str, Bestand]) -> dict[str, Bestand]:
    """Make all photos smaller until they go into one document together."""
    zijde = ZIJDEN[-1][1]
    while sum(len(deel.inhoud) for deel in beelden.values()) > RUIMTE and zijde > KLEINSTE_ZIJDE:
        zijde = zijde * 3 // 4
        beelden = {
            naam: Bestand(_klein(deel.inhoud, zijde) or leeg_vlak())
            for naam, deel in beelden.items()
        }
    return beelden


def _klein(inhoud: bytes, zijde: int) -> bytes | None:
    """Return the photo at this size; None when its file is cut off, or no photo any more."""
    try:
        with Image.open(BytesIO(inhoud), formats=("JPEG",)) as beeld:
            breedte, hoogte = beeld.size
            if max(breedte, hoogte) <= zijde:  # it goes in as it is: look whether it is whole
                beeld.draft("RGB", (KLEINSTE_ZIJDE, KLEINSTE_ZIJDE))
                beeld.load()
        return verklein(Beeld(inhoud, breedte, hoogte), zijde).inhoud
    except STUK:
        return None


def leeg_vlak() -> bytes:
    """Return the frame that stands where a photo is gone."""
    uit = BytesIO()
    Image.new("RGB", (1200, 800), _LEEG).save(uit, "JPEG", quality=80)
    return uit.getvalue()
