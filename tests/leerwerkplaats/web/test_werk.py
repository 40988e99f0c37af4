import logging
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web import hartslag, werk
from leerwerkplaats.web.management.commands.werker import Pols, Werker
from leerwerkplaats.web.models import Hartslag
from proeftuinen.traject.contracten import NAMEN

WORTEL = Path(__file__).parents[3]
gezien = []


def _taak(**velden) -> DBTaskResult:
    return DBTaskResult.objects.create(
        **{
            "task_path": "proeftuinen.traject.post.verzenden.verstuur_post",
            "args_kwargs": {"args": [], "kwargs": {}},
            "backend_name": "default",
            "queue_name": "default",
            "status": "RUNNING",
            "run_after": timezone.now(),
            "worker_ids": ["a"],
            **velden,
        }
    )


def _werker(**velden) -> Werker:
    gewoon = {"queue_names": ["*"], "excluded_queue_names": [], "interval": 0, "batch": True}
    rest = {"backend_name": "default", "startup_delay": False, "max_tasks": None, "worker_id": "a"}
    return Werker(**gewoon | rest | velden)


# The heartbeat


@pytest.mark.django_db
def test_a_beat_says_that_this_worker_lives_and_that_there_is_one(klok):
    nu = timezone.now()
    hartslag.klop("a", nu)
    for naam in (hartslag.WERKER, hartslag.naam_van("a")):
        assert hartslag.leeft(naam, nu + timedelta(seconds=179)) is True
        assert hartslag.leeft(naam, nu + timedelta(seconds=181)) is False
    assert hartslag.leeft(hartslag.naam_van("b"), nu) is False


@pytest.mark.django_db
def test_beating_on_is_one_statement_and_one_row_each(django_assert_num_queries):
    for minuut in range(3):
        with django_assert_num_queries(1):
            hartslag.klop("a" * 64, timezone.now() + timedelta(minutes=minuut))
    assert Hartslag.objects.count() == 2


def test_the_name_of_a_beat_fits_in_its_column():
    assert len(hartslag.naam_van("x" * 64)) <= Hartslag._meta.get_field("naam").max_length


# The round of each minute


class Stuk:
    """A part whose round fails, and one behind it."""

    __name__ = "stuk"

    @staticmethod
    def elke_minuut(_) -> None:
        raise RuntimeError("nadia@voorbeeld.example")


class Heel:
    @staticmethod
    def elke_minuut(nu) -> None:
        gezien.append(nu)


@pytest.fixture
def delen(settings, monkeypatch):
    gezien.clear()
    monkeypatch.setitem(sys.modules, "stuk", Stuk)
    monkeypatch.setitem(sys.modules, "heel", Heel)
    settings.AANDELEN = ["stuk", "heel"]


@pytest.mark.django_db
def test_a_part_that_fails_does_not_stop_the_others_and_tells_no_content(delen, caplog):
    assert hartslag.maak_ronde(timezone.now()) is True
    assert len(gezien) == 1
    assert "RuntimeError" in caplog.text
    assert "nadia@" not in caplog.text


@pytest.mark.django_db
def test_several_workers_make_one_round_a_minute(delen):
    begin = timezone.now()
    for seconde in range(0, 180, 20):  # three workers
        hartslag.maak_ronde(begin + timedelta(seconds=seconde))
    assert len(gezien) == 3


@pytest.mark.django_db
def test_a_clock_that_stood_years_ahead_for_a_while_stops_no_round(delen, klok):
    nu = timezone.now()
    hartslag.klop("dood", nu + timedelta(days=2000))
    hartslag.maak_ronde(nu + timedelta(days=2000))

    assert [hartslag.maak_ronde(nu), hartslag.maak_ronde(nu)] == [True, False]
    assert hartslag.leeft(hartslag.naam_van("dood"), nu) is False


# Tasks that were left


@pytest.mark.django_db
@pytest.mark.parametrize(("keren", "stand"), [(1, "READY"), (2, "READY"), (3, "FAILED")])
def test_what_a_dead_worker_was_doing_is_ready_again_at_most_twice(klok, keren, stand):
    taak = _taak(started_at=timezone.now(), worker_ids=["x"] * keren)
    klok.shift(181)
    werk.elke_minuut(timezone.now())
    taak.refresh_from_db()
    assert taak.status == stand


