"""The tinted ground under the people of one domain, with its name."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import hypot
from statistics import fmean, median
from typing import NamedTuple

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.tekening.labels import REGEL, Vak
from proeftuinen.netwerk.tekening.letter import kopbreedte

type Plek = tuple[float, float]
_VER = 2.1  # who lies so many times further from the middle than most, lies outside the bed
_DICHTBIJ = 30.0  # mm: nearer than this to the middle is never outside


class Bed(NamedTuple):
    """Where people of a domain lie: the corners around them, and the box of its name."""

    domein: Domein
    hoeken: Sequence[Plek]
    rand: float  # mm around the corners
    naam: Vak
    maat: float  # of the name


@lru_cache(maxsize=64)
def maak_bedden(
    plekken: tuple[tuple[Domein, tuple[Plek, ...]], ...], rand: float, maat: float, vel: Vak
) -> tuple[Bed, ...]:
    """Return a bed for each domain that has people, the largest group first."""
    alle = [plek for _, groep in plekken for plek in groep]
    bedden: list[Bed] = []
    for domein, groep in sorted(plekken, key=lambda paar: (-len(paar[1]), paar[0])):
        if not groep:
            continue
        hoeken = omhulsel(_zonder_verre(groep))
        bezet = [bed.naam for bed in bedden]
        naam = _naamplek(str(domein.label), hoeken, rand, maat, vel, alle, bezet)
        bedden.append(Bed(domein, hoeken, rand, naam, maat))
    return tuple(bedden)


def _zonder_verre(groep: Sequence[Plek]) -> list[Plek]:
    mx, my = median(x for x, _ in groep), median(y for _, y in groep)
    afstanden = [hypot(x - mx, y - my) for x, y in groep]
    grens = max(_DICHTBIJ, _VER * median(afstanden))
    return [plek for plek, afstand in zip(groep, afstanden, strict=True) if afstand <= grens]


def omhulsel(punten: Iterable[Plek]) -> list[Plek]:
    """Return the corners of the smallest convex shape around these points, in order."""
    rij = sorted(set(punten))
    if len(rij) < 3:
        return rij
    return _halve(rij)[:-1] + _halve(rij[::-1])[:-1]


def _halve(rij: Sequence[Plek]) -> list[Plek]:
    helft: list[Plek] = []
    for punt in rij:
        while len(helft) > 1 and _draai(helft[-2], helft[-1], punt) <= 0:
            helft.pop()
        helft.append(punt)
    return helft


def _draai(a: Plek, b: Plek, c: Plek) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _naamplek(
    tekst: str,
    hoeken: Sequence[Plek],
    rand: float,
    maat: float,
    vel: Vak,
    alle: Sequence[Plek],
    bezet: Sequence[Vak],
) -> Vak:
    """Return a free box by the bed: outward first, above or below."""
    breed, hoog = kopbreedte(tekst, maat), maat * REGEL
    boven, onder = min(y for _, y in hoeken), max(y for _, y in hoeken)
    midden = fmean((min(x for x, _ in hoeken), max(x for x, _ in hoeken)))
    op = [boven - rand - hoog, onder + rand]
    if fmean((boven, onder)) > fmean((vel.boven, vel.onder)):
        op.reverse()
    buiten = -1 if op[0] < op[1] else 1
    plekken = [
        _klem(Vak(x - breed / 2, y + weg, x + breed / 2, y + weg + hoog), vel)
        for weg in (0.0, buiten * hoog, -buiten * hoog)
        for stap in (0.0, 0.35, -0.35, 0.7, -0.7, 1.05, -1.05)
        for y in op
        for x in [midden + stap * breed]
    ]
    return min(plekken, key=lambda vak: _drukte(vak, alle, bezet, rand))


def _drukte(vak: Vak, alle: Sequence[Plek], bezet: Sequence[Vak], ruimte: float) -> float:
    ruim = Vak(
        *(vak.links - ruimte, vak.boven - ruimte / 2),
        *(vak.rechts + ruimte, vak.onder + ruimte / 2),
    )
    punten = sum(ruim.links < x < ruim.rechts and ruim.boven < y < ruim.onder for x, y in alle)
    return punten + 100 * sum(vak.raakt(ander) for ander in bezet)


def _klem(vak: Vak, vel: Vak) -> Vak:
    dx = max(vel.links - vak.links, 0) - max(vak.rechts - vel.rechts, 0)
    dy = max(vel.boven - vak.boven, 0) - max(vak.onder - vel.onder, 0)
    return Vak(vak.links + dx, vak.boven + dy, vak.rechts + dx, vak.onder + dy)
