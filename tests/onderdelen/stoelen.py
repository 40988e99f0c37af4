"""What the empty chairs add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:stoelen                    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:stoelen-bekeken            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:stoel-toevoegen            302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:stoel-zetten               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:stoel-weghalen             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:stoel-niet-nodig           302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:stoel-vervolg              302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"stoel-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave one chair out, and put one of their own at the table."""
    reden, naam = f"kanarie-{merk}-stoel-reden", f"kanarie-{merk}-stoel"
    Stoelbesluit.objects.create(proeftuin=tuin, stoel="naasten", niet_nodig=True, reden=reden)
    eigen = Stoelbesluit.objects.create(proeftuin=tuin, naam=naam)
    return Zaad(
        delen={"stoel": "huisarts", "stbid": eigen.publiek_id},
        kanaries={reden: Recht.STOELEN_ZIEN, naam: Recht.STOELEN_ZIEN},
    )
