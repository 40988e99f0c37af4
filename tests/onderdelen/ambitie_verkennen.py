"""What the wall of what works here adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.verkennen import actions
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:vondsten                   302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:vondst-nieuw               302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:vondsten-ophalen           302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:vondst                     302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:vondst-bewerken            302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:vondst-weghalen            302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
"""
KNOPPEN = {"vondst-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a card, and a theme of a talk that only the team may take over."""
    tekst, wie, thema = (f"kanarie-{merk}-vondst-{wat}" for wat in ("tekst", "wie", "thema"))
    waarden = {"tekst": tekst, "wie": wie, "soort": "talent", "dimensies": ["zingeving"]}
    vondst = actions.maak(proeftuin=tuin, door=door, waarden=waarden)
    Thema.objects.create(proeftuin=tuin, naam=thema)
    return Zaad(
        delen={"vnid": vondst.publiek_id},
        kanaries=dict.fromkeys((tekst, wie), Recht.AMBITIE_ZIEN) | {thema: Recht.GESPREKKEN_ZIEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone hang a card."""
    actions.maak(proeftuin=tuin, door=wie, waarden={"tekst": "sporen", "soort": "succes"})
