"""What came of experiments, how one knows and who confirmed it, as tables."""

from collections.abc import Sequence

from django.db.models import Prefetch

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad, zeg_keuzes

_KOP = (
    *("experiment", "wie", "doet wat anders", "sinds", "betekenis", "voor", "dimensies"),
    *("bedoeld", "hoe we dat weten"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return results and what others said of them; words of quotes stay with their consent."""
    if not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return []

    hier = {"experiment__proeftuin": proeftuin, "experiment__gearchiveerd_op": None}
    bewijzen = Prefetch("bewijzen", Bewijs.objects.order_by("pk"))
    alle = Opbrengst.objects.filter(**hier).select_related("experiment").prefetch_related(bewijzen)
    zei = Bevestiging.objects.filter(
        **{f"opbrengst__{veld}": waarde for veld, waarde in hier.items()}
    ).select_related("opbrengst__experiment")
    return [
        Werkblad(
            "Opbrengst",
            _KOP,
            [
                (
                    rij.experiment.titel,
                    rij.wie,
                    rij.wat,
                    rij.sinds,
                    rij.betekenis,
                    rij.get_voor_display(),
                    zeg_keuzes(Dimensie.choices, rij.dimensies),
                    rij.bedoeld,
                    "\n".join(_zeg(bewijs) for bewijs in rij.bewijzen.all()),
                )
                for rij in alle.order_by("experiment__titel", "experiment", "pk")
            ],
        ),
        Werkblad(
            "Bevestiging",
            ("experiment", "gevraagd aan", "antwoord", "toelichting", "beantwoord op"),
            [
                (
                    rij.opbrengst.experiment.titel,
                    rij.wie,
                    rij.get_antwoord_display() or "nog geen antwoord",
                    rij.toelichting,
                    rij.beantwoord_op,
                )
                for rij in zei.order_by("opbrengst__experiment__titel", "pk")
            ],
        ),
    ]


def _zeg(bewijs: Bewijs) -> str:
    soort = bewijs.get_soort_display()
    return f"{soort}: {bewijs.tekst}" if bewijs.tekst else str(soort)
