"""What making an experiment last adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment

TABEL = """
proeftuinen:borging                    302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:borging-vast               302 405 405 405 405 405 405 405 | 302 404 404 302 302 403 403 404
proeftuinen:borging-gekeken            302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:afspraak-nieuw             302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:afspraak-bewerken          302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:afspraak-antwoord          302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:afspraak-weghalen          302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
"""
KNOPPEN = {"borging-vast", "afspraak-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an experiment with a keeper and an agreement, of which the day came."""
    titel, wie, toelichting, met, wat = (
        f"kanarie-{merk}-borging-{deel}" for deel in ("titel", "wie", "hoe", "met", "wat")
    )
    experiment = maak_experiment(tuin, titel=titel, door=door, gestart_op=vandaag())
    Borging.objects.create(
        experiment=experiment,
        wie=f"groep {wie}",  # a page begins it with a capital
        waar=["beleid"],
        toelichting=toelichting,
        eerste_kijk=vandaag(),
    )
    afspraak = Afspraak.objects.create(experiment=experiment, met=met, wat=wat, voor=vandaag())
    kanaries = (titel, wie, toelichting, met, wat)
    return Zaad(
        delen={"exid": experiment.publiek_id, "afid": afspraak.publiek_id},
        kanaries=dict.fromkeys(kanaries, Recht.EXPERIMENTEN_ZIEN),
        ook={"kept experiment": experiment.get_absolute_url()},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone keep an experiment going."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    experiment = maak_experiment(tuin, titel="sporen van borging")
    Borging.objects.create(experiment=experiment, wie="een groep", contact=contact)
