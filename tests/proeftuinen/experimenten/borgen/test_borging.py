"""Making an experiment last: who keeps it, where it has its place, and whether it still runs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen import aandeel, lezen
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

VEL = {"wie": "wijkoverleg", "waar": ["groep", "budget"], "toelichting": "Elke maand."}


def _naar(naam, experiment):
    return reverse(
        f"proeftuinen:{naam}", args=[experiment.proeftuin.publiek_id, experiment.publiek_id]
    )


@pytest.fixture
def experiment(proeftuin, deelnemer):
    deze = maak_experiment(proeftuin, gestart_op=vandaag() - timedelta(days=60))
    maak_lid(deze, Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)[0])
    return deze


def _borg(experiment, **velden):
    vast = {"wie": "wijkoverleg", "waar": ["groep"], "eerste_kijk": vandaag()}
    return Borging.objects.create(experiment=experiment, **{**vast, **velden})


def test_a_member_writes_down_who_keeps_it_and_where(als, deelnemer, experiment):
    velden = {"sleutel": uuid4(), "eerste_kijk": vandaag().isoformat(), **VEL}

    antwoord = als(deelnemer).post(_naar("borging", experiment), velden, follow=True)

    borging = Borging.objects.get()
    assert (borging.wie, borging.waar, borging.toelichting) == (
        "wijkoverleg",
        ["groep", "budget"],
        "Elke maand.",
    )
    assert "Bewaard" in antwoord.text


def test_who_is_not_in_the_group_finds_no_such_page(als, deelnemer, proeftuin):
    ander = maak_experiment(proeftuin)

    for naam in ("borging", "borging-gekeken", "afspraak-nieuw"):
        assert als(deelnemer).get(_naar(naam, ander)).status_code == 404


def test_the_second_of_two_writers_sees_both_texts(als, kernteam, experiment):
    borging = _borg(experiment)
    velden = {"versie": borging.versie, **VEL}
    Borging.objects.update(wie="de huisartsen", versie=2)

    antwoord = als(kernteam).post(_naar("borging", experiment), velden)

    assert antwoord.status_code == 409
    assert "de huisartsen" in antwoord.text
    assert "Bij een groep die er al is" in antwoord.text


def test_who_writes_first_at_the_same_moment_is_not_overwritten(als, kernteam, experiment):
    _borg(experiment, wie="de huisartsen")

    antwoord = als(kernteam).post(_naar("borging", experiment), {"sleutel": uuid4(), **VEL})

    assert antwoord.status_code == 409
    assert Borging.objects.get().wie == "de huisartsen"


@pytest.mark.parametrize(
    ("mist", "zin"),
    [
        ({"wie": ""}, "Wie zorgt dat het blijft?"),
        ({"waar": []}, "Waar krijgt het een vaste plek?"),
        ({"eerste_kijk": None}, "Wanneer kijken jullie"),
    ],
)
def test_it_is_not_made_to_last_while_something_is_lacking_and_that_is_said(
    als, deelnemer, experiment, mist, zin
):
    _borg(experiment, **mist)

    antwoord = als(deelnemer).post(_naar("borging-vast", experiment), follow=True)

    assert zin in antwoord.text
    assert Experiment.objects.get(pk=experiment.pk).geborgd_op is None


def test_what_did_not_begin_or_was_stopped_cannot_be_made_to_last(proeftuin):
    idee = maak_experiment(proeftuin)
    gestopt = maak_experiment(proeftuin, gestart_op=vandaag(), gestopt_op=vandaag())

    assert lezen.wat_mist(idee, _borg(idee)) == ["Het experiment is nog niet begonnen."]
    assert lezen.wat_mist(gestopt, _borg(gestopt)) == ["Het experiment is gestopt."]


def test_it_is_made_to_last_and_taken_back(als, deelnemer, experiment):
    _borg(experiment)
    adres = _naar("borging-vast", experiment)

    als(deelnemer).post(adres)
    assert Experiment.objects.get(pk=experiment.pk).geborgd_op == vandaag()

    als(deelnemer).post(adres, {"vast": "nee"})
    assert Experiment.objects.get(pk=experiment.pk).geborgd_op is None
    assert Borging.objects.get().wie == "wijkoverleg"


def test_on_the_day_the_group_says_whether_it_still_runs(als, deelnemer, experiment):
    borging = _borg(experiment)
    later = vandaag() + timedelta(days=90)
    velden = {"versie": borging.versie, "loopt_nog": "Ja, elke week.", "eerste_kijk": later}

    als(deelnemer).post(_naar("borging-gekeken", experiment), velden)

    borging.refresh_from_db()
    assert (borging.loopt_nog, borging.gekeken_op) == ("Ja, elke week.", vandaag())
    assert borging.eerste_kijk == later


def test_before_the_day_nobody_is_asked(als, deelnemer, experiment):
    _borg(experiment, eerste_kijk=vandaag() + timedelta(days=1))

    antwoord = als(deelnemer).get(_naar("borging-gekeken", experiment))

    assert antwoord.url == _naar("borging", experiment)


def test_the_calendar_of_the_group_tells_when_to_look(experiment, deelnemer, procesbegeleider):
    _borg(experiment)
    rechten = frozenset({"experimenten_zien"})

    (punt,) = aandeel.agenda(experiment.proeftuin, Lezer(rechten, deelnemer.pk))

    assert punt.begin == vandaag()
    assert "Loopt het nog?" in punt.titel
    assert aandeel.agenda(experiment.proeftuin, Lezer(rechten, procesbegeleider.pk)) == []


def test_the_page_asks_as_much_with_one_agreement_as_with_three(
    als, deelnemer, experiment, django_assert_num_queries
):
    _borg(experiment)
    binnen, adres = als(deelnemer), _naar("borging", experiment)
    for aantal in (1, 2):
        for nummer in range(aantal):
            experiment.afspraken.create(met="Wmo", wat=f"{nummer}", voor=vandaag())
        binnen.get(adres)
        with django_assert_num_queries(9):
            binnen.get(adres)