@pytest.mark.django_db
def test_a_long_task_of_a_worker_that_lives_is_left_alone(klok):
    taak = _taak(started_at=timezone.now())
    for _ in range(20):
        klok.shift(60)
        hartslag.klop("a", timezone.now())
        werk.elke_minuut(timezone.now())
    taak.refresh_from_db()
    assert taak.status == "RUNNING"


@pytest.mark.django_db
def test_beats_of_workers_of_yesterday_are_forgotten(klok):
    hartslag.klop("a", timezone.now())
    klok.shift(timedelta(hours=25))
    hartslag.klop("b", timezone.now())
    Hartslag.objects.create(naam="dagelijks", moment=timezone.now() - timedelta(days=9))
    werk.elke_minuut(timezone.now())
    namen = set(Hartslag.objects.values_list("naam", flat=True))
    assert namen == {hartslag.WERKER, hartslag.naam_van("b"), "dagelijks"}


def test_the_round_is_in_the_contract():
    assert "elke_minuut" in NAMEN
    assert "idempotent" in werk.__doc__


# The worker


@pytest.fixture
def _eigen_seinen():
    """Give pytest its own signal handlers back, which a worker replaces."""
    seinen = {
        sein: signal.getsignal(sein) for sein in (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)
    }
    yield
    for sein, wat in seinen.items():
        signal.signal(sein, wat)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_eigen_seinen")
def test_a_batch_beats_makes_a_round_and_runs_what_waits(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    taak = _taak(status="READY", worker_ids=[])
    call_command("werker", "--batch", "--no-startup-delay", "--no-reload", verbosity=0)
    taak.refresh_from_db()
    assert taak.status == "SUCCESSFUL"
    assert hartslag.leeft(hartslag.WERKER, timezone.now())


@pytest.mark.django_db
def test_a_database_that_is_gone_a_while_ends_neither_pulse_nor_worker(monkeypatch, caplog):
    wachttijden = []
    monkeypatch.setattr(time, "sleep", wachttijden.append)
    monkeypatch.setattr(connection, "close", lambda: None)  # the test's transaction lives on it

    def weg(execute, sql, params, many, context):
        if len(wachttijden) < 6:
            raise OperationalError("could not connect to 10.0.0.3 as lw: wachtwoord123")
        return execute(sql, params, many, context)

    with caplog.at_level(logging.WARNING), connection.execute_wrapper(weg):
        Pols("a").sla()
        _werker().run()

    assert wachttijden == [1, 2, 4, 8, 16, 30]
    assert "wachtwoord123" not in caplog.text


def test_the_pulse_ends_with_the_worker():
    pols = Pols("a")
    threading.Thread(target=pols.stop).start()
    pols.run()  # returns


# A process of its own


def test_the_worker_starts_beats_and_stops_when_asked(tmp_path):
    eigen = {"DEBUG": "1", "DATA_DIR": str(tmp_path), "STATIC_ROOT": str(tmp_path / "static")}
    schoon = {k: v for k, v in os.environ.items() if k not in {"TESTING", "DATABASE_URL", "DEMO"}}
    start = [sys.executable, "manage.py"]
    subprocess.run(
        [*start, "migrate", "--verbosity", "0"],
        cwd=WORTEL,
        env=schoon | eigen,
        check=True,
        timeout=120,
    )
    opties = ["werker", "--queue-name", "*", "--no-reload"]
    werker = subprocess.Popen([*start, *opties], cwd=WORTEL, env=schoon | eigen, stderr=-3)
    try:
        einde = time.monotonic() + 60
        while not _slagen(tmp_path / "leerwerkplaats.sqlite3"):
            assert time.monotonic() < einde
            time.sleep(0.1)
        werker.send_signal(signal.SIGTERM)
        assert werker.wait(timeout=30) == 0
    finally:
        werker.kill()
        werker.wait()


def _slagen(bestand: Path) -> int:
    verbinding = sqlite3.connect(bestand)
    try:
        vraag = "SELECT COUNT(*) FROM web_hartslag WHERE naam = 'werker'"
        return verbinding.execute(vraag).fetchone()[0]
    finally:
        verbinding.close()
