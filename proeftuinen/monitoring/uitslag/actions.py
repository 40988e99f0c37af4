"""Closing a list: from then on its results may be read, and nobody answers any more."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.monitoring.invullen.actions import schud
from proeftuinen.monitoring.invullen.models import Aangeschreven
from proeftuinen.monitoring.uitslag.models import Telling, Verandering
from proeftuinen.monitoring.uitslag.regels import MINST
from proeftuinen.monitoring.uitslag.tellen import tel, vergelijk
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst

_Stand = Vragenlijst.Stand


class NietOpen(Exception):
    """The list is not open (any more)."""


class AlGetoond(Exception):
    """Results were shown: a second count beside them would tell who was added."""


@transaction.atomic
def sluit(*, lijst: Vragenlijst, door: Gebruiker | None) -> None:
    """Close a list and count it, once; `door` None: by itself, on its day. Raises NietOpen."""
    slot = Vragenlijst.objects.select_for_update().filter(pk=lijst.pk).first()
    if slot is None or not slot.is_open:
        raise NietOpen
    schud(slot)
    aantal = tel(slot)
    gevraagd = Aangeschreven.objects.filter(vragenlijst=slot).count()
    velden = {"stand": _Stand.DICHT, "dicht_op": vandaag(), "aantal": aantal, "gevraagd": gevraagd}
    Vragenlijst.objects.filter(pk=slot.pk).update(**velden, versie=slot.versie + 1)
    vergelijk(slot)
    lijst.refresh_from_db()
    _spoor("vragenlijst.gesloten", lijst, door)


@transaction.atomic
def heropen(*, lijst: Vragenlijst, door: Gebruiker) -> None:
    """Let people answer again, as long as nothing was shown. Raises NietOpen, AlGetoond."""
    slot = Vragenlijst.objects.select_for_update().filter(pk=lijst.pk).first()
    if slot is None or slot.stand != _Stand.DICHT:
        raise NietOpen
    if not mag_heropenen(slot):
        raise AlGetoond
    Telling.objects.filter(vraag__vragenlijst=slot).delete()
    Verandering.objects.filter(vraag__vragenlijst=slot).delete()
    velden = {"stand": _Stand.OPEN, "dicht_op": None, "sluit_op": None}
    velden |= {"aantal": None, "gevraagd": None}
    Vragenlijst.objects.filter(pk=slot.pk).update(**velden, versie=slot.versie + 1)
    lijst.refresh_from_db()
    _spoor("vragenlijst.heropend", lijst, door)


def mag_heropenen(lijst: Vragenlijst) -> bool:
    """Tell whether so few answered that nothing of it was shown."""
    return lijst.aantal is not None and lijst.aantal < MINST


def sluit_wat_klaar_is() -> int:
    """Close the lists of which the last day has passed; return how many."""
    rijen = Vragenlijst.objects.filter(stand=_Stand.OPEN, sluit_op__lt=vandaag())
    klaar = list(rijen.select_related("proeftuin"))
    for lijst in klaar:
        sluit(lijst=lijst, door=None)
    return len(klaar)


def _spoor(handeling: str, lijst: Vragenlijst, door: Gebruiker | None) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="vragenlijst",
        object_id=lijst.publiek_id,
        ruimte=lijst.proeftuin.publiek_id,
    )
