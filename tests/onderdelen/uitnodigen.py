"""What inviting adds to the tests that hold for all."""

from datetime import timedelta

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:meedoen                    200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:meedoen-code               200 200 302 302 302 302 200 200 | 200 200 302 302 302 302 200 200
proeftuinen:uitnodigingen              302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:uitnodigen                 302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:uitnodigen-velen           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:uitnodigingen-herinneren   302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:uitnodiging-intrekken      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:zaalcode-maken             302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:zaalcode-stoppen           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:zaalcode-scherm            302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""

PUBLIEK = {
    "proeftuinen:meedoen": "where who is in the room types the code",
    "proeftuinen:meedoen-code": "the code in the room; a mailed code proves the address first",
}
BUITEN = {"proeftuinen:meedoen", "proeftuinen:meedoen-code"}
SLEUTELS = {"proeftuinen:meedoen-code"}
KNOPPEN = {"zaalcode-stoppen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Make a code for the room, and someone who can be invited."""
    code = {"eigen": "bcdfghjk", "ander": "kjhgfdcb"}.get(merk, "zzzzzzzz")
    zaalcode = Zaalcode.objects.create(
        proeftuin=tuin, code=code, door=door, geldig_tot=timezone.now() + timedelta(hours=8)
    )
    naam = f"kanarie-{merk}-te-vragen"
    Contact.objects.create(
        proeftuin=tuin, naam=naam, email=f"vraag-{merk}@brief.example", zicht="niets"
    )
    return Zaad(
        delen={"zcid": zaalcode.publiek_id},
        adressen={"proeftuinen:meedoen-code": {"code": code}},
        kanaries={naam: Recht.DEELNEMER_UITNODIGEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let this person make a code for the room."""
    Zaalcode.objects.create(
        proeftuin=tuin, code=wie.publiek_id[:8], door=wie, geldig_tot=timezone.now()
    )
