"""Everything that changes a set-up."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.uitgaven.boek.models import Opzet


@transaction.atomic
def wijzig(*, opzet: Opzet, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> Opzet:
    """Change a set-up; the first time it is made. Raises Bewerkingsconflict."""
    rij, _ = Opzet.objects.get_or_create(proeftuin=opzet.proeftuin, soort=opzet.soort)
    rij.proeftuin = opzet.proeftuin
    bewaar(rij, versie=versie, waarden=waarden)
    leg_vast(
        "opzet.gewijzigd",
        door=door,
        soort="opzet",
        object_id=rij.publiek_id,
        ruimte=rij.proeftuin.publiek_id,
    )
    return rij
