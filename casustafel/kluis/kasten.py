"""The two places in which keys can be kept, wrapped: a folder, or a database of its own."""

import fcntl
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from django.db import DatabaseError

_NAAM = re.compile(r"[a-z0-9]{4,64}\Z")
_TABEL = "casussleutels"


class SleutelWeg(Exception):
    """The key of this table does not exist (any more): what it locked cannot be read."""


class HoofdsleutelFout(Exception):
    """The key is there, but the master key of this site does not open it."""


class KastWeg(HoofdsleutelFout):
    """The place of the keys itself is not there: a disk that is not mounted, a database down."""


class Sleutelkast(Protocol):
    """A place for wrapped keys, by name."""

    def is_er(self) -> bool:
        """Tell whether this place is there, so that a key that is not in it is really gone."""

    def leg(self, naam: str, verpakt: bytes) -> None:
        """Keep a wrapped key, durably before this returns."""

    def haal(self, naam: str) -> bytes:
        """Return the wrapped key; raises SleutelWeg when there is none, KastWeg."""

    def vervang(self, naam: str, oud: bytes, nieuw: bytes) -> bool:
        """Wrap a key anew if it is still there and still so; tell whether it was."""

    def vernietig(self, naam: str) -> None:
        """Take the key away for good; the same when it is gone already."""

    def namen(self) -> Iterator[str]:
        """Return the names of all keys."""

    def ouder_dan(self, moment: float) -> list[str]:
        """Return the names of the keys that were laid down before this moment (seconds)."""


def _goed(naam: str) -> str:
    if not _NAAM.match(naam):
        raise ValueError("a key has a name of small letters and digits")
    return naam


