"""Keeping what was typed over from paper."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag, Stip
from proeftuinen.bijeenkomsten.live.slot import houd
from proeftuinen.bijeenkomsten.live.vraagknopen import zet_knopen
from proeftuinen.netwerk.ladder import actions as ladder


def _spoor(vraag: Livevraag, door: Gebruiker) -> None:
    bijeenkomst = vraag.zitting.bijeenkomst
    waar = {"soort": "livevraag", "object_id": vraag.publiek_id}
    leg_vast("livevraag.papier", door=door, **waar, ruimte=bijeenkomst.proeftuin.publiek_id)


@transaction.atomic
def schrijf_over(*, vraag: Livevraag, door: Gebruiker, regels: Sequence[str]) -> int:
    """Add contributions from paper; the team has read them, so they may be seen. Return how many.

    May be done after the question or the room was closed.
    """
    houd(vraag.zitting)
    zicht = Bijdrage.Zicht.GETOOND
    rijen = [
        Bijdrage(vraag=vraag, sleutel=str(uuid4()), tekst=regel, zicht=zicht, papier=True)
        for regel in regels
    ]
    Bijdrage.objects.bulk_create(rijen)
    zet_knopen(vraag, rijen)
    raak(vraag.zitting)
    _spoor(vraag, door)
    return len(rijen)


@transaction.atomic
def tel_stippen(
    *, vraag: Livevraag, door: Gebruiker, aantallen: Mapping[str, int], doelen: Mapping[str, Any]
) -> int:
    """Add dots from paper to what is there already; return how many."""
    houd(vraag.zitting)
    rijen = [
        Stip(vraag=vraag, sleutel=str(uuid4()), aantal=aantal, **doelen[naam])
        for naam, aantal in aantallen.items()
        if aantal
    ]
    Stip.objects.bulk_create(rijen)
    raak(vraag.zitting)
    _spoor(vraag, door)
    return sum(rij.aantal for rij in rijen)


@transaction.atomic
def tel_treden(*, vraag: Livevraag, door: Gebruiker, aantallen: Sequence[int]) -> None:
    """Add the dots of a sheet with the ladder, from the lowest rung up. Raises Afgerond."""
    houd(vraag.zitting)
    ladder.tel_papier(gesprek=vraag.laddergesprek, door=door, aantallen=aantallen)
    raak(vraag.zitting)
