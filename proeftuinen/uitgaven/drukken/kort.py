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

GETALLEN, UITSPRAKEN, BLIJFT, GEVRAAGD, STEMMEN = 4, 6, 4, 4, 2
ONBEKEND = 2
TEKST, BRON, STEM, AMBITIE, GETAL = 190, 90, 200, 420, 14
_GEDAAN = (Rubriek.AMBITIE, Rubriek.NETWERK, Rubriek.MEEDOEN)


@dataclass(frozen=True)
class Lijst:
    """Some lines, and how many there are besides."""

    regels: tuple[Genummerd, ...]
    nog: int

    def __bool__(self) -> bool:
        return bool(self.regels)


@dataclass(frozen=True)
class Stem:
    """What someone said, by role."""

    tekst: str
    van: str


@dataclass(frozen=True)
class Kort:
    """The content of both pages."""

    ambitie: str
    getallen: tuple[Genummerd, ...]
    uitspraken: Lijst
    blijft: Lijst
    gevraagd: Lijst
    stemmen: tuple[Stem, ...]
    onbekend: tuple[str, ...]

    @property
    def vol(self) -> bool:
        """Tell whether it needs the smaller letter."""
        delen = (*self.uitspraken.regels, *self.blijft.regels, *self.gevraagd.regels)
        return sum(len(deel.uitspraak.tekst) + len(deel.uitspraak.bron) for deel in delen) > 1500


def kort_van(boek: Boek) -> Kort:
    """Choose what stands on the two pages."""
    gedaan = [deel for deel in boek.uitspraken if deel.uitspraak.rubriek in _GEDAAN]
    getallen = [deel for deel in gedaan if 0 < len(deel.uitspraak.getal) <= GETAL][:GETALLEN]
    rest = _sterkste(deel for deel in gedaan if deel not in getallen)
    return Kort(
        ambitie=_ambitie(boek),
        getallen=tuple(getallen),
        uitspraken=_lijst(rest, UITSPRAKEN),
        blijft=_lijst(_over(boek, Rubriek.BLIJFT), BLIJFT),
        gevraagd=_lijst(_over(boek, Rubriek.GEVRAAGD), GEVRAAGD),
        stemmen=tuple(_stemmen(boek))[:STEMMEN],
        onbekend=boek.onbekend[:ONBEKEND],
    )


def _over(boek: Boek, rubriek: Rubriek) -> list[Genummerd]:
    return [deel for deel in boek.uitspraken if deel.uitspraak.rubriek == rubriek]


def _lijst(delen: Sequence[Genummerd], hooguit: int) -> Lijst:
    return Lijst(tuple(delen[:hooguit]), max(0, len(delen) - hooguit))


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
    """Give the shortest quotes first, for a long one cannot be cut."""
    paren = _van(boek, "bronnen").get("citaten", ())
    for citaat, naam in paren:
        if len(citaat.tekst) <= STEM:
            yield Stem(citaat.tekst, f"{naam}, {citaat.rol}" if naam else citaat.rol)
