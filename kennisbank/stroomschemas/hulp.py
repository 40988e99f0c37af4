"""Who can help at an outcome, in the places of the reader: told by the parts above."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.bijdragen import wie_biedt


@dataclass(frozen=True)
class Helper:
    """An organisation behind an outcome: its name, its page for this reader, how to reach it."""

    naam: str
    adres: str = ""
    tekst: str = ""


@dataclass(frozen=True)
class Uitkomsthulp:
    """Who can help in one place; `waar` is its name.

    `koppel_url` leads to the page on which organisations are tied to this outcome, when this
    reader may do that; with it, a place without helpers is shown too.
    """

    waar: str
    helpers: Sequence[Helper] = ()
    koppel_url: str = ""


def vraag_hulp(item: Kennisitem, punt: str, request: HttpRequest) -> list[Uitkomsthulp]:
    """Return who can help at this outcome (its key), for each place of a signed-in reader."""
    if not request.user.is_authenticated:
        return []
    gevonden = (hulp for vraag in wie_biedt("bij_uitkomst") for hulp in vraag(item, punt, request))
    return [hulp for hulp in gevonden if hulp.helpers or hulp.koppel_url]
