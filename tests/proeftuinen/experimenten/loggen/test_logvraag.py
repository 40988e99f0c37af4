"""The question of every two weeks: who is asked, once, and what a link without an account does."""

from datetime import timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.experimenten.bedenken.actions import haal_eruit
from proeftuinen.experimenten.loggen import aandeel, vraag
from proeftuinen.experimenten.loggen.models import Logbericht, Logvraag
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import zet_op_rust
from proeftuinen.traject.post.models import Bericht
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid


@pytest.fixture
def trekker(proeftuin):
    return Contact.objects.create(proeftuin=proeftuin, naam="Tineke", email="tineke@log.example")


@pytest.fixture
def experiment(proeftuin, trekker):
    return _stil(proeftuin, trekker=trekker)


def _stil(tuin, dagen=15, **velden):
    dag = vandaag() - timedelta(days=dagen)
    return maak_experiment(tuin, gestart_op=dag, laatste_teken=dag, **velden)


def _link(deze):
    return reverse("proeftuinen:logvraag", args=[maak_token(vraag.SOORT, deze.publiek_id)])


def _gevraagd():
    return Bericht.objects.filter(soort=vraag.SOORT)


def test_a_trekker_is_asked_once_and_the_subject_says_nothing(experiment, trekker):
    for _ in range(2):
        aandeel.elke_dag(dit_moment())
    bericht = _gevraagd().get()
    assert (bericht.aan, Logvraag.objects.get().contact) == ("tineke@log.example", trekker)
    assert experiment.titel not in bericht.onderwerp
    assert experiment.titel in bericht.tekst
    assert "/hoe-gaat-het/" not in bericht.tekst
    assert "/hoe-gaat-het/" in vraag.LOGVRAAG.maak_af(bericht)


@pytest.mark.parametrize(
    "velden",
    [
        {"dagen": 10},
        {"dagen": 36},  # at rest by itself
        {"rust_op": vandaag},
        {"afgerond_op": vandaag},
        {"gestopt_op": vandaag},
        {"gearchiveerd_op": dit_moment},
    ],
)
def test_who_wrote_lately_or_does_not_run_is_not_asked(proeftuin, trekker, velden):
    velden = {naam: deel() if callable(deel) else deel for naam, deel in velden.items()}
    _stil(proeftuin, trekker=trekker, **velden)
    aandeel.elke_dag(dit_moment())
    assert not _gevraagd().exists()


def test_without_a_trekker_who_can_be_asked_it_is_the_first_of_the_group(
    experiment, trekker, proeftuin, procesbegeleider
):
    for naam, adres in (("Zonder", ""), ("Henk", "henk@log.example"), ("Els", "els@log.example")):
        maak_lid(experiment, Contact.objects.create(proeftuin=proeftuin, naam=naam, email=adres))
    zet_op_rust(contact=trekker, door=procesbegeleider)
    aandeel.elke_dag(dit_moment())
    assert _gevraagd().get().aan == "henk@log.example"


def test_nobody_asked_again_within_two_weeks_and_then_by_the_same_link(experiment):
    nu = dit_moment()
    aandeel.elke_dag(nu - timedelta(days=14, hours=1))
    aandeel.elke_dag(nu - timedelta(days=1))
    assert _gevraagd().count() == 1
    aandeel.elke_dag(nu)
    assert _gevraagd().count() == 2
    assert Logvraag.objects.count() == 1


def test_a_look_changes_nothing_and_the_answer_becomes_an_entry(client, experiment, trekker):
    aandeel.elke_dag(dit_moment())
    adres = _link(Logvraag.objects.get())
    assert experiment.titel in client.get(adres).text
    assert not Logbericht.objects.exists()

    antwoord = client.post(adres, {"hoe": "goed", "tekst": "We gaan door"})
    nog_eens = client.post(adres, {"hoe": "moeizaam"})

    bericht = Logbericht.objects.get()
    assert (bericht.contact, bericht.hoe, bericht.gedaan) == (trekker, "goed", "We gaan door")
    assert (antwoord.status_code, nog_eens.status_code) == (200, 410)
    assert "Je hebt al geantwoord" in nog_eens.text
    experiment.refresh_from_db()
    assert experiment.laatste_teken == vandaag()


def test_one_tap_without_words_is_an_answer(client, experiment):
    aandeel.elke_dag(dit_moment())
    client.post(_link(Logvraag.objects.get()), {"hoe": "gewoon"})
    assert Logbericht.objects.get().gedaan.endswith("gewoon.")


@pytest.mark.parametrize("veld", ["rust_op", "gestopt_op", "afgerond_op"])
def test_a_link_ends_kindly_when_the_experiment_does(client, experiment, veld):
    aandeel.elke_dag(dit_moment())
    type(experiment).objects.filter(pk=experiment.pk).update(**{veld: vandaag()})
    antwoord = client.post(_link(Logvraag.objects.get()), {"hoe": "goed"})
    assert antwoord.status_code == 410
    assert "Deze vraag is voorbij" in antwoord.text
    assert not Logbericht.objects.exists()


def test_a_link_ends_for_who_left_the_group_and_so_does_the_mail(
    client, experiment, trekker, procesbegeleider
):
    aandeel.elke_dag(dit_moment())
    haal_eruit(experiment=experiment, contact=trekker, door=procesbegeleider)
    antwoord = client.post(_link(Logvraag.objects.get()), {"hoe": "goed"})
    assert antwoord.status_code == 410
    assert vraag.LOGVRAAG.bezwaar(_gevraagd().get())
    assert not Logbericht.objects.exists()


def test_a_link_ends_after_six_weeks_and_a_torn_one_never_worked(client, experiment):
    aandeel.elke_dag(dit_moment())
    Logvraag.objects.update(gevraagd_op=dit_moment() - timedelta(days=42))
    adres = _link(Logvraag.objects.get())
    assert client.get(adres).status_code == 410
    assert client.get(f"{adres[:-4]}/").status_code == 410


def test_who_comes_to_rest_gets_no_mail_and_the_link_ends(
    client, experiment, trekker, procesbegeleider
):
    aandeel.elke_dag(dit_moment())
    zet_op_rust(contact=trekker, door=procesbegeleider)
    assert vraag.LOGVRAAG.bezwaar(_gevraagd().get())
    assert Logvraag.objects.get().gesloten_op
    assert client.get(_link(Logvraag.objects.get())).status_code == 410


def test_who_was_asked_is_forgotten_ninety_days_after_it_closed(experiment):
    nu = dit_moment()
    aandeel.elke_dag(nu)
    (termijn,) = aandeel.bewaartermijnen()
    assert termijn.ruim(nu + timedelta(days=42)) == 0
    assert Logvraag.objects.get().gesloten_op
    assert termijn.ruim(nu + timedelta(days=131)) == 0
    assert termijn.ruim(nu + timedelta(days=132)) == 1


def test_when_one_leaves_the_list_the_entry_stays_without_a_name(client, experiment, trekker):
    aandeel.elke_dag(dit_moment())
    client.post(_link(Logvraag.objects.get()), {"hoe": "goed"})
    aandeel.wis_met(trekker)
    bericht = Logbericht.objects.get()
    assert bericht.contact is None
    assert not bericht.erbij.exists()
    assert not Logvraag.objects.exists()
