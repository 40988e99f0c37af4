"""Everything that changes questions and their answers: each act names its actor."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import Http404

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vraaghet import post
from proeftuinen.monitoring.vraaghet.knopen import knoop_van, spoor
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.rode_draad.actions import maak_los, meld, verbind_uit
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.actions import laat_vervallen

MEESTE = 200
"""Answers to one question."""
_RUIMTE = list(Hulpvraag.Bereik)


class Vol(Exception):
    """There are as many answers as there may be."""


class AlBeantwoord(Exception):
    """People of the place answered, and did so for fewer readers than there would be now."""


class AndereLezers(Exception):
    """Other people may read the question than its answerer saw."""


@dataclass(frozen=True)
class Spreker:
    """For whom someone answers; `elders` when that is not the place that asked."""

    namens: str
    elders: bool = False


@transaction.atomic
def stel(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    waarden: Mapping[str, Any],
    bij: Schakel | None = None,
) -> Hulpvraag:
    """Ask or tell something; `bij` is the knot that it is about."""
    hulpvraag = Hulpvraag.objects.create(proeftuin=proeftuin, door=door, bij=bij, **waarden)
    knoop = knoop_van(hulpvraag)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if bij:
        verbind_uit(proeftuin=proeftuin, uit=bij.publiek_id, naar=knoop, door=door)
    spoor("hulpvraag.gesteld", hulpvraag, door)
    return hulpvraag


@transaction.atomic
def wijzig(
    *, hulpvraag: Hulpvraag, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change a question.

    Raises Bewerkingsconflict when someone was first, and AlBeantwoord when more people would read
    answers than those who gave them knew.
    """
    nu = _houd_vast(hulpvraag)
    ruimer = _RUIMTE.index(waarden["bereik"]) > _RUIMTE.index(nu.bereik)
    if ruimer and nu.antwoorden.filter(elders=False).exclude(door=door).exists():
        raise AlBeantwoord
    bewaar(hulpvraag, versie=versie, waarden=waarden)
    meld(proeftuin=hulpvraag.proeftuin, knopen=[knoop_van(hulpvraag)])
    spoor("hulpvraag.gewijzigd", hulpvraag, door)


@transaction.atomic
def haal_weg(*, hulpvraag: Hulpvraag, door: Gebruiker) -> None:
    """Take a question away with its answers and knot; mail about it that waits does not go."""
    laat_vervallen([hulpvraag.publiek_id])
    maak_los(knopen=[knoop_van(hulpvraag)])
    spoor("hulpvraag.weg", hulpvraag, door)
    hulpvraag.delete()


@transaction.atomic
def zet_opgelost(*, hulpvraag: Hulpvraag, door: Gebruiker, wel: bool) -> None:
    """Say that it is solved, or not after all; saying it again changes nothing."""
    zelfde = Hulpvraag.objects.filter(pk=hulpvraag.pk, opgelost_op__isnull=wel)
    if zelfde.update(opgelost_op=vandaag() if wel else None):
        spoor("hulpvraag.opgelost" if wel else "hulpvraag.heropend", hulpvraag, door)


@transaction.atomic
def antwoord(
    *, hulpvraag: Hulpvraag, door: Gebruiker, spreker: Spreker, tekst: str, lezers: str = ""
) -> Hulpantwoord:
    """Answer a question, and tell the asker by mail that someone did.

    `lezers` is the reach that the answerer saw. Raises AndereLezers, Vol, or Http404 when the
    question was taken away.
    """
    nu = _houd_vast(hulpvraag)
    if lezers and lezers != nu.bereik:
        raise AndereLezers
    if nu.antwoorden.count() >= MEESTE:
        raise Vol
    nieuw = Hulpantwoord.objects.create(
        hulpvraag=hulpvraag,
        door=door,
        namens=spreker.namens[:200],
        elders=spreker.elders,
        tekst=tekst,
    )
    spoor("hulpvraag.beantwoord", hulpvraag, door)
    post.vertel(hulpvraag, door)
    return nieuw


@transaction.atomic
def wijzig_antwoord(*, gaf: Hulpantwoord, door: Gebruiker, versie: int, tekst: str) -> None:
    """Change an answer; it no longer counts as one that helps. Raises Bewerkingsconflict."""
    anders = {"helpt": False} if tekst != gaf.tekst else {}
    bewaar(gaf, versie=versie, waarden={"tekst": tekst, **anders})
    spoor("hulpvraag.antwoord_gewijzigd", gaf.hulpvraag, door)


@transaction.atomic
def haal_antwoord_weg(*, gaf: Hulpantwoord, door: Gebruiker) -> None:
    """Take an answer away."""
    spoor("hulpvraag.antwoord_weg", gaf.hulpvraag, door)
    gaf.delete()


@transaction.atomic
def zet_helpt(*, gaf: Hulpantwoord, door: Gebruiker, wel: bool) -> None:
    """Say that an answer helps, or not after all; saying it again changes nothing."""
    if Hulpantwoord.objects.filter(pk=gaf.pk, helpt=not wel).update(helpt=wel):
        spoor("hulpvraag.hielp" if wel else "hulpvraag.hielp_niet", gaf.hulpvraag, door)


def _houd_vast(hulpvraag: Hulpvraag) -> Hulpvraag:
    """Lock a question, so that its readers stay the same while it is answered."""
    nu = Hulpvraag.objects.select_for_update(no_key=True).filter(pk=hulpvraag.pk).first()
    if nu is None:
        raise Http404
    return nu
