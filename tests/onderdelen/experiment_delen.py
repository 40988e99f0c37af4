"""What sharing experiments adds to the tests that hold for all."""

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.delen import actions
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment

TABEL = """
proeftuinen:voorbeelden                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:voorbeeld                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:voorbeeld-overnemen        302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:experimenten-gedeeld       302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:experiment-gedeeld         302 404 200 200 200 200 200 404 | 302 405 405 405 405 405 405 405
proeftuinen:experiment-delen           302 404 403 403 200 403 403 404 | 302 404 403 403 302 403 403 404
proeftuinen:landelijk-experimenten     302 403 403 403 403 403 200 403 | 302 405 405 405 405 405 405 405
proeftuinen:landelijk-experiment       302 403 403 403 403 403 200 403 | 302 405 405 405 405 405 405 405
"""
BUITEN = {"proeftuinen:landelijk-experimenten", "proeftuinen:landelijk-experiment"}
KNOPPEN = {"experiment-delen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave one that is shared nowhere, and one that anyone may read."""
    tekst = f"kanarie-{merk}-experiment-niet-gedeeld"
    begonnen = {"gestart_op": vandaag(), "laatste_teken": vandaag(), "door": door}
    deze = maak_experiment(tuin, titel=tekst, **begonnen)
    nu = timezone.now()
    open_ = maak_experiment(tuin, titel="Avond met brieven", gepubliceerd_op=nu, **begonnen)
    voorbeelden = ("voorbeeld", "voorbeeld-overnemen")
    namen = ("experiment-gedeeld", "landelijk-experiment")
    return Zaad(
        adressen={f"proeftuinen:{naam}": {"vbid": open_.publiek_id} for naam in namen}
        | {f"proeftuinen:{naam}": {"code": open_.publiek_id} for naam in voorbeelden}
        | {"proeftuinen:experiment-delen": {"exid": deze.publiek_id}},
        kanaries={tekst: Recht.EXPERIMENTEN_ZIEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone share an experiment."""
    deze = maak_experiment(tuin, gestart_op=vandaag(), laatste_teken=vandaag(), door=wie)
    actions.deel(experiment=deze, door=wie)
