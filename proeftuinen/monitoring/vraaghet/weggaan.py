"""What a person takes along from "Vraag het", and what becomes of it when they go."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.traject.contracten import Wissing

UITLEG = {
    "vragen en ervaringen": "Wat je vroeg of vertelde bij “Vraag het”.",
    "antwoorden op vragen": "Wat je een ander antwoordde bij “Vraag het”.",
}
_BLIJFT = "Blijven staan, zonder je naam. Wil je dat niet? Haal ze dan eerst zelf weg."


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person asked, told and answered."""
    vragen = Hulpvraag.objects.filter(door=gebruiker).select_related("proeftuin")
    gaf = Hulpantwoord.objects.filter(door=gebruiker)
    return {
        "vragen en ervaringen": Rijen(vragen.order_by("pk"), zeg=_zeg_vragen),
        "antwoorden op vragen": Rijen(gaf.order_by("pk"), zeg=_zeg_antwoorden),
    }


def _zeg_vragen(rijen: Iterable[Hulpvraag]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "wat": rij.get_soort_display(),
            "titel": rij.titel,
            "tekst": rij.tekst,
            "wie het leest": rij.get_bereik_display(),
            "op": rij.gemaakt.isoformat(),
            "opgelost op": rij.opgelost_op.isoformat() if rij.opgelost_op else "",
        }
        for rij in rijen
    ]


def _zeg_antwoorden(rijen: Iterable[Hulpantwoord]) -> list[dict[str, Any]]:
    return [
        {"namens": rij.namens, "tekst": rij.tekst, "op": rij.gemaakt.isoformat()} for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to what they asked and answered."""
    vragen = Hulpvraag.objects.filter(door=gebruiker)
    gaf = Hulpantwoord.objects.filter(door=gebruiker)
    return [
        Wissing("Vragen en ervaringen van jou", vragen, _BLIJFT),
        Wissing("Antwoorden van jou op vragen", gaf, _BLIJFT),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from what they asked and answered."""
    Hulpvraag.objects.filter(door=gebruiker).update(door=None)
    Hulpantwoord.objects.filter(door=gebruiker).update(door=None)


def _van(contact: Contact) -> tuple[QuerySet[Hulpvraag], QuerySet[Hulpantwoord]]:
    """Return what this person asked and answered in the place; nothing without an account."""
    vragen, gaf = Hulpvraag.objects.none(), Hulpantwoord.objects.none()
    if contact.gebruiker_id:
        wie = {"door": contact.gebruiker_id}
        vragen = Hulpvraag.objects.filter(proeftuin=contact.proeftuin_id, **wie)
        gaf = Hulpantwoord.objects.filter(
            hulpvraag__proeftuin=contact.proeftuin_id, elders=False, **wie
        )
    return vragen, gaf


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the questions of someone who leaves the list of people."""
    vragen, gaf = _van(contact)
    return [
        Wissing("Vragen en ervaringen", vragen, "Blijven staan, zonder naam."),
        Wissing("Antwoorden op vragen", gaf, "Blijven staan, zonder naam."),
    ]


def wis_met(contact: Contact) -> None:
    """Take the name of who leaves the place from what they asked and answered there."""
    for rijen in _van(contact):
        rijen.update(door=None)
