"""What rounds of an experiment add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_ronde

TABEL = """
proeftuinen:experiment-beginnen        302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:ronde                      302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:ronde-verder               302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:experiment-rust            302 405 405 405 405 405 405 405 | 302 404 404 302 302 403 403 404
proeftuinen:experiment-hervat          302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:experiment-advies          302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
"""
_VAN_EEN = ("ronde", "ronde-verder", "experiment-rust", "experiment-advies")
_TEKSTEN = ("proberen", "verwachting", "gebeurd", "geleerd", "toelichting")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave one that runs in its second round, one that stopped, and one that did not begin."""
    k = f"kanarie-{merk}-ronde"
    klaar = {naam: f"{k}-{naam}" for naam in _TEKSTEN}
    dicht = {"klaar_op": vandaag(), "hoe_verder": "aanpassen", "klopte": "deels"}
    loopt = maak_experiment(tuin, titel="Loopt", door=door, advies=f"{k}-advies")
    maak_ronde(loopt, **klaar, **dicht)
    maak_ronde(loopt, gebeurd=f"{k}-nu")
    gestopt = maak_experiment(tuin, titel="Gestopt", door=door)
    maak_ronde(gestopt, klaar_op=vandaag(), hoe_verder="stoppen")
    gestopt.gestopt_op = vandaag()
    gestopt.save(update_fields=["gestopt_op"])
    nieuw = maak_experiment(tuin, titel="Nieuw", door=door)
    pad = {"exid": loopt.publiek_id}
    teksten = [*klaar.values(), f"{k}-advies", f"{k}-nu"]
    return Zaad(
        adressen={
            **{f"proeftuinen:{naam}": pad for naam in _VAN_EEN},
            "proeftuinen:experiment-beginnen": {"exid": nieuw.publiek_id},
            "proeftuinen:experiment-hervat": {"exid": gestopt.publiek_id},
        },
        kanaries=dict.fromkeys(teksten, Recht.EXPERIMENTEN_ZIEN),
        ook={"running experiment": loopt.get_absolute_url()},
    )
