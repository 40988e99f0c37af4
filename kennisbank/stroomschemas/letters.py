"""How wide words are, and breaking them into lines, in the letter of screen and print.

The widths are those of Atkinson Hyperlegible Next at weight 700, in em, rounded up to 0.02, so
that lighter text always fits too. Made from static/vendor/fonts/druk with fontTools.
"""

import re
import unicodedata
from itertools import accumulate

_EM = {
    0.22: "'",
    0.26: "j|¦",
    0.28: ",.:;‘’",
    0.30: "i`´·¸¹ìíîīįı",
    0.32: " !l\xa0¡ïĺļ",
    0.34: "()[",
    0.36: "]ł",
    0.38: "-frtľŕřţť",
    0.40: '"_{}ª¯°',
    0.44: "/1I\\¨ÌÍÎÏĪĮİ•²³º",
    0.50: "*“”",
    0.54: "csz¢çćċčśşšźżž–7vxy~¶¿×ýÿŷ",
    0.56: "?Lak§àáâãäåāăąĳķĹĻĽ",
    0.58: "29<>FJehnouèéêëñòóôõöøùúûüēėęěħńņňőūůűų",
    0.60: "+3E^bdgpq¤ÈÉÊËð÷þđĒĖĘĚğġģŁ",
    0.62: "$5=STZ¬±ŚŞŠŢŤŹŻŽ",
    0.64: "468P£Þß",
    0.66: "0BCRVY¥«»ÇÝĆĊČŔŘŶŸ",
    0.68: "AKÀÁÂÃÄÅĀĂĄĶ€",
    0.70: "DUXÙÚÛÜĎďŪŮŰŲ",
    0.72: "GHNÐÑĐĞĠĢĦŃŅŇ",
    0.76: "&wŵOQÒÓÔÕÖØŐ",
    0.80: "#…@©®",
    0.86: "—M¼½",
    0.94: "æWmŴ¾œ",
    1.04: "%ÆĲŒ",
}
_BREEDTES = {teken: em for em, tekens in _EM.items() for teken in tekens}
_VREEMD, _BEELD = 1.15, 1.5  # em: letters of other scripts, and what is wide there too
_KLINKER, _MEDEKLINKER = "[aeiouy]", "[bcdfghjklmnpqrstvwxz]"
_LETTERGREEP = re.compile(
    f"(?<={_KLINKER})(?={_MEDEKLINKER}{_KLINKER})"
    f"|(?<={_KLINKER}{_MEDEKLINKER})(?={_MEDEKLINKER}{_KLINKER})",
    re.IGNORECASE,
)


def tekstbreedte(tekst: str, grootte: float) -> float:
    """Return how wide text is at most, in the unit of the font size."""
    return grootte * sum(map(_em, tekst))


def _em(teken: str) -> float:
    bekend = _BREEDTES.get(teken)
    if bekend is not None:
        return bekend
    if unicodedata.category(teken) in {"Mn", "Me", "Cf"}:
        return 0.0
    wijd = unicodedata.east_asian_width(teken) in "WF" or unicodedata.category(teken) == "So"
    return _BEELD if wijd else _VREEMD


def breek_af(tekst: str, breedte: float, grootte: float) -> list[str]:
    """Break text into lines that are no wider than `breedte`; a word that is wider is cut."""
    regels: list[str] = []
    for woord in tekst.split():
        brokken = _snij(woord, breedte, grootte)
        samen = f"{regels[-1]} {brokken[0]}" if regels else brokken[0]
        if regels and tekstbreedte(samen, grootte) <= breedte:
            regels[-1] = samen
        else:
            regels.append(brokken[0])
        regels += brokken[1:]
    return regels


def _snij(woord: str, breedte: float, grootte: float) -> list[str]:
    """Cut a word that is too wide, between syllables if there are any, else by width."""
    brokken = []
    while len(woord) > 1 and tekstbreedte(woord, grootte) > breedte:
        ruimte = breedte / grootte - _em("-")
        past = sum(som <= ruimte for som in accumulate(map(_em, woord)))
        hoeveel = min(max(1, past), len(woord) - 1)
        grepen = [m.start() for m in _LETTERGREEP.finditer(woord, 3) if m.start() <= hoeveel]
        knip = grepen[-1] if grepen and grepen[-1] > hoeveel / 2 else hoeveel
        brokken.append(woord[:knip] + "-")
        woord = woord[knip:]
    return [*brokken, woord]
