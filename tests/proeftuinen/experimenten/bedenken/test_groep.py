"""The group: joining, leaving, leading, and what happens when a trekker falls away."""

from uuid import uuid4

import pytest
from django.urls import reverse

from proeftuinen.acties.models import Actie
from proeftuinen.experimenten.bedenken import aandeel
from proeftuinen.experimenten.bedenken.actions import neem_op_je
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid


def _naar(naam, experiment):
    delen = [experiment.proeftuin.publiek_id, experiment.publiek_id]
    return reverse(f"proeftuinen:{naam}", args=delen)


def _contact(tuin, naam, **velden):
    return Contact.objects.create(proeftuin=tuin, naam=naam, zicht="naam", **velden)


@pytest.fixture
def ik(proeftuin, deelnemer):
    return Contact.objects.get(proeftuin=proeftuin, gebruiker=deelnemer)


@pytest.fixture
def experiment(proeftuin):
    return maak_experiment(proeftuin)


def _leden(experiment):
    return [lid.contact for lid in experiment.leden.all()]


def test_anyone_of_the_place_may_join_and_leave_again(als, deelnemer, experiment, ik):
    client = als(deelnemer)

    for _ in range(2):
        client.post(_naar("experiment-meedoen", experiment), {"doe": "mee"})
    erin = _leden(experiment)
    client.post(_naar("experiment-meedoen", experiment), {"doe": "weg"})

    assert erin == [ik]
    assert _leden(experiment) == []


def test_who_is_in_the_group_puts_others_in_and_chooses_the_trekker(
    als, deelnemer, experiment, ik, proeftuin
):
    maak_lid(experiment, ik)
    buur = _contact(proeftuin, "Buurvrouw Bos")
    client, adres = als(deelnemer), _naar("experiment-groep", experiment)

    client.post(adres, {"contact": buur.publiek_id})
    client.post(adres, {"doe": "trekker", "lid": buur.publiek_id})
    blad = client.get(adres)

    experiment.refresh_from_db()
    assert experiment.trekker == buur
    assert _leden(experiment) == [ik, buur]
    assert [lid.wie for lid in blad.context["groep"].leden] == ["Buurvrouw Bos", "jij"]


def test_a_trekker_who_leaves_the_group_leads_it_no_more_and_the_page_asks_who_does(
    als, kernteam, experiment, ik, proeftuin
):
    buur = _contact(proeftuin, "Buurvrouw Bos")
    maak_lid(experiment, ik)
    maak_lid(experiment, buur)
    Experiment.objects.update(trekker=buur)

    als(kernteam).post(
        _naar("experiment-groep", experiment), {"doe": "eruit", "lid": buur.publiek_id}
    )
    blad = als(kernteam).get(experiment.get_absolute_url())

    experiment.refresh_from_db()
    assert experiment.trekker is None
    assert "Wie neemt het over?" in blad.text


@pytest.mark.parametrize("hoe", ["adres", "zonder adres", "weg"])
def test_a_trekker_who_falls_ill_or_leaves_is_freed_and_nobody_reads_why(
    hoe, als, deelnemer, experiment, ik, proeftuin
):
    buur = _contact(proeftuin, "Buur Bos", email="" if hoe == "zonder adres" else "buur@x.example")
    maak_lid(experiment, buur)
    maak_lid(experiment, ik)
    Experiment.objects.update(trekker=buur)

    if hoe == "adres":
        aandeel.zet_stil("buur@x.example")
    elif hoe == "zonder adres":
        aandeel.bij_rust(buur)
    else:
        buur.delete()
    tekst = als(deelnemer).get(experiment.get_absolute_url()).text

    experiment.refresh_from_db()
    assert experiment.trekker is None
    assert "Wie neemt het over?" in tekst
    assert not [woord for woord in ("ziek", "in rust", "overleden") if woord in tekst]


def test_who_takes_over_says_so_and_a_second_hears_that_someone_was_first(
    als, deelnemer, kernteam, experiment, ik
):
    adres = _naar("experiment-meedoen", experiment)

    als(deelnemer).post(adres, {"doe": "trek"})
    antwoord = als(kernteam).post(adres, {"doe": "trek"}, follow=True)

    experiment.refresh_from_db()
    assert experiment.trekker == ik
    assert "was je net voor" in antwoord.text


