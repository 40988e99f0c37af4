"""How wide words are, in the letters that we ship: read from the font files themselves."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from fontTools.ttLib import TTFont

LETTER = (
    "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, Atkinson, DejaVu, sans-serif"
)
KOPLETTER = "Vollkorn Variable, Vollkorn, DejaVu, serif"
GEWICHT = 500  # of a name; print has 400 and takes it
KOPGEWICHT = 500
_MAP = Path(settings.BASE_DIR) / "static" / "vendor" / "fonts"
_ATKINSON = "atkinson-hyperlegible-next-{}-wght-normal.woff2"
_VOLLKORN = "vollkorn-{}-wght-normal.woff2"
_ONBEKEND = 1.0  # em: a sign that no font of ours has
_SPELING = 1.01  # what a browser rounds


@dataclass(frozen=True, slots=True)
class _Maten:
    """Widths in em by code point, at one weight."""

    breedtes: dict[int, float]

    def van(self, tekst: str) -> float:
        return sum(self.breedtes.get(ord(teken), _ONBEKEND) for teken in tekst)


def _lees(bestand: Path, gewicht: int) -> dict[int, float]:
    with TTFont(bestand, lazy=True) as font:
        glyphs = font.getGlyphSet(location={"wght": gewicht})
        em = font["head"].unitsPerEm
        return {code: glyphs[naam].width / em for code, naam in font.getBestCmap().items()}


@cache
def _maten(patroon: str, gewicht: int) -> _Maten:
    samen: dict[int, float] = {}
    for schrift in ("latin-ext", "latin"):
        samen |= _lees(_MAP / patroon.format(schrift), gewicht)
    return _Maten(samen)


def naambreedte(tekst: str, grootte: float) -> float:
    """Return how wide a name is on the map, in the unit of `grootte` (the font size)."""
    return _maten(_ATKINSON, GEWICHT).van(tekst) * grootte * _SPELING


def kopbreedte(tekst: str, grootte: float) -> float:
    """Return how wide the name of a bed is."""
    return _maten(_VOLLKORN, KOPGEWICHT).van(tekst) * grootte * _SPELING
