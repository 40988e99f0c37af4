"""The sentences of the ambition as a table."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the sentences that hold."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []

    alle = Ambitiezin.objects.filter(proeftuin=proeftuin, vervallen_in=None)
    rijen = [
        (rij.tekst, rij.get_deel_display(), zeg_keuzes(Dimensie.choices, rij.dimensies))
        for rij in alle.order_by("volgorde", "pk")
    ]
    return [Werkblad("Ambitie", ("zin", "deel", "dimensies"), rijen)]
