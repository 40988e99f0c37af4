"""Writing down who tells, and which film is shown. Each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.plan import bellen
from proeftuinen.bijeenkomsten.plan.bouwen.terug import vergeet, vergrendel, wijziging
from proeftuinen.bijeenkomsten.plan.films import vul_aan
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Film, Verhaal

STANDAARD = ("Film", "Film kijken")
"""Titles that a block has by itself; the film's own name takes their place."""


@transaction.atomic
def verhaal_bewaren(
    *, onderdeel: Agendaonderdeel, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> Verhaal:
    """Write down a story: who, when they talked, what may be kept. Raises Bewerkingsconflict.

    What may not be kept is kept nowhere: also not in what undoing would put back.
    """
    bijeenkomst = onderdeel.bijeenkomst
    vergrendel(bijeenkomst)
    verhaal, _ = Verhaal.objects.select_related("actie__proeftuin").get_or_create(
        onderdeel=onderdeel
    )
    verhaal.onderdeel = onderdeel
    had_inzicht = verhaal.inzicht
    bewaar(verhaal, versie=versie, waarden=waarden)
    bellen.spreek_af(verhaal, door=door)
    if had_inzicht and not verhaal.inzicht:
        vergeet(bijeenkomst)
    leg_vast(
        "verhaal.gewijzigd",
        door=door,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )
    return verhaal


def film_bewaren(
    *, onderdeel: Agendaonderdeel, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> Film:
    """Choose a film; what is left empty comes from the kennisbank. Raises Bewerkingsconflict."""
    wat = f"“{onderdeel.titel}” gewijzigd"
    with wijziging(onderdeel.bijeenkomst, door=door, wat=wat):
        film, _ = Film.objects.get_or_create(onderdeel=onderdeel)
        film.onderdeel = onderdeel
        bewaar(film, versie=versie, waarden=vul_aan(waarden))
        rij = Agendaonderdeel.objects.get(pk=onderdeel.pk)
        if film.item and rij.titel in STANDAARD:
            bewaar(rij, versie=rij.versie, waarden={"titel": film.item.titel[:200]})
    return film
