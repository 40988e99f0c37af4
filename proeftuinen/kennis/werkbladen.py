"""Which knowledge was used here, as a table."""

from collections.abc import Sequence

from kennisbank.items.soorten import Soort
from leerwerkplaats.toegang import Recht
from proeftuinen.kennis.knopen import TERUGGETROKKEN
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return what was used and how it went; of what was taken back no title. One query."""
    if not lezer.mag(Recht.DRAAD_ZIEN):
        return []

    alle = Kennisgebruik.objects.filter(proeftuin=proeftuin).select_related("item")
    rijen = [_rij(rij) for rij in alle.order_by("gemaakt", "pk")]
    return [Werkblad("Gebruikte kennis", ("wat", "soort", "hoe het ging", "sinds"), rijen)]


def _rij(rij: Kennisgebruik) -> tuple[Cel, ...]:
    titel = rij.item.titel if rij.item.gepubliceerd_op else TERUGGETROKKEN
    return titel, str(Soort(rij.item.soort).label), rij.opmerking, rij.gemaakt
