"""The captions under the season: badge, name and date of every step, without overlap.

Steps stand on one row as long as their names fit side by side; else they take turns on two
rows, and a thin leader line runs from the plant, between the names above, to its badge. px.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.traject.seizoen.jaarschaal import (
    MAANDEN,
    Seizoen,
    Seizoenstap,
    Stand,
    datumtekst,
    spreid,
)
from proeftuinen.traject.seizoen.penseel import (
    DEN,
    GRIJS,
    INKT,
    INKT_2,
    LINDE,
    NEVEL_2,
    PAPIER,
    getal,
    lijn,
    woord,
)
from proeftuinen.traject.seizoen.woordafbreking import breek_af, tekstbreedte

NAAM, DATUM, REGEL = 13.5, 13.0, 17.0
_BREEDST, _TUSSEN, _RAND = 112.0, 9.0, 6.0
_DRAAD = 14.0
_LOODLIJN = "#B4BFB2"


@dataclass(frozen=True)
class Bijschrift:
    """A caption ready to be placed: `x` its middle, `y` the middle of its badge, `rij` 0 or 1."""

    stap: Seizoenstap
    regels: tuple[str, ...]
    datum: str
    wens: float
    x: float = 0
    rij: int = 0
    baan: float = 0

    @property
    def breedte(self) -> float:
        """The room it takes, in px."""
        namen = (tekstbreedte(regel, NAAM) for regel in self.regels)
        merk = badgebreedte(self.stap) + (44 if heeft_merk(self.stap) else 4)
        return max(merk, tekstbreedte(self.datum, DATUM), *namen, 0)

    @property
    def hoogte(self) -> float:
        """From the middle of the badge down to the lowest letter, in px."""
        return 35 + REGEL * len(self.regels) + 7


def stapdatum(stap: Seizoenstap, seizoen: Seizoen) -> str:
    """Write when a step is; staying in touch to the end of the year has no end: "vanaf juli"."""
    blijft = stap.soort == Stapsoort.VERBINDING and stap.einde >= seizoen.einde
    if blijft and stap.begin < stap.einde:
        return f"vanaf {MAANDEN[stap.begin.month - 1]}"
    return datumtekst(stap.begin, stap.einde)


def plaats(seizoen: Seizoen, plekken: Sequence[float], breedte: float) -> tuple[Bijschrift, ...]:
    """Lay out a caption for each step, in order of place; `plekken` are the plants' x."""
    volgorde = sorted(range(len(plekken)), key=lambda nr: plekken[nr])
    ruimte = breedte - 2 * _RAND
    for breedst in (_BREEDST, 98.0, 90.0):
        rij = [_bijschrift(seizoen, nr, plekken[nr], breedst) for nr in volgorde]
        if sum(bij.breedte + _TUSSEN for bij in rij) <= ruimte:
            return _een_rij(rij, breedte)
    per_rij = (len(volgorde) + 1) // 2
    smal = min(104.0, max(24.0, ruimte / per_rij - _DRAAD - _TUSSEN))
    return _twee_rijen([_bijschrift(seizoen, nr, plekken[nr], smal) for nr in volgorde], breedte)


def _bijschrift(seizoen: Seizoen, nr: int, wens: float, breedst: float) -> Bijschrift:
    stap = seizoen.stappen[nr]
    regels = breek_af(stap.naam, breedst, NAAM)
    datum = breek_af(stapdatum(stap, seizoen), breedst, DATUM, 1)[0]
    return Bijschrift(stap, regels, datum, wens)


def _een_rij(rij: Sequence[Bijschrift], breedte: float) -> tuple[Bijschrift, ...]:
    maten = [bij.breedte + _TUSSEN for bij in rij]
    xen = spreid([bij.wens for bij in rij], maten, _RAND, breedte - _RAND)
    return tuple(
        Bijschrift(bij.stap, bij.regels, bij.datum, bij.wens, x=x, baan=x)
        for bij, x in zip(rij, xen, strict=True)
    )


