"""Everything that changes results and their evidence: each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.knopen import knoop_van, spoor
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_paren, verbind_uit
from proeftuinen.traject.post.actions import laat_vervallen

MEESTE, MEESTE_BEWIJS = 50, 30
"""Results of one experiment, and pieces of evidence of one result."""


class Vol(Exception):
    """There are as many as there may be."""


@transaction.atomic
def maak(
    *,
    experiment: Experiment,
    door: Gebruiker | None,
    waarden: Mapping[str, Any],
    uit: str = "",
    logbericht: Logbericht | None = None,
) -> Opbrengst:
    """Write down a result; `uit` is the knot it came from, `logbericht` its first evidence.

    Raises Vol.
    """
    Experiment.objects.select_for_update(no_key=True).get(pk=experiment.pk)
    if experiment.opbrengsten.count() >= MEESTE:
        raise Vol
    opbrengst = Opbrengst.objects.create(experiment=experiment, door=door, **waarden)
    knoop, tuin = knoop_van(opbrengst), experiment.proeftuin
    meld(proeftuin=tuin, knopen=[knoop])
    paren = [(experiment.publiek_id, opbrengst.publiek_id)]
    verbind_paren(proeftuin=tuin, paren=paren, door=door)
    if uit:
        verbind_uit(proeftuin=tuin, uit=uit, naar=knoop, door=door)
    if logbericht:
        soort = Bewijs.Soort.GEZIEN
        Bewijs.objects.create(opbrengst=opbrengst, soort=soort, logbericht=logbericht)
    spoor("opbrengst.gemaakt", opbrengst, door)
    return opbrengst


@transaction.atomic
def wijzig(
    *, opbrengst: Opbrengst, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change a result. Raises Bewerkingsconflict when someone was first."""
    bewaar(opbrengst, versie=versie, waarden=waarden)
    meld(proeftuin=opbrengst.experiment.proeftuin, knopen=[knoop_van(opbrengst)])
    spoor("opbrengst.gewijzigd", opbrengst, door)


@transaction.atomic
def haal_weg(*, opbrengst: Opbrengst, door: Gebruiker) -> None:
    """Take a result away, with its knot and evidence; mail about it that waits does not go."""
    laat_vervallen(list(opbrengst.bevestigingen.values_list("publiek_id", flat=True)))
    maak_los(knopen=[knoop_van(opbrengst)])
    spoor("opbrengst.weg", opbrengst, door)
    opbrengst.delete()


@transaction.atomic
def voeg_bewijs_toe(*, opbrengst: Opbrengst, door: Gebruiker, waarden: Mapping[str, Any]) -> Bewijs:
    """Say how the group knows. Raises Vol."""
    Opbrengst.objects.select_for_update(no_key=True).get(pk=opbrengst.pk)
    if opbrengst.bewijzen.count() >= MEESTE_BEWIJS:
        raise Vol
    bewijs = Bewijs.objects.create(opbrengst=opbrengst, **waarden)
    spoor("opbrengst.bewijs_erbij", opbrengst, door)
    return bewijs


@transaction.atomic
def haal_bewijs_weg(*, bewijs: Bewijs, door: Gebruiker) -> None:
    """Take a piece of evidence away; the entry or paper itself stays."""
    spoor("opbrengst.bewijs_weg", bewijs.opbrengst, door)
    bewijs.delete()
