"""The table of which domains know each other: a row and a column for every domain. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.cijfers.telling import Telling
from proeftuinen.netwerk.maten.menging import Domeinpaar, domeinpaar, menging


@dataclass(frozen=True, slots=True)
class Vak:
    """Lines of the possible pairs of two domains; `lijnen` None is held back."""

    lijnen: int | None
    mogelijk: int

    @property
    def procent(self) -> int | None:
        """Return the share of possible pairs that is a line."""
        return None if self.lijnen is None else round(100 * self.lijnen / self.mogelijk)

    @property
    def tint(self) -> int:
        """Return how dark the cell is, in five steps: 0 for none."""
        return 0 if not self.procent else min(5, 1 + self.procent // 15)


@dataclass(frozen=True, slots=True)
class Matrix:
    """`rijen`: for each domain its cells in the order of `domeinen`; None: no pairs there."""

    domeinen: Sequence[Domein]
    rijen: Sequence[tuple[Domein, Sequence[Vak | None]]]


def _matrix(vakken: Mapping[Domeinpaar, Vak], aanwezig: Sequence[Domein]) -> Matrix:
    return Matrix(
        aanwezig,
        [(rij, [vakken.get(domeinpaar(rij, kolom)) for kolom in aanwezig]) for rij in aanwezig],
    )


def matrix(beeld: Netwerkbeeld) -> Matrix:
    """Return the table of a picture, as its reader sees it."""
    domeinen = {mens.sleutel: mens.domein for mens in beeld.mensen.values()}
    geteld = menging(domeinen, [paar.sleutel for paar in beeld.lijnen])
    aantal = Counter(domeinen.values())
    vakken = {paar: Vak(*cel) for paar, cel in geteld.items()}
    return _matrix(vakken, [domein for domein in Domein if aantal[domein]])


def matrix_van_telling(telling: Telling) -> Matrix:
    """Return the table of what may be told without names."""
    vakken = {blok.paar: Vak(blok.lijnen, blok.mogelijk) for blok in telling.blokken}
    aanwezig = {domein for paar in vakken for domein in paar}
    return _matrix(vakken, [domein for domein in Domein if domein in aanwezig])
