"""The demo's saved plans: one for everyone, one of its guide, both fit to begin a year with."""

import pytest
from django.core.management import call_command

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.jaarplan.bestand import Bestand, lees, schrijf
from proeftuinen.traject.jaarplan.models import Plansjabloon

pytestmark = pytest.mark.usefixtures("klok", "_demowereld")


@pytest.fixture
def _demowereld(db, settings):
    settings.DEMO = True
    call_command("demowereld", verbosity=0)


def _namen(email: str) -> list[str]:
    persoon = Gebruiker.objects.get(email=email)
    return [plan.naam for plan in Plansjabloon.objects.zichtbaar_voor(persoon)]


def test_the_guide_has_an_own_plan_and_everyone_the_shared_one():
    gedeeld, eigen = "Een jaar met vier werkbijeenkomsten", "Ons jaar met een avond voor inwoners"

    assert _namen("sanne@lindewaard.example") == [gedeeld, eigen]
    assert _namen("milan@lindewaard.example") == [gedeeld]


def test_each_can_be_taken_out_and_in():
    for plan in Plansjabloon.objects.all():
        bestand = Bestand(plan.naam, plan.uitleg, plan.plan)

        assert lees(schrijf(bestand)) == bestand
        assert len(bestand.plan) == 11
        plan.clean_fields()
