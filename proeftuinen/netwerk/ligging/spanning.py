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
    w, lengte = gewichten(d), lengtes(x, x)
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
        nieuw = omgekeerd @ (_trekkers(x, x, wd) + kracht * doel)
        stap, maat = float(np.abs(nieuw - x).max()), float(np.abs(nieuw).max())
        x = nieuw
        if stap <= KLEIN * maat:
            break
    return x


def voeg_in(x: Matrix, vast: NDArray[np.bool_], d: Matrix, doel: Matrix) -> Matrix:
    """Return the layout in which only those who are not `vast` moved, from where they are in `x`.

    Here `d` and `doel` are in the unit of `x` (mm).
    """
    w, los, x = gewichten(d), ~vast, x.copy()
    kracht = TREK * float(w.sum(axis=1).mean())
    links = (np.diag(w.sum(axis=1) + kracht) - w)[los]
    omgekeerd = np.linalg.inv(links[:, los])
    blijft = kracht * doel[los] - links[:, vast] @ x[vast]
    wd, grens = (w * d)[los], KLEIN * float(np.abs(x).max())
    for _ in range(RONDES):
        nieuw = omgekeerd @ (_trekkers(x[los], x, wd) + blijft)
        stap = float(np.abs(nieuw - x[los]).max())
        x[los] = nieuw
        if stap <= grens:
            break
    return x


def lengtes(x: Matrix, y: Matrix) -> Matrix:
    """Return how far each of `x` lies from each of `y`."""
    breed, hoog = (x[:, as_, None] - y[None, :, as_] for as_ in (0, 1))
    breed *= breed
    hoog *= hoog
    breed += hoog
    return np.sqrt(breed, out=breed)


def _trekkers(x: Matrix, alle: Matrix, wd: Matrix) -> Matrix:
    """Return the rows of L_Z X for `x`: where the wanted lengths, pointing as now, would lead."""
    deel = lengtes(x, alle)
    np.divide(wd, np.maximum(deel, 1e-9, out=deel), out=deel)
    return deel.sum(axis=1)[:, None] * x - deel @ alle
