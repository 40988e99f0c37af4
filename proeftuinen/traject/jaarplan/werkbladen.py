"""The year as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the steps with their days."""
    if not lezer.mag(Recht.STAP_ZIEN):
        return []

    rijen = [
        (stap.nummer, stap.naam, stap.begin, stap.einde, stap.afgesloten_op)
        for stap in Stap.objects.van(proeftuin)
    ]
    return [Werkblad("Stappen", ("nummer", "stap", "van", "tot en met", "afgesloten op"), rijen)]
