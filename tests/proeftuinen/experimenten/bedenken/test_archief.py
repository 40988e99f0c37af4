"""Taking away: what is empty goes, what holds anything is put in the archive and comes back."""

import pytest
from django.http import Http404
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.experimenten.bedenken.actions import ruim_op
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.experimenten.maak import maak_experiment


def _naar(naam, experiment):
    delen = [experiment.proeftuin.publiek_id, experiment.publiek_id]
    return reverse(f"proeftuinen:{naam}", args=delen)


def _archief(tuin):
    return reverse("proeftuinen:experimenten-archief", args=[tuin.publiek_id])


def test_an_empty_experiment_goes_for_good_with_its_knot(als, kernteam, proeftuin):
    experiment = maak_experiment(proeftuin)
    client = als(kernteam)
    vraagt = client.get(_naar("experiment-archiveren", experiment))

    client.post(_naar("experiment-archiveren", experiment))

    assert "helemaal weg" in vraagt.text
    assert not Experiment.objects.exists()
    assert not Schakel.objects.filter(soort="experiment").exists()


@pytest.mark.parametrize("wat", ["begonnen", "log", "opbrengst"])
def test_one_that_holds_anything_is_put_away_and_comes_back_whole(
    wat, als, deelnemer, kernteam, proeftuin
):
    experiment = maak_experiment(proeftuin, gestart_op=vandaag() if wat == "begonnen" else None)
    if wat == "log":
        Logbericht.objects.create(
            experiment=experiment, sleutel="een", dag=vandaag(), gedaan="Gebeld"
        )
    if wat == "opbrengst":
        Opbrengst.objects.create(experiment=experiment, wie="wij", wat="Bellen")
    client = als(kernteam)
    vraagt = client.get(_naar("experiment-archiveren", experiment)).text

    client.post(_naar("experiment-archiveren", experiment))
    lijst = client.get(_archief(proeftuin)).text
    blad = client.get(experiment.get_absolute_url()).text
    knoop = Schakel.objects.get(soort="experiment")
    anderen = als(deelnemer).get(experiment.get_absolute_url()).status_code
    als(kernteam).post(_naar("experiment-terughalen", experiment))

    experiment.refresh_from_db()
    assert "blijven bewaard" in vraagt
    assert experiment.titel in lijst
    assert "staat in het archief" in blad
    assert "Wijzig het plan" not in blad
    assert (anderen, knoop.recht) == (404, "experimenten_beheren")
    assert experiment.gearchiveerd_op is None
    assert Schakel.objects.get(soort="experiment").recht == "experimenten_zien"
    assert als(deelnemer).get(experiment.get_absolute_url()).status_code == 200


def test_what_is_in_the_archive_cannot_be_changed(als, kernteam, proeftuin):
    experiment = maak_experiment(proeftuin, gestart_op=vandaag())
    client = als(kernteam)
    client.post(_naar("experiment-archiveren", experiment))

    for naam in ("experiment-bewerken", "experiment-groep", "experiment-archiveren"):
        assert client.get(_naar(naam, experiment)).status_code == 404
    assert client.post(_naar("experiment-meedoen", experiment)).status_code == 404


def test_the_archive_is_for_the_team(als, deelnemer, proeftuin):
    experiment = maak_experiment(proeftuin, gestart_op=vandaag())

    assert als(deelnemer).get(_archief(proeftuin)).status_code == 403
    assert als(deelnemer).post(_naar("experiment-terughalen", experiment)).status_code == 403
    assert als(deelnemer).get(_naar("experiment-archiveren", experiment)).status_code == 404


def test_the_archive_asks_as_much_for_one_as_for_three(
    als, kernteam, proeftuin, django_assert_num_queries
):
    client, adres = als(kernteam), _archief(proeftuin)
    client.get(adres)
    for erbij in (1, 2):
        for _ in range(erbij):
            rij = maak_experiment(proeftuin, gestart_op=vandaag())
            client.post(_naar("experiment-archiveren", rij))
        client.get(adres)
        with django_assert_num_queries(6):
            client.get(adres)


def test_what_is_put_away_is_shared_no_more_and_not_again_when_it_comes_back(
    als, kernteam, proeftuin
):
    dag = vandaag()
    experiment = maak_experiment(proeftuin, gestart_op=dag, gepubliceerd_op=dit_moment())
    client = als(kernteam)
    vraagt = client.get(_naar("experiment-archiveren", experiment)).text

    client.post(_naar("experiment-archiveren", experiment))
    client.post(_naar("experiment-terughalen", experiment))

    experiment.refresh_from_db()
    assert "lezen het dan niet meer" in vraagt
    assert (experiment.gearchiveerd_op, experiment.gepubliceerd_op) == (None, None)


def test_of_two_who_take_it_away_at_once_the_second_gets_no_error(kernteam, proeftuin):
    experiment = maak_experiment(proeftuin)
    zelfde = Experiment.objects.get()
    ruim_op(experiment=experiment, door=kernteam)

    with pytest.raises(Http404):
        ruim_op(experiment=zelfde, door=kernteam)


def test_what_is_in_the_archive_is_not_encouraged(als, kernteam, proeftuin):
    experiment = maak_experiment(proeftuin, gearchiveerd_op=dit_moment())
    antwoord = als(kernteam).post(_naar("experiment-aanmoedigen", experiment))
    assert (antwoord.status_code, experiment.aanmoedigingen.count()) == (404, 0)
