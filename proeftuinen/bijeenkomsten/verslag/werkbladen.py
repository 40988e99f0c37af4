"""Reports of meetings as a table: the words of the team, never what people sent."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.verslag.models import Verslag
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return what stands around the plan in each report; one query."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        return []

    alle = Verslag.objects.filter(bijeenkomst__proeftuin=proeftuin).select_related("bijeenkomst")
    rijen = [
        (
            rij.bijeenkomst.titel,
            rij.bijeenkomst.dag,
            rij.inleiding,
            rij.terugblik,
            rij.vastgesteld_op,
        )
        for rij in alle.order_by("bijeenkomst__dag", "bijeenkomst__begin", "pk")
    ]
    kop = ("bijeenkomst", "dag", "inleiding", "terugblik", "vastgesteld op")
    return [Werkblad("Verslagen", kop, rijen)]
