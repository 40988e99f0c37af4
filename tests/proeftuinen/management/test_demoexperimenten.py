"""The experiments of the demo world: in every state, with sixty entries, and nothing half."""

from collections import Counter

import pytest

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.management.demo.wereld import maak_wereld
from proeftuinen.rode_draad.models import Draad
from proeftuinen.traject.models import Proeftuin

pytestmark = [pytest.mark.django_db, pytest.mark.een_database]


@pytest.fixture
def lindewaard() -> Proeftuin:
    maak_wereld()
    return Proeftuin.objects.get(naam="Lindewaard")


def test_lindewaard_has_experiments_in_every_state_and_sixty_entries(lindewaard):
    rijen = Experiment.objects.van(lindewaard).met_stand(vandaag())
    standen = Counter(rijen.values_list("stand", flat=True))
    berichten = Logbericht.objects.filter(experiment__proeftuin=lindewaard)

    assert standen == {stand.value: 1 for stand in Stand} | {"loopt": 2}
    assert berichten.count() == 60
    assert max(berichten.values_list("dag", flat=True)) <= vandaag()


def test_each_that_began_has_its_rounds_and_each_result_shows_how_one_knows(lindewaard):
    begonnen = Experiment.objects.van(lindewaard).exclude(gestart_op=None)
    open_ = Ronde.objects.filter(experiment__in=begonnen, klaar_op=None)
    lopend = begonnen.filter(gestopt_op=None, afgerond_op=None)
    zonder = Opbrengst.objects.exclude(pk__in=Bewijs.objects.values("opbrengst"))

    assert set(open_.values_list("experiment", flat=True)) == set(
        lopend.values_list("pk", flat=True)
    )
    assert Opbrengst.objects.filter(experiment__in=begonnen).count() == 4
    assert list(zonder) == []


def test_the_red_thread_runs_from_a_sentence_over_an_experiment_to_a_result(lindewaard):
    lijnen = Draad.objects.filter(van__proeftuin=lindewaard)
    naar = lijnen.filter(van__soort="ambitiezin", naar__soort="experiment")

    assert naar.count() == 6
    assert lijnen.filter(van__soort="experiment", naar__soort="opbrengst").count() == 4
    assert lijnen.filter(van__soort="experiment", naar__soort="actie").count() == 4


def test_another_place_shares_what_it_did_last_year(lindewaard):
    elders = Experiment.objects.gepubliceerd().exclude(proeftuin=lindewaard)

    assert list(elders.values_list("proeftuin__naam", flat=True)) == ["Wilgenoord"]
