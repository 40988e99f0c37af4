"""The knot of a question on the red thread, and lines of the trail on it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.traject.contracten import Knoop

SOORT = "hulpvraag"


def knoop_van(hulpvraag: Hulpvraag) -> Knoop:
    """Return the knot of a question; load `proeftuin` along."""
    adres = hulpvraag.get_absolute_url()
    return Knoop(SOORT, hulpvraag.publiek_id, hulpvraag.titel, adres, Recht.VRAAG_STELLEN)


def spoor(handeling: str, hulpvraag: Hulpvraag, door: Gebruiker) -> None:
    """Leave a line on a question, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=hulpvraag.publiek_id,
        ruimte=hulpvraag.proeftuin.publiek_id,
    )
