"""Filling in the network together in the room: opens the wave, and lets the map grow on screen."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.live.models import Livevraag, Zitting
from proeftuinen.bijeenkomsten.live.slot import houd
from proeftuinen.bijeenkomsten.live.vragen import maak_vraag, open_vraag
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Livesoort
from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.models import Meting


class MagNiet(Exception):
    """No wave is open, and this person may not open one."""


@transaction.atomic
def begin(
    *, zitting: Zitting, door: Gebruiker, onderdeel: Agendaonderdeel | None, mag_openen: bool
) -> Livevraag:
    """Ask the room to fill in the wave that is open; else open the one that stands ready.

    Without one it makes the first wave. Raises MagNiet when `mag_openen` is False and none is
    open, actions.AnderOpen when another was opened at the same moment, ZaalDicht and Vol.
    """
    houd(zitting)
    meting = _meting(zitting, door, mag_openen=mag_openen)
    rijen = Livevraag.objects.filter(zitting=zitting, soort=Livesoort.NULMETING)
    vraag = rijen.filter(meting=meting).first()
    if vraag is None:
        wat = {"onderdeel": onderdeel, "soort": Livesoort.NULMETING, "vraag": meting.vraag}
        waarden = {**wat, "meting": meting, "getoond": True}
        vraag = maak_vraag(zitting=zitting, door=door, waarden=waarden)
    vraag.zitting = zitting
    open_vraag(vraag=vraag, door=door)
    return vraag


def _meting(zitting: Zitting, door: Gebruiker, *, mag_openen: bool) -> Meting:
    proeftuin = zitting.bijeenkomst.proeftuin
    hier = Meting.objects.filter(proeftuin=proeftuin)
    open_ = hier.filter(stand=Meting.Stand.OPEN).first()
    if open_ is not None:
        return open_
    if not mag_openen:
        raise MagNiet
    klaar = hier.filter(stand=Meting.Stand.CONCEPT).order_by("dag", "pk").first()
    meting = klaar or actions.maak(proeftuin=proeftuin, door=door, waarden=_nieuw(zitting))
    meting.proeftuin = proeftuin
    actions.open_meting(meting=meting, door=door)
    return meting


def _nieuw(zitting: Zitting) -> dict[str, object]:
    """Return what a wave is that nobody prepared: the first, or one in between."""
    bijeenkomst = zitting.bijeenkomst
    eerder = Meting.objects.filter(proeftuin=bijeenkomst.proeftuin).exists()
    soort = Meting.Soort.TUSSEN if eerder else Meting.Soort.NUL
    return {"soort": soort, "dag": bijeenkomst.dag, "stap": bijeenkomst.stap}
