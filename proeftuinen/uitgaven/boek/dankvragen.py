"""Asking who takes part whether their name may stand on the page of thanks."""

from django.db.models import Exists, OuterRef

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Vraag
from proeftuinen.traject.models import Deelname
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet

_DOEL = Toestemming.Doel.NAAM_IN_DANK


def vragen(gebruiker: Gebruiker) -> list[Vraag]:
    """Return the places whose logboek is being prepared, where this person was not asked yet.

    Who took a yes back is not asked again. One query.
    """
    plekken = Deelname.objects.filter(gebruiker=gebruiker).values("proeftuin")
    opzet = Opzet.objects.filter(proeftuin=OuterRef("proeftuin"), soort=Boeksoort.LOGBOEK)
    gevraagd = Toestemming.objects.filter(contact=OuterRef("pk"), doel=_DOEL)
    rijen = Contact.objects.filter(
        ~Exists(gevraagd), Exists(opzet), gebruiker=gebruiker, proeftuin__in=plekken
    ).select_related("proeftuin", "gebruiker")
    return [
        Vraag(
            f"dank-{rij.publiek_id}",
            rij,
            _DOEL,
            f"Je naam op de dankpagina van het logboek van {rij.proeftuin.titel}.",
        )
        for rij in rijen.order_by("pk")
    ]
