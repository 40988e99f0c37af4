"""An edition that leans on a consent which is no more: it ends, and its files go at once."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
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
    """End the editions (of this place, or of all) of which something may no longer be used.

    A consent ended, what it was for was changed or taken away, or something was taken back to
    which nobody had to say yes.
    """
    geldig = Toestemming.objects.geldig(vandaag())
    weg = Uitgavetoestemming.objects.filter(uitgave=OuterRef("pk")).filter(
        Q(toestemming=None) | ~Q(toestemming__in=geldig) | Q(toestemming__in=_los())
    )
    leven = Uitgave.objects.filter(vervallen_op=None)
    if proeftuin is not None:
        leven = leven.filter(proeftuin=proeftuin)
    rijen = leven.filter(Exists(weg)).select_related("proeftuin")
    uitgaven = {uitgave.pk: uitgave for uitgave in rijen}
    plekken = Proeftuin.objects.filter(pk__in=leven.order_by().values("proeftuin"))
    for plek in plekken if proeftuin is None else [proeftuin]:
        uitgaven |= {uitgave.pk: uitgave for uitgave in teruggenomen(plek)}
    for uitgave in uitgaven.values():
        laat_vervallen(uitgave, VERVALLEN)
    return len(uitgaven)


def _los() -> QuerySet[Toestemming]:
    """Return the consents to a thing that is gone, or says something else now."""
    doel = Toestemming.Doel
    van_een_ding = (doel.CITAAT, doel.CITAAT_NAAM, doel.FOTO, doel.INTERVIEW)
    return Toestemming.objects.filter(
        doel__in=van_een_ding, citaten=None, fotopersonen=None, interviews=None
    )


def laat_vervallen(uitgave: Uitgave, reden: str) -> None:
    """Let nobody fetch this edition any more; its row stays, with the checksums of its files."""
    Uitgave.objects.filter(pk=uitgave.pk).update(
        vervallen_op=timezone.now(), vervallen_om=reden[:200]
    )
    bestanden = Uitgavebestand.objects.filter(uitgave=uitgave)
    gooi_straks_weg(bestanden.values_list("pad", flat=True))
    gemaakt = Opdracht.objects.filter(soort=SOORT, publiek_id=uitgave.opdracht)
    bewaren.haal_terug(gemaakt, TERUGGEHAALD)
