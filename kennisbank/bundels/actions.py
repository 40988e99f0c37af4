"""Everything that changes a bundle: make, edit, share, take away."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from kennisbank.bundels.models import Bundel
from kennisbank.planken.models import Plank
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast


def spoor(handeling: str, bundel: Bundel, door: Gebruiker) -> None:
    """Leave a line about a bundle, without what it says."""
    leg_vast(
        handeling,
        door=door,
        soort="bundel",
        object_id=bundel.publiek_id,
        ruimte=bundel.plank.ruimte,
    )


@transaction.atomic
def maak(*, plank: Plank, door: Gebruiker, waarden: Mapping[str, str]) -> Bundel:
    """Begin a bundle on a shelf, for who contributes there; `waarden`: its three texts."""
    bundel = Bundel.objects.create(plank=plank, door=door, **waarden)
    spoor("bundel.gemaakt", bundel, door)
    return bundel


@transaction.atomic
def wijzig(*, bundel: Bundel, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change its texts. Raises Bewerkingsconflict when someone was first."""
    bewaar(bundel, versie=versie, waarden={**waarden, "gewijzigd": timezone.now()})
    spoor("bundel.gewijzigd", bundel, door)


@transaction.atomic
def deel(*, bundel: Bundel, door: Gebruiker, versie: int, gedeeld: bool) -> None:
    """Let anyone with the address read it, or no longer. Raises Bewerkingsconflict.

    What was shared before keeps its day.
    """
    op = (bundel.gedeeld_op or timezone.now()) if gedeeld else None
    bewaar(bundel, versie=versie, waarden={"gedeeld_op": op})
    spoor("bundel.gedeeld" if gedeeld else "bundel.niet_gedeeld", bundel, door)


@transaction.atomic
def haal_weg(*, bundel: Bundel, door: Gebruiker) -> None:
    """Take a bundle away with its lines; the items stay where they are."""
    spoor("bundel.weg", bundel, door)
    bundel.delete()
