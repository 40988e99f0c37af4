"""Hiding at once what someone is recognised in, and what is decided about it.

Who decides reads nothing of a case: the log says that something was hidden, when, and what came
of it.
"""

from django.db import transaction
from django.db.models import F

from casustafel.inzichten import actions as inzichten
from casustafel.inzichten.models import Inzicht
from casustafel.melden import post
from casustafel.melden.models import Besluit, Melding
from casustafel.plannen import wissen
from casustafel.plannen.models import Tafel
from casustafel.plannen.spoor import SOORT
from casustafel.verhaal.actions import trek_vrijgave_in
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.models import Proeftuin


class AlBesloten(Exception):
    """Another decided first."""


@transaction.atomic
def meld_tafel(*, tafel: Tafel, door: Gebruiker) -> Melding:
    """Hide a table from everyone; what is open already is given back."""
    Tafel.objects.filter(pk=tafel.pk, verborgen_op=None).update(
        verborgen_op=dit_moment(), versie=F("versie") + 1
    )
    return _meld(tafel.proeftuin, door, tafel=tafel)


@transaction.atomic
def meld_inzicht(*, inzicht: Inzicht, door: Gebruiker) -> Melding:
    """Hide an insight from everyone; what is open already is given back."""
    inzichten.verberg(inzicht=inzicht)
    return _meld(inzicht.proeftuin, door, inzicht=inzicht)


def _meld(proeftuin: Proeftuin, door: Gebruiker, **waarover: Tafel | Inzicht) -> Melding:
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    er_is = Melding.objects.filter(proeftuin=proeftuin, besluit="", **waarover).first()
    if er_is:
        return er_is
    nu = dit_moment()
    melding = Melding.objects.create(proeftuin=proeftuin, door=door, op=nu, **waarover)
    _spoor("casustafel.herkend", melding, door)
    post.vertel(melding)
    return melding


@transaction.atomic
def besluit(*, melding: Melding, door: Gebruiker, keuze: Besluit, datalek: bool) -> None:
    """Do what was decided, once. Raises AlBesloten; SleutelWeg when nothing is left to mend."""
    nu = dit_moment()
    rij = Melding.objects.filter(pk=melding.pk, besluit="")
    if not rij.update(besluit=keuze, besloten_op=nu, besloten_door=door, datalek=datalek):
        raise AlBesloten
    if melding.tafel:
        _over_tafel(melding.tafel, keuze, door)
    if melding.inzicht:
        _over_inzicht(melding.inzicht, keuze, door)
    _spoor(f"casustafel.besluit_{keuze}", melding, door)


def _over_tafel(tafel: Tafel, keuze: Besluit, door: Gebruiker) -> None:
    """A written case that has to be changed lies at its writer again, and is looked at anew."""
    if keuze == Besluit.GEWIST:
        wissen.wis(tafel=tafel, door=door)
        return
    Tafel.objects.filter(pk=tafel.pk).update(verborgen_op=None, versie=F("versie") + 1)
    if keuze == Besluit.AANGEPAST:
        trek_vrijgave_in(tafel=tafel, door=door)


def _over_inzicht(inzicht: Inzicht, keuze: Besluit, door: Gebruiker) -> None:
    match keuze:
        case Besluit.GEWIST:
            inzichten.haal_weg(inzicht=inzicht, door=door)
        case Besluit.AANGEPAST:
            inzichten.naar_schrijver(inzicht=inzicht)
        case _:
            inzichten.toon_weer(inzicht=inzicht)


@transaction.atomic
def meld_datalek(*, melding: Melding, door: Gebruiker) -> None:
    """Write down that the authority was told; again changes nothing."""
    rij = Melding.objects.filter(pk=melding.pk, gemeld_op=None).exclude(besluit="")
    if rij.update(gemeld_op=dit_moment(), datalek=True):
        _spoor("casustafel.datalek_gemeld", melding, door)


@transaction.atomic
def geen_datalek(*, melding: Melding, door: Gebruiker) -> None:
    """Write down that it need not be told after all; what was told stays told."""
    rij = Melding.objects.filter(pk=melding.pk, gemeld_op=None, datalek=True).exclude(besluit="")
    if rij.update(datalek=False):
        _spoor("casustafel.geen_datalek", melding, door)


def _spoor(handeling: str, melding: Melding, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort=f"{SOORT}melding",
        object_id=melding.publiek_id,
        ruimte=melding.proeftuin.publiek_id,
    )
