"""Reading a back-up from front to end, with every checksum tried on the way."""

import gzip
import json
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import RawIOBase
from pathlib import Path
from posixpath import normpath
from typing import Any, BinaryIO

from django.core.exceptions import SuspiciousFileOperation
from django.core.files.utils import validate_file_name
from pyrage.x25519 import Identity

from leerwerkplaats.gebruikers.reservekopie import bestanden, stroom, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout

HAP = 256 * 1024
_TABELDEEL = re.compile(rf"{vorm.TABELLEN}(\w+\.\w+)/(\d+)\.jsonl\.gz")
STUK = (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile, ValueError, RecursionError)


@dataclass
class Tabeldeel:
    """Some rows of a table."""

    tabel: str
    rijen: Iterator[list[Any]]


class Bestanddeel(RawIOBase):
    """One file; read it in pieces."""

    def __init__(self, naam: str, bron: BinaryIO) -> None:
        super().__init__()
        self.naam, self._bron = naam, bron
        self.som, self.grootte = sha256(), 0

    def readable(self) -> bool:
        return True

    def read(self, aantal: int | None = HAP) -> bytes:
        """Return the next piece, or nothing at the end."""
        hap = self._bron.read(HAP if aantal is None or aantal < 0 else aantal)
        self.som.update(hap)
        self.grootte += len(hap)
        return hap


type Deel = vorm.Manifest | Tabeldeel | Bestanddeel


def lees(pad: Path, sleutels: Sequence[Identity]) -> Iterator[Deel]:
    """Yield the manifest, then tables and files; raise Kopiefout for what is not whole.

    It is certain only once this has come to its end: the proof stands last.
    """
    with stroom.ontsleuteld(pad, sleutels) as bron:
        try:
            with tarfile.open(fileobj=bron, mode="r|") as leden:
                yield from _delen(leden)
            while hap := bron.read(HAP):
                if hap.strip(b"\0"):
                    raise stroom.beschadigd(pad)
        except STUK as fout:
            raise stroom.beschadigd(pad) from fout


def _delen(leden: tarfile.TarFile) -> Iterator[Deel]:
    stoet = iter(leden)
    manifest = _eerste(leden, next(stoet, None))
    som = vorm.Som()
    yield manifest
    breedte = {}
    for tabel in manifest.tabellen:
        som.begin(tabel.naam)
        breedte[tabel.naam] = len(tabel.kolommen)
    for lid in stoet:
        inhoud = leden.extractfile(lid)
        if inhoud is None:
            raise tarfile.ReadError(lid.name)
        if lid.name == vorm.SLOT:
            _eis_slot(json.load(inhoud), som, manifest)
            if next(stoet, None) is not None:
                raise tarfile.ReadError("something behind the end")
            return
        if deel := _TABELDEEL.fullmatch(lid.name):
            yield from _tabel(deel[1], inhoud, som, breedte)
        else:
            yield from _bestand(lid.name, inhoud, som)
    raise tarfile.ReadError("no closing member")


def _eerste(leden: tarfile.TarFile, lid: tarfile.TarInfo | None) -> vorm.Manifest:
    inhoud = leden.extractfile(lid) if lid and lid.name == vorm.MANIFEST else None
    if inhoud is None:
        raise Kopiefout("This age file is no back-up of manage.py back-up.")
    return vorm.Manifest.van_bytes(inhoud.read())


def _tabel(
    tabel: str, inhoud: BinaryIO, som: vorm.Som, breedte: Mapping[str, int]
) -> Iterator[Tabeldeel]:
    if tabel not in som.tabellen:
        raise tarfile.ReadError(f"no such table: {tabel}")

    def rijen() -> Iterator[list[Any]]:
        with gzip.open(inhoud) as regels:
            for regel in regels:
                som.regel(tabel, regel)
                rij = json.loads(regel)
                if not isinstance(rij, list) or len(rij) != breedte[tabel]:
                    raise tarfile.ReadError(f"a row of another shape in {tabel}")
                yield rij

    delen = rijen()
    yield Tabeldeel(tabel, delen)
    for _ in delen:  # what the reader left
        pass


def _bestand(lid: str, inhoud: BinaryIO, som: vorm.Som) -> Iterator[Bestanddeel]:
    naam = lid.removeprefix(vorm.BESTANDEN)
    try:
        validate_file_name(naam, allow_relative_path=True)
    except SuspiciousFileOperation as fout:
        raise Kopiefout(f"The back-up holds a file with a forbidden name: {lid!r}.") from fout
    omweg = normpath(naam) != naam  # a/./b stands where a/b does
    if lid == naam or omweg or bestanden.is_van_ons(naam) or naam in som.bestanden:
        raise Kopiefout(f"The back-up holds a file with a forbidden name: {lid!r}.")
    deel = Bestanddeel(naam, inhoud)
    yield deel
    while deel.read():
        pass
    som.bestand(naam, deel.som.hexdigest(), deel.grootte)


def _eis_slot(slot: object, som: vorm.Som, manifest: vorm.Manifest) -> None:
    """Compare what was written with what was read, both ways."""
    gelezen = som.slot()
    rijen = {tabel.naam: tabel.rijen for tabel in manifest.tabellen}
    if slot != gelezen or rijen != {naam: deel[0] for naam, deel in som.tabellen.items()}:
        raise tarfile.ReadError("checksums differ")
