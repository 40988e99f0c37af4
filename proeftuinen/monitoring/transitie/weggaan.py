"""What of a person stands in the plan: what they keep going, and that they signed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.transitie.models import Handtekening, Netwerkafspraak
from proeftuinen.traject.contracten import Bewaartermijn, Wissing

MAANDEN = 24


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person keeps going, and what they signed."""
    afspraken = Netwerkafspraak.objects.filter(contact__gebruiker=gebruiker)
    handtekeningen = Handtekening.objects.filter(contact__gebruiker=gebruiker)
    return {
        "afspraken over het netwerk": Rijen(
            afspraken.select_related("proeftuin").order_by("pk"), zeg=_zeg_afspraken
        ),
        "handtekeningen": Rijen(
            handtekeningen.select_related("proeftuin").order_by("pk"), zeg=_zeg_handtekeningen
        ),
    }


def _zeg_afspraken(rijen: Iterable[Netwerkafspraak]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "waarover": rij.get_soort_display(),
            "wat": rij.wat,
            "wie": rij.wie,
            "hoe vaak": rij.hoe_vaak,
            "kijkdag": rij.eerste_kijk and rij.eerste_kijk.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_handtekeningen(rijen: Iterable[Handtekening]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": rij.proeftuin.titel, "rol": rij.rol, "op": rij.op.isoformat()}
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does here."""
    afspraken = Netwerkafspraak.objects.filter(contact__gebruiker=gebruiker)
    handtekeningen = Handtekening.objects.filter(contact__gebruiker=gebruiker)
    return [
        Wissing("Afspraken over het netwerk", afspraken, "Blijven staan, zonder je naam."),
        Wissing("Handtekeningen", handtekeningen, "Blijven staan als rol, zonder je naam."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name away; what was agreed is the group's."""
    Netwerkafspraak.objects.filter(contact__gebruiker=gebruiker).update(contact=None)
    Handtekening.objects.filter(contact__gebruiker=gebruiker).update(contact=None, naam="")


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens when someone leaves the list of people; the name goes with the row."""
    afspraken = Netwerkafspraak.objects.filter(contact=contact)
    handtekeningen = Handtekening.objects.filter(contact=contact)
    return [
        Wissing("Afspraken over het netwerk", afspraken, "Blijven staan, zonder naam."),
        Wissing("Handtekeningen", handtekeningen, "Blijft staan als rol, zonder naam."),
    ]


def wis_met(contact: Contact) -> None:
    """Take the name of someone who leaves from what they signed."""
    Handtekening.objects.filter(contact=contact).update(contact=None, naam="")


def _ruim_namen(nu: datetime) -> int:
    """Forget who signed; in which role stays."""
    grens = timezone.localdate(maanden_terug(nu, MAANDEN))
    oud = Handtekening.objects.filter(proeftuin__einde__lt=grens)
    met_naam = oud.exclude(naam="", contact=None)
    return met_naam.update(naam="", contact=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when the names of who signed are forgotten."""
    return [
        Bewaartermijn(
            "handtekeningen",
            "Wie het plan voor wat blijft tekende",
            f"{MAANDEN} maanden na het einde van de proeftuin; de rol blijft",
            _ruim_namen,
        )
    ]
