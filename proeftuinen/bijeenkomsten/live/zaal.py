"""Opening and closing a room."""

from django.db import transaction
from django.db.models import F

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.live.codes import geldig_tot, nieuwe_code
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Livegast, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.live.vragen import sluit_alle
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst


def _spoor(handeling: str, bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    ruimte = bijeenkomst.proeftuin.publiek_id
    waar = {"soort": "bijeenkomst", "object_id": bijeenkomst.publiek_id, "ruimte": ruimte}
    leg_vast(handeling, door=door, **waar)


@transaction.atomic
def open_zaal(*, bijeenkomst: Bijeenkomst, door: Gebruiker) -> Zitting:
    """Open the room of a meeting, with a new code when it was closed; open it stays as it is.

    What phones sent under a code that ran out is cut from them first, as closing does.
    """
    nu = dit_moment()
    Bijeenkomst.objects.select_for_update().get(pk=bijeenkomst.pk)
    zitting = Zitting.objects.filter(bijeenkomst=bijeenkomst).first()
    if zitting and zitting.is_open(nu):
        return zitting
    if zitting:
        sluit_zaal(zitting=zitting, door=door)  # its code may have run out: nothing forgot it yet
    waarden = {"code": nieuwe_code(), "geldig_tot": geldig_tot(bijeenkomst, nu)}
    waarden |= {"gesloten_op": None, "leider": door}
    if zitting is None:
        zitting = Zitting.objects.create(bijeenkomst=bijeenkomst, **waarden)
    else:
        tellers = {"tel": F("tel") + 1, "beeldtel": F("beeldtel") + 1}
        Zitting.objects.filter(pk=zitting.pk).update(**waarden, **tellers)
        zitting.refresh_from_db()
    _spoor("bijeenkomst.zaal_open", bijeenkomst, door)
    return zitting


@transaction.atomic
def sluit_zaal(*, zitting: Zitting, door: Gebruiker | None) -> None:
    """Close the room, and forget whose phone sent what; closed it stays as it is."""
    rijen = Zitting.objects.filter(pk=zitting.pk, gesloten_op=None)
    tellers = {"tel": F("tel") + 1, "beeldtel": F("beeldtel") + 1}
    if not rijen.update(gesloten_op=dit_moment(), **tellers):
        return
    vragen = Livevraag.objects.filter(zitting=zitting)
    sluit_alle(zitting)
    Bijdrage.objects.filter(vraag__in=vragen).update(gast=None)
    Stip.objects.filter(vraag__in=vragen).update(gast=None)
    Livegast.objects.filter(zitting=zitting).delete()
    _spoor("bijeenkomst.zaal_dicht", zitting.bijeenkomst, door)
