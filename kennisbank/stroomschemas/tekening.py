"""A flow chart as one accessible SVG, the same on screen and in print.

Only presentation attributes: the site's content security policy forbids inline style, and
WeasyPrint reads nothing else. A question has round corners, an outcome a thick edge; each has the
number that it has in the text beside it, which says the same.
"""

import re
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from kennisbank.items.schema import MEESTE_PUNTEN, Graaf
from kennisbank.stroomschemas.plattegrond import (
    ANTWOORD_REGEL,
    ANTWOORD_TEKST,
    MERK,
    MERK_IN,
    PIJL,
    PUNT_REGEL,
    PUNT_TEKST,
    RAND_OP,
    RAND_ZIJ,
    Lijn,
    Plattegrond,
    Soort,
    Vak,
    leg_uit,
)

LETTER = (
    "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, Atkinson, DejaVu, sans-serif"
)
INKT, DEN, LIJN, PAPIER, UITKOMSTVLAK = "#1C2824", "#17493C", "#4A5852", "#FFFFFF", "#E2EDE5"
SMAL, HOOG = 900.0, 1300.0  # px: what a page takes well
SCHERM = 320.0, 560.0  # px: what a narrow phone shows
_NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Tekening:
    """The drawing and its size in px; `begin` is the id of the place around its first point."""

    svg: SafeString
    breedte: float
    hoogte: float
    begin: str = ""

    def op_maat(self, mm_per_px: float) -> SafeString:
        """Return the drawing at a size on paper."""
        maat = f' width="{_getal(self.breedte)}" height="{_getal(self.hoogte)}" role'
        breedte, hoogte = (f"{px * mm_per_px:.1f}mm" for px in (self.breedte, self.hoogte))
        papier = f' width="{breedte}" height="{hoogte}" role'
        return mark_safe(self.svg.replace(maat, papier, 1))  # noqa: S308  was safe, as are lengths


def teken(graaf: Graaf, *, titel: str, id_voorvoegsel: str) -> Tekening | None:
    """Draw a chart, upright or lying, whichever fits a page better.

    None when there is nothing to draw, too much, or a circle in it.
    """
    if not 0 < len(graaf.punten) <= MEESTE_PUNTEN or graaf.in_kring:
        return None
    beide = (leg_uit(graaf, liggend=False), leg_uit(graaf, liggend=True))
    plattegrond = min(beide, key=lambda p: max(p.breedte / SMAL, p.hoogte / HOOG))
    svg = _svg(plattegrond, titel, id_voorvoegsel)
    return Tekening(svg, plattegrond.breedte, plattegrond.hoogte, f"{id_voorvoegsel}-begin")


def _svg(plattegrond: Plattegrond, titel: str, voorvoegsel: str) -> SafeString:
    breedte, hoogte = _getal(plattegrond.breedte), _getal(plattegrond.hoogte)
    namen = f"{voorvoegsel}-titel", f"{voorvoegsel}-uitleg"
    uitleg = "De genummerde tekst onder de tekening zegt hetzelfde."
    delen = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breedte} {hoogte}"'
            f' width="{breedte}" height="{hoogte}" role="img" focusable="false"'
            f' aria-labelledby="{namen[0]}" aria-describedby="{namen[1]}" font-family="{LETTER}">'
            f'<title id="{namen[0]}">{_veilig(titel)}</title>'
            f'<desc id="{namen[1]}">{uitleg}</desc>'
        )
    ]
    delen += [_teken_lijn(lijn, liggend=plattegrond.liggend) for lijn in plattegrond.lijnen]
    delen += [_teken_vak(vak) for vak in plattegrond.vakken]
    delen.append(_begin(plattegrond, f"{voorvoegsel}-begin"))
    return mark_safe(f"{''.join(delen)}</svg>")  # noqa: S308  numbers, and texts that are escaped


def _begin(plattegrond: Plattegrond, naam: str) -> str:
    """Mark what a narrow phone shows with the first point in the middle; a link scrolls to it."""
    vak = next(vak for vak in plattegrond.vakken if vak.nummer == 1)
    x, breedte = _venster(vak.x, vak.breedte, SCHERM[0], plattegrond.breedte)
    y, hoogte = vak.y, vak.hoogte
    if plattegrond.liggend:  # answers stand above it as well
        y, hoogte = _venster(vak.y, vak.hoogte, SCHERM[1], plattegrond.hoogte)
    maat = f'x="{_getal(x)}" y="{_getal(y)}" width="{_getal(breedte)}" height="{_getal(hoogte)}"'
    return f'<rect id="{naam}" {maat} fill="none"/>'


