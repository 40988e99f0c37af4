"""The knot of a look-back on the red thread, and lines of the trail."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.terugblik.models import Terugblik
from proeftuinen.traject.contracten import Knoop

SOORT = "terugblik"


def knoop_van(terugblik: Terugblik) -> Knoop:
    """Return the knot of a look-back that began; load `proeftuin` along."""
    adres = terugblik.get_absolute_url()
    return Knoop(SOORT, terugblik.publiek_id, str(terugblik), adres, Recht.VERBINDING_ZIEN)


def spoor(handeling: str, terugblik: Terugblik, door: Gebruiker | None) -> None:
    """Leave a line on a look-back, without what came of it."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=terugblik.publiek_id,
        ruimte=terugblik.proeftuin.publiek_id,
    )
