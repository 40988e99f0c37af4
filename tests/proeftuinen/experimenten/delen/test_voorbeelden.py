from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.inhoud.laden import laad
from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.delen import bronnen
from proeftuinen.experimenten.delen.lezen import herkomst_van
from proeftuinen.experimenten.delen.voorbeelden import AANVULLINGEN
from proeftuinen.kennis import actions as kennis
from proeftuinen.rode_draad.models import Draad
from tests.kennisbank.maak import maak_item
from tests.proeftuinen.experimenten.maak import maak_experiment


@pytest.fixture
def elf(db):
    """The public examples, as they ship."""
    laad([stuk for stuk in alle_stukken() if stuk.sleutel in AANVULLINGEN])


@pytest.fixture
def brieven(db):
    """One practice example."""
    tekst = "## Wat ze deden\n\nIets.\n\n## Je eerste stap\n\nBel een **museum**.\n\nEn dan?"
    item = maak_item(soort="praktijkvoorbeeld", titel="Brieven in Zundert", tekst=tekst)
    Kennisitem.objects.filter(pk=item.pk).update(sleutel="praktijk-het-goede-gesprek")
    return item


def _naar(naam, tuin, *rest):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *rest])


def _neem_over(client, tuin, vbid, titel="Onze avond", sleutel=None):
    gegevens = {"titel": titel, "sleutel": sleutel or uuid4()}
    return client.post(_naar("voorbeeld-overnemen", tuin, vbid), gegevens)


def _gedeeld(tuin, **velden):
    begonnen = {"gestart_op": vandaag(), "laatste_teken": vandaag()}
    return maak_experiment(tuin, gepubliceerd_op=timezone.now(), **begonnen, **velden)


def test_the_eleven_public_experiments_stand_as_complete_examples(elf):
    voorbeelden = [bronnen.Kennisvoorbeeld(item) for item in bronnen.items()]

    plaatsen = [deel.als_kaartje().plaats for deel in voorbeelden]
    assert len(voorbeelden) == len(AANVULLINGEN) == 11
    assert [plaatsen.count(plaats) for plaats in ("Maarssen", "Roermond", "Zundert")] == [4, 3, 4]
    for deel in voorbeelden:
        waarden = deel.waarden
        assert [naam for naam, waarde in waarden.items() if not waarde] in (
            [],
            ["palliatieve_fasen"],
        ), deel.item.slug
        Experiment(proeftuin_id=1, **waarden).clean_fields(exclude=["proeftuin", "door"])


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("", 11),
        ("q=roermond", 3),
        ("q=ROERMOND+casus", 1),
        ("voor=inwoners", 6),
        ("voor=professionals", 5),
        ("dimensie=zingeving&q=zundert", 3),
        ("q=bestaatniet", 0),
    ],
)
def test_examples_are_found_by_words_dimension_and_for_whom(
    als, proeftuin, deelnemer, elf, vraag, gevonden
):
    tekst = als(deelnemer).get(f"{_naar('voorbeelden', proeftuin)}?{vraag}").content.decode()

    assert tekst.count("lw-voorbeeldkaart__waar") == gevonden


def test_an_example_of_knowledge_becomes_an_idea_with_its_source(
    als, proeftuin, deelnemer, brieven
):
    antwoord = _neem_over(als(deelnemer), proeftuin, brieven.slug)

    nieuw = Experiment.objects.get()
    assert antwoord.url == _naar("experiment-bewerken", proeftuin, nieuw.publiek_id)
    assert (nieuw.titel, nieuw.verwachting, nieuw.gestart_op) == ("Onze avond", "", None)
    assert (nieuw.eerste_stap, nieuw.voor_wie) == ("Bel een museum.", ["inwoners"])
    herkomst = herkomst_van(nieuw)
    assert herkomst.tekst == "“Het goede gesprek” van Zundert, uit de kennisbank"
    assert herkomst.adres == brieven.get_absolute_url()


def test_what_was_used_here_before_is_tied_to_what_came_of_it(als, proeftuin, deelnemer, brieven):
    kennis.gebruik(proeftuin=proeftuin, item=brieven, door=deelnemer)

    _neem_over(als(deelnemer), proeftuin, brieven.slug)

    draden = Draad.objects.filter(naar__soort="experiment").values_list("van__soort", flat=True)
    assert list(draden) == ["kennis"]


