"""What administrators and policy say, as tables."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes

_BELEID = (
    *("stuk", "noemde bij het begin", "dimensies bij het begin", "noemt nu", "dimensies nu"),
    *("sinds", "wie brengt het in", "voor", "notitie"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return consents of organisations, and policy."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return []

    ja = Instemming.objects.filter(proeftuin=proeftuin).select_related("organisatie")
    stukken = Beleidsstuk.objects.filter(proeftuin=proeftuin).order_by("volgorde", "pk")
    return [
        Werkblad(
            "Instemming",
            ("organisatie", "stand", "wie", "uren", "mensen", "geld", "sinds", "laten zien"),
            [
                (
                    rij.organisatie.naam,
                    rij.get_stand_display(),
                    rij.wie,
                    rij.uren,
                    rij.mensen,
                    rij.geld,
                    rij.sinds,
                    rij.laten_zien,
                )
                for rij in ja.order_by("organisatie__naam", "pk")
            ],
        ),
        Werkblad(
            "Beleid",
            _BELEID,
            [
                (
                    stuk.naam,
                    stuk.get_noemt_begin_display(),
                    zeg_keuzes(Dimensie.choices, stuk.dimensies_begin),
                    stuk.get_noemt_nu_display(),
                    zeg_keuzes(Dimensie.choices, stuk.dimensies_nu),
                    stuk.sinds,
                    stuk.wie,
                    stuk.voor,
                    stuk.notitie,
                )
                for stuk in stukken
            ],
        ),
    ]
