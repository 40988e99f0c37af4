"""Doing the work: one worker claims a row, makes the file and says so, or says why not.

A task may run twice, also while the first still runs (see web/werk.py). So a claim is a
compare-and-set on state and moment, it writes down beforehand where the file will lie, and the
result counts only for who still holds the claim. What was left by a killed worker is thrown away
by the next claim: no file is ever without a row that names it.
"""

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError
from django.db.models import QuerySet
from django.tasks import TaskContext, task
from django.utils import timezone

from leerwerkplaats.web.bestand import veilige_naam
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout, Resultaat, soort_van
from leerwerkplaats.web.pdf import Drukfout

logger = logging.getLogger(__name__)
STUK = "Er ging iets mis bij ons. Probeer het opnieuw."
AFGEBROKEN = "Het maken is afgebroken. Probeer het opnieuw."
TE_LANG = timedelta(minutes=30)
"""After this long nobody is making it any more: the reaper gave the task up."""
TUSSENTIJD = 0.5
"""Seconds between two notes of how far it is."""
_Stand = Opdracht.Stand


@task(takes_context=True)
def voer_uit(context: TaskContext, opdracht_id: str) -> bool:
    """Make the file of this row, unless another does; tell whether it was made here."""
    opdracht = _pak_op(opdracht_id, herhaald=context.attempt > 1)
    if opdracht is None:
        return False
    try:
        return _leg_neer(opdracht, _maak(opdracht))
    except (OperationalError, InterfaceError):
        raise  # the database is away: the net below takes it up
    except (Opdrachtfout, Drukfout) as fout:
        return _mislukt(opdracht, str(fout))
    except Exception:
        logger.exception("work %s of kind %s failed", opdracht.publiek_id, opdracht.soort)
        return _mislukt(opdracht, STUK)


def kijk_na(nu: datetime) -> None:
    """Give up what nobody makes any more, so that its reader can ask again."""
    blijft = Opdracht.objects.filter(stand=_Stand.BEZIG, begonnen_op__lt=nu - TE_LANG)
    for opdracht in blijft:
        _mislukt(opdracht, AFGEBROKEN)


def _pak_op(opdracht_id: str, *, herhaald: bool) -> Opdracht | None:
    """Claim the row; a task that runs again may take over what its dead worker had."""
    opdracht = Opdracht.objects.filter(publiek_id=opdracht_id).first()
    if opdracht is None or opdracht.stand not in ([_Stand.WACHT, _Stand.BEZIG][: 1 + herhaald]):
        return None
    oud, pad, nu = opdracht.pad, opslag.nieuw_pad(), timezone.now()
    if not _eigen(opdracht).update(stand=_Stand.BEZIG, begonnen_op=nu, pad=pad, gedaan=0):
        return None
    opslag.gooi_weg(oud)
    opdracht.stand, opdracht.begonnen_op, opdracht.pad = _Stand.BEZIG, nu, pad
    return opdracht


def _eigen(opdracht: Opdracht) -> QuerySet[Opdracht]:
    """Return the row as long as it is as we saw it."""
    gezien = {"stand": opdracht.stand, "begonnen_op": opdracht.begonnen_op, "pad": opdracht.pad}
    return Opdracht.objects.filter(pk=opdracht.pk, **gezien)


def _maak(opdracht: Opdracht) -> Resultaat:
    soort = soort_van(opdracht.soort)
    if soort is None:
        raise Opdrachtfout("Dit maken we niet meer.")
    return soort.maak(opdracht, _melder(opdracht))


def _melder(opdracht: Opdracht) -> Callable[[int, int], None]:
    """Return what notes how far it is, not more often than twice a second."""
    laatst = 0.0

    def meld(gedaan: int, totaal: int) -> None:
        nonlocal laatst
        nu = time.monotonic()
        if nu - laatst >= TUSSENTIJD:
            laatst = nu
            _eigen(opdracht).update(gedaan=gedaan, totaal=totaal)

    return meld


def _leg_neer(opdracht: Opdracht, resultaat: Resultaat) -> bool:
    """Keep the file and say that it is there; who lost the claim takes its own file away."""
    opslag.schrijf(opdracht.pad, resultaat.inhoud)
    gelukt = _eigen(opdracht).update(
        stand=_Stand.KLAAR,
        bestandsnaam=veilige_naam(resultaat.bestandsnaam),
        mime=resultaat.mime,
        klaar_op=timezone.now(),
    )
    if not gelukt:
        opslag.gooi_weg(opdracht.pad)
    return bool(gelukt)


def _mislukt(opdracht: Opdracht, reden: str) -> bool:
    """Write down why there is no file, in words for the reader."""
    velden = {"stand": _Stand.MISLUKT, "fout": reden[:300], "klaar_op": timezone.now(), "pad": ""}
    if _eigen(opdracht).update(**velden):
        opslag.gooi_weg(opdracht.pad)
    return False
