"""Where the keys of tables are kept: outside the database and outside every back-up.

A key is a file of its own in `settings.SLEUTELS_DIR`, wrapped by the master key. Whoever destroys
it makes all that was locked with it unreadable, also in every back-up. Losing the folder means no
more than that what would have been erased is erased now.
"""

import os
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_NAAM = re.compile(r"[a-z0-9]{4,64}\Z")


class SleutelWeg(Exception):
    """The key of this table does not exist (any more): what it locked cannot be read."""


class HoofdsleutelFout(Exception):
    """The key is there, but the master key of this site does not open it."""


class Sleutelkast(Protocol):
    """A place for wrapped keys, by name."""

    def leg(self, naam: str, verpakt: bytes) -> None:
        """Keep a wrapped key, durably before this returns."""

    def haal(self, naam: str) -> bytes:
        """Return the wrapped key; raise SleutelWeg when there is none."""

    def vernietig(self, naam: str) -> None:
        """Take the key away for good; the same when it is gone already."""

    def namen(self) -> Iterator[str]:
        """Return the names of all keys."""


class Map:
    """Keys as files in one folder that only this site may read."""

    def __init__(self, map_: Path) -> None:
        self.map = map_

    def _pad(self, naam: str) -> Path:
        if not _NAAM.match(naam):
            raise ValueError("a key has a name of small letters and digits")
        return self.map / naam

    def leg(self, naam: str, verpakt: bytes) -> None:
        """Write the file whole, then give it its name."""
        self.map.mkdir(mode=0o700, parents=True, exist_ok=True)
        pad = self._pad(naam)
        klad = pad.with_suffix(".klad")
        with os.fdopen(os.open(klad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as uit:
            uit.write(verpakt)
            uit.flush()
            os.fsync(uit.fileno())
        klad.replace(pad)
        self._fsync()

    def haal(self, naam: str) -> bytes:
        """Read the file."""
        try:
            return self._pad(naam).read_bytes()
        except FileNotFoundError:
            raise SleutelWeg(naam) from None

    def vernietig(self, naam: str) -> None:
        """Write over the file, then take it away."""
        pad = self._pad(naam)
        try:
            with pad.open("r+b") as bestand:
                bestand.write(b"\0" * pad.stat().st_size)
                bestand.flush()
                os.fsync(bestand.fileno())
            pad.unlink()
        except FileNotFoundError:
            return
        self._fsync()

    def namen(self) -> Iterator[str]:
        """Return the names of the files."""
        if self.map.is_dir():
            yield from sorted(pad.name for pad in self.map.iterdir() if _NAAM.match(pad.name))

    def _fsync(self) -> None:
        wijzer = os.open(self.map, os.O_RDONLY)
        try:
            os.fsync(wijzer)
        finally:
            os.close(wijzer)


def kast() -> Sleutelkast:
    """Return where this site keeps its keys."""
    return Map(settings.SLEUTELS_DIR)


def _uit(geheim: str) -> Fernet:
    afgeleid = HKDF(SHA256(), length=32, salt=None, info=b"casustafel hoofdsleutel")
    return Fernet(urlsafe_b64encode(afgeleid.derive(geheim.encode())))


def hoofdsleutel() -> MultiFernet:
    """Return the master key: the first of the setting locks, each of them opens."""
    return MultiFernet([_uit(geheim) for geheim in settings.CASUS_HOOFDSLEUTELS])


def maak(naam: str) -> None:
    """Make a new key under this name."""
    kast().leg(naam, hoofdsleutel().encrypt(Fernet.generate_key()))


def haal(naam: str) -> Fernet:
    """Return the key with this name; raises SleutelWeg, HoofdsleutelFout."""
    verpakt = kast().haal(naam)
    try:
        return Fernet(hoofdsleutel().decrypt(verpakt))
    except InvalidToken:
        raise HoofdsleutelFout(naam) from None


def vernietig(naam: str) -> None:
    """Destroy the key with this name."""
    kast().vernietig(naam)
