"""Erasing a person: all parts in one transaction, or none of it."""

import logging
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import sessies, wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import Wissing, geteld, verzamel, wie_biedt
from leerwerkplaats.web.spoor import leg_vast

logger = logging.getLogger(__name__)


class Bezwaar(Exception):
    """Someone must do something first; `redenen` says what, in plain Dutch."""

    def __init__(self, redenen: list[str]) -> None:
        super().__init__("Erasing has to wait.")
        self.redenen = redenen


@dataclass(frozen=True)
class Voorbeeld:
    """What erasing would do, before anyone decides."""

    weg: list[Wissing]
    blijft: list[Wissing]
    bezwaren: list[str]


def bekijk(gebruiker: Gebruiker) -> Voorbeeld:
    """Return what goes, what stays without a name, and what has to happen first."""
    delen = [deel for deel in geteld(verzamel("wat_weggaat", gebruiker)) if deel.aantal]
    return Voorbeeld(
        [deel for deel in delen if not deel.blijft],
        [deel for deel in delen if deel.blijft],
        verzamel("bezwaren", gebruiker),
    )


def wis_persoon(
    *, gebruiker: Gebruiker, door: Gebruiker | None, gezocht: datetime | None = None
) -> bool:
    """Erase a person from all parts of the house; tell whether there was someone to erase.

    `door` is None for the daily task. Who does it alone gets a mail that it is done; for whom
    another does it, no mail goes out, for the person may have died. Who erases many looks through
    all sessions once (`gezocht`: when). Raises Bezwaar.
    """
    begin = gezocht or timezone.now()
    vooraf = sessies.Vondst() if gezocht else sessies.zoek(gebruiker)  # long, so without a lock
    with transaction.atomic():
        for houd_vast in wie_biedt("houd_vast"):
            houd_vast(gebruiker)
        wie = Gebruiker.objects.select_for_update().filter(pk=gebruiker.pk).first()
        if wie is None:
            return False
        if redenen := verzamel("bezwaren", wie):
            raise Bezwaar(redenen)
        if door is not None and door.pk == wie.pk:
            transaction.on_commit(partial(_bevestig, wie.email, wie.naam), robust=True)
        leg_vast("gebruiker.gewist", door=door, soort="gebruiker", object_id=wie.publiek_id)
        sessies.haal_weg(vooraf)
        sessies.haal_weg(sessies.zoek(wie, sinds=begin))
        _haal_uit_delen(wie)
    return True


@transaction.atomic
def haal_weg(gebruiker: Gebruiker) -> None:
    """Erase without asking and without mail: for who is in the ledger already."""
    sessies.haal_weg(sessies.zoek(gebruiker))
    _haal_uit_delen(gebruiker)


def _haal_uit_delen(gebruiker: Gebruiker) -> None:
    """Let each part erase, and then the account; locks, devices and keys go with it."""
    for wis in wie_biedt("wis"):
        wis(gebruiker)
    wisboek.schrijf(wisboek.GEBRUIKER, gebruiker.publiek_id)
    gebruiker.delete()


def _bevestig(adres: str, naam: str) -> None:
    """Mail that it is done; the address was kept in memory only, so there is no second try."""
    tekst = render_to_string(
        "mijn/wissen_mail.txt", {"naam": naam, "contact": settings.CONTACT_EMAIL}
    )
    try:
        send_mail("Je gegevens zijn gewist", tekst, settings.DEFAULT_FROM_EMAIL, [adres])
    except (OSError, SMTPException) as fout:
        logger.warning("the mail that someone was erased could not go: %s", type(fout).__name__)
