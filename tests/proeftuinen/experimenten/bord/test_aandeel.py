"""What the board tells elsewhere: overview, steps, figures, oogst and the red thread."""

from datetime import timedelta

import pytest

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bord import aandeel
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer, uitgeteld
from proeftuinen.traject.models import Stap
from proeftuinen.uitgaven.publiek import LEZERS
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid


@pytest.fixture
def lezer(deelnemer):
    return Lezer(RECHTEN[Rol.DEELNEMER], deelnemer.pk)


@pytest.fixture
def experiment(proeftuin, deelnemer):
    dag = vandaag()
    deze = maak_experiment(proeftuin, titel="Samen", gestart_op=dag, laatste_teken=dag)
    Ronde.objects.create(
        experiment=deze,
        nummer=1,
        begin=dag,
        proberen="p",
        verwachting="verwacht",
        gebeurd="gebeurd",
        geleerd="geleerd",
    )
    maak_lid(deze, Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)[0])
    Opbrengst.objects.create(experiment=deze, wie="de huisarts", wat="belt", betekenis="rust")
    return deze


def test_the_overview_counts_what_runs_and_what_is_ones_own(proeftuin, experiment, lezer):
    maak_experiment(proeftuin)

    (kaart,) = uitgeteld(aandeel.kaarten(proeftuin, lezer))

    assert kaart.inhoud == {"alle": 2, "loopt": 1, "mijn": 1, "hulp": 2}
    assert uitgeteld(aandeel.kaarten(proeftuin, LEZERS)) == []


def test_the_steps_of_experiments_tell_how_many_are_ready_and_run(proeftuin, experiment, lezer):
    for soort, titels in {
        Stapsoort.EXPERIMENT_VOORBEREIDEN: ["Experimenten voorbereid"],
        Stapsoort.EXPERIMENTEREN: ["Experimenten begonnen", "Opbrengst opgeschreven"],
    }.items():
        stap = Stap.objects.van(proeftuin).filter(soort=soort).first()
        delen = aandeel.uitkomsten(stap, lezer)
        assert [deel.titel for deel in delen if deel.gereed] == titels


def test_a_step_shows_its_own_experiments(proeftuin, experiment, lezer):
    stap = Stap.objects.van(proeftuin).filter(soort=Stapsoort.EXPERIMENTEREN).first()
    assert aandeel.bij_stap(stap, lezer) == []
    maak_experiment(proeftuin, titel="hiervan", stap=stap)

    (kaart,) = aandeel.bij_stap(stap, lezer)

    assert [rij.titel for rij, _, _ in kaart.inhoud["regels"]] == ["hiervan"]


def test_the_oogst_tells_the_story_of_each_experiment_in_four_queries(
    proeftuin, experiment, lezer, django_assert_num_queries
):
    Borging.objects.create(experiment=experiment, wie="wijkoverleg", waar=["groep"])
    for _ in range(2):
        maak_experiment(proeftuin, gestart_op=vandaag())

    with django_assert_num_queries(4):
        verhaal = aandeel.hoofdstuk(proeftuin, lezer).inhoud["verhalen"][0]

    assert verhaal.verwachting == "verwacht"
    assert [ronde.geleerd for ronde in verhaal.rondes] == ["geleerd"]
    assert [opbrengst.wie for opbrengst in verhaal.opbrengsten] == ["de huisarts"]
    assert verhaal.waar == ["Bij een groep die er al is"]


def test_the_audience_of_the_oogst_reads_only_what_the_place_shares(proeftuin, experiment):
    assert aandeel.hoofdstuk(proeftuin, LEZERS) is None

    maak_experiment(
        proeftuin, titel="gedeeld", gestart_op=vandaag(), gepubliceerd_op="2026-05-01T10:00Z"
    )

    (verhaal,) = aandeel.hoofdstuk(proeftuin, LEZERS).inhoud["verhalen"]
    assert verhaal.experiment.titel == "gedeeld"


def test_that_audience_does_not_read_what_happened_for_nobody_was_shown_that(
    proeftuin, experiment, lezer
):
    experiment.gepubliceerd_op = "2026-05-01T10:00Z"
    experiment.save()

    (eigen,) = aandeel.hoofdstuk(proeftuin, lezer).inhoud["verhalen"]
    (ander,) = aandeel.hoofdstuk(proeftuin, LEZERS).inhoud["verhalen"]

    assert [ronde.gebeurd for ronde in eigen.rondes] == ["gebeurd"]
    assert [(ronde.gebeurd, ronde.geleerd) for ronde in ander.rondes] == [("", "geleerd")]


def test_knots_know_how_far_an_experiment_is_and_what_came_of_it(
    proeftuin, experiment, lezer, django_assert_num_queries
):
    experiment.afgerond_op = vandaag() - timedelta(days=1)
    experiment.save()
    opbrengst = experiment.opbrengsten.get()
    knopen = [("experiment", experiment.publiek_id), ("opbrengst", opbrengst.publiek_id)]

    with django_assert_num_queries(1):
        standen = aandeel.knoopstand(knopen, lezer)

    eerste, tweede = (standen[knoop] for knoop in knopen)
    assert (eerste.tekst, eerste.klaar, eerste.uitkomst) == ("Afgerond", True, "geleerd")
    assert (tweede.klaar, tweede.uitkomst) == (True, "rust")


def test_the_figures_count_by_state(proeftuin, experiment):
    maten = {maat.naam: maat.waarde for maat in aandeel.maten(proeftuin)}

    assert maten["Experimenten: loopt"] == 1
    assert (maten["Experimenten samen"], maten["Opbrengsten die anderen ook zien"]) == (1, 0)
