"""Room between people: pushing apart who may move, and finding a free spot."""

import numpy as np
from numpy.typing import NDArray

from proeftuinen.netwerk.ligging.spanning import Matrix
from proeftuinen.netwerk.ligging.vel import Punt, Vel

DUWRONDES = 80
GULDEN = 2.399963229728653  # the golden angle: directions that never come back
FIJN = 3.0  # mm between the spots that are tried


def duw(x: Matrix, afstand: float, half: Punt) -> Matrix:
    """Return the layout with all pushed apart to this distance, as far as that goes.

    `x` is around the middle of the sheet, and stays within `half` of it.
    """
    x = x.copy()
    grens = np.array(half)
    waaier = _waaier(len(x)) * 1e-3
    for _ in range(DUWRONDES):
        weg = x[:, None, :] - x[None, :, :]
        lengte = np.sqrt((weg**2).sum(axis=2))
        np.fill_diagonal(lengte, np.inf)
        te_dicht = lengte < afstand - 0.05
        if not te_dicht.any():
            break
        x += waaier * (lengte < 1e-6).any(axis=1)[:, None]
        maat = np.where(te_dicht, afstand / np.maximum(lengte, 1e-6) - 1, 0.0)
        x += 0.5 * (np.minimum(maat, 2.0)[:, :, None] * weg).sum(axis=1)
        x = np.clip(x, -grens, grens)
    return x


def waaier_uit(aantal: int, afstand: float) -> Matrix:
    """Return so many places around a point, about this far apart, the inner ones first."""
    straal = afstand * 0.62 * np.sqrt(np.arange(aantal) + 0.5)
    return _waaier(aantal) * straal[:, None]


def _waaier(aantal: int) -> Matrix:
    hoek = np.arange(aantal) * GULDEN
    return np.stack([np.cos(hoek), np.sin(hoek)], axis=1)


class Vrij:
    """The spots of a sheet, with how far each is from whoever has a place already."""

    def __init__(self, bezet: Matrix, vel: Vel) -> None:
        xs = np.arange(vel.rand_x, vel.breedte - vel.rand_x + 0.1, FIJN)
        ys = np.arange(vel.rand_y, vel.hoogte - vel.rand_y + 0.1, FIJN)
        self._spots = np.stack(np.meshgrid(xs, ys), axis=2).reshape(-1, 2)
        self._ruim = np.full(len(self._spots), np.inf)
        self._bezet = bezet.reshape(-1, 2)
        for punt in self._bezet:
            self._neem(punt)

    def _neem(self, punt: NDArray[np.float64]) -> None:
        np.minimum(self._ruim, np.hypot(*(self._spots - punt).T), out=self._ruim)

    def zoek(self, wens: NDArray[np.float64], afstand: float) -> NDArray[np.float64]:
        """Take the nearest place that is so far from all; on a full sheet, the widest one."""
        if not len(self._bezet) or np.hypot(*(self._bezet - wens).T).min() >= afstand - 0.05:
            plek = wens
        else:
            ver = np.hypot(*(self._spots - wens).T)
            kan = self._ruim >= afstand
            beste = np.argmin(np.where(kan, ver, np.inf)) if kan.any() else np.argmax(self._ruim)
            plek = self._spots[beste]
        self._bezet = np.vstack([self._bezet, plek])
        self._neem(plek)
        return plek
