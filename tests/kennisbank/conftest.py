"""Shelves and what ships with the site, for tests of the kennisbank."""

import pytest

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.inhoud.laden import laad
from kennisbank.planken.models import Plank
from tests.kennisbank.maak import maak_plank


@pytest.fixture
def landelijke_plank(db):
    """The shelf of the whole site."""
    return Plank.objects.landelijk()


@pytest.fixture
def plank(proeftuin):
    """The shelf of Lindewaard."""
    return maak_plank(proeftuin.publiek_id, "Lindewaard")


@pytest.fixture
def andere_plank(andere_proeftuin):
    """The shelf of another place."""
    return maak_plank(andere_proeftuin.publiek_id, "Geheimhuizen")


@pytest.fixture
def kennis(db):
    """All items that ship with the site, loaded."""
    return laad(alle_stukken())
