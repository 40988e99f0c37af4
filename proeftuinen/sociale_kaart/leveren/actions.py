"""Guides, and what was handed to them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.sociale_kaart.leveren.gegevens import records_van, vingerafdruk
from proeftuinen.sociale_kaart.models import Gids, Levering
from proeftuinen.traject.models import Proeftuin

VELDEN = ("naam", "website", "eigenaar", "email", "notitie")


class IntussenVeranderd(Exception):
    """The kaart is no longer what the deliverer saw."""


def _spoor(handeling: str, door: Gebruiker, gids: Gids) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="gids",
        object_id=gids.publiek_id,
        ruimte=gids.proeftuin.publiek_id,
    )


@transaction.atomic
def maak_gids(*, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]) -> Gids:
    """Add a guide that exists already."""
    gids = Gids.objects.create(proeftuin=proeftuin, **{v: waarden[v] for v in VELDEN})
    _spoor("gids.gemaakt", door, gids)
    return gids


@transaction.atomic
def wijzig_gids(*, gids: Gids, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change it. Raises Bewerkingsconflict when it was changed in between."""
    bewaar(gids, versie=versie, waarden={v: waarden[v] for v in VELDEN})
    _spoor("gids.gewijzigd", door, gids)


@transaction.atomic
def haal_gids_weg(*, gids: Gids, door: Gebruiker) -> None:
    """Take it away, with what was delivered to it."""
    _spoor("gids.weggehaald", door, gids)
    gids.delete()


@transaction.atomic
def leg_levering_vast(*, gids: Gids, door: Gebruiker, gezien: str) -> Levering:
    """Keep what was delivered. `gezien` is the fingerprint of what the deliverer saw.

    Raises IntussenVeranderd when the kaart is another by now.
    """
    records: Sequence[dict[str, Any]] = records_van(gids.proeftuin)
    if vingerafdruk(records) != gezien:
        raise IntussenVeranderd
    levering = Levering.objects.create(gids=gids, door=door, inhoud=list(records))
    _spoor("gids.geleverd", door, gids)
    return levering
