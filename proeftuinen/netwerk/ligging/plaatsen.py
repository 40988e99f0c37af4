"""Where people lie on the sheet: known people exactly where they were, newcomers near their own.

Pure: no database, no clock, no chance. The same people, lines and known places give the same
layout (on one machine; another may differ in the last digits, so places are stored).
"""

from collections.abc import Iterable, Mapping

import numpy as np

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.ligging.ruimte import Vrij, duw, waaier_uit
from proeftuinen.netwerk.ligging.spanning import Matrix, afstanden, begin, verminder, voeg_in
from proeftuinen.netwerk.ligging.vel import RICHTING, VEL, Punt, Vel, minste_afstand, sector

__all__ = ["VEL", "Punt", "Vel", "plaats"]

type Lijn = tuple[int, int, float]
"""Two people, and how strong the line is: 1, or more for who must lie nearer."""

REK = 1.5  # a layout is stretched at most this much more one way than the other


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
    paren = _schoon(lijnen, mensen)
    verbonden = {sleutel for een, ander, _ in paren for sleutel in (een, ander)}
    wensen = _wensen([s for s in sleutels if s in verbonden], mensen, paren, uit, vel)
    vrij = Vrij(np.array(list(bekend.values()), dtype=float), vel)
    afstand = minste_afstand(len(bekend) + len(nieuw))
    for sleutel in (*wensen, *(s for s in nieuw if s not in verbonden)):
        wens = wensen.get(sleutel) or sector(mensen[sleutel], vel)
        plek = vrij.zoek(np.array(vel.binnen(wens)), afstand)
        uit[sleutel] = Punt(round(float(plek[0]), 2), round(float(plek[1]), 2))
    return {sleutel: uit[sleutel] for sleutel in sleutels}


def _schoon(lijnen: Iterable[Lijn], mensen: Mapping[int, Domein]) -> list[Lijn]:
    binnen = (lijn for lijn in lijnen if lijn[0] in mensen and lijn[1] in mensen)
    return sorted((min(a, b), max(a, b), sterkte) for a, b, sterkte in binnen if a != b)


def _wensen(
    sleutels: list[int],
    mensen: Mapping[int, Domein],
    paren: list[Lijn],
    liggend: Mapping[int, Punt],
    vel: Vel,
) -> dict[int, Punt]:
    """Return where those with lines would best lie, who do not lie anywhere yet."""
    if not sleutels:
        return {}
    rang = {sleutel: nummer for nummer, sleutel in enumerate(sleutels)}
    d = afstanden(len(rang), [(rang[a], rang[b], sterkte) for a, b, sterkte in paren])
    vast = np.array([sleutel in liggend for sleutel in sleutels])
    if vast.any():
        x = _erbij(sleutels, mensen, d, liggend, vel)
    else:
        x = _allen(sleutels, mensen, d, vel)
    return {
        sleutel: Punt(*map(float, x[rang[sleutel]]))
        for sleutel in sleutels
        if sleutel not in liggend
    }


def _allen(sleutels: list[int], mensen: Mapping[int, Domein], d: Matrix, vel: Vel) -> Matrix:
    """Return the first layout: all at once, as wide as the sheet allows, with room to grow."""
    kanten = np.array([RICHTING[mensen[sleutel]] for sleutel in sleutels]) * d.mean() * 0.8
    x = verminder(begin(d, kanten), d, kanten)
    x -= (x.max(axis=0) + x.min(axis=0)) / 2
    half, maat = np.array(vel.half_eerst), np.maximum(np.abs(x).max(axis=0), 1e-9)
    schaal = half / maat
    x *= np.minimum(schaal, schaal.min() * REK)
    return duw(x, minste_afstand(len(x)), vel.half_eerst) + np.array(vel.midden)


def _erbij(
    sleutels: list[int],
    mensen: Mapping[int, Domein],
    d: Matrix,
    liggend: Mapping[int, Punt],
    vel: Vel,
) -> Matrix:
    """Return the layout with newcomers fitted in between those who lie already."""
    vast = np.array([sleutel in liggend for sleutel in sleutels])
    doel = np.array([sector(mensen[sleutel], vel) for sleutel in sleutels])
    x = np.array(
        [liggend.get(s, punt) for s, punt in zip(sleutels, doel, strict=True)], dtype=float
    )
    buur = (d <= 1.0) & vast[None, :] & ~np.eye(len(d), dtype=bool)
    heeft = ~vast & buur.any(axis=1)
    x[heeft] = (buur[heeft] @ x) / buur[heeft].sum(axis=1)[:, None]
    x[~vast] += waaier_uit(int((~vast).sum()), 0.5)
    return voeg_in(x, vast, d * _mm_per_stap(x[vast], d[np.ix_(vast, vast)], vel), doel)


def _mm_per_stap(x: Matrix, d: Matrix, vel: Vel) -> float:
    """Return how long a line is on this sheet, as those who lie there show."""
    if len(x) < 3:
        return min(vel.half) / 4
    ver = np.sqrt(((x[:, None, :] - x[None, :, :]) ** 2).sum(axis=2))
    deel = d > 0
    return max(float((ver[deel] / d[deel]).sum() / deel.sum()), minste_afstand(len(x)))
