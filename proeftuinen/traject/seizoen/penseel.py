"""The strokes every drawing of the season shares: numbers, safe text, and the svg element itself.

Only presentation attributes are written, never `style`: the content security policy of the site
forbids inline style, and WeasyPrint reads the same drawing. Lengths are px in the viewBox.
"""

import re
from html import escape

LETTER = "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, sans-serif"
PAPIER = "#FFFFFF"
INKT = "#1C2824"
INKT_2 = "#4A5852"
DEN = "#17493C"
LINDE = "#F0C24B"
NEVEL_2 = "#E8ECE2"
GRIJS = "#7C8981"
KLEI = "#6F5140"
WORTEL = "#8A6A54"
GRONDTEKST = "#5A4233"

_NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def getal(waarde: float) -> str:
    """Write a length with at most one decimal, without a needless zero: 12.0 becomes "12"."""
    tekst = f"{waarde:.1f}".removesuffix(".0")
    return "0" if tekst == "-0" else tekst


def veilig(tekst: str) -> str:
    """Return text that can stand in XML: markup escaped, characters XML forbids left out."""
    return escape(_NIET_IN_XML.sub("", tekst))


def woord(
    x: float,
    y: float,
    tekst: str,
    *,
    grootte: float = 13.5,
    dikte: int = 560,
    kleur: str = INKT,
    anker: str = "middle",
) -> str:
    """Draw one line of text with its baseline at y; `anker` is start, middle or end."""
    plaats = "" if anker == "start" else f' text-anchor="{anker}"'
    return (
        f'<text x="{getal(x)}" y="{getal(y)}"{plaats} font-size="{grootte}" '
        f'font-weight="{dikte}" fill="{kleur}">{veilig(tekst)}</text>'
    )


def lijn(d: str, *, kleur: str, dikte: float, extra: str = "") -> str:
    """Draw an open path; `extra` holds further attributes, ready to be written."""
    return f'<path d="{d}" fill="none" stroke="{kleur}" stroke-width="{dikte}"{extra}/>'


def vlak(breedte: float, hoogte: float, vulling: str, *, y: float = 0, extra: str = "") -> str:
    """Draw a rectangle that starts at the left edge."""
    return (
        f'<rect y="{getal(y)}" width="{getal(breedte)}" height="{getal(hoogte)}" '
        f'fill="{vulling}"{extra}/>'
    )


def tekening(breedte: float, hoogte: float, inhoud: str, *, passing: str = "") -> str:
    """Wrap a drawing in an svg that readers and the tab key pass by.

    The drawing decorates a list that carries the same content, so it is hidden from assistive
    technology. `passing` is a value for preserveAspectRatio.
    """
    maat = f"{getal(breedte)} {getal(hoogte)}"
    passend = f' preserveAspectRatio="{passing}"' if passing else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {maat}"{passend} '
        f'aria-hidden="true" focusable="false" font-family="{LETTER}">{inhoud}</svg>'
    )
