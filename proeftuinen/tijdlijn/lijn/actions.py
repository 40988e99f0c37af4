"""Everything that changes what people think of what happened: each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.tijdlijn.dagboek.models import Kanttekening
from proeftuinen.tijdlijn.lijn.lezen import Regel
from proeftuinen.traject.models import Proeftuin


def _spoor(handeling: str, rij: Kanttekening, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="kanttekening",
        object_id=rij.publiek_id,
        ruimte=rij.proeftuin.publiek_id,
    )


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, bij: Regel, waarden: Mapping[str, Any]
) -> Kanttekening:
    """Write beside an event what one thinks of it."""
    rij = Kanttekening.objects.create(
        proeftuin=proeftuin, door=door, bij=bij.sleutel, over=bij.merk, dag=bij.dag, **waarden
    )
    _spoor("kanttekening.gemaakt", rij, door)
    return rij


@transaction.atomic
def wijzig(*, rij: Kanttekening, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change it. Raises Bewerkingsconflict when someone was first."""
    bewaar(rij, versie=versie, waarden=waarden)
    _spoor("kanttekening.gewijzigd", rij, door)


@transaction.atomic
def haal_weg(*, rij: Kanttekening, door: Gebruiker) -> None:
    """Take it away."""
    _spoor("kanttekening.weg", rij, door)
    rij.delete()
