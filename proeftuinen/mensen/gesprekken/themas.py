"""Themes over talks: making them while writing up, naming them, and choosing for the start."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.rode_draad.actions import maak_los, meld
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin


def knoop_van(thema: Thema) -> Knoop:
    """Return the knot of a theme."""
    adres = thema.get_absolute_url()
    return Knoop("thema", thema.publiek_id, f"Thema: {thema.naam}", adres, Recht.GESPREKKEN_ZIEN)


class NaamBezet(Exception):
    """Another theme of this proeftuin has this name."""


def _spoor(handeling: str, thema: Thema, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="thema",
        object_id=thema.publiek_id,
        ruimte=thema.proeftuin.publiek_id,
    )


@transaction.atomic
def vind_of_maak(*, proeftuin: Proeftuin, door: Gebruiker, namen: Sequence[str]) -> list[Thema]:
    """Return the themes of these names; capitals make no difference, new ones are made."""
    bekend = {thema.naam.casefold(): thema for thema in Thema.objects.filter(proeftuin=proeftuin)}
    gevonden = []
    for naam in namen:
        thema = bekend.get(naam.casefold())
        if thema is None:
            thema, nieuw = Thema.objects.get_or_create(proeftuin=proeftuin, naam=naam)
            thema.proeftuin = proeftuin
            bekend[naam.casefold()] = thema
            if nieuw:
                meld(proeftuin=proeftuin, knopen=[knoop_van(thema)])
                _spoor("thema.gemaakt", thema, door)
        gevonden.append(thema)
    return gevonden


def namen_uit(regels: Iterable[str]) -> list[str]:
    """Return the names in these lines, each once; a comma belongs to the name."""
    namen = (" ".join(regel.split()) for regel in regels)
    return list({naam.casefold(): naam for naam in namen if naam}.values())


def _bestaat(thema: Thema, naam: str) -> bool:
    """Tell whether another theme of the proeftuin has this name, in capitals or not."""
    andere = Thema.objects.filter(proeftuin=thema.proeftuin).exclude(pk=thema.pk)
    return naam.casefold() in {deel.casefold() for deel in andere.values_list("naam", flat=True)}


@transaction.atomic
def wijzig(*, thema: Thema, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change name or explanation. Raises NaamBezet, or Bewerkingsconflict."""
    if _bestaat(thema, waarden["naam"]):
        raise NaamBezet
    try:
        with transaction.atomic():
            bewaar(thema, versie=versie, waarden=waarden)
    except IntegrityError as fout:  # someone made it at this moment
        raise NaamBezet from fout
    meld(proeftuin=thema.proeftuin, knopen=[knoop_van(thema)])
    _spoor("thema.gewijzigd", thema, door)


@transaction.atomic
def kies(*, thema: Thema, door: Gebruiker, naar_start: bool) -> None:
    """Let a theme go to the start meeting, or not: saying it twice changes nothing."""
    rij = Thema.objects.filter(pk=thema.pk, naar_start=not naar_start)
    if rij.update(naar_start=naar_start):
        _spoor("thema.gekozen" if naar_start else "thema.niet_gekozen", thema, door)


@transaction.atomic
def haal_weg(*, thema: Thema, door: Gebruiker) -> None:
    """Take a theme away; the talks stay."""
    _spoor("thema.weg", thema, door)
    maak_los(knopen=[knoop_van(thema)])
    thema.delete()
