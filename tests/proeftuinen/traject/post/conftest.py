"""The outbox, a mail server on loopback, and processes of our own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.db import connection

from tests.smtp_server import Postkantoor

PROCES = Path(__file__).with_name("werkproces.py")
EIGEN = ("TESTING", "DEMO", "DATA_DIR", "DATABASE_URL", "DJANGO_SECRET_KEY", "SITE_URL")


@pytest.fixture
def kantoor() -> Iterator[Postkantoor]:
    """A mail server on loopback."""
    with Postkantoor() as kantoor:
        yield kantoor


@pytest.fixture
def via_kantoor(kantoor, settings):
    """Send by the mail server on loopback, not into the list of the tests."""
    settings.MAILERS = kantoor.mailer
    return kantoor


@dataclass
class Werkplaats:
    """Processes with their own database, that mail by `kantoor`."""

    omgeving: dict[str, str]
    gestart: list[subprocess.Popen] = field(default_factory=list)

    def start(self, *daden: str) -> subprocess.Popen:
        opdracht = [sys.executable, "-W", "ignore", str(PROCES), *daden]
        proces = subprocess.Popen(
            opdracht, env=self.omgeving, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.gestart.append(proces)
        return proces

    def doe(self, *daden: str) -> str:
        proces = self.start(*daden)
        uit, fout = proces.communicate(timeout=120)
        assert proces.returncode == 0, fout
        return uit

    def stand(self, *eerst: str) -> dict:
        return json.loads(self.doe(*eerst, "stand"))


@pytest.fixture(scope="session")
def lege_database(tmp_path_factory) -> Path:
    """A migrated SQLite file, made once."""
    map_ = tmp_path_factory.mktemp("leeg")
    Werkplaats(_omgeving(map_, 1) | {"DATA_DIR": str(map_)}).doe("migreer")
    return map_ / "leerwerkplaats.sqlite3"


def _omgeving(map_: Path, poort: int) -> dict[str, str]:
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in EIGEN}
    return schoon | {
        "DEBUG": "1",
        "DATA_DIR": str(map_),
        "STATIC_ROOT": str(map_ / "static"),
        "MAIL_URL": f"smtp://127.0.0.1:{poort}",
    }


@pytest.fixture
def werkplaats(transactional_db, request, tmp_path, kantoor) -> Iterator[Werkplaats]:
    """Processes on a database of their own; on PostgreSQL the test's own."""
    omgeving = _omgeving(tmp_path, kantoor.poort)
    if connection.vendor == "sqlite":
        shutil.copy(request.getfixturevalue("lege_database"), tmp_path)
    else:
        delen = urlsplit(os.environ["DATABASE_URL"])
        omgeving["DATABASE_URL"] = delen._replace(
            path=f"/{connection.settings_dict['NAME']}"
        ).geturl()
    plaats = Werkplaats(omgeving)
    yield plaats
    for proces in plaats.gestart:
        if proces.poll() is None:
            proces.kill()
        proces.communicate()
