"""What can be found, and one finding."""

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
    NUMMER = "nummer"
    PROFIEL = "profiel"
    LEEFTIJD = "leeftijd"
    NAAM = "naam"
    PROFESSIONAL = "professional"
    COLLEGA = "collega"

    @property
    def zeg(self) -> str:
        """Return the kind in plain Dutch."""
        return _ZEG[self]


_ZEG = {
    Soort.BSN: "burgerservicenummer",
    Soort.TELEFOON: "telefoonnummer",
    Soort.MAIL: "mailadres",
    Soort.ADRES: "adres",
    Soort.STRAAT: "straat",
    Soort.REKENING: "rekeningnummer",
    Soort.KENTEKEN: "kenteken",
    Soort.DATUM: "geboortedatum",
    Soort.NUMMER: "nummer van een dossier",
    Soort.PROFIEL: "pagina op internet",
    Soort.LEEFTIJD: "leeftijd",
    Soort.NAAM: "naam",
    Soort.PROFESSIONAL: "naam",
    Soort.COLLEGA: "naam van iemand uit jullie groep",
}


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
