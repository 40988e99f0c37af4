"""What a card of an item shows, in plain rows: a list of twenty costs five queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from kennisbank.items.delen import Film, Werkvorm
from kennisbank.items.models import Kenmerk, Kennisitem
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from leerwerkplaats.web.klok import vandaag

ICONEN = {
    Soort.KENNISBLAD: "file-text",
    Soort.INFOGRAPHIC: "image",
    Soort.FILM: "film",
    Soort.ARTIKEL: "book-open",
    Soort.INTERVIEW: "message-square",
    Soort.HANDLEIDING: "book-open",
    Soort.WERKVORM: "list-checks",
    Soort.PERSONA: "users",
    Soort.VOORBEELDCASUS: "users",
    Soort.PRAKTIJKVOORBEELD: "sprout",
    Soort.CIJFER: "target",
    Soort.PODCAST: "mic",
    Soort.SESSIE: "presentation",
    Soort.STROOMSCHEMA: "route",
    Soort.SJABLOON: "copy",
}


@dataclass(frozen=True)
class Kenmerkwoord:
    """A value by which an item is sorted out, and its word."""

    waarde: str
    label: str


@dataclass(frozen=True)
class Itemkaart:
    """One item as a list shows it."""

    titel: str
    adres: str
    soort: str
    icoon: str
    samenvatting: str
    dimensies: Sequence[Kenmerkwoord]
    feiten: Sequence[str]
    verlopen_sinds: date | None
    nagekeken_op: date | None


def zeg_duur(seconden: int | None) -> str:
    """Say how long something lasts: "6 minuten" for 338 seconds; nothing when not known."""
    if not seconden:
        return ""
    minuten = max(1, round(seconden / 60))
    return "1 minuut" if minuten == 1 else f"{minuten} minuten"


def verlopen_sinds(item: Kennisitem) -> date | None:
    """Return since when a published item should have been looked at again, or None."""
    over = item.gepubliceerd_op and item.nakijken_op and item.nakijken_op <= vandaag()
    return item.nakijken_op if over else None


def _kenmerken(ids: Sequence[int]) -> dict[int, dict[str, list[Kenmerkwoord]]]:
    gevonden: dict[int, dict[str, list[Kenmerkwoord]]] = {}
    rijen = Kenmerk.objects.filter(item__in=ids).order_by("pk")
    for item_id, groep, waarde in rijen.values_list("item", "groep", "waarde"):
        woord = Kenmerkwoord(waarde, LABELS[Groep(groep)].get(waarde, waarde))
        gevonden.setdefault(item_id, {}).setdefault(groep, []).append(woord)
    return gevonden


def _feiten(ids: Sequence[int]) -> dict[int, list[str]]:
    feiten: dict[int, list[str]] = {}
    namen = ("item", "minuten", "groep_van", "groep_tot")
    for pk, minuten, van, tot in Werkvorm.objects.filter(item__in=ids).values_list(*namen):
        feiten[pk] = [f"{minuten} minuten", f"{van} tot {tot} mensen"]
    for pk, seconden in Film.objects.filter(item__in=ids).values_list("item", "seconden"):
        feiten[pk] = [duur] if (duur := zeg_duur(seconden)) else []
    return feiten


def itemkaarten(ids: Sequence[int]) -> list[Itemkaart]:
    """Return the cards of these items, in this order; four queries."""
    items: Mapping[int, Kennisitem] = Kennisitem.objects.in_bulk(ids)
    kenmerken, feiten = _kenmerken(ids), _feiten(ids)
    return [
        Itemkaart(
            titel=item.titel,
            adres=reverse("kennisbank:item", args=[item.slug]),
            soort=Soort(item.soort).label,
            icoon=ICONEN[Soort(item.soort)],
            samenvatting=item.samenvatting,
            dimensies=kenmerken.get(pk, {}).get(Groep.DIMENSIE, ()),
            feiten=feiten.get(pk, ()),
            verlopen_sinds=verlopen_sinds(item),
            nagekeken_op=item.nagekeken_op,
        )
        for pk in ids
        if (item := items.get(pk))
    ]
