"""Asking for help with an experiment, and saying that it came."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bedenken.spoor import spoor


@transaction.atomic
def vraag_hulp(*, experiment: Experiment, door: Gebruiker, versie: int, tekst: str) -> None:
    """Say what it needs; without words nothing any more. Raises Bewerkingsconflict."""
    bewaar(experiment, versie=versie, waarden={"hulp_nodig": tekst})
    spoor("experiment.hulp_gevraagd" if tekst else "experiment.hulp_klaar", experiment, door)
