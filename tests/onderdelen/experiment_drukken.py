"""What prints of experiments add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment

TABEL = """
proeftuinen:experiment-afdruk          302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:experimenten-boekje        302 404 200 200 200 403 403 404 | 302 404 302 302 302 403 403 404
proeftuinen:experimenten-meenemen      302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"experimenten-boekje"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an experiment to print."""
    deze = maak_experiment(tuin, titel="Om te printen", door=door)
    return Zaad(adressen={"proeftuinen:experiment-afdruk": {"exid": deze.publiek_id}})
