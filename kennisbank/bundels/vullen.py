"""What stands in a bundle, and in which order.

The row of the bundle is held while its lines change, so that of two people each sees the other's.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from kennisbank.bundels.actions import spoor
from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar

MEESTE = 100
"""Lines of one bundle: more than anyone reads, and what a booklet can hold."""
VOL = f"Deze bundel heeft {MEESTE} regels, meer passen er niet in. Haal er eerst een weg."


class Bundelvol(Exception):
    """There are as many lines as a bundle may have."""


def _slot(bundel: Bundel) -> None:
    """Let one at a time change the lines of this bundle, and say that it changed."""
    rijen = Bundel.objects.select_for_update(no_key=True).filter(pk=bundel.pk)
    list(rijen.values_list("pk"))
    Bundel.objects.filter(pk=bundel.pk).update(gewijzigd=timezone.now())


def _voeg_toe(bundel: Bundel, door: Gebruiker, waarden: Mapping[str, Any]) -> Bundelregel:
    rijen = Bundelregel.objects.filter(bundel=bundel)
    if rijen.count() >= MEESTE:
        raise Bundelvol
    laatste = rijen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    regel = Bundelregel.objects.create(bundel=bundel, door=door, volgorde=laatste + 1, **waarden)
    spoor("bundelregel.toegevoegd", bundel, door)
    return regel


@transaction.atomic
def geef_vondst(*, bundel: Bundel, door: Gebruiker, waarden: Mapping[str, str]) -> Bundelregel:
    """Add a find at the end. Raises Bundelvol."""
    _slot(bundel)
    return _voeg_toe(bundel, door, waarden)


@transaction.atomic
def zet_item(*, bundel: Bundel, door: Gebruiker, item: Kennisitem) -> Bundelregel:
    """Add an item at the end; one that is in it already stays where it is. Raises Bundelvol."""
    _slot(bundel)
    er_al = Bundelregel.objects.filter(bundel=bundel, item=item).first()
    return er_al or _voeg_toe(bundel, door, {"item": item})


@transaction.atomic
def wijzig(*, regel: Bundelregel, door: Gebruiker, versie: int, waarden: Mapping[str, str]) -> None:
    """Change what a line says. Raises Bewerkingsconflict when someone was first."""
    _slot(regel.bundel)
    bewaar(regel, versie=versie, waarden=waarden)
    spoor("bundelregel.gewijzigd", regel.bundel, door)


@transaction.atomic
def haal_weg(*, regel: Bundelregel, door: Gebruiker) -> None:
    """Take a line out."""
    _slot(regel.bundel)
    regel.delete()
    spoor("bundelregel.weg", regel.bundel, door)


@transaction.atomic
def zet_op_plaats(*, regel: Bundelregel, door: Gebruiker, plaats: int) -> int:
    """Put a line at this place, counted from one, and return where it came to stand.

    A place before the first or after the last is the nearest. Doing it twice changes nothing, so
    two presses on "up" are one step.
    """
    _slot(regel.bundel)
    rijen = list(Bundelregel.objects.filter(bundel=regel.bundel))
    if regel not in rijen:  # taken out meanwhile
        return 1
    rijen.remove(regel)
    plaats = min(max(plaats, 1), len(rijen) + 1)
    rijen.insert(plaats - 1, regel)
    for nummer, rij in enumerate(rijen, 1):
        rij.volgorde = nummer
    Bundelregel.objects.bulk_update(rijen, ["volgorde"])
    spoor("bundelregel.verplaatst", regel.bundel, door)
    return plaats
