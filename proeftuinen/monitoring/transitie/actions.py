"""Everything that changes what lasts after the year: each act names its actor."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import models, transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.transitie.lezen import wat_het_plan_mist
from proeftuinen.monitoring.transitie.models import (
    Borgingsplan,
    Handtekening,
    Netwerkafspraak,
    Toezegging,
)
from proeftuinen.traject.models import Proeftuin

SOORT = "borgingsplan"
MEESTE = 100
"""Rows of each kind in one plan."""


class Vol(Exception):
    """The plan has as many rows of this kind as it may."""


class NogNiet(Exception):
    """Something is lacking before the plan can be adopted; `mist` says what."""

    def __init__(self, mist: list[str]) -> None:
        super().__init__("Something is lacking.")
        self.mist = mist


def _spoor(handeling: str, proeftuin: Proeftuin, door: Gebruiker, object_id: str = "") -> None:
    leg_vast(
        handeling,
        door=door,
        soort=SOORT,
        object_id=object_id or proeftuin.publiek_id,
        ruimte=proeftuin.publiek_id,
    )


def _houd(proeftuin: Proeftuin) -> Borgingsplan:
    """Return the plan of a place, made when it was not there, and held until the end."""
    Borgingsplan.objects.get_or_create(proeftuin=proeftuin)
    return Borgingsplan.objects.select_for_update(no_key=True).get(proeftuin=proeftuin)


def _gewijzigd(proeftuin: Proeftuin) -> None:
    """Remember that something changed after the plan was adopted."""
    rijen = Borgingsplan.objects.filter(proeftuin=proeftuin).exclude(vastgesteld_op=None)
    rijen.update(gewijzigd_op=vandaag())


def _voeg_toe[Rij: models.Model](
    model: type[Rij], proeftuin: Proeftuin, waarden: Mapping[str, Any]
) -> Rij:
    _houd(proeftuin)
    if model._base_manager.filter(proeftuin=proeftuin).count() >= MEESTE:
        raise Vol
    return model._base_manager.create(proeftuin=proeftuin, **waarden)


# The plan itself.


@transaction.atomic
def schrijf(
    *, proeftuin: Proeftuin, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change the words of the two pages. Raises Bewerkingsconflict when someone was first."""
    bewaar(_houd(proeftuin), versie=versie, waarden=waarden)
    _gewijzigd(proeftuin)
    _spoor("borgingsplan.gewijzigd", proeftuin, door)


