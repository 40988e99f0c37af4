"""From gap to acquaintance: which domains hardly know each other, and who could meet.

Pure, on what a reader may see. A gap is a pair of two domains of which fewer lines are there than
the network as a whole would give them; whom to bring together are people who do not know each
other and who each know many of their own world, so that the new line reaches far.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Stand
from proeftuinen.netwerk.maten.dichtheid import dichtheid
from proeftuinen.netwerk.maten.menging import Domeinpaar, menging

ZWAK = 0.6  # below this share of the density between domains it is a gap
KLEIN = 2  # a domain with fewer people is told apart: there the gap is who is missing
VOORSTELLEN = 3


@dataclass(frozen=True, slots=True)
class Voorstel:
    """Two people who could meet."""

    een: Mens
    ander: Mens


@dataclass(frozen=True, slots=True)
class Gat:
    """Two domains with few lines: `lijnen` of the `mogelijk` pairs of people."""

    een: Domein
    ander: Domein
    lijnen: int
    mogelijk: int
    voorstellen: tuple[Voorstel, ...]

    @property
    def geen(self) -> bool:
        """Tell whether nobody of the two knows anybody of the other."""
        return self.lijnen == 0


Paren = Collection[frozenset[int]]


def gaten(beeld: Netwerkbeeld, al: Paren = frozenset()) -> list[Gat]:
    """Return the gaps, the emptiest first; `al`: who are being brought together already."""
    domeinen = {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}
    lijnen = [paar.sleutel for paar in beeld.lijnen]
    tussen = {paar: cel for paar, cel in menging(domeinen, lijnen).items() if paar[0] != paar[1]}
    samen = dichtheid(sum(n for n, _ in tussen.values()), sum(kan for _, kan in tussen.values()))
    groottes = Counter(domeinen.values())
    zwak = [
        (paar, cel)
        for paar, cel in tussen.items()
        if min(groottes[paar[0]], groottes[paar[1]]) >= KLEIN
        and (not cel[0] or dichtheid(*cel) < ZWAK * samen)
    ]
    zwak.sort(key=lambda deel: (dichtheid(*deel[1]), -deel[1][1]))
    graad = Counter(sleutel for paar in lijnen for sleutel in paar)
    return [_gat(beeld, paar, cel, graad, al) for paar, cel in zwak]


def _gat(
    beeld: Netwerkbeeld,
    paar: Domeinpaar,
    cel: tuple[int, int],
    graad: Mapping[int, int],
    al: Paren,
) -> Gat:
    kanten = [
        sorted(
            (mens for mens in beeld.mensen.values() if mens.domein == domein and not mens.in_rust),
            key=lambda mens: (-graad[mens.sleutel], mens.sleutel),
        )
        for domein in paar
    ]
    return Gat(*paar, *cel, tuple(islice(_kies(beeld, *kanten, al), VOORSTELLEN)))


def _kies(beeld: Netwerkbeeld, hier: list[Mens], daar: list[Mens], al: Paren) -> Iterator[Voorstel]:
    """Yield pairs who do not know each other, each person once, the best known first."""
    gehad: set[int] = set()
    paren = sorted(
        product(enumerate(hier), enumerate(daar)), key=lambda deel: deel[0][0] + deel[1][0]
    )
    for (_, een), (_, ander) in paren:
        samen = frozenset({een.sleutel, ander.sleutel})
        vrij = not gehad & samen and samen not in al
        if vrij and not beeld.stand(een.sleutel, ander.sleutel).is_lijn:
            gehad |= samen
            yield Voorstel(een, ander)


@dataclass(frozen=True, slots=True)
class Afloop:
    """What a later wave says of two people who were brought together."""

    stand: Stand
    golf: str  # the name of that wave, or nothing when there was none yet

    @property
    def woorden(self) -> str:
        """Return it in plain Dutch."""
        if not self.golf:
            return "De volgende meting laat zien of ze elkaar kennen."
        return {
            Stand.WEDERZIJDS: f"Bij de {self.golf.lower()} noemen ze elkaar allebei.",
            Stand.GENOEMD: f"Bij de {self.golf.lower()} noemt een van de twee de ander.",
            Stand.GEEN: f"Bij de {self.golf.lower()} kennen ze elkaar nog niet.",
            Stand.ONBEKEND: f"Bij de {self.golf.lower()} is dit niet ingevuld.",
        }[self.stand]


def afloop(een: int, ander: int, later: Iterable[Netwerkbeeld]) -> Afloop:
    """Return what the last wave after the acquaintance says; `later` in the order of time."""
    laatste = None
    for beeld in later:
        laatste = beeld
    if laatste is None:
        return Afloop(Stand.ONBEKEND, "")
    return Afloop(laatste.stand(een, ander), laatste.titel)
