"""How experiments last, and what was agreed with whom, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.borgen.models import Afspraak, Borging, Inbedding
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes

_KOP = (
    *("experiment", "wie ervoor zorgt", "wie dat is", "waar het een plek heeft", "hoe"),
    *("eerst kijken op", "loopt het nog"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return both; one query each."""
    if not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return []

    hier = {"experiment__proeftuin": proeftuin, "experiment__gearchiveerd_op": None}
    mensen = ("contact__gebruiker", "contact__organisatie")
    borging = Borging.objects.filter(**hier).select_related("experiment", *mensen)
    afspraken = Afspraak.objects.filter(**hier).select_related("experiment")
    return [
        Werkblad(
            "Borging",
            _KOP,
            [
                (
                    rij.experiment.titel,
                    rij.wie,
                    zeg_wie(rij.contact, lezer),
                    zeg_keuzes(Inbedding.choices, rij.waar),
                    rij.toelichting,
                    rij.eerste_kijk,
                    rij.loopt_nog,
                )
                for rij in borging.order_by("experiment__titel", "pk")
            ],
        ),
        Werkblad(
            "Afspraken bij experimenten",
            ("experiment", "met", "wat", "voor", "antwoord", "toelichting", "beantwoord op"),
            [
                (
                    rij.experiment.titel,
                    rij.met,
                    rij.wat,
                    rij.voor,
                    rij.get_antwoord_display(),
                    rij.toelichting,
                    rij.beantwoord_op,
                )
                for rij in afspraken.order_by("experiment__titel", "voor", "pk")
            ],
        ),
    ]
