"""Tables from the outside as a table: when they are or were, never what was told there."""

from collections.abc import Sequence

from casustafel.plannen.models import Tafel
from casustafel.plannen.rand import STANDEN
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the days of tables and how far each is; one query."""
    if not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []

    alle = Tafel.objects.van(proeftuin).defer("geheim", "sleutel").order_by("dag", "pk")
    rijen = [(rij.dag, rij.get_boom_display(), STANDEN[rij.stand][1], rij.minuten) for rij in alle]
    return [Werkblad("Casustafels", ("dag", "naam", "stand", "minuten"), rijen)]
