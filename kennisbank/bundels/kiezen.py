"""Choosing an item for a bundle: the same search as everywhere, on what this bundle may hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug

from kennisbank.bundels.models import Bundel
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.planken.models import Plank
from kennisbank.zoeken import Vraag, zoek
from leerwerkplaats.web.forms import maak_schoon

MEESTE_TEKENS = 200
PER_KEER = 12


@dataclass(frozen=True)
class Keus:
    """An item that was found, and whether it is in the bundle already."""

    slug: str
    titel: str
    soort: str
    samenvatting: str
    staat_erin: bool


@dataclass(frozen=True)
class Vondsten:
    """What a search gave: the first of them, how many in all, and what was done with it."""

    woorden: str
    keuzes: Sequence[Keus]
    totaal: int
    uitleg: str


def lees_item(plank: Plank, slug: str) -> Kennisitem | None:
    """Return the item of this address if a bundle on this shelf may hold it; else None."""
    try:
        validate_slug(slug)
    except ValidationError:
        return None
    return Kennisitem.objects.te_lezen([plank.ruimte]).filter(slug=slug).first()


def lees_woorden(tekst: str) -> str:
    """Return what was asked, on one line and of a length to search with; strange signs end it."""
    try:
        return " ".join(maak_schoon(tekst).split())[:MEESTE_TEKENS]
    except ValidationError:
        return ""


def zoek_voor(bundel: Bundel, woorden: str) -> Vondsten:
    """Return the items found: those published for all and on the shelf of the bundle."""
    uitslag = zoek(Vraag(woorden, ruimten=[bundel.plank.ruimte]), 0, PER_KEER)
    items = Kennisitem.objects.in_bulk(uitslag.ids)
    gevonden = [items[pk] for pk in uitslag.ids if pk in items]
    keuzes = zeg_keuzes(bundel, gevonden)
    return Vondsten(woorden, keuzes, uitslag.totaal, uitslag.uitleg)


def zeg_keuzes(bundel: Bundel, items: Sequence[Kennisitem]) -> Sequence[Keus]:
    """Return these items as choices; one query."""
    erin = set(bundel.regels.filter(item__in=items).values_list("item", flat=True))
    return [
        Keus(
            item.slug,
            item.titel,
            str(Soort(item.soort).label),
            item.samenvatting,
            item.pk in erin,
        )
        for item in items
    ]
