"""Drawings of the future, made with a few shapes; nobody stands on them."""

from io import BytesIO

from PIL import Image, ImageDraw

BREED, HOOG = 1200, 800
_ROOD, _GROEN, _BLAUW, _GEEL = "#a8321f", "#17493c", "#3f6f94", "#f0c24b"

type _Blad = ImageDraw.ImageDraw


def huis() -> bytes:
    """Return a house with an open door and four neighbours."""
    blad, doek = _blad("#fcf3d9")
    blad.rectangle((0, 620, BREED, HOOG), "#bfd3a4")
    buren = ((150, 560), (330, 700), (870, 700), (1050, 560))
    for x, y in buren:
        blad.line((600, 480, x, y), _ROOD, 6)
    for x, y in buren:
        _huisje(blad, x, y, 60, _GROEN, "#ffffff")
    _huisje(blad, 600, 470, 190, "#6f5140", "#ffffff")
    blad.rectangle((545, 500, 655, 660), _GEEL)
    blad.polygon(((655, 500), (720, 530), (720, 690), (655, 660)), "#d9a522")
    return _png(doek)


def _huisje(blad: _Blad, x: int, y: int, half: int, dak: str, muur: str) -> None:
    blad.rectangle((x - half, y - half, x + half, y + half), muur, outline=dak, width=6)
    top = y - 2 * half
    blad.polygon(((x - half - 24, y - half), (x + half + 24, y - half), (x, top)), dak)


def brug() -> bytes:
    """Return a bridge on four pillars, each in its own colour."""
    blad, doek = _blad("#eef4ea")
    blad.rectangle((0, 560, BREED, HOOG), "#a9c8dc")
    for x, tint in zip((210, 450, 690, 930), (_ROOD, _GROEN, _GEEL, _BLAUW), strict=True):
        blad.rectangle((x, 330, x + 60, 720), tint)
    blad.rectangle((60, 280, 1140, 340), "#6f5140")
    for x in range(90, 1130, 80):
        blad.line((x, 280, x, 200), "#6f5140", 8)
    blad.line((60, 200, 1140, 200), "#6f5140", 10)
    return _png(doek)


def tafel() -> bytes:
    """Return a long table in the street under a string of flags."""
    blad, doek = _blad("#e2ede5")
    blad.rectangle((0, 560, BREED, HOOG), "#d8cfc2")
    blad.polygon(((60, 700), (1140, 700), (1040, 400), (160, 400)), "#8a6a54")
    for nr in range(5):
        blad.ellipse((190 + 180 * nr, 430, 270 + 180 * nr, 490), "#ffffff")
        blad.ellipse((130 + 210 * nr, 590, 230 + 210 * nr, 665), "#ffffff")
    blad.line((0, 120, BREED, 120), _GROEN, 5)
    for nr in range(12):
        tint = (_ROOD, _GEEL, _BLAUW)[nr % 3]
        x = 20 + 100 * nr
        blad.polygon(((x, 120), (x + 60, 120), (x + 30, 210)), tint)
    return _png(doek)


def _blad(grond: str) -> tuple[_Blad, Image.Image]:
    doek = Image.new("RGB", (BREED, HOOG), grond)
    return ImageDraw.Draw(doek), doek


def _png(doek: Image.Image) -> bytes:
    uit = BytesIO()
    doek.save(uit, "PNG", compress_level=1)
    return uit.getvalue()
