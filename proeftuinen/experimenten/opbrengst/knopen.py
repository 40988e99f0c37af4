"""The knot of a result on the red thread, and lines of the trail on it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.traject.contracten import Knoop

SOORT = "opbrengst"


def knoop_van(opbrengst: Opbrengst) -> Knoop:
    """Return the knot of a result; load `experiment__proeftuin` along."""
    adres = opbrengst.get_absolute_url()
    return Knoop(SOORT, opbrengst.publiek_id, str(opbrengst), adres, Recht.EXPERIMENTEN_ZIEN)


def spoor(handeling: str, opbrengst: Opbrengst, door: Gebruiker | None) -> None:
    """Leave a line on a result, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=opbrengst.publiek_id,
        ruimte=opbrengst.experiment.proeftuin.publiek_id,
    )
