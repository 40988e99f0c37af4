"""A room for tests: a meeting that is on today, with blocks, groups and a code."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_onderdeel

DAG = date(2026, 5, 12)
BEGIN = time(12, 0)  # where the clock of the tests stands still


def maak_zaal(tuin: Proeftuin, **velden: Any) -> Zitting:
    """Return the open room of a meeting with three blocks of 30, 20 and 10 minutes."""
    vast = {"dag": DAG, "begin": BEGIN, "einde": time(13, 0)}
    deze = maak_bijeenkomst(tuin, "Startbijeenkomst", **vast)
    for titel, minuten in (("Inloop", 30), ("Verhaal", 20), ("Slot", 10)):
        maak_onderdeel(deze, titel, minuten)
    return open_zaal(deze, **velden)


def open_zaal(bijeenkomst: Bijeenkomst, **velden: Any) -> Zitting:
    """Return the room of this meeting, open for a day."""
    vast = {"code": bijeenkomst.publiek_id[:6], "geldig_tot": timezone.now() + timedelta(days=1)}
    return Zitting.objects.create(bijeenkomst=bijeenkomst, **(vast | velden))


def maak_groepen(bijeenkomst: Bijeenkomst) -> tuple[Agendaonderdeel, Groep, Groep]:
    """Return a parallel block at the end: a group with two blocks of 10, and one without."""
    naast = maak_onderdeel(bijeenkomst, "In groepen", 30, soort=Agendaonderdeel.Soort.PARALLEL)
    links = Groep.objects.create(onderdeel=naast, volgorde=1, naam="Tuinzaal")
    rechts = Groep.objects.create(onderdeel=naast, volgorde=2, naam="Bibliotheek")
    for titel in ("Kennismaken", "Kiezen"):
        maak_onderdeel(bijeenkomst, titel, 10, groep=links)
    return naast, links, rechts


def om(uur: int, minuut: int = 0) -> datetime:
    """Return a moment of the day of the meeting, as the wall clock says it."""
    return datetime.combine(DAG, time(uur, minuut), tzinfo=timezone.get_default_timezone())
