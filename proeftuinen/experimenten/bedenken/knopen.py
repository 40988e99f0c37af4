"""The knot of an experiment on the red thread."""

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.traject.contracten import Knoop

SOORT = "experiment"


def knoop_van(experiment: Experiment) -> Knoop:
    """Return the knot of an experiment; load `proeftuin` along."""
    adres = experiment.get_absolute_url()
    recht = Recht.EXPERIMENTEN_ZIEN
    return Knoop(SOORT, experiment.publiek_id, experiment.titel, adres, recht)
