"""Waves of the network and how many answered, as a table; never what anyone answered."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.meten.respons import met_respons, respons_van
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the waves with their response; one query."""
    if not lezer.mag(Recht.NETWERK_BEHEREN):
        return []

    rijen = [
        (str(rij), rij.dag, rij.vraag, rij.get_stand_display(), str(respons_van(rij)))
        for rij in met_respons(Meting.objects.van(proeftuin).gehouden())
    ]
    return [Werkblad("Metingen", ("meting", "dag", "vraag", "stand", "respons"), rijen)]
