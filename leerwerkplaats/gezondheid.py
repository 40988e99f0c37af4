"""Is the house well: database, worker, disk."""

import logging
import shutil
from datetime import timedelta

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

logger = logging.getLogger(__name__)
WACHT_TE_LANG = timedelta(minutes=5)
MINSTE_SCHIJF = 200 * 1024 * 1024  # bytes


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _worker() -> bool:
    """A task that waits or runs longer than five minutes means that nobody works."""
    grens = timezone.now() - WACHT_TE_LANG
    wacht = DBTaskResult.objects.ready().filter(enqueued_at__lt=grens)
    hangt = DBTaskResult.objects.running().filter(started_at__lt=grens)
    return not (wacht.exists() or hangt.exists())


def _schijf() -> bool:
    plek = settings.DATA_DIR if settings.DATA_DIR.exists() else settings.BASE_DIR
    return shutil.disk_usage(plek).free > MINSTE_SCHIJF


def onderzoek() -> dict[str, bool]:
    """Return by part whether it is well; never raises."""
    uitslag = {}
    for naam, proef in {"database": _database, "worker": _worker, "schijf": _schijf}.items():
        try:
            uitslag[naam] = proef()
        except (Error, OSError):
            logger.exception("health: %s failed", naam)
            uitslag[naam] = False
    return uitslag
