"""Asking keepers whether it still runs, by a mailed link without an account."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.mensen.actions import haal_weg
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import zet_op_rust
from proeftuinen.monitoring.terugblik import nazicht, weggaan
from proeftuinen.monitoring.terugblik.models import Nazicht
from proeftuinen.traject.post.models import Bericht, Reden
from tests.proeftuinen.experimenten.maak import maak_experiment
from tests.proeftuinen.monitoring.maak import maak_bewaarder, maak_terugblik

JA = {"loopt": "ja", "tekst": "Elke maand"}


@pytest.fixture
def afspraak(proeftuin):
    """An agreement that someone outside, with an address and no account, keeps."""
    return maak_bewaarder(proeftuin)


@pytest.fixture
def rij(proeftuin, afspraak):
    """The question to its keeper."""
    deze = maak_terugblik(proeftuin, begonnen_op=vandaag())
    nazicht.vraag_bewaarders(terugblik=deze, door=None)
    return Nazicht.objects.get()


def _link(rij):
    token = maak_token(nazicht.SOORT, rij.publiek_id)
    return reverse("proeftuinen:nazicht-antwoorden", args=[token])


def test_looking_changes_nothing_and_answering_works_once(client, rij, afspraak):
    assert "Samen eten" in client.get(_link(rij)).text
    assert not Nazicht.objects.exclude(loopt="").exists()

    assert client.post(_link(rij), JA).status_code == 200
    afspraak.refresh_from_db()
    assert afspraak.gekeken_op == vandaag()
    assert afspraak.loopt_nog == "Ja, het loopt. Elke maand"

    nog_eens = client.post(_link(rij), {"loopt": "nee"})
    assert nog_eens.status_code == 410
    assert Nazicht.objects.get().loopt == "ja"


def test_the_answer_stands_with_what_lasts_of_an_experiment_too(client, proeftuin):
    mens = Contact.objects.create(proeftuin=proeftuin, naam="Bo", email="bo@voorbeeld.example")
    experiment = maak_experiment(proeftuin, titel="Samen bellen", gestart_op=vandaag())
    Borging.objects.create(experiment=experiment, contact=mens, eerste_kijk=vandaag())
    deze = maak_terugblik(proeftuin, begonnen_op=vandaag())
    volgende = maak_terugblik(proeftuin, maanden=6, dag=vandaag() + timedelta(days=90))
    nazicht.vraag_bewaarders(terugblik=deze, door=None)

    client.post(_link(Nazicht.objects.get()), {"loopt": "deels"})

    borging = Borging.objects.get()
    assert (borging.gekeken_op, borging.loopt_nog) == (vandaag(), "Voor een deel.")
    assert borging.eerste_kijk == volgende.dag


def test_a_name_is_asked_about_before_it_is_kept(client, rij):
    antwoord = client.post(_link(rij), {"loopt": "ja", "tekst": "Mevrouw Jansen belt"})

    assert "herkend" in antwoord.text
    assert not Nazicht.objects.exclude(loopt="").exists()


def test_without_a_choice_it_is_asked_again(client, rij):
    assert client.post(_link(rij), {"tekst": "Hm"}).status_code == 200
    assert not Nazicht.objects.exclude(loopt="").exists()


def _is_over(client, rij):
    for doe in (client.get, client.post):
        antwoord = doe(_link(rij))
        assert antwoord.status_code == 410
        assert "Samen eten" not in antwoord.text


def test_a_link_that_is_no_link_is_over(client, rij):
    assert client.get(_link(rij)[:-3] + "xx/").status_code == 410


def test_after_sixty_days_it_is_over(client, rij):
    with time_machine.travel(timezone.now() + timedelta(days=61)):
        _is_over(client, rij)


def test_who_came_to_rest_is_asked_nothing_and_the_team_asks_on(client, rij, kernteam):
    zet_op_rust(contact=rij.contact, door=kernteam)

    _is_over(client, rij)
    rij.refresh_from_db()
    assert (rij.contact, rij.gevraagd_op) == (None, None)
    assert Bericht.objects.get(soort="nazicht").fout in {Reden.STIL, Reden.VERVALLEN}


def test_who_died_is_asked_nothing(client, rij):
    Contact.objects.filter(pk=rij.contact_id).update(stand=Contact.Stand.OVERLEDEN)

    _is_over(client, rij)


def test_who_no_longer_keeps_it_is_not_asked(client, rij, afspraak):
    afspraak.contact = None
    afspraak.save()

    _is_over(client, rij)
    assert nazicht._bezwaar(Bericht.objects.get(soort="nazicht")) == Reden.VERVALLEN


def test_an_archived_place_asks_nothing(client, rij, proeftuin):
    proeftuin.gearchiveerd_op = timezone.now()
    proeftuin.save()

    _is_over(client, rij)


def test_the_mail_holds_the_link_only_when_it_goes(rij):
    bericht = Bericht.objects.get(soort="nazicht")

    assert nazicht.LINKPLEK in bericht.tekst
    assert "/loopt-het-nog/" in nazicht._maak_af(bericht)
    assert nazicht._bezwaar(bericht) == ""


def test_the_team_answers_what_nobody_could_be_mailed_about(als, kernteam, proeftuin):
    afspraak = maak_bewaarder(proeftuin, email="")
    deze = maak_terugblik(proeftuin, begonnen_op=vandaag())
    nazicht.vraag_bewaarders(terugblik=deze, door=kernteam)
    rij = Nazicht.objects.get()
    waar = reverse(
        "proeftuinen:nazicht", args=[proeftuin.publiek_id, deze.publiek_id, rij.publiek_id]
    )
    client = als(kernteam)
    assert "Vraag het zelf na".lower() in client.get(deze.get_absolute_url()).text.lower()

    assert client.post(waar, JA).status_code == 302
    assert client.post(waar, {"loopt": "nee"}).status_code == 302

    afspraak.refresh_from_db()
    assert afspraak.loopt_nog.startswith("Ja")
    assert not Bericht.objects.filter(soort="nazicht").exists()


def test_who_leaves_takes_the_question_along_and_the_answer_stays(client, rij, procesbegeleider):
    client.post(_link(rij), JA)

    haal_weg(contact=Contact.objects.get(pk=rij.contact_id), door=procesbegeleider)

    rij.refresh_from_db()
    assert (rij.contact, rij.gevraagd_op, rij.loopt) == (None, None, "ja")


def test_after_a_restore_no_open_question_works(client, rij):
    weggaan.na_terugzetten()

    _is_over(client, rij)
