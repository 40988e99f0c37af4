"""Where the files of editions lie: in the default storage, under random names."""

import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from leerwerkplaats.web.opdrachten import opslag
from proeftuinen.uitgaven.maken.models import Uitgavebestand

MAP = "uitgaven"
ZWERFT_NA = timedelta(days=1)
"""A file that no row names is left alone for as long as whoever wrote it may still be at work."""


def schrijf(inhoud: bytes) -> str:
    """Keep a file; return its place, which nobody can guess."""
    return default_storage.save(f"{MAP}/{secrets.token_urlsafe(24)}", ContentFile(inhoud))


def lees(bestand: Uitgavebestand) -> bytes | None:
    """Return what is there, or None when it is gone."""
    return opslag.lees(bestand.pad.name)


def gooi_straks_weg(paden: Iterable[str]) -> None:
    """Take these away as soon as it is certain that their rows are gone."""
    for pad in paden:
        transaction.on_commit(partial(opslag.gooi_weg, pad), robust=True)


def ruim_zwervers(nu: datetime) -> int:
    """Take away files of editions that were never finished; return how many."""
    bekend = set(Uitgavebestand.objects.values_list("pad", flat=True))
    zwervers = [pad for pad in _alle() if pad not in bekend and _is_oud(pad, nu)]
    gooi_straks_weg(zwervers)
    return len(zwervers)


def _alle() -> Iterator[str]:
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return
    yield from (f"{MAP}/{naam}" for naam in namen if naam)


def _is_oud(pad: str, nu: datetime) -> bool:
    try:
        return default_storage.get_modified_time(pad) < nu - ZWERFT_NA
    except FileNotFoundError:
        return False
