"""Quotes and photos as tables."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return quotes and photos, and whether they may be used today."""
    if not lezer.mag(Recht.BRONNEN_BEHEREN):
        return []

    dag = vandaag()
    citaten = Citaat.objects.filter(proeftuin=proeftuin).order_by("gemaakt", "pk")
    mag = set(Citaat.objects.te_gebruiken(proeftuin, dag).values_list("pk", flat=True))
    fotos = Foto.objects.filter(proeftuin=proeftuin).order_by("gemaakt", "pk")
    ook = set(Foto.objects.te_gebruiken(proeftuin, dag).values_list("pk", flat=True))
    return [
        Werkblad(
            "Citaten",
            ("citaat", "rol", "mag gebruikt worden", "in de oogst"),
            [(rij.tekst, rij.rol, rij.pk in mag, rij.in_oogst) for rij in citaten],
        ),
        Werkblad(
            "Foto's",
            ("wat er te zien is", "bijschrift", "mag gebruikt worden", "in de oogst"),
            [(rij.beschrijving, rij.bijschrift, rij.pk in ook, rij.in_oogst) for rij in fotos],
        ),
    ]
