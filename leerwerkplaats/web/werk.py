"""Tasks that a dead worker left running are found again.

A worker that is killed leaves its task RUNNING for ever. Such a task is made ready again, at most
twice; then it is marked failed. So **every task must be idempotent**: it may run a second time
after having done half, or all, of its work. Make it claim what it works on by compare-and-set, or
make doing it twice the same as doing it once.
"""

import logging
from datetime import datetime, timedelta

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.web.hartslag import DOOD_NA, WERKER, leeft, naam_van
from leerwerkplaats.web.models import Hartslag

logger = logging.getLogger(__name__)
_MEESTE_KEREN = 3
_OUDE_SLAG = timedelta(days=1)
_VERLOREN = "leerwerkplaats.web.werk.WerkerVerloren"


def elke_minuut(nu: datetime) -> None:
    """Make ready again what a dead worker was doing, and forget workers of yesterday."""
    hangend = DBTaskResult.objects.running().filter(started_at__lt=nu - DOOD_NA)
    for taak in hangend.only("pk", "started_at", "worker_ids"):
        if not (taak.worker_ids and leeft(naam_van(taak.worker_ids[-1]), nu)):
            _raap_op(taak, nu)
    oud = Hartslag.objects.filter(naam__startswith=f"{WERKER} ", moment__lt=nu - _OUDE_SLAG)
    oud.delete()


def _raap_op(taak: DBTaskResult, nu: datetime) -> None:
    """Hand the task to the next worker, or give it up; only if it still hangs as we saw it."""
    logger.warning("task %s was left by its worker", taak.pk)
    deze = DBTaskResult.objects.running().filter(pk=taak.pk, started_at=taak.started_at)
    if len(taak.worker_ids) < _MEESTE_KEREN:
        deze.update(status=TaskResultStatus.READY, started_at=None)
    else:
        deze.update(status=TaskResultStatus.FAILED, finished_at=nu, exception_class_path=_VERLOREN)
