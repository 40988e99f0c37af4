"""Writing and closing the report of a meeting: each act names its actor and leaves a trail."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.acties.actions import maak as maak_actie
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.knopen import knoop_van
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.rode_draad.actions import meld
from proeftuinen.rode_draad.models import Schakel


class AlVastgesteld(Exception):
    """The report was closed: open it first."""


class NogNietGeweest(Exception):
    """The day of the meeting has yet to come: there is nothing to close."""


def _spoor(handeling: str, bijeenkomst: Bijeenkomst, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


def _open(bijeenkomst: Bijeenkomst, door: Gebruiker) -> Verslag:
    """Return the report of this meeting, begun if need be; raises AlVastgesteld."""
    verslag, _ = Verslag.objects.select_for_update(no_key=True).get_or_create(
        bijeenkomst=bijeenkomst, defaults={"door": door}
    )
    if verslag.vastgesteld_op:
        raise AlVastgesteld
    return verslag


@transaction.atomic
def schrijf(
    *, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int, waarden: Mapping[str, str]
) -> None:
    """Change the words around the report. Raises Bewerkingsconflict and AlVastgesteld.

    `versie` 1 also begins it: a report that nobody wrote in yet has that version.
    """
    verslag = _open(bijeenkomst, door)
    bewaar(verslag, versie=versie, waarden={**waarden, "door": door})
    _spoor("verslag.geschreven", bijeenkomst, door)


@transaction.atomic
def schrijf_deel(
    *,
    bijeenkomst: Bijeenkomst,
    onderdeel: Agendaonderdeel,
    door: Gebruiker,
    versie: int,
    waarden: Mapping[str, Any],
) -> None:
    """Write what was said during one block. Raises Bewerkingsconflict and AlVastgesteld.

    Who writes first posts version 1, and the row begins at 2: so of two who begin at once the
    second is told.
    """
    verslag = _open(bijeenkomst, door)
    deel = Verslagdeel.objects.filter(onderdeel=onderdeel).first()
    if deel is None:
        vast = {"verslag": verslag, "onderdeel": onderdeel, "door": door, "versie": 2}
        Verslagdeel.objects.create(**vast, **waarden)
    else:
        bewaar(deel, versie=versie, waarden={**waarden, "door": door})
    _spoor("verslag.geschreven", bijeenkomst, door)


@transaction.atomic
def spreek_af(*, bijeenkomst: Bijeenkomst, door: Gebruiker, waarden: Mapping[str, Any]) -> Actie:
    """Add an agreement: an action that comes from this meeting."""
    knoop = knoop_van(bijeenkomst)
    meld(proeftuin=bijeenkomst.proeftuin, knopen=[knoop])
    uit = Schakel.objects.get(soort=knoop.soort, object_id=knoop.object_id)
    return maak_actie(
        proeftuin=bijeenkomst.proeftuin, door=door, waarden=waarden, uit=uit.publiek_id
    )


@transaction.atomic
def stel_vast(*, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int) -> None:
    """Close the report: now everyone who takes part reads it.

    Raises Bewerkingsconflict, AlVastgesteld, and NogNietGeweest before the day of the meeting.
    """
    rijen = Bijeenkomst.objects.select_for_update(no_key=True).filter(pk=bijeenkomst.pk)
    if rijen.get().dag > vandaag():
        raise NogNietGeweest
    verslag = _open(bijeenkomst, door)
    nu = timezone.now()
    bewaar(verslag, versie=versie, waarden={"vastgesteld_op": nu})
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(afgerond_op=nu)
    _spoor("verslag.vastgesteld", bijeenkomst, door)


@transaction.atomic
def open_weer(*, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int) -> None:
    """Open a closed report again. Raises Bewerkingsconflict."""
    verslag = Verslag.objects.get(bijeenkomst=bijeenkomst)
    bewaar(verslag, versie=versie, waarden={"vastgesteld_op": None})
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(afgerond_op=None)
    _spoor("verslag.heropend", bijeenkomst, door)
