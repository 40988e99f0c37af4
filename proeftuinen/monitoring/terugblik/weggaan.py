"""What of a person stands with look-backs: that they were asked whether something still runs."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.monitoring.terugblik.models import Nazicht
from proeftuinen.monitoring.terugblik.nazicht import ERBIJ, vergeet
from proeftuinen.traject.contracten import Bewaartermijn, Wissing

MAANDEN = 12
_TITEL = "Gevraagd of een afspraak nog loopt"
_BLIJFT = "Blijft staan als antwoord, zonder je naam."


def _van(gebruiker: Gebruiker) -> QuerySet[Nazicht]:
    return Nazicht.objects.filter(contact__gebruiker=gebruiker)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person was asked, and what they answered."""
    rijen = _van(gebruiker).select_related(*ERBIJ).order_by("pk")
    return {"gevraagd of het nog loopt": Rijen(rijen, zeg=_zeg)}


def _zeg(rijen: Iterable[Nazicht]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.terugblik.proeftuin.titel,
            "waarover": rij.waarover,
            "gevraagd op": rij.gevraagd_op.isoformat() if rij.gevraagd_op else "",
            "loopt het nog": rij.get_loopt_display(),
            "erbij": rij.tekst,
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does here."""
    return [Wissing(_TITEL, _van(gebruiker), _BLIJFT)]


def wis(gebruiker: Gebruiker) -> None:
    """Forget that this person was asked; the answer is of the agreement."""
    vergeet(_van(gebruiker))


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens when someone leaves the list of people."""
    rijen = Nazicht.objects.filter(contact=contact)
    return [Wissing(_TITEL, rijen, "Blijft staan als antwoord, zonder naam.")]


def wis_met(contact: Contact) -> None:
    """Forget that someone who leaves was asked."""
    vergeet(Nazicht.objects.filter(contact=contact))


def zet_stil(adres: str) -> None:
    """End the open questions to who came to rest."""
    vergeet(Nazicht.objects.filter(contact__in=met_adres(adres), beantwoord_op=None))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    vergeet(Nazicht.objects.filter(contact=contact, beantwoord_op=None))


def na_terugzetten() -> None:
    """End every question that is open: nobody knows which were answered since."""
    vergeet(Nazicht.objects.filter(beantwoord_op=None, gevraagd_op__isnull=False))


def _ruim(nu: datetime) -> int:
    """Forget who was asked; whether it runs stays with the agreement."""
    grens = maanden_terug(nu, MAANDEN)
    return vergeet(Nazicht.objects.filter(gevraagd_op__lte=grens))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten who was asked whether something still runs."""
    return [
        Bewaartermijn(
            "nazichten",
            "Wie per mail is gevraagd of een afspraak nog loopt",
            f"{MAANDEN} maanden na de vraag; het antwoord blijft",
            _ruim,
        )
    ]
