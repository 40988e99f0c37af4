"""Hearing the parts of an XLSX: each reader is told of the tags and keeps what it needs.

Names of tags come with their namespace; only what follows it counts, so that both kinds of the
standard (transitional and strict) are read.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from leerwerkplaats.web.spreadsheet.tabel import BREEDSTE, MEESTE_RIJEN, Leesfout, te_veel_rijen

_DATUMFORMATEN = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_GEEN_DATUM = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|general', re.IGNORECASE)
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Genoeg(Exception):
    """Stops reading: all that is needed was heard."""


@dataclass(slots=True)
class Cel:
    """A cell as it stands: its kind ("s": a number of a shared text), its style, its value."""

    soort: str
    stijl: int
    waarde: str = ""
    formule: bool = False

    @property
    def gedeeld(self) -> bool:
        """Tell whether the value is the number of a shared text."""
        return self.soort == "s" and bool(self.waarde)


@dataclass
class Blad:
    """Cells by row (from 1) and column (from 0); `samen`: column, first and last row of a merge."""

    rijen: dict[int, dict[int, Cel]] = field(default_factory=dict)
    samen: list[tuple[int, int, int]] = field(default_factory=list)


@lru_cache(maxsize=1024)
def naam_van(tag: str) -> str:
    """Return the name of a tag without its namespace."""
    return tag.rpartition("}")[2]


def kenmerk(attrib: dict[str, str], naam: str) -> str:
    """Return an attribute by its name without its namespace, or ""."""
    return next((waarde for sleutel, waarde in attrib.items() if naam_van(sleutel) == naam), "")


def plek_van(verwijzing: str) -> tuple[int, int]:
    """Return row (from 1) and column (from 0) of "B3"; raises ValueError for what is no place."""
    letters = verwijzing.rstrip("0123456789")
    return int(verwijzing[len(letters) :]), kolomnummer(letters)


@lru_cache(maxsize=1024)
def kolomnummer(letters: str) -> int:
    """Return the number of a column, from 0; raises ValueError for what is no column."""
    nummer = 0
    for letter in letters:
        nummer = nummer * 26 + ord(letter) - 64
    if not re.fullmatch("[A-Z]{1,3}", letters):
        raise ValueError("No column.")
    return nummer - 1


def ontcodeer(tekst: str) -> str:
    """Return a text in which signs stand by their number, as `_x000D_`, with the signs."""
    if "_x" not in tekst:
        return tekst
    return _CODE.sub(lambda deel: chr(int(deel[1], 16)), tekst)


class _Lezer:
    def start(self, tag: str, attrib: dict[str, str]) -> None:
        """A tag opens."""

    def end(self, tag: str) -> None:
        """A tag closes."""

    def data(self, tekst: str) -> None:
        """Text stands within a tag; one text may come in parts."""

    def close(self) -> None:
        """The part ends."""


class Boeklezer(_Lezer):
    """Keeps the relations of the visible sheets, in order, and what these are called."""

    def __init__(self) -> None:
        self.bladen: list[str] = []
        self.namen: dict[str, str] = {}  # in small letters, by relation
        self.vanaf_1904 = False

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        match naam_van(tag):
            case "sheet" if attrib.get("state", "visible") == "visible":
                relatie = kenmerk(attrib, "id")
                self.bladen.append(relatie)
                self.namen[relatie] = attrib.get("name", "").casefold()
            case "workbookPr":
                self.vanaf_1904 = attrib.get("date1904") in {"1", "true"}


class Relatielezer(_Lezer):
    """Keeps where each relation leads."""

    def __init__(self) -> None:
        self.paden: dict[str, str] = {}

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        if naam_van(tag) == "Relationship":
            self.paden[attrib.get("Id", "")] = attrib.get("Target", "")


class Stijllezer(_Lezer):
    """Keeps which styles show a number as a day."""

    def __init__(self) -> None:
        self.datumstijlen: set[int] = set()
        self._formaten = set(_DATUMFORMATEN)
        self._binnen = False
        self._nummer = 0

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        match naam_van(tag):
            case "numFmt":
                kaal = _GEEN_DATUM.sub("", attrib.get("formatCode", "")[:200])
                if re.search("[dmyhsDMYHSjJ]", kaal):
                    self._formaten.add(int(attrib.get("numFmtId", "0")))
            case "cellXfs":
                self._binnen = True
            case "xf" if self._binnen:
                if int(attrib.get("numFmtId", "0")) in self._formaten:
                    self.datumstijlen.add(self._nummer)
                self._nummer += 1

    def end(self, tag: str) -> None:
        if naam_van(tag) == "cellXfs":
            raise Genoeg


class Tekstlezer(_Lezer):
    """Keeps the shared texts that are needed, by number; what is only how to say it is left out."""

    def __init__(self, nodig: set[int]) -> None:
        self.teksten: dict[int, str] = {}
        self._nodig = nodig
        self._laatste = max(nodig, default=-1)
        self._nummer = -1
        self._delen: list[str] = []
        self._open = False
        self._uitspraak = False

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        match naam_van(tag):
            case "si":
                self._nummer += 1
                self._delen = []
                if self._nummer > self._laatste:
                    raise Genoeg
            case "rPh":
                self._uitspraak = True
            case "t":
                self._open = not self._uitspraak

    def data(self, tekst: str) -> None:
        if self._open:
            self._delen.append(tekst)

    def end(self, tag: str) -> None:
        match naam_van(tag):
            case "t":
                self._open = False
            case "rPh":
                self._uitspraak = False
            case "si" if self._nummer in self._nodig:
                self.teksten[self._nummer] = ontcodeer("".join(self._delen))


class Bladlezer(_Lezer):
    """Keeps the cells of a sheet that hold something; raises Leesfout for a row too many."""

    def __init__(self, hooguit: int = MEESTE_RIJEN) -> None:
        self.blad = Blad()
        self._hooguit = hooguit
        self._rij = 0
        self._kolom = -1
        self._cel: Cel | None = None
        self._delen: list[str] | None = None
        self._uitspraak = False

    def start(self, tag: str, attrib: dict[str, str]) -> None:
        match naam_van(tag):
            case "c":
                self._begin_cel(attrib)
            case "v" | "t" if self._cel is not None and not self._uitspraak:
                self._delen = []
            case "f" if self._cel is not None:
                self._cel.formule = True
            case "row":
                self._rij = int(attrib.get("r") or self._rij + 1)
                self._kolom = -1
            case "rPh":
                self._uitspraak = True
            case "mergeCell":
                self._voeg_samen(attrib.get("ref", ""))

    def data(self, tekst: str) -> None:
        if self._delen is not None:
            self._delen.append(tekst)

    def end(self, tag: str) -> None:
        match naam_van(tag):
            case "v" | "t" if self._delen is not None and self._cel is not None:
                self._cel.waarde += "".join(self._delen)
                self._delen = None
            case "c" if self._cel is not None:
                self._bewaar_cel(self._cel)
                self._cel = None
            case "rPh":
                self._uitspraak = False

    def _begin_cel(self, attrib: dict[str, str]) -> None:
        if plek := attrib.get("r"):
            self._rij, self._kolom = plek_van(plek)
        else:
            self._kolom += 1
        self._cel = Cel(attrib.get("t", ""), int(attrib.get("s") or 0))

    def _bewaar_cel(self, cel: Cel) -> None:
        if not (cel.waarde or cel.formule) or self._kolom >= BREEDSTE:
            return  # nobody sees what stands that far to the right
        if cel.soort in {"inlineStr", "str"}:
            cel.waarde = ontcodeer(cel.waarde)
        rijen = self.blad.rijen
        if self._rij not in rijen and len(rijen) > self._hooguit:
            raise Leesfout(te_veel_rijen(self._hooguit))
        rijen.setdefault(self._rij, {})[self._kolom] = cel

    def _voeg_samen(self, bereik: str) -> None:
        van, _, tot = bereik.partition(":")
        eerste, kolom = plek_van(van)
        laatste, _kolom = plek_van(tot or van)
        hoogste = max(self.blad.rijen, default=0)
        if laatste > eerste and len(self.blad.samen) < MEESTE_RIJEN:
            self.blad.samen.append((kolom, eerste, min(laatste, hoogste)))
