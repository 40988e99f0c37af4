"""Where an item is used and what one can do with it: told by the parts above, by contract."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.bijdragen import verzamel, wie_biedt


@dataclass(frozen=True)
class Gebruiksplek:
    """A place that uses an item and that the reader may see: its page, and how it went there."""

    naam: str
    adres: str
    opmerking: str = ""


@dataclass(frozen=True)
class Gebruik:
    """In how many places an item is used; `plekken` are those that the reader may see by name.

    `woord` says what such places are called: "proeftuin", or "proeftuinen" of several.
    """

    aantal: int
    woord: str
    plekken: Sequence[Gebruiksplek] = ()

    @property
    def zin(self) -> str:
        """Say where it was used: "Gebruikt in 4 proeftuinen"."""
        return f"Gebruikt in {self.aantal} {self.woord}"


@dataclass(frozen=True)
class Itemactie:
    """Something that one can do with an item: a link, or with `post` a button that posts there."""

    label: str
    adres: str
    post: bool = False
    icoon: str = "check"


def gebruik_van(item_ids: Sequence[int], gebruiker: Any) -> Mapping[int, Gebruik]:
    """Return for each item in how many places it is used; nothing where it is used in none."""
    gevonden: dict[int, Gebruik] = {}
    for vraag in wie_biedt("gebruikt_in"):
        antwoord: Mapping[int, Gebruik] = vraag(item_ids, gebruiker)
        gevonden |= {pk: gebruik for pk, gebruik in antwoord.items() if gebruik.aantal}
    return gevonden


def acties_van(item: Kennisitem, request: HttpRequest) -> list[Itemactie]:
    """Return what this reader can do with an item in their places; nothing for the signed-out."""
    if not request.user.is_authenticated:
        return []
    return verzamel("acties_bij_item", item, request)
