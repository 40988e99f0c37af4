"""What of writing is tied to a person, and when it ends.

A concept that its maker never published and never asked anyone to look at is the maker's own. It
goes when the maker is erased, and two years after anyone last wrote on it; the maker hears that two
weeks before. What was published stays, without names.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate

from kennisbank.items.actions import vertel
from kennisbank.items.models import Bijlage, Concept, Itemversie, Kennisitem
from kennisbank.planken.rechten import schrijft_op
from kennisbank.schrijven import bijlagen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import Bewaartermijn, wie_biedt
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.dagen import zeg_dag

MAANDEN = 24
VOORAF = timedelta(days=14)
SOORT = "concept-eindigt"


def nooit_uit() -> QuerySet[Kennisitem]:
    """Return the items that were never published."""
    return Kennisitem.objects.filter(gepubliceerd_op=None, versies=None)


def alleen_van(gebruiker: Gebruiker) -> QuerySet[Kennisitem]:
    """Return what this person alone wrote, and showed nobody."""
    eigen = nooit_uit().filter(door=gebruiker, concept__aangeboden_op=None)
    return eigen.filter(Q(concept__door=gebruiker) | Q(concept=None))


def wis(gebruiker: Gebruiker) -> None:
    """Take away what only this person wrote; of the rest the name."""
    _gooi_weg(alleen_van(gebruiker))
    Kennisitem.objects.filter(door=gebruiker).update(door=None)
    Kennisitem.objects.filter(eigenaar=gebruiker).update(eigenaar=None)
    Concept.objects.filter(door=gebruiker).update(door=None)
    Itemversie.objects.filter(door=gebruiker).update(door=None)
    Itemversie.objects.filter(schrijver=gebruiker).update(schrijver=None)
    Bijlage.objects.filter(door=gebruiker).update(door=None)


def _gooi_weg(items: QuerySet[Kennisitem]) -> int:
    rijen = list(items.select_related("plank"))
    for item in rijen:
        vertel(item, weg=True)
    ids = [item.pk for item in rijen]
    bijlagen.wis_bestanden(Bijlage.objects.filter(item__in=ids))
    Kennisitem.objects.filter(pk__in=ids).delete()
    return len(ids)


def termijn() -> Bewaartermijn:
    """Return the class of what is being written."""
    return Bewaartermijn(
        "concepten",
        "Stukken voor de kennisbank die nooit zijn gepubliceerd",
        f"{MAANDEN} maanden nadat er voor het laatst aan is geschreven; wie het begon, krijgt "
        "14 dagen vooraf mail",
        ruim,
        waarschuw,
    )


def _over_termijn(nu: datetime) -> QuerySet[Kennisitem]:
    return nooit_uit().filter(concept__gewijzigd__lte=maanden_terug(nu, MAANDEN))


def ruim(nu: datetime) -> int:
    """Take away what is past its term; of someone who is here, two weeks after telling them."""
    verteld = Q(herinnerd_op__gt=F("concept__gewijzigd"))
    verteld &= Q(herinnerd_op__date__lte=localdate(nu) - VOORAF)
    return _gooi_weg(_over_termijn(nu).filter(Q(door=None) | verteld))


def waarschuw(nu: datetime) -> int:
    """Tell each maker once of which concepts end in two weeks; return how many those are.

    Who takes part on the shelf no more is told nothing of it.
    """
    nog_niet = Q(herinnerd_op=None) | Q(herinnerd_op__lte=F("concept__gewijzigd"))
    rijen = _over_termijn(nu + VOORAF).filter(nog_niet, door__isnull=False)
    per: dict[Gebruiker, list[Kennisitem]] = {}
    for item in rijen.select_related("door", "plank").order_by("pk"):
        per.setdefault(item.door, []).append(item)
    for gebruiker, items in per.items():
        if nog_mee := _op_eigen_plank(gebruiker, items):
            _stuur(gebruiker, nog_mee, nu)
        Kennisitem.objects.filter(pk__in=[item.pk for item in items]).update(herinnerd_op=nu)
    return sum(map(len, per.values()))


def _op_eigen_plank(gebruiker: Gebruiker, items: list[Kennisitem]) -> list[Kennisitem]:
    """Return those on shelves where this person still takes part: others may write there now."""
    doet_mee = schrijft_op(gebruiker)
    return [item for item in items if item.plank.ruimte in doet_mee]


def _stuur(gebruiker: Gebruiker, items: list[Kennisitem], nu: datetime) -> None:
    regels = [
        (item.titel, f"{settings.SITE_URL}{reverse('kennisbank:concept', args=[item.slug])}")
        for item in items
    ]
    dag = zeg_dag(localdate(nu) + VOORAF)
    tekst = render_to_string(
        "kennisbank/schrijven/concept_eindigt.txt", {"regels": regels, "dag": dag}
    )
    for bezorg in wie_biedt("bezorg"):
        bezorg(gebruiker.email, SOORT, "Je concept in de kennisbank eindigt", tekst)
