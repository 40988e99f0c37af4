"""Making `wie` of a sheet: who has the database cannot, for it takes the site's secret (ADR 39)."""

import hashlib
import secrets
from typing import Protocol

from django.utils.crypto import salted_hmac

_ZOUT = "leerwerkplaats.vragenlijst"


class MetId(Protocol):
    """Anyone with a public id."""

    publiek_id: str


def wie_van(contact: MetId) -> str:
    """Return the mark of a person's sheets: the same in every list of their place."""
    return salted_hmac(_ZOUT, contact.publiek_id, algorithm="sha256").hexdigest()


def wie_van_sleutel(lijst: MetId, sleutel: str) -> str:
    """Return the mark that belongs to a key that only a phone, or a typed sheet, holds."""
    return hashlib.sha256(f"{_ZOUT}\0{lijst.publiek_id}\0{sleutel}".encode()).hexdigest()


def los_merk() -> str:
    """Return a mark that is nobody's."""
    return secrets.token_hex(32)
