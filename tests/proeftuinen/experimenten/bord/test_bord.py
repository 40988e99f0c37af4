"""The board and the list of experiments, and asking for help."""

from datetime import timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.bord import lezen
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

LANG = timedelta(weeks=9)


@pytest.fixture
def adres(proeftuin):
    return reverse("proeftuinen:experimenten", args=[proeftuin.publiek_id])


@pytest.fixture
def ik(proeftuin, deelnemer):
    return Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)[0]


@pytest.fixture
def lezer(deelnemer):
    return Lezer(RECHTEN[Rol.DEELNEMER], deelnemer.pk)


def _lopend(proeftuin, **velden):
    vast = {"gestart_op": vandaag(), "laatste_teken": vandaag()}
    return maak_experiment(proeftuin, **{**vast, **velden})


def _in_elke_stand(proeftuin, ik):
    dag, weg = vandaag(), vandaag() - LANG
    begon = {"gestart_op": weg, "laatste_teken": dag, "trekker": ik}
    return {
        "idee": maak_experiment(proeftuin, titel="idee"),
        "voorbereiding": maak_experiment(proeftuin, trekker=ik, eerste_stap="bellen"),
        "loopt": maak_experiment(proeftuin, **begon),
        "rust": maak_experiment(proeftuin, **{**begon, "laatste_teken": weg}),
        "afgerond": maak_experiment(proeftuin, **begon, afgerond_op=dag),
        "geborgd": maak_experiment(proeftuin, **begon, geborgd_op=dag),
        "gestopt": maak_experiment(proeftuin, **begon, gestopt_op=dag),
    }


def test_without_experiments_the_page_says_how_to_begin(als, deelnemer, adres):
    tekst = als(deelnemer).get(adres).text

    assert "Hier is nog niets gezaaid" in tekst
    assert "Eerst klein" in tekst


def test_each_experiment_stands_in_the_column_of_its_state(proeftuin, ik, lezer):
    elk = _in_elke_stand(proeftuin, ik)

    kolommen = lezen.bord(proeftuin, lezer, lezen.Zeef()).kolommen

    for stand, experiment in elk.items():
        (kaartje,) = kolommen[Stand(stand)].kaartjes
        assert kaartje.experiment == experiment


def test_every_move_has_a_link_or_button_for_who_may_change_it(
    als, deelnemer, proeftuin, ik, adres
):
    elk = _in_elke_stand(proeftuin, ik)

    tekst = als(deelnemer).get(adres).text

    for stand, naam in {
        "voorbereiding": "experiment-beginnen",
        "loopt": "experiment-rust",
        "afgerond": "borging",
        "gestopt": "experiment-hervat",
    }.items():
        assert (
            reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id, elk[stand].publiek_id])
            in tekst
        )
    bewerken = ["experiment-bewerken", elk["idee"].publiek_id]
    assert (
        reverse(f"proeftuinen:{bewerken[0]}", args=[proeftuin.publiek_id, bewerken[1]]) not in tekst
    )


def test_a_column_shows_a_few_and_leads_to_all_of_that_state(als, deelnemer, proeftuin, adres):
    for nummer in range(23):
        maak_experiment(proeftuin, titel=f"Idee {nummer}")

    antwoord = als(deelnemer).get(adres)
    kolom = antwoord.context["rijen"][0][0]
    lijst = als(deelnemer).get(adres, {"stand": "idee", "als": "lijst"})

    assert (len(kolom.kaartjes), kolom.aantal) == (6, 23)
    assert "Toon alle 23" in antwoord.text
    assert len(lijst.context["kaartjes"]) == 23


@pytest.mark.parametrize(
    ("vraag", "titels"),
    [
        ({"dimensie": "sociaal"}, {"een"}),
        ({"voor": "professionals"}, {"twee"}),
        ({"q": "kóffie"}, {"drie"}),
        ({"mijn": "1"}, {"een"}),
        ({"stand": "loopt"}, {"een"}),
        ({"dimensie": "bestaat niet"}, {"een", "twee", "drie"}),
        ({"dimensie": "sociaal", "q": "niets"}, set()),
    ],
)
def test_the_filter_leaves_what_was_asked(als, deelnemer, proeftuin, ik, adres, vraag, titels):
    een = _lopend(proeftuin, titel="een", dimensies=["sociaal", "zingeving"])
    maak_lid(een, ik)
    maak_experiment(proeftuin, titel="twee", voor_wie=["professionals"])
    maak_experiment(proeftuin, titel="drie", wat="Koffie drinken")

    antwoord = als(deelnemer).get(adres, {**vraag, "als": "lijst"})

    assert {kaartje.experiment.titel for kaartje in antwoord.context["kaartjes"]} == titels


