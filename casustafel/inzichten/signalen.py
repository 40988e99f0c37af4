"""Handing an insight to the municipality, with a day on which an answer is hoped."""

from datetime import date
from typing import Any

from django.db import transaction

from casustafel.inzichten.knopen import spoor
from casustafel.inzichten.models import Inzicht, Signaal
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar


class WachtAl(Exception):
    """A signal of this insight waits for its answer; `signaal` is that one."""

    def __init__(self, signaal: Signaal) -> None:
        super().__init__()
        self.signaal = signaal


@transaction.atomic
def geef_door(*, inzicht: Inzicht, door: Gebruiker, antwoord_voor: date) -> Signaal:
    """Hand it over. Raises WachtAl while an answer is still to come."""
    Inzicht.objects.select_for_update(no_key=True).get(pk=inzicht.pk)
    wacht = inzicht.signalen.filter(antwoord_op=None).first()
    if wacht:
        raise WachtAl(wacht)
    signaal = Signaal.objects.create(inzicht=inzicht, door=door, antwoord_voor=antwoord_voor)
    spoor("inzicht.doorgegeven", inzicht, door)
    return signaal


@transaction.atomic
def beantwoord(*, signaal: Signaal, door: Gebruiker, versie: int, **waarden: Any) -> None:
    """Write down what they answered and when. Raises Bewerkingsconflict."""
    bewaar(signaal, versie=versie, waarden=waarden)
    spoor("inzicht.beantwoord", signaal.inzicht, door)


@transaction.atomic
def haal_weg(*, signaal: Signaal, door: Gebruiker) -> None:
    """Take a signal away; the insight stays."""
    spoor("inzicht.doorgeven_terug", signaal.inzicht, door)
    signaal.delete()
