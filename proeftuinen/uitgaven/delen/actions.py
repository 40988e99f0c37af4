"""Publishing an edition, taking it back, sharing it by a link, and noting who fetched it."""

from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.intrekking import neem_slot
from proeftuinen.uitgaven.delen.links import mag_naar_buiten
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.intrekbaar import teruggenomen
from proeftuinen.uitgaven.maken.maak import spoor
from proeftuinen.uitgaven.maken.models import Uitgave
from proeftuinen.uitgaven.maken.vervallen import VERVALLEN, laat_vervallen


class Vervallen(Exception):
    """Something in it may not be used any more; the message says so in Dutch."""


class NietVoorBuiten(Exception):
    """This edition is not for people without an account, or is not published."""


@transaction.atomic
def breng_uit(*, uitgave: Uitgave, door: Gebruiker | None) -> bool:
    """Publish an edition; tell whether it was not yet. Raises Vervallen.

    Each feature hears that what is in it has gone out, before anyone can fetch it.
    """
    heel = _eis_toestemming(uitgave)
    neem_slot(uitgave.proeftuin)
    deze = _op_slot(uitgave)
    if deze.vervallen_op:
        raise Vervallen(deze.vervallen_om)
    if deze.uitgebracht_op:
        return False
    if not heel or deze in teruggenomen(uitgave.proeftuin):
        raise Vervallen(VERVALLEN)
    for vertel in wie_biedt("bij_verspreiding"):
        vertel(uitgave.proeftuin, door, str(deze)[:200])
    Uitgave.objects.filter(pk=deze.pk).update(uitgebracht_op=timezone.now(), uitgebracht_door=door)
    spoor("uitgave.uitgebracht", uitgave, door)
    return True


def _op_slot(uitgave: Uitgave) -> Uitgave:
    return Uitgave.objects.select_for_update(of=("self",)).get(pk=uitgave.pk)


def _eis_toestemming(uitgave: Uitgave) -> bool:
    """Hold the consents that it leans on; tell whether each still is one.

    Before the edition itself, as who withdraws does: they would wait for each other otherwise.
    """
    nodig = uitgave.toestemmingen.values_list("toestemming_id", flat=True)
    rijen = Toestemming.objects.filter(pk__in=[pk for pk in nodig if pk]).order_by("pk")
    vandaag = timezone.localdate()
    return sum(rij.geldt(vandaag) for rij in rijen.select_for_update()) == len(nodig)


@transaction.atomic
def trek_in(*, uitgave: Uitgave, door: Gebruiker | None) -> None:
    """Take an edition back: nobody can fetch it or what was made of it, and its links stop."""
    deze = _op_slot(uitgave)
    if deze.vervallen_op:
        return
    laat_vervallen(deze, "Het team heeft deze uitgave teruggenomen.")
    for haal_terug in wie_biedt("bij_intrekking"):
        haal_terug(uitgave.proeftuin)
    spoor("uitgave.ingetrokken", uitgave, door)


@transaction.atomic
def deel(
    *, uitgave: Uitgave, voor: str, tot: date, wachtwoord: str, door: Gebruiker | None
) -> Deellink:
    """Make a link for who has no account; only a hash of the password stays. NietVoorBuiten."""
    if not mag_naar_buiten(_op_slot(uitgave)):
        raise NietVoorBuiten
    link = Deellink.objects.create(
        uitgave=uitgave, voor=voor, tot=tot, wachtwoord=make_password(wachtwoord), door=door
    )
    spoor("deellink.gemaakt", uitgave, door)
    return link


@transaction.atomic
def stop_link(*, link: Deellink, door: Gebruiker | None) -> None:
    """End a link; twice changes nothing."""
    rijen = Deellink.objects.filter(pk=link.pk, ingetrokken_op=None)
    if rijen.update(ingetrokken_op=timezone.now()):
        spoor("deellink.gestopt", link.uitgave, door)


def noteer_ophaling(
    *, uitgave: Uitgave, soort: str, door: Gebruiker | None = None, link: Deellink | None = None
) -> None:
    """Note that a file was fetched, by whom or by which link."""
    Ophaling.objects.create(
        uitgave=uitgave, soort=soort, gebruiker=door, deellink=link, op=timezone.now()
    )
