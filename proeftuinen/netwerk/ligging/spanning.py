"""Placing by stress: who is few lines apart lies near, who is many lines apart lies far.

Stress majorisation (Gansner, Koren and North 2004, "Graph drawing by stress majorization"), with a
soft pull to a point for each (the sector of the domain):

    min  sum_{i<j} w_ij (|x_i - x_j| - d_ij)^2  +  beta s sum_i |x_i - c_i|^2,    w_ij = d_ij^-2

with s the mean row sum of w. Each round solves (L_w + beta s I) X = L_Z X + beta s C, where the
matrix on the left stays the same. Nothing here is drawn by lot.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

type Matrix = NDArray[np.float64]

TREK = 0.06  # beta: domains can be told apart, and the paper is used
RONDES = 200
KLEIN = 1e-4  # part of the size; with less than this moved in a round, it is done
APART = 1.5  # how much further than the furthest two people lie that no path joins


def afstanden(aantal: int, lijnen: Iterable[tuple[int, int, float]]) -> Matrix:
    """Return the lengths of the shortest paths between all (Floyd and Warshall).

    A line is two numbers below `aantal` and how strong it is: 1, or more for one that is shorter.
    """
    d = np.full((aantal, aantal), np.inf)
    np.fill_diagonal(d, 0.0)
    for een, ander, sterkte in lijnen:
        d[een, ander] = d[ander, een] = min(d[een, ander], 1 / sterkte)
    for tussen in range(aantal):
        np.minimum(d, d[:, tussen, None] + d[None, tussen, :], out=d)
    los = np.isinf(d)
    if los.any():
        d[los] = (d[~los].max() if aantal else 0.0) + APART
    return d


def gewichten(d: Matrix) -> Matrix:
    """Return d^-2, and 0 on the diagonal."""
    with np.errstate(divide="ignore"):
        w = d**-2.0
    np.fill_diagonal(w, 0.0)
    return w


def spanning(x: Matrix, d: Matrix) -> float:
    """Return the stress of this layout at its best scale, per pair: 0 is perfect."""
    w, lengte = gewichten(d), _lengtes(x)
    vierkant = float((w * lengte**2).sum())
    schaal = float((w * lengte * d).sum()) / vierkant if vierkant else 0.0
    paren = max(len(d) * (len(d) - 1), 1)
    return float((w * (schaal * lengte - d) ** 2).sum()) / paren


def begin(d: Matrix, doel: Matrix) -> Matrix:
    """Return the two widest directions of the distances, turned towards `doel` (classical MDS)."""
    kwadraat = d**2
    midden = kwadraat.mean(axis=0)
    b = -0.5 * (kwadraat - midden - midden[:, None] + midden.mean())
    waarden, vectoren = np.linalg.eigh(b)
    x = vectoren[:, -2:] * np.sqrt(np.maximum(waarden[-2:], 0.0))
    u, _, vt = np.linalg.svd(x.T @ (doel - doel.mean(axis=0)))
    return x @ u @ vt


def verminder(x: Matrix, d: Matrix, doel: Matrix, trek: float = TREK) -> Matrix:
    """Return the layout after majorising from `x`; `doel` is the point that pulls each."""
    w = gewichten(d)
    kracht = trek * float(w.sum(axis=1).mean())
    links = np.diag(w.sum(axis=1) + kracht) - w
    if not kracht:
        links += 1 / len(d)  # the place of the whole is free; this holds it
    omgekeerd = np.linalg.inv(links)
    wd = w * d
    for _ in range(RONDES):
        nieuw = omgekeerd @ (_trekkers(x, wd) + kracht * doel)
        stap, maat = float(np.abs(nieuw - x).max()), float(np.abs(nieuw).max())
        x = nieuw
        if stap <= KLEIN * maat:
            break
    return x


def voeg_in(x: Matrix, vast: NDArray[np.bool_], d: Matrix, doel: Matrix) -> Matrix:
    """Return the layout in which only those who are not `vast` moved, from where they are in `x`.

    Here `d` and `doel` are in the unit of `x` (mm).
    """
    w = gewichten(d)
    los = ~vast
    kracht = TREK * float(w.sum(axis=1).mean())
    links = (np.diag(w.sum(axis=1) + kracht) - w)[los]
    omgekeerd = np.linalg.inv(links[:, los])
    van_vast = links[:, vast] @ x[vast]
    wd, x = w * d, x.copy()
    for _ in range(RONDES):
        nieuw = omgekeerd @ (_trekkers(x, wd)[los] - van_vast + kracht * doel[los])
        stap = float(np.abs(nieuw - x[los]).max())
        x[los] = nieuw
        if stap <= KLEIN * float(np.abs(x).max()):
            break
    return x


def _lengtes(x: Matrix) -> Matrix:
    """Return how far each lies from each."""
    vierkant = (x**2).sum(axis=1)
    d2 = vierkant[:, None] + vierkant[None, :] - 2 * (x @ x.T)
    np.fill_diagonal(d2, 0.0)
    return np.sqrt(np.maximum(d2, 0.0))


def _trekkers(x: Matrix, wd: Matrix) -> Matrix:
    """Return L_Z X: where the wanted lengths, in the directions of now, would lead."""
    lengte = _lengtes(x)
    deel = np.divide(wd, lengte, out=np.zeros_like(wd), where=lengte > 1e-9)
    return deel.sum(axis=1)[:, None] * x - deel @ x
