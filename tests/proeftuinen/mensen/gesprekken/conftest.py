"""A talk of the core team member, written up, with someone who has an address."""

from datetime import UTC, datetime

import pytest

from proeftuinen.mensen.gesprekken import actions
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact


@pytest.fixture
def contact(proeftuin):
    return Contact.objects.create(
        proeftuin=proeftuin, naam="Wil Bakker", functie="huisarts", email="wil@praktijk.example"
    )


@pytest.fixture
def gesprek(klok, proeftuin, kernteam, contact) -> Gesprek:
    """Planned for 4 May 2026, by the core team member."""
    wanneer = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
    waarden = {"contact": contact, "wanneer": wanneer}
    return actions.plan(proeftuin=proeftuin, door=kernteam, waarden=waarden)


@pytest.fixture
def uitgewerkt(gesprek, kernteam) -> Gesprek:
    actions.werk_uit(
        gesprek=gesprek,
        door=kernteam,
        versie=gesprek.versie,
        teksten={"notities": "Er is tijd.", "verwachtingen": "Samen.", "afspraken": "Bellen."},
        bestaande=[],
        nieuwe=["Nacht, en alleen"],
    )
    return gesprek
