"""An open wave in Lindewaard with three people beside the cast."""

import pytest

from proeftuinen.netwerk.meten import actions
from proeftuinen.netwerk.models import Netwerkplaats
from tests.proeftuinen.netwerk.maak import DAG, maak_plaats

NAMEN = "Anna", "Bas", "Chris"


@pytest.fixture
def meting(proeftuin, procesbegeleider):
    """The nulmeting, opened as the procesbegeleider does."""
    meting = actions.maak(proeftuin=proeftuin, door=procesbegeleider, waarden={"dag": DAG})
    actions.open_meting(meting=meting, door=procesbegeleider)
    for naam in NAMEN:
        maak_plaats(meting, naam)
    return meting


@pytest.fixture
def plek(meting):
    """Return the place of someone by name."""

    def van(naam: str) -> Netwerkplaats:
        rijen = Netwerkplaats.objects.filter(meting=meting)
        return rijen.filter(contact__naam=naam).first() or rijen.get(contact__gebruiker__naam=naam)

    return van
