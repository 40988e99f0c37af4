"""Meetings on the red thread."""

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Knoop

SOORT = "bijeenkomst"


def knoop_van(bijeenkomst: Bijeenkomst) -> Knoop:
    """Return the knot of a meeting; load `proeftuin` along."""
    waar = bijeenkomst.get_absolute_url()
    recht = Recht.BIJEENKOMSTEN_ZIEN
    return Knoop(SOORT, bijeenkomst.publiek_id, bijeenkomst.titel, waar, recht)
