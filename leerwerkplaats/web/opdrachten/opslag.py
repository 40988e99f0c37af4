"""Where the files lie: in the default storage, under a random name that stands in the row."""

import logging
import secrets
from collections.abc import Iterator

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

logger = logging.getLogger(__name__)
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
    """Take a file away, if it is there; one that cannot be reached goes with the daily task."""
    try:
        if pad:
            default_storage.delete(pad)
    except OSError as fout:
        logger.warning("a file could not be taken away: %s", type(fout).__name__)


def alle() -> Iterator[str]:
    """Yield each file that is kept here."""
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return
    yield from (f"{MAP}/{naam}" for naam in namen if naam)
