"""Who keeps an item up, and what is done with a newer text that ships."""

from django.db import transaction

from kennisbank.inhoud.laden import gezien
from kennisbank.items.actions import bewerk, spoor
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker


@transaction.atomic
def houd_bij(*, item: Kennisitem, door: Gebruiker, wel: bool) -> None:
    """Keep this item up from now on, or no longer; the same when said twice.

    Who stops leaves it to the team of the shelf. Of someone else nobody says that they stop.
    """
    rij = Kennisitem.objects.filter(pk=item.pk)
    rij = rij.exclude(eigenaar=door) if wel else rij.filter(eigenaar=door)
    if rij.update(eigenaar=door if wel else None):
        spoor("kennisitem.houdt_bij" if wel else "kennisitem.houdt_niet_bij", item, door)


@transaction.atomic
def neem_tekst_over(*, item: Kennisitem, door: Gebruiker, versie: int, inhoud: Iteminhoud) -> None:
    """Take what ships as the concept, in place of what was being written.

    Raises Bewerkingsconflict when someone wrote or published in between.
    """
    bewerk(item=item, door=door, versie=versie, inhoud=inhoud)
    gezien(item, inhoud)
    spoor("kennisitem.nieuwe_tekst", item, door)


@transaction.atomic
def houd_eigen_tekst(*, item: Kennisitem, door: Gebruiker, inhoud: Iteminhoud) -> None:
    """Leave the text as it is here; the next release alone asks again."""
    gezien(item, inhoud)
    spoor("kennisitem.eigen_tekst", item, door)