@transaction.atomic
def stel_vast(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Adopt the plan as it stands now; again when it changed since. Raises NogNiet."""
    plan = _houd(proeftuin)
    if plan.vastgesteld_op and not plan.gewijzigd_op:
        return
    mist = wat_het_plan_mist(proeftuin)
    if mist:
        raise NogNiet(mist)
    Borgingsplan.objects.filter(pk=plan.pk).update(vastgesteld_op=vandaag(), gewijzigd_op=None)
    _spoor("borgingsplan.vastgesteld", proeftuin, door)


@transaction.atomic
def maak_los(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Say that it is not adopted after all; what was written down stays."""
    rijen = Borgingsplan.objects.filter(proeftuin=proeftuin).exclude(vastgesteld_op=None)
    if rijen.update(vastgesteld_op=None, gewijzigd_op=None):
        _spoor("borgingsplan.los", proeftuin, door)


@transaction.atomic
def deel(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Let the municipality read the two pages; twice changes nothing."""
    plan = _houd(proeftuin)
    if Borgingsplan.objects.filter(pk=plan.pk, gedeeld_op=None).update(gedeeld_op=vandaag()):
        _spoor("borgingsplan.gedeeld", proeftuin, door)


@transaction.atomic
def trek_terug(*, proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Share the two pages no longer."""
    rijen = Borgingsplan.objects.filter(proeftuin=proeftuin).exclude(gedeeld_op=None)
    if rijen.update(gedeeld_op=None):
        _spoor("borgingsplan.teruggetrokken", proeftuin, door)


# The network.


@transaction.atomic
def spreek_af(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]
) -> Netwerkafspraak:
    """Write down who keeps a part of the network going. Raises Vol."""
    afspraak = _voeg_toe(Netwerkafspraak, proeftuin, waarden)
    _gewijzigd(proeftuin)
    _spoor("netwerkafspraak.gemaakt", proeftuin, door, afspraak.publiek_id)
    return afspraak


@transaction.atomic
def wijzig_afspraak(
    *, afspraak: Netwerkafspraak, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change it. Raises Bewerkingsconflict when someone was first."""
    bewaar(afspraak, versie=versie, waarden=waarden)
    _gewijzigd(afspraak.proeftuin)
    _spoor("netwerkafspraak.gewijzigd", afspraak.proeftuin, door, afspraak.publiek_id)


@transaction.atomic
def kijk(
    *, afspraak: Netwerkafspraak, door: Gebruiker, versie: int, loopt_nog: str, weer: date | None
) -> None:
    """Write down whether it still runs. Raises Bewerkingsconflict when someone was first."""
    waarden = {"loopt_nog": loopt_nog, "gekeken_op": vandaag(), "eerste_kijk": weer}
    bewaar(afspraak, versie=versie, waarden=waarden)
    _spoor("netwerkafspraak.gekeken", afspraak.proeftuin, door, afspraak.publiek_id)


@transaction.atomic
def haal_afspraak_weg(*, afspraak: Netwerkafspraak, door: Gebruiker) -> None:
    """Take it away."""
    _gewijzigd(afspraak.proeftuin)
    _spoor("netwerkafspraak.weg", afspraak.proeftuin, door, afspraak.publiek_id)
    afspraak.delete()


# What organisations and the municipality commit to.


@transaction.atomic
def vraag_toe(*, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]) -> Toezegging:
    """Write down what someone commits to, or is asked for. Raises Vol."""
    toezegging = _voeg_toe(Toezegging, proeftuin, waarden)
    _gewijzigd(proeftuin)
    _spoor("toezegging.gemaakt", proeftuin, door, toezegging.publiek_id)
    return toezegging


@transaction.atomic
def wijzig_toezegging(
    *, toezegging: Toezegging, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change it. Raises Bewerkingsconflict when someone was first."""
    bewaar(toezegging, versie=versie, waarden=waarden)
    _gewijzigd(toezegging.proeftuin)
    _spoor("toezegging.gewijzigd", toezegging.proeftuin, door, toezegging.publiek_id)


@transaction.atomic
def beantwoord(
    *, toezegging: Toezegging, door: Gebruiker, versie: int, antwoord: str, toelichting: str
) -> None:
    """Write down what they said, or that there is no answer after all.

    The plan asked for it already, so an answer does not change the plan.
    """
    wacht = antwoord == Toezegging.Antwoord.WACHT
    waarden = {
        "antwoord": antwoord,
        "toelichting": toelichting,
        "beantwoord_op": None if wacht else vandaag(),
    }
    bewaar(toezegging, versie=versie, waarden=waarden)
    _spoor("toezegging.beantwoord", toezegging.proeftuin, door, toezegging.publiek_id)


@transaction.atomic
def haal_toezegging_weg(*, toezegging: Toezegging, door: Gebruiker) -> None:
    """Take it away."""
    _gewijzigd(toezegging.proeftuin)
    _spoor("toezegging.weg", toezegging.proeftuin, door, toezegging.publiek_id)
    toezegging.delete()


# Who signs.


@transaction.atomic
def teken(*, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]) -> Handtekening:
    """Write down that someone stands behind the plan. Raises Vol."""
    handtekening = _voeg_toe(Handtekening, proeftuin, waarden)
    _spoor("handtekening.gezet", proeftuin, door, handtekening.publiek_id)
    return handtekening


@transaction.atomic
def haal_handtekening_weg(*, handtekening: Handtekening, door: Gebruiker) -> None:
    """Take a signature away."""
    _spoor("handtekening.weg", handtekening.proeftuin, door, handtekening.publiek_id)
    handtekening.delete()
