"""Which totals may be told to who sees no names, so that nobody's answer follows from them.

A total, of all or of one pair of domains, is told from five answers and three lines on, with three
pairs without a line too (a full block tells of each pair), and three people on each side. It is
also held back when it can be worked out:

- from the grand total and the other cells told: then others are held back with it. Of what is
  held back the sum follows; that sum must keep the same rules, and each part of it must be able
  to be two numbers at least. There are no other totals, not of rows nor of within and between;
- from an earlier wave: between two waves at least five answers must have changed, or none, and
  the lines may not differ by one or two.

Source: complementary cell suppression with an audit of bounds: Hundepool et al., Statistical
Disclosure Control (2012), 4.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Antwoordregel, Paarsleutel
from proeftuinen.netwerk.maten.menging import DOMEINPAREN, Domeinpaar, domeinpaar, mogelijk

ANTWOORDEN, LIJNEN, MENSEN = 5, 3, 3


@dataclass(frozen=True, slots=True)
class Cel:
    """What a total rests on: its answers, who names whom in them, and the pairs there can be."""

    antwoorden: Mapping[Paarsleutel, int]  # (van, naar) -> value
    lijnen: frozenset[Paarsleutel]
    mogelijk: int
    mensen: int = MENSEN  # on its smallest side

    def __add__(self, ander: "Cel") -> "Cel":
        return Cel(
            {**self.antwoorden, **ander.antwoorden},
            self.lijnen | ander.lijnen,
            self.mogelijk + ander.mogelijk,
            MENSEN,
        )


type Cellen = Mapping[Domeinpaar, Cel]
LEEG = Cel({}, frozenset(), 0)


@dataclass(frozen=True, slots=True)
class Vrij:
    """What may be told of a wave: these pairs of domains, and whether the grand total."""

    cellen: frozenset[Domeinpaar]
    totaal: bool


def maak_cellen(regels: Iterable[Antwoordregel], domeinen: Mapping[int, Domein]) -> Cellen:
    """Part the answers by pair of domains; only pairs of domains that have people."""
    groottes = {domein: sum(1 for d in domeinen.values() if d == domein) for domein in Domein}
    antwoorden: dict[Domeinpaar, dict[Paarsleutel, int]] = {paar: {} for paar in DOMEINPAREN}
    for regel in regels:
        paar = domeinpaar(domeinen[regel.van], domeinen[regel.naar])
        antwoorden[paar][regel.van, regel.naar] = regel.waarde
    return {
        paar: Cel(deze, _lijnen(deze), kan, min(groottes[paar[0]], groottes[paar[1]]))
        for paar, deze in antwoorden.items()
        if (kan := mogelijk(groottes, paar))
    }


def _lijnen(antwoorden: Mapping[Paarsleutel, int]) -> frozenset[Paarsleutel]:
    return frozenset((min(paar), max(paar)) for paar, waarde in antwoorden.items() if waarde)


def som(cellen: Cellen, welke: Iterable[Domeinpaar]) -> Cel:
    """Return these cells as one."""
    totaal = LEEG
    for paar in welke:
        totaal += cellen.get(paar, LEEG)
    return totaal


def mag(cel: Cel, eerder: Iterable[Cel] = ()) -> bool:
    """Tell whether this total may be told beside the same total of earlier waves."""
    genoeg = len(cel.antwoorden) >= ANTWOORDEN and cel.mensen >= MENSEN
    tussenin = LIJNEN <= len(cel.lijnen) <= cel.mogelijk - LIJNEN
    return genoeg and tussenin and all(_ver_genoeg(cel, toen) for toen in eerder)


def _ver_genoeg(nu: Cel, toen: Cel) -> bool:
    sleutels = nu.antwoorden.keys() | toen.antwoorden.keys()
    anders = sum(1 for s in sleutels if nu.antwoorden.get(s) != toen.antwoorden.get(s))
    lijnen = abs(len(nu.lijnen) - len(toen.lijnen))
    return anders == 0 or (anders >= ANTWOORDEN and (lijnen == 0 or lijnen >= LIJNEN))


def geef_vrij(cellen: Cellen, eerder: Sequence[Cellen] = ()) -> Vrij:
    """Return what may be told of this wave beside what may be known of earlier ones.

    Without the grand total nothing is told; when no choice of cells is safe beside it, only it.
    """
    if not _totaal_mag(cellen, list(cellen), eerder):
        return Vrij(frozenset(), totaal=False)
    return Vrij(_getoond(cellen, eerder), totaal=True)


def _mag_los(paar: Domeinpaar, cel: Cel, eerder: Sequence[Cellen]) -> bool:
    return mag(cel, [toen.get(paar, LEEG) for toen in eerder])


def _totaal_mag(cellen: Cellen, welke: Sequence[Domeinpaar], eerder: Sequence[Cellen]) -> bool:
    return mag(som(cellen, welke), [som(toen, welke) for toen in eerder])


def _getoond(cellen: Cellen, eerder: Sequence[Cellen]) -> frozenset[Domeinpaar]:
    """Return which cells may stand beside their sum: the smallest are held back with others."""
    achter = [paar for paar in cellen if not _mag_los(paar, cellen[paar], eerder)]
    eerst = frozenset(achter)
    rest = sorted(
        (paar for paar in cellen if paar not in eerst),
        key=lambda paar: (cellen[paar].mogelijk, DOMEINPAREN.index(paar)),
    )
    while achter and rest and not _veilig(cellen, achter, eerst, eerder):
        achter.append(rest.pop(0))
    return frozenset(rest)


def _veilig(
    cellen: Cellen,
    achter: Sequence[Domeinpaar],
    eerst: frozenset[Domeinpaar],
    eerder: Sequence[Cellen],
) -> bool:
    """Tell whether of what is held back only a sum follows, and no part of it."""
    if len(achter) < 2 or not _totaal_mag(cellen, achter, eerder):
        return False
    bereik = [_bereik(cellen[paar], eerst=paar in eerst) for paar in achter]
    lijnen = sum(len(cellen[paar].lijnen) for paar in achter)
    laag, hoog = (sum(grens[kant] for grens in bereik) for kant in (0, 1))
    return all(
        max(onder, lijnen - (hoog - boven)) < min(boven, lijnen - (laag - onder))
        for onder, boven in bereik
    )


def _bereik(cel: Cel, *, eerst: bool) -> tuple[int, int]:
    """Return between which numbers of lines one may know this to lie, knowing these rules."""
    if not eerst:
        return LIJNEN, cel.mogelijk - LIJNEN
    if len(cel.antwoorden) < ANTWOORDEN or cel.mensen < MENSEN:
        return 0, cel.mogelijk
    if len(cel.lijnen) < LIJNEN:
        return 0, min(LIJNEN - 1, cel.mogelijk)
    return max(0, cel.mogelijk - LIJNEN + 1), cel.mogelijk
