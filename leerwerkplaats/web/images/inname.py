"""Taking in a photo: whatever comes in, only pixels on a canvas of our own go out.

The bytes of an upload are never kept. They are read by three decoders and no others, measured
before they are decoded, turned upright, made small and painted on a new canvas. So what was in
the file besides the picture is gone: place, device, comment, preview, colour profile, and whatever
was glued behind it.
"""

import logging
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms, ImageOps

logger = logging.getLogger(__name__)

SOORTEN = ("JPEG", "PNG", "WEBP")
HOOGSTE_BYTES = 15 * 1024 * 1024
HOOGSTE_PIXELS = 40_000_000
LANGSTE_ZIJDE = 2560
KWALITEIT = 85
GROOTSTE_PROFIEL = 1024 * 1024  # bytes; a real colour profile has a few thousand

LEEG = "Dit bestand is leeg. Kies een andere foto."
TE_GROOT = "Deze foto is groter dan 15 MB. Maak hem eerst kleiner, of kies een andere."
TE_VEEL_PIXELS = "Deze foto heeft meer dan 40 miljoen pixels. Maak hem kleiner en kies hem opnieuw."
GEEN_FOTO = "Dit is geen foto (JPG, PNG of WebP). Kies een ander bestand."
HEIC = (
    "Deze foto heeft de vorm HEIC. Die kunnen we niet lezen. "
    "Kies een JPG of PNG, of zet je camera op “meest compatibel”."
)
_HEIC_MERKEN = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
STUK = "Deze foto is niet heel aangekomen. Kies hem nog een keer."

# What the decoders raise on a file that lies about itself.
_LEESFOUTEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    EOFError,
    OverflowError,
    ZeroDivisionError,
    RuntimeError,
    struct.error,
    zlib.error,
)


class Geenfoto(ValueError):
    """This cannot be taken in; the message says in plain Dutch what to do."""


@dataclass(frozen=True)
class Beeld:
    """A photo as we keep it: a JPEG in sRGB without metadata; sides in pixels."""

    inhoud: bytes
    breedte: int
    hoogte: int


def neem_in(inhoud: bytes) -> Beeld:
    """Return the picture in these bytes, upright, at most 2560 px on its longest side.

    Of something that moves it is the first frame; what is see-through becomes white. Raises
    Geenfoto.
    """
    if not inhoud:
        raise Geenfoto(LEEG)
    if len(inhoud) > HOOGSTE_BYTES:
        raise Geenfoto(TE_GROOT)
    if inhoud[4:8] == b"ftyp" and inhoud[8:12] in _HEIC_MERKEN:
        raise Geenfoto(HEIC)
    with _open(inhoud) as beeld:
        try:
            beeld.draft(None, (LANGSTE_ZIJDE, LANGSTE_ZIJDE))
            beeld.load()
            return _als_jpeg(_op_doek(_rechtop(beeld), LANGSTE_ZIJDE))
        except _LEESFOUTEN as fout:
            logger.info("a photo could not be read: %s", type(fout).__name__)
            raise Geenfoto(STUK) from fout


def verklein(beeld: Beeld, langste_zijde: int) -> Beeld:
    """Return a smaller copy of a picture of ours; one that is small already stays as it is."""
    if max(beeld.breedte, beeld.hoogte) <= langste_zijde:
        return beeld
    with Image.open(BytesIO(beeld.inhoud), formats=("JPEG",)) as groot:
        groot.draft("RGB", (langste_zijde, langste_zijde))
        groot.thumbnail((langste_zijde, langste_zijde))
        return _als_jpeg(groot)


def _open(inhoud: bytes) -> Image.Image:
    """Read the head of the file only; how large it says to be is judged before it is decoded."""
    try:
        beeld = Image.open(BytesIO(inhoud), formats=SOORTEN)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as fout:
        raise Geenfoto(TE_VEEL_PIXELS) from fout
    except _LEESFOUTEN as fout:  # UnidentifiedImageError is an OSError
        raise Geenfoto(GEEN_FOTO) from fout
    if beeld.width * beeld.height > HOOGSTE_PIXELS:
        beeld.close()
        raise Geenfoto(TE_VEEL_PIXELS)
    return beeld


def _rechtop(beeld: Image.Image) -> Image.Image:
    """Turn the picture as the camera was held; a note about that which is broken counts as none."""
    try:
        return ImageOps.exif_transpose(beeld)
    except _LEESFOUTEN:
        return beeld


def _op_doek(beeld: Image.Image, langste_zijde: int) -> Image.Image:
    """Paint the picture on a white canvas in sRGB: only pixels come along."""
    profiel = beeld.info.get("icc_profile")
    beeld = _gewone_kleuren(beeld)
    beeld.thumbnail((langste_zijde, langste_zijde))
    doorzichtig = beeld.mode in {"RGBA", "LA"}
    masker = beeld.getchannel("A") if doorzichtig else None
    if doorzichtig:
        beeld = beeld.convert("RGB" if beeld.mode == "RGBA" else "L")
    beeld = _naar_srgb(beeld, profiel).convert("RGB")
    doek = Image.new("RGB", beeld.size, "white")
    doek.paste(beeld, mask=masker)
    return doek


def _gewone_kleuren(beeld: Image.Image) -> Image.Image:
    """Return a copy in eight bits per colour: L, LA, RGB, RGBA or CMYK."""
    if beeld.mode.startswith("I"):  # sixteen bits of grey; plain convert() would cut them off
        return beeld.convert("I").point(lambda waarde: waarde * (1 / 256)).convert("L")
    if beeld.mode == "P" or "transparency" in beeld.info:
        return beeld.convert("RGBA")
    if beeld.mode in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        return beeld.copy()
    return beeld.convert("RGB")


def _naar_srgb(beeld: Image.Image, profiel: bytes | None) -> Image.Image:
    """Bring colours to sRGB by the profile of the file; a strange profile is left alone."""
    if not profiel or len(profiel) > GROOTSTE_PROFIEL:
        return beeld
    try:
        bron = ImageCms.ImageCmsProfile(BytesIO(profiel))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(beeld, bron, srgb, outputMode="RGB") or beeld
    except (ImageCms.PyCMSError, *_LEESFOUTEN):
        return beeld


def _als_jpeg(beeld: Image.Image) -> Beeld:
    uit = BytesIO()
    beeld.save(uit, "JPEG", quality=KWALITEIT, optimize=True, exif=b"", comment=b"")
    return Beeld(uit.getvalue(), beeld.width, beeld.height)
