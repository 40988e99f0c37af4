"""People as a table: the list that may leave the house."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.bestand import KOPPEN, lees
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the people as their own export has them; three queries."""
    if not lezer.mag(Recht.MENSEN_UITVOEREN):
        return []

    rijen = Contact.objects.van(proeftuin).met_naam().select_related("gebruiker", "organisatie")
    mensen = lees(rijen.order_by("heet", "pk"), proeftuin)
    kop = [naam.lower() for naam in KOPPEN]
    return [Werkblad("Mensen", kop, [mens.cellen() for mens in mensen])]
