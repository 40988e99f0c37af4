"""Someone who can be told among all data, and erasing as the site does it."""

import pytest

from leerwerkplaats.gebruikers.gegevens.wissen import wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker


@pytest.fixture
def kanarie(db):
    return Gebruiker.objects.create_user("kanarie.vogelzang@voorbeeld.example", "Kanarie Vogelzang")


@pytest.fixture
def wis(django_capture_on_commit_callbacks):
    """Erase, and do what follows the commit."""

    def doe(gebruiker: Gebruiker, door: Gebruiker | None = None) -> bool:
        with django_capture_on_commit_callbacks(execute=True):
            return wis_persoon(gebruiker=gebruiker, door=door or gebruiker)

    return doe
