"""The knot of a checked insight on the red thread, and lines of the trail on it."""

from casustafel.inzichten.models import Inzicht
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import Persoon, leg_vast
from proeftuinen.traject.contracten import Knoop

SOORT = "inzicht"
VERBORGEN = "Een inzicht dat nu niet te zien is"


def knoop_van(inzicht: Inzicht) -> Knoop:
    """Return the knot of a checked insight; load `proeftuin` along.

    While it is hidden the thread says nothing of it, and keeps what came of it.
    """
    label, recht = str(inzicht), Recht.CASUSTAFEL_ZIEN
    if inzicht.verborgen_op:
        label, recht = VERBORGEN, Recht.CASUSTAFEL_BEHEREN
    return Knoop(SOORT, inzicht.publiek_id, label, inzicht.get_absolute_url(), recht)


def spoor(handeling: str, inzicht: Inzicht, door: Persoon | None) -> None:
    """Leave a line on an insight, without what it says; load `proeftuin` along."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=inzicht.publiek_id,
        ruimte=inzicht.proeftuin.publiek_id,
    )
