"""A meeting that begins now, for the browser test of leading one."""

from datetime import timedelta
from typing import Any

ZAAL = "zaal:samen"


def maak(tuin: Any) -> dict[str, str]:
    """Add a meeting with three blocks to this place; return its public id by its name."""
    from django.utils import timezone

    from leerwerkplaats.web.klok import dit_moment
    from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst

    nu = timezone.localtime(dit_moment()).replace(second=0, microsecond=0)
    uren = {"dag": nu.date(), "begin": nu.time(), "einde": (nu + timedelta(hours=1)).time()}
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="Startbijeenkomst", **uren)
    for plek, (titel, minuten) in enumerate((("Inloop", 30), ("Ladder", 20), ("Slot", 10)), 1):
        rij = {"bijeenkomst": deze, "volgorde": plek, "titel": titel, "minuten": minuten}
        Agendaonderdeel.objects.create(**rij)
    return {ZAAL: deze.publiek_id}
