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
LANGSTE_ZIJDE = 1600
"""Dots of the longest side: 240 to the inch over a page of text."""
MEESTE_FOTOS = 300
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
    beelden = {}
    for naam, pad in boek.beelden.items():
        inhoud = opslag.lees(pad)
        if inhoud is None:
            logger.warning("a photo of a book is gone: %s", naam)
        beelden[naam] = Bestand(_klein(inhoud) if inhoud else leeg_vlak())
        if meld:
            meld()
    return beelden


def _klein(inhoud: bytes) -> bytes:
    with Image.open(BytesIO(inhoud), formats=("JPEG",)) as beeld:
        breedte, hoogte = beeld.size
    return verklein(Beeld(inhoud, breedte, hoogte), LANGSTE_ZIJDE).inhoud


def leeg_vlak() -> bytes:
    """Return the frame that stands where a photo is gone."""
    uit = BytesIO()
    Image.new("RGB", (1200, 800), _LEEG).save(uit, "JPEG", quality=80)
    return uit.getvalue()
