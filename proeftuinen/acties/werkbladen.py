"""Actions as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.models import Actie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the actions."""
    if not lezer.mag(Recht.ACTIES_ZIEN):
        return []

    rijen = [
        (
            rij.titel,
            rij.get_soort_display(),
            rij.get_stand_display(),
            rij.dag,
            rij.uitkomst,
            rij.afgerond_op,
        )
        for rij in Actie.objects.van(proeftuin).order_by("gemaakt", "pk")
    ]
    kop = ("actie", "soort", "stand", "voor", "hoe het ging", "afgerond op")
    return [Werkblad("Acties", kop, rijen)]
