"""What may be asked about a day and hours that someone chose. Pure; no database, no clock."""

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from leerwerkplaats.web.dagen import TIJDZONE, zeg_dag
from proeftuinen.traject.vrijedagen import Regio, reden_vrij

LANG = timedelta(hours=12)
"""A meeting that takes longer is asked about: someone may have mixed up two hours."""


def zeg_uur(uur: time) -> str:
    """Say an hour on the clock: "13.30"."""
    return f"{uur.hour}.{uur.minute:02d}"


def duur(begin: time, einde: time) -> timedelta:
    """Return how long it takes by the clock; past midnight when it ends before it begins."""
    dag = date(2001, 1, 1)
    verschil = datetime.combine(dag, einde) - datetime.combine(dag, begin)
    return verschil if verschil > timedelta(0) else verschil + timedelta(days=1)


def bestaat_niet(dag: date, uur: time, zone: ZoneInfo = TIJDZONE) -> str:
    """Return in Dutch that this hour is skipped on the night the clock goes forward, or nothing."""
    moment = datetime.combine(dag, uur, tzinfo=zone)
    heen_en_terug = moment.astimezone(UTC).astimezone(zone)
    if heen_en_terug.replace(tzinfo=None) == moment.replace(tzinfo=None):
        return ""
    return (
        f"{zeg_uur(uur)} uur bestaat niet op {zeg_dag(dag)}: die nacht gaat de klok een uur "
        "vooruit, van 2.00 naar 3.00 uur. Kies een ander uur."
    )


def vraag_dag(dag: date, vandaag: date, regio: Regio) -> str:
    """Return what is odd about this day, as a question, or nothing."""
    if dag < vandaag:
        return f"{zeg_dag(dag).capitalize()} is al geweest. Schrijven jullie dit achteraf op?"
    reden = reden_vrij(dag, regio)
    return (
        f"{zeg_dag(dag).capitalize()} valt op een vrije dag: {reden}. Klopt dit?" if reden else ""
    )


def vraag_duur(begin: time, einde: time) -> str:
    """Return what is odd about these hours, as a question, or nothing."""
    lengte = duur(begin, einde)
    if lengte <= LANG:
        return ""
    uren, rest = divmod(round(lengte.total_seconds() / 60), 60)
    staart = f" en {rest} minuten" if rest else ""
    nacht = " en is pas de volgende dag klaar" if einde <= begin else ""
    return f"De bijeenkomst duurt dan {uren} uur{staart}{nacht}. Klopt dit?"


def kenmerk(vragen: list[str]) -> str:
    """Return a short mark of these questions: a yes to them is no yes to others."""
    return sha256("\n".join(vragen).encode()).hexdigest()[:16]
