"""Everything that changes what places share: each act names its actor."""

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.experimenten.bedenken.actions import maak
from proeftuinen.experimenten.bedenken.knopen import SOORT
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bedenken.spoor import spoor
from proeftuinen.experimenten.delen.bronnen import Bron
from proeftuinen.rode_draad.actions import verbind
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin


class NietBegonnen(Exception):
    """Only an experiment that began, and is not in the archive, can be shared."""


@transaction.atomic
def deel(*, experiment: Experiment, door: Gebruiker) -> None:
    """Share it with everyone on the site; again changes nothing. Raises NietBegonnen."""
    rijen = Experiment.objects.select_for_update(no_key=True).filter(pk=experiment.pk)
    nu = rijen.filter(gestart_op__isnull=False, gearchiveerd_op=None).first()
    if nu is None:
        raise NietBegonnen
    if nu.gepubliceerd_op is None:
        rijen.update(gepubliceerd_op=timezone.now())
        spoor("experiment.gedeeld", experiment, door)


@transaction.atomic
def deel_niet(*, experiment: Experiment, door: Gebruiker) -> None:
    """Share it no longer, at once; what others took over keeps its source in words."""
    rijen = Experiment.objects.filter(pk=experiment.pk, gepubliceerd_op__isnull=False)
    if rijen.update(gepubliceerd_op=None):
        spoor("experiment.niet_gedeeld", experiment, door)
        meld_intrekking(experiment.proeftuin)


@transaction.atomic
def neem_over(*, proeftuin: Proeftuin, door: Gebruiker, bron: Bron, titel: str) -> Experiment:
    """Make an idea of an example, with its source; what is expected stays open. Raises Vol."""
    waarden = {
        **bron.waarden,
        "titel": titel,
        "herkomst": bron.herkomst,
        "herkomst_adres": bron.herkomst_adres,
        "naar_voorbeeld": bron.naar_voorbeeld,
    }
    experiment = maak(proeftuin=proeftuin, door=door, waarden=waarden)
    naar = Schakel.objects.get(soort=SOORT, object_id=experiment.publiek_id)
    for soort, object_id in bron.knopen:
        van = Schakel.objects.filter(proeftuin=proeftuin, soort=soort, object_id=object_id).first()
        if van:
            verbind(van=van, naar=naar, door=door)
    spoor("experiment.overgenomen", experiment, door)
    return experiment
