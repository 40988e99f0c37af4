"""Actions as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import acties_van, zeg_wie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the actions; one query."""
    if not lezer.mag(Recht.ACTIES_ZIEN):
        return []

    rijen = [
        (
            rij.titel,
            rij.toelichting,
            rij.get_soort_display(),
            rij.get_stand_display(),
            zeg_wie(rij.eigenaar, lezer),
            rij.dag,
            rij.uitkomst,
            rij.afgerond_op,
        )
        for rij in acties_van(proeftuin).order_by("gemaakt", "pk")
    ]
    kop = (
        *("actie", "toelichting", "soort", "stand", "wie", "voor"),
        *("hoe het ging", "afgerond op"),
    )
    return [Werkblad("Acties", kop, rijen)]
