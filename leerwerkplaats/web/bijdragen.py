"""How a part of the house contributes to what it does not know: plain functions, by settings.

`settings.AANDELEN` names modules; each offers the functions it has. What concerns a person or the
house itself is described here, since the account and the technical floor contribute too; what
concerns a proeftuin stands in traject/contracten.py, with the list of all names.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from leerwerkplaats.web.rijen import tel


@dataclass(frozen=True)
class Wissing:
    """What erasing a person does to one class of data, in plain Dutch.

    `rijen` is the set, or how many there are; sets of all parts are counted together (`geteld`).
    `gebeurt` begins with what happens: "Gaat weg" or "Gaan weg", "Blijft" or "Blijven".
    """

    wat: str
    rijen: QuerySet[Any] | int
    gebeurt: str

    @cached_property
    def aantal(self) -> int:
        """Return how many there are."""
        return self.rijen if isinstance(self.rijen, int) else self.rijen.count()

    @property
    def blijft(self) -> bool:
        """Tell whether the data stay, without the person's name."""
        return self.gebeurt.startswith(("Blijft", "Blijven"))

    @property
    def bijzonders(self) -> str:
        """Return what happens, unless it is only what the heading above says already."""
        return "" if self.gebeurt in {"Gaat weg.", "Gaan weg."} else self.gebeurt


def geteld(delen: Iterable[Wissing]) -> list[Wissing]:
    """Return these with numbers instead of sets, counted in one query."""
    lijst = list(delen)
    aantallen = iter(tel(*(deel.rijen for deel in lijst if isinstance(deel.rijen, QuerySet))))
    return [
        replace(deel, rijen=next(aantallen)) if isinstance(deel.rijen, QuerySet) else deel
        for deel in lijst
    ]


@dataclass(frozen=True)
class Bewaartermijn:
    """One class of data and when it ends.

    `ruim` takes now and removes what is past its term; it returns how many rows it removed and may
    be run again at any time. `waarschuw` takes now and tells those concerned beforehand, each once.
    """

    naam: str
    wat: str
    termijn: str
    ruim: Callable[[datetime], int]
    waarschuw: Callable[[datetime], int] | None = None


@dataclass(frozen=True)
class EigenTab:
    """A tab of "mijn account"; lower `rang` stands further left."""

    label: str
    url_naam: str
    rang: int = 50


@cache
def _modules(paden: tuple[str, ...]) -> tuple[ModuleType, ...]:
    return tuple(import_module(pad) for pad in paden)


def aandelen() -> tuple[ModuleType, ...]:
    """Return the contributions that settings list, imported, in order."""
    return _modules(tuple(settings.AANDELEN))


def wie_biedt(naam: str) -> Iterator[Callable[..., Any]]:
    """Yield the function of this name of each part that has one."""
    for module in aandelen():
        functie = getattr(module, naam, None)
        if functie is not None:
            yield functie


def verzamel(naam: str, *args: Any) -> list[Any]:
    """Return everything that the parts contribute under this name, in order."""
    delen: list[Any] = []
    for functie in wie_biedt(naam):
        antwoord = functie(*args)
        delen.extend(antwoord if isinstance(antwoord, Iterable) else filter(None, [antwoord]))
    return delen
