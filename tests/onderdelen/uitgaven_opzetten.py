"""What the set-up of an edition adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.models import Opzet
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:opzet                      302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:opzet-voorbeeld            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
"""


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave the set-up of a book with words that only its makers read before it is published."""
    k = f"kanarie-{merk}-opzet"
    velden = ("titel", "ondertitel", "inleiding", "dank", "wijzigingen")
    Opzet.objects.create(
        proeftuin=tuin, soort="logboek", **{naam: f"{k}-{naam}" for naam in velden}
    )
    soort = {"soort": "logboek"}
    return Zaad(
        adressen={"proeftuinen:opzet": soort, "proeftuinen:opzet-voorbeeld": soort},
        kanaries={f"{k}-{naam}": Recht.UITGAVE_OPZETTEN for naam in velden},
    )
