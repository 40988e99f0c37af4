"""What the board of experiments adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment

TABEL = """
proeftuinen:experimenten               302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:experiment-hulp            302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
"""


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an experiment that asks for help."""
    titel, hulp = (f"kanarie-{merk}-bord-{deel}" for deel in ("titel", "hulp"))
    maak_experiment(tuin, titel=titel, hulp_nodig=hulp, door=door)
    return Zaad(delen={}, kanaries=dict.fromkeys((titel, hulp), Recht.EXPERIMENTEN_ZIEN))
