"""Photos as hostile as they come: taken in as pixels alone, or refused in a plain sentence."""

import struct
import subprocess
import sys
import textwrap
import zlib
from io import BytesIO
from pathlib import Path
from time import perf_counter
from zipfile import ZipFile

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from leerwerkplaats.web.images import inname
from leerwerkplaats.web.images.inname import Geenfoto, neem_in, verklein
from tests.cijfer import belofte
from tests.leerwerkplaats.web.images.maak import als_bytes, plaatje

KANARIE = b"kanarie-in-de-foto"


def _exif(orientatie: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientatie
    exif[ExifTags.Base.Artist] = KANARIE.decode()
    plek = exif.get_ifd(ExifTags.IFD.GPSInfo)
    plek[ExifTags.GPS.GPSLatitude] = (52.0, 8.0, 1.0)
    plek[ExifTags.GPS.GPSMapDatum] = KANARIE.decode()
    return exif


def _met_alles() -> bytes:
    """A JPEG with GPS, comment, XMP, IPTC, a preview and a colour profile, each with a canary."""
    profiel = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    kaal = als_bytes(
        Image.new("RGB", (400, 300), "navy"),
        "JPEG",
        exif=_exif(),
        comment=KANARIE,
        icc_profile=profiel + KANARIE,
        xmp=b"<x:xmpmeta>" + KANARIE + b"</x:xmpmeta>",
    )

    def deel(merk: int, inhoud: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, merk, len(inhoud) + 2) + inhoud

    iptc = deel(0xED, b"Photoshop 3.0\x00" + KANARIE)
    voorbeeld = deel(0xE0, b"JFXX\x00\x10" + KANARIE)
    return kaal[:2] + iptc + voorbeeld + kaal[2:]


def _png_kop(breed: int, hoog: int, staart: bytes = b"") -> bytes:
    def blok(naam: bytes, inhoud: bytes) -> bytes:
        return (
            struct.pack(">I", len(inhoud))
            + naam
            + inhoud
            + struct.pack(">I", zlib.crc32(naam + inhoud))
        )

    kop = blok(b"IHDR", struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kop + blok(b"IDAT", staart) + blok(b"IEND", b"")


def _bom() -> bytes:
    """30,000 x 30,000 pixels that really unpack to 2.7 GB."""
    pers = zlib.compressobj(9)
    rij = b"\x00" + b"\x00" * 90_000
    return _png_kop(30_000, 30_000, b"".join(pers.compress(rij) for _ in range(3000)))


def _zip() -> bytes:
    uit = BytesIO()
    with ZipFile(uit, "w") as pak:
        pak.writestr("kanarie.html", KANARIE)
    return uit.getvalue()


def _bewegend(soort: str, beelden: int = 60) -> bytes:
    eerste = Image.new("RGB", (40, 30), "green")
    rest = [Image.new("RGB", (40, 30), (nr, 0, 0)) for nr in range(1, beelden)]
    return als_bytes(eerste, soort, save_all=True, append_images=rest)


def _png_met_tekst() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", KANARIE.decode())
    info.add_itxt("XML:com.adobe.xmp", KANARIE.decode())
    return als_bytes(Image.new("RGB", (50, 50)), "PNG", pnginfo=info, exif=_exif())


GOED = {
    "gps, comment, xmp, iptc, preview, profile": _met_alles,
    "turned sideways": lambda: plaatje("JPEG", exif=_exif(6)),
    "png with text": _png_met_tekst,
    "webp with exif": lambda: plaatje("WEBP", exif=_exif(), xmp=KANARIE),
    "animated webp": lambda: _bewegend("WEBP"),
    "animated png": lambda: _bewegend("PNG"),
    "jpeg and html": lambda: plaatje("JPEG") + b"<script>" + KANARIE + b"</script>",
    "jpeg and zip": lambda: plaatje("JPEG") + _zip(),
    "png and php": lambda: plaatje() + b"<?php " + KANARIE,
    "see-through": lambda: als_bytes(Image.new("RGBA", (9, 9), (0, 0, 0, 0)), "PNG"),
    "palette with a see-through colour": lambda: als_bytes(
        Image.new("P", (9, 9), 0), "PNG", transparency=0
    ),
    "grey and see-through": lambda: als_bytes(Image.new("LA", (9, 9), (9, 9)), "PNG"),
    "black and white": lambda: als_bytes(Image.new("1", (9, 9)), "PNG"),
    "sixteen bits": lambda: als_bytes(Image.new("I;16", (9, 9), 30_000), "PNG"),
    "cmyk": lambda: als_bytes(Image.new("CMYK", (9, 9)), "JPEG"),
    "strange profile": lambda: plaatje("JPEG", icc_profile=b"niets" * 900),
    "very wide": lambda: plaatje("PNG", (30_000, 20)),
    "one pixel": lambda: plaatje("PNG", (1, 1)),
}

FOUT = {
    "svg called jpg": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    "gif": lambda: plaatje("GIF"),
    "tiff": lambda: plaatje("TIFF"),
    "bmp": lambda: plaatje("BMP"),
    "ico": lambda: plaatje("ICO"),
    "avif": lambda: plaatje("AVIF"),
    "eps": lambda: plaatje("EPS"),
    "pdf": lambda: plaatje("PDF"),
    "psd": lambda: b"8BPS\x00\x01" + b"\x00" * 200,
    "fits": lambda: b"SIMPLE  =                    T" + b" " * 2850,
    "heic": lambda: b"\x00\x00\x00\x18ftypheic" + b"\x00" * 200,
    "zip": _zip,
    "text": lambda: b"hallo",
    "nothing": lambda: b"",
    "cut off": lambda: plaatje("JPEG", (800, 600))[:900],
    "cut off png": lambda: plaatje("PNG", (800, 600))[:300],
    "head only": lambda: plaatje("JPEG")[:24],
    "bomb": _bom,
    "lies about its size": lambda: _png_kop(65_000, 65_000),
    "forty-one million": lambda: _png_kop(6_500, 6_400),
    "sixteen megabytes": lambda: plaatje("JPEG") + b"\x00" * (16 * 1024 * 1024),
    "noise": lambda: bytes(range(256)) * 50,
    "no pixels": lambda: _png_kop(0, 0),
}


@pytest.mark.parametrize("wat", GOED)
def test_only_pixels_come_out(wat):
    beeld = neem_in(GOED[wat]())

    uit = Image.open(BytesIO(beeld.inhoud))
    assert (uit.format, uit.mode, uit.size) == ("JPEG", "RGB", (beeld.breedte, beeld.hoogte))
    assert max(uit.size) <= 2560
    assert set(uit.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert len(uit.getexif()) == 0
    assert KANARIE not in beeld.inhoud
    assert getattr(uit, "n_frames", 1) == 1


@pytest.mark.parametrize("wat", FOUT)
def test_what_is_no_good_photo_is_refused_in_a_sentence(wat):
    inhoud = FOUT[wat]()
    begin = perf_counter()

    with pytest.raises(Geenfoto) as fout:
        neem_in(inhoud)

    assert perf_counter() - begin < 1
    assert (str(fout.value) == inname.HEIC) is (wat == "heic")
    assert str(fout.value) in {
        inname.LEEG,
        inname.TE_GROOT,
        inname.TE_VEEL_PIXELS,
        inname.GEEN_FOTO,
        inname.HEIC,
        inname.STUK,
    }


def test_promise_eight_in_figures():
    belofte(8, f"{len(GOED)} files taken in as pixels alone, {len(FOUT)} refused in a sentence")
    assert len(GOED) + len(FOUT) >= 25


def test_a_photo_held_sideways_stands_upright():
    assert neem_in(plaatje("JPEG", (60, 40), exif=_exif(6))).breedte == 40


def test_what_is_see_through_becomes_white():
    beeld = neem_in(GOED["see-through"]())

    assert Image.open(BytesIO(beeld.inhoud)).getpixel((4, 4)) == (255, 255, 255)


def test_sixteen_bits_of_grey_stay_grey():
    beeld = neem_in(GOED["sixteen bits"]())

    assert Image.open(BytesIO(beeld.inhoud)).getpixel((4, 4)) == (117, 117, 117)


def test_a_small_copy_has_the_same_shape():
    klein = verklein(neem_in(plaatje("JPEG", (1200, 600))), 640)

    assert (klein.breedte, klein.hoogte) == (640, 320)


@pytest.mark.een_database
def test_a_bomb_takes_no_memory(tmp_path):
    """In a process of its own, that may use 200 MB more than it began with."""
    bom = tmp_path / "bom.png"
    bom.write_bytes(_bom())
    script = """
        import resource, sys
        from leerwerkplaats.web.images.inname import Geenfoto, neem_in
        voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            neem_in(open(sys.argv[1], "rb").read())
        except Geenfoto:
            print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor) // 1024)
    """
    opdracht = [sys.executable, "-c", textwrap.dedent(script), str(bom)]
    wortel = Path(__file__).resolve().parents[4]

    uit = subprocess.run(opdracht, cwd=wortel, capture_output=True, text=True, check=True)

    assert int(uit.stdout) < 200
