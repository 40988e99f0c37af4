"""What reading yields: a table of texts, or one plain sentence about why it cannot be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

MEESTE_RIJEN = 2_000  # one more is let through: the headings
MEESTE_KOLOMMEN = 60  # in which something stands; exports of mail programs have many empty ones
BREEDSTE = 256  # columns, empty ones included
LANGSTE_CEL = 1_000  # in signs; the rest of a cell is cut off
GROOTST = 5 * 1024 * 1024  # of a file, in bytes
MEESTE_TEKST = 2_000_000  # of all cells together, in signs

LEEG = "Er staat niets in. Kies een bestand of plak een lijst waar mensen in staan."
_TE_VEEL_RIJEN = (
    "Er staan meer dan {aantal} rijen in. Dat is te veel in één keer. Verdeel de lijst over meer"
    " bestanden, van hooguit {aantal} rijen."
)
TE_VEEL_KOLOMMEN = (
    "Er staan {aantal} kolommen in. We lezen er hooguit 60. Haal kolommen weg die niet nodig zijn."
)
TE_GROOT = (
    "Dit bestand is te groot: het mag hooguit 5 MB zijn. Bewaar alleen het blad met de lijst als"
    " nieuw bestand, zonder plaatjes."
)


def te_veel_rijen(hooguit: int = MEESTE_RIJEN) -> str:
    """Say that there are more rows than this."""
    return _TE_VEEL_RIJEN.format(aantal=f"{hooguit:,}".replace(",", "."))


TE_VEEL_RIJEN = te_veel_rijen()


class Leesfout(Exception):
    """Why a table cannot be read, in plain Dutch for who handed it in."""


@dataclass(frozen=True)
class Tabel:
    """The rows that hold something, all equally long; `nummers`: their numbers in the file."""

    rijen: list[list[str]]
    nummers: list[int]

    @property
    def koppen(self) -> list[str]:
        """Return the first row; whether these are headings, its reader must know."""
        return self.rijen[0]


def kolomletter(nummer: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0: "A", "Z", "AA"."""
    letters = ""
    nummer += 1
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def maak_tabel(genummerd: Iterable[tuple[int, list[str]]], hooguit: int = MEESTE_RIJEN) -> Tabel:
    """Return the table of these rows; raises Leesfout when it is empty or too much.

    Rows and columns in which nothing stands are left out.
    """
    rijen: list[list[str]] = []
    nummers: list[int] = []
    for nummer, cellen in genummerd:
        schoon = [_cel(cel) for cel in cellen]
        if not any(schoon):
            continue
        if len(rijen) > hooguit:
            raise Leesfout(te_veel_rijen(hooguit))
        rijen.append(schoon)
        nummers.append(nummer)
    if not rijen:
        raise Leesfout(LEEG)
    kolommen = list(_gevulde_kolommen(rijen))
    if len(kolommen) > MEESTE_KOLOMMEN:
        raise Leesfout(TE_VEEL_KOLOMMEN.format(aantal=len(kolommen)))
    if sum(len(cel) for rij in rijen for cel in rij) > MEESTE_TEKST:
        raise Leesfout(TE_GROOT)
    vol = [[rij[kolom] if kolom < len(rij) else "" for kolom in kolommen] for rij in rijen]
    return Tabel(vol, nummers)


def _cel(tekst: str) -> str:
    return tekst.strip(" \t\r\n\xa0\ufeff")[:LANGSTE_CEL]


def _gevulde_kolommen(rijen: list[list[str]]) -> Iterator[int]:
    """Return the columns that hold something below the first row, or a heading beside few."""
    alleen_eerste = len(rijen) == 1
    onder = rijen if alleen_eerste else rijen[1:]
    for kolom, cellen in enumerate(zip_longest(*onder, fillvalue="")):
        if any(cellen):
            yield kolom
