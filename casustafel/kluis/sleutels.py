"""The keys of tables: made, fetched, wrapped anew and destroyed.

They stand outside the database and outside every back-up (kluis/kasten.py), each wrapped by the
master key. Whoever destroys one makes all that was locked with it unreadable, also in every
back-up. Losing their place means no more than that what would have been erased is erased now.
"""

import logging
from base64 import urlsafe_b64encode
from collections.abc import Callable, Collection

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import connections

from casustafel.kluis.kasten import (
    HoofdsleutelFout,
    KastWeg,
    Map,
    Sleutelkast,
    SleutelWeg,
    Tabel,
)

__all__ = ["HoofdsleutelFout", "KastWeg", "SleutelWeg", "Sleutelkast"]
logger = logging.getLogger(__name__)
DATABASE = "sleutels"
"""The alias of a database of keys, where settings.SLEUTELS_URL names one."""


def kast() -> Sleutelkast:
    """Return where this site keeps its keys."""
    if DATABASE in settings.DATABASES:
        return Tabel(connections[DATABASE])
    return Map(settings.SLEUTELS_DIR)


def _uit(geheim: str) -> Fernet:
    afgeleid = HKDF(SHA256(), length=32, salt=None, info=b"casustafel hoofdsleutel")
    return Fernet(urlsafe_b64encode(afgeleid.derive(geheim.encode())))


def hoofdsleutel() -> MultiFernet:
    """Return the master key: the first of the setting locks, each of them opens."""
    return MultiFernet([_uit(geheim) for geheim in settings.CASUS_HOOFDSLEUTELS])


def maak(naam: str) -> None:
    """Make a new key under this name. Raises OSError when it cannot be kept."""
    kast().leg(naam, hoofdsleutel().encrypt(Fernet.generate_key()))


def haal(naam: str) -> Fernet:
    """Return the key with this name; raises SleutelWeg, HoofdsleutelFout."""
    verpakt = kast().haal(naam)
    try:
        return Fernet(hoofdsleutel().decrypt(verpakt))
    except InvalidToken:
        raise HoofdsleutelFout(naam) from None


def vernietig(naam: str) -> None:
    """Destroy the key with this name. Raises OSError when that cannot be done now."""
    kast().vernietig(naam)


def herverpak() -> int:
    """Wrap what an older master key locked with the first one; return how many keys.

    What no master key of this site opens stays as it is: the right one may come back.
    """
    plek, eerste, alle = kast(), _uit(settings.CASUS_HOOFDSLEUTELS[0]), hoofdsleutel()
    aantal = dicht = 0
    for naam in list(plek.namen()):
        try:
            verpakt = plek.haal(naam)
            if not _opent(eerste, verpakt):
                aantal += plek.vervang(naam, verpakt, alle.rotate(verpakt))
        except SleutelWeg:
            continue
        except InvalidToken:
            dicht += 1
    if dicht:
        logger.error("keys of tables that no master key opens: %d", dicht)
    return aantal


def _opent(fernet: Fernet, verpakt: bytes) -> bool:
    try:
        fernet.decrypt(verpakt)
    except InvalidToken:
        return False
    return True


def veeg(in_gebruik: Callable[[Collection[str]], Collection[str]], moment: float) -> int:
    """Destroy keys from before this moment that lock nothing any more; return how many.

    `in_gebruik` tells which of these names still do. It is asked after the keys were listed, so a
    table that is planned meanwhile loses nothing.
    """
    oud = kast().ouder_dan(moment)
    nog = set(in_gebruik(oud)) if oud else set()
    los = [naam for naam in oud if naam not in nog]
    for naam in los:
        vernietig(naam)
    return len(los)
