"""The page of an experiment: what stands on it, for whom, and at what cost."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken import actions
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import verbind
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid


@pytest.fixture
def ik(proeftuin, deelnemer):
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


def _schrijf(experiment, naam):
    """Write an entry, a result and an agreement."""
    dag = vandaag()
    Logbericht.objects.create(experiment=experiment, sleutel=naam, dag=dag, gedaan=naam)
    Opbrengst.objects.create(experiment=experiment, wie="wij", wat=naam)
    Afspraak.objects.create(experiment=experiment, met="de gemeente", wat=naam, voor=dag)


def test_the_group_has_the_way_to_write_at_hand_and_others_see_all_but_that(
    als, deelnemer, proeftuin, ik
):
    experiment = maak_experiment(
        proeftuin, gestart_op=vandaag(), eerste_stap="Maandag", dimensies=["sociaal"]
    )
    anders = als(deelnemer).get(experiment.get_absolute_url()).text
    maak_lid(experiment, ik)
    eigen = als(deelnemer).get(experiment.get_absolute_url()).text

    for woord in ("Maandag", "Sociaal", "Bezig sinds", experiment.wat):
        assert woord in anders
    for woord in ("Logbericht schrijven", "Wijzig het plan", "Wijzig de groep"):
        assert woord in eigen
        assert woord not in anders
    assert "Ik doe mee" in anders


def test_a_plan_that_grows_is_asked_about_and_one_that_is_done_is_not(als, kernteam, proeftuin):
    velden = {"wat": "Alle huisartsen doen mee.", "gestart_op": vandaag()}
    loopt = maak_experiment(proeftuin, **velden)
    klaar = maak_experiment(proeftuin, afgerond_op=vandaag(), **velden)

    assert "Klein houden" in als(kernteam).get(loopt.get_absolute_url()).text
    assert "Klein houden" not in als(kernteam).get(klaar.get_absolute_url()).text


def test_the_page_asks_as_much_with_one_of_each_as_with_three(
    als, deelnemer, kernteam, proeftuin, ik, django_assert_num_queries
):
    experiment = maak_experiment(proeftuin, gestart_op=vandaag(), trekker=ik)
    client, adres = als(deelnemer), experiment.get_absolute_url()
    client.get(adres)
    for erbij in (1, 2):
        for nr in range(erbij):
            naam = f"Mens {erbij}{nr}"
            maak_lid(experiment, Contact.objects.create(proeftuin=proeftuin, naam=naam))
            actions.spreek_af(experiment=experiment, door=kernteam, waarden={"titel": naam})
            _schrijf(experiment, naam)
        with django_assert_num_queries(17):
            client.get(adres)


def test_where_it_came_from_stands_on_it_once(als, kernteam, proeftuin):
    bron, experiment = maak_experiment(proeftuin), maak_experiment(proeftuin)
    knoop = {deze.object_id: deze for deze in Schakel.objects.all()}
    van, naar = knoop[bron.publiek_id], knoop[experiment.publiek_id]
    verbind(van=van, naar=naar, door=kernteam)

    blad = als(kernteam).get(experiment.get_absolute_url()).text

    assert blad.count("Kwam voort uit") == 1
    assert blad.count("Wat komt hieruit voort?") == 1


def test_what_it_needs_stands_on_the_page_with_the_way_to_change_it(als, kernteam, proeftuin):
    vraagt = maak_experiment(proeftuin, hulp_nodig="Wie kent een koor?")
    stil = maak_experiment(proeftuin)
    client = als(kernteam)

    met, zonder = (client.get(deze.get_absolute_url()).text for deze in (vraagt, stil))

    assert "Wie kent een koor?" in met
    assert "de hulp is er" in met
    assert "Vraag om hulp" in zonder


def test_the_source_of_what_is_shared_no_more_keeps_its_words(
    als, kernteam, proeftuin, andere_proeftuin
):
    bron = maak_experiment(andere_proeftuin, gestart_op=vandaag())
    velden = {"herkomst": "Samen eten, in Elders", "herkomst_adres": "/weg/"}
    experiment = maak_experiment(proeftuin, naar_voorbeeld=bron, **velden)

    blad = als(kernteam).get(experiment.get_absolute_url()).text

    assert "Samen eten, in Elders" in blad
    assert "/weg/" not in blad


def test_for_whom_is_one_phrase(als, kernteam, proeftuin):
    alle = maak_experiment(proeftuin, voor_wie=["inwoners", "professionals"])
    bord = reverse("proeftuinen:experimenten", args=[proeftuin.publiek_id])
    client = als(kernteam)

    assert "Voor inwoners en professionals" in client.get(bord).text
    assert "Inwoners en professionals" in client.get(alle.get_absolute_url()).text
