"""What meetings themselves add to the tests that hold for all; the run sheet has its own part."""

from datetime import timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan import actions
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:bijeenkomsten              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bijeenkomst-nieuw          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:bijeenkomst                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bijeenkomst-bewerken       302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:bijeenkomst-afzeggen       302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:bijeenkomst-weer-plannen   302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
proeftuinen:bijeenkomst-weghalen       302 405 405 405 405 405 405 405 | 302 404 403 403 302 403 403 404
"""
KNOPPEN = {"bijeenkomst-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a meeting with all that one can write of it, and one that was called off."""
    wat = "titel", "locatie", "route", "doel", "leerdoelen"
    teksten = {naam: f"kanarie-{merk}-bijeenkomst-{naam}" for naam in wat}
    online = f"https://voorbeeld.example/kanarie-{merk}-bijeenkomst-online"
    dag = vandaag() + timedelta(days=40)
    waarden = {**teksten, "online": online, "dag": dag}
    deze = actions.maak(proeftuin=tuin, door=door, waarden=waarden)
    af = actions.maak(proeftuin=tuin, door=door, waarden={"titel": f"{merk} af", "dag": dag})
    reden = f"kanarie-{merk}-bijeenkomst-afzegreden"
    actions.zeg_af(bijeenkomst=af, door=door, versie=1, reden=reden)
    leerdoelen = teksten.pop("leerdoelen")  # on the proof of who was there, and in the form
    kanaries = dict.fromkeys((*teksten.values(), online, reden), Recht.BIJEENKOMSTEN_ZIEN)
    hier = deze.get_absolute_url()
    return Zaad(
        delen={"bkid": deze.publiek_id},
        ook={"deze": hier, "wijzigen": f"{hier}bewerken/", "afgezegd": af.get_absolute_url()},
        kanaries=kanaries | {leerdoelen: Recht.BIJEENKOMSTEN_VOORBEREIDEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone make a meeting."""
    Bijeenkomst.objects.create(proeftuin=tuin, door=wie, titel="sporen", dag=vandaag())
