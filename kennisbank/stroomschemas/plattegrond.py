"""Where everything of a flow chart lies: points and answers in layers, lines between layers.

A layered drawing (Sugiyama, Tagawa & Toda 1981): each point stands as deep as its longest way from
where it begins; an answer has a place of its own between two layers of points, so that its words
cover nothing. A line that passes layers keeps a narrow lane in each; lines to one point share it.
Lengths are px. "Diep" is the way that one reads, "dwars" across it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from graphlib import TopologicalSorter

from kennisbank.items.schema import Graaf, Punt
from kennisbank.stroomschemas.letters import breek_af, tekstbreedte
from kennisbank.stroomschemas.ordenen import orden, spreid

PUNT_BREED, PUNT_TEKST, PUNT_REGEL = 186.0, 15.0, 19.0
ANTWOORD_BREED, ANTWOORD_TEKST, ANTWOORD_REGEL = 132.0, 14.0, 17.0
RAND_OP, RAND_ZIJ = 12.0, 13.0  # within the box of a point
MERK, MERK_IN = 11.0, 3.0  # radius of the mark with its number, how far in from the corner it lies
BAAN = 10.0
TUSSEN, TUSSEN_LIGGEND, LAAGAFSTAND, PIJL = 16.0, 13.0, 24.0, 9.0
KANTLIJN = 10.0


class Soort(StrEnum):
    """What stands in a place: a point, the words of an answer, or a line that passes."""

    VRAAG = "vraag"
    UITKOMST = "uitkomst"
    ANTWOORD = "antwoord"
    BAAN = "baan"


@dataclass
class Vak:
    """A place, with the lines of its text; (x, y) is its upper left corner."""

    soort: Soort
    laag: int
    breedte: float
    hoogte: float
    regels: Sequence[str] = ()
    nummer: int = 0
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True)
class Lijn:
    """From a place to one in the next layer; `poort` is how far across from its middle it leaves.

    `begin`, `knik` and `einde` are depths: it goes straight on to `knik`, then bends.
    """

    van: Vak
    naar: Vak
    poort: float
    begin: float
    knik: float
    einde: float


@dataclass(frozen=True)
class Plattegrond:
    """A chart laid out; `liggend` reads from left to right instead of from top to bottom."""

    liggend: bool
    breedte: float
    hoogte: float
    vakken: Sequence[Vak]
    lijnen: Sequence[Lijn]


@dataclass
class _Werk:
    """What is being laid out: the layers, and for each place (by its number) where lines go."""

    vakken: list[Vak] = field(default_factory=list)
    lagen: dict[int, list[int]] = field(default_factory=dict)
    paren: dict[tuple[int, int], None] = field(default_factory=dict)
    banen: dict[tuple[int, int], int] = field(default_factory=dict)

    def zet(self, vak: Vak) -> int:
        """Add a place at the end of its layer; return its number."""
        self.vakken.append(vak)
        self.lagen.setdefault(vak.laag, []).append(len(self.vakken) - 1)
        return len(self.vakken) - 1

    def verbind(self, van: int, doel: int) -> None:
        """Draw a line to a point, by the lane of that point in each layer between."""
        for laag in range(self.vakken[van].laag + 1, self.vakken[doel].laag):
            if (doel, laag) not in self.banen:
                self.banen[doel, laag] = self.zet(Vak(Soort.BAAN, laag, BAAN, BAAN))
            self.paren[van, self.banen[doel, laag]] = None
            van = self.banen[doel, laag]
        self.paren[van, doel] = None


def leg_uit(graaf: Graaf, *, liggend: bool) -> Plattegrond:
    """Return where everything lies. The graph must have no circle."""
    werk = _verdeel(graaf)
    lagen = [werk.lagen[nr] for nr in sorted(werk.lagen)]
    lagen = orden(lagen, list(werk.paren))
    maten = [vak.hoogte if liggend else vak.breedte for vak in werk.vakken]
    dwars = spreid(lagen, list(werk.paren), maten, TUSSEN_LIGGEND if liggend else TUSSEN)
    return _plaats(werk, lagen, dwars, liggend=liggend)


def _lagen(graaf: Graaf) -> Mapping[str, int]:
    lagen = dict.fromkeys(graaf.per_sleutel, 0)
    achterstevoren = TopologicalSorter(graaf.naar).static_order()
    for sleutel in reversed(list(achterstevoren)):
        for doel in graaf.naar[sleutel]:
            lagen[doel] = max(lagen[doel], lagen[sleutel] + 1)
    return lagen


def _verdeel(graaf: Graaf) -> _Werk:
    """Put points and answers in layers, in the order in which one comes across them.

    Of two answers the points behind the first come first: then few lines cross.
    """
    werk, lagen, nummer = _Werk(), _lagen(graaf), {}
    tocht = list(_tocht(graaf))
    for punt in tocht:
        nummer[punt.sleutel] = werk.zet(_puntvak(punt, lagen, graaf.nummers))
    for punt in tocht:
        for antwoord in punt.antwoorden:
            vak = werk.zet(_antwoordvak(antwoord.tekst, 2 * lagen[punt.sleutel] + 1))
            werk.paren[nummer[punt.sleutel], vak] = None
            if antwoord.naar in nummer:
                werk.verbind(vak, nummer[antwoord.naar])
    return werk


def _tocht(graaf: Graaf) -> Iterator[Punt]:
    """Yield each point once: depth first, answers in their order."""
    gezien: set[str] = set()
    stapel = [punt.sleutel for punt in reversed(graaf.volgorde)]
    while stapel:
        sleutel = stapel.pop()
        if sleutel not in gezien:
            gezien.add(sleutel)
            yield graaf.per_sleutel[sleutel]
            stapel.extend(reversed(graaf.naar[sleutel]))


def _puntvak(punt: Punt, lagen: Mapping[str, int], nummers: Mapping[str, int]) -> Vak:
    regels = breek_af(punt.tekst, PUNT_BREED - 2 * RAND_ZIJ, PUNT_TEKST)
    hoogte = 2 * RAND_OP + PUNT_REGEL * max(1, len(regels))
    soort = Soort.VRAAG if punt.is_vraag else Soort.UITKOMST
    laag = 2 * lagen[punt.sleutel]
    return Vak(soort, laag, PUNT_BREED, hoogte, regels, nummers[punt.sleutel])


def _antwoordvak(tekst: str, laag: int) -> Vak:
    regels = breek_af(tekst, ANTWOORD_BREED, ANTWOORD_TEKST) or ["…"]
    breedte = max(tekstbreedte(regel, ANTWOORD_TEKST) for regel in regels) + 6
    return Vak(Soort.ANTWOORD, laag, breedte, ANTWOORD_REGEL * len(regels) + 4, regels)


def _plaats(
    werk: _Werk, lagen: Sequence[Sequence[int]], dwars: Sequence[float], *, liggend: bool
) -> Plattegrond:
    """Give each place its corner and each line its depths."""
    diepten = [v.breedte if liggend else v.hoogte for v in werk.vakken]
    begin, einde = _lijst_lagen(werk, lagen, dwars, diepten)
    for nr, vak in enumerate(werk.vakken):
        midden, diep = dwars[nr] + KANTLIJN, begin[vak.laag]
        if liggend:
            vak.x, vak.y = diep, midden - vak.hoogte / 2
        else:
            vak.x, vak.y = midden - vak.breedte / 2, diep
    poorten = _poorten(werk, dwars, liggend=liggend)
    lijnen = []
    for van, naar in werk.paren:
        a, b = werk.vakken[van], werk.vakken[naar]
        los = begin[a.laag] + (0.0 if a.soort == Soort.BAAN else diepten[van])
        poort = poorten.get((van, naar), 0.0)
        lijnen.append(Lijn(a, b, poort, los, einde[a.laag], begin[b.laag]))
    breedte = max((v.x + v.breedte for v in werk.vakken), default=0.0) + KANTLIJN
    hoogte = max((v.y + v.hoogte for v in werk.vakken), default=0.0) + KANTLIJN
    return Plattegrond(liggend, breedte, hoogte, werk.vakken, lijnen)


def _lijst_lagen(
    werk: _Werk,
    lagen: Sequence[Sequence[int]],
    dwars: Sequence[float],
    diepten: Sequence[float],
) -> tuple[dict[int, float], dict[int, float]]:
    """Return where each layer begins and ends; lines that go far across get more room to bend."""
    ver = dict.fromkeys(werk.lagen, 0.0)
    for van, naar in werk.paren:
        laag = werk.vakken[van].laag
        ver[laag] = max(ver[laag], abs(dwars[van] - dwars[naar]))
    begin: dict[int, float] = {}
    einde: dict[int, float] = {}
    diep = KANTLIJN
    for laag in lagen:
        nr = werk.vakken[laag[0]].laag
        dik = max(diepten[i] for i in laag if werk.vakken[i].soort != Soort.BAAN or len(laag) == 1)
        begin[nr], einde[nr] = diep, diep + dik
        diep += dik + LAAGAFSTAND + min(34.0, ver[nr] * 0.08) + PIJL * (nr % 2)
    return begin, einde


def _poorten(werk: _Werk, dwars: Sequence[float], *, liggend: bool) -> dict[tuple[int, int], float]:
    """Return how far from the middle the lines of a question leave it, in the order across."""
    uit: dict[int, list[int]] = {}
    for van, naar in werk.paren:
        if werk.vakken[van].soort == Soort.VRAAG:
            uit.setdefault(van, []).append(naar)
    poorten = {}
    for van, doelen in uit.items():
        vak = werk.vakken[van]
        stap = min(18.0, 0.7 * (vak.hoogte if liggend else vak.breedte) / len(doelen))
        for nr, doel in enumerate(sorted(doelen, key=dwars.__getitem__)):
            poorten[van, doel] = (nr - (len(doelen) - 1) / 2) * stap
    return poorten


def ruimten(plattegrond: Plattegrond) -> list[Vak]:
    """Return the places that hold words: no two of them may touch."""
    return [vak for vak in plattegrond.vakken if vak.soort != Soort.BAAN]
