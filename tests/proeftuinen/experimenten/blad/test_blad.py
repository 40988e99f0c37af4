"""The page of an experiment: what stands on it, for whom, and at what cost."""

import pytest

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken import actions
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.mensen.models import Contact
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
        with django_assert_num_queries(18):
            client.get(adres)
