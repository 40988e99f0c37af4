"""What the other parts tell on the page of an experiment; each has its own few queries."""

from typing import Any

from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen import lezen as borgen
from proeftuinen.experimenten.leren import lezen as leren
from proeftuinen.experimenten.loggen import lezen as loggen
from proeftuinen.experimenten.opbrengst import lezen as opbrengst
from proeftuinen.traject.contracten import Lezer


def delen_van(
    experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool
) -> dict[str, dict[str, Any]]:
    """Return by name what each part shows to this reader."""
    return {
        "leren": leren.deel(experiment, lezer, mag_wijzigen=mag_wijzigen),
        "loggen": loggen.deel(experiment, lezer, mag_wijzigen=mag_wijzigen),
        "opbrengst": opbrengst.deel(experiment, lezer, mag_wijzigen=mag_wijzigen),
        "borgen": borgen.deel(experiment, lezer, mag_wijzigen=mag_wijzigen),
    }
