"""The wheel: four leaves, who looks from which world, and where nobody looked yet.

Pure calculation of what `templates/casustafel/blikken/_wiel.html` draws; it knows no names and no
words of anyone, so a projector and a paper may show it too. Presentation attributes only.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Dimensie, Domein
from leerwerkplaats.web.kleuren import kleur
from proeftuinen.templatetags.domein import VORMEN

MEESTE_MERKEN, IN_RIJ = 9, 5
"""How many looks of a leaf are drawn, and how many side by side; the others are a number."""
STAP, RIJHOOG = 21, 22
LANGE_NAAM = 6
# The leaves by place, as in the small mark of a dimension: middle, height of the word, shape.
_BLADEN = {
    Dimensie.LICHAMELIJK: (93.6, 84, "M169 169V86Q169 18 101 18Q18 18 18 101Q18 169 86 169Z"),
    Dimensie.SOCIAAL: (266.4, 84, "M191 169V86Q191 18 259 18Q342 18 342 101Q342 169 274 169Z"),
    Dimensie.PSYCHISCH: (
        266.4,
        252,
        "M191 191V274Q191 342 259 342Q342 342 342 259Q342 191 274 191Z",
    ),
    Dimensie.ZINGEVING: (93.6, 252, "M169 191V274Q169 342 101 342Q18 342 18 259Q18 191 86 191Z"),
}
_VOLGORDE = {domein.value: plek for plek, domein in enumerate(Domein)}
_ONBEKEND = '<circle cx="8" cy="8" r="5" fill="none" stroke="#4A5852" stroke-width="2"/>'


@dataclass(frozen=True)
class Kijk:
    """One look, as the wheel needs it; `domein` is empty when nobody can tell."""

    dimensies: Sequence[str]
    domein: str = ""


@dataclass(frozen=True)
class Merkje:
    """The shape of the world that someone looks from, and where its middle lies."""

    x: float
    y: float
    vorm: SafeString


@dataclass(frozen=True)
class Blaadje:
    """One leaf with what stands on it."""

    dimensie: Dimensie
    aantal: int
    werelden: tuple[tuple[str, int], ...]  # of whom, and how often; "" is unknown
    merken: tuple[Merkje, ...]
    rest: int  # looks that are not drawn
    x: float
    y: int
    pad: str
    lijn: str
    tint: str
    inkt: str

    @property
    def leeg(self) -> bool:
        """Tell whether nobody looked from here."""
        return not self.aantal

    @property
    def plek_van_rest(self) -> tuple[float, float]:
        """Return where the number of those that are not drawn stands."""
        return round(self.merken[-1].x + STAP, 1), self.merken[-1].y

    @property
    def zeg(self) -> str:
        """Say how many looks it carries."""
        return "1 blik" if self.aantal == 1 else f"{self.aantal} blikken"

    @property
    def zeg_werelden(self) -> str:
        """Say from which worlds one looks: "2 uit zorg, 1 uit cultuur"."""
        labels = dict(Domein.choices)
        delen = [
            f"{aantal} uit {labels[domein].lower()}" if domein else f"{aantal} van iemand anders"
            for domein, aantal in self.werelden
        ]
        return ", ".join(delen)


@dataclass(frozen=True)
class Wiel:
    """The four leaves around the tree that the case is called after."""

    naam: str
    bladen: tuple[Blaadje, ...]
    stil: tuple[Domein, ...]  # worlds that nobody spoke for

    @property
    def mist(self) -> tuple[Dimensie, ...]:
        """Return the dimensions on which nobody looked yet."""
        return tuple(blad.dimensie for blad in self.bladen if blad.leeg)

    @property
    def begonnen(self) -> bool:
        """Tell whether anybody looked."""
        return len(self.mist) < len(self.bladen)

    @property
    def letter(self) -> float:
        """Return how large the name is, so that a long tree stays within its circle."""
        return 17 if len(self.naam) <= LANGE_NAAM else 13


def vorm_van(domein: str) -> SafeString:
    """Return the shape of a domein in its own colour, in a square of 16; unknown is a ring."""
    if domein not in _VOLGORDE:
        return mark_safe(_ONBEKEND)  # noqa: S308  our own constant
    tint, vorm = VORMEN[Domein(domein)]
    return mark_safe(vorm.replace("currentColor", tint))  # noqa: S308  our own constants


def maak_wiel(naam: str, kijken: Iterable[Kijk]) -> Wiel:
    """Return the wheel of these looks; what is no dimension is left out."""
    alle = list(kijken)
    gehoord = {kijk.domein for kijk in alle}
    bladen = tuple(
        _blaadje(dimensie, [kijk.domein for kijk in alle if dimensie.value in kijk.dimensies])
        for dimensie in _BLADEN
    )
    return Wiel(naam, bladen, tuple(domein for domein in Domein if domein.value not in gehoord))


def _blaadje(dimensie: Dimensie, domeinen: Sequence[str]) -> Blaadje:
    tel = Counter(domein if domein in _VOLGORDE else "" for domein in domeinen)
    werelden = sorted(tel.items(), key=lambda paar: _VOLGORDE.get(paar[0], len(_VOLGORDE)))
    op_rij = [domein for domein, aantal in werelden for _ in range(aantal)]
    x, y, pad = _BLADEN[dimensie]
    getoond = op_rij if len(op_rij) <= MEESTE_MERKEN + 1 else op_rij[:MEESTE_MERKEN]
    hoog = y - (14 if not op_rij or len(getoond) > IN_RIJ else 0)
    return Blaadje(
        dimensie=dimensie,
        aantal=len(op_rij),
        werelden=tuple(werelden),
        merken=tuple(_merken(getoond, len(op_rij), x, hoog + 42)),
        rest=len(op_rij) - len(getoond),
        x=x,
        y=hoog,
        pad=pad,
        lijn=kleur(dimensie.value),
        tint=kleur(f"{dimensie.value}-licht"),
        inkt=kleur(f"{dimensie.value}-tekst"),
    )


def _merken(domeinen: Sequence[str], aantal: int, x: float, y: float) -> Iterable[Merkje]:
    """Yield the marks in rows that are centred; a number for the rest takes the last place."""
    for begin in range(0, len(domeinen), IN_RIJ):
        rij = domeinen[begin : begin + IN_RIJ]
        laatste = begin + IN_RIJ >= len(domeinen)
        vol = len(rij) + (laatste and aantal > len(domeinen))
        links = x - (vol - 1) * STAP / 2
        hoog = y + begin // IN_RIJ * RIJHOOG
        for plek, domein in enumerate(rij):
            yield Merkje(round(links + plek * STAP, 1), round(hoog, 1), vorm_van(domein))
