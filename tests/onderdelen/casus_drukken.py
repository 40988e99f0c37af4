"""What prints of tables add to the tests that hold for all: nothing of a case stands in them."""

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_tafel
from tests.onderdelen.zaad import Zaad

TABEL = """
casustafel:tafel-draaiboek      302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
casustafel:casus-werkbladen     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a table with a question that no print may hold."""
    k = f"kanarie-{merk}-druk"
    tafel = maak_tafel(tuin, boom="lariks", vraag=f"{k}-vraag")
    return Zaad(
        adressen={"casustafel:tafel-draaiboek": {"tid": tafel.publiek_id}},
        kanaries={f"{k}-vraag": None},
    )
