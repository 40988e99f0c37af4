"""A kind of work made up for the tests, offered by a made-up feature."""

import sys
from itertools import count
from types import ModuleType

import pytest

from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort, Resultaat

TELLER = count()


class Proefsoort:
    """Counts how often it was done; `doe` can be swapped for something worse."""

    def __init__(self) -> None:
        self.keren = 0

    def maak(self, opdracht, meld) -> Resultaat:
        self.keren += 1
        self.doe(opdracht, meld)
        return Resultaat(f"inhoud {self.keren}".encode(), "Mijn bestand.txt", "text/plain")

    def doe(self, opdracht, meld) -> None:
        """Do nothing more."""


@pytest.fixture
def soort(settings, monkeypatch):
    """Offer the kind "proef" in a feature of its own."""
    proef = Proefsoort()
    naam = f"proefwerk_{next(TELLER)}"  # contributions are kept by the names of their modules
    module = ModuleType(naam)
    module.opdrachtsoorten = lambda: {
        "proef": Opdrachtsoort("Een proef", "proeftuin_zien", proef.maak)
    }
    monkeypatch.setitem(sys.modules, naam, module)
    settings.AANDELEN = [*settings.AANDELEN, naam]
    return proef


@pytest.fixture
def wachtrij(settings):
    """Have tasks wait in the table, as in production, instead of running at once."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
