"""Shelves, items and a chart for tests of knowledge in a place."""

import pytest

from kennisbank.planken.models import Plank
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Stap
from tests.kennisbank.maak import maak_item, maak_plank
from tests.onderdelen.kennis_proeftuin import SCHEMA


@pytest.fixture
def plank(proeftuin) -> Plank:
    """The shelf of Lindewaard."""
    return maak_plank(proeftuin.publiek_id, "Lindewaard")


@pytest.fixture
def werkvorm(db):
    """A werkvorm for all, fit for the start."""
    return maak_item(soort="werkvorm", titel="Check-in", kenmerken={"stap": ["start"]})


@pytest.fixture
def schema(db):
    """A flow chart for all, with one outcome."""
    return maak_item(soort="stroomschema", titel="Naar wie?", deel=SCHEMA)


@pytest.fixture
def thuiszorg(proeftuin):
    """An organisation of Lindewaard."""
    rij = Organisatie.objects.create(
        naam="Thuiszorg", zoeknaam="thuiszorg", domein="zorg", gemaakt_in=proeftuin
    )
    rij.proeftuinen.add(proeftuin)
    return rij


@pytest.fixture
def start(proeftuin):
    """The step of the start."""
    stap = Stap.objects.van(proeftuin).get(soort="start")
    stap.proeftuin = proeftuin
    return stap
