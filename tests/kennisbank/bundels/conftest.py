"""Bundles for tests, made through the actions that make them for real."""

import pytest

from kennisbank.bundels import actions, vullen
from kennisbank.bundels.models import Bundel


@pytest.fixture
def bundel(plank, procesbegeleider):
    """A bundle of Lindewaard at which people work."""
    teksten = {
        "titel": "Bundel van Wijsheid",
        "ondertitel": "Voor jou",
        "inleiding": "Lees **mij**.",
    }
    return actions.maak(plank=plank, door=procesbegeleider, waarden=teksten)


@pytest.fixture
def geef(procesbegeleider):
    """Give a find to a bundle: `geef(bundel, "Het dorp", door=deelnemer)`."""

    def geef_vondst(waarin: Bundel, titel: str = "Het dorp", *, door=procesbegeleider, **velden):
        waarden = {"vondst": "lied", "titel": titel} | velden
        return vullen.geef_vondst(bundel=waarin, door=door, waarden=waarden)

    return geef_vondst


@pytest.fixture
def deel(procesbegeleider):
    """Share a bundle, or no longer."""

    def zet_gedeeld(welke: Bundel, *, gedeeld: bool = True) -> Bundel:
        welke.refresh_from_db()
        actions.deel(bundel=welke, door=procesbegeleider, versie=welke.versie, gedeeld=gedeeld)
        return welke

    return zet_gedeeld
