"""What thinking up an experiment, its group and its archive add to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken import actions
from proeftuinen.experimenten.bedenken.models import Experimentlid
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:experiment-nieuw           302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:experimenten-archief       302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:experiment-bewerken        302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:experiment-groep           302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:experiment-actie           302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:experiment-archiveren      302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:experiment-meedoen         302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:experiment-terughalen      302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""
KNOPPEN = {"experiment-archiveren", "experiment-meedoen", "experiment-terughalen"}
_VAN_EEN = ("", "-bewerken", "-groep", "-actie", "-archiveren", "-meedoen")


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an experiment with all that a group writes down before it begins."""
    velden = ("titel", "wat", "verwachting", "wie", "eerste_stap", "aansluiten", "hulp_nodig")
    teksten = {naam: f"kanarie-{merk}-experiment-{naam}" for naam in velden}
    experiment = actions.maak(proeftuin=tuin, door=door, waarden=teksten)
    weg = actions.maak(
        proeftuin=tuin, door=door, waarden={"titel": f"kanarie-{merk}-archief", "wat": "x"}
    )
    weg.gestart_op = vandaag()
    weg.save()
    actions.ruim_op(experiment=weg, door=door)
    deze = {"exid": experiment.publiek_id}
    adressen = {f"proeftuinen:experiment{deel}": deze for deel in _VAN_EEN}
    adressen["proeftuinen:experiment-terughalen"] = {"exid": weg.publiek_id}
    kanaries = dict.fromkeys(teksten.values(), Recht.EXPERIMENTEN_ZIEN)
    return Zaad(adressen=adressen, kanaries=kanaries | {weg.titel: Recht.EXPERIMENTEN_BEHEREN})


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone think up an experiment, lead it and be in its group."""
    experiment = actions.maak(proeftuin=tuin, door=wie, waarden={"titel": "sporen", "wat": "x"})
    for contact in Contact.objects.filter(proeftuin=tuin, gebruiker=wie):
        actions.kies_trekker(experiment=experiment, contact=contact, door=wie)
        assert Experimentlid.objects.filter(contact=contact).exists()
