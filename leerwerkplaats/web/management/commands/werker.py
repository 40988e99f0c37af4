"""The worker: runs tasks, beats once a minute, makes the round, and outlives a lost database."""

import logging
import time
from threading import Event, Thread
from typing import Any

from django.db import Error, InterfaceError, OperationalError, close_old_connections, connection
from django.utils import timezone
from django.utils.autoreload import run_with_reloader
from django_tasks_db.management.commands import db_worker

from leerwerkplaats.web.hartslag import klop, maak_ronde

logger = logging.getLogger(__name__)
MINUUT = 60
LANGSTE_WACHT = 30
"""Seconds; between attempts to reach a database that is gone it doubles up to this."""


class Pols(Thread):
    """Beats once a minute in a thread of its own, so also while a long task runs."""

    def __init__(self, werker: str) -> None:
        super().__init__(name="pols", daemon=True)
        self._werker = werker
        self._einde = Event()

    def sla(self) -> None:
        """Beat once and make the round; a database that is gone is for the next beat."""
        nu = timezone.now()
        try:
            close_old_connections()
            klop(self._werker, nu)
            maak_ronde(nu)
        except Error as fout:
            logger.warning("no heartbeat: %s", type(fout).__name__)
            connection.close()

    def run(self) -> None:
        """Beat until the worker ends."""
        while not self._einde.wait(MINUUT):
            self.sla()
        connection.close()

    def stop(self) -> None:
        """Beat no more."""
        self._einde.set()


class Werker(db_worker.Worker):
    """The worker of django-tasks-db with a pulse, that waits for a database that is gone."""

    def run(self) -> None:
        """Run tasks until told to stop."""
        pols = Pols(self.worker_id)
        pols.sla()
        if not self.batch:
            pols.start()
        try:
            self._houd_vol()
        finally:
            pols.stop()

    def _houd_vol(self) -> None:
        wacht = 1
        while self.running:
            begin = time.monotonic()
            try:
                super().run()
            except (OperationalError, InterfaceError) as fout:
                if time.monotonic() - begin > MINUUT:
                    wacht = 1
                logger.warning("database gone: %s; again in %s s", type(fout).__name__, wacht)
                connection.close()
                time.sleep(wacht)
                wacht = min(2 * wacht, LANGSTE_WACHT)
            else:
                return


class Command(db_worker.Command):
    """Takes the options of db_worker."""

    help = "Run background tasks, and once a minute what each part of the house asks"

    def handle(self, *, verbosity: int, reload: bool, **opties: Any) -> None:
        """Start a worker with these options."""
        self.configure_logging(verbosity)
        namen = opties["queue_name"].split(",")
        buiten = [naam for naam in opties["exclude_queues"].split(",") if naam]
        gelijk = "interval", "batch", "backend_name", "startup_delay", "max_tasks", "worker_id"
        werker = Werker(
            queue_names=namen,
            excluded_queue_names=buiten,
            **{naam: opties[naam] for naam in gelijk},
        )
        if reload and not opties["batch"]:
            run_with_reloader(werker.run)
        else:
            werker.configure_signals()
            werker.run()
