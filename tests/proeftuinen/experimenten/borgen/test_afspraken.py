"""Agreements with the municipality or an organisation, and where they show."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from tests.proeftuinen.experimenten.maak import maak_experiment

VEL = {"met": "beleidsmedewerker Wmo", "wat": "Een vaste plek in het plan"}


@pytest.fixture
def experiment(proeftuin, kernteam):
    return maak_experiment(proeftuin, gestart_op=vandaag())


@pytest.fixture
def stuk(proeftuin):
    return Beleidsstuk.objects.create(proeftuin=proeftuin, naam="Wmo-beleidsplan")


def _naar(naam, experiment, *delen):
    plek = [experiment.proeftuin.publiek_id, experiment.publiek_id, *delen]
    return reverse(f"proeftuinen:{naam}", args=plek)


def _afspraak(experiment, **velden):
    vast = {**VEL, "voor": vandaag() + timedelta(days=7)}
    return Afspraak.objects.create(experiment=experiment, **{**vast, **velden})


def test_five_presses_make_one_agreement(als, kernteam, experiment, stuk):
    velden = {"sleutel": uuid4(), **VEL, "voor": "2026-12-01", "beleidsstuk": stuk.publiek_id}

    for _ in range(5):
        als(kernteam).post(_naar("afspraak-nieuw", experiment), velden)

    assert Afspraak.objects.get().beleidsstuk == stuk


def test_a_policy_paper_of_another_place_cannot_be_chosen(
    als, kernteam, experiment, andere_proeftuin
):
    vreemd = Beleidsstuk.objects.create(proeftuin=andere_proeftuin, naam="vreemd")
    velden = {"sleutel": uuid4(), **VEL, "voor": "2026-12-01", "beleidsstuk": vreemd.publiek_id}

    antwoord = als(kernteam).post(_naar("afspraak-nieuw", experiment), velden)

    assert antwoord.status_code == 200
    assert not Afspraak.objects.exists()


def test_the_answer_stands_with_it_from_that_day(als, kernteam, experiment):
    rij = _afspraak(experiment)
    velden = {"versie": rij.versie, "antwoord": "deels", "toelichting": "Wel een plek, geen geld"}

    als(kernteam).post(_naar("afspraak-antwoord", experiment, rij.publiek_id), velden)

    rij.refresh_from_db()
    assert (rij.antwoord, rij.beantwoord_op) == ("deels", vandaag())


def test_an_answer_that_was_no_answer_can_be_taken_back(als, kernteam, experiment):
    rij = _afspraak(experiment, antwoord="ja", beantwoord_op=vandaag())
    velden = {"versie": rij.versie, "antwoord": "wacht"}

    als(kernteam).post(_naar("afspraak-antwoord", experiment, rij.publiek_id), velden)

    rij.refresh_from_db()
    assert (rij.antwoord, rij.beantwoord_op) == ("wacht", None)


def test_of_two_who_change_it_the_second_sees_both_texts(als, kernteam, experiment):
    rij = _afspraak(experiment)
    Afspraak.objects.update(wat="Iets anders", versie=2)
    velden = {"versie": 1, **VEL, "voor": "2026-12-01"}

    antwoord = als(kernteam).post(_naar("afspraak-bewerken", experiment, rij.publiek_id), velden)

    assert antwoord.status_code == 409
    assert "Iets anders" in antwoord.text


def test_an_agreement_of_another_experiment_is_not_found(als, kernteam, experiment, proeftuin):
    rij = _afspraak(maak_experiment(proeftuin))

    antwoord = als(kernteam).get(_naar("afspraak-bewerken", experiment, rij.publiek_id))

    assert antwoord.status_code == 404


def test_it_is_taken_away_after_asking(als, kernteam, experiment):
    rij = _afspraak(experiment)
    adres = _naar("afspraak-weghalen", experiment, rij.publiek_id)

    assert "Haal je deze afspraak weg?" in als(kernteam).get(adres).text
    als(kernteam).post(adres)

    assert not Afspraak.objects.exists()


@pytest.mark.parametrize("naam", ["bestuur", "bestuur-afdruk"])
def test_the_mirror_of_policy_shows_agreements_with_and_without_a_paper(
    als, deelnemer, proeftuin, experiment, stuk, naam
):
    _afspraak(experiment, wat="bij het plan", beleidsstuk=stuk)
    _afspraak(experiment, wat="nog nergens bij", voor=vandaag() - timedelta(days=1))
    weg = maak_experiment(proeftuin, gearchiveerd_op="2026-01-01T00:00:00Z")
    _afspraak(weg, wat="uit het archief")

    tekst = als(deelnemer).get(reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])).text

    assert tekst.index("bij het plan") < tekst.index("Nog niet bij een stuk")
    assert "Tijd om na te vragen" in tekst
    assert "uit het archief" not in tekst


def test_the_mirror_asks_as_much_for_three_agreements_as_for_one(
    als, deelnemer, proeftuin, experiment, stuk, django_assert_num_queries
):
    binnen, adres = als(deelnemer), reverse("proeftuinen:bestuur", args=[proeftuin.publiek_id])
    for aantal in (1, 2):
        for _ in range(aantal):
            _afspraak(experiment, beleidsstuk=stuk)
        binnen.get(adres)
        with django_assert_num_queries(10):
            binnen.get(adres)


def test_when_a_paper_leaves_the_mirror_its_agreements_stay(experiment, stuk):
    rij = _afspraak(experiment, beleidsstuk=stuk)

    stuk.delete()

    rij.refresh_from_db()
    assert rij.beleidsstuk is None
