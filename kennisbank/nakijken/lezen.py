"""What there is to look at again, for one person: lists with how much is in each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.nakijken.models import Linkstaat
from kennisbank.nakijken.wie import Planken
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel

BINNEN = timedelta(days=60)
LIJSTEN: Mapping[str, str] = {
    "van-jou": "Van jou",
    "nakijken": "Moet nagekeken",
    "links": "Links die niet werken",
    "van-niemand": "Van niemand",
    "nieuwe-tekst": "Nieuwe tekst",
}


@dataclass(frozen=True)
class Lijst:
    """One list, to open."""

    naam: str
    titel: str
    aantal: int
    aan: bool


@dataclass(frozen=True)
class Regel:
    """One item to look at."""

    titel: str
    adres: str
    slug: str
    soort: str
    plank: str
    nakijken_op: date | None
    verlopen: bool
    van_jou: bool


@dataclass(frozen=True)
class Dood:
    """One link that does not work, with where it stands."""

    titel: str
    waar: str
    plank: str
    link: Linkstaat


def dode_links(wie: Gebruiker, planken: Planken) -> QuerySet[Linkstaat]:
    """Return the links that do not work of what this person keeps up, alone or with others."""
    eigen = Q(item__eigenaar=wie, item__plank__ruimte__in=planken.doet_mee) | Q(
        item__plank__ruimte__in=planken.beheert
    )
    items = Q(item__gepubliceerd_op__isnull=False) & eigen
    vondsten = Q(
        regel__bundel__gedeeld_op__isnull=False,
        regel__bundel__plank__ruimte__in=planken.beheert,
    )
    return Linkstaat.objects.dood().filter(items | vondsten)


def _sets(wie: Gebruiker, planken: Planken) -> dict[str, QuerySet[Any]]:
    dag = vandaag()
    uit = Kennisitem.objects.gepubliceerd()
    sets: dict[str, QuerySet[Any]] = {
        "van-jou": uit.filter(planken.van(wie), nakijken_op__lte=dag + BINNEN),
        "nakijken": uit.filter(planken.van_team(), nakijken_op__lte=dag),
        "links": dode_links(wie, planken),
        "van-niemand": uit.filter(planken.van_team(), eigenaar=None),
        "nieuwe-tekst": Kennisitem.objects.filter(planken.van_team()).exclude(nieuwe_afdruk=""),
    }
    if not planken.beheert:
        return {naam: sets[naam] for naam in ("van-jou", "links")}
    return sets


def kies_lijst(
    wie: Gebruiker, planken: Planken, gevraagd: str
) -> tuple[list[Lijst], str, QuerySet[Any]]:
    """Return the lists with how much each holds, the name of the one to show, and its rows.

    Without a (known) question it is the first that asks for something; one query. That nobody in
    particular keeps an item up, asks for nothing.
    """
    sets = _sets(wie, planken)
    aantallen = dict(zip(sets, tel(*sets.values()), strict=True))
    vraagt = (naam for naam in sets if aantallen[naam] and naam != "van-niemand")
    eerste = next(vraagt, "van-jou")
    gekozen = gevraagd if gevraagd in sets else eerste
    lijsten = [Lijst(n, LIJSTEN[n], aantallen[n], n == gekozen) for n in sets]
    rijen = sets[gekozen]
    if gekozen == "links":
        met = ("item__plank", "regel__bundel__plank")
        return lijsten, gekozen, rijen.select_related(*met).order_by("stuk_sinds", "pk")
    rijen = rijen.select_related("plank").defer("tekst", "samenvatting")
    return lijsten, gekozen, rijen.order_by("nakijken_op", "titel", "pk")


def regels(items: Iterable[Kennisitem], wie: Gebruiker) -> list[Regel]:
    """Return the lines of a list of items."""
    dag = vandaag()
    return [
        Regel(
            titel=item.titel,
            adres=item.get_absolute_url(),
            slug=item.slug,
            soort=str(Soort(item.soort).label),
            plank=naam_van(item.plank),
            nakijken_op=item.nakijken_op,
            verlopen=bool(item.nakijken_op and item.nakijken_op <= dag),
            van_jou=item.eigenaar_id == wie.pk,
        )
        for item in items
    ]


def naam_van(plank: Any) -> str:
    """Return the name of a shelf, as lines name it."""
    return "Landelijke plank" if plank.is_landelijk else plank.naam


def dode_regels(links: Iterable[Linkstaat]) -> list[Dood]:
    """Return the lines of the list of links."""
    return [
        Dood(link.item.titel, link.item.get_absolute_url(), naam_van(link.item.plank), link)
        if link.item
        else Dood(
            f"{link.regel.titel}, in {link.regel.bundel.titel}",
            link.regel.bundel.get_absolute_url(),
            naam_van(link.regel.bundel.plank),
            link,
        )
        for link in links
    ]
