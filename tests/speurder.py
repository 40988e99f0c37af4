"""Looks for words in every column of every table, sealed ones opened, and in every file."""

import base64
import pickle
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.db import connection


def _open(tabel: str, kolom: str, waarde: Any) -> str:
    """Return the value as text; sessions and the cache are sealed or packed."""
    if isinstance(waarde, memoryview | bytes):
        return bytes(waarde).decode(errors="replace")
    if (tabel, kolom) == ("django_session", "session_data"):
        return str(SessionStore().decode(waarde))
    if (tabel, kolom) == ("cache", "value"):
        return str(pickle.loads(base64.b64decode(waarde)))
    return str(waarde)


def in_tabellen(woorden: Iterable[str]) -> Counter[str]:
    """Count by `table.column` in how many rows one of these words stands, whatever the capitals."""
    klein = [woord.lower() for woord in woorden]
    raak: Counter[str] = Counter()
    with connection.cursor() as cursor:
        for tabel in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(tabel)}")
            kolommen = [deel[0] for deel in cursor.description]
            for rij in cursor.fetchall():
                for kolom, waarde in zip(kolommen, rij, strict=True):
                    tekst = _open(tabel, kolom, waarde).lower()
                    raak[f"{tabel}.{kolom}"] += any(woord in tekst for woord in klein)
    return +raak


def kolommen() -> int:
    """Return how many columns there are to look in."""
    with connection.cursor() as cursor:
        tabellen = connection.introspection.table_names(cursor)
        return sum(len(connection.introspection.get_table_description(cursor, t)) for t in tabellen)


def in_bestanden(map_: Path, woorden: Iterable[str]) -> list[str]:
    """Return the files that hold one of these words, in their name or inside."""
    klein = [woord.lower() for woord in woorden]
    return [
        str(pad.relative_to(map_))
        for pad in sorted(map_.rglob("*"))
        if pad.is_file()
        and any(
            woord in pad.name.lower() or woord.encode() in pad.read_bytes().lower()
            for woord in klein
        )
    ]
