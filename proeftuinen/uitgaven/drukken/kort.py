"""The harvest on two pages: what is on them, and what does not fit.

Each list has a fixed number of places and each text a greatest length, so that it never becomes
three pages; how much more there is, the page says.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from leerwerkplaats.begrippen import Rubriek
from proeftuinen.uitgaven.boek.bouw import Boek
from proeftuinen.uitgaven.boek.claims import Genummerd

GETALLEN, UITSPRAKEN, BLIJFT, GEVRAAGD, STEMMEN, ONBEKEND = 4, 6, 4, 4, 2, 2
TEKST, BIJ_GETAL, BRON, WIE, VAN = 180, 110, 120, 45, 60
AMBITIE, STEM, ZIN, TITEL, GETAL = 470, 150, 150, 60, 14
RUIM_EEN, RUIM_TWEE, REGEL = 2400, 1900, 60
"""Signs on each page above which the letter is smaller, and what each line takes."""
BREED = 1.7
"""What a sign that is no small letter takes of a line, beside one that is."""
_GEDAAN = (Rubriek.AMBITIE, Rubriek.NETWERK, Rubriek.MEEDOEN)


@dataclass(frozen=True)
class Regel:
    """A claim, short enough; `nummer` is that of its source."""

    nummer: int
    tekst: str
    getal: str
    bron: str
    wijze: str
    bevestigd: str

    @property
    def lengte(self) -> float:
        """Return how many small letters it takes."""
        return sum(map(breedte, (self.tekst, self.bron, self.bevestigd))) + REGEL


@dataclass(frozen=True)
class Lijst:
    """Some lines, and how many there are besides."""

    regels: tuple[Regel, ...]
    nog: int

    def __bool__(self) -> bool:
        return bool(self.regels)

    @property
    def lengte(self) -> float:
        """Return how many small letters it takes."""
        return sum(regel.lengte for regel in self.regels)


@dataclass(frozen=True)
class Stem:
    """What someone said, by role."""

    tekst: str
    van: str


@dataclass(frozen=True)
class Kort:
    """The content of both pages."""

    titel: str
    ambitie: str
    getallen: tuple[Regel, ...]
    uitspraken: Lijst
    blijft: Lijst
    gevraagd: Lijst
    stemmen: tuple[Stem, ...]
    onbekend: tuple[str, ...]

    @property
    def vol(self) -> bool:
        """Tell whether it needs the smaller letter."""
        een = breedte(self.ambitie) + sum(breedte(deel.tekst) + REGEL for deel in self.getallen)
        twee = sum(2 * breedte(stem.tekst) + REGEL for stem in self.stemmen)
        twee += sum(breedte(zin) + REGEL / 2 for zin in self.onbekend)
        lijsten = self.blijft.lengte + self.gevraagd.lengte
        return een + self.uitspraken.lengte > RUIM_EEN or twee + lijsten > RUIM_TWEE


def breedte(tekst: str) -> float:
    """Return how many small letters of a line this takes."""
    return sum(map(_teken, tekst))


def _teken(teken: str) -> float:
    return 1 if teken.islower() or teken in " .,'’" else BREED


def kort_van(boek: Boek) -> Kort:
    """Choose what stands on the two pages."""
    gedaan = [deel for deel in boek.uitspraken if deel.uitspraak.rubriek in _GEDAAN]
    getallen = [deel for deel in gedaan if 0 < len(deel.uitspraak.getal) <= GETAL][:GETALLEN]
    eruit = set(map(id, getallen))
    rest = _sterkste(deel for deel in gedaan if id(deel) not in eruit)
    return Kort(
        titel=knip(boek.titel, TITEL),
        ambitie=knip(_ambitie(boek), AMBITIE),
        getallen=tuple(_regel(deel, BIJ_GETAL) for deel in getallen),
        uitspraken=_lijst(rest, UITSPRAKEN),
        blijft=_lijst(_over(boek, Rubriek.BLIJFT), BLIJFT),
        gevraagd=_lijst(_over(boek, Rubriek.GEVRAAGD), GEVRAAGD),
        stemmen=tuple(_stemmen(boek))[:STEMMEN],
        onbekend=tuple(knip(zin, ZIN) for zin in boek.onbekend[:ONBEKEND]),
    )


def knip(tekst: str, maat: int) -> str:
    """Return a text on one line of at most so many small letters, cut after a whole word."""
    woorden, over = " ".join(tekst.split()), float(maat)
    for gehad, teken in enumerate(woorden):
        over -= _teken(teken)
        if over < 0:
            heel = woorden[:gehad].rpartition(" ")[0] or woorden[:gehad]
            return f"{heel.rstrip('.,:; ')} …"
    return woorden


def _regel(deel: Genummerd, maat: int = TEKST) -> Regel:
    uitspraak = deel.uitspraak
    return Regel(
        deel.nummer,
        knip(uitspraak.tekst, maat),
        uitspraak.getal,
        knip(uitspraak.bron, BRON),
        str(uitspraak.wijze.label) if uitspraak.wijze else "",
        knip(uitspraak.bevestigd, WIE),
    )


def _over(boek: Boek, rubriek: Rubriek) -> list[Genummerd]:
    return [deel for deel in boek.uitspraken if deel.uitspraak.rubriek == rubriek]


def _lijst(delen: Sequence[Genummerd], hooguit: int) -> Lijst:
    return Lijst(tuple(map(_regel, delen[:hooguit])), max(0, len(delen) - hooguit))


def _sterkste(delen: Iterable[Genummerd]) -> list[Genummerd]:
    """Put what someone confirmed first, then what was seen or measured; each in its order."""
    return sorted(
        delen, key=lambda deel: (not deel.uitspraak.bevestigd, deel.uitspraak.wijze is None)
    )


def _van(boek: Boek, sleutel: str) -> Any:
    return next((deel.hoofdstuk.inhoud for deel in boek.delen if deel.sleutel == sleutel), {})


def _ambitie(boek: Boek) -> str:
    versie = _van(boek, "ambities.schrijven").get("versie")
    return versie.tekst if versie else ""


def _stemmen(boek: Boek) -> Iterable[Stem]:
    """Give quotes that fit whole, for one does not cut what someone said."""
    for citaat, naam in _van(boek, "bronnen").get("citaten", ()):
        if knip(citaat.tekst, STEM) == " ".join(citaat.tekst.split()):
            yield Stem(citaat.tekst, knip(f"{naam}, {citaat.rol}" if naam else citaat.rol, VAN))
