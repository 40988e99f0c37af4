"""What reports of meetings add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.verslag.models import Verslag, Verslagdeel
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_onderdeel, vaste_bijeenkomst

TABEL = """
proeftuinen:bijeenkomst-verslag        302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:verslag-bewerken           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:verslag-deel               302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:verslag-afspraak           302 405 405 405 405 405 405 405 | 302 404 403 200 200 403 403 404
proeftuinen:verslag-vaststellen        302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:verslag-heropenen          302 405 405 405 405 405 405 405 | 302 404 403 403 404 403 403 404
proeftuinen:verslag-pdf                302 404 404 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a report that is still written: only the team reads it."""
    deze, onderdeel = vaste_bijeenkomst(tuin)
    inleiding, terugblik, tekst = (
        f"kanarie-{merk}-verslag-{wat}" for wat in ("inleiding", "terugblik", "deel")
    )
    verslag, _ = Verslag.objects.update_or_create(
        bijeenkomst=deze, defaults={"inleiding": inleiding, "terugblik": terugblik, "door": door}
    )
    Verslagdeel.objects.update_or_create(
        onderdeel=onderdeel, defaults={"verslag": verslag, "tekst": tekst, "door": door}
    )
    return Zaad(
        delen={"bkid": deze.publiek_id, "odid": onderdeel.publiek_id},
        kanaries=dict.fromkeys((inleiding, terugblik, tekst), Recht.BIJEENKOMSTEN_VOORBEREIDEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write a report."""
    deze = maak_bijeenkomst(tuin, "sporen")
    verslag = Verslag.objects.create(bijeenkomst=deze, door=wie, inleiding="sporen")
    onderdeel = maak_onderdeel(deze)
    Verslagdeel.objects.create(verslag=verslag, onderdeel=onderdeel, door=wie, tekst="sporen")
