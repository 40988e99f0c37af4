"""Who can mean what, as a table: dimensions down, the chosen columns across. No database.

An empty cell and a cell that rests on one person are *witte vlekken*: what nobody offers, and what
would be gone when one person leaves.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES, Kolom

_KOLOMNAMEN = dict(KOLOMKEUZES)
_GETALLEN = (
    "geen",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)


class Plek(NamedTuple):
    """A place in the matrix as it is kept: a dimension and one code of a column."""

    dimensie: str
    kolom: str

    def __str__(self) -> str:
        return f"{Dimensie(self.dimensie).label}: {_KOLOMNAMEN[self.kolom].lower()}"


@dataclass(frozen=True)
class Aanbod:
    """What an organisation offers, as the matrix needs it; `organisatie` tells who is who."""

    id: str
    naam: str
    organisatie: int
    organisatienaam: str
    domein: str
    plekken: frozenset[Plek]
    adres: str = ""
    bevestigd: bool = True


@dataclass(frozen=True)
class Vak:
    """One cell. `mensen`: how many people of the organisations in it this place knows."""

    dimensie: Dimensie
    kolom: Kolom
    aanbod: tuple[Aanbod, ...]
    mensen: int

    @property
    def leeg(self) -> bool:
        """Tell whether nobody stands here."""
        return not self.aanbod

    @property
    def dun(self) -> bool:
        """Tell whether it rests on one person at most."""
        return bool(self.aanbod) and self.mensen <= 1

    @property
    def wit(self) -> bool:
        """Tell whether this is a witte vlek."""
        return self.leeg or self.dun

    @property
    def naam(self) -> str:
        """Return its name as one reads it aloud: "Sociaal, Nazorg"."""
        return f"{self.dimensie.label}, {self.kolom.label}"

    @property
    def anker(self) -> str:
        """Return where it stands on the page."""
        return f"vak-{self.dimensie.value}-{self.kolom.code}"

    @property
    def waarom_wit(self) -> str:
        """Say why it is a witte vlek; nothing when it is not.

        Of a thin cell no more than "at most one": who does not show is not counted aloud.
        """
        if self.leeg:
            return "Hier staat nog niemand."
        return "Hier kennen jullie hooguit één mens." if self.dun else ""


@dataclass(frozen=True)
class Rij:
    """A dimension with its cells, in the order of the columns."""

    dimensie: Dimensie
    vakken: tuple[Vak, ...]


@dataclass(frozen=True)
class Matrix:
    """The whole table."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[Rij, ...]

    @property
    def vakken(self) -> list[Vak]:
        """Return all cells, row by row."""
        return [vak for rij in self.rijen for vak in rij.vakken]

    @property
    def wit(self) -> int:
        """Return how many witte vlekken there are."""
        return sum(vak.wit for vak in self.vakken)

    @property
    def gevuld(self) -> int:
        """Return in how many cells someone stands."""
        return sum(not vak.leeg for vak in self.vakken)

    @property
    def zinnen(self) -> str:
        """Say how it stands, before the table does."""
        return zeg_stand(self.vakken)


def bouw(aanbod: Iterable[Aanbod], kolommen: Sequence[Kolom], mensen: Mapping[int, int]) -> Matrix:
    """Put what is offered in its cells; `mensen`: known people by organisation."""
    per_plek: dict[Plek, list[Aanbod]] = {}
    for deel in aanbod:
        for plek in deel.plekken:
            per_plek.setdefault(plek, []).append(deel)
    rijen = tuple(
        Rij(dimensie, tuple(_vak(dimensie, kolom, per_plek, mensen) for kolom in kolommen))
        for dimensie in Dimensie
    )
    return Matrix(tuple(kolommen), rijen)


def _vak(
    dimensie: Dimensie,
    kolom: Kolom,
    per_plek: Mapping[Plek, Sequence[Aanbod]],
    mensen: Mapping[int, int],
) -> Vak:
    gevonden = {
        deel.id: deel
        for code in kolom.codes
        for deel in per_plek.get(Plek(dimensie.value, code), ())
    }
    lijst = sorted(
        gevonden.values(), key=lambda deel: (deel.organisatienaam.lower(), deel.naam.lower())
    )
    bekend = sum(mensen.get(nr, 0) for nr in {deel.organisatie for deel in lijst})
    return Vak(dimensie, kolom, tuple(lijst), bekend)


def zeg_stand(vakken: Sequence[Vak]) -> str:
    """Say in how many cells someone stands, and how many are white."""
    leeg = sum(vak.leeg for vak in vakken)
    dun = sum(vak.dun for vak in vakken)
    zinnen = [f"In {len(vakken) - leeg} van de {len(vakken)} vakken staat iemand."]
    if leeg:
        zinnen.append(f"{begin_met(leeg)} {_vakken(leeg)} wit.")
    if dun:
        woord = "vak rust" if dun == 1 else "vakken rusten"
        zinnen.append(f"{begin_met(dun)} {woord} op hooguit één mens.")
    return " ".join(zinnen)


def _vakken(aantal: int) -> str:
    return "vak is" if aantal == 1 else "vakken zijn"


def zeg_getal(aantal: int) -> str:
    """Say a small number in a word, a larger one in figures."""
    return _GETALLEN[aantal] if aantal < len(_GETALLEN) else str(aantal)


def begin_met(aantal: int) -> str:
    """Say a number as the first word of a sentence: "Eén" keeps one accent there."""
    return zeg_getal(aantal).capitalize().replace("Éé", "Eé")


def gekozen_vakken(plekken: Iterable[Plek], kolommen: Sequence[Kolom]) -> set[tuple[str, str]]:
    """Return the cells of these columns in which these places fall, as (dimensie, kolom)."""
    lijst = set(plekken)
    return {
        (dimensie.value, kolom.code)
        for dimensie in Dimensie
        for kolom in kolommen
        if any(Plek(dimensie.value, code) in lijst for code in kolom.codes)
    }


def plekken_na(
    plekken: Iterable[Plek], kolommen: Sequence[Kolom], vakken: Iterable[tuple[str, str]]
) -> set[Plek]:
    """Return the places after someone ticked `vakken` in a grid of these columns.

    A cell that was ticked already keeps the codes it had, a new one gets all of its column; places
    under other columns than these stay as they are.
    """
    eerder, gekozen = set(plekken), set(vakken)
    eigen_codes = {code for kolom in kolommen for code in kolom.codes}
    uit = {plek for plek in eerder if plek.kolom not in eigen_codes}
    for kolom in kolommen:
        for dimensie in Dimensie:
            if (dimensie.value, kolom.code) in gekozen:
                alle = {Plek(dimensie.value, code) for code in kolom.codes}
                uit |= (alle & eerder) or alle
    return uit
