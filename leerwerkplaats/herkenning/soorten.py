"""What can be found, how much it matters, and one finding."""

from dataclasses import dataclass
from enum import StrEnum


class Soort(StrEnum):
    """What a piece of text is; the value is for programs, `zeg` for people."""

    BSN = "bsn"
    TELEFOON = "telefoon"
    MAIL = "mail"
    ADRES = "adres"
    STRAAT = "straat"
    REKENING = "rekening"
    KENTEKEN = "kenteken"
    DATUM = "datum"
    DAG = "dag"
    NUMMER = "nummer"
    PROFIEL = "profiel"
    LEEFTIJD = "leeftijd"
    NAAM = "naam"
    PROFESSIONAL = "professional"
    COLLEGA = "collega"
    PLAATS = "plaats"
    INSTELLING = "instelling"
    FUNCTIE = "functie"
    ZIEKTE = "ziekte"

    @property
    def zeg(self) -> str:
        """Return the kind in plain Dutch."""
        return _ZEG[self]


class Ernst(StrEnum):
    """What the gate does with a finding."""

    BLOKKEER = "blokkeer"  # never kept
    WAARSCHUW = "waarschuw"  # the writer chooses


_ZEG = {
    Soort.BSN: "burgerservicenummer",
    Soort.TELEFOON: "telefoonnummer",
    Soort.MAIL: "mailadres",
    Soort.ADRES: "adres",
    Soort.STRAAT: "straat",
    Soort.REKENING: "rekeningnummer",
    Soort.KENTEKEN: "kenteken",
    Soort.DATUM: "geboortedatum",
    Soort.DAG: "precieze dag",
    Soort.NUMMER: "nummer van een dossier",
    Soort.PROFIEL: "pagina op internet",
    Soort.LEEFTIJD: "leeftijd",
    Soort.NAAM: "naam",
    Soort.PROFESSIONAL: "naam",
    Soort.COLLEGA: "naam van iemand uit jullie groep",
    Soort.PLAATS: "plaats",
    Soort.INSTELLING: "instelling",
    Soort.FUNCTIE: "functie die niet veel mensen hebben",
    Soort.ZIEKTE: "ziekte die weinig mensen hebben",
}
_STOPT = {
    Soort.BSN, Soort.TELEFOON, Soort.MAIL, Soort.ADRES, Soort.REKENING, Soort.KENTEKEN,
    Soort.DATUM, Soort.NUMMER, Soort.PROFIEL, Soort.COLLEGA,
}  # fmt: skip


@dataclass(frozen=True)
class Vondst:
    """A piece of the text, as offsets in it; `voorstel` can stand in its place.

    `zeker` is False where the piece may well be something else.
    """

    soort: Soort
    begin: int
    eind: int
    tekst: str
    voorstel: str
    zeker: bool = True

    @property
    def ernst(self) -> Ernst:
        """Return what the gate does: what surely points at one person it never lets through."""
        stopt = self.zeker and self.soort in _STOPT
        return Ernst.BLOKKEER if stopt else Ernst.WAARSCHUW
