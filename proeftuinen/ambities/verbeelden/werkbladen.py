"""Pictures of the future as a table: their words."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verbeelden.lezen import verbeeldingen_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the gallery without its photos; one query."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []

    rijen = [
        (rij.get_soort_display(), rij.titel, rij.tekst, rij.dag, rij.groepje)
        for rij in verbeeldingen_van(proeftuin).order_by("volgorde", "pk")
    ]
    return [Werkblad("Verbeelden", ("soort", "titel", "tekst", "dag", "groepje"), rijen)]
