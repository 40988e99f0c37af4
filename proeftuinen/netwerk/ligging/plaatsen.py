"""Where people lie on the sheet: known people exactly where they were, newcomers near their own.

Pure: no database, no clock, no chance. The same people, lines and known places give the same
layout (on one machine; another may differ in the last digits, so places are stored).
"""

from collections.abc import Iterable, Mapping

import numpy as np

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Netwerkbeeld, Stand
from proeftuinen.netwerk.ligging.ruimte import Vrij, duw, spreid, waaier_uit
from proeftuinen.netwerk.ligging.spanning import (
    Matrix,
    afstanden,
    begin,
    lengtes,
    verminder,
    voeg_in,
)
from proeftuinen.netwerk.ligging.vel import RICHTING, VEL, Punt, Vel, minste_afstand, sector

__all__ = ["VEL", "Punt", "Vel", "lijnen_van", "plaats"]

STERKTE = {Stand.GENOEMD: 1.0, Stand.WEDERZIJDS: 1.25}
WEINIG = 0.34  # part of the people: with fewer known, all are laid out first
LIJN = 40.0  # mm, where nobody shows how long a line is

type Lijn = tuple[int, int, float]
"""Two people, and how strong the line is: 1, or more for who must lie nearer."""


def plaats(
    mensen: Mapping[int, Domein],
    lijnen: Iterable[Lijn],
    bekend: Mapping[int, Punt],
    vel: Vel = VEL,
) -> dict[int, Punt]:
    """Return a place for each of `mensen`; who is in `bekend` keeps that one exactly.

    Args:
        mensen: key and domain of everyone who needs a place.
        lijnen: between whom a line is drawn; with others or with oneself does not count.
        bekend: where people lie already. Who is not in `mensen` only takes room.
        vel: the sheet.

    """
    sleutels = sorted(mensen)
    nieuw = [sleutel for sleutel in sleutels if sleutel not in bekend]
    uit = {sleutel: bekend[sleutel] for sleutel in sleutels if sleutel in bekend}
    if not nieuw:
        return uit
    vel = vel if bekend else vel.eerst
    paren = _schoon(lijnen, mensen)
    met_lijn = {sleutel for een, ander, _ in paren for sleutel in (een, ander)}
    wensen = _met_lijnen([s for s in sleutels if s in met_lijn], mensen, paren, uit, vel)
    wensen |= _zonder_lijnen(
        [s for s in nieuw if s not in met_lijn], mensen, vel, rand=bool(wensen)
    )
    vrij = Vrij(np.array(list(bekend.values()), dtype=float), vel)
    afstand = minste_afstand(len(bekend) + len(nieuw))
    for sleutel, wens in wensen.items():
        x, y = vrij.zoek(np.array(vel.binnen(wens)), afstand)
        uit[sleutel] = Punt(round(float(x), 2), round(float(y), 2))
    return {sleutel: uit[sleutel] for sleutel in sleutels}


def lijnen_van(beeld: Netwerkbeeld) -> list[Lijn]:
    """Return the lines of a picture for placing: mutual ones a little shorter."""
    return [(paar.een, paar.ander, STERKTE[paar.stand]) for paar in beeld.lijnen]


def _schoon(lijnen: Iterable[Lijn], mensen: Mapping[int, Domein]) -> list[Lijn]:
    binnen = (lijn for lijn in lijnen if lijn[0] in mensen and lijn[1] in mensen)
    return sorted((min(a, b), max(a, b), sterkte) for a, b, sterkte in binnen if a != b)


def _met_lijnen(
    sleutels: list[int],
    mensen: Mapping[int, Domein],
    paren: list[Lijn],
    liggend: Mapping[int, Punt],
    vel: Vel,
) -> dict[int, Punt]:
    """Return where those with lines would best lie, who do not lie anywhere yet."""
    nieuw = [sleutel for sleutel in sleutels if sleutel not in liggend]
    if not nieuw:
        return {}
    rang = {sleutel: nummer for nummer, sleutel in enumerate(sleutels)}
    d = afstanden(len(rang), [(rang[a], rang[b], sterkte) for a, b, sterkte in paren])
    domeinen = [mensen[sleutel] for sleutel in sleutels]
    if len(nieuw) == len(sleutels):
        x = _allen(domeinen, d, vel)
    else:
        x = _erbij(domeinen, d, [liggend.get(sleutel) for sleutel in sleutels], vel)
    return {sleutel: Punt(*map(float, x[rang[sleutel]])) for sleutel in nieuw}


def _zonder_lijnen(
    sleutels: list[int], mensen: Mapping[int, Domein], vel: Vel, *, rand: bool
) -> dict[int, Punt]:
    """Return places around the heart of each domain's sector; at the `rand` when it is full."""
    uit = {}
    for domein in Domein:
        deze = [sleutel for sleutel in sleutels if mensen[sleutel] == domein]
        hart = sector(domein, vel, 0.9 if rand else 0.62)
        waaier = waaier_uit(len(deze), minste_afstand(len(mensen)))
        uit |= {s: Punt(hart.x + dx, hart.y + dy) for s, (dx, dy) in zip(deze, waaier, strict=True)}
    return uit


def _allen(domeinen: list[Domein], d: Matrix, vel: Vel) -> Matrix:
    """Return the first layout: all at once, as wide as the sheet allows, with room to grow."""
    kanten = np.array([RICHTING[domein] for domein in domeinen]) * d.mean() * 0.8
    x = begin(d, kanten) + waaier_uit(len(d), d.mean() * 0.02)  # not on one line, nor on one point
    x = spreid(verminder(x, d, kanten), vel.half)
    return duw(x, minste_afstand(len(x)), vel.half) + np.array(vel.midden)


def _erbij(domeinen: list[Domein], d: Matrix, liggend: list[Punt | None], vel: Vel) -> Matrix:
    """Return the layout with newcomers fitted in between those who lie already."""
    vast = np.array([punt is not None for punt in liggend])
    doel = np.array([sector(domein, vel) for domein in domeinen])
    x = _allen(domeinen, d, vel) if vast.mean() < WEINIG else doel.copy()
    x[vast] = [punt for punt in liggend if punt is not None]
    if vast.mean() < WEINIG:
        return voeg_in(x, vast, d * _mm_per_stap(x, d), doel)
    buur = (d <= 1.0) & vast
    heeft = ~vast & buur.any(axis=1)
    x[heeft] = (buur[heeft] @ x) / buur[heeft].sum(axis=1)[:, None]
    x[~vast] += waaier_uit(int((~vast).sum()), 0.5)  # nobody begins on top of another
    return voeg_in(x, vast, d * _mm_per_stap(x[vast], d[np.ix_(vast, vast)]), doel)


def _mm_per_stap(x: Matrix, d: Matrix) -> float:
    """Return how long a line is on this sheet, as those who lie there show."""
    if len(x) < 2:
        return LIJN
    ver, deel = lengtes(x, x), d > 0
    return float((ver[deel] / d[deel]).sum() / deel.sum()) or LIJN
