"""Asking the room something: prepare it, open it on phones, close it, and show what came in."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak, raak_scherm
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.vraagknopen import knoop_van_vraag
from proeftuinen.rode_draad.actions import maak_los, meld

MEESTE = 60
"""Questions of one meeting."""


class Vol(Exception):
    """The meeting has as many questions as it may."""


class HeeftInbreng(Exception):
    """People answered already, so the question is not taken away."""


def spoor(handeling: str, vraag: Livevraag, door: Gebruiker | None) -> None:
    """Leave a line on a question, without what it asks."""
    ruimte = vraag.zitting.bijeenkomst.proeftuin.publiek_id
    leg_vast(handeling, door=door, soort="livevraag", object_id=vraag.publiek_id, ruimte=ruimte)


def _slot(vraag: Livevraag) -> None:
    """Let changes to what is asked in one room wait for each other."""
    Zitting.objects.select_for_update(of=("self",)).get(pk=vraag.zitting_id)


@transaction.atomic
def maak_vraag(*, zitting: Zitting, door: Gebruiker, waarden: Mapping[str, Any]) -> Livevraag:
    """Prepare a question; nobody sees it yet. Raises Vol."""
    Zitting.objects.select_for_update(of=("self",)).get(pk=zitting.pk)
    if Livevraag.objects.filter(zitting=zitting).count() >= MEESTE:
        raise Vol
    vraag = Livevraag.objects.create(zitting=zitting, **waarden)
    meld(proeftuin=zitting.bijeenkomst.proeftuin, knopen=[knoop_van_vraag(vraag)])
    raak_scherm(zitting)
    spoor("livevraag.gemaakt", vraag, door)
    return vraag


@transaction.atomic
def open_vraag(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Ask it on all phones and put it on the screen, instead of what was asked before."""
    _slot(vraag)
    dicht = Livevraag.Stand.DICHT
    andere = Livevraag.objects.filter(zitting=vraag.zitting).exclude(pk=vraag.pk)
    andere.filter(op_scherm=True).update(op_scherm=False)
    andere.filter(stand=Livevraag.Stand.OPEN, laddergesprek=None).update(stand=dicht)
    nieuw = {"stand": Livevraag.Stand.OPEN, "op_scherm": True}
    Livevraag.objects.filter(pk=vraag.pk).update(**nieuw)
    raak(vraag.zitting)
    spoor("livevraag.geopend", vraag, door)


@transaction.atomic
def sluit_vraag(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Take no more answers; what came in stays, and it stays on the screen."""
    _slot(vraag)
    rijen = Livevraag.objects.filter(pk=vraag.pk, stand=Livevraag.Stand.OPEN)
    if rijen.update(stand=Livevraag.Stand.DICHT):
        raak(vraag.zitting)
        spoor("livevraag.gesloten", vraag, door)


@transaction.atomic
def toon(*, vraag: Livevraag, door: Gebruiker, aan: bool) -> None:
    """Reveal what came in, or hide it again; what the moderator hid stays hidden."""
    rijen = Livevraag.objects.filter(pk=vraag.pk).exclude(getoond=aan)
    if rijen.update(getoond=aan):
        raak(vraag.zitting)
        spoor("livevraag.getoond" if aan else "livevraag.verborgen", vraag, door)


@transaction.atomic
def haal_vraag_weg(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Take a question away that nobody answered. Raises HeeftInbreng."""
    _slot(vraag)
    if vraag.bijdragen.exists() or vraag.plakken.exists() or vraag.laddergesprek_id:
        raise HeeftInbreng
    spoor("livevraag.weg", vraag, door)
    maak_los(knopen=[knoop_van_vraag(vraag)])
    Livevraag.objects.filter(pk=vraag.pk).delete()
    raak(vraag.zitting)
