"""The keys of a back-up: the public one stands on the server, the secret one elsewhere."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from pyrage import IdentityError, RecipientError
from pyrage.x25519 import Identity, Recipient

from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout


def ontvangers() -> list[Recipient]:
    """Return for whom a back-up is encrypted, by settings; none is a refusal with a hint."""
    if not settings.BACKUP_ONTVANGERS:
        raise Kopiefout(
            "BACKUP_ONTVANGER is not set, so there is no key to encrypt for. Make a pair with "
            "manage.py maak_sleutel, keep the secret key away from this machine, and put the "
            "public one (age1…) in BACKUP_ONTVANGER."
        )
    try:
        return [Recipient.from_str(sleutel) for sleutel in settings.BACKUP_ONTVANGERS]
    except RecipientError as fout:
        raise Kopiefout("BACKUP_ONTVANGER has a typing error; copy the whole key anew.") from fout


def identiteiten(pad: Path) -> list[Identity]:
    """Read the secret keys from a file as `maak_sleutel` or `age-keygen` writes it."""
    try:
        regels = pad.read_text(encoding="ascii").split("\n")
    except OSError as fout:
        raise Kopiefout(f"Cannot read the key {pad}: {fout.strerror}.") from fout
    except UnicodeDecodeError as fout:
        raise Kopiefout(f"{pad} holds no secret key (AGE-SECRET-KEY-1…).") from fout
    sleutels = [regel.strip() for regel in regels if regel.strip() and not regel.startswith("#")]
    try:
        gelezen = [Identity.from_str(sleutel) for sleutel in sleutels]
    except IdentityError as fout:
        raise Kopiefout(f"{pad} holds a line that is no secret key (AGE-SECRET-KEY-1…).") from fout
    if not gelezen:
        raise Kopiefout(f"{pad} holds no secret key (AGE-SECRET-KEY-1…).")
    return gelezen


def maak_paar(nu: datetime) -> tuple[str, str]:
    """Return a new public key, and the text of the file that keeps the secret one."""
    geheim = Identity.generate()
    publiek = str(geheim.to_public())
    return publiek, f"# created: {nu.isoformat()}\n# public key: {publiek}\n{geheim}\n"
