"""What changes an edition after it was made: nothing but that it goes."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from proeftuinen.uitgaven.maken.maak import SOORT, onthoud_nummer, spoor
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand
from proeftuinen.uitgaven.maken.opslag import gooi_straks_weg

WEG = "Deze uitgave is weggehaald."


class Uitgebracht(Exception):
    """Others have it already: it stays, so that one can see what it was."""


@transaction.atomic
def haal_weg(*, uitgave: Uitgave, door: Gebruiker | None) -> None:
    """Take away an edition that was never published, with its files. Raises Uitgebracht.

    Also the copy that lies ready for who asked for it: nobody could take that back any more.
    """
    deze = Uitgave.objects.select_for_update(of=("self",)).filter(pk=uitgave.pk).first()
    if deze is None:
        return
    if deze.uitgebracht_op:
        raise Uitgebracht
    deze.proeftuin = uitgave.proeftuin
    onthoud_nummer(deze)
    paden = list(Uitgavebestand.objects.filter(uitgave=deze).values_list("pad", flat=True))
    gooi_straks_weg(paden)
    bewaren.haal_terug(Opdracht.objects.filter(soort=SOORT, publiek_id=deze.opdracht), WEG)
    spoor("uitgave.weg", deze, door)
    deze.delete()