def test_the_group_says_which_worlds_are_not_in_it_yet(als, kernteam, experiment, proeftuin):
    huis = Organisatie.objects.create(naam="Huis", zoeknaam="huis", domein="zorg")
    maak_lid(experiment, _contact(proeftuin, "Zus", organisatie=huis))

    groep = als(kernteam).get(_naar("experiment-groep", experiment)).context["groep"]

    assert groep.nog_niet == [
        "sociaal domein",
        "gemeente",
        "informeel en burgers",
        "cultuur",
    ]


def test_who_shows_nothing_of_themselves_stands_there_as_someone(
    als, deelnemer, experiment, proeftuin
):
    Contact.objects.filter(pk=_contact(proeftuin, "Kanarie").pk).update(zicht="niets")
    maak_lid(experiment, Contact.objects.get(naam="Kanarie"))

    tekst = als(deelnemer).get(experiment.get_absolute_url()).text

    assert "Iemand" in tekst
    assert "Kanarie" not in tekst


def test_someone_of_another_place_or_not_in_the_group_cannot_be_named(
    als, kernteam, experiment, andere_proeftuin, proeftuin
):
    elders = _contact(andere_proeftuin, "Elders")
    buiten = _contact(proeftuin, "Buiten")
    client, adres = als(kernteam), _naar("experiment-groep", experiment)

    assert client.post(adres, {"contact": elders.publiek_id}).context["form"].errors
    for lid in (elders.publiek_id, buiten.publiek_id, "", "a\x00b"):
        assert client.post(adres, {"doe": "trekker", "lid": lid}).status_code == 404
    assert not Experimentlid.objects.exists()


def test_an_action_of_the_experiment_has_an_owner_and_a_day_and_is_ticked_on_its_page(
    als, deelnemer, experiment, ik
):
    maak_lid(experiment, ik)
    client = als(deelnemer)
    velden = {"titel": "Bellen", "eigenaar": ik.publiek_id, "dag": "2030-05-01"}

    for _ in range(2):
        velden.setdefault("sleutel", uuid4())
        client.post(_naar("experiment-actie", experiment), velden)
    actie = Actie.objects.get()
    blad = client.get(experiment.get_absolute_url()).text
    client.post(
        reverse("proeftuinen:actie-klaar", args=[actie.proeftuin.publiek_id, actie.publiek_id]),
        {"versie": actie.versie, "stand": "klaar"},
    )

    assert "Klaar: Bellen" in blad
    assert experiment.acties.get().actie == actie
    assert Draad.objects.get().van.soort == "experiment"
    assert "klaar op" in client.get(experiment.get_absolute_url()).text


def test_erasing_a_person_keeps_the_experiment_without_their_name(proeftuin, deelnemer, ik):
    experiment = maak_experiment(proeftuin, door=deelnemer, trekker=ik)

    aandeel.wis(deelnemer)

    experiment.refresh_from_db()
    assert (experiment.door, experiment.trekker) == (None, None)
    assert not Experimentlid.objects.exists()


@pytest.mark.parametrize("doe", ["trekker", "eruit"])
def test_who_is_not_in_the_group_or_no_one_at_all_is_not_found(
    als, deelnemer, experiment, ik, proeftuin, doe
):
    maak_lid(experiment, ik)
    vreemd = _contact(proeftuin, "Buurvrouw Bos").publiek_id
    for lid in (vreemd, "\0", "", "x" * 5000):
        velden = {"doe": doe, "lid": lid}
        assert als(deelnemer).post(_naar("experiment-groep", experiment), velden).status_code == 404


def test_of_two_who_take_the_lead_at_the_same_moment_the_first_has_it(
    deelnemer, experiment, ik, proeftuin
):
    zelfde = Experiment.objects.get()
    buur = _contact(proeftuin, "Buurvrouw Bos")

    gelukt = [
        neem_op_je(experiment=deze, contact=wie, door=deelnemer)
        for deze, wie in ((experiment, ik), (zelfde, buur))
    ]

    assert gelukt == [True, False]
    assert Experiment.objects.get().trekker == ik
    assert _leden(experiment) == [ik]
