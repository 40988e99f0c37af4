"""A system check on where keys are kept: not among files that are served or backed up."""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # noqa: A004  their name

from casustafel.kluis.sleutels import DATABASE


@register()
def controleer_kluis(**_: Any) -> list[CheckMessage]:
    """Return what is wrong with the folder of the keys."""
    return [] if DATABASE in settings.DATABASES else _map(Path(settings.SLEUTELS_DIR))


def _map(map_: Path) -> list[CheckMessage]:
    for naam in ("MEDIA_ROOT", "STATIC_ROOT"):
        ander = getattr(settings, naam, None)
        if ander and (_binnen(map_, Path(ander)) or _binnen(Path(ander), map_)):
            hint = "Files there are served, and go along in a back-up."
            return [Error(f"SLEUTELS_DIR and {naam} overlap.", hint=hint, id="casustafel.E001")]
    if not _te_beschrijven(map_):
        hint = "Without it no table can be planned, and none can be erased."
        return [Error("SLEUTELS_DIR cannot be written.", hint=hint, id="casustafel.E002")]
    if map_.is_dir() and map_.stat().st_mode & 0o077:
        hint = "Let only the account of the site in: chmod 700."
        return [Warning("SLEUTELS_DIR is open to others.", hint=hint, id="casustafel.W001")]
    return []


def _binnen(deel: Path, geheel: Path) -> bool:
    return deel.resolve().is_relative_to(geheel.resolve())


def _te_beschrijven(map_: Path) -> bool:
    er = next((deel for deel in (map_, *map_.parents) if deel.exists()), None)
    return er is not None and er.is_dir() and os.access(er, os.W_OK | os.X_OK)
