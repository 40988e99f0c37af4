"""A process that is killed in the middle of an erasure leaves a whole person, not half of one."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

WORTEL = Path(__file__).parents[4]


@pytest.fixture
def kind(tmp_path, transactional_db):
    """Run a process on a database of its own (SQLite) or on that of this test (PostgreSQL)."""
    bewaar = {naam: os.environ[naam] for naam in ("PATH", "STATIC_ROOT") if naam in os.environ}
    omgeving = bewaar | {
        "TESTING": "1",
        "DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "leerwerkplaats.settings",
    }
    if connection.vendor == "postgresql":
        deze = connection.settings_dict["NAME"]
        omgeving["DATABASE_URL"] = os.environ["DATABASE_URL"].replace(
            "///leerwerkplaats", f"///{deze}"
        )

    def draai(wat: str) -> subprocess.CompletedProcess[str]:
        opdracht = [sys.executable, "-m", "tests.leerwerkplaats.gebruikers.gegevens.kind", wat]
        return subprocess.run(
            opdracht, cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=False
        )

    return draai


def _kijk(kind) -> list:
    gezien = kind("kijk")
    assert gezien.returncode == 0, gezien.stderr
    return json.loads(gezien.stdout)


def test_killed_in_the_middle_nothing_is_erased_and_a_second_time_all_is(kind):
    gezaaid = kind("zaai")
    assert gezaaid.returncode == 0, gezaaid.stderr
    voor = _kijk(kind)
    assert sum(voor[0].values()) > 15

    gedood = kind("sterf")

    assert gedood.returncode == -signal.SIGKILL, gedood.stderr
    assert _kijk(kind) == voor == [voor[0], [], 0]

    gewist = kind("wis")

    assert gewist.returncode == 0, gewist.stderr
    weg, soorten, bestanden = _kijk(kind)
    assert weg == {}
    # The person, the invitation to them, where they stood in lists, what they said and stand on,
    # and the interview with them.
    assert set(soorten) == {"citaat", "contact", "foto", "gebruiker", "genodigde", "interview"}
    assert bestanden == len(soorten)
