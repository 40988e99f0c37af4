"""Where the files lie: in the default storage, under a random name that stands in the row."""

import secrets
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

MAP = "opdrachten"


def nieuw_pad() -> str:
    """Return a place that nobody can guess."""
    return f"{MAP}/{secrets.token_urlsafe(24)}"


def schrijf(pad: str, inhoud: bytes) -> None:
    """Keep a file."""
    default_storage.save(pad, ContentFile(inhoud))


def lees(pad: str) -> bytes | None:
    """Return what is there, or None when it is gone."""
    try:
        with default_storage.open(pad) as bron:
            return bron.read()
    except FileNotFoundError:
        return None


def gooi_weg(pad: str) -> None:
    """Take a file away, if it is there."""
    if pad:
        default_storage.delete(pad)


def alle() -> Iterator[str]:
    """Yield each file that is kept here."""
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return
    yield from (f"{MAP}/{naam}" for naam in namen if naam)
