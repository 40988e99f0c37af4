"""Invitations: the one way in. Single use, bound to an address, 14 days."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.tasks import task
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.links import lees_token, maak_token
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging


class LaatsteProcesbegeleider(Exception):
    """Without this person nobody would guide the proeftuin any more."""


class UitnodigingOngeldig(Exception):
    """Used, withdrawn, past its date, or meant for another address."""


def mag_uitnodigen_als(rechten: frozenset[Recht]) -> tuple[Rol, ...]:
    """Return the roles that someone with these rights may invite for."""
    if Recht.ROLLEN_BEHEREN in rechten:
        return tuple(Rol)
    return (Rol.DEELNEMER,) if Recht.DEELNEMER_UITNODIGEN in rechten else ()


LINKSOORT = "uitnodiging"


def token_van(uitnodiging: Uitnodiging) -> str:
    """Return what stands in the link of this invitation."""
    return maak_token(LINKSOORT, uitnodiging.publiek_id)


@task()
def verstuur_uitnodiging(publiek_id: str, basis_url: str) -> None:
    """Mail an invitation, from the worker; one that was taken back meanwhile is not sent."""
    uitnodiging = (
        Uitnodiging.objects.open(timezone.now())
        .filter(publiek_id=publiek_id)
        .select_related("proeftuin", "door")
        .first()
    )
    if uitnodiging is None:
        return
    context = {
        "uitnodiging": uitnodiging,
        "token": token_van(uitnodiging),
        "basis_url": basis_url,
    }
    tekst = render_to_string("proeftuinen/traject/uitnodiging_mail.txt", context)
    onderwerp = f"Doe je mee met {uitnodiging.proeftuin.titel}?"
    send_mail(onderwerp, tekst, settings.DEFAULT_FROM_EMAIL, [uitnodiging.email])


def _laatste_moment(nu: datetime) -> datetime:
    """Return the end of the last day on which an invitation of now can be used."""
    dag = timezone.localdate(nu) + timedelta(days=settings.UITNODIGING_DAGEN)
    return timezone.make_aware(datetime.combine(dag, time.max))


@transaction.atomic
def uitnodigen(
    *, proeftuin: Proeftuin, door: Gebruiker, email: str, rol: Rol, basis_url: str
) -> Uitnodiging:
    """Invite an address for a role and mail the way in.

    An earlier open invitation of the same address and role is withdrawn: only the newest works.
    `basis_url` is scheme and host, like https://voorbeeld.nl.
    """
    nu = timezone.now()
    adres = email.strip().lower()
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)  # one open invitation at a time
    oud = proeftuin.uitnodigingen.open(nu).filter(email=adres, rol=rol)
    oud.update(ingetrokken_op=nu)
    uitnodiging = Uitnodiging.objects.create(
        proeftuin=proeftuin,
        email=adres,
        rol=rol,
        door=door,
        geldig_tot=_laatste_moment(nu),
    )
    verstuur_uitnodiging.enqueue(uitnodiging.publiek_id, basis_url)
    _spoor("uitnodiging.gestuurd", uitnodiging, door)
    return uitnodiging


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
        Uitnodiging.objects.filter(publiek_id=lees_token(LINKSOORT, token))
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
    deelname, _ = Deelname.objects.get_or_create(
        proeftuin=uitnodiging.proeftuin, gebruiker=door, rol=uitnodiging.rol
    )
    _spoor("uitnodiging.aangenomen", uitnodiging, door)
    return deelname


@transaction.atomic
def intrekken(*, uitnodiging: Uitnodiging, door: Gebruiker) -> None:
    """Make an open invitation useless; one already used stays as it is."""
    nu = timezone.now()
    if Uitnodiging.objects.open(nu).filter(pk=uitnodiging.pk).update(ingetrokken_op=nu):
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
