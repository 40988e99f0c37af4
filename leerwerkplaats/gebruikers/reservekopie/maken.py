"""Making a back-up: one moment of the database, then the files, encrypted as it goes out."""

import fcntl
import gzip
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.models import Model
from django.utils import timezone

from leerwerkplaats.gebruikers.reservekopie import bestanden, inhoud, sleutel, stroom, vorm
from leerwerkplaats.gebruikers.reservekopie.fout import Kopiefout
from leerwerkplaats.gebruikers.reservekopie.stand import Migraties

DEEL = 4 * 1024 * 1024
"""Bytes of text in one part of a table: what is held in memory at a time."""
HAP = 256 * 1024
TIJDELIJK = "opdrachten/"
"""Files that were made for someone and can be made again: in no back-up."""


def maak(uit: BinaryIO, *, met_bestanden: bool) -> vorm.Som:
    """Write a whole back-up and return what is in it; the site may be in use meanwhile."""
    ontvangers = sleutel.ontvangers()
    som = vorm.Som()
    blokken = _blokken(som, met_bestanden=met_bestanden)
    try:
        stroom.versleutel(blokken, uit, ontvangers)
    finally:
        blokken.close()
    return som


def maak_bestand(pad: Path, *, met_bestanden: bool) -> vorm.Som:
    """Write it beside its place, and put it there once it is whole and on the disk."""
    deel = pad.with_name(f"{pad.name}.deel")
    with _alleen(deel) as uit:
        try:
            som = maak(uit, met_bestanden=met_bestanden)
            uit.flush()
            os.fsync(uit.fileno())
            deel.replace(pad)
        except BaseException:
            deel.unlink(missing_ok=True)
            raise
    _leg_map_vast(pad.parent)
    return som


@contextmanager
def _alleen(deel: Path) -> Iterator[BinaryIO]:
    """Open for writing by one process at a time, for the owner's eyes only."""
    with os.fdopen(os.open(deel, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as uit:
        try:
            fcntl.flock(uit, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fout:
            raise Kopiefout(f"Another back-up is being written to {deel}.") from fout
        uit.truncate(0)
        yield uit


def _leg_map_vast(map_: Path) -> None:
    """See to it that the new name survives a power cut."""
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


@contextmanager
def momentopname() -> Iterator[None]:
    """Read one moment of the database, without keeping anyone from writing."""
    connection.ensure_connection()  # reads the mode of the settings
    modus = getattr(connection, "transaction_mode", None)
    if connection.vendor == "sqlite":
        connection.transaction_mode = "DEFERRED"  # IMMEDIATE would hold the lock for writing
    try:
        with transaction.atomic(durable=True):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        if connection.vendor == "sqlite":
            connection.transaction_mode = modus


def _blokken(som: vorm.Som, *, met_bestanden: bool) -> Iterator[bytes]:
    with momentopname():
        migraties = Migraties(connection)
        stand = migraties.stand()
        if not stand:
            raise Kopiefout("There are no tables yet: run manage.py migrate first.")
        modellen = inhoud.tabellen(migraties.modellen(stand))
        manifest = _manifest(modellen, stand, met_bestanden=met_bestanden)
        yield from stroom.lid(vorm.MANIFEST, manifest.naar_bytes())
        for model in modellen:
            yield from _tabel(model, som)
    # After the database: what a row names was there when the row was.
    if met_bestanden:
        for naam in bestanden.namen(default_storage):
            if not naam.startswith(TIJDELIJK):
                yield from _bestand(naam, som)
    yield from stroom.lid(vorm.SLOT, inhoud.naar_tekst(som.slot()).encode())
    yield stroom.einde()


def _manifest(
    modellen: list[type[Model]], stand: dict[str, list[str]], *, met_bestanden: bool
) -> vorm.Manifest:
    return vorm.Manifest(
        formaat=vorm.FORMAAT,
        versie=vorm.versie(),
        id=secrets.token_hex(6),
        moment=timezone.now().isoformat(timespec="seconds"),
        motor=connection.vendor,
        met_bestanden=met_bestanden,
        stand=stand,
        tabellen=[
            vorm.Tabel(model._meta.label, inhoud.kolommen(model), model._base_manager.count())
            for model in modellen
        ],
    )


def _tabel(model: type[Model], som: vorm.Som) -> Iterator[bytes]:
    """Yield a table in parts of bounded size."""
    naam = model._meta.label
    som.begin(naam)
    regels: list[bytes] = []
    grootte = nummer = 0
    for rij in inhoud.rijen(model):
        regel = inhoud.naar_tekst(rij).encode() + b"\n"
        som.regel(naam, regel)
        regels.append(regel)
        grootte += len(regel)
        if grootte >= DEEL:
            nummer += 1
            yield from _deel(naam, nummer, regels)
            regels, grootte = [], 0
    if regels:
        yield from _deel(naam, nummer + 1, regels)


def _deel(tabel: str, nummer: int, regels: list[bytes]) -> Iterator[bytes]:
    ingepakt = gzip.compress(b"".join(regels), 1, mtime=0)
    return stroom.lid(f"{vorm.TABELLEN}{tabel}/{nummer:04}.jsonl.gz", ingepakt)


def _bestand(naam: str, som: vorm.Som) -> Iterator[bytes]:
    """Yield one file; one that was removed in the meantime is not in the back-up."""
    try:
        grootte = default_storage.size(naam)
        bron = default_storage.open(naam)
    except FileNotFoundError:
        return
    with bron:
        yield stroom.kop(f"{vorm.BESTANDEN}{naam}", grootte)
        over, hash_ = grootte, sha256()
        while over and (hap := bron.read(min(HAP, over))):
            hash_.update(hap)
            over -= len(hap)
            yield hap
    if over:
        raise Kopiefout(f"The file {naam} became shorter while it was read. Try again.")
    yield stroom.vulling(grootte)
    som.bestand(naam, hash_.hexdigest(), grootte)
