"""Keeping, changing, sharing and throwing away a saved plan."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.jaarplan.bestand import als_inhoud, eis_past
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.plan import Planstap
from proeftuinen.traject.models import Proeftuin


def _spoor(handeling: str, plan: Plansjabloon, door: Gebruiker, ruimte: str = "") -> None:
    leg_vast(handeling, door=door, soort="jaarplan", object_id=plan.publiek_id, ruimte=ruimte)


@transaction.atomic
def bewaren(
    *,
    door: Gebruiker,
    naam: str,
    uitleg: str,
    plan: Sequence[Planstap],
    uit: Proeftuin | None = None,
) -> Plansjabloon:
    """Keep a plan as one's own: of the year `uit`, or read from a file.

    Raises Bestandsfout when it is larger than a file may be.
    """
    eis_past(plan)
    rij = Plansjabloon.objects.create(naam=naam, uitleg=uitleg, inhoud=als_inhoud(plan), door=door)
    _spoor(
        "jaarplan.bewaard" if uit else "jaarplan.ingelezen",
        rij,
        door,
        uit.publiek_id if uit else "",
    )
    return rij


@transaction.atomic
def wijzigen(
    *, plan: Plansjabloon, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change name and explanation. Raises Bewerkingsconflict when someone was first."""
    bewaar(plan, versie=versie, waarden=waarden)
    _spoor("jaarplan.gewijzigd", plan, door)


@transaction.atomic
def delen(*, plan: Plansjabloon, door: Gebruiker, versie: int, gedeeld: bool) -> None:
    """Offer a plan to everyone, or no longer; one without a maker then goes to who took it back.

    Raises Bewerkingsconflict when someone was first.
    """
    eigenaar = {} if gedeeld or plan.door_id else {"door": door}
    bewaar(plan, versie=versie, waarden={"gedeeld": gedeeld, **eigenaar})
    _spoor("jaarplan.gedeeld" if gedeeld else "jaarplan.niet_gedeeld", plan, door)


@transaction.atomic
def weggooien(*, plan: Plansjabloon, door: Gebruiker) -> None:
    """Throw a plan away; years that began with it stay as they are."""
    _spoor("jaarplan.weggegooid", plan, door)
    plan.delete()
