"""Is the house well: database, worker, post, disk, files."""

import logging
import shutil
from datetime import timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import Q
from django.tasks import DEFAULT_TASK_BACKEND_ALIAS, task_backends
from django.utils import timezone
from django_tasks_db.backend import DatabaseBackend
from django_tasks_db.models import DBTaskResult, get_date_max

from leerwerkplaats.web.hartslag import WERKER, leeft
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.post.lezen import loopt_achter

logger = logging.getLogger(__name__)
WACHT_TE_LANG = timedelta(minutes=5)
DUURT_TE_LANG = timedelta(hours=1)
MINSTE_SCHIJF = 200 * 1024 * 1024  # bytes


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def _worker() -> bool:
    """Nobody works when no worker's heart beats, or when a task waits or runs too long."""
    nu = timezone.now()
    if _werkt_apart() and not leeft(WERKER, nu):
        return False
    sinds = nu - WACHT_TE_LANG
    mag_al = Q(run_after=get_date_max()) | Q(run_after__lt=sinds)
    wacht = DBTaskResult.objects.ready().filter(mag_al, enqueued_at__lt=sinds)
    hangt = DBTaskResult.objects.running().filter(started_at__lt=nu - DUURT_TE_LANG)
    return not (wacht.exists() or hangt.exists())


def _werkt_apart() -> bool:
    """Tell whether tasks wait for a worker; in tests they run at once."""
    return isinstance(task_backends[DEFAULT_TASK_BACKEND_ALIAS], DatabaseBackend)


def _post() -> bool:
    """Mail that should have gone ten minutes ago means that it goes nowhere."""
    return not loopt_achter(timezone.now())


def _schijf() -> bool:
    plek = settings.DATA_DIR if settings.DATA_DIR.exists() else settings.BASE_DIR
    return shutil.disk_usage(plek).free > MINSTE_SCHIJF


def _opslag() -> bool:
    """Tell whether a file can be kept, and whether the newest photo is still where it was put.

    A folder that was not mounted is made anew by whoever writes first, so writing tells only half.
    """
    proef = default_storage.save("gezond", ContentFile(b"proef"))
    default_storage.delete(proef)
    nieuwste = Foto.objects.order_by("-pk").values_list("pad", flat=True).first()
    return nieuwste is None or default_storage.exists(nieuwste)


PROEVEN = {
    "database": _database,
    "worker": _worker,
    "post": _post,
    "schijf": _schijf,
    "opslag": _opslag,
}
VRAAGT_DATABASE = {"worker", "post", "opslag"}


def onderzoek() -> dict[str, bool]:
    """Return by part whether it is well; never raises."""
    uitslag = {}
    for naam, proef in PROEVEN.items():
        if naam in VRAAGT_DATABASE and not uitslag["database"]:
            uitslag[naam] = False  # at once: each would wait for a connection again
            continue
        try:
            uitslag[naam] = proef()
        except Exception:  # each storage has faults of its own
            logger.exception("health: %s failed", naam)
            uitslag[naam] = False
    return uitslag
