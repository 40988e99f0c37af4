"""How allauth's second lock behaves here: our words, and its secrets not bare in the database."""

import base64
import hashlib
import logging
import secrets

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser

from leerwerkplaats.gebruikers.beveiliging.toestel import benoem

logger = logging.getLogger(__name__)
FOUTE_CODE = "Deze code klopt niet, of hij is al gebruikt. Neem de volgende."


def _slotenmaker() -> MultiFernet:
    """Return what hides secrets: a key derived from the site's own, former keys included."""
    sleutels = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    ruw = (hashlib.sha256(f"leerwerkplaats.slot:{deel}".encode()).digest() for deel in sleutels)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(deel)) for deel in ruw])


class SlotAdapter(DefaultMFAAdapter):
    """The second lock in our words."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": FOUTE_CODE,
        "cannot_delete_authenticator": "Dit slot kan niet weg.",
        "cannot_generate_recovery_codes": "Zet er eerst een slot op.",
        "unverified_email": "Log eerst opnieuw in met een code uit je mail.",
    }

    def encrypt(self, text: str) -> str:
        """Return the secret as it may stand in the database."""
        return _slotenmaker().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret; one that cannot be read becomes a random one, which opens nothing."""
        try:
            return _slotenmaker().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            logger.error("a second lock cannot be read: was DJANGO_SECRET_KEY changed?")  # noqa: TRY400
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:  # noqa: A002
        """Return a first name for a passkey: the device that it is made on."""
        return benoem(self.request.headers.get("User-Agent", ""))

    def _get_site_name(self) -> str:
        return settings.MFA_TOTP_ISSUER
