"""Everything that changes an action: each act names its actor and leaves a trail."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.acties.models import Actie
from proeftuinen.mensen.models import Contact, Contactrol
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.stil import is_stil

ACTIE = "actie"


def knoop_van(actie: Actie) -> Knoop:
    """Return the knot of an action; load `proeftuin` along."""
    adres = actie.get_absolute_url()
    return Knoop(ACTIE, actie.publiek_id, actie.titel, adres, Recht.ACTIES_ZIEN)


def _spoor(handeling: str, actie: Actie, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort=ACTIE,
        object_id=actie.publiek_id,
        ruimte=actie.proeftuin.publiek_id,
    )


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Actie:
    """Add an action; `uit` is the knot that it came from."""
    actie = Actie.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(actie)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    _spoor("actie.gemaakt", actie, door)
    return actie


@transaction.atomic
def wijzig(*, actie: Actie, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change what is done, by whom and when. Raises Bewerkingsconflict when someone was first."""
    bewaar(actie, versie=versie, waarden=waarden)
    meld(proeftuin=actie.proeftuin, knopen=[knoop_van(actie)])
    _spoor("actie.gewijzigd", actie, door)


@transaction.atomic
def rond_af(
    *, actie: Actie, door: Gebruiker, versie: int, stand: Actie.Stand, uitkomst: str
) -> None:
    """Say that it was done, or will not be. Raises Bewerkingsconflict when someone was first."""
    waarden = {"stand": stand, "uitkomst": uitkomst, "afgerond_op": timezone.now()}
    bewaar(actie, versie=versie, waarden=waarden)
    _spoor(f"actie.{stand.value}", actie, door)


@transaction.atomic
def heropen(*, actie: Actie, door: Gebruiker, versie: int) -> None:
    """Let it be done after all. Raises Bewerkingsconflict when someone was first."""
    bewaar(actie, versie=versie, waarden={"stand": Actie.Stand.OPEN, "afgerond_op": None})
    _spoor("actie.heropend", actie, door)


@transaction.atomic
def haal_weg(*, actie: Actie, door: Gebruiker) -> None:
    """Take an action away, with its knot."""
    maak_los(knopen=[knoop_van(actie)])
    _spoor("actie.weg", actie, door)
    actie.delete()


def geef_terug(contacten: QuerySet[Contact]) -> int:
    """Give what these people had to do back to a trekker of the place, else to nobody; how many.

    They came to rest: nobody says why, and nothing waits for them.
    """
    aantal = 0
    for contact in contacten:
        open_nog = Actie.objects.filter(eigenaar=contact, stand=Actie.Stand.OPEN)
        naar = _trekker(contact)
        aantal += open_nog.update(eigenaar=naar, versie=F("versie") + 1)
    return aantal


def _trekker(contact: Contact) -> Contact | None:
    """Return a trekker of the same place who is not at rest, the first that was written down."""
    anderen = Contact.objects.van(contact.proeftuin).filter(stand=Contact.Stand.GEWOON)
    zelf = Q(pk=contact.pk)
    for deze in anderen.exclude(zelf).met_adres().order_by("pk"):
        if Contactrol.TREKKER in deze.rollen and not (deze.mailadres and is_stil(deze.mailadres)):
            return deze
    return None
