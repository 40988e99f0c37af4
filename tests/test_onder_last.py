"""Two web workers and a task worker on one PostgreSQL, under load, with a worker that is killed."""

import os
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.db import connection

from tests.smtp_server import Postkantoor
from tests.storingshuis import WORTEL, Cluster, huis, wacht_tot

GENODIGDEN = 150
DRADEN = 8
STANDEN = """
import django, json
django.setup()
from collections import Counter
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.models import Uitnodiging
print(json.dumps([Uitnodiging.objects.count(), Counter(Bericht.objects.values_list("stand", flat=True))]))
"""

pytestmark = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="several processes share one PostgreSQL"
)


@pytest.fixture
def cluster():
    eigen = Cluster()
    try:
        eigen.url = eigen.maak()
        yield eigen
    finally:
        eigen.weg()


@contextmanager
def werker(omgeving: dict[str, str]):
    """Run the task worker in a process of its own."""
    opdracht = [sys.executable, "manage.py", "werker", "--queue-name", "*", "--no-reload"]
    opdracht += ["--no-startup-delay", "--interval", "0.1"]
    proces = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stderr=subprocess.DEVNULL)
    try:
        yield proces
    finally:
        proces.terminate()
        try:
            proces.wait(10)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


def _nodig_uit(thuis, nummer: int) -> list[int]:
    """Press the button three times with one key, as an impatient hand on a bad line does."""
    velden = {"email": f"n{nummer}@voorbeeld.example", "rol": "deelnemer", "sleutel": str(uuid4())}
    pad = f"/proeftuinen/{thuis.tuin}/mensen/uitnodigen/"
    return [thuis.vraag(pad, velden).status for _ in range(3)]


def test_under_load_each_invitation_is_mailed_once(cluster, tmp_path):
    with Postkantoor() as kantoor:
        extra = {
            "DJANGO_SETTINGS_MODULE": "tests.lastinstellingen",
            "TEST_SMTP": str(kantoor.poort),
        }
        with huis(tmp_path, cluster.url, extra) as thuis, werker(thuis.omgeving) as eerste:
            with ThreadPoolExecutor(DRADEN) as draden:
                drukken = draden.map(lambda nr: _nodig_uit(thuis, nr), range(GENODIGDEN))
                wacht_tot(lambda: len(kantoor.brieven) > GENODIGDEN // 5, 40)
                with werker(thuis.omgeving):
                    os.kill(eerste.pid, signal.SIGKILL)
                    statussen = Counter(status for deel in drukken for status in deel)
                    wacht_tot(lambda: len(kantoor.brieven) >= GENODIGDEN - 1, 40)
                    wacht_tot(lambda: '"klaar"' not in thuis.draai(STANDEN), 20)
            stand = thuis.draai(STANDEN)

    aan = Counter(str(brief["To"]) for brief in kantoor.brieven)
    print(  # noqa: T201
        f"under load: {sum(statussen.values())} posts, {len(aan)} of {GENODIGDEN} mailed, "
        f"{sum(aan.values()) - len(aan)} double; {stand}"
    )
    assert statussen == {302: 3 * GENODIGDEN}
    assert set(aan.values()) == {1}
    assert set(kantoor.per_brief.values()) == {1}
    # The worker that was killed may have held one letter: that one waits to be seen, not forgotten.
    assert len(aan) in {GENODIGDEN, GENODIGDEN - 1}
    assert stand.startswith(f"[{GENODIGDEN}, ")
