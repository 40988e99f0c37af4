"""Telling who wrote something what another decided about it: sent back, or published.

It goes to who last wrote on the concept and to who keeps the item up, as long as they take part on
the shelf; never to who decided. The mail holds no name and no key: only an address of the site,
behind which the reader's own rights count.
"""

from collections.abc import Mapping

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from kennisbank.items.models import Concept, Kennisitem
from kennisbank.planken.rechten import schrijft_op
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import wie_biedt

TERUGGESTUURD = "kennis-teruggestuurd"
GEPUBLICEERD = "kennis-gepubliceerd"
LANGSTE_TITEL = 120


def betrokkenen(concept: Concept, door: Gebruiker) -> list[Gebruiker]:
    """Return who hears what `door` decided about this concept."""
    mensen = {mens.pk: mens for mens in (concept.door, concept.item.eigenaar) if mens}
    return [
        mens
        for mens in mensen.values()
        if mens.pk != door.pk and mens.is_active and concept.item.plank.ruimte in schrijft_op(mens)
    ]


def meld_teruggestuurd(concept: Concept, door: Gebruiker) -> None:
    """Tell that a concept came back, with what is still to be done."""
    titel = str(concept.inhoud.get("titel") or concept.item.titel)
    adres = reverse("kennisbank:concept", args=[concept.item.slug])
    wat = {"opmerking": concept.opmerking, **_context(concept.item, titel, adres)}
    for wie in betrokkenen(concept, door):
        _stuur(wie, TERUGGESTUURD, "Je stuk voor de kennisbank kwam terug", wat)


def meld_gepubliceerd(item: Kennisitem, aan: list[Gebruiker]) -> None:
    """Tell that what was written can now be read, and by whom."""
    wat = _context(item, item.titel, item.get_absolute_url())
    for wie in aan:
        _stuur(wie, GEPUBLICEERD, "Je stuk staat in de kennisbank", wat)


def _context(item: Kennisitem, titel: str, adres: str) -> dict[str, object]:
    return {
        "titel": " ".join(titel.split())[:LANGSTE_TITEL],
        "adres": f"{settings.SITE_URL}{adres}",
        "plank": item.plank,
    }


def _stuur(wie: Gebruiker, soort: str, onderwerp: str, wat: Mapping[str, object]) -> None:
    tekst = render_to_string(f"kennisbank/schrijven/{soort}.txt", dict(wat))
    for bezorg in wie_biedt("bezorg"):
        bezorg(wie.email, soort, onderwerp, tekst)
