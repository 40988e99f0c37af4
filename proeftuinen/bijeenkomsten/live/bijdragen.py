"""What people send from their phone, and taking it back."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from leerwerkplaats.web.images.inname import Beeld
from proeftuinen.bijeenkomsten.live.herkenning import is_herkenbaar
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak, raak_scherm
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag
from proeftuinen.bijeenkomsten.live.slot import Dicht, houd_open
from proeftuinen.bijeenkomsten.live.vraagknopen import knoop_van_bijdrage, zet_knopen
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.fotos import foto_maken, wis_foto
from proeftuinen.rode_draad.actions import maak_los

MEESTE = {Livesoort.CHECKIN: 1, Livesoort.VERBEELDING: 5}
MEESTE_ANDERS = 40
"""Contributions of one phone to one question."""
PER_VRAAG = 3000


class Genoeg(Exception):
    """This phone, or the whole room, sent as much as fits; nothing was kept."""


class Dubbel(Exception):
    """This was sent already, at the same moment; it counts once."""


def eis_open(vraag: Livevraag) -> None:
    """Hold the room, and raise Dicht unless this question can be answered now.

    While it is held nobody closes it: closing forgets every phone, also this one.
    """
    houd_open(vraag.zitting)
    if not Livevraag.objects.filter(pk=vraag.pk, stand=Livevraag.Stand.OPEN).exists():
        raise Dicht


def _eis_plek(vraag: Livevraag, gast: Livegast) -> None:
    hier = Bijdrage.objects.filter(vraag=vraag)
    meeste = MEESTE.get(Livesoort(vraag.soort), MEESTE_ANDERS)
    if hier.filter(gast=gast).count() >= meeste or hier.count() >= PER_VRAAG:
        raise Genoeg


def eerder(vraag: Livevraag, sleutel: str) -> Bijdrage | None:
    """Return what a phone sent with this key."""
    rijen = Bijdrage.objects.select_related("gast").exclude(gast=None)
    return rijen.filter(vraag=vraag, sleutel=sleutel).first()


@transaction.atomic
def stuur_in(
    *,
    vraag: Livevraag,
    gast: Livegast,
    sleutel: str,
    waarden: Mapping[str, Any],
    beeld: Beeld | None = None,
) -> Bijdrage:
    """Keep a contribution. Raises Dicht, Genoeg, Dubbel, and fotos.Vol for a picture.

    It waits for the moderator's eye unless the question says otherwise; a picture always does, and
    so does a text in which someone may be recognised (`is_herkenbaar` on what is returned).
    """
    eis_open(vraag)
    _eis_plek(vraag, gast)
    tuin = vraag.zitting.bijeenkomst.proeftuin
    foto = None
    if beeld is not None:
        # Nobody's name with it: not even in the row of the picture.
        wat = {"beschrijving": waarden["tekst"]}
        foto = foto_maken(proeftuin=tuin, door=None, beeld=beeld, waarden=wat)
    # A name that its maker chose to add is no question; what else may tell who someone is, is one.
    herkend = is_herkenbaar(tuin, waarden["tekst"], waarden.get("reden", ""))
    meteen = foto is None and not vraag.eerst_kijken and not herkend
    zicht = Bijdrage.Zicht.GETOOND if meteen else Bijdrage.Zicht.WACHT
    vast = {"vraag": vraag, "gast": gast, "sleutel": sleutel, "zicht": zicht, "foto": foto}
    try:
        with transaction.atomic():
            nieuw = Bijdrage.objects.create(**vast, **waarden)
    except IntegrityError as fout:
        raise Dubbel from fout
    if meteen:
        zet_knopen(vraag, [nieuw])
    raak_scherm(vraag.zitting)
    nieuw.is_herkenbaar = herkend
    return nieuw


@transaction.atomic
def haal_weg(*, bijdrage: Bijdrage) -> None:
    """Take back what one sent, with its picture and the dots on it. Raises Dicht."""
    vraag = bijdrage.vraag
    houd_open(vraag.zitting)
    maak_los(knopen=[knoop_van_bijdrage(bijdrage)])
    foto = bijdrage.foto
    bijdrage.delete()
    if foto is not None:
        wis_foto(foto)
    # Phones may be putting dots on it.
    op_telefoons = Livevraag.objects.filter(op_vraag=vraag).exists()
    (raak if op_telefoons else raak_scherm)(vraag.zitting)
