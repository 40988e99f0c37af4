"""The knot of a list on the red thread, and lines of the trail on it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.traject.contracten import Knoop

SOORT = "vragenlijst"


def knoop_van(lijst: Vragenlijst) -> Knoop:
    """Return the knot of a list that is open or was; load `proeftuin` along."""
    adres = lijst.get_absolute_url()
    return Knoop(SOORT, lijst.publiek_id, str(lijst), adres, Recht.VRAGENLIJSTEN_ZIEN)


def spoor(handeling: str, lijst: Vragenlijst, door: Gebruiker | None) -> None:
    """Leave a line on a list, without what it asks."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=lijst.publiek_id,
        ruimte=lijst.proeftuin.publiek_id,
    )
