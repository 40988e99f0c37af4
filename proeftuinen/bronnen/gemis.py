"""Which quotes and photos were chosen, but cannot go into a book."""

from collections.abc import Sequence

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Gemis, gemis


def niet_in_boek(proeftuin: Proeftuin, _: Lezer) -> Sequence[Gemis]:
    """Return how many quotes and photos were chosen that may not be used now."""
    dag, citaten = vandaag(), Citaat.objects.filter(proeftuin=proeftuin, in_oogst=True)
    fotos = Foto.objects.filter(proeftuin=proeftuin, in_oogst=True)
    mag = Citaat.objects.te_gebruiken(proeftuin, dag).values("pk")
    open_, voorbij, beelden = tel(
        citaten.filter(toestemming=None),
        citaten.exclude(toestemming=None).exclude(pk__in=mag),
        fotos.exclude(pk__in=Foto.objects.te_gebruiken(proeftuin, dag).values("pk")),
    )
    bij_citaten = adres("proeftuinen:citaten", proeftuin.publiek_id)
    bij_fotos = adres("proeftuinen:fotos", proeftuin.publiek_id)
    woorden = "citaat", "citaten"
    foto = "Van iemand die erop staat, of van wie niemand zei wie het is, is er geen toestemming."
    return [
        *gemis(open_, *woorden, "Wie het zei, gaf nog geen toestemming.", bij_citaten),
        *gemis(voorbij, *woorden, "De toestemming geldt niet of niet meer.", bij_citaten),
        *gemis(beelden, "foto", "foto's", foto, bij_fotos),
    ]
