"""Where names stand on the map so that none overlaps another.

Greedy, with what stands in the way as a cost: 16 directions at 3 distances around each person,
the crowded first, then rounds in which each may move once more (reference: measured beside
textalloc and adjustText, 0 overlaps at 60 and at 150 on A3). The size is the largest of `MATEN` at
which all fit; a name that fits at none is left out, never drawn over another.

Hangs on names and places only: not on lines, filters or who reads, so names do not jump.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

import numpy as np

from proeftuinen.netwerk.tekening.letter import naambreedte

GEWOON, GROOT = 5.6, 9.5  # mm: on A3, and for few on a page of a book
MATEN = (GROOT, 8.4, 7.4, 6.5, GEWOON, 5.1, 4.6, 4.1, 3.7, 3.3, 3.0, 2.7, 2.4, 2.1, 1.8)  # mm
STRAAL = 0.52  # of a shape at its largest, in the font size
REGEL = 1.12  # height of a name
_LUCHT = 0.16  # sideways, around a name
_RICHTINGEN = 16
_AFSTANDEN = (0.1, 0.6, 1.3)  # in the font size
_RONDES = 4
_VEEL, _BUITEN, _OP_VORM = 1e3, 1e6, 4e2  # costs per em2 of overlap
_GENOEG = 1e-6
_VOL = 0.22  # part of the sheet that names may take
_AFDEK = 0.07  # em2 of a shape that a name may cover (a circle is 0.85)


class Naam(NamedTuple):
    """A name that wants a place beside this point."""

    sleutel: int
    tekst: str
    x: float
    y: float


class Vak(NamedTuple):
    """A box: left, top, right, bottom."""

    links: float
    boven: float
    rechts: float
    onder: float

    def raakt(self, ander: "Vak") -> bool:
        """Tell whether the two overlap."""
        naast = self.rechts <= ander.links or ander.rechts <= self.links
        return not (naast or self.onder <= ander.boven or ander.onder <= self.boven)


class Opmaak(NamedTuple):
    """The size of names in mm, and the box of each that has a place, by key."""

    maat: float
    vakken: dict[int, Vak]


@lru_cache(maxsize=64)
def zet_namen(
    namen: tuple[Naam, ...], vel: Vak, bezet: tuple[Vak, ...] = (), grootste: float = GEWOON
) -> Opmaak:
    """Return the largest size at which all names fit, and where they stand.

    Args:
        namen: whom to name.
        vel: no name crosses its edge.
        bezet: boxes that stay free, such as the names of the beds.
        grootste: size in mm to begin with.

    """
    maten = [maat for maat in MATEN if maat <= grootste] or [MATEN[-1]]
    maten = [maat for maat in maten if _past_ruim(namen, maat, vel)] or maten[-1:]
    opmaak = Opmaak(maten[0], {})
    for maat in maten:
        opmaak, schoon = _probeer(namen, maat, vel, bezet)
        if schoon:
            break
    return opmaak


def _past_ruim(namen: Sequence[Naam], maat: float, vel: Vak) -> bool:
    """Tell quickly whether trying makes sense: names take no more than a part of the sheet."""
    vlak = sum(naambreedte(naam.tekst, maat) * maat * REGEL for naam in namen)
    geheel = (vel.rechts - vel.links) * (vel.onder - vel.boven)
    return vlak < geheel * _VOL


def _probeer(
    namen: Sequence[Naam], maat: float, vel: Vak, bezet: Sequence[Vak]
) -> tuple[Opmaak, bool]:
    if not namen:
        return Opmaak(maat, {}), True
    bord = _Bord(namen, maat, vel, bezet)
    gekozen = bord.kies()
    vakken = {namen[i].sleutel: Vak(*map(float, bord.vakken[i, k])) for i, k in gekozen.items()}
    return Opmaak(maat, vakken), len(vakken) == len(namen)


class _Bord:
    """All candidates of all names, and what each costs by what does not move."""

    def __init__(self, namen: Sequence[Naam], maat: float, vel: Vak, bezet: Sequence[Vak]) -> None:
        self.maat = maat
        self.vakken = _kandidaten(namen, maat)  # (n, k, 4)
        punten = np.array([(naam.x, naam.y) for naam in namen])
        straal = STRAAL * maat
        vormen = np.hstack([punten - straal, punten + straal])
        stil = np.vstack([vormen, np.array(bezet).reshape(-1, 4)])
        smal = self.vakken + np.array([0.5, 0.5, -0.5, -0.5]) * 0.1 * maat
        self.vast = _voorkeur() + _buiten(self.vakken, vel)
        for i in range(len(namen)):
            vlak = _overlap(smal[i], stil)
            vlak[:, i] = 0
            self.vast[i] += vlak.sum(axis=1) / maat**2 * _OP_VORM
        omvang = np.stack(
            [self.vakken[:, :, j].min(axis=1) for j in (0, 1)]
            + [self.vakken[:, :, j].max(axis=1) for j in (2, 3)],
            axis=1,
        )
        self.buren = [
            np.flatnonzero(_overlap(omvang[i : i + 1], omvang)[0] > 0) for i in range(len(namen))
        ]

    def kies(self) -> dict[int, int]:
        """Return the candidate of each name that got a place."""
        aantal = len(self.vast)
        stand = np.full(aantal, -1)
        volgorde = sorted(range(aantal), key=lambda i: (-len(self.buren[i]), i))
        for _ in range(_RONDES):
            anders = 0
            for i in volgorde:
                beste = self._beste(i, stand)
                anders += beste != stand[i]
                stand[i] = beste
            if not anders:
                break
        return self._zonder_botsing(stand, volgorde)

    def _beste(self, i: int, stand: "np.ndarray") -> int:
        buren = self.buren[i][(self.buren[i] != i) & (stand[self.buren[i]] >= 0)]
        kosten = self.vast[i]
        if len(buren):
            vlak = _overlap(self.vakken[i], self.vakken[buren, stand[buren]])
            kosten = kosten + vlak.sum(axis=1) / self.maat**2 * _VEEL
        return int(np.argmin(kosten))

    def _zonder_botsing(self, stand: "np.ndarray", volgorde: Sequence[int]) -> dict[int, int]:
        """Leave out who still overlaps a name, the edge, or covers a shape for a good part."""
        gezet: dict[int, int] = {}
        for i in reversed(volgorde):
            k = int(stand[i])
            ander = [self.vakken[j, gezet[j]] for j in self.buren[i] if j in gezet]
            botst = ander and _overlap(self.vakken[i, k : k + 1], np.array(ander)).sum() > _GENOEG
            if not botst and self.vast[i, k] < _OP_VORM * _AFDEK:
                gezet[i] = k
        return gezet


def _kandidaten(namen: Sequence[Naam], maat: float) -> "np.ndarray":
    hoog = maat * REGEL
    breed = np.array([naambreedte(naam.tekst, maat) + 2 * _LUCHT * maat for naam in namen])
    x = np.array([naam.x for naam in namen])
    y = np.array([naam.y for naam in namen])
    vakken = np.empty((len(namen), len(_PLEKKEN), 4))
    for k, (cx, cy, afstand) in enumerate(_PLEKKEN):
        weg = (STRAAL + afstand) * maat
        midden_x = x + cx * weg + _klem(cx) * breed / 2
        midden_y = y + cy * weg + _klem(cy) * hoog / 2
        vakken[:, k] = np.stack(
            [midden_x - breed / 2, midden_y - hoog / 2, midden_x + breed / 2, midden_y + hoog / 2],
            axis=1,
        )
    return vakken


def _klem(deel: float) -> float:
    return max(-1.0, min(1.0, deel * 1.5))


_PLEKKEN = [
    (cos(2 * pi * richting / _RICHTINGEN), sin(2 * pi * richting / _RICHTINGEN), afstand)
    for afstand in _AFSTANDEN
    for richting in range(_RICHTINGEN)
]


def _voorkeur() -> "np.ndarray":
    """Beside comes first, right before left; then above and below; near before far."""
    return np.array(
        [
            afstand * 3 + abs(cy) * 0.8 + (0.25 if cx < -0.01 else 0.0) + (0.1 if cy > 0 else 0.0)
            for cx, cy, afstand in _PLEKKEN
        ]
    )


def _buiten(vakken: "np.ndarray", vel: Vak) -> "np.ndarray":
    over = np.maximum(vel.links - vakken[..., 0], 0) + np.maximum(vel.boven - vakken[..., 1], 0)
    over += np.maximum(vakken[..., 2] - vel.rechts, 0) + np.maximum(vakken[..., 3] - vel.onder, 0)
    return over * _BUITEN


def _overlap(een: "np.ndarray", ander: "np.ndarray") -> "np.ndarray":
    """Return how much each of these boxes overlaps each of the others, (a, b)."""
    breed = np.minimum(een[:, None, 2], ander[None, :, 2]) - np.maximum(
        een[:, None, 0], ander[None, :, 0]
    )
    hoog = np.minimum(een[:, None, 3], ander[None, :, 3]) - np.maximum(
        een[:, None, 1], ander[None, :, 1]
    )
    return np.maximum(breed, 0) * np.maximum(hoog, 0)
