"""The daily task: carries out when each class of data ends, once a day, after three at night.

Each class runs in a transaction of its own, so that one that fails does not stop the others. How
it went stands in heartbeats: `dagelijks` is when a run was claimed, `dagelijks klaar` when it
ended, and `termijn <naam>` when that class last went well. What was removed stands in the audit
trail, as a number.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.tasks import task
from django.utils import timezone

from leerwerkplaats.web.bijdragen import Bewaartermijn, verzamel, wie_biedt
from leerwerkplaats.web.models import Hartslag
from leerwerkplaats.web.spoor import leg_vast

logger = logging.getLogger(__name__)
GEKLAIMD = "dagelijks"
KLAAR = "dagelijks klaar"
BEGINT = time(3)
NOOIT = datetime(1970, 1, 1, tzinfo=UTC)


def maanden_terug(moment: datetime, maanden: int) -> datetime:
    """Return the same day and hour so many months earlier; 31 May minus one is 30 April."""
    jaar, maand = divmod(moment.year * 12 + moment.month - 1 - maanden, 12)
    for dag in (moment.day, 30, 29):
        try:
            return moment.replace(year=jaar, month=maand + 1, day=dag)
        except ValueError:
            continue
    return moment.replace(year=jaar, month=maand + 1, day=28)


def grens(nu: datetime) -> datetime:
    """Return the last moment before now at which a day's run was due: three at night here."""
    lokaal = timezone.localtime(nu)
    dag = lokaal.date() if lokaal.time() >= BEGINT else lokaal.date() - timedelta(days=1)
    return timezone.make_aware(datetime.combine(dag, BEGINT))


def begin_als_het_tijd_is(nu: datetime) -> bool:
    """Hand the daily run to a worker when it was not claimed since three; tell whether it was.

    Of two that ask at the same moment one wins: the claim compares and writes in one statement,
    and stands or falls with the task. A claim from tomorrow was made by a clock that was wrong.
    """
    Hartslag.objects.get_or_create(naam=GEKLAIMD, defaults={"moment": NOOIT})
    with transaction.atomic():
        vrij = Q(moment__lt=grens(nu)) | Q(moment__gt=nu + timedelta(days=1))
        mijn = Hartslag.objects.filter(vrij, naam=GEKLAIMD).update(moment=nu)
        if mijn:
            voer_uit.enqueue()
    return bool(mijn)


@task()
def voer_uit() -> dict[str, int]:
    """Warn and clear up for every class; return per class how many rows went."""
    nu = timezone.now()
    uitslagen = ruim_alles_op(nu)
    _doe_wat_elke_dag_moet(nu)
    return {uitslag.naam: uitslag.weg for uitslag in uitslagen if uitslag.goed}


def _doe_wat_elke_dag_moet(nu: datetime) -> None:
    """Run what the parts do once a day, each by itself; must be the same when run twice.

    Of two runs at once the second waits, and sees what the first did: no mail goes twice.
    """
    klaar = Hartslag.objects.select_for_update().filter(naam=KLAAR)
    for doe in wie_biedt("elke_dag"):
        try:
            with transaction.atomic():
                klaar.first()
                doe(nu)
        except Exception as fout:  # noqa: BLE001  whatever one part meets, the others have their turn
            logger.error("daily work failed: %s: %s", doe.__module__, type(fout).__name__)  # noqa: TRY400


def ruim_alles_op(nu: datetime, *, droog: bool = False) -> list["Uitslag"]:
    """Warn and clear up for every class, each by itself."""
    uitslagen = [ruim_op(termijn, nu, droog=droog) for termijn in termijnen()]
    if not droog:
        sla_hartslag(KLAAR, nu)
    return uitslagen


@dataclass(frozen=True)
class Uitslag:
    """How one class went."""

    naam: str
    gewaarschuwd: int = 0
    weg: int = 0
    goed: bool = True


def termijnen() -> list[Bewaartermijn]:
    """Return all classes, in the order of settings."""
    return verzamel("bewaartermijnen")


def ruim_op(termijn: Bewaartermijn, nu: datetime, *, droog: bool = False) -> Uitslag:
    """Warn and clear up for one class; a failure is logged and returned, not raised.

    A dry run does all of it and takes it back, so that its figures are what would happen. Of two
    runs at once (a worker, and someone by hand) the second waits for the heartbeat's row, and so
    sees what the first did: nobody is warned twice.
    """
    try:
        with transaction.atomic():
            sla_hartslag(hartslagnaam(termijn), nu)
            uitslag = _voer_uit(termijn, nu)
            if droog:
                transaction.set_rollback(True)
    except Exception as fout:  # noqa: BLE001  whatever one class meets, the others have their turn
        # Only its kind: the text of a database error may hold a name or an address.
        logger.error("retention failed: %s: %s", termijn.naam, type(fout).__name__)  # noqa: TRY400
        return Uitslag(termijn.naam, goed=False)
    return uitslag


def _voer_uit(termijn: Bewaartermijn, nu: datetime) -> Uitslag:
    """Clear up before warning: who is told today still has the days that the mail speaks of."""
    weg = termijn.ruim(nu)
    gewaarschuwd = termijn.waarschuw(nu) if termijn.waarschuw else 0
    if weg:
        leg_vast("termijn.opgeruimd", door=None, soort=termijn.naam, object_id=str(weg))
    return Uitslag(termijn.naam, gewaarschuwd, weg)


def hartslagnaam(termijn: Bewaartermijn) -> str:
    """Return under which name it is kept when this class last went well."""
    return f"termijn {termijn.naam}"[:40]


def sla_hartslag(naam: str, nu: datetime) -> None:
    """Note that something regular happened now."""
    Hartslag.objects.update_or_create(naam=naam, defaults={"moment": nu})


@dataclass(frozen=True)
class Stand:
    """How a class stands: when it last went well, and whether the last run left it behind."""

    termijn: Bewaartermijn
    laatst_goed: datetime | None
    achter: bool


def standen(slagen: Mapping[str, datetime]) -> list[Stand]:
    """Return how each class stands, by the heartbeats."""
    klaar = slagen.get(KLAAR)
    delen = [(termijn, slagen.get(hartslagnaam(termijn))) for termijn in termijnen()]
    return [
        Stand(termijn, goed, klaar is not None and (goed is None or goed < klaar))
        for termijn, goed in delen
    ]


def hartslagen() -> dict[str, datetime]:
    """Return when each regular thing last happened."""
    return dict(Hartslag.objects.values_list("naam", "moment"))
