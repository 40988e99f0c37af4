"""A process beside the tests, on the same PostgreSQL and the same files: to be killed."""

import os
from pathlib import Path

import pytest
from django.db import connection

twee_processen = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="two processes on one database"
)
WORTEL = Path(__file__).parents[1]


def omgeving(data: Path) -> dict[str, str]:
    """Let a process work on the database of this test, with its files below `data`."""
    deze = connection.settings_dict["NAME"]
    adres = os.environ["DATABASE_URL"].replace("///leerwerkplaats", f"///{deze}")
    bewaar = {naam: os.environ[naam] for naam in ("PATH", "STATIC_ROOT") if naam in os.environ}
    return bewaar | {
        "TESTING": "1",
        "DATA_DIR": str(data),
        "DATABASE_URL": adres,
        "DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings",
    }
