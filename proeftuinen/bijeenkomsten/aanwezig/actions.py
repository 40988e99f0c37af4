"""Keeping who was there. Each act says what it should become, so doing it twice is harmless."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen import actions as mensen
from proeftuinen.mensen.models import Contact

_Aanwezig = Genodigde.Aanwezig


def _spoor(wat: str, bijeenkomst: Bijeenkomst, door: Gebruiker | None) -> None:
    leg_vast(
        f"aanwezigheid.{wat}",
        door=door,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


@transaction.atomic
def zet(
    *,
    bijeenkomst: Bijeenkomst,
    door: Gebruiker | None,
    er: Collection[str] = (),
    niet: Collection[str] = (),
    hoe: str = Genodigde.Hoe.LIJST,
) -> int:
    """Keep that these (public ids of the list) were there and those were not; return how many.

    Only what is named changes, so two people who tick at the same moment lose nothing. Whoever
    was taken off the list and turns out to have been there is on it again.
    """
    nu = timezone.now()
    hier = Genodigde.objects.filter(bijeenkomst=bijeenkomst)
    ja = {"aanwezig": _Aanwezig.JA, "aanwezig_op": nu, "hoe": hoe, "afgehaald_op": None}
    nee = {"aanwezig": _Aanwezig.NEE, "aanwezig_op": nu, "hoe": "", "minuten": None}
    erbij = hier.filter(publiek_id__in=er).exclude(aanwezig=_Aanwezig.JA).update(**ja)
    eraf = hier.filter(publiek_id__in=niet).exclude(aanwezig=_Aanwezig.NEE).update(**nee)
    if erbij or eraf:
        _spoor("gezet", bijeenkomst, door)
    return erbij + eraf


@transaction.atomic
def zet_wie_kwam(*, bijeenkomst: Bijeenkomst, door: Gebruiker) -> int:
    """Keep that all who said they would come were there; who was ticked off stays so."""
    rijen = Genodigde.objects.filter(bijeenkomst=bijeenkomst).op_de_lijst()
    open_nog = rijen.filter(antwoord=Genodigde.Antwoord.JA, aanwezig=_Aanwezig.ONBEKEND)
    levend = open_nog.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    waarden = {"aanwezig": _Aanwezig.JA, "hoe": Genodigde.Hoe.LIJST}
    aantal = levend.update(**waarden, aanwezig_op=timezone.now())
    if aantal:
        _spoor("iedereen", bijeenkomst, door)
    return aantal


@transaction.atomic
def zet_minuten(*, genodigde: Genodigde, door: Gebruiker, versie: int, minuten: int | None) -> None:
    """Keep for how long someone was there; None is the whole meeting. Raises Bewerkingsconflict."""
    bewaar(genodigde, versie=versie, waarden={"minuten": minuten})
    _spoor("gezet", genodigde.bijeenkomst, door)


@transaction.atomic
def loop_binnen(*, bijeenkomst: Bijeenkomst, door: Gebruiker | None, contact: Contact) -> Genodigde:
    """Keep that someone was there who was not asked; who stands on the list is ticked."""
    wie, nieuw = Genodigde.objects.get_or_create(
        bijeenkomst=bijeenkomst, contact=contact, defaults={"binnengelopen": True, "door": door}
    )
    if not nieuw and wie.afgehaald_op:
        Genodigde.objects.filter(pk=wie.pk).update(binnengelopen=True)
    zet(bijeenkomst=bijeenkomst, door=door, er=[wie.publiek_id])
    wie.refresh_from_db()
    return wie


@transaction.atomic
def loop_nieuw_binnen(
    *, bijeenkomst: Bijeenkomst, door: Gebruiker, waarden: Mapping[str, Any]
) -> Genodigde:
    """Add a person to the place who was there. Raises mensen.actions.AdresBekend."""
    contact = mensen.maak(proeftuin=bijeenkomst.proeftuin, door=door, waarden=waarden)
    return loop_binnen(bijeenkomst=bijeenkomst, door=door, contact=contact)
