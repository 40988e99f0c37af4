"""What administrators and policy say, as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return consents of organisations, and policy."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return []

    ja = Instemming.objects.filter(proeftuin=proeftuin).select_related("organisatie")
    stukken = Beleidsstuk.objects.filter(proeftuin=proeftuin).order_by("volgorde", "pk")
    return [
        Werkblad(
            "Instemming",
            ("organisatie", "stand", "wie", "uren", "mensen", "geld", "sinds"),
            [
                (
                    rij.organisatie.naam,
                    rij.get_stand_display(),
                    rij.wie,
                    rij.uren,
                    rij.mensen,
                    rij.geld,
                    rij.sinds,
                )
                for rij in ja.order_by("organisatie__naam", "pk")
            ],
        ),
        Werkblad(
            "Beleid",
            ("stuk", "bij het begin", "nu", "sinds", "wie brengt het in", "notitie"),
            [
                (
                    stuk.naam,
                    stuk.get_noemt_begin_display(),
                    stuk.get_noemt_nu_display(),
                    stuk.sinds,
                    stuk.wie,
                    stuk.notitie,
                )
                for stuk in stukken
            ],
        ),
    ]
