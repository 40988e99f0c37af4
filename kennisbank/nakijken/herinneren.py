"""Asking who keeps an item up to look at it again: on the day, once more after sixty days.

So at most twice a year, for as long as it is not looked at. Who is asked: the owner, as long as
they still have a part in the shelf; for the rest of the shelf of the whole site everyone of the
landelijk programma. For the rest of a shelf of a place nobody gets mail: who keeps that shelf sees
it on "Wat jij bijhoudt". It is one mail for each person, of which the outbox knows whether it may
go.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate

from kennisbank.items.models import Kennisitem
from kennisbank.nakijken.wie import planken_van
from kennisbank.planken.models import LANDELIJK
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import wie_biedt
from leerwerkplaats.web.dagen import zeg_dag

SOORT = "kennis-nakijken"
ONDERWERP = "Wil je dit nakijken voor de kennisbank?"
NOG_EENS = 60  # days
JAAR = 365
MEESTE_REGELS = 8  # of each list in one mail; the page has all
LANGSTE_TITEL = 120


@dataclass
class Brief:
    """What one person is asked to look at: what they keep up, and what nobody does."""

    zelf: list[Kennisitem] = field(default_factory=list)
    niemand: list[Kennisitem] = field(default_factory=list)


def beurt(nakijken_op: date, dag: date) -> date:
    """Return the last day up to `dag` on which an overdue item was due to be asked about."""
    jaren, rest = divmod((dag - nakijken_op).days, JAAR)
    return nakijken_op + timedelta(days=jaren * JAAR + (NOG_EENS if rest >= NOG_EENS else 0))


def is_aan_de_beurt(nakijken_op: date, herinnerd: date | None, dag: date) -> bool:
    """Tell whether to ask on this day about an overdue item that was asked about last then."""
    if herinnerd is None:
        return True
    return herinnerd < beurt(nakijken_op, dag) and herinnerd <= dag - timedelta(days=NOG_EENS)


@transaction.atomic
def herinner(nu: datetime) -> int:
    """Ask everyone who is to be asked now; return how many items were asked about.

    Of two runs at once each item is asked about by one: whoever writes down first that it does.
    """
    brieven: dict[Gebruiker, Brief] = {}
    items = _aan_de_beurt(localdate(nu))
    eigenaren = _eigenaren(items)
    landelijk = list(Gebruiker.objects.filter(landelijk=True, is_active=True).order_by("pk"))
    aantal = 0
    for item in items:
        eigenaar = eigenaren.get((item.eigenaar_id, item.plank.ruimte))
        gevraagd = [eigenaar] if eigenaar else _team(item, landelijk)
        if not gevraagd or not _eis_op(item, nu):
            continue
        aantal += 1
        for wie in gevraagd:
            brief = brieven.setdefault(wie, Brief())
            (brief.zelf if eigenaar else brief.niemand).append(item)
    for wie, brief in brieven.items():
        _stuur(wie, brief)
    return aantal


def _aan_de_beurt(dag: date) -> list[Kennisitem]:
    rijen = Kennisitem.objects.gepubliceerd().filter(nakijken_op__lte=dag)
    return [
        item
        for item in rijen.select_related("plank", "eigenaar").defer("tekst").order_by("pk")
        if is_aan_de_beurt(
            item.nakijken_op, localdate(item.herinnerd_op) if item.herinnerd_op else None, dag
        )
    ]


def _eigenaren(items: Iterable[Kennisitem]) -> dict[tuple[int, str], Gebruiker]:
    """Return the owners by person and place, of those who still take part there."""
    mensen = {item.eigenaar_id: item.eigenaar for item in items if item.eigenaar_id}
    return {
        (pk, ruimte): wie
        for pk, wie in mensen.items()
        if wie.is_active
        for ruimte in planken_van(wie).doet_mee
    }


def _team(item: Kennisitem, landelijk: Sequence[Gebruiker]) -> Sequence[Gebruiker]:
    return landelijk if item.plank.ruimte == LANDELIJK else ()


def _eis_op(item: Kennisitem, nu: datetime) -> bool:
    """Write down that this run asks about it; tell whether no other was first."""
    zoals_gelezen = Kennisitem.objects.filter(pk=item.pk, herinnerd_op=item.herinnerd_op)
    return bool(zoals_gelezen.update(herinnerd_op=nu))


def _stuur(wie: Gebruiker, brief: Brief) -> None:
    context = {
        "zelf": _regels(brief.zelf),
        "zelf_meer": max(len(brief.zelf) - MEESTE_REGELS, 0),
        "niemand": _regels(brief.niemand),
        "niemand_meer": max(len(brief.niemand) - MEESTE_REGELS, 0),
        "alles": settings.SITE_URL + reverse("kennisbank:nakijken"),
    }
    tekst = render_to_string("kennisbank/nakijken/herinnering.txt", context)
    for bezorg in wie_biedt("bezorg"):
        bezorg(wie.email, SOORT, ONDERWERP, tekst)


def _regels(items: Iterable[Kennisitem]) -> list[tuple[str, str, str]]:
    oudste = sorted(items, key=lambda item: (item.nakijken_op, item.pk))[:MEESTE_REGELS]
    return [
        (
            " ".join(item.titel.split())[:LANGSTE_TITEL],
            zeg_dag(item.nakijken_op),
            settings.SITE_URL + item.get_absolute_url(),
        )
        for item in oudste
    ]
