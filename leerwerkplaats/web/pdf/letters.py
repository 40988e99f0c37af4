"""Making the fonts of print from those of the screen: run once, when a font is renewed.

    python -m leerwerkplaats.web.pdf.letters FOLDER

FOLDER holds the unpacked npm packages of static/vendor/README.md. A font of the screen is variable
and comes in two files, of which a browser takes what it needs. WeasyPrint takes two variable fonts
of one name for the same one and prints the signs of the one with the numbers of the other (Ĳ came
out as Í), and knows only some weights. So print has fonts of one weight with all signs in one file.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

UIT = Path(__file__).resolve().parents[3] / "static" / "vendor" / "fonts" / "druk"
GEWICHTEN = [
    ("atkinson-hyperlegible-next", "normal", 400),
    ("atkinson-hyperlegible-next", "normal", 700),
    ("atkinson-hyperlegible-next", "italic", 400),
    ("vollkorn", "normal", 500),
    ("vollkorn", "italic", 500),
]


def maak(bron: Path) -> None:
    """Write each font of print."""
    UIT.mkdir(exist_ok=True)
    for naam, stijl, gewicht in GEWICHTEN:
        delen = [
            _vast(bron.rglob(f"{naam}-{deel}-wght-{stijl}.woff2"), gewicht)
            for deel in ("latin", "latin-ext")
        ]
        _bewaar(Merger().merge(delen), f"{naam}-{gewicht}-{stijl}")
    _bewaar(TTFont(next(bron.rglob("DejaVuSans.ttf"))), "dejavu-sans-400-normal")


def _vast(gevonden: Iterator[Path], gewicht: int) -> str:
    """Return the path of this font at one weight."""
    letter = instantiateVariableFont(TTFont(next(gevonden)), {"wght": gewicht}, static=True)
    letter.flavor = None
    with NamedTemporaryFile(suffix=".ttf", delete=False) as bestand:
        letter.save(bestand.name)
    return bestand.name


def _bewaar(letter: TTFont, naam: str) -> None:
    letter.recalcTimestamp = False
    if "400-normal" not in naam:
        letter["name"].setName(naam, 6, 3, 1, 0x409)  # else two weights count as one font
    letter.flavor = "woff2"
    letter.save(UIT / f"{naam}.woff2")


if __name__ == "__main__":
    maak(Path(sys.argv[1]))
