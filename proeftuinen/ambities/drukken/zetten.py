"""How large a text can be on its paper: measured before it is printed.

Widths are those of Vollkorn at weight 500, in em, rounded up to 0.05; other scripts come from
DejaVu, whose signs are wider.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

_EM = {
    0.2: " |",
    0.25: "'.:",
    0.3: ",;[]`j’‘",
    0.35: "()Jil{}ï",
    0.4: '"/1I\\ft',
    0.45: "!-rs“”",
    0.5: "*57ceéëèç",
    0.55: "+23689<=>?^_agovxyz~öáàô",
    0.6: "#$4FLPSbdkpquü–ĳ",
    0.65: "0BCETYZhn",
    0.7: "KRUVX",
    0.75: "ADGNOQ",
    0.8: "&Hw€",
    0.9: "%…",
    0.95: "Mm",
    1.0: "@W",
}
_BREEDTES = {teken: em for em, tekens in _EM.items() for teken in tekens}
_LATIJN, _ANDERS, _BREED = 0.75, 0.85, 1.3
"""Of other Latin signs, of other scripts, and of signs as wide as they are high (emoji, kanji)."""
REGEL = 1.32
"""Height of a line, in em."""
WIT = 0.55
"""Room between paragraphs, in em."""


class PastNiet(Exception):
    """The text does not fit in the smallest letter that can be read; `tekens` is how many over."""

    def __init__(self, tekens: int) -> None:
        super().__init__(tekens)
        self.tekens = tekens


@dataclass(frozen=True)
class Vak:
    """A place for text: width and height in mm, and the largest and smallest letter in mm."""

    breedte: float
    hoogte: float
    grootst: float
    kleinst: float


def breedte(tekst: str) -> float:
    """Return the width of this text in em; rather too wide than too narrow."""
    return sum(_van_teken(teken) for teken in tekst)


def _van_teken(teken: str) -> float:
    if teken in _BREEDTES:
        return _BREEDTES[teken]
    if teken < "ɐ":
        return _LATIJN
    return _ANDERS if teken < "⺀" else _BREED


def regels(alinea: str, em: float) -> int:
    """Return how many lines of `em` wide this paragraph takes; longer words are broken."""
    aantal, over = 1, em
    for woord in alinea.split():
        breed = breedte(woord)
        begin = over == em
        nodig = breed if begin else breed + _BREEDTES[" "]
        if nodig <= over:
            over -= nodig
            continue
        aantal += 0 if begin else 1
        extra = max(0, math.ceil(breed / em) - 1)
        aantal += extra
        over = em - (breed - extra * em)
    return aantal


def hoogte(alineas: Sequence[str], em: float) -> float:
    """Return the height of these paragraphs in em, on lines of `em` wide."""
    wit = WIT * max(0, len(alineas) - 1)
    return sum(regels(alinea, em) for alinea in alineas) * REGEL + wit


def pas(alineas: Sequence[str], vak: Vak) -> float:
    """Return the size of the letter, in mm, with which the text fills its place and no more.

    Raises PastNiet when even the smallest is too large.
    """
    stap = 0.1
    for nr in range(round((vak.grootst - vak.kleinst) / stap) + 1):
        maat = vak.grootst - nr * stap
        if _past(alineas, vak, maat):
            return round(maat, 1)
    raise PastNiet(_te_veel(alineas, vak))


def _past(alineas: Sequence[str], vak: Vak, maat: float) -> bool:
    return hoogte(alineas, vak.breedte / maat) * maat <= vak.hoogte


def _te_veel(alineas: Sequence[str], vak: Vak) -> int:
    """Return about how many signs must go, rounded up to tens."""
    em = vak.breedte / vak.kleinst
    regels_over = hoogte(alineas, em) - vak.hoogte / vak.kleinst
    tekens, breed = sum(map(len, alineas)), sum(map(breedte, alineas))
    per_regel = em * tekens / breed if breed else em
    return max(10, math.ceil(regels_over / REGEL * per_regel / 10) * 10)
