"""Invitations: the one way in. Single use, bound to an address, 14 days."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.links import lees_token
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject import bewaren
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.uitnodiging import (
    LINKPLEK,
    SOORT,
    mag_uitnodigen_als,
    token_van,
)

__all__ = ["mag_uitnodigen_als", "token_van"]  # told by post/uitnodiging.py


class LaatsteProcesbegeleider(Exception):
    """Without this person nobody would guide the proeftuin any more."""


class UitnodigingOngeldig(Exception):
    """Used, withdrawn, past its date, or meant for another address."""


def _laatste_moment(nu: datetime) -> datetime:
    """Return the end of the last day on which an invitation of now can be used."""
    dag = timezone.localdate(nu) + timedelta(days=settings.UITNODIGING_DAGEN)
    return timezone.make_aware(datetime.combine(dag, time.max))


@transaction.atomic
def uitnodigen(
    *, proeftuin: Proeftuin, door: Gebruiker, email: str, rol: Rol, nakijken: bool = False
) -> Uitnodiging:
    """Invite an address for a role and mail the way in; `nakijken` holds the mail to be read first.

    An earlier open invitation of the same address and role is withdrawn: only the newest works.
    The result has `bericht`: its mail, or None when the address is at rest and nothing is sent.
    """
    nu = timezone.now()
    adres = email.strip().lower()
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)  # one open invitation at a time
    oud = proeftuin.uitnodigingen.open(nu).filter(email=adres, rol=rol)
    laat_vervallen(list(oud.values_list("publiek_id", flat=True)))
    oud.update(ingetrokken_op=nu)
    uitnodiging = Uitnodiging.objects.create(
        proeftuin=proeftuin,
        email=adres,
        rol=rol,
        door=door,
        geldig_tot=_laatste_moment(nu),
    )
    uitnodiging.bericht = _zet_klaar(uitnodiging, door, vasthouden=nakijken)
    _spoor("uitnodiging.gestuurd", uitnodiging, door)
    return uitnodiging


def _zet_klaar(uitnodiging: Uitnodiging, door: Gebruiker, *, vasthouden: bool) -> Bericht | None:
    """Put the mail in the outbox, with a mark where the link will come."""
    context = {"uitnodiging": uitnodiging, "link": LINKPLEK}
    return klaarzetten(
        aan=uitnodiging.email,
        soort=SOORT,
        onderwerp=f"Doe je mee met {uitnodiging.proeftuin.titel}?",
        tekst=render_to_string("proeftuinen/traject/uitnodiging_mail.txt", context),
        proeftuin=uitnodiging.proeftuin,
        over_id=uitnodiging.publiek_id,
        door=door,
        vasthouden=vasthouden,
    )


def _spoor(handeling: str, uitnodiging: Uitnodiging, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="uitnodiging",
        object_id=uitnodiging.publiek_id,
        ruimte=uitnodiging.proeftuin.publiek_id,
    )


def zoek(token: str) -> Uitnodiging | None:
    """Return the invitation of this token if it can still be used."""
    uitnodiging = (
        Uitnodiging.objects.filter(publiek_id=lees_token(SOORT, token))
        .select_related("proeftuin", "door")
        .first()
    )
    return uitnodiging if uitnodiging and uitnodiging.bruikbaar(timezone.now()) else None


@transaction.atomic
def aannemen(*, uitnodiging: Uitnodiging, door: Gebruiker, naam: str) -> Deelname:
    """Let the invited person in, once; anyone else or a second time raises UitnodigingOngeldig."""
    if door.email != uitnodiging.email:
        raise UitnodigingOngeldig
    nu = timezone.now()
    eerste = Uitnodiging.objects.open(nu).filter(pk=uitnodiging.pk).update(gebruikt_op=nu)
    if not eerste:
        raise UitnodigingOngeldig
    if naam and naam != door.naam:
        Gebruiker.objects.filter(pk=door.pk).update(naam=naam)
        door.naam = naam
    deelname = laat_meedoen(proeftuin=uitnodiging.proeftuin, gebruiker=door, rol=uitnodiging.rol)
    _spoor("uitnodiging.aangenomen", uitnodiging, door)
    return deelname


@transaction.atomic
def intrekken(*, uitnodiging: Uitnodiging, door: Gebruiker) -> None:
    """Make an open invitation useless; one already used stays as it is."""
    nu = timezone.now()
    if Uitnodiging.objects.open(nu).filter(pk=uitnodiging.pk).update(ingetrokken_op=nu):
        laat_vervallen([uitnodiging.publiek_id])
        wisboek.schrijf(bewaren.INGETROKKEN, uitnodiging.publiek_id)
        _spoor("uitnodiging.ingetrokken", uitnodiging, door)


@transaction.atomic
def rol_wegnemen(*, deelname: Deelname, door: Gebruiker) -> None:
    """End one role of a person, at once. Raises LaatsteProcesbegeleider for the last guide."""
    proeftuin = Proeftuin.objects.select_for_update().get(pk=deelname.proeftuin_id)
    begeleiders = proeftuin.deelnames.filter(rol=Rol.PROCESBEGELEIDER)
    if deelname.rol == Rol.PROCESBEGELEIDER and begeleiders.count() == 1:
        raise LaatsteProcesbegeleider
    leg_vast(
        "rol.weggenomen",
        door=door,
        soort="deelname",
        object_id=deelname.gebruiker.publiek_id,
        ruimte=proeftuin.publiek_id,
    )
    deelname.delete()


def eis_rol(rol: str, rechten: frozenset[Recht]) -> Rol:
    """Return the role if someone with these rights may give it; raises PermissionDenied if not."""
    if rol not in mag_uitnodigen_als(rechten):
        raise PermissionDenied
    return Rol(rol)
