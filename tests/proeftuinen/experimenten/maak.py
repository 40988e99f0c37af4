"""Small makers for the tests of experiments; shared, so append only."""

from typing import Any

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.knopen import knoop_van
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin


def maak_experiment(tuin: Proeftuin, **velden: Any) -> Experiment:
    """Lay an experiment in the database, with its knot; other fields by their name."""
    vast = {"titel": "Samen op huisbezoek", "wat": "Met zijn tweeën langs bij mensen thuis."}
    experiment = Experiment.objects.create(proeftuin=tuin, **{**vast, **velden})
    meld(proeftuin=tuin, knopen=[knoop_van(experiment)])
    if experiment.trekker:
        maak_lid(experiment, experiment.trekker)
    return experiment


def maak_lid(experiment: Experiment, contact: Contact) -> Experimentlid:
    """Put someone in the group."""
    lid, _ = Experimentlid.objects.get_or_create(
        experiment=experiment, contact=contact, defaults={"sinds": vandaag()}
    )
    return lid


def maak_ronde(experiment: Experiment, **velden: Any) -> Ronde:
    """Lay a round in the database, the next one; the experiment has begun by then."""
    if not experiment.gestart_op:
        experiment.gestart_op = experiment.laatste_teken = vandaag()
        experiment.save(update_fields=["gestart_op", "laatste_teken"])
    nummer = experiment.rondes.count() + 1
    vast = {"nummer": nummer, "begin": vandaag(), "proberen": "Zes bezoeken", "verwachting": "Rust"}
    return Ronde.objects.create(experiment=experiment, **{**vast, **velden})