def test_the_filter_by_step_knows_only_steps_of_this_place(als, deelnemer, proeftuin, stap, adres):
    maak_experiment(proeftuin, titel="van de stap", stap=stap)
    maak_experiment(proeftuin, titel="los")

    antwoord = als(deelnemer).get(adres, {"stap": stap.publiek_id, "als": "lijst"})

    (kaartje,) = antwoord.context["kaartjes"]
    assert kaartje.experiment.titel == "van de stap"


def test_what_may_use_help_stands_on_top_with_the_reason(als, deelnemer, proeftuin, ik, adres):
    lang = vandaag() - LANG
    _lopend(proeftuin, trekker=ik, titel="gaat goed")
    _lopend(proeftuin, titel="zonder trekker")
    _lopend(proeftuin, trekker=ik, titel="vraagt", hulp_nodig="Wie kan rijden?")
    _lopend(proeftuin, trekker=ik, titel="stil", laatste_teken=lang, gestart_op=lang)
    _lopend(proeftuin, trekker=ik, titel="rust uit", laatste_teken=lang, rust_op=vandaag())
    wacht = _lopend(proeftuin, trekker=ik, titel="wacht")
    gister = vandaag() - timedelta(days=1)
    Afspraak.objects.create(experiment=wacht, met="wethouder", wat="geld", voor=gister)

    hulp = als(deelnemer).get(adres).context["hulp"]

    assert {kaartje.experiment.titel: kaartje.hulp for kaartje in hulp} == {
        "zonder trekker": "Zoekt een trekker",
        "vraagt": "Wie kan rijden?",
        "stil": "Al een tijd stil. Hoe gaat het?",
        "wacht": "Een antwoord laat op zich wachten",
    }


def test_a_member_asks_for_help_and_says_that_it_came(als, deelnemer, proeftuin, ik):
    deze = _lopend(proeftuin, trekker=ik)
    adres = reverse("proeftuinen:experiment-hulp", args=[proeftuin.publiek_id, deze.publiek_id])

    als(deelnemer).post(adres, {"versie": 1, "hulp_nodig": "Een zaal"})
    assert Experiment.objects.get().hulp_nodig == "Een zaal"

    als(deelnemer).post(adres, {"versie": 2, "hulp_nodig": "Een zaal", "klaar": "1"})
    assert Experiment.objects.get().hulp_nodig == ""


def test_two_who_ask_at_once_both_keep_their_words(als, deelnemer, proeftuin, ik):
    deze = _lopend(proeftuin, trekker=ik, hulp_nodig="Een auto", versie=2)
    adres = reverse("proeftuinen:experiment-hulp", args=[proeftuin.publiek_id, deze.publiek_id])

    antwoord = als(deelnemer).post(adres, {"versie": 1, "hulp_nodig": "Een zaal"})

    assert antwoord.status_code == 409
    assert "Een auto" in antwoord.text


def test_the_trekker_is_said_as_they_wish(als, deelnemer, proeftuin, adres):
    trekker = Contact.objects.create(
        proeftuin=proeftuin, naam="Kanarie Geheim", functie="verpleegkundige", zicht="functie"
    )
    _lopend(proeftuin, trekker=trekker)

    tekst = als(deelnemer).get(adres).text

    assert "Kanarie Geheim" not in tekst
    assert "verpleegkundige" in tekst.lower()


@pytest.mark.parametrize("vraag", [{}, {"als": "lijst"}])
def test_the_page_asks_as_much_for_three_experiments_as_for_one(
    als, deelnemer, proeftuin, ik, adres, vraag, django_assert_num_queries
):
    binnen = als(deelnemer)
    for aantal in (1, 2):
        for _ in range(aantal):
            _lopend(proeftuin, trekker=ik, hulp_nodig="iets")
        binnen.get(adres, vraag)
        with django_assert_num_queries(7):
            binnen.get(adres, vraag)


@pytest.mark.parametrize("als_wat", [{}, {"als": "lijst"}])
def test_a_sign_that_no_database_holds_is_searched_without(
    als, deelnemer, proeftuin, adres, als_wat
):
    maak_experiment(proeftuin, titel="Samen op pad")
    antwoord = als(deelnemer).get(adres, {"q": "Sam\0en", **als_wat})
    assert "Samen op pad" in antwoord.text
