"""Questions of a place: asking, answering, what helps, and who can help."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.monitoring.vraaghet import actions, lezen, wie_helpt
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.sociale_kaart.models import Voorziening, Voorzieningsplek
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post.models import Stilte
from tests.proeftuinen.experimenten.maak import maak_experiment
from tests.proeftuinen.monitoring.maak import maak_hulpvraag

pytestmark = pytest.mark.usefixtures("klok")
VELDEN = {"soort": "vraag", "titel": "Hoe vieren jullie het einde?", "bereik": "hier"}


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _lezer(gebruiker, rol=Rol.DEELNEMER):
    return Lezer(RECHTEN[rol], gebruiker.pk)


def _antwoord(hulpvraag, door, tekst="Met soep.", **overig):
    spreker = actions.Spreker(hulpvraag.proeftuin.titel, **overig)
    return actions.antwoord(hulpvraag=hulpvraag, door=door, spreker=spreker, tekst=tekst)


def _contact(tuin, gebruiker, **velden):
    Contact.objects.filter(proeftuin=tuin, gebruiker=gebruiker).update(**velden)


def _biedt(organisatie, *dimensies):
    voorziening = Voorziening.objects.create(organisatie=organisatie, naam="Steun")
    for dimensie in dimensies:
        Voorzieningsplek.objects.create(voorziening=voorziening, dimensie=dimensie, kolom="nazorg")


@pytest.fixture
def vraag(proeftuin, deelnemer):
    return maak_hulpvraag(proeftuin, deelnemer, dimensies=["sociaal"])


def test_a_question_at_an_item_is_asked_once_and_tied_to_it(als, deelnemer, proeftuin):
    stap = Schakel.objects.filter(proeftuin=proeftuin, soort="stap").first()
    velden = {"sleutel": uuid4(), **VELDEN, "uit": stap.publiek_id, "dimensies": ["sociaal"]}

    for _ in range(5):
        als(deelnemer).post(_naar("hulpvraag-nieuw", proeftuin), velden)

    nieuw, draad = Hulpvraag.objects.get(), Draad.objects.get(naar__soort="hulpvraag")
    assert (nieuw.bij, nieuw.dimensies, draad.van) == (stap, ["sociaal"], stap)
    bladzijde = als(deelnemer).get(nieuw.get_absolute_url()).content.decode()
    assert f'Dit gaat over: <a class="lw-gebruikerstekst" href="{stap.adres}"' in bladzijde


def test_the_form_names_the_item_it_was_sent_from(als, deelnemer, proeftuin):
    stap = Schakel.objects.filter(proeftuin=proeftuin, soort="stap").first()

    adres = f"{_naar('hulpvraag-nieuw', proeftuin)}?uit={stap.publiek_id}"

    assert f"Dit gaat over: {stap.label}" in als(deelnemer).get(adres).content.decode()


def test_a_knot_that_the_asker_may_not_see_or_of_elsewhere_ties_nothing(
    als, deelnemer, proeftuin, andere_proeftuin
):
    dicht = Schakel.objects.filter(proeftuin=proeftuin).first()
    Schakel.objects.filter(pk=dicht.pk).update(recht=Recht.GESPREKKEN_ZIEN.value)
    vreemd = Schakel.objects.filter(proeftuin=andere_proeftuin).first()

    for knoop in (dicht, vreemd):
        velden = {"sleutel": uuid4(), **VELDEN, "uit": knoop.publiek_id}
        als(deelnemer).post(_naar("hulpvraag-nieuw", proeftuin), velden)
        adres = f"{_naar('hulpvraag-nieuw', proeftuin)}?uit={knoop.publiek_id}"
        assert knoop.label not in als(deelnemer).get(adres).content.decode()

    assert list(Hulpvraag.objects.values_list("bij", flat=True)) == [None, None]
    assert not Draad.objects.filter(naar__soort="hulpvraag").exists()


def test_what_a_question_is_about_is_hidden_from_who_may_not_see_that(als, proeftuin, vraag):
    stap = Schakel.objects.filter(proeftuin=proeftuin).first()
    Schakel.objects.filter(pk=stap.pk).update(
        recht=Recht.GESPREKKEN_ZIEN.value, label="Geheim ding"
    )
    Hulpvraag.objects.update(bij=stap)

    deelnemer = vraag.door

    assert "Geheim ding" not in als(deelnemer).get(vraag.get_absolute_url()).content.decode()


@pytest.mark.parametrize("naam", ["titel", "tekst"])
def test_a_text_with_someone_in_it_is_asked_about_first(als, deelnemer, proeftuin, naam):
    velden = {"sleutel": uuid4(), **VELDEN, naam: "Bel mevrouw Jansen op 06-12345678"}

    antwoord = als(deelnemer).post(_naar("hulpvraag-nieuw", proeftuin), velden)

    assert "Kan iemand hierin herkend worden?" in antwoord.content.decode()
    assert not Hulpvraag.objects.exists()


def test_an_answer_with_someone_in_it_is_asked_about_first(als, kernteam, proeftuin, vraag):
    velden = {"sleutel": uuid4(), "lezers": "hier", "tekst": "Bel 06-12345678"}

    antwoord = als(kernteam).post(vraag.get_absolute_url(), velden)

    assert "Kan iemand hierin herkend worden?" in antwoord.content.decode()
    assert not Hulpantwoord.objects.exists()


def test_an_answer_is_given_once(als, kernteam, vraag):
    velden = {"sleutel": uuid4(), "lezers": "hier", "tekst": "Met soep."}

    for _ in range(5):
        als(kernteam).post(vraag.get_absolute_url(), velden)

    gaf = Hulpantwoord.objects.get()
    assert (gaf.tekst, gaf.elders, gaf.door) == ("Met soep.", False, kernteam)


def test_an_answer_for_fewer_readers_than_there_are_now_is_asked_about(als, kernteam, vraag):
    Hulpvraag.objects.update(bereik="allen")
    velden = {"sleutel": uuid4(), "lezers": "hier", "tekst": "Met soep."}

    eerst = als(kernteam).post(vraag.get_absolute_url(), velden).content.decode()
    assert "Intussen kunnen andere mensen" in eerst
    assert not Hulpantwoord.objects.exists()
    assert '<input type="hidden" name="lezers" value="allen"' in eerst

    als(kernteam).post(vraag.get_absolute_url(), velden | {"lezers": "allen"})
    assert Hulpantwoord.objects.exists()


def test_a_question_that_colleagues_answered_does_not_open_to_more_readers(
    als, deelnemer, kernteam, proeftuin, vraag
):
    _antwoord(vraag, kernteam)
    velden = {"versie": 1, **VELDEN, "bereik": "allen"}
    adres = _naar("hulpvraag-bewerken", proeftuin, vraag.publiek_id)

    antwoord = als(deelnemer).post(adres, velden).content.decode()

    assert "voor minder lezers" in antwoord
    assert Hulpvraag.objects.get().bereik == "hier"


def test_a_question_can_open_to_fewer_readers_and_to_more_before_a_colleague_answered(
    als, deelnemer, kernteam, proeftuin, vraag
):
    adres = _naar("hulpvraag-bewerken", proeftuin, vraag.publiek_id)
    als(deelnemer).post(adres, {"versie": 1, **VELDEN, "bereik": "allen"})
    assert Hulpvraag.objects.get().bereik == "allen"
    _antwoord(vraag, kernteam)

    als(deelnemer).post(adres, {"versie": 2, **VELDEN, "bereik": "landelijk"})

    assert Hulpvraag.objects.get().bereik == "landelijk"


def test_of_two_who_change_a_question_the_second_sees_both_texts(als, deelnemer, proeftuin, vraag):
    adres = _naar("hulpvraag-bewerken", proeftuin, vraag.publiek_id)
    als(deelnemer).post(adres, {"versie": 1, **VELDEN, "titel": "Eerste"})

    tweede = als(deelnemer).post(adres, {"versie": 1, **VELDEN, "titel": "Tweede"})

    assert tweede.status_code == 409
    assert "Eerste" in tweede.content.decode()
    assert Schakel.objects.get(soort="hulpvraag").label == "Eerste"


def test_another_cannot_change_solve_or_take_away_a_question(als, kernteam, proeftuin, vraag):
    for naam in ("bewerken", "weghalen", "opgelost"):
        adres = _naar(f"hulpvraag-{naam}", proeftuin, vraag.publiek_id)
        assert als(kernteam).post(adres, {"wel": "1", "versie": 1, **VELDEN}).status_code == 404

    vraag.refresh_from_db()
    assert vraag.opgelost_op is None


def test_the_guide_may_take_away_anything(als, procesbegeleider, kernteam, proeftuin, vraag):
    gaf = _antwoord(vraag, kernteam)
    adres = _naar("hulpantwoord-weghalen", proeftuin, vraag.publiek_id, gaf.publiek_id)

    als(procesbegeleider).post(adres)
    assert not Hulpantwoord.objects.exists()

    als(procesbegeleider).post(_naar("hulpvraag-weghalen", proeftuin, vraag.publiek_id))
    assert not Hulpvraag.objects.exists()
    assert not Schakel.objects.filter(soort="hulpvraag").exists()


def test_the_asker_closes_and_opens_a_question(als, deelnemer, proeftuin, vraag):
    adres = _naar("hulpvraag-opgelost", proeftuin, vraag.publiek_id)

    als(deelnemer).post(adres, {"wel": "1"})
    assert Hulpvraag.objects.get().opgelost_op == vandaag()

    als(deelnemer).post(adres, {"wel": "0"})
    assert Hulpvraag.objects.get().opgelost_op is None


def test_only_the_asker_says_that_an_answer_helps(als, deelnemer, kernteam, proeftuin, vraag):
    gaf = _antwoord(vraag, kernteam)
    adres = _naar("hulpantwoord-helpt", proeftuin, vraag.publiek_id, gaf.publiek_id)

    assert als(kernteam).post(adres, {"wel": "1"}).status_code == 404
    als(deelnemer).post(adres, {"wel": "1"})

    assert Hulpantwoord.objects.get().helpt is True


def test_other_words_no_longer_count_as_what_helped(als, deelnemer, kernteam, proeftuin, vraag):
    gaf = _antwoord(vraag, kernteam)
    actions.zet_helpt(gaf=gaf, door=deelnemer, wel=True)
    adres = _naar("hulpantwoord-bewerken", proeftuin, vraag.publiek_id, gaf.publiek_id)

    als(kernteam).post(adres, {"versie": 1, "tekst": "Met taart."})

    gaf.refresh_from_db()
    assert (gaf.tekst, gaf.helpt) == ("Met taart.", False)


def test_what_helped_stands_first_and_leads_to_the_kennisbank_tied_to_the_question(
    als, deelnemer, kernteam, proeftuin, vraag
):
    _antwoord(vraag, kernteam, "Eerste antwoord")
    goed = _antwoord(vraag, kernteam, "Beste antwoord")
    knoop = Schakel.objects.get(soort="hulpvraag")
    adres = f"{_naar('kennis-nieuw', proeftuin)}?uit={knoop.publiek_id}"
    zonder = als(deelnemer).get(vraag.get_absolute_url()).content.decode()

    actions.zet_helpt(gaf=goed, door=deelnemer, wel=True)
    bladzijde = als(deelnemer).get(vraag.get_absolute_url()).content.decode()

    kennis = "Zet het in de kennisbank"
    assert (kennis in zonder, bladzijde.count(kennis)) == (False, 1)
    assert adres in bladzijde
    assert bladzijde.index("Beste antwoord") < bladzijde.index("Eerste antwoord")
    assert vraag.titel in als(deelnemer).get(adres).content.decode()


def test_names_are_shown_as_each_person_chose(als, deelnemer, kernteam, proeftuin, vraag):
    _antwoord(vraag, kernteam)
    _contact(proeftuin, kernteam, zicht=Zicht.FUNCTIE, functie="Wijkverpleegkundige")

    bladzijde = als(deelnemer).get(vraag.get_absolute_url()).content.decode()

    assert "Wijkverpleegkundige" in bladzijde
    assert kernteam.naam not in bladzijde


def test_an_answer_from_elsewhere_carries_no_name_in_the_place_that_asked(
    als, deelnemer, kernteam, proeftuin, vraag
):
    _contact(proeftuin, kernteam, zicht=Zicht.NAAM)
    _antwoord(vraag, kernteam, elders=True)

    bladzijde = als(deelnemer).get(vraag.get_absolute_url()).content.decode()

    assert f"Iemand uit {proeftuin.titel}" in bladzijde
    assert kernteam.naam not in bladzijde


# The list.


def test_the_list_is_filtered_by_words_dimension_and_how_far_it_is(proeftuin, deelnemer, kernteam):
    wacht = maak_hulpvraag(proeftuin, deelnemer, titel="wacht", dimensies=["sociaal"])
    gaf = maak_hulpvraag(proeftuin, kernteam, titel="beantwoord")
    _antwoord(gaf, deelnemer)
    klaar = maak_hulpvraag(proeftuin, kernteam, titel="klaar", opgelost_op=vandaag())
    verteld = maak_hulpvraag(proeftuin, kernteam, titel="verteld", soort="ervaring")

    def vind(**vraag):
        return {*lezen.zoek(lezen.vragen_van(proeftuin), vraag, deelnemer.pk)}

    assert vind(toon="open") == {wacht}
    assert vind(toon="beantwoord") == {gaf}
    assert vind(toon="opgelost") == {klaar}
    assert vind(toon="ervaring") == {verteld}
    assert vind(toon="mijn") == {wacht}
    assert vind(dimensie="sociaal") == {wacht}
    assert vind(q="beANTw") == {gaf}
    assert vind() == {wacht, gaf, klaar, verteld}


def test_what_the_asker_adds_is_no_answer(proeftuin, deelnemer, kernteam, vraag):
    _antwoord(vraag, deelnemer)
    assert list(lezen.onbeantwoord(lezen.vragen_van(proeftuin))) == [vraag]

    gaf = _antwoord(vraag, kernteam)
    assert lezen.tel_antwoorden([vraag]) == {vraag.pk: 1}

    Hulpantwoord.objects.filter(pk=gaf.pk).update(door=None)
    Hulpvraag.objects.update(door=None)
    assert not lezen.onbeantwoord(lezen.vragen_van(proeftuin)).exists()


# Who can help.


def _huis(tuin, naam, *dimensies):
    huis = Organisatie.objects.create(naam=naam, zoeknaam=naam.lower(), domein="zorg")
    _biedt(huis, *dimensies)
    return huis


def test_who_can_help_works_where_something_is_offered_on_it(proeftuin, deelnemer, kernteam):
    vraag = maak_hulpvraag(proeftuin, kernteam, dimensies=["sociaal", "zingeving"])
    een, twee = _huis(proeftuin, "Een", "sociaal"), _huis(proeftuin, "Twee", "sociaal", "zingeving")
    anders = _huis(proeftuin, "Anders", "lichamelijk")
    for naam, huis in (("Ada", een), ("Bep", twee), ("Cor", anders)):
        Contact.objects.create(proeftuin=proeftuin, naam=naam, organisatie=huis, zicht=Zicht.NAAM)
    verborgen = {"naam": "Dirk", "organisatie": twee, "zicht": Zicht.NIETS}
    Contact.objects.create(proeftuin=proeftuin, **verborgen)

    mensen = wie_helpt.mensen_bij(vraag, proeftuin, _lezer(deelnemer))

    assert [(deel.wie, deel.waar, deel.dimensies) for deel in mensen] == [
        ("Bep", "Twee", ["sociaal", "zingeving"]),
        ("Ada", "Een", ["sociaal"]),
    ]


def test_nobody_at_rest_dead_or_who_asked_is_named_as_helper_and_six_at_most(
    proeftuin, deelnemer, procesbegeleider
):
    vraag = maak_hulpvraag(proeftuin, deelnemer, dimensies=["sociaal"])
    huis = _huis(proeftuin, "Huis", "sociaal")
    vast = {"proeftuin": proeftuin, "organisatie": huis, "zicht": Zicht.NAAM}
    Contact.objects.create(naam="Rust", stand="rust", **vast)
    Contact.objects.create(naam="Dood", stand="overleden", **vast)
    Contact.objects.create(naam="Stil", email="stil@voorbeeld.example", **vast)
    Stilte.objects.create(adres="stil@voorbeeld.example")
    _contact(proeftuin, deelnemer, organisatie=huis, zicht=Zicht.NAAM)
    lezer = _lezer(procesbegeleider, Rol.PROCESBEGELEIDER)
    assert wie_helpt.mensen_bij(vraag, proeftuin, lezer) == []

    for nummer in range(8):
        Contact.objects.create(naam=f"Mens {nummer}", **vast)

    assert len(wie_helpt.mensen_bij(vraag, proeftuin, lezer)) == wie_helpt.MEESTE_MENSEN


def test_places_that_shared_an_experiment_on_it_are_named(
    als, proeftuin, andere_proeftuin, vraag, deelnemer
):
    vast = {"gestart_op": vandaag(), "laatste_teken": vandaag(), "dimensies": ["sociaal"]}
    gedeeld = {"gepubliceerd_op": timezone.now(), **vast}
    maak_experiment(andere_proeftuin, titel="Samen wandelen", **gedeeld)
    maak_experiment(andere_proeftuin, titel="Niet gedeeld", **vast)
    maak_experiment(andere_proeftuin, titel="Iets anders", **gedeeld | {"dimensies": ["psychisch"]})
    maak_experiment(proeftuin, titel="Van onszelf", **gedeeld)

    bladzijde = als(deelnemer).get(vraag.get_absolute_url()).content.decode()

    namen = ("Samen wandelen", "Niet gedeeld", "Iets anders", "Van onszelf")
    assert [naam in bladzijde for naam in namen] == [True, False, False, False]


# How many queries.


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_takes_as_many_queries_however_long_it_is(
    als, deelnemer, kernteam, proeftuin, aantal, django_assert_num_queries
):
    for nummer in range(aantal):
        _antwoord(maak_hulpvraag(proeftuin, kernteam, titel=f"{nummer}"), deelnemer)
    client = als(deelnemer)
    client.get(_naar("vraag-het", proeftuin))

    with django_assert_num_queries(8):
        client.get(_naar("vraag-het", proeftuin))


@pytest.mark.parametrize("aantal", [1, 3])
def test_one_question_takes_as_many_queries_however_many_answer_and_help(
    als, deelnemer, kernteam, proeftuin, andere_proeftuin, aantal, django_assert_num_queries
):
    vraag = maak_hulpvraag(proeftuin, deelnemer, dimensies=["sociaal"])
    vast = {"gestart_op": vandaag(), "laatste_teken": vandaag(), "gepubliceerd_op": timezone.now()}
    for nummer in range(aantal):
        gaf = _antwoord(vraag, kernteam)
        actions.zet_helpt(gaf=gaf, door=deelnemer, wel=True)
        huis = _huis(proeftuin, f"Huis {nummer}", "sociaal")
        Contact.objects.create(proeftuin=proeftuin, naam="x", organisatie=huis, zicht=Zicht.NAAM)
        maak_experiment(andere_proeftuin, dimensies=["sociaal"], **vast)
    client = als(deelnemer)
    client.get(vraag.get_absolute_url())

    with django_assert_num_queries(16):
        client.get(vraag.get_absolute_url())


def test_a_step_leads_to_a_question_about_it(als, deelnemer, proeftuin):
    stap = Stap.objects.van(proeftuin).first()
    knoop = Schakel.objects.get(soort="stap", object_id=stap.publiek_id)
    adres = reverse("proeftuinen:schakel", args=[proeftuin.publiek_id, knoop.publiek_id])

    bladzijde = als(deelnemer).get(adres).content.decode()

    assert f"{_naar('hulpvraag-nieuw', proeftuin)}?uit={knoop.publiek_id}" in bladzijde
