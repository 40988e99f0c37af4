"""Rounds of experiments as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad

_KOP = (
    *("experiment", "ronde", "begin", "proberen", "verwachting", "wat er gebeurde", "klopte het"),
    *("wat we leerden", "hoe verder", "toelichting", "klaar op"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the rounds; one query."""
    if not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return []

    alle = Ronde.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
    ).select_related("experiment")
    rijen = [
        (
            rij.experiment.titel,
            rij.nummer,
            rij.begin,
            rij.proberen,
            rij.verwachting,
            rij.gebeurd,
            rij.get_klopte_display(),
            rij.geleerd,
            rij.get_hoe_verder_display(),
            rij.toelichting,
            rij.klaar_op,
        )
        for rij in alle.order_by("experiment__titel", "experiment", "nummer")
    ]
    return [Werkblad("Rondes", _KOP, rijen)]
