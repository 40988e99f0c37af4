"""Order in each layer with few crossings, and places across that keep lines straight.

Layers are lists of numbers; pairs lead from a number to one in the next layer.
"""

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

type Paren = Sequence[tuple[int, int]]
_KEREN = 8
_VEEL = 2000  # pairs: from here on a good order costs too much time


def orden(lagen: Sequence[Sequence[int]], paren: Paren) -> list[list[int]]:
    """Return the layers in the best order that a few sweeps of barycentres find."""
    voor, na = _buren(paren)
    nu = [list(laag) for laag in lagen]
    beste, minste = [list(laag) for laag in nu], kruisingen(nu, paren)
    for _ in range(_keren(paren)):
        if not minste:
            break
        for richting, buren in ((nu, voor), (nu[::-1], na)):
            _veeg(richting, buren)
            aantal = kruisingen(nu, paren)
            if aantal < minste:
                beste, minste = [list(laag) for laag in nu], aantal
    return beste


def _keren(paren: Paren) -> int:
    return _KEREN if len(paren) < _VEEL else 2


def _buren(paren: Paren) -> tuple[Mapping[int, list[int]], Mapping[int, list[int]]]:
    voor: dict[int, list[int]] = {}
    na: dict[int, list[int]] = {}
    for van, naar in paren:
        voor.setdefault(naar, []).append(van)
        na.setdefault(van, []).append(naar)
    return voor, na


def _veeg(lagen: Sequence[list[int]], buren: Mapping[int, list[int]]) -> None:
    """Sort each layer, in place, by the mean place of its neighbours in the layer before."""
    for vorige, laag in pairwise(lagen):
        plek = {nr: i / max(1, len(vorige) - 1) for i, nr in enumerate(vorige)}
        eigen = {nr: i / max(1, len(laag) - 1) for i, nr in enumerate(laag)}
        sleutel = {
            nr: _gemiddeld([plek[buur] for buur in buren.get(nr, ())], eigen[nr]) for nr in laag
        }
        laag.sort(key=sleutel.__getitem__)


def _gemiddeld(waarden: Sequence[float], anders: float) -> float:
    return sum(waarden) / len(waarden) if waarden else anders


def kruisingen(lagen: Sequence[Sequence[int]], paren: Paren) -> int:
    """Return how many pairs of lines cross."""
    plek = {nr: i for laag in lagen for i, nr in enumerate(laag)}
    hoort = {nr: diep for diep, laag in enumerate(lagen) for nr in laag}
    per_laag: dict[int, list[tuple[int, int]]] = {}
    for van, naar in paren:
        per_laag.setdefault(hoort[van], []).append((plek[van], plek[naar]))
    aantal = 0
    for lijnen in per_laag.values():
        gezien: list[int] = []
        for _, naar in sorted(lijnen):
            aantal += len(gezien) - bisect_right(gezien, naar)
            insort(gezien, naar)
    return aantal


def spreid(
    lagen: Sequence[Sequence[int]], paren: Paren, maten: Sequence[float], tussen: float
) -> list[float]:
    """Return the middle of each number across: near its neighbours, and `tussen` apart at least.

    The leftmost edge lies at 0.
    """
    voor, na = _buren(paren)
    midden = [0.0] * len(maten)
    for laag in lagen:
        _schik(laag, [0.0] * len(laag), midden, maten, tussen)
    for _ in range(_keren(paren)):
        for richting, buren in ((lagen, voor), (lagen[::-1], na)):
            for laag in richting[1:]:
                wens = [_gemiddeld([midden[b] for b in buren.get(n, ())], midden[n]) for n in laag]
                _schik(laag, wens, midden, maten, tussen)
    links = min((midden[nr] - maten[nr] / 2 for nr in range(len(maten))), default=0.0)
    return [waarde - links for waarde in midden]


def _schik(
    laag: Sequence[int],
    wens: Sequence[float],
    midden: list[float],
    maten: Sequence[float],
    tussen: float,
) -> None:
    """Set the places of one layer as near to `wens` as order and distance allow.

    Least squares under an order: pool adjacent violators (Ayer et al. 1955).
    """
    stappen = [(maten[a] + maten[b]) / 2 + tussen for a, b in pairwise(laag)]
    verschuiving = list(accumulate(stappen, initial=0.0))
    groepen: list[tuple[float, int]] = []  # sum and count
    for waarde, af in zip(wens, verschuiving, strict=True):
        som, aantal = waarde - af, 1
        while groepen and groepen[-1][0] / groepen[-1][1] > som / aantal:
            vorige_som, vorig_aantal = groepen.pop()
            som, aantal = som + vorige_som, aantal + vorig_aantal
        groepen.append((som, aantal))
    plekken = [som / aantal for som, aantal in groepen for _ in range(aantal)]
    for nr, plek, af in zip(laag, plekken, verschuiving, strict=True):
        midden[nr] = plek + af
