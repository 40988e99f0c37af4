"""The parts a fluitenkruid is made of: stem, root, leaf, twig, umbel. Geometry only, no colour.

Each function adds path data to a `Schets`, which gathers it by layer, so that a whole plant
becomes a handful of paths. The foot of a plant is the origin; y grows downwards; px.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from math import atan2, cos, pi, radians, sin

from proeftuinen.traject.seizoen.penseel import getal

type Punt = tuple[float, float]


class Laag(StrEnum):
    """The layers of a plant, in the order in which they are painted."""

    WORTEL = "wortel"
    STAAK = "staak"
    STEEL = "steel"
    TWIJG = "twijg"
    BLAD = "blad"
    STRAAL = "straal"
    KNOP = "knop"
    BLOEM = "bloem"
    ZAAD = "zaad"
    KORREL = "korrel"


@dataclass
class Schets:
    """Path data by layer, filled by the functions below."""

    lagen: dict[Laag, list[str]] = field(default_factory=dict)

    def voeg(self, laag: Laag, d: str) -> None:
        self.lagen.setdefault(laag, []).append(d)


def _p(x: float, y: float) -> str:
    return f"{getal(x)} {getal(y)}"


def bocht(van: Punt, buig: Punt, tot: Punt, deel: float) -> Punt:
    """Return the point at `deel` (0–1) of a quadratic curve."""
    rest = 1 - deel
    gewichten = (rest * rest, 2 * rest * deel, deel * deel)
    x, y = (
        sum(g * punt[as_] for g, punt in zip(gewichten, (van, buig, tot), strict=True))
        for as_ in (0, 1)
    )
    return x, y


@dataclass(frozen=True)
class Steel:
    """A gently curved stem of `hoogte` px that leans `helling` px to the right at its top."""

    hoogte: float
    helling: float

    @property
    def top(self) -> Punt:
        return self.helling, -self.hoogte

    def punt(self, deel: float) -> Punt:
        """Return the point at a share of the stem, 0 at the foot."""
        return bocht((0, 0), (-self.helling * 0.9, -self.hoogte * 0.52), self.top, deel)

    def teken(self, schets: Schets) -> None:
        buig = _p(-self.helling * 0.9, -self.hoogte * 0.52)
        schets.voeg(Laag.STEEL, f"M0 0Q{buig} {_p(*self.top)}")


def wortels(schets: Schets, maat: float = 1.0) -> None:
    """Draw three roots, about 22 px deep at size 1."""
    for zij, diep, breed in ((-2.5, 9, -8.5), (0.6, 11, 1.8), (3.2, 8, 10.5)):
        eind = _p(breed * maat, diep * 2 * maat)
        schets.voeg(Laag.WORTEL, f"M0 0Q{_p(zij * maat, diep * maat)} {eind}")
    schets.voeg(Laag.WORTEL, f"M{_p(-4 * maat, 9.5 * maat)}l{_p(-1.5 * maat, 9 * maat)}")


def blad(schets: Schets, voet: Punt, hoek: float, lengte: float, bol: float = 0.3) -> None:
    """Draw one pointed leaf from its foot; `hoek` in radians, 0 to the right, up is negative."""
    x, y = voet
    top = _p(x + lengte * cos(hoek), y + lengte * sin(hoek))
    breed = lengte * bol
    halve = lengte * 0.46
    kanten = [
        _p(
            x + halve * cos(hoek) - zij * breed * sin(hoek),
            y + halve * sin(hoek) + zij * breed * cos(hoek),
        )
        for zij in (1, -1)
    ]
    schets.voeg(Laag.BLAD, f"M{_p(x, y)}Q{kanten[0]} {top}Q{kanten[1]} {_p(x, y)}Z")


def twijg(
    schets: Schets, voet: Punt, hoek: float, lengte: float, paren: int, *, blad_maat: float = 0.4
) -> None:
    """Draw an arching twig with pairs of leaflets that shrink towards a leaf at its tip.

    Lengths in px, `hoek` in radians; `blad_maat` is the largest leaflet as a share of the twig.
    """
    x, y = voet
    top = (x + lengte * cos(hoek), y + lengte * sin(hoek))
    zakt = lengte * 0.1
    buig = (x + lengte * 0.5 * cos(hoek), y + lengte * 0.5 * sin(hoek) + zakt)
    schets.voeg(Laag.TWIJG, f"M{_p(x, y)}Q{_p(*buig)} {_p(*top)}")
    for nr in range(paren):
        punt = bocht(voet, buig, top, 0.34 + 0.72 * nr / max(1, paren))
        richting = atan2(top[1] - punt[1], top[0] - punt[0])
        groot = lengte * blad_maat * (1 - 0.52 * nr / max(1, paren))
        for zij in (-1, 1):
            blad(schets, punt, richting + zij * radians(52), groot)
    blad(schets, top, atan2(top[1] - buig[1], top[0] - buig[0]), lengte * blad_maat * 0.66)


def stippel(schets: Schets, laag: Laag, punt: Punt, straal: float) -> None:
    """Draw a dot as two arcs, so that many dots share one path."""
    r = getal(straal)
    boog = f"a{r} {r} 0 1 1 "
    d = getal(2 * straal)
    schets.voeg(laag, f"M{_p(punt[0] - straal, punt[1])}{boog}{d} 0{boog}-{d} 0Z")


@dataclass(frozen=True)
class Stip:
    """The dots at the end of each ray of an umbel: radius in px, layer, how many together."""

    straal: float
    laag: Laag = Laag.BLOEM
    aantal: int = 1


def scherm(
    schets: Schets,
    hart: Punt,
    straal: float,
    *,
    stralen: int,
    stip: Stip,
    kantel: float = 0.0,
    spreiding: float = 128.0,
) -> None:
    """Draw an umbel: curved rays from its heart, each ending in a dot or a small umbel of dots.

    `spreiding` is the fan in degrees, `kantel` turns it clockwise.
    """
    for nr in range(stralen):
        graden = -spreiding / 2 + spreiding * nr / max(1, stralen - 1) + kantel
        hoek = radians(graden) - pi / 2
        lang = straal * (1 - 0.07 * abs(graden - kantel) / max(1.0, spreiding / 2))
        eind = (hart[0] + lang * cos(hoek), hart[1] + lang * sin(hoek) * 0.97)
        half = radians(graden * 0.72) - pi / 2
        buig = (hart[0] + lang * 0.52 * cos(half), hart[1] + lang * 0.52 * sin(half))
        schets.voeg(Laag.STRAAL, f"M{_p(*hart)}Q{_p(*buig)} {_p(*eind)}")
        if stip.aantal == 1:
            stippel(schets, stip.laag, eind, stip.straal)
            continue
        for tel in range(stip.aantal):
            fijn = hoek + radians(-74 + 148 * tel / (stip.aantal - 1))
            klein = straal * 0.235
            punt = (eind[0] + klein * cos(fijn), eind[1] + klein * sin(fijn))
            schets.voeg(Laag.STRAAL, f"M{_p(*eind)}L{_p(*punt)}")
            stippel(schets, stip.laag, punt, stip.straal)
