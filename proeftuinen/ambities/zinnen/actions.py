"""Everything that changes sentences: each act names its actor and leaves a trail."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.ambities.schrijven.models import Ambitie, Ambitieversie
from proeftuinen.ambities.zinnen.knopen import knoop_van, zet_knopen
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.rode_draad.actions import maak_los
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.models import Proeftuin

MEESTE = 40
"""Sentences of one ambition."""


class Vol(Exception):
    """There are as many sentences as there may be."""


class HeeftGevolg(Exception):
    """Something came of it, so it can only lapse."""


def _spoor(handeling: str, zin: Ambitiezin, door: Gebruiker) -> None:
    ruimte = zin.proeftuin.publiek_id
    leg_vast(handeling, door=door, soort="ambitiezin", object_id=zin.publiek_id, ruimte=ruimte)


def _grijp(proeftuin: Proeftuin) -> None:
    """Let changes to the sentences of one place wait for each other."""
    Ambitie.objects.get_or_create(proeftuin=proeftuin)
    Ambitie.objects.select_for_update().get(proeftuin=proeftuin)


@transaction.atomic
def maak(
    *, versie: Ambitieversie, door: Gebruiker, rijen: Sequence[Mapping[str, Any]]
) -> list[Ambitiezin]:
    """Add sentences at the end; a text that is there already is left out. Raises Vol."""
    proeftuin = versie.proeftuin
    _grijp(proeftuin)
    er = Ambitiezin.objects.van(proeftuin)
    teksten = set(er.values_list("tekst", flat=True))
    nieuw = [rij for rij in rijen if rij["tekst"] not in teksten]
    if len(teksten) + len(nieuw) > MEESTE:
        raise Vol
    plek = er.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
    zinnen = [
        Ambitiezin.objects.create(
            proeftuin=proeftuin, ambitieversie=versie, volgorde=plek + 10 * nr, **rij
        )
        for nr, rij in enumerate(nieuw, 1)
    ]
    zet_knopen(zinnen)
    for zin in zinnen:
        _spoor("ambitiezin.gemaakt", zin, door)
    return zinnen


@transaction.atomic
def wijzig(*, zin: Ambitiezin, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change a sentence; it keeps its place in the red thread. Raises Bewerkingsconflict."""
    bewaar(zin, versie=versie, waarden=waarden)
    zet_knopen([zin])
    _spoor("ambitiezin.gewijzigd", zin, door)


@transaction.atomic
def verplaats(*, zin: Ambitiezin, door: Gebruiker, omhoog: bool) -> None:
    """Move a sentence one place; at the end it stays."""
    _grijp(zin.proeftuin)
    rij = list(Ambitiezin.objects.van(zin.proeftuin))
    plek = next((nr for nr, deze in enumerate(rij) if deze.pk == zin.pk), None)
    ander = None if plek is None else plek + (-1 if omhoog else 1)
    if ander is None or not 0 <= ander < len(rij):
        return
    rij[plek], rij[ander] = rij[ander], rij[plek]
    for nr, deze in enumerate(rij, 1):
        if deze.volgorde != 10 * nr:
            Ambitiezin.objects.filter(pk=deze.pk).update(volgorde=10 * nr)
    _spoor("ambitiezin.verplaatst", zin, door)


@transaction.atomic
def laat_vervallen(*, zin: Ambitiezin, versie: Ambitieversie, door: Gebruiker) -> None:
    """Let a sentence be no more from this version on; what came of it stays to be seen."""
    rijen = Ambitiezin.objects.filter(pk=zin.pk, vervallen_in=None)
    if rijen.update(vervallen_in=versie):
        _spoor("ambitiezin.vervallen", zin, door)


@transaction.atomic
def haal_terug(*, zin: Ambitiezin, door: Gebruiker) -> None:
    """Let a sentence hold again. Raises Vol."""
    _grijp(zin.proeftuin)
    if Ambitiezin.objects.van(zin.proeftuin).count() >= MEESTE:
        raise Vol
    rijen = Ambitiezin.objects.filter(pk=zin.pk).exclude(vervallen_in=None)
    if rijen.update(vervallen_in=None):
        _spoor("ambitiezin.terug", zin, door)


@transaction.atomic
def haal_weg(*, zin: Ambitiezin, door: Gebruiker) -> None:
    """Take away a sentence that nothing came of. Raises HeeftGevolg."""
    knoop = knoop_van(zin)
    if Draad.objects.filter(van__soort=knoop.soort, van__object_id=knoop.object_id).exists():
        raise HeeftGevolg
    maak_los(knopen=[knoop])
    _spoor("ambitiezin.weg", zin, door)
    Ambitiezin.objects.filter(pk=zin.pk).delete()
