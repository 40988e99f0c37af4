"""Which totals may be told to who sees no names, so that nobody's answer follows from them.

A total, of all or of one pair of domains, is told from five answers and three lines on, with three
pairs without a line too (a full block tells of each pair), and three people on each side. It is
also held back when it can be worked out:

- from the grand total and the other cells told: then others are held back with it. Of what is
  held back the sum follows; that sum must keep the same rules, and each part of it must be able
  to be two numbers at least. There are no other totals, not of rows nor of within and between;
- from an earlier wave: between two waves at least five answers must have changed, or none, and
  the lines may not differ by one or two;
- from what was told before, of this wave when it was opened again, or of others (`Verteld`): no
  total that both tell, or that follows from both, may differ by little. Of what was told before
  the answers are gone, but five lines that changed are at least five answers.

Source: complementary cell suppression with an audit of bounds: Hundepool et al., Statistical
Disclosure Control (2012), 4.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
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
class Verteld:
    """Lines as they were told before: of all, and of these pairs of domains.

    Of the same wave no cell is told that was held back before, unless all were: which ones are
    held back would change, and that tells too.
    """

    totaal: int
    cellen: Mapping[Domeinpaar, int]
    achter: frozenset[Domeinpaar]  # of these only the sum follows
    zelfde_meting: bool = True

    @property
    def minst(self) -> int:
        """Return by how much a total that changed differs at least."""
        return ANTWOORDEN if self.zelfde_meting else LIJNEN

    def bleef_achter(self, paar: Domeinpaar) -> bool:
        """Tell whether this cell is held back because it was."""
        return self.zelfde_meting and bool(self.cellen) and paar in self.achter

    def ver_genoeg(self, nu: int, toen: int) -> bool:
        """Tell whether these two numbers of lines may both be told."""
        return nu == toen or abs(nu - toen) >= self.minst

    def lijnen(self, welke: frozenset[Domeinpaar]) -> int:
        """Return the lines of these: all that were held back are in it, or none."""
        if self.achter and self.achter <= welke:
            return self.totaal - sum(n for paar, n in self.cellen.items() if paar not in welke)
        return sum(self.cellen.get(paar, 0) for paar in welke)


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


@dataclass(frozen=True, slots=True)
class _Toets:
    """The cells of a wave, beside all that may be known from before."""

    cellen: Cellen
    eerder: Sequence[Cellen]
    verteld: Sequence[Verteld]

    def mag_los(self, paar: Domeinpaar) -> bool:
        """Tell whether this cell may be told, when nothing follows from it."""
        cel = self.cellen[paar]
        return mag(cel, [toen.get(paar, LEEG) for toen in self.eerder]) and all(
            toen.ver_genoeg(len(cel.lijnen), toen.cellen.get(paar, 0))
            if paar not in toen.achter
            else not toen.bleef_achter(paar)
            for toen in self.verteld
        )

    def mag_samen(self, welke: Collection[Domeinpaar]) -> bool:
        """Tell whether the sum of these keeps the rules of a total."""
        return mag(som(self.cellen, welke), [som(toen, welke) for toen in self.eerder])

    def totaal_mag(self) -> bool:
        """Tell whether the grand total may be told."""
        lijnen = self.lijnen(self.cellen)
        return self.mag_samen(self.cellen) and all(
            toen.ver_genoeg(lijnen, toen.totaal) for toen in self.verteld
        )

    def lijnen(self, welke: Iterable[Domeinpaar]) -> int:
        """Return how many lines these have."""
        return sum(len(self.cellen[paar].lijnen) for paar in welke if paar in self.cellen)

    def getoond(self) -> frozenset[Domeinpaar]:
        """Return which cells may stand beside their sum: the smallest are held back with others."""
        achter = [paar for paar in self.cellen if not self.mag_los(paar)]
        eerst = frozenset(achter)
        rest = sorted(
            (paar for paar in self.cellen if paar not in eerst),
            key=lambda paar: (self.cellen[paar].mogelijk, DOMEINPAREN.index(paar)),
        )
        while rest and not self._veilig(achter, eerst):
            achter.append(rest.pop(0))
        return frozenset(rest)

    def _veilig(self, achter: Sequence[Domeinpaar], eerst: frozenset[Domeinpaar]) -> bool:
        """Tell whether of what is held back only a sum follows, and no part of it."""
        if not all(self._naast(toen, frozenset(achter)) for toen in self.verteld):
            return False
        if not achter:
            return True
        if len(achter) < 2 or not self.mag_samen(achter):
            return False
        bereik = [self._bereik(paar, eerst=paar in eerst) for paar in achter]
        lijnen = self.lijnen(achter)
        laag, hoog = (sum(grens[kant] for grens in bereik) for kant in (0, 1))
        return all(
            max(onder, lijnen - (hoog - boven)) < min(boven, lijnen - (laag - onder))
            for onder, boven in bereik
        )

    def _naast(self, toen: Verteld, achter: frozenset[Domeinpaar]) -> bool:
        """Tell whether each sum that follows now and followed then may be known of both."""
        delen = [achter | toen.achter] if achter & toen.achter else [achter, toen.achter]
        return all(toen.ver_genoeg(self.lijnen(deel), toen.lijnen(deel)) for deel in delen)

    def _bereik(self, paar: Domeinpaar, *, eerst: bool) -> tuple[int, int]:
        """Return between which numbers of lines one may know this to lie, knowing these rules."""
        cel = self.cellen[paar]
        if not eerst:
            return LIJNEN, cel.mogelijk - LIJNEN
        if len(cel.antwoorden) < ANTWOORDEN or cel.mensen < MENSEN:
            return 0, cel.mogelijk
        if len(cel.lijnen) < LIJNEN:
            return 0, min(LIJNEN - 1, cel.mogelijk)
        if len(cel.lijnen) > cel.mogelijk - LIJNEN:
            return max(0, cel.mogelijk - LIJNEN + 1), cel.mogelijk
        return self._bereik_bij_toen(paar)

    def _bereik_bij_toen(self, paar: Domeinpaar) -> tuple[int, int]:
        """Return it for a cell that differs too little from before: near what was told then."""
        cel = self.cellen[paar]
        toen = [deel for deel in self.verteld if paar in deel.cellen]
        onder = min((deel.cellen[paar] - deel.minst + 1 for deel in toen), default=LIJNEN)
        boven = max((deel.cellen[paar] + deel.minst - 1 for deel in toen), default=cel.mogelijk)
        return max(LIJNEN, onder), min(cel.mogelijk - LIJNEN, boven)


def geef_vrij(
    cellen: Cellen, eerder: Sequence[Cellen] = (), verteld: Sequence[Verteld] = ()
) -> Vrij:
    """Return what may be told of this wave beside what may be known of earlier ones.

    Without the grand total nothing is told; when no choice of cells is safe beside it, only it.

    Args:
        cellen: the wave, by pair of domains.
        eerder: earlier waves as they are now.
        verteld: what was told before, of this wave and of others.

    """
    toets = _Toets(cellen, eerder, verteld)
    if not toets.totaal_mag():
        return Vrij(frozenset(), totaal=False)
    return Vrij(toets.getoond(), totaal=True)
