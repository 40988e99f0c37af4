"""The knot of a diary piece on the red thread, and lines of the trail on it."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Knoop

SOORT = "dagboekstuk"


def knoop_van(stuk: Dagboekstuk) -> Knoop:
    """Return the knot: by kind and day only, for a label is a copy that outlives the piece."""
    label = f"{stuk.get_soort_display()} van {zeg_dag(stuk.dag)}"
    return Knoop(SOORT, stuk.publiek_id, label, stuk.get_absolute_url(), Recht.TIJDLIJN_ZIEN)


def spoor(handeling: str, stuk: Dagboekstuk, door: Gebruiker | None) -> None:
    """Leave a line on a piece, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=stuk.publiek_id,
        ruimte=stuk.proeftuin.publiek_id,
    )