class Map:
    """Keys as files in one folder that only this site may read.

    The file `.slot` says that this is the folder, and is held while a key is replaced or destroyed:
    so no key that was destroyed comes back.
    """

    def __init__(self, map_: Path) -> None:
        self.map = map_

    def is_er(self) -> bool:
        """Tell whether a key was ever laid down here."""
        return (self.map / ".slot").exists() or any(self.namen())

    def _pad(self, naam: str) -> Path:
        return self.map / _goed(naam)

    def leg(self, naam: str, verpakt: bytes) -> None:
        """Write the file whole, then give it its name."""
        pad = self._pad(naam)
        self.map.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._vast():
            self._schrijf(pad, verpakt)

    def haal(self, naam: str) -> bytes:
        """Read the file."""
        pad = self._pad(naam)
        try:
            return pad.read_bytes()
        except FileNotFoundError:
            raise (SleutelWeg if self.is_er() else KastWeg)(naam) from None
        except OSError as fout:
            raise KastWeg(naam) from fout

    def vervang(self, naam: str, oud: bytes, nieuw: bytes) -> bool:
        """Write the file anew, unless it was destroyed or changed meanwhile."""
        pad = self._pad(naam)
        with self._vast():
            if not pad.exists() or pad.read_bytes() != oud:
                return False
            self._schrijf(pad, nieuw)
        return True

    def vernietig(self, naam: str) -> None:
        """Write over the file and over what was left of writing it, then take them away."""
        pad = self._pad(naam)
        if not self.map.is_dir():
            return
        with self._vast():
            for deel in (pad, _klad(pad)):
                with suppress(FileNotFoundError):
                    self._maak_onleesbaar(deel)
            self._fsync()

    def namen(self) -> Iterator[str]:
        """Return the names of the files."""
        if self.map.is_dir():
            yield from sorted(pad.name for pad in self.map.iterdir() if _NAAM.match(pad.name))

    def ouder_dan(self, moment: float) -> list[str]:
        """Return the names of the files, also half written ones, that are older."""
        if not self.map.is_dir():
            return []
        paden = [pad for pad in self.map.iterdir() if _NAAM.match(pad.name.removesuffix(".klad"))]
        oud = {pad.name.removesuffix(".klad") for pad in paden if _begon(pad) < moment}
        return sorted(oud)

    @staticmethod
    def _maak_onleesbaar(pad: Path) -> None:
        with pad.open("r+b") as bestand:
            bestand.write(b"\0" * pad.stat().st_size)
            bestand.flush()
            os.fsync(bestand.fileno())
        pad.unlink()

    def _schrijf(self, pad: Path, verpakt: bytes) -> None:
        wijzer = os.open(_klad(pad), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(wijzer, "wb") as uit:
            uit.write(verpakt)
            uit.flush()
            os.fsync(uit.fileno())
        _klad(pad).replace(pad)
        self._fsync()

    @contextmanager
    def _vast(self) -> Iterator[None]:
        wijzer = os.open(self.map / ".slot", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(wijzer, fcntl.LOCK_EX)
            yield
        finally:
            os.close(wijzer)

    def _fsync(self) -> None:
        wijzer = os.open(self.map, os.O_RDONLY)
        try:
            os.fsync(wijzer)
        finally:
            os.close(wijzer)


def _klad(pad: Path) -> Path:
    return pad.with_name(f"{pad.name}.klad")


def _begon(pad: Path) -> float:
    try:
        return pad.stat().st_mtime
    except FileNotFoundError:
        return time.time()


class Tabel:
    """Keys in one table of a database of their own, of which no back-up is made.

    Plain SQL and no model: a model would have a table in the first database, and in its back-up.
    """

    def __init__(self, verbinding: Any) -> None:
        self.verbinding = verbinding

    def is_er(self) -> bool:
        """Tell whether the table is there."""
        try:
            return self._heeft_tabel()
        except DatabaseError:
            return False

    def _heeft_tabel(self) -> bool:
        with self.verbinding.cursor() as cursor:
            return _TABEL in self.verbinding.introspection.table_names(cursor)

    def leg(self, naam: str, verpakt: bytes) -> None:
        """Add a row, and the table when this is the first. Raises OSError when it cannot."""
        try:
            if not self._heeft_tabel():
                self._doe(
                    "CREATE TABLE IF NOT EXISTS casussleutels (naam varchar(64) PRIMARY KEY, "
                    "verpakt text NOT NULL, gelegd bigint NOT NULL)"
                )
            waarden = (_goed(naam), verpakt.decode(), int(time.time()))
            self._doe(
                "INSERT INTO casussleutels (naam, verpakt, gelegd) VALUES (%s, %s, %s)", waarden
            )
        except DatabaseError as fout:
            raise OSError("the database of keys takes none") from fout

    def haal(self, naam: str) -> bytes:
        """Read the row."""
        try:
            rijen = self._lees("SELECT verpakt FROM casussleutels WHERE naam = %s", (_goed(naam),))
        except DatabaseError as fout:
            raise KastWeg(naam) from fout
        if not rijen:
            raise SleutelWeg(naam)
        return rijen[0][0].encode()

    def vervang(self, naam: str, oud: bytes, nieuw: bytes) -> bool:
        """Write the row anew in one statement, if it is still so."""
        sql = "UPDATE casussleutels SET verpakt = %s WHERE naam = %s AND verpakt = %s"
        return self._doe(sql, (nieuw.decode(), _goed(naam), oud.decode())) == 1

    def vernietig(self, naam: str) -> None:
        """Take the row away. Raises OSError when the database is not there."""
        try:
            if self._heeft_tabel():
                self._doe("DELETE FROM casussleutels WHERE naam = %s", (_goed(naam),))
        except DatabaseError as fout:
            raise OSError("the database of keys is not there") from fout

    def namen(self) -> Iterator[str]:
        """Return the names of the rows."""
        if self.is_er():
            yield from (
                naam for (naam,) in self._lees("SELECT naam FROM casussleutels ORDER BY naam")
            )

    def ouder_dan(self, moment: float) -> list[str]:
        """Return the names of the rows that are older."""
        if not self.is_er():
            return []
        sql = "SELECT naam FROM casussleutels WHERE gelegd < %s ORDER BY naam"
        return [naam for (naam,) in self._lees(sql, (int(moment),))]

    def _doe(self, sql: str, waarden: tuple[Any, ...] = ()) -> int:
        with self.verbinding.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.rowcount

    def _lees(self, sql: str, waarden: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        with self.verbinding.cursor() as cursor:
            cursor.execute(sql, waarden)
            return cursor.fetchall()
