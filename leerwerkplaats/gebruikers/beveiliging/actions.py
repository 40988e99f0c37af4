"""Adding, renaming and taking away second locks: with a trail, and a mail to their owner."""

from collections.abc import Iterable
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal.auth import WebAuthn
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db import transaction

from leerwerkplaats.gebruikers.beveiliging import appcode
from leerwerkplaats.gebruikers.beveiliging import slot as slotdeur
from leerwerkplaats.gebruikers.beveiliging.sloten import ECHTE, is_verplicht
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast

SOORT = "gebruiker"


class LaatsteSlot(Exception):
    """Someone whose role asks a lock would have none."""


def meld(sjabloon: str, gebruiker: Gebruiker, **meer: Any) -> None:
    """Mail the owner that a lock changed; after the change, which stands whatever mail does."""
    get_adapter().send_notification_mail(f"mfa/email/{sjabloon}", gebruiker, meer)


def _spoor(handeling: str, van: Gebruiker, door: Gebruiker | None) -> None:
    leg_vast(handeling, door=door, soort=SOORT, object_id=van.publiek_id)


def _op_slot(door: Gebruiker) -> None:
    """Let changes to the locks of one person wait for each other."""
    Gebruiker.objects.select_for_update().get(pk=door.pk)


def _reserve(door: Gebruiker) -> bool:
    """Make recovery codes when there are none; tell whether they are new."""
    heeft = Authenticator.objects.filter(user_id=door.pk, type=Authenticator.Type.RECOVERY_CODES)
    if heeft.exists():
        return False
    RecoveryCodes.activate(door)
    return True


def app_toevoegen(*, door: Gebruiker, geheim: str, teller: int) -> bool:
    """Add the app with codes, of which period `teller` was just used; tell whether codes are new.

    A second app takes the place of the first.
    """
    with transaction.atomic():
        _op_slot(door)
        Authenticator.objects.filter(user_id=door.pk, type=Authenticator.Type.TOTP).delete()
        app = TOTP.activate(door, geheim).instance
        app.data[appcode.TELLER] = teller
        app.save(update_fields=["data"])
        nieuw = _reserve(door)
        _spoor("slot.toegevoegd", door, door)
    meld("totp_activated", door)
    return nieuw


def passkey_toevoegen(*, door: Gebruiker, naam: str, sleutel: dict[str, Any]) -> bool:
    """Add a passkey; tell whether recovery codes are new."""
    with transaction.atomic():
        _op_slot(door)
        WebAuthn.add(door, naam, sleutel)
        nieuw = _reserve(door)
        _spoor("slot.toegevoegd", door, door)
    meld("webauthn_added", door, naam=naam)
    return nieuw


@transaction.atomic
def passkey_hernoemen(*, door: Gebruiker, passkey: Authenticator, naam: str) -> None:
    """Give a passkey another name."""
    rij = Authenticator.objects.select_for_update().get(pk=passkey.pk)
    rij.data["name"] = naam
    rij.save(update_fields=["data"])
    _spoor("slot.hernoemd", door, door)


def weghalen(*, door: Gebruiker, slot: Authenticator) -> None:
    """Take one lock away. Raises LaatsteSlot.

    With the last go the recovery codes, and no session counts as behind a lock any more.
    """
    with transaction.atomic():
        _op_slot(door)
        andere = Authenticator.objects.filter(user_id=door.pk).exclude(pk=slot.pk)
        laatste = not andere.filter(type__in=ECHTE).exists()
        if laatste and is_verplicht(door):
            raise LaatsteSlot
        if laatste:
            andere.delete()
            _sluit_sessies(door)
        Authenticator.objects.filter(pk=slot.pk).delete()
        _spoor("slot.weggehaald", door, door)
    is_app = slot.type == Authenticator.Type.TOTP
    meld("totp_deactivated" if is_app else "webauthn_removed", door, naam=slot.data.get("name", ""))


def codes_vernieuwen(*, door: Gebruiker) -> None:
    """Make new recovery codes; the old ones no longer work."""
    with transaction.atomic():
        _op_slot(door)
        eigen = Authenticator.objects.filter(user_id=door.pk)
        eigen.filter(type=Authenticator.Type.RECOVERY_CODES).delete()
        RecoveryCodes.activate(door)
        _spoor("slot.codes_vernieuwd", door, door)
    meld("recovery_codes_generated", door)


def alles_weghalen(*, van: Gebruiker) -> int:
    """Take all locks of someone who lost them, and end all sessions; return how many locks.

    By who runs the site, at the console.
    """
    with transaction.atomic():
        _op_slot(van)
        eigen = Authenticator.objects.filter(user_id=van.pk)
        aantal = eigen.filter(type__in=ECHTE).count()
        eigen.delete()
        sessies_beeindigen(UserSession.objects.filter(user_id=van.pk))
        _vergeten_sessies(van)
        _spoor("slot.alles_weggehaald", van, None)
    meld("alles_weggehaald", van)
    return aantal


@transaction.atomic
def sessies_beeindigen(sessies: Iterable[UserSession]) -> int:
    """End these sessions at once; return how many there were."""
    rijen = list(sessies)
    Session.objects.filter(session_key__in=[rij.session_key for rij in rijen]).delete()
    UserSession.objects.filter(pk__in=[rij.pk for rij in rijen]).delete()
    return len(rijen)


def _sluit_sessies(van: Gebruiker) -> None:
    for rij in UserSession.objects.filter(user_id=van.pk):
        sessie = SessionStore(rij.session_key)
        if sessie.pop(slotdeur.SLEUTEL, None):
            sessie.save()


def _vergeten_sessies(van: Gebruiker) -> None:
    """End sessions of which the list of devices does not know."""
    for sessie in Session.objects.iterator():
        if sessie.get_decoded().get("_auth_user_id") == str(van.pk):
            sessie.delete()
