"""A house of its own for one test: database, files and key, worked by real commands."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import psycopg
from django.db import connection

from leerwerkplaats.gebruikers.reservekopie.inhoud import VAN_DEZE_MACHINE, VLUCHTIG

ROOT = Path(__file__).parents[4]
NIET_IN_KOPIE = {"django_migrations", "sqlite_sequence", "cache"} | {
    "django_session", "usersessions_usersession", "django_tasks_database_dbtaskresult",
    "web_verzendsleutel", "web_opdracht", "web_hartslag",
    "kennisbank_zoekregel", "kennisbank_zoeksortering", "kennisbank_zoekstand",
    "kennisbank_zoekwoord",
}  # fmt: skip
assert len(VLUCHTIG | VAN_DEZE_MACHINE) == len(NIET_IN_KOPIE) - 3
# What FTS5 keeps of the search index, in tables of its own.
NIET_IN_KOPIE |= {
    f"kennisbank_zoekfts{deel}" for deel in ("", "_config", "_data", "_docsize", "_idx")
}


@dataclass
class Uitkomst:
    code: int
    uit: str
    fout: str
    kb: int
    """Most memory that it held, in kB."""


@dataclass
class Huis:
    map: Path
    adres: str = ""
    omgeving: dict[str, str] = field(default_factory=dict)
    naam: str = ""

    def start(self, *woorden: str, **kwargs) -> subprocess.Popen:
        """Start manage.py, or a file of ours."""
        script = [] if woorden[0].endswith(".py") else ["manage.py"]
        env = {
            "PATH": os.environ["PATH"],
            "TESTING": "1",
            "DATA_DIR": str(self.map),
            "DATABASE_URL": self.adres,
            "PYTHONPATH": str(ROOT),
        }
        return subprocess.Popen(
            [sys.executable, *script, *woorden],
            cwd=ROOT,
            env=env | self.omgeving,
            stdin=kwargs.pop("stdin", subprocess.DEVNULL),
            stdout=kwargs.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            text=True,
            **kwargs,
        )

    def doe(self, *woorden: str, **kwargs) -> Uitkomst:
        """Run it to the end."""
        proces = self.start(*woorden, **kwargs)
        uit, fout = proces.communicate(timeout=120)
        return Uitkomst(proces.returncode, uit, fout, 0)

    def meet(self, *woorden: str) -> Uitkomst:
        """Run it, with output to nowhere, and say how much memory it took."""
        proces = self.start(*woorden, stdout=subprocess.DEVNULL)
        fout = proces.stderr.read()
        _, stand, gebruik = os.wait4(proces.pid, 0)
        proces.returncode = os.waitstatus_to_exitcode(stand)
        proces.stderr.close()
        return Uitkomst(proces.returncode, "", fout, gebruik.ru_maxrss)

    @contextmanager
    def cursor(self):
        if not self.adres:
            with closing(sqlite3.connect(self.map / "leerwerkplaats.sqlite3")) as db, db:
                yield db.cursor()
            return
        with psycopg.connect(**_toegang(self.naam)) as db:
            yield db.cursor()

    def sql(self, opdracht: str) -> None:
        with self.cursor() as cursor:
            cursor.execute(opdracht)

    def rijen(self) -> dict[str, list[tuple]]:
        """Return every row of every table that goes along."""
        with self.cursor() as cursor:
            cursor.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                if self.adres
                else "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
            namen = sorted({naam for (naam,) in cursor.fetchall()} - NIET_IN_KOPIE)
            inhoud = {}
            for naam in namen:
                cursor.execute(f'SELECT * FROM "{naam}"')
                inhoud[naam] = sorted(map(repr, cursor.fetchall()))
        return inhoud

    def bestanden(self) -> dict[str, bytes]:
        map_ = self.map / "bestanden"
        paden = (pad for pad in map_.rglob("*") if pad.is_file())
        return {str(pad.relative_to(map_)): pad.read_bytes() for pad in paden}


def _toegang(naam: str) -> dict:
    deel = connection.settings_dict
    alles = {
        "dbname": naam,
        "user": deel["USER"],
        "password": deel["PASSWORD"],
        "host": deel["HOST"],
        "port": deel["PORT"],
    }
    return {wat: waarde for wat, waarde in alles.items() if waarde}


def _adres(naam: str) -> str:
    deel = connection.settings_dict
    if deel["HOST"].startswith("/"):
        return f"postgres:///{naam}?host={deel['HOST']}&user={deel['USER']}"
    wie = f"{quote(deel['USER'])}:{quote(deel['PASSWORD'])}"
    return f"postgres://{wie}@{deel['HOST']}:{deel['PORT'] or 5432}/{naam}"


@contextmanager
def huis(map_: Path, sleutel: str, *, motor: str = "", uit: Huis | None = None):
    """Give a house on the engine that the tests run on, or on the one named; empty or as `uit`."""
    map_.mkdir(parents=True, exist_ok=True)
    omgeving = {"BACKUP_ONTVANGER": sleutel}
    if (motor or connection.vendor) == "sqlite":
        if uit:
            shutil.copy(uit.map / "leerwerkplaats.sqlite3", map_)
        yield Huis(map_, "", omgeving)
        return
    mal = uit.naam if uit else "template1"
    naam = f"kopie_{uuid4().hex[:12]}"
    with psycopg.connect(**_toegang("postgres"), autocommit=True) as db:
        db.execute(f'CREATE DATABASE "{naam}" TEMPLATE "{mal}"')
        try:
            yield Huis(map_, _adres(naam), omgeving, naam)
        finally:
            db.execute(f'DROP DATABASE "{naam}" WITH (FORCE)')
