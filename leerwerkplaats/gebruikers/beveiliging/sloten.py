"""Which second locks someone has, and whether one may go."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from leerwerkplaats.gebruikers.beveiliging.verwijzing import verwijzing, zoek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import wie_biedt

SOORT = "sleutel"
MEESTE_PASSKEYS = 10
Type = Authenticator.Type
ECHTE = (Type.TOTP, Type.WEBAUTHN)  # recovery codes are a spare key, no lock


def is_verplicht(gebruiker: Gebruiker) -> bool:
    """Tell whether a role of this person asks a second lock."""
    vragen: list[Callable[[Gebruiker], bool]] = list(wie_biedt("vraagt_slot"))
    return any(vraagt(gebruiker) for vraagt in vragen)


def heeft_slot(gebruiker: Gebruiker) -> bool:
    """Tell whether this person has a passkey or an app with codes."""
    return Authenticator.objects.filter(user_id=gebruiker.pk, type__in=ECHTE).exists()


@dataclass(frozen=True)
class Passkey:
    """One passkey, as its owner sees it."""

    ref: str
    naam: str
    sinds: datetime
    gebruikt: datetime | None


@dataclass(frozen=True)
class Sloten:
    """All second locks of one person."""

    passkeys: tuple[Passkey, ...]
    app: Authenticator | None
    codes_over: int | None

    @property
    def aantal(self) -> int:
        """Return how many locks there are; recovery codes are none."""
        return len(self.passkeys) + bool(self.app)


def lees(gebruiker: Gebruiker) -> Sloten:
    """Return the locks of this person, oldest first; one query."""
    rijen = list(Authenticator.objects.filter(user_id=gebruiker.pk).order_by("pk"))
    per_soort = {rij.type: rij for rij in rijen}
    reserve = per_soort.get(Type.RECOVERY_CODES)
    return Sloten(
        passkeys=tuple(_passkey(rij) for rij in rijen if rij.type == Type.WEBAUTHN),
        app=per_soort.get(Type.TOTP),
        codes_over=len(reserve.wrap().get_unused_codes()) if reserve else None,
    )


def _passkey(rij: Authenticator) -> Passkey:
    ref = verwijzing(SOORT, rij.user_id, rij.pk)
    return Passkey(ref, rij.data.get("name", ""), rij.created_at, rij.last_used_at)


def zoek_passkey(gebruiker: Gebruiker, ref: str) -> Authenticator | None:
    """Return the person's passkey with this reference."""
    rijen = Authenticator.objects.filter(user_id=gebruiker.pk, type=Type.WEBAUTHN)
    return zoek(SOORT, gebruiker.pk, rijen, ref)
