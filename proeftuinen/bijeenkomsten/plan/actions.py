"""Everything that changes a meeting itself: its day, hours and place, and whether it goes on.

What changes its run sheet stands in `bouwen`. Each act names its actor and leaves a trail.
"""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.plan import lezen, van_stap
from proeftuinen.bijeenkomsten.plan.knopen import SOORT, knoop_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.traject.actions import stappen_verplaatsen
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Proeftuin, Stap

GEZEGD = ("titel", "dag", "begin", "einde", "locatie", "online")
"""What an invitation says; another value is told to who was asked."""


class NietWeg(Exception):
    """People were asked, came or gave something: the meeting can only be called off."""


def _spoor(handeling: str, bijeenkomst: Bijeenkomst, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


def _vertel(bijeenkomst: Bijeenkomst, door: Gebruiker) -> None:
    for hoort in wie_biedt("bij_bijeenkomst_gewijzigd"):
        hoort(bijeenkomst, door)


def _houd_stap_vast(proeftuin: Proeftuin, stap: Stap | None) -> Stap | None:
    """Return the step as it stands now, locked before its meeting is, as a move of steps does."""
    if stap is None:
        return None
    rij = Stap.objects.select_for_update().filter(pk=stap.pk).first()
    if rij:
        rij.proeftuin = proeftuin
    return rij


def _verzet(bijeenkomst: Bijeenkomst, stap: Stap, door: Gebruiker) -> None:
    """Let the step have the day of its meeting; the plan's own news goes out as for any move."""
    dag = bijeenkomst.dag
    if stap.begin != dag:
        naar = {stap: (dag, dag, stap.versie)}
        stappen_verplaatsen(proeftuin=bijeenkomst.proeftuin, door=door, naar=naar)


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Bijeenkomst:
    """Add a meeting; `uit` is the knot that it came from. A step that it carries moves along."""
    stap = _houd_stap_vast(proeftuin, waarden.get("stap"))
    drager = van_stap.wordt_drager(stap)
    bijeenkomst = Bijeenkomst.objects.create(
        **{**waarden, "stap": stap}, proeftuin=proeftuin, door=door
    )
    knoop = knoop_van(bijeenkomst)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    _spoor("bijeenkomst.gemaakt", bijeenkomst, door)
    if stap and drager:
        _verzet(bijeenkomst, stap, door)
    return bijeenkomst


@transaction.atomic
def wijzig(
    *, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change a meeting; the step of one day that it carries moves along.

    Raises Bewerkingsconflict when someone was first; then nothing has changed.
    """
    stap = _houd_stap_vast(bijeenkomst.proeftuin, bijeenkomst.stap)
    drager = van_stap.draagt(bijeenkomst, stap)
    anders = any(naam in waarden and waarden[naam] != getattr(bijeenkomst, naam) for naam in GEZEGD)
    extra: dict[str, Any] = {"gewijzigd": timezone.now()}
    if anders:
        extra["agendaversie"] = bijeenkomst.agendaversie + 1
    bewaar(bijeenkomst, versie=versie, waarden={**waarden, **extra})
    meld(proeftuin=bijeenkomst.proeftuin, knopen=[knoop_van(bijeenkomst)])
    _spoor("bijeenkomst.gewijzigd", bijeenkomst, door)
    if stap and drager and bijeenkomst.stap_id == stap.pk:
        _verzet(bijeenkomst, stap, door)
    if anders and not bijeenkomst.afgezegd:
        _vertel(bijeenkomst, door)


@transaction.atomic
def zeg_af(*, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int, reden: str) -> None:
    """Call a meeting off; the reason is told to who was asked. Raises Bewerkingsconflict."""
    waarden = {
        "afgezegd_op": timezone.now(),
        "gewijzigd": timezone.now(),
        "afzegreden": reden,
        "agendaversie": bijeenkomst.agendaversie + 1,
    }
    bewaar(bijeenkomst, versie=versie, waarden=waarden)
    _spoor("bijeenkomst.afgezegd", bijeenkomst, door)
    _vertel(bijeenkomst, door)


@transaction.atomic
def plan_weer(*, bijeenkomst: Bijeenkomst, door: Gebruiker, versie: int) -> None:
    """Let a meeting that was called off go on, on its step's day. Raises Bewerkingsconflict."""
    stap = _houd_stap_vast(bijeenkomst.proeftuin, bijeenkomst.stap)
    waarden: dict[str, Any] = {
        "afgezegd_op": None,
        "gewijzigd": timezone.now(),
        "afzegreden": "",
        "agendaversie": bijeenkomst.agendaversie + 1,
    }
    if stap and van_stap.wordt_drager(stap):
        waarden["dag"] = stap.begin
    bewaar(bijeenkomst, versie=versie, waarden=waarden)
    _spoor("bijeenkomst.weer_gepland", bijeenkomst, door)
    _vertel(bijeenkomst, door)


@transaction.atomic
def haal_weg(*, bijeenkomst: Bijeenkomst, door: Gebruiker) -> None:
    """Take away a meeting to which nobody was asked, with its run sheet.

    Raises NietWeg when people were asked, came or gave something.
    """
    Bijeenkomst.objects.select_for_update().filter(pk=bijeenkomst.pk).first()
    if lezen.heeft_inbreng(bijeenkomst):
        raise NietWeg
    maak_los(knopen=[knoop_van(bijeenkomst)])
    _spoor("bijeenkomst.weg", bijeenkomst, door)
    bijeenkomst.delete()
