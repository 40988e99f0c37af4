"""Charts on a shelf, and what a form of the editor sends."""

from uuid import uuid4

import pytest
from django.urls import reverse

from kennisbank.items.models import Concept
from kennisbank.stroomschemas.ophalen import graaf_van
from tests.kennisbank.maak import maak_item
from tests.kennisbank.stroomschemas.grafen import klein


@pytest.fixture
def schema(plank, kernteam):
    """A chart of Lindewaard that is published."""
    return maak_item(
        plank,
        "stroomschema",
        "Wanneer bel je?",
        door=kernteam,
        slug="wanneer",
        deel=klein().waarden(),
    )


@pytest.fixture
def openbaar(landelijke_plank):
    """A chart that anyone may read."""
    return maak_item(
        landelijke_plank, "stroomschema", "Voor allen", slug="voor-allen", deel=klein().waarden()
    )


@pytest.fixture
def adres():
    """The address of a page about a chart."""

    def geef(naam: str, *delen) -> str:
        return reverse(f"kennisbank:{naam}", args=[*delen])

    return geef


@pytest.fixture
def nu():
    """The chart as it is being written, and its version."""

    def geef(item):
        concept = Concept.objects.get(item=item)
        return graaf_van(concept), concept.versie

    return geef


@pytest.fixture
def sleutel():
    """A key for a form that makes something."""
    return lambda: str(uuid4())
