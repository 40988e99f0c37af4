"""What places offer to the shelf of the whole site, and taking it over with their name."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction

from kennisbank.items import actions
from kennisbank.items import inhoud as item_inhoud
from kennisbank.items.actions import spoor
from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.planken.models import Plank
from kennisbank.schrijven import bijlagen
from leerwerkplaats.gebruikers.models import Gebruiker


@dataclass(frozen=True)
class Voordracht:
    """An offer as the list shows it; `overgenomen` is what was made of it, if anything."""

    item: Kennisitem
    soort: str
    overgenomen: Kennisitem | None


def regels(items: Sequence[Kennisitem]) -> list[Voordracht]:
    """Return the lines of the list; one query."""
    ids = [item.pk for item in items]
    al = {rij.overgenomen_van_id: rij for rij in Kennisitem.objects.filter(overgenomen_van__in=ids)}
    return [Voordracht(item, str(Soort(item.soort).label), al.get(item.pk)) for item in items]


class NietMeer(Exception):
    """It is not offered any more, or it is not what was looked at."""


@transaction.atomic
def neem_over(*, item: Kennisitem, door: Gebruiker, versie: int) -> Kennisitem:
    """Begin a copy on the shelf of the whole site, with credit to the place; once for each item.

    A copy: what the place changes afterwards, stays with the place until it is taken over again.
    Raises NietMeer when the place took it back or changed it since `versie`.
    """
    rijen = Kennisitem.objects.select_for_update(no_key=True, of=("self",))
    item = rijen.select_related("plank").get(pk=item.pk)  # of two at once one waits
    if item.versie != versie or not (item.gepubliceerd_op and item.aangeboden_op):
        raise NietMeer
    al = Kennisitem.objects.filter(overgenomen_van=item, plank__ruimte="").first()
    if al is not None:
        return al
    plank = Plank.objects.landelijk()
    inhoud = item_inhoud.lees(item)
    gemaakt_in = f"Gemaakt in {item.plank.naam}"
    bron = f"{inhoud.bron}. {gemaakt_in}" if inhoud.bron else gemaakt_in
    nieuw = actions.maak(plank=plank, door=door, inhoud=replace(inhoud, bron=bron[:200]))
    nieuw.overgenomen_van = item
    nieuw.save(update_fields=["overgenomen_van"])
    bijlagen.neem_over(van=item, naar=nieuw, door=door)
    spoor("kennisitem.overgenomen", item, door)
    return nieuw
