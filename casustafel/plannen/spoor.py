"""Lines of the trail about tables: which act, of whom, at which table; never a word of it."""

from casustafel.plannen.models import Tafel
from leerwerkplaats.web.spoor import Persoon, leg_vast

SOORT = "casustafel"


def spoor(handeling: str, tafel: Tafel, door: Persoon | None) -> None:
    """Add a line about this table; load `proeftuin` along."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=tafel.publiek_id,
        ruimte=tafel.proeftuin.publiek_id,
    )
