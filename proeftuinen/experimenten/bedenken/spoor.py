"""Lines of the trail on an experiment."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.experimenten.bedenken.knopen import SOORT
from proeftuinen.experimenten.bedenken.models import Experiment


def spoor(handeling: str, experiment: Experiment, door: Gebruiker | None) -> None:
    """Leave a line on an experiment, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=experiment.publiek_id,
        ruimte=experiment.proeftuin.publiek_id,
    )
