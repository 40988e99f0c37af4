"""An edition that leans on a consent which is no more: it ends, and its files go at once."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.maken.intrekbaar import teruggenomen
from proeftuinen.uitgaven.maken.maak import SOORT
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand, Uitgavetoestemming
from proeftuinen.uitgaven.maken.opslag import gooi_straks_weg

VERVALLEN = "Er mag iets niet meer in staan. Maak een nieuwe uitgave."
TERUGGEHAALD = (
    "Er mag iets niet meer in staan, bijvoorbeeld omdat iemand toestemming introk. Maak de uitgave "
    "opnieuw, dan klopt hij weer. Had je hem al opgehaald? Gebruik die dan niet meer."
)


@transaction.atomic
def keur_na(proeftuin: Proeftuin | None = None) -> int:
    """End the editions (of this place, or of all) of which a consent no longer holds.

    Of a place also those with a photo or an insight that was taken back.
    """
    geldig = Toestemming.objects.geldig(vandaag())
    weg = Uitgavetoestemming.objects.filter(uitgave=OuterRef("pk")).filter(
        Q(toestemming=None) | ~Q(toestemming__in=geldig)
    )
    rijen = Uitgave.objects.filter(Exists(weg), vervallen_op=None).select_related("proeftuin")
    if proeftuin is not None:
        rijen = rijen.filter(proeftuin=proeftuin)
    uitgaven = {uitgave.pk: uitgave for uitgave in rijen}
    if proeftuin is not None:
        uitgaven |= {uitgave.pk: uitgave for uitgave in teruggenomen(proeftuin)}
    for uitgave in uitgaven.values():
        laat_vervallen(uitgave, VERVALLEN)
    return len(uitgaven)


def laat_vervallen(uitgave: Uitgave, reden: str) -> None:
    """Let nobody fetch this edition any more; its row stays, with the checksums of its files."""
    Uitgave.objects.filter(pk=uitgave.pk).update(
        vervallen_op=timezone.now(), vervallen_om=reden[:200]
    )
    bestanden = Uitgavebestand.objects.filter(uitgave=uitgave)
    gooi_straks_weg(bestanden.values_list("pad", flat=True))
    gemaakt = Opdracht.objects.filter(soort=SOORT, publiek_id=uitgave.opdracht)
    bewaren.haal_terug(gemaakt, TERUGGEHAALD)
