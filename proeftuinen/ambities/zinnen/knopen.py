"""A sentence in the red thread: what experiments, cases and results point to."""

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.contracten import Knoop

SOORT = "ambitiezin"


def knoop_van(zin: Ambitiezin) -> Knoop:
    """Return the knot of this sentence."""
    return Knoop(
        soort=SOORT,
        object_id=zin.publiek_id,
        label=zin.tekst,
        adres=zin.get_absolute_url(),
        recht=Recht.AMBITIE_ZIEN,
    )


def zet_knopen(zinnen: list[Ambitiezin]) -> None:
    """Make or rename the knots of these sentences of one place."""
    if zinnen:
        meld(proeftuin=zinnen[0].proeftuin, knopen=[knoop_van(zin) for zin in zinnen])
