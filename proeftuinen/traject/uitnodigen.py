"""Invitations: the one way in. Single use, bound to an address, 14 days."""

from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token
from leerwerkplaats.web.spoor import leg_elk_vast, leg_vast
from proeftuinen.traject import bewaren
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.actions import laat_vervallen
from proeftuinen.traject.post.uitnodiging import (
    LINKPLEK,
    SOORT,
    mag_uitnodigen_als,
    token_van,
)
from proeftuinen.traject.post.velen import EEN_TEGELIJK, Brief, klaarzetten_velen

__all__ = ["mag_uitnodigen_als", "token_van"]  # told by post/uitnodiging.py


class LaatsteProcesbegeleider(Exception):
    """Without this person nobody would guide the proeftuin any more."""


class UitnodigingOngeldig(Exception):
    """Used, withdrawn, past its date, or meant for another address."""


def laatste_moment(nu: datetime) -> datetime:
    """Return the end of the last day on which an invitation of now can be used."""
    dag = timezone.localdate(nu) + timedelta(days=settings.UITNODIGING_DAGEN)
    return timezone.make_aware(datetime.combine(dag, time.max))


def uitnodigen(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    email: str,
    rol: Rol,
    nakijken: bool = False,
    tekst: str = "",
) -> Uitnodiging:
    """Invite an address for a role and mail the way in; see `uitnodigen_velen`."""
    (nieuw,) = uitnodigen_velen(
        proeftuin=proeftuin, door=door, adressen=[email], rol=rol, nakijken=nakijken, tekst=tekst
    )
    return nieuw


@transaction.atomic
def uitnodigen_velen(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    adressen: Iterable[str],
    rol: Rol,
    nakijken: bool = False,
    tekst: str = "",
) -> list[Uitnodiging]:
    """Invite addresses for a role, each once; the number of statements is the same for many.

    `tekst` is the whole mail in own words, with LINKPLEK where the link comes; else ours.
    `nakijken` holds the mails to be read first. An earlier open invitation of the same address and
    role is withdrawn: only the newest works. Each result has `bericht`: its mail, or None when the
    address is at rest and nothing is sent.
    """
    nu = timezone.now()
    uniek = list(dict.fromkeys(adres.strip().lower() for adres in adressen))
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)  # one open invitation at a time
    oud = proeftuin.uitnodigingen.open(nu).filter(email__in=uniek, rol=rol)
    laat_vervallen(list(oud.values_list("publiek_id", flat=True)))
    oud.update(ingetrokken_op=nu)
    vast = {"proeftuin": proeftuin, "rol": rol, "door": door, "geldig_tot": laatste_moment(nu)}
    nieuw = Uitnodiging.objects.bulk_create(
        (Uitnodiging(email=adres, **vast) for adres in uniek), batch_size=EEN_TEGELIJK
    )
    woorden = tekst or begintekst(proeftuin=proeftuin, door=door, rol=rol)
    berichten = klaarzetten_velen(
        brieven=[brief_aan(uitnodiging, woorden) for uitnodiging in nieuw],
        soort=SOORT,
        proeftuin=proeftuin,
        door=door,
        vasthouden=nakijken,
    )
    for uitnodiging in nieuw:
        uitnodiging.bericht = berichten.get(uitnodiging.publiek_id)
    _spoor_elk("uitnodiging.gestuurd", nieuw, door)
    return nieuw


def begintekst(*, proeftuin: Proeftuin, door: Gebruiker, rol: Rol) -> str:
    """Return our own words of an invitation, with a mark where the link comes."""
    voorbeeld = Uitnodiging(
        proeftuin=proeftuin, door=door, rol=rol, geldig_tot=laatste_moment(timezone.now())
    )
    context = {"uitnodiging": voorbeeld, "link": LINKPLEK}
    return render_to_string("proeftuinen/traject/uitnodiging_mail.txt", context).strip()


def brief_aan(uitnodiging: Uitnodiging, tekst: str) -> Brief:
    """Return the mail of an invitation; its link is put in when it goes."""
    onderwerp = f"Doe je mee met {uitnodiging.proeftuin.titel}?"
    return Brief(uitnodiging.email, onderwerp, tekst, uitnodiging.publiek_id)


def uitnodigen_zonder_post(
    *, proeftuin: Proeftuin, door: Gebruiker | None, email: str
) -> Uitnodiging:
    """Return a way in as deelnemer for who asked for it in person: the open one, or a new one."""
    nu = timezone.now()
    open_nog = proeftuin.uitnodigingen.open(nu).filter(email=email, rol=Rol.DEELNEMER).first()
    return open_nog or Uitnodiging.objects.create(
        proeftuin=proeftuin,
        email=email,
        rol=Rol.DEELNEMER,
        door=door,
        geldig_tot=laatste_moment(nu),
    )


def _spoor(handeling: str, uitnodiging: Uitnodiging, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="uitnodiging",
        object_id=uitnodiging.publiek_id,
        ruimte=uitnodiging.proeftuin.publiek_id,
    )


def _spoor_elk(handeling: str, brieven: Sequence[Uitnodiging], door: Gebruiker) -> None:
    if brieven:
        leg_elk_vast(
            handeling,
            door=door,
            soort="uitnodiging",
            object_ids=[brief.publiek_id for brief in brieven],
            ruimte=brieven[0].proeftuin.publiek_id,
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
    """Let the invited person in, once.

    Anyone else, a second time, or a proeftuin that is over raises UitnodigingOngeldig.
    """
    if door.email != uitnodiging.email or uitnodiging.proeftuin.is_afgelopen(vandaag()):
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
