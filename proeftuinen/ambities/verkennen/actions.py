"""Everything that changes the wall of what works here: each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin

SOORT = "vondst"
MEESTE = 500
"""Cards on one wall."""


class Vol(Exception):
    """The wall holds as many cards as it may."""


def knoop_van(vondst: Vondst) -> Knoop:
    """Return the knot of a card; load `proeftuin` along."""
    adres = vondst.get_absolute_url()
    return Knoop(SOORT, vondst.publiek_id, vondst.tekst, adres, Recht.AMBITIE_ZIEN)


def spoor(handeling: str, vondst: Vondst, door: Gebruiker | None) -> None:
    """Leave a line on a card, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=vondst.publiek_id,
        ruimte=vondst.proeftuin.publiek_id,
    )


def eis_plek(proeftuin: Proeftuin, erbij: int = 1) -> None:
    """Hold the wall, and raise Vol when it cannot take so many more cards."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    if Vondst.objects.filter(proeftuin=proeftuin).count() + erbij > MEESTE:
        raise Vol


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Vondst:
    """Put a card on the wall; `uit` is the knot that it came from. Raises Vol."""
    eis_plek(proeftuin)
    vondst = Vondst.objects.create(proeftuin=proeftuin, door=door, **waarden)
    knoop = knoop_van(vondst)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("vondst.gemaakt", vondst, door)
    return vondst


@transaction.atomic
def wijzig(*, vondst: Vondst, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change a card. Raises Bewerkingsconflict when someone was first."""
    bewaar(vondst, versie=versie, waarden=waarden)
    meld(proeftuin=vondst.proeftuin, knopen=[knoop_van(vondst)])
    spoor("vondst.gewijzigd", vondst, door)


@transaction.atomic
def haal_weg(*, vondst: Vondst, door: Gebruiker) -> None:
    """Take a card off the wall, with its knot; what it was taken from stays."""
    maak_los(knopen=[knoop_van(vondst)])
    spoor("vondst.weg", vondst, door)
    vondst.delete()
