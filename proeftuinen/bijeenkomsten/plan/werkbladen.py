"""Meetings as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the meetings."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []

    rijen = [
        (rij.titel, rij.get_soort_display(), rij.dag, rij.locatie, rij.doel, bool(rij.afgezegd_op))
        for rij in Bijeenkomst.objects.van(proeftuin).order_by("dag", "pk")
    ]
    kop = ("bijeenkomst", "soort", "dag", "plaats", "waarvoor", "afgezegd")
    return [Werkblad("Bijeenkomsten", kop, rijen)]
