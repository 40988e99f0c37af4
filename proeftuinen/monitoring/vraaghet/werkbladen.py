"""What was asked and answered, as tables, without names."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return questions with their answers; one query each."""
    if not lezer.mag(Recht.VRAAG_STELLEN):
        return []

    vragen = Hulpvraag.objects.filter(proeftuin=proeftuin).order_by("pk")
    antwoorden = Hulpantwoord.objects.filter(hulpvraag__proeftuin=proeftuin)
    antwoorden = antwoorden.select_related("hulpvraag").order_by("hulpvraag", "pk")
    return [
        Werkblad(
            "Vragen",
            ("soort", "titel", "tekst", "dimensies", "gevraagd op", "opgelost op"),
            [
                (
                    rij.get_soort_display(),
                    rij.titel,
                    rij.tekst,
                    zeg_keuzes(Dimensie.choices, rij.dimensies),
                    rij.gemaakt,
                    rij.opgelost_op,
                )
                for rij in vragen
            ],
        ),
        Werkblad(
            "Antwoorden",
            ("vraag", "namens", "antwoord", "helpt"),
            [(rij.hulpvraag.titel, rij.namens, rij.tekst, rij.helpt) for rij in antwoorden],
        ),
    ]
