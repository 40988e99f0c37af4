"""The one page for who does an intake: what you hear, and whom you can call. No database.

The page stays one page: there is room for so many on each dimension, and what does not fit is told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Dimensie

PER_DIMENSIE = 5  # as many as one A4 holds, proven by looking at it with the longest texts
LANGSTE_NAAM = 40
LANGSTE_HOE = 70
LANGSTE_NUMMER = 18

# Own words, after the questions people have on each dimension (docs/begrippen.md).
SIGNALEN: dict[Dimensie, tuple[str, ...]] = {
    Dimensie.LICHAMELIJK: (
        "“Ik heb pijn, of ik slaap er niet van.”",
        "“Wil ik deze behandeling nog wel?”",
        "“Wie helpt me als de klachten erger worden?”",
    ),
    Dimensie.SOCIAAL: (
        "“Hoe komen we rond?”",
        "“Kan ik thuis blijven wonen?”",
        "“Ik zie bijna niemand meer.” “Ik red het niet met de zorg.”",
    ),
    Dimensie.PSYCHISCH: (
        "“Ik ben bang voor wat komt.”",
        "“Ik pieker. Het lukt me niet meer om ergens bij te blijven.”",
        "“Bij wie kan ik mijn verhaal kwijt?”",
    ),
    Dimensie.ZINGEVING: (
        "“Wie ben ik nog, nu ik dit niet meer kan?”",
        "“Waarom overkomt mij dit?”",
        "“Wat wil ik nog doen of zeggen?”",
    ),
}


@dataclass(frozen=True)
class Ingang:
    """Whom one can call."""

    naam: str
    organisatie: str
    telefoon: str
    hoe: str
    dimensies: tuple[str, ...]
    vers: bool = True
    adres: str = ""

    @property
    def kort(self) -> "Ingang":
        """Return it with texts that fit on the page."""
        return Ingang(
            _knip(self.naam, LANGSTE_NAAM),
            _knip(self.organisatie, LANGSTE_NAAM),
            _knip(self.telefoon, LANGSTE_NUMMER),
            _knip(self.hoe, LANGSTE_HOE),
            self.dimensies,
            self.vers,
            self.adres,
        )


@dataclass(frozen=True)
class Deel:
    """A quarter of the page."""

    dimensie: Dimensie
    signalen: tuple[str, ...]
    ingangen: tuple[Ingang, ...]


@dataclass(frozen=True)
class Blad:
    """The page, and what did not fit on it."""

    delen: tuple[Deel, ...]
    weggelaten: tuple[tuple[str, Ingang], ...]

    @property
    def vol(self) -> bool:
        """Tell whether something had to stay off."""
        return bool(self.weggelaten)

    @property
    def leeg(self) -> bool:
        """Tell whether nothing stands on it."""
        return not any(deel.ingangen for deel in self.delen)


def maak_blad(ingangen: Iterable[Ingang]) -> Blad:
    """Divide over the four dimensions; who confirmed of late goes before who did not."""
    lijst = sorted(ingangen, key=lambda deel: (not deel.vers, deel.naam.lower()))
    delen, weggelaten = [], []
    for dimensie in Dimensie:
        eigen = [deel for deel in lijst if dimensie.value in deel.dimensies]
        delen.append(
            Deel(dimensie, SIGNALEN[dimensie], tuple(deel.kort for deel in eigen[:PER_DIMENSIE]))
        )
        weggelaten += [(dimensie.label, deel) for deel in eigen[PER_DIMENSIE:]]
    return Blad(tuple(delen), tuple(weggelaten))


def zonder_dimensie(ingangen: Sequence[Ingang]) -> list[Ingang]:
    """Return what was meant for the page, but has no place in the matrix yet."""
    return [deel for deel in ingangen if not deel.dimensies]


def _knip(tekst: str, langst: int) -> str:
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= langst else f"{tekst[: langst - 1].rstrip()}…"
