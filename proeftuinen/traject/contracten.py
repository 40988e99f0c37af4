"""What a feature may contribute, and how the core collects it without knowing any feature.

A feature fulfils what it has in its own `aandeel.py`: plain functions with the names below.
`settings.AANDELEN` lists the features, in order; `checks.py` proves that each imports and offers
nothing that this page does not know.

    tabs() -> Sequence[Tab]
    kaarten(proeftuin, lezer) -> Sequence[Kaart]            at most one query each
    uitkomsten(stap, lezer) -> Sequence[Uitkomst]
    gebeurtenissen(proeftuin, lezer) -> Sequence[Gebeurtenis]
    maten(proeftuin) -> Sequence[Maat]
    hoofdstuk(proeftuin, lezer) -> Hoofdstuk | None
    doelen() -> Sequence[Doel]
    neem_mee(gebruiker) -> Mapping[str, Any]                a person's own data, plain values
    wat_weggaat(gebruiker) -> Sequence[Wissing]             the preview of erasure
    wis(gebruiker) -> None
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

from django.conf import settings

from leerwerkplaats.toegang import Recht

NAMEN = frozenset(
    {
        "tabs",
        "kaarten",
        "uitkomsten",
        "gebeurtenissen",
        "maten",
        "hoofdstuk",
        "doelen",
        "neem_mee",
        "wat_weggaat",
        "wis",
    }
)


@dataclass(frozen=True)
class Lezer:
    """Who reads. For a stored or shared print it is the audience, never the maker."""

    rechten: frozenset[Recht]
    gebruiker_id: int | None = None

    def mag(self, recht: Recht) -> bool:
        """Tell whether the reader holds this right."""
        return recht in self.rechten


@dataclass(frozen=True)
class Tab:
    """A tab of the proeftuin: `url_naam` takes the proeftuin's public id."""

    label: str
    url_naam: str
    recht: Recht


class Plek(StrEnum):
    """The column of the overview in which a card stands."""

    HOOFD = "hoofd"
    ZIJ = "zij"


@dataclass(frozen=True)
class Kaart:
    """A card of the overview, as its own feature wants it told; lower `rang` stands higher."""

    titel: str
    sjabloon: str
    inhoud: Mapping[str, Any] = field(default_factory=dict)
    plek: Plek = Plek.HOOFD
    rang: int = 50


@dataclass(frozen=True)
class Uitkomst:
    """What a step has yielded, or still has to before it can close well."""

    titel: str
    gereed: bool
    tekst: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Gebeurtenis:
    """Something that happened, for the timeline."""

    dag: date
    tekst: str
    adres: str = ""
    soort: str = ""


@dataclass(frozen=True)
class Maat:
    """A figure with what it counts; `waarde` None means not known yet."""

    naam: str
    waarde: float | None
    eenheid: str
    uitleg: str = ""


@dataclass(frozen=True)
class Hoofdstuk:
    """One chapter of a book, filtered by its reader."""

    titel: str
    sjabloon: str
    inhoud: Mapping[str, Any]


@dataclass(frozen=True)
class Doel:
    """A place that "stuur door" can lead to: a form that arrives filled in with `?uit=`."""

    label: str
    url_naam: str
    recht: Recht


@dataclass(frozen=True)
class Wissing:
    """What erasing a person does to one class of data, in plain Dutch."""

    wat: str
    aantal: int
    gebeurt: str


@dataclass(frozen=True)
class Knoop:
    """A thing that can be tied to the red thread."""

    soort: str
    object_id: str
    label: str
    adres: str
    recht: Recht


@cache
def _modules(paden: tuple[str, ...]) -> tuple[ModuleType, ...]:
    return tuple(import_module(pad) for pad in paden)


def aandelen() -> tuple[ModuleType, ...]:
    """Return the contributions that settings list, imported, in order."""
    return _modules(tuple(settings.AANDELEN))


def wie_biedt(naam: str) -> Iterator[Callable[..., Any]]:
    """Yield the function of this name of each feature that has one."""
    for module in aandelen():
        functie = getattr(module, naam, None)
        if functie is not None:
            yield functie


def verzamel(naam: str, *args: Any) -> list[Any]:
    """Return everything that the features contribute under this name, in order."""
    delen: list[Any] = []
    for functie in wie_biedt(naam):
        antwoord = functie(*args)
        delen.extend(antwoord if isinstance(antwoord, Iterable) else filter(None, [antwoord]))
    return delen
