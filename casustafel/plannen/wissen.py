"""Ending all that was written at a table: first its key, then what it locked.

Whoever cuts this off in between leaves what nobody can read; the next run takes that away too.
This room knows no other: it follows the relations of the table itself. A row that hangs on a table
goes with its texts; a row that only points at one (an insight) goes while it is locked.
"""

from typing import Any

from django.db import models, transaction
from django.db.models import CASCADE, F, Q

from casustafel.kluis import sleutels
from casustafel.kluis.models import MetGeheim
from casustafel.plannen.models import Opening, Tafel, Tafelgast
from casustafel.plannen.spoor import spoor
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import Persoon

BLIJFT = (Tafelgast, Opening)
"""That someone sat there and what they opened; these have a term of their own."""


def wis(*, tafel: Tafel, door: Persoon | None = None) -> None:
    """Destroy the key of a table and take away what it locked; again changes nothing."""
    sleutels.vernietig(tafel.sleutel)
    leeg(tafel=tafel, door=door)


@transaction.atomic
def leeg(*, tafel: Tafel, door: Persoon | None = None) -> None:
    """Take away what nobody can read any more."""
    rij = Tafel.objects.filter(pk=tafel.pk, gewist_op=None)
    nu = dit_moment()
    if rij.update(geheim="", gewist_op=nu, versie=F("versie") + 1):
        spoor("casustafel.gewist", tafel, door)
    ruim_resten(Q(pk=tafel.pk))
    tafel.refresh_from_db(fields=["geheim", "gewist_op", "versie"])


def ruim_resten(welke: Q | None = None) -> int:
    """Take away what still hangs on tables of which the texts have ended; return how many rows.

    Also what someone saved at the very moment that the table was emptied.
    """
    gewist = Tafel.objects.filter(welke or Q()).exclude(gewist_op=None).values("pk")
    weg = 0
    for model, veld, hangt in met_tekst():
        rijen = model._base_manager.filter(**{f"{veld}__in": gewist})
        weg += (rijen if hangt else rijen.exclude(geheim="")).delete()[0]
    return weg


def met_tekst() -> list[tuple[type[models.Model], str, bool]]:
    """Return each model that holds something of a table, its field, and whether it hangs on it."""
    return [
        (band.related_model, band.field.name, band.on_delete is CASCADE)
        for band in _banden()
        if band.related_model not in BLIJFT
        and (band.on_delete is CASCADE or issubclass(band.related_model, MetGeheim))
    ]


def _banden() -> list[Any]:
    return [band for band in Tafel._meta.related_objects if not band.many_to_many]