def _venster(begin: float, lengte: float, scherm: float, alles: float) -> tuple[float, float]:
    """Return where a window around this stretch begins, within the whole, and its length."""
    lang = max(lengte, min(scherm, alles))
    return min(max(begin + lengte / 2 - lang / 2, 0), alles - lang), lang


def _teken_vak(vak: Vak) -> str:
    if vak.soort == Soort.BAAN:
        return ""
    if vak.soort == Soort.ANTWOORD:
        return _antwoord(vak)
    delen = [_kader(vak), _merk(vak)]
    delen += [
        _woord(vak.x + RAND_ZIJ, vak.y + RAND_OP + PUNT_REGEL * (nr + 0.75), regel)
        for nr, regel in enumerate(vak.regels)
    ]
    return f"<g>{''.join(delen)}</g>"


def _antwoord(vak: Vak) -> str:
    midden = vak.x + vak.breedte / 2
    vorm = {"grootte": ANTWOORD_TEKST, "dikte": 700, "kleur": DEN, "anker": "middle"}
    return "".join(
        _woord(midden, vak.y + ANTWOORD_REGEL * (nr + 0.78) + 2, regel, **vorm)
        for nr, regel in enumerate(vak.regels)
    )


def _merk(vak: Vak) -> str:
    """Draw the number of a point, on the corner of its box."""
    x, y = vak.x + MERK_IN, vak.y + MERK_IN
    rond = f'<circle cx="{_getal(x)}" cy="{_getal(y)}" r="{_getal(MERK)}" fill="{DEN}"/>'
    cijfers = _woord(
        x, y + 4.3, str(vak.nummer), grootte=12.5, dikte=700, kleur=PAPIER, anker="middle"
    )
    return rond + cijfers


def _kader(vak: Vak) -> str:
    vraag = vak.soort == Soort.VRAAG
    rond, rand, vlak = (18, 1.5, PAPIER) if vraag else (3, 4, UITKOMSTVLAK)
    naar_binnen = rand / 2
    return (
        f'<rect x="{_getal(vak.x + naar_binnen)}" y="{_getal(vak.y + naar_binnen)}"'
        f' width="{_getal(vak.breedte - rand)}" height="{_getal(vak.hoogte - rand)}" rx="{rond}"'
        f' fill="{vlak}" stroke="{DEN}" stroke-width="{rand}"/>'
    )


def _woord(
    x: float,
    y: float,
    tekst: str,
    *,
    grootte: float = PUNT_TEKST,
    dikte: int = 400,
    kleur: str = INKT,
    anker: str = "start",
) -> str:
    """Draw one line of text with its baseline at y."""
    plaats = "" if anker == "start" else f' text-anchor="{anker}"'
    return (
        f'<text x="{_getal(x)}" y="{_getal(y)}"{plaats} font-size="{_getal(grootte)}"'
        f' font-weight="{dikte}" fill="{kleur}">{_veilig(tekst)}</text>'
    )


def _teken_lijn(lijn: Lijn, *, liggend: bool) -> str:
    """Draw a line: straight out of its layer, then a bend, with a head where it meets a point."""
    pijl = lijn.naar.soort in {Soort.VRAAG, Soort.UITKOMST}
    einde = lijn.einde - (PIJL - 2 if pijl else 0)
    van = _dwars(lijn.van, liggend=liggend) + lijn.poort
    naar = _dwars(lijn.naar, liggend=liggend)
    buig = (einde - lijn.knik) * 0.55

    def plek(diep: float, dwars: float) -> str:
        x, y = (diep, dwars) if liggend else (dwars, diep)
        return f"{_getal(x)} {_getal(y)}"

    d = (
        f"M{plek(lijn.begin, van)}L{plek(lijn.knik, van)}"
        f"C{plek(lijn.knik + buig, van)} {plek(einde - buig, naar)} {plek(einde, naar)}"
    )
    streep = f'<path d="{d}" fill="none" stroke="{LIJN}" stroke-width="1.5"/>'
    if not pijl:
        return streep
    punten = (lijn.einde, naar), (lijn.einde - PIJL, naar - 4.5), (lijn.einde - PIJL, naar + 4.5)
    kop = "L".join(plek(diep, dwars) for diep, dwars in punten)
    return f'{streep}<path d="M{kop}Z" fill="{LIJN}"/>'


def _dwars(vak: Vak, *, liggend: bool) -> float:
    return vak.y + vak.hoogte / 2 if liggend else vak.x + vak.breedte / 2


def _getal(waarde: float) -> str:
    """Write a length with at most one decimal."""
    return f"{waarde:.1f}".removesuffix(".0")


def _veilig(tekst: str) -> str:
    """Return text that can stand in XML: markup escaped, characters XML forbids left out."""
    return escape(_NIET_IN_XML.sub("", tekst))
