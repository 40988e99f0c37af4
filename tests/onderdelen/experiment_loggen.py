"""What the log of an experiment adds to the tests that hold for all."""

import uuid
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.loggen import actions, vraag
from proeftuinen.experimenten.loggen.models import Logbericht, Logvraag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

TABEL = """
proeftuinen:logberichten               302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:logbericht-nieuw           302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:logbericht                 302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:logbericht-bewerken        302 404 404 200 200 403 403 404 | 302 404 404 200 200 403 403 404
proeftuinen:logbericht-weghalen        302 404 404 200 200 403 403 404 | 302 404 404 302 302 403 403 404
proeftuinen:experiment-aanmoedigen     302 404 200 200 200 403 403 404 | 302 404 302 302 302 403 403 404
proeftuinen:experiment-qr              302 404 404 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:logvraag                   200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
"""
PUBLIEK = {
    "proeftuinen:logvraag": "a link in a mail answers without an account; its token is the key",
}
BUITEN = {"proeftuinen:logvraag"}
SLEUTELS = {"proeftuinen:logvraag"}
KNOPPEN = {"logbericht-weghalen", "experiment-aanmoedigen"}


def _schrijf(experiment: Experiment, door: Gebruiker, tekst: str) -> Logbericht:
    inhoud = actions.Inhoud({"gedaan": tekst, "dag": vandaag()})
    sleutel = str(uuid.uuid4())
    return actions.maak(experiment=experiment, sleutel=sleutel, inhoud=inhoud, door=door)


def _vraag(experiment: Experiment, contact: Contact) -> Logvraag:
    return Logvraag.objects.create(experiment=experiment, contact=contact, gevraagd_op=dit_moment())


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave an entry and words of encouragement."""
    titel, tekst, woord = (f"kanarie-{merk}-log-{wat}" for wat in ("titel", "tekst", "woord"))
    experiment = maak_experiment(tuin, titel=titel, gestart_op=date(2026, 1, 5))
    bericht = _schrijf(experiment, door, tekst)
    actions.moedig_aan(experiment=experiment, door=door, tekst=woord)
    wie = Contact.objects.create(proeftuin=tuin, naam="Wie trekt", email=f"{merk}@log.example")
    maak_lid(experiment, wie)
    token = maak_token(vraag.SOORT, _vraag(experiment, wie).publiek_id)
    delen = {"exid": experiment.publiek_id, "lgid": bericht.publiek_id}
    namen = ("logberichten", "logbericht-nieuw", "experiment-aanmoedigen", "experiment-qr")
    adressen = {f"proeftuinen:{naam}": {"exid": delen["exid"]} for naam in namen}
    for naam in ("logbericht", "logbericht-bewerken", "logbericht-weghalen"):
        adressen[f"proeftuinen:{naam}"] = delen
    return Zaad(
        delen={"lgid": bericht.publiek_id},
        adressen={**adressen, "proeftuinen:logvraag": {"token": token}},
        kanaries=dict.fromkeys((tekst, woord), Recht.EXPERIMENTEN_ZIEN),
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write, be there, encourage and be asked."""
    experiment = maak_experiment(tuin, titel="sporen")
    bericht = _schrijf(experiment, wie, "sporen")
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    bericht.erbij.add(contact)
    Logbericht.objects.filter(pk=bericht.pk).update(contact=contact)
    actions.moedig_aan(experiment=experiment, door=wie, tekst="sporen")
    _vraag(experiment, contact)
