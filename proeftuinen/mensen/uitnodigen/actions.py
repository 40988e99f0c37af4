"""Inviting many, asking again, and the code in the room. Each act leaves a trail."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.publiek import TEKENS
from leerwerkplaats.web.spoor import leg_elk_vast, leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import lezen
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.uitnodiging import SOORT
from proeftuinen.traject.post.velen import klaarzetten_velen
from proeftuinen.traject.uitnodigen import (
    aannemen,
    brief_aan,
    laatste_moment,
    uitnodigen_velen,
    uitnodigen_zonder_post,
)

TEKENS_IN_CODE = 8


class TeVeel(Exception):
    """More mails than one person may send in a day; `nog` is how many still may."""

    def __init__(self, nog: int) -> None:
        super().__init__(nog)
        self.nog = nog


class CodeWerktNiet(Exception):
    """The code in the room was stopped, or its time is over."""


def _eis_ruimte(door: Gebruiker, aantal: int) -> None:
    """Count per mail; raises TeVeel."""
    vandaag = Bericht.objects.filter(
        door=door, soort=SOORT, gemaakt__gt=timezone.now() - timedelta(days=1)
    )
    nog = max(settings.UITNODIGEN_PER_DAG - vandaag.count(), 0)
    if aantal > nog:
        raise TeVeel(nog)


@transaction.atomic
def nodig_mensen_uit(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    contacten: Sequence[Contact],
    rol: Rol,
    tekst: str,
) -> list[Uitnodiging]:
    """Invite these contacts; who was invited, joined or came to rest meanwhile is left out.

    Raises TeVeel.
    """
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)  # of two presses one finds them
    gekozen = [deel.pk for deel in contacten]
    nog = list(lezen.te_vragen(proeftuin).filter(pk__in=gekozen).values_list("email", flat=True))
    _eis_ruimte(door, len(nog))
    return uitnodigen_velen(proeftuin=proeftuin, door=door, adressen=nog, rol=rol, tekst=tekst)


@transaction.atomic
def herinner(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    uitnodigingen: Sequence[Uitnodiging],
    rollen: Sequence[Rol],
    tekst: str,
) -> int:
    """Ask these again by a new mail, at most once a week each; return how many mails there are.

    The invitation stays the same and works two weeks longer. Raises TeVeel.
    """
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)
    gekozen = [deel.pk for deel in uitnodigingen]
    nog = list(lezen.te_herinneren(proeftuin, rollen).filter(pk__in=gekozen))
    _eis_ruimte(door, len(nog))
    for brief in nog:
        brief.proeftuin = proeftuin
    berichten = klaarzetten_velen(
        brieven=[brief_aan(brief, tekst) for brief in nog],
        soort=SOORT,
        proeftuin=proeftuin,
        door=door,
    )
    gegaan = Uitnodiging.objects.filter(publiek_id__in=list(berichten))
    gegaan.update(geldig_tot=laatste_moment(timezone.now()))
    leg_elk_vast(
        "uitnodiging.herinnerd",
        door=door,
        soort="uitnodiging",
        object_ids=list(berichten),
        ruimte=proeftuin.publiek_id,
    )
    return len(berichten)


def _spoor(handeling: str, zaalcode: Zaalcode, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="zaalcode",
        object_id=zaalcode.publiek_id,
        ruimte=zaalcode.proeftuin.publiek_id,
    )


@transaction.atomic
def maak_zaalcode(*, proeftuin: Proeftuin, door: Gebruiker, dag: date) -> Zaalcode:
    """Make a code that works to the end of a day; an earlier one stops."""
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)
    nu = timezone.now()
    Zaalcode.objects.open(nu).filter(proeftuin=proeftuin).update(ingetrokken_op=nu)
    code = "".join(secrets.choice(TEKENS) for _ in range(TEKENS_IN_CODE))
    tot = timezone.make_aware(datetime.combine(dag, time.max))
    nieuw = Zaalcode.objects.create(proeftuin=proeftuin, code=code, door=door, geldig_tot=tot)
    _spoor("zaalcode.gemaakt", nieuw, door)
    return nieuw


@transaction.atomic
def stop_zaalcode(*, zaalcode: Zaalcode, door: Gebruiker) -> None:
    """Close this door at once; stopping twice changes nothing."""
    nu = timezone.now()
    if Zaalcode.objects.open(nu).filter(pk=zaalcode.pk).update(ingetrokken_op=nu):
        _spoor("zaalcode.gestopt", zaalcode, door)


@transaction.atomic
def kom_binnen(*, zaalcode: Zaalcode, door: Gebruiker, naam: str) -> bool:
    """Let who proved an address take part as deelnemer; False when they did already.

    Raises CodeWerktNiet, also for who took part before: their role was taken away, and only an
    invitation brings it back.
    """
    proeftuin = Proeftuin.objects.select_for_update().get(pk=zaalcode.proeftuin_id)
    nu = timezone.now()
    open_nog = Zaalcode.objects.open(nu).filter(pk=zaalcode.pk).exists()
    if not open_nog or proeftuin.is_afgelopen(vandaag()):
        raise CodeWerktNiet
    if Deelname.objects.filter(proeftuin=proeftuin, gebruiker=door).exists():
        return False
    if Contact.objects.van(proeftuin).filter(gebruiker=door).exists():
        raise CodeWerktNiet
    uitnodiging = uitnodigen_zonder_post(proeftuin=proeftuin, door=zaalcode.door, email=door.email)
    aannemen(uitnodiging=uitnodiging, door=door, naam=naam)
    Zaalcode.objects.filter(pk=zaalcode.pk).update(gebruikt=F("gebruikt") + 1)
    return True
