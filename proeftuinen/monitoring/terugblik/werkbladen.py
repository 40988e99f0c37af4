"""Tips as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.terugblik.models import Tip
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the tips."""
    if not lezer.mag(Recht.VERBINDING_ZIEN):
        return []

    rijen = [
        (tip.tekst, tip.van, tip.in_oogst)
        for tip in Tip.objects.filter(proeftuin=proeftuin).order_by("pk")
    ]
    return [Werkblad("Tips", ("tip", "van", "in de oogst"), rijen)]
