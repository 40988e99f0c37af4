"""The press or the worker is killed in the middle of a file: said plainly, and made the next time.

Nothing half is kept, nothing is made twice, and no process or folder of it stays behind.
"""

import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import werk
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.opdrachten.actions import vraag_aan, vraag_opnieuw
from leerwerkplaats.web.pdf import maak_pdf
from leerwerkplaats.web.pdf.kind import AFGEBROKEN, drukkerij
from tests.kindproces import WORTEL, omgeving, twee_processen
from tests.leerwerkplaats.web.opdrachten.lang_werk import KORT, LANG, pagina
from tests.storingshuis import wacht_tot

Stand = Opdracht.Stand


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "bestanden"


@pytest.mark.een_database
@pytest.mark.django_db
def test_a_press_that_is_killed_at_work_fails_the_file_and_the_next_press_makes_it(
    kernteam, soort, tmp_path
):
    gezien = []

    def doe(opdracht, meld):
        maak_pdf(pagina(KORT))
        proces, map_ = drukkerij._kind.proces, Path(drukkerij._kind._map.name)
        gezien.append((proces, map_, map_.exists()))
        if len(gezien) == 1:
            threading.Timer(0.3, os.kill, [proces.pid, signal.SIGKILL]).start()
            maak_pdf(pagina(LANG))

    soort.doe = doe
    eerste = vraag_aan(gebruiker=kernteam, soort="proef", ruimte="plek", gegevens={})
    na_eerste = set(opslag.alle())
    tweede = vraag_opnieuw(opdracht=eerste)

    eerste.refresh_from_db()
    assert (eerste.stand, eerste.fout, eerste.pad) == (Stand.MISLUKT, AFGEBROKEN, "")
    assert (na_eerste, set(opslag.alle())) == (set(), {tweede.pad})
    assert (tweede.stand, Opdracht.objects.count()) == (Stand.KLAAR, 2)
    (dood, map_, stond_er), (levend, _, _) = gezien
    assert (stond_er, map_.exists(), dood.poll()) == (True, False, -signal.SIGKILL)
    assert levend.poll() is None


def _leeft(pid: int) -> bool:
    """Tell whether this process runs; one that ended and waits to be counted does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


@twee_processen
@pytest.mark.django_db(transaction=True)
def test_a_worker_that_is_killed_at_work_takes_its_press_along_and_the_next_makes_the_file(
    kernteam, soort, wachtrij, tmp_path
):
    opdracht = vraag_aan(gebruiker=kernteam, soort="proef", ruimte="plek", gegevens={})
    werker = subprocess.Popen(
        [sys.executable, "-m", "tests.leerwerkplaats.web.opdrachten.lang_werk"],
        cwd=WORTEL,
        env=omgeving(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
    )
    with werker:
        try:
            pers, map_ = werker.stdout.readline().split()
            stond_er = _leeft(int(pers)) and Path(map_).exists()
        finally:
            werker.kill()
    duurde = wacht_tot(lambda: not _leeft(int(pers)) and not Path(map_).exists(), 5)

    bezig = Opdracht.objects.get()
    assert (stond_er, werker.returncode, duurde < 3) == (True, -signal.SIGKILL, True)
    assert (bezig.stand, list(opslag.alle())) == (Stand.BEZIG, [])
    lang_geleden = timezone.now() - timedelta(minutes=5)
    DBTaskResult.objects.running().update(started_at=lang_geleden, worker_ids=["weg"])
    werk.elke_minuut(timezone.now())
    call_command("db_worker", batch=True, startup_delay=False, interval=0, verbosity=0)

    opdracht.refresh_from_db()
    assert (opdracht.stand, soort.keren, Opdracht.objects.count()) == (Stand.KLAAR, 1, 1)
    assert set(opslag.alle()) == {opdracht.pad}
