"""When files end. A file goes as soon as it is certain that its row does.

So what is tried and taken back (a dry run, an erasure that fails) leaves the file; one that was
left because the worker died just then is named by no row, and goes the next day.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag

DAGEN = 7
_Stand = Opdracht.Stand
ZWERFT_NA = timedelta(days=1)
"""A file that no row names is left alone for as long as whoever wrote it may still be at work."""


def ruim(nu: datetime) -> int:
    """Take away what is older than seven days, and files that no row names; return how many."""
    zwervers = _ruim_zwervers(nu)  # first: a file goes later than its row
    return zwervers + gooi_weg(Opdracht.objects.filter(gemaakt__lt=nu - timedelta(days=DAGEN)))


def gooi_weg(opdrachten: QuerySet[Opdracht]) -> int:
    """Take away these rows with their files; return how many rows."""
    _gooi_straks_weg(opdrachten.exclude(pad="").values_list("pad", flat=True))
    return opdrachten.delete()[0]


def _gooi_straks_weg(paden: Iterable[str]) -> None:
    for pad in paden:
        transaction.on_commit(partial(opslag.gooi_weg, pad), robust=True)


@transaction.atomic
def haal_terug(opdrachten: QuerySet[Opdracht], reden: str) -> int:
    """Let nobody fetch these files any more, those being made included; return how many.

    The rows stay and say why (`reden`, a sentence), so that their reader can ask anew. What waits
    its turn is only held still: it reads what there is once this is certain, and then may be made.
    The files go at that moment too; one that is left then is named by no row, and the daily task
    takes it away.
    """
    stil = opdrachten.filter(stand__in=[_Stand.WACHT, _Stand.BEZIG, _Stand.KLAAR])
    rijen = [rij for rij in stil.select_for_update() if rij.stand != _Stand.WACHT]
    Opdracht.objects.filter(pk__in=[rij.pk for rij in rijen]).update(
        stand=_Stand.MISLUKT, fout=reden[:300], pad="", klaar_op=timezone.now()
    )
    _gooi_straks_weg(filter(None, (rij.pad for rij in rijen)))
    return len(rijen)


def _ruim_zwervers(nu: datetime) -> int:
    bekend = set(Opdracht.objects.exclude(pad="").values_list("pad", flat=True))
    zwervers = [pad for pad in opslag.alle() if pad not in bekend and _is_oud(pad, nu)]
    _gooi_straks_weg(zwervers)
    return len(zwervers)


def _is_oud(pad: str, nu: datetime) -> bool:
    try:
        return default_storage.get_modified_time(pad) < nu - ZWERFT_NA
    except FileNotFoundError:
        return False