def test_five_presses_make_one(als, proeftuin, deelnemer, brieven):
    client, sleutel = als(deelnemer), uuid4()

    adressen = {_neem_over(client, proeftuin, brieven.slug, sleutel=sleutel).url for _ in range(5)}

    assert len(adressen) == Experiment.objects.count() == 1


def test_a_copy_of_another_place_keeps_its_source_in_words(
    als, proeftuin, andere_proeftuin, buitenstaander
):
    bron = _gedeeld(proeftuin, verwachting="Dat het lukt", wie="huisarts en welzijn", advies="Bel")
    _neem_over(als(buitenstaander), andere_proeftuin, bron.publiek_id)

    nieuw = Experiment.objects.get(proeftuin=andere_proeftuin)
    assert (nieuw.naar_voorbeeld, nieuw.wie) == (bron, "huisarts en welzijn")
    assert (nieuw.verwachting, nieuw.advies, nieuw.gepubliceerd_op) == ("", "", None)
    assert herkomst_van(nieuw).adres == _naar("voorbeeld", andere_proeftuin, bron.publiek_id)
    Experiment.objects.filter(pk=bron.pk).update(gepubliceerd_op=None)
    herkomst = herkomst_van(nieuw)
    assert (herkomst.tekst, herkomst.adres) == (
        "“Samen op huisbezoek” van Proeftuin Lindewaard",
        "",
    )


def test_the_source_stays_when_the_other_place_is_erased(
    als, proeftuin, andere_proeftuin, buitenstaander
):
    bron = _gedeeld(proeftuin)
    client = als(buitenstaander)
    _neem_over(client, andere_proeftuin, bron.publiek_id)
    bron.delete()

    nieuw = Experiment.objects.get()
    assert herkomst_van(nieuw).tekst == "“Samen op huisbezoek” van Proeftuin Lindewaard"
    assert herkomst_van(nieuw).adres == ""
    pad = _naar("voorbeeld", andere_proeftuin, bron.publiek_id)
    assert client.get(pad).status_code == 404


def test_what_is_not_shared_cannot_be_taken_over(als, proeftuin, andere_proeftuin, buitenstaander):
    bron = maak_experiment(proeftuin)

    antwoord = _neem_over(als(buitenstaander), andere_proeftuin, bron.publiek_id)

    assert antwoord.status_code == 404
    assert Experiment.objects.count() == 1


def test_an_item_that_was_taken_back_or_is_no_practice_example_is_no_example(
    als, proeftuin, deelnemer, brieven
):
    ander = maak_item(soort="kennisblad", titel="Blad")
    Kennisitem.objects.filter(pk=brieven.pk).update(gepubliceerd_op=None)
    client = als(deelnemer)

    paden = [_naar("voorbeeld", proeftuin, item.slug) for item in (brieven, ander)]

    assert [client.get(pad).status_code for pad in paden] == [404, 404]


def test_a_practice_example_in_the_kennisbank_offers_to_be_taken_over(
    als, proeftuin, deelnemer, brieven
):
    adres = _naar("voorbeeld-overnemen", proeftuin, brieven.slug)

    tekst = als(deelnemer).get(brieven.get_absolute_url()).content.decode()

    assert f'href="{adres}"' in tekst
    assert "Neem over als experiment in Lindewaard" in tekst


def test_another_kind_of_item_offers_no_taking_over(als, proeftuin, deelnemer):
    blad = maak_item(soort="kennisblad", titel="Blad")

    tekst = als(deelnemer).get(blad.get_absolute_url()).content.decode()

    assert "Neem over als experiment" not in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_of_examples_asks_the_same_however_many(
    als, proeftuin, andere_proeftuin, deelnemer, aantal, django_assert_num_queries
):
    for nr in range(aantal):
        _gedeeld(andere_proeftuin)
        maak_item(soort="praktijkvoorbeeld", titel=f"Nr {nr}", kenmerken={"dimensie": ["sociaal"]})
    client = als(deelnemer)
    client.get(_naar("voorbeelden", proeftuin))

    with django_assert_num_queries(8):
        client.get(_naar("voorbeelden", proeftuin))
