"""The knot of a log entry on the red thread, and lines of the trail on it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.traject.contracten import Knoop

SOORT = "logbericht"


def knoop_van(bericht: Logbericht) -> Knoop:
    """Return the knot: by day only, for a label is a copy that outlives the entry."""
    label = f"Logbericht van {zeg_dag(bericht.dag)}"
    adres = bericht.get_absolute_url()
    return Knoop(SOORT, bericht.publiek_id, label, adres, Recht.EXPERIMENTEN_ZIEN)


def spoor(handeling: str, bericht: Logbericht, door: Gebruiker | None) -> None:
    """Leave a line on an entry, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=bericht.publiek_id,
        ruimte=bericht.experiment.proeftuin.publiek_id,
    )
