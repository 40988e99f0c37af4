"""What looking back will still tell."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_maand
from proeftuinen.monitoring.terugblik.models import Terugblik
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return when we look whether it still runs; one query."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = Terugblik.objects.filter(proeftuin=proeftuin, vervalt_op=None, begonnen_op=None)
    maanden = [zeg_maand(dag) for dag in rijen.values_list("dag", flat=True)]
    if not maanden:
        return []
    return [f"Of het blijft, weten we nog niet: we kijken terug in {' en '.join(maanden)}."]
