"""Organisations as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the organisations that take part."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return []

    rijen = [
        (
            rij.naam,
            rij.soortnaam,
            rij.get_domein_display(),
            rij.formeel,
            rij.plaats,
            rij.telefoon,
            rij.email,
            rij.website,
            rij.bevestigd_op,
        )
        for rij in Organisatie.objects.van(proeftuin).order_by("naam", "pk")
    ]
    kop = (
        *("organisatie", "soort", "domein", "formeel", "plaats", "telefoon", "mail", "website"),
        "bevestigd op",
    )
    return [Werkblad("Organisaties", kop, rijen)]
