"""Changing a chart: each function returns a new graph and leaves the old one as it was."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kennisbank.items.schema import (
    MEESTE_ANTWOORDEN,
    MEESTE_PUNTEN,
    TE_VEEL,
    Antwoord,
    Graaf,
    Punt,
)
from leerwerkplaats.web.publiek import TEKENS

VOL_MET_ANTWOORDEN = f"Een vraag heeft hooguit {MEESTE_ANTWOORDEN} antwoorden."


class Vol(ValueError):
    """There is no room for more; the message is for the reader."""


class Weg(LookupError):
    """The point or answer is not there any more."""


def nieuwe_sleutel() -> str:
    """Return a key for a new point; it never changes, so that organisations stay tied to it."""
    return "p-" + "".join(secrets.choice(TEKENS) for _ in range(8))


def vind(graaf: Graaf, sleutel: str) -> Punt:
    """Return the point with this key. Raises Weg."""
    punt = graaf.per_sleutel.get(sleutel)
    if punt is None:
        raise Weg
    return punt


def voeg_toe(graaf: Graaf, punt: Punt) -> Graaf:
    """Add a point; the first question is where it begins. Raises Vol."""
    if len(graaf.punten) >= MEESTE_PUNTEN:
        raise Vol(TE_VEEL)
    begin = graaf.begin if graaf.begin in graaf.per_sleutel else ""
    if not begin and punt.is_vraag:
        begin = punt.sleutel
    return Graaf(begin, (*graaf.punten, punt))


def zet(graaf: Graaf, punt: Punt) -> Graaf:
    """Put a point in the place of the one with the same key. Raises Weg."""
    vind(graaf, punt.sleutel)
    return replace_punten(
        graaf, [punt if oud.sleutel == punt.sleutel else oud for oud in graaf.punten]
    )


def replace_punten(graaf: Graaf, punten: Sequence[Punt]) -> Graaf:
    """Return the graph with other points."""
    return Graaf(graaf.begin, tuple(punten))


def begin_bij(graaf: Graaf, sleutel: str) -> Graaf:
    """Let it begin at this point. Raises Weg."""
    return Graaf(vind(graaf, sleutel).sleutel, graaf.punten)


def haal_weg(graaf: Graaf, sleutel: str) -> Graaf:
    """Take a point away; answers that led to it stay, and lead nowhere. Raises Weg."""
    weg = vind(graaf, sleutel)
    punten = [_zonder_doel(punt, sleutel) for punt in graaf.punten if punt is not weg]
    return Graaf("" if graaf.begin == sleutel else graaf.begin, tuple(punten))


def _zonder_doel(punt: Punt, sleutel: str) -> Punt:
    antwoorden = (replace(a, naar="") if a.naar == sleutel else a for a in punt.antwoorden)
    return replace(punt, antwoorden=tuple(antwoorden))


def verschuif(graaf: Graaf, sleutel: str, stap: int) -> Graaf:
    """Let a point trade its number with the next (1) or the one before (-1), where that can be."""
    if not kan_schuiven(graaf, sleutel, stap):
        return graaf
    rij = list(graaf.volgorde)
    nr = graaf.nummers[vind(graaf, sleutel).sleutel] - 1
    rij[nr], rij[nr + stap] = rij[nr + stap], rij[nr]
    return replace_punten(graaf, rij)


def kan_schuiven(graaf: Graaf, sleutel: str, stap: int) -> bool:
    """Tell whether a point can trade numbers: never with what leads to it, nor with the first."""
    nr = graaf.nummers[vind(graaf, sleutel).sleutel] - 1
    eerste, tweede = sorted((nr, nr + stap))
    if eerste < 1 or tweede >= len(graaf.volgorde):
        return False
    a, b = graaf.volgorde[eerste], graaf.volgorde[tweede]
    samen = (a.sleutel in graaf.bereikbaar) == (b.sleutel in graaf.bereikbaar)
    return samen and b.sleutel not in graaf.naar[a.sleutel]


def met_antwoord(graaf: Graaf, sleutel: str, antwoord: Antwoord, nr: int | None = None) -> Graaf:
    """Add an answer to a question, or put it in the place of number `nr`. Raises Vol and Weg."""
    punt = vind(graaf, sleutel)
    antwoorden = list(punt.antwoorden)
    if nr is not None:
        antwoorden[_plek(punt, nr)] = antwoord
    elif len(antwoorden) >= MEESTE_ANTWOORDEN:
        raise Vol(VOL_MET_ANTWOORDEN)
    elif not punt.is_vraag:
        raise Weg
    else:
        antwoorden.append(antwoord)
    return zet(graaf, replace(punt, antwoorden=tuple(antwoorden)))


def zonder_antwoord(graaf: Graaf, sleutel: str, nr: int) -> Graaf:
    """Take an answer away; where it led to stays. Raises Weg."""
    punt = vind(graaf, sleutel)
    weg = _plek(punt, nr)
    over = (a for plek, a in enumerate(punt.antwoorden) if plek != weg)
    return zet(graaf, replace(punt, antwoorden=tuple(over)))


def verschuif_antwoord(graaf: Graaf, sleutel: str, nr: int, stap: int) -> Graaf:
    """Let an answer trade places with the next (1) or the one before (-1). Raises Weg."""
    punt = vind(graaf, sleutel)
    plekken = {_plek(punt, nr), nr + stap}
    antwoorden = list(punt.antwoorden)
    for a, b in pairwise(sorted(plekken)):
        if a >= 0 and b < len(antwoorden):
            antwoorden[a], antwoorden[b] = antwoorden[b], antwoorden[a]
    return zet(graaf, replace(punt, antwoorden=tuple(antwoorden)))


def _plek(punt: Punt, nr: int) -> int:
    if not 0 <= nr < len(punt.antwoorden):
        raise Weg
    return nr


def doelen_voor(graaf: Graaf, sleutel: str) -> list[Punt]:
    """Return where an answer of this question may lead: never back, so that no circle arises."""
    return [
        punt
        for punt in graaf.volgorde
        if punt.sleutel != sleutel and sleutel not in graaf.verder_dan(punt.sleutel)
    ]
