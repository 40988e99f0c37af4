"""What worked here already, as a table."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the finds."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []

    alle = Vondst.objects.filter(proeftuin=proeftuin).select_related("organisatie")
    rijen = [
        (
            rij.get_soort_display(),
            rij.tekst,
            rij.wie,
            rij.organisatie.naam if rij.organisatie else "",
            zeg_keuzes(Dimensie.choices, rij.dimensies),
        )
        for rij in alle.order_by("pk")
    ]
    return [Werkblad("Verkennen", ("soort", "wat", "wie", "organisatie", "dimensies"), rijen)]
