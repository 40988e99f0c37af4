"""What grows for each kind of step: soil and seeds first, taller plants later, seed at the end.

`groeiplan` decides which plant a year's steps get, `plant` draws one. Lengths are px; the foot
of a plant is the origin of its drawing and the caller moves it to its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from math import cos, pi, radians, sin

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.traject.seizoen.blad import (
    Laag,
    Punt,
    Schets,
    Steel,
    Stip,
    blad,
    scherm,
    stippel,
    twijg,
    wortels,
)
from proeftuinen.traject.seizoen.penseel import getal
from proeftuinen.traject.seizoen.verf import SCHETSLIJN, VOL, schilder


class Vorm(StrEnum):
    """The shapes a step can take in the drawing."""

    GOLVEN = "golven"
    ZADEN = "zaden"
    KIEM = "kiem"
    KRUID = "kruid"
    GESTAAKT = "gestaakt"
    SCHERM = "scherm"
    VOLLE_BLOEI = "volle_bloei"
    ZAADHOOFD = "zaadhoofd"
    VALLEND_ZAAD = "vallend_zaad"
    SCHEUT = "scheut"


@dataclass(frozen=True)
class Groei:
    """A plant to draw: its shape, the height of its stem in px, how many twigs it has."""

    vorm: Vorm
    hoogte: float
    twijgen: int = 0


_VAST = {
    Stapsoort.VOORBEREIDING: Groei(Vorm.GOLVEN, 0),
    Stapsoort.GESPREKKEN: Groei(Vorm.ZADEN, 0),
    Stapsoort.START: Groei(Vorm.KIEM, 44),
    Stapsoort.EXPERIMENT_VOORBEREIDEN: Groei(Vorm.GESTAAKT, 112, 3),
    Stapsoort.EXPERIMENTEREN: Groei(Vorm.SCHERM, 150, 3),
    Stapsoort.TRANSITIE: Groei(Vorm.ZAADHOOFD, 124, 2),
    Stapsoort.VERBINDING: Groei(Vorm.VALLEND_ZAAD, 30),
}
_SCHEUT = Groei(Vorm.SCHEUT, 46, 1)


def groeiplan(soorten: Sequence[str]) -> tuple[Groei, ...]:
    """Choose a plant for each step of a year from the kinds of steps, in order.

    Work meetings grow taller one after another; those after the experiments stand in full
    bloom. Without experiments the last of three or more work meetings blooms.
    """
    werk = [nr for nr, soort in enumerate(soorten) if soort == Stapsoort.WERK]
    proeven = [nr for nr, soort in enumerate(soorten) if soort == Stapsoort.EXPERIMENTEREN]
    laatste = werk[-1:] if len(werk) >= 3 and not proeven else []
    bloei = {nr for nr in werk if proeven and nr > proeven[0]} | set(laatste)
    return tuple(
        _werkplant(werk.index(nr), bloeit=nr in bloei) if nr in werk else _VAST.get(soort, _SCHEUT)
        for nr, soort in enumerate(soorten)
    )


def _werkplant(volgnummer: int, *, bloeit: bool) -> Groei:
    if bloeit:
        return Groei(Vorm.VOLLE_BLOEI, 142 - 6 * (volgnummer % 2), 3)
    return Groei(Vorm.KRUID, min(128, 70 + 28 * volgnummer), min(4, 2 + volgnummer))


def onder_de_grond(groei: Groei) -> bool:
    """Tell whether this lies in the soil rather than standing on it."""
    return groei.vorm in _IN_DE_GROND


@lru_cache(maxsize=512)
def plant(groei: Groei, *, open_lijn: bool = False, maat: float = 1.0, hoogte: float = 1.0) -> str:
    """Draw a plant as paths, in full colour or as a dashed outline.

    `maat` scales leaves, umbels and roots, `hoogte` the stem; strokes keep their width.
    """
    schets = Schets()
    if onder_de_grond(groei):
        _IN_DE_GROND[groei.vorm](schets, maat)
    else:
        _OP_DE_GROND[groei.vorm](schets, replace(groei, hoogte=groei.hoogte * hoogte), maat)
        wortels(schets, maat)
    return schilder(schets, SCHETSLIJN if open_lijn else VOL)


def _golven(schets: Schets, maat: float) -> None:
    q, a = getal(8 * maat), getal(16 * maat)
    for nr, (begin, slot) in enumerate(((-25, 14), (-20, 11), (-15, 8))):
        golf = f"q{q} -5 {a} 0t{a} 0t{getal(slot * maat)} 0"
        schets.voeg(Laag.STAAK, f"M{getal(begin * maat)} {15 + 11 * nr}{golf}")


def korrel(schets: Schets, punt: Punt, hoek: float, lang: float = 4.3) -> None:
    """Draw a seed, an oval of `lang` px half length turned by `hoek` degrees."""
    dx, dy = lang * cos(radians(hoek)), lang * sin(radians(hoek))
    boog = f"a{getal(lang)} {getal(lang * 0.62)} {getal(hoek)} 1 1 "
    x, y = getal(punt[0] - dx), getal(punt[1] - dy)
    heen, terug = f"{dx * 2:.1f} {dy * 2:.1f}", f"{-dx * 2:.1f} {-dy * 2:.1f}"
    schets.voeg(Laag.KORREL, f"M{x} {y}{boog}{heen}{boog}{terug}Z")


def _zaden(schets: Schets, maat: float) -> None:
    for x, y, hoek in ((-20, 17, -24), (-6, 12, -32), (16, 15, -18), (-1, 26, -24), (24, 28, -14)):
        korrel(schets, (x * maat, y), hoek)


def _kiem(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, groei.hoogte * 0.06)
    steel.teken(schets)
    for hoek in (-142, -42):
        blad(schets, steel.top, radians(hoek), 21 * maat, 0.36)


def _bladeren(
    schets: Schets, steel: Steel, aantal: int, maat: float, *, van: float = 0.2, tot: float = 0.72
) -> None:
    """Set twigs left and right by turns, longest below the middle."""
    for nr in range(aantal):
        deel = van + (tot - van) * nr / max(1, aantal - 1)
        naar_links = nr % 2 == 0
        hoek = radians(-146 if naar_links else -35)
        lengte = (32, 34, 28, 23)[min(nr, 3)] * maat
        twijg(schets, steel.punt(deel), hoek, lengte, 3 if lengte > 18 else 2)


def _kruid(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 4 + groei.hoogte * 0.02)
    steel.teken(schets)
    _bladeren(schets, steel, groei.twijgen, maat, tot=0.78)
    twijg(schets, steel.top, -pi / 2 + 0.06, 21 * maat, 2, blad_maat=0.42)


def _gestaakt(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 6)
    steel.teken(schets)
    staak = 10 * min(1.0, maat + 0.2)
    x, y = steel.punt(0.56)
    schets.voeg(Laag.STAAK, f"M{getal(staak)} 7V{getal(-groei.hoogte - 4)}")
    schets.voeg(
        Laag.WORTEL,
        f"M{getal(x - 1)} {getal(y)}Q{getal((x + staak) / 2)} {getal(y + 6)} "
        f"{getal(staak + 1)} {getal(y - 1)}",
    )
    _bladeren(schets, steel, groei.twijgen, maat, tot=0.74)
    scherm(schets, steel.top, 12 * maat, stralen=7, stip=Stip(1.8 * _stip(maat), Laag.KNOP))


def _zijscherm(
    schets: Schets, steel: Steel, deel: float, uit: Punt, straal: float, soort: Stip
) -> None:
    """Let a side stem with its own umbel grow out of the stem; `uit` is where it ends, px."""
    x, y = steel.punt(deel)
    eind = (x + uit[0], y + uit[1])
    buig = f"{getal(x + uit[0] * 0.74)} {getal(y + uit[1] * 0.22)}"
    d = f"M{getal(x)} {getal(y)}Q{buig} {getal(eind[0])} {getal(eind[1])}"
    schets.voeg(Laag.TWIJG, d)
    scherm(schets, eind, straal, stralen=5, stip=soort, kantel=10 if uit[0] > 0 else -10)


def _stip(maat: float) -> float:
    return max(0.55, maat) ** 0.85


def _hoofdscherm(schets: Schets, hart: Punt, straal: float, stralen: int, maat: float) -> None:
    """Draw the great umbel of umbels, with fewer dots where it is small."""
    klein = maat < 0.62
    scherm(
        schets,
        hart,
        straal,
        stralen=stralen - 2 if klein else stralen,
        stip=Stip(1.7 * _stip(maat), aantal=3 if klein else 5),
        spreiding=138,
    )


def _scherm(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 8)
    steel.teken(schets)
    _bladeren(schets, steel, groei.twijgen, maat, van=0.2, tot=0.56)
    soort = Stip(2.1 * _stip(maat))
    for deel, naar, op, straal in ((0.62, -20, 29, 14), (0.76, 17, 24, 12)):
        uit = (naar * maat, -op * groei.hoogte / 150)
        _zijscherm(schets, steel, deel, uit, straal * maat, soort)
    _hoofdscherm(schets, steel.top, 26 * maat, 9, maat)


def _volle_bloei(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 7)
    steel.teken(schets)
    _bladeren(schets, steel, groei.twijgen, maat, van=0.18, tot=0.5)
    for deel, naar, straal in ((0.58, -24, 15), (0.7, 23, 14)):
        uit = (naar * maat, -30 * groei.hoogte / 140)
        _zijscherm(schets, steel, deel, uit, straal * maat, Stip(1.4 * _stip(maat), aantal=3))
    _hoofdscherm(schets, steel.top, 29 * maat, 11, maat)


def _zaadhoofd(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 7)
    steel.teken(schets)
    _bladeren(schets, steel, groei.twijgen, maat * 0.82, van=0.28, tot=0.46)
    stip_maat = 2.7 * _stip(maat)
    for deel, naar in ((0.56, -19), (0.7, 20)):
        uit = (naar * maat, -26 * groei.hoogte / 124)
        _zijscherm(schets, steel, deel, uit, 13 * maat, Stip(stip_maat * 0.9, Laag.ZAAD))
    hart, straal = steel.top, 22 * maat
    scherm(schets, hart, straal, stralen=9, stip=Stip(stip_maat, Laag.ZAAD), spreiding=136)


def _vallend_zaad(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 1.6)
    steel.teken(schets)
    for hoek in (-142, -40):
        blad(schets, steel.top, radians(hoek), 15 * maat, 0.36)
    rek = groei.hoogte / 30
    for x, y, hoek in ((-21, -52, -40), (-7, -67, -12), (12, -46, 26), (24, -62, 48)):
        plek = (x * maat, y * rek)
        korrel(schets, plek, hoek, 3.4)
        schets.voeg(Laag.STRAAL, f"M{getal(plek[0])} {getal(plek[1] - 5)}v-8")


def _scheut(schets: Schets, groei: Groei, maat: float) -> None:
    steel = Steel(groei.hoogte, 3)
    steel.teken(schets)
    for deel, hoek, lengte in ((0.4, -150, 15), (0.58, -32, 14), (0.78, -146, 11)):
        blad(schets, steel.punt(deel), radians(hoek), lengte * maat)
    blad(schets, steel.top, radians(-78), 14 * maat)
    stippel(schets, Laag.KNOP, steel.top, 1.4)


_IN_DE_GROND = {Vorm.GOLVEN: _golven, Vorm.ZADEN: _zaden}
_OP_DE_GROND = {
    Vorm.KIEM: _kiem,
    Vorm.KRUID: _kruid,
    Vorm.GESTAAKT: _gestaakt,
    Vorm.SCHERM: _scherm,
    Vorm.VOLLE_BLOEI: _volle_bloei,
    Vorm.ZAADHOOFD: _zaadhoofd,
    Vorm.VALLEND_ZAAD: _vallend_zaad,
    Vorm.SCHEUT: _scheut,
}
