"""The knot of a table in the red thread: its tree and its day, nothing of what is said there."""

from casustafel.plannen.models import Tafel
from casustafel.plannen.spoor import SOORT
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.traject.contracten import Knoop


def knoop_van(tafel: Tafel) -> Knoop:
    """Return the knot of a table; load `proeftuin` along."""
    label = f"{tafel} van {zeg_dag(tafel.dag)}"
    adres = tafel.get_absolute_url()
    return Knoop(SOORT, tafel.publiek_id, label, adres, Recht.CASUSTAFEL_ZIEN)
