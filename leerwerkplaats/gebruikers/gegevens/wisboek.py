"""The erasure ledger: who and what must stay gone, also after an older back-up is put back.

Besides who was erased it holds, by code, what a part must not let come back: an invitation or a
calendar address that was taken back, or that someone is at rest. The part itself sees to that
after a restore (`na_terugzetten`), by `van`.

A line stands twice, as a row and as a small file, and either alone is enough. The row is written
in the transaction of the erasure. The file follows after its commit, for a file that outlives an
erasure which was undone would later erase someone who never left; a file that is missing for that
reason, or because the storage was gone for a moment, is written by the daily task.
"""

import json
import logging
import re
from collections.abc import Iterable
from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Wisregel
from leerwerkplaats.web.publiek import LENGTE, TEKENS

logger = logging.getLogger(__name__)
MAP = "wisboek"
GEBRUIKER = "gebruiker"
BEWAAR_DAGEN = 400  # longer than any back-up is kept
# What a storage or a copying program adds to a name that was taken is left out of the code.
BESTANDSNAAM = re.compile(rf"([a-z]{{1,40}})-([{TEKENS}]{{{LENGTE}}})(?:[_ (].*)?\.json")


def schrijf(soort: str, object_id: str) -> None:
    """Add a line; adding it again changes nothing. Its file follows after the commit."""
    regel, _ = Wisregel.objects.get_or_create(soort=soort, object_id=object_id)
    transaction.on_commit(partial(_schrijf_bestand, regel), robust=True)


def vergeet(soort: str, object_ids: Iterable[str]) -> None:
    """Take lines away, because what they say is no longer so; the files follow after the commit."""
    _neem_weg(list(Wisregel.objects.filter(soort=soort, object_id__in=list(object_ids))))


def van(soort: str) -> QuerySet[Wisregel, str]:
    """Return the codes of one kind, for use in a query; after a restore these are all there are."""
    return Wisregel.objects.filter(soort=soort).values_list("object_id", flat=True)


def lees() -> set[tuple[str, str]]:
    """Return all lines as (kind, id): those of the table and those of the files."""
    return set(Wisregel.objects.values_list("soort", "object_id")) | _in_bestanden()


@transaction.atomic
def speel_na(regels: Iterable[tuple[str, str]]) -> int:
    """Erase again whoever in these lines has an account; return how many that were.

    Meant for after a restore, in one transaction with it; it may be repeated. Nobody gets mail,
    and no objection counts: these people left before.
    """
    from leerwerkplaats.gebruikers.gegevens.wissen import haal_weg  # noqa: PLC0415  imports us

    regels = set(regels)
    weg = {object_id for soort, object_id in regels if soort == GEBRUIKER}
    terug = list(Gebruiker.objects.filter(publiek_id__in=weg))
    for gebruiker in terug:
        haal_weg(gebruiker)
    for soort, object_id in sorted(regels):
        schrijf(soort, object_id)
    return len(terug)


def vul_aan() -> int:
    """Write the files that are missing; return how many."""
    aanwezig = _in_bestanden()
    mist = [rij for rij in Wisregel.objects.all() if (rij.soort, rij.object_id) not in aanwezig]
    return sum(_schrijf_bestand(regel) for regel in mist)


def ruim(grens: datetime) -> int:
    """Take away the lines from before this moment, file and row; return how many."""
    oud = list(Wisregel.objects.filter(moment__lt=grens))
    _neem_weg(oud)
    return len(oud)


def _neem_weg(regels: list[Wisregel]) -> None:
    for regel in regels:
        transaction.on_commit(partial(default_storage.delete, _pad(regel)), robust=True)
    Wisregel.objects.filter(pk__in=[regel.pk for regel in regels]).delete()


def _pad(regel: Wisregel) -> str:
    return f"{MAP}/{regel.soort}-{regel.object_id}.json"


def _schrijf_bestand(regel: Wisregel) -> bool:
    """Write the file of a line, unless it is there; False when the storage does not answer."""
    inhoud = {
        "soort": regel.soort,
        "object_id": regel.object_id,
        "moment": regel.moment.isoformat(),
    }
    try:
        if not default_storage.exists(_pad(regel)):
            default_storage.save(_pad(regel), ContentFile(json.dumps(inhoud).encode()))
    except Exception:  # each storage has its own errors; the row stands and the daily task repeats
        logger.exception("the ledger's file could not be written")
        return False
    return True


def _in_bestanden() -> set[tuple[str, str]]:
    """Return what the names of the files say; empty and logged when the storage does not answer."""
    try:
        _, namen = default_storage.listdir(MAP)
    except FileNotFoundError:
        return set()  # nobody was erased yet
    except Exception:  # each storage has its own errors
        logger.exception("the ledger's files could not be read")
        return set()
    delen = (BESTANDSNAAM.fullmatch(naam) for naam in namen)
    return {(deel[1], deel[2]) for deel in delen if deel}
