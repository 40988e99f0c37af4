"""What the other parts tell on the page of an experiment; each has its own few queries."""

from importlib import import_module
from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template

from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.traject.contracten import Lezer

DELEN = ("leren", "loggen", "opbrengst", "borgen")
_NOG_NIET = (TemplateDoesNotExist, ModuleNotFoundError)


def delen_van(
    experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool
) -> dict[str, dict[str, Any]]:
    """Return by name what each part shows to this reader."""
    delen = {}
    for naam in DELEN:
        try:
            get_template(f"proeftuinen/experimenten/{naam}/deel.html")
            lezen = import_module(f"proeftuinen.experimenten.{naam}.lezen")
        except _NOG_NIET:
            continue
        delen[naam] = lezen.deel(experiment, lezer, mag_wijzigen=mag_wijzigen)
    return delen