def _twee_rijen(rij: Sequence[Bijschrift], breedte: float) -> tuple[Bijschrift, ...]:
    """Alternate rows; on the first, a lane stays open for the line to each lower badge."""
    wensen = [bij.wens for bij in rij]
    maten = [_DRAAD if nr % 2 else bij.breedte + _TUSSEN for nr, bij in enumerate(rij)]
    banen = spreid(wensen, maten, _RAND, breedte - _RAND)
    onder = spreid(
        banen[1::2], [bij.breedte + _TUSSEN for bij in rij[1::2]], _RAND, breedte - _RAND
    )
    return tuple(
        Bijschrift(
            bij.stap,
            bij.regels,
            bij.datum,
            bij.wens,
            x=onder[nr // 2] if nr % 2 else banen[nr],
            rij=nr % 2,
            baan=banen[nr],
        )
        for nr, bij in enumerate(rij)
    )


def rijhoogte(bijschriften: Sequence[Bijschrift], rij: int) -> float:
    """Return the height a row needs below the middle of its badges, 0 for an empty row."""
    return max((bij.hoogte for bij in bijschriften if bij.rij == rij), default=0.0)


def teken_bijschriften(bijschriften: Sequence[Bijschrift], bodem: float) -> tuple[str, float]:
    """Draw all captions under the panel that ends at `bodem`; also return the lowest px used."""
    opzij = max((abs(bij.baan - bij.wens) for bij in bijschriften), default=0.0)
    eerste = bodem + 27 + min(26.0, max(0.0, opzij - 24) / 5)
    tweede = eerste + rijhoogte(bijschriften, 0) + 26
    rijen = (eerste, tweede)
    lijnen = "".join(_loodlijn(bij, bodem, rijen[bij.rij], eerste) for bij in bijschriften)
    delen = "".join(_caption(bij, rijen[bij.rij]) for bij in bijschriften)
    lijnen = lijn(lijnen, kleur=_LOODLIJN, dikte=1.2) if lijnen else ""
    laagste = [rijen[bij.rij] + rijhoogte(bijschriften, bij.rij) for bij in bijschriften]
    return lijnen + delen, max(laagste, default=bodem)


def _loodlijn(bij: Bijschrift, bodem: float, y: float, eerste: float) -> str:
    top = f"M{getal(bij.wens)} {getal(bodem + 2)}"
    if bij.rij == 0:
        if abs(bij.x - bij.wens) < 5:
            return ""
        return f"{top}L{getal(bij.x)} {getal(y - 15)}"
    naar_baan = f"L{getal(bij.baan)} {getal(eerste - 15)}V{getal(y - 28)}"
    return f"{top}{naar_baan}L{getal(bij.x)} {getal(y - 15)}"


def _caption(bij: Bijschrift, y: float) -> str:
    nu = bij.stap.stand == Stand.NU
    kleur = INKT_2 if bij.stap.stand == Stand.OVERGESLAGEN else INKT
    namen = "".join(
        woord(bij.x, y + 35 + REGEL * nr, regel, dikte=700 if nu else 560, kleur=kleur)
        for nr, regel in enumerate(bij.regels)
    )
    onder = y + 35 + REGEL * len(bij.regels)
    datum = woord(bij.x, onder, bij.datum, grootte=DATUM, dikte=420, kleur=INKT_2)
    return badge(bij.stap, bij.x, y) + namen + datum


def _nummer(stap: Seizoenstap) -> str:
    tekst = " ".join(stap.nummer.split())
    return tekst if len(tekst) <= 4 else tekst[:3] + "…"


def badgebreedte(stap: Seizoenstap) -> float:
    """Return the width of the badge without its mark: a disc, or a pill for now and long ones."""
    breed = tekstbreedte(_nummer(stap), 14)
    if stap.stand == Stand.NU:
        return max(42.0, breed + 22)
    return 28.0 if breed <= 22 else breed + 14


def heeft_merk(stap: Seizoenstap) -> bool:
    """Tell whether a mark stands beside the badge: a step that is late or was skipped."""
    return stap.stand in (Stand.LAAT, Stand.OVERGESLAGEN)


def badge(stap: Seizoenstap, x: float, y: float) -> str:
    """Draw the badge with its number, and the mark of its state where it has one."""
    stijl, cijfer = _BADGES[stap.stand]
    breed = badgebreedte(stap)
    rand = 0.8 if stap.stand in (Stand.STRAKS, Stand.LAAT, Stand.OVERGESLAGEN) else 0.0
    vorm = (
        f'<rect x="{getal(x - breed / 2 + rand)}" y="{getal(y - 14 + rand)}" '
        f'width="{getal(breed - 2 * rand)}" height="{getal(28 - 2 * rand)}" '
        f'rx="{getal(14 - rand)}" {stijl}/>'
    )
    nummer = woord(x, y + 5, _nummer(stap), grootte=14, dikte=650, kleur=cijfer)
    return vorm + nummer + _merk(stap.stand, x + breed / 2 + 4, y)


_RING = f'fill="{PAPIER}" stroke="{INKT_2}" stroke-width="1.6" stroke-dasharray="3.4 2.8"'
_BADGES = {
    Stand.KLAAR: (f'fill="{DEN}"', PAPIER),
    Stand.NU: (f'fill="{LINDE}" stroke="{INKT}" stroke-width="1.6"', INKT),
    Stand.STRAKS: (_RING, INKT),
    Stand.LAAT: (_RING, INKT),
    Stand.OVERGESLAGEN: (f'fill="{NEVEL_2}" stroke="{GRIJS}" stroke-width="1.4"', INKT_2),
}


def _merk(stand: Stand, x: float, y: float) -> str:
    """Draw the triangle of "let op" or the square with a bar of "overgeslagen", 16 px wide."""
    if stand == Stand.LAAT:
        return (
            f'<path d="M{getal(x + 8)} {getal(y - 7.5)}l7.6 13.5h-15.2z" fill="{LINDE}" '
            'stroke="#7A5200" stroke-width="1.5" stroke-linejoin="round"/>'
        ) + lijn(
            f"M{getal(x + 8)} {getal(y - 3)}v4M{getal(x + 8)} {getal(y + 2.8)}v.6",
            kleur="#7A5200",
            dikte=1.6,
        )
    if stand == Stand.OVERGESLAGEN:
        return lijn(
            f"M{getal(x + 2)} {getal(y - 6)}h12v12h-12zm3.5 6h5", kleur="#5B6862", dikte=1.6
        )
    return ""
