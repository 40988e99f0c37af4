"""What lasts, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.transitie.models import Netwerkafspraak, Toezegging
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return what was agreed on the network, and what was asked."""
    if not lezer.mag(Recht.BORGING_ZIEN):
        return []

    afspraken = Netwerkafspraak.objects.filter(proeftuin=proeftuin).order_by("pk")
    vragen = Toezegging.objects.filter(proeftuin=proeftuin).order_by("pk")
    return [
        Werkblad(
            "Wat blijft",
            ("soort", "wat", "wie", "hoe vaak", "eerst kijken op", "loopt het nog"),
            [
                (
                    rij.get_soort_display(),
                    rij.wat,
                    rij.wie,
                    rij.hoe_vaak,
                    rij.eerste_kijk,
                    rij.loopt_nog,
                )
                for rij in afspraken
            ],
        ),
        Werkblad(
            "Toezeggingen",
            ("van", "wat", "voor", "antwoord", "toelichting", "beantwoord op"),
            [
                (
                    rij.van,
                    rij.wat,
                    rij.voor,
                    rij.get_antwoord_display(),
                    rij.toelichting,
                    rij.beantwoord_op,
                )
                for rij in vragen
            ],
        ),
    ]
