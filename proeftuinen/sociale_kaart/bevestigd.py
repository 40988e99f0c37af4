"""Whether an organisation confirmed its data of late; what is older says so wherever it stands."""

from datetime import datetime, time

from django.utils import timezone

from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.dagen import zeg_periode
from leerwerkplaats.web.klok import vandaag

MAANDEN = 6


def nu() -> datetime:
    """Return this moment; where a fixed day is shown (web/klok.py), the end of that day."""
    echt, dag = timezone.now(), vandaag()
    if timezone.localdate(echt) == dag:
        return echt
    return timezone.make_aware(datetime.combine(dag, time.max))


def is_vers(bevestigd_op: datetime | None, nu: datetime) -> bool:
    """Tell whether it was confirmed in the last six months."""
    return bevestigd_op is not None and bevestigd_op > maanden_terug(nu, MAANDEN)


def zeg_bevestigd(bevestigd_op: datetime | None, nu: datetime) -> str:
    """Say since when: "Bevestigd op 3 maart 2026", or that it is long ago or never was."""
    if bevestigd_op is None:
        return "Nog niet bevestigd"
    dag = timezone.localdate(bevestigd_op)
    datum = zeg_periode(dag, dag)
    return f"Bevestigd op {datum}" if is_vers(bevestigd_op, nu) else f"Niet bevestigd sinds {datum}"
