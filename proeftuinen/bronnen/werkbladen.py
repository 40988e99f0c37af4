"""Quotes and photos as tables, each with how its consent stands today."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad

JA, NOG_NIET, NIET_MEER = "ja", "nog niet", "niet meer"


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return quotes by role and photos in words; two queries each.

    Of what was withdrawn or ran out the words stay here: a file goes from hand to hand.
    """
    if not lezer.mag(Recht.BRONNEN_BEHEREN):
        return []

    dag, ieder = vandaag(), Lezer(frozenset(), gebruiker_id=0)  # 0: nobody; None is no account
    citaten, fotos = (soort.objects.filter(proeftuin=proeftuin) for soort in (Citaat, Foto))
    citaat_mag = set(Citaat.objects.te_gebruiken(proeftuin, dag).values_list("pk", flat=True))
    foto_mag = set(Foto.objects.te_gebruiken(proeftuin, dag).values_list("pk", flat=True))
    citaat_kan = set(citaten.zichtbaar_voor(ieder, dag).values_list("pk", flat=True))
    foto_kan = set(fotos.zichtbaar_voor(ieder, dag).values_list("pk", flat=True))

    def stand(pk: int, mag: set[int], kan: set[int]) -> str:
        return JA if pk in mag else NOG_NIET if pk in kan else NIET_MEER

    return [
        Werkblad(
            "Citaten",
            ("citaat", "rol", "mag gebruikt worden", "in de oogst"),
            [
                (
                    rij.tekst if rij.pk in citaat_kan else "",
                    rij.rol,
                    stand(rij.pk, citaat_mag, citaat_kan),
                    rij.in_oogst,
                )
                for rij in citaten.order_by("gemaakt", "pk")
            ],
        ),
        Werkblad(
            "Foto's",
            ("wat er te zien is", "bijschrift", "mag gebruikt worden", "in de oogst"),
            [
                (
                    *((rij.beschrijving, rij.bijschrift) if rij.pk in foto_kan else ("", "")),
                    stand(rij.pk, foto_mag, foto_kan),
                    rij.in_oogst,
                )
                for rij in fotos.order_by("gemaakt", "pk")
            ],
        ),
    ]
