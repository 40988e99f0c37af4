"""Asking the room something: prepare it, open it on phones, close it, and show what came in."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak, raak_scherm
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.slot import houd
from proeftuinen.bijeenkomsten.live.vraagknopen import (
    knoop_van_vraag,
    zet_alle_knopen,
    zet_knopen,
)
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.rode_draad.actions import maak_los, meld

MEESTE = 60
"""Questions of one meeting."""
ERNAAST = (Livesoort.CHECKIN, Livesoort.LADDER, Livesoort.NULMETING)


class Vol(Exception):
    """The meeting has as many questions as it may."""


class ZaalDicht(Exception):
    """The room is closed, so nothing can be asked."""


class HeeftInbreng(Exception):
    """People answered already, so the question is not taken away."""


def spoor(handeling: str, vraag: Livevraag, door: Gebruiker | None) -> None:
    """Leave a line on a question, without what it asks."""
    ruimte = vraag.zitting.bijeenkomst.proeftuin.publiek_id
    leg_vast(handeling, door=door, soort="livevraag", object_id=vraag.publiek_id, ruimte=ruimte)


@transaction.atomic
def maak_vraag(*, zitting: Zitting, door: Gebruiker, waarden: Mapping[str, Any]) -> Livevraag:
    """Prepare a question; nobody sees it yet. Raises Vol."""
    houd(zitting)
    if Livevraag.objects.filter(zitting=zitting).count() >= MEESTE:
        raise Vol
    vraag = Livevraag.objects.create(zitting=zitting, **waarden)
    raak_scherm(zitting)
    spoor("livevraag.gemaakt", vraag, door)
    return vraag


@transaction.atomic
def open_vraag(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Ask it on all phones and put it on the screen. Raises ZaalDicht.

    What was asked before it is closed, except a check-in, a ladder and filling in the network:
    those run beside others. A check-in closes nothing.
    """
    if not houd(vraag.zitting).is_open(dit_moment()):
        raise ZaalDicht
    if vraag.soort != Livesoort.CHECKIN:
        ander = Livevraag.objects.filter(zitting=vraag.zitting, stand=Livevraag.Stand.OPEN)
        for rij in ander.exclude(pk=vraag.pk).exclude(soort__in=ERNAAST):
            rij.zitting = vraag.zitting
            _sluit(rij)
    _zet(vraag)
    spoor("livevraag.geopend", vraag, door)


def _zet(vraag: Livevraag) -> None:
    """Open it on all phones and put it on the screen, instead of what stood there."""
    ander = Livevraag.objects.filter(zitting=vraag.zitting, op_scherm=True).exclude(pk=vraag.pk)
    ander.update(op_scherm=False)
    nieuw = {"stand": Livevraag.Stand.OPEN, "op_scherm": True}
    Livevraag.objects.filter(pk=vraag.pk).update(**nieuw)
    raak(vraag.zitting)


@transaction.atomic
def sluit_vraag(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Take no more answers; what came in stays, and it stays on the screen."""
    houd(vraag.zitting)
    if _sluit(vraag):
        raak(vraag.zitting)
        spoor("livevraag.gesloten", vraag, door)


def sluit_alle(zitting: Zitting) -> None:
    """Close what is asked, when the room closes."""
    for vraag in Livevraag.objects.filter(zitting=zitting, stand=Livevraag.Stand.OPEN):
        vraag.zitting = zitting
        _sluit(vraag)


def _sluit(vraag: Livevraag) -> bool:
    """Close it, with the knots of all that may be seen."""
    rijen = Livevraag.objects.filter(pk=vraag.pk, stand=Livevraag.Stand.OPEN)
    if not rijen.update(stand=Livevraag.Stand.DICHT):
        return False
    meld(proeftuin=vraag.zitting.bijeenkomst.proeftuin, knopen=[knoop_van_vraag(vraag)])
    zien = Bijdrage.objects.filter(vraag=vraag, zicht=Bijdrage.Zicht.GETOOND)
    zet_knopen(vraag, zien)
    return True


@transaction.atomic
def toon(*, vraag: Livevraag, door: Gebruiker, aan: bool) -> None:
    """Put it on the screen with what came in, or hide that; what the moderator hid stays hidden."""
    houd(vraag.zitting)
    rijen = Livevraag.objects.filter(pk=vraag.pk).exclude(getoond=aan)
    if aan:
        rest = Livevraag.objects.filter(zitting=vraag.zitting, op_scherm=True)
        rest.exclude(pk=vraag.pk).update(op_scherm=False)
        Livevraag.objects.filter(pk=vraag.pk).update(op_scherm=True)
    anders = rijen.update(getoond=aan)
    raak_scherm(vraag.zitting)
    if anders:
        vraag.getoond = aan
        zet_alle_knopen(vraag)
        spoor("livevraag.getoond" if aan else "livevraag.verborgen", vraag, door)


@transaction.atomic
def zet_kijken(*, vraag: Livevraag, door: Gebruiker, aan: bool) -> None:
    """Look first at what comes in from now on, or do not; what came in stays as it is."""
    rijen = Livevraag.objects.filter(pk=vraag.pk).exclude(eerst_kijken=aan)
    if rijen.update(eerst_kijken=aan):
        raak(vraag.zitting)
        spoor("livevraag.kijken" if aan else "livevraag.meteen", vraag, door)


@transaction.atomic
def haal_vraag_weg(*, vraag: Livevraag, door: Gebruiker) -> None:
    """Take a question away that nobody answered. Raises HeeftInbreng."""
    houd(vraag.zitting)
    if vraag.bijdragen.exists() or vraag.plakken.exists() or vraag.laddergesprek_id:
        raise HeeftInbreng
    spoor("livevraag.weg", vraag, door)
    maak_los(knopen=[knoop_van_vraag(vraag)])
    Livevraag.objects.filter(pk=vraag.pk).delete()
    raak(vraag.zitting)
