"""Room between people: pushing apart who may move, and finding a free spot."""

import numpy as np
from numpy.typing import NDArray

from proeftuinen.netwerk.ligging.spanning import Matrix, lengtes
from proeftuinen.netwerk.ligging.vel import Punt, Vel

type Plek = NDArray[np.float64]
"""Two numbers: mm from the left and from the top."""

DUWRONDES = 80
GULDEN = 2.399963229728653  # the golden angle: directions that never come back
REK = 1.4
GELIJK = 0.6  # 0: as the stress has it, 1: all evenly
FIJN = 3.0  # mm between the spots that are tried


def spreid(x: Matrix, half: Punt) -> Matrix:
    """Return the layout around 0, filling an ellipse that reaches as far as `half`.

    It is stretched at most REK times more one way than the other. Then each comes nearer to where
    it would lie if all lay evenly, in the same direction: one person far out must not make all
    others lie close together.
    """
    x = x - np.median(x, axis=0)
    maat = np.maximum(np.sqrt((x**2).mean(axis=0)), 1e-9)
    schaal = np.array(half) / maat
    x = x * np.minimum(schaal, schaal.min() * REK) / np.array(half)
    ver = np.hypot(*x.T)
    rang = np.argsort(np.argsort(ver, kind="stable"), kind="stable")
    egaal = np.sqrt((rang + 0.5) / len(x))
    straal = GELIJK * egaal + (1 - GELIJK) * ver / max(float(ver.max()), 1e-9)
    return _vul(x * (straal / np.maximum(ver, 1e-9))[:, None] * np.array(half), half)


def _vul(x: Matrix, half: Punt) -> Matrix:
    """Return the layout with its middle at 0, and as large as `half` allows."""
    x = x - (x.max(axis=0) + x.min(axis=0)) / 2
    schaal = np.array(half) / np.maximum(np.abs(x).max(axis=0), 1e-9)
    return x * np.minimum(schaal, schaal.min() * REK)


def duw(x: Matrix, afstand: float, half: Punt) -> Matrix:
    """Return the layout with all pushed apart to this distance, as far as that goes.

    `x` is around the middle of the sheet, and stays within `half` of it.
    """
    x = x.copy()
    grens = np.array(half)
    waaier = _waaier(len(x)) * 1e-3
    for _ in range(DUWRONDES):
        lengte = lengtes(x, x)
        np.fill_diagonal(lengte, np.inf)
        te_dicht = lengte < afstand - 0.05
        if not te_dicht.any():
            break
        x += waaier * (lengte < 1e-6).any(axis=1)[:, None]
        maat = np.where(te_dicht, afstand / np.maximum(lengte, 1e-6) - 1, 0.0)
        maat = 0.5 * np.minimum(maat, 2.0)
        x = np.clip(x + maat.sum(axis=1)[:, None] * x - maat @ x, -grens, grens)
    return x


def waaier_uit(aantal: int, afstand: float) -> Matrix:
    """Return so many places around a point, about this far apart, the inner ones first."""
    straal = afstand * 0.62 * np.sqrt(np.arange(aantal) + 0.5)
    return _waaier(aantal) * straal[:, None]


def _waaier(aantal: int) -> Matrix:
    hoek = np.arange(aantal) * GULDEN
    return np.stack([np.cos(hoek), np.sin(hoek)], axis=1)


class Vrij:
    """The spots of a sheet, and who has a place on it already."""

    def __init__(self, bezet: Matrix, vel: Vel) -> None:
        xs = np.arange(vel.rand_x, vel.breedte - vel.rand_x + 0.1, FIJN)
        ys = np.arange(vel.rand_y, vel.hoogte - vel.rand_y + 0.1, FIJN)
        self._spots = np.stack(np.meshgrid(xs, ys), axis=2).reshape(-1, 2)
        self._bezet = bezet.reshape(-1, 2)

    def zoek(self, wens: Plek, afstand: float) -> Plek:
        """Take the nearest place that is so far from all; on a full sheet, the widest one."""
        plek = (
            wens if self._ruimte(wens[None])[0] >= afstand - 0.05 else self._elders(wens, afstand)
        )
        self._bezet = np.vstack([self._bezet, plek])
        return plek

    def _elders(self, wens: Plek, afstand: float) -> Plek:
        ver = np.hypot(*(self._spots - wens).T)
        for straal in (3 * afstand, 9 * afstand, np.inf):
            spots, hoe_ver = self._spots[ver <= straal], ver[ver <= straal]
            ruimte = self._ruimte(spots)
            kan = ruimte >= afstand
            if kan.any():
                return spots[kan][np.argmin(hoe_ver[kan])]
        return self._spots[np.argmax(ruimte)]

    def _ruimte(self, spots: Matrix) -> NDArray[np.float64]:
        """Return how far each spot is from whoever lies nearest."""
        return lengtes(spots, self._bezet).min(axis=1, initial=np.inf)
