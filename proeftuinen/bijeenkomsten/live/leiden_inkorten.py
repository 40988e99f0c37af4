"""Shortening what comes later, so that a meeting that runs late still ends in time."""

from django.db import transaction
from django.db.models import F

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.live.leiden_lezen import Stand
from proeftuinen.bijeenkomsten.live.leiden_verloop import Achterhaald, grijp, lees_spoor, raak
from proeftuinen.bijeenkomsten.live.models import Verloop, Zitting
from proeftuinen.bijeenkomsten.plan.bouwen.terug import wijziging
from proeftuinen.bijeenkomsten.plan.models import LANGSTE, Agendaonderdeel


@transaction.atomic
def kort_in(*, zitting: Zitting, door: Gebruiker, gezien: str, wint: int) -> None:
    """Take what is proposed from later blocks, and give it to the one that is on.

    So the plan says what really happens: its total stays, and the meeting is on time again. Can
    be undone on the run sheet. Raises LeidtNiet, and Achterhaald when the proposal is another by
    now than the one that won `wint` minutes.
    """
    grijp(zitting, door)
    stand, spoor = lees_spoor(zitting, "", gezien)
    voorstel = stand.voorstel
    if spoor.lijn.nu is None or not wint or voorstel.wint != wint:
        raise Achterhaald
    with wijziging(zitting.bijeenkomst, door=door, wat="Ingekort tijdens de bijeenkomst"):
        for deel in voorstel.inkortingen:
            rij = Agendaonderdeel.objects.filter(pk=deel.sleutel[0])
            rij.update(minuten=F("minuten") - deel.minuten, versie=F("versie") + 1)
        _geef_aan_nu(zitting, stand, wint)
    raak(zitting)


def _geef_aan_nu(zitting: Zitting, stand: Stand, wint: int) -> None:
    """Let the plan of what is on be so much longer; when it really ends stays as it was."""
    hier = stand.klok.hoofd.nu
    blok = next(blok for blok in stand.blokken if blok.sleutel == hier)
    minuten = min(blok.duur + wint, LANGSTE)
    rij = Agendaonderdeel.objects.filter(pk=blok.sleutel[0])
    rij.update(minuten=minuten, versie=F("versie") + 1)
    loop = Verloop.objects.filter(zitting=zitting, onderdeel=blok.sleutel[0], groep=None)
    loop.update(extra=F("extra") - (minuten - blok.minuten))
