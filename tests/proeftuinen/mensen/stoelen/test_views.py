"""The page Wie ontbreekt?, and what one does about an empty chair."""

from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import pytest
from django.core import mail

from leerwerkplaats.toegang import RECHTEN, Recht, Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.stoelen import aandeel, actions, lezen
from proeftuinen.mensen.stoelen.models import Stoelbesluit, Tafelblik
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/wie-ontbreekt/"


def _organisatie(proeftuin, naam: str, soort: str, **overig) -> Organisatie:
    velden = {"naam": naam, "zoeknaam": naam.lower(), "soort": soort, "domein": "zorg"}
    organisatie = Organisatie.objects.create(**velden, **overig)
    organisatie.gemeenten.set(proeftuin.gemeenten.all())
    return organisatie


def test_the_sentence_leads_and_the_list_is_as_complete_as_the_drawing(
    als, deelnemer, proeftuin, blad, klok
):
    huisarts = _organisatie(proeftuin, "De Brink", "huisarts")
    Contact.objects.create(proeftuin=proeftuin, naam="Geheime Naam", organisatie=huisarts)

    tekst = als(deelnemer).get(f"{blad}?stap=alle").text

    assert "Aan tafel zitten 4 van de 24. 20 stoelen zijn leeg." in tekst
    assert tekst.count('id="stoel-') == 24
    assert "Geheime Naam" not in tekst


def test_who_died_sits_on_no_chair(proeftuin):
    huisarts = _organisatie(proeftuin, "De Brink", "huisarts")
    Contact.objects.create(proeftuin=proeftuin, naam="Wil", organisatie=huisarts, stand="overleden")
    assert lezen.lees(proeftuin).dek().bezet == []


def test_experience_is_counted_and_nobody_is_named(als, deelnemer, proeftuin, blad):
    Contact.objects.create(proeftuin=proeftuin, naam="Jo Stille", ervaringsdeskundig=True)
    tekst = als(deelnemer).get(f"{blad}?stap=alle").text
    bezet = tekst.partition("Wie er al zit")[2]
    assert "Naasten en ervaringskennis" in bezet
    assert "Jo Stille" not in tekst


def test_the_current_step_is_chosen_at_first_and_another_by_a_link(
    als, deelnemer, proeftuin, blad, klok
):
    binnen = als(deelnemer)
    eerste = binnen.get(blad)
    start = Stap.objects.get(proeftuin=proeftuin, soort="start")
    assert eerste.context["stap"] == eerste.context["jaar"].hier.stap
    assert "De tafel bij stap 3" in binnen.get(f"{blad}?stap={start.publiek_id}").text
    assert binnen.get(f"{blad}?stap=%00").context["stap"] == eerste.context["stap"]


def test_organisations_here_without_anyone_at_the_table_are_named(
    als, kernteam, proeftuin, andere_proeftuin, blad
):
    _organisatie(proeftuin, "Museum Hier", "cultuur")
    bezet = _organisatie(proeftuin, "Museum Bezet", "cultuur")
    _organisatie(andere_proeftuin, "Museum Elders", "cultuur")
    tekst = als(kernteam).get(f"{blad}?stap=alle").text
    assert "Museum Hier" in tekst
    assert "Museum Elders" not in tekst
    Contact.objects.create(proeftuin=proeftuin, naam="Wil", organisatie=bezet)
    assert "Museum Bezet" not in als(kernteam).get(f"{blad}?stap=alle").text


def test_a_chair_that_is_not_needed_says_why_and_comes_back(als, kernteam, proeftuin, blad):
    binnen = als(kernteam)
    for _ in range(5):
        antwoord = binnen.post(
            f"{blad}cultuur/niet-nodig/", {"reden": "Geen museum <hier>", "stap": ""}
        )
        assert antwoord.status_code == 302
    besluit = Stoelbesluit.objects.get()
    tekst = binnen.get(f"{blad}?stap=alle").text
    assert "Geen museum &lt;hier&gt;" in tekst
    assert "van de 23" in tekst
    for _ in range(2):
        antwoord = binnen.post(f"{blad}besluiten/{besluit.publiek_id}/weg/")
    assert antwoord.status_code == 404  # gone is gone
    assert "van de 24" in binnen.get(f"{blad}?stap=alle").text
    verbs = set(Auditregel.objects.values_list("handeling", flat=True))
    assert verbs >= {"stoel.niet_nodig", "stoel.toch_nodig"}
    assert "museum" not in str(list(Auditregel.objects.values()))


def test_a_chair_can_be_left_out_of_one_step(als, kernteam, proeftuin, blad):
    start = Stap.objects.get(proeftuin=proeftuin, soort="start")
    velden = {"reden": "Te vroeg", "stap": start.publiek_id, "alleen_stap": "on"}
    antwoord = als(kernteam).post(f"{blad}cultuur/niet-nodig/", velden)
    assert antwoord.url == f"{blad}?stap={start.publiek_id}"
    assert Stoelbesluit.objects.get().stap == start
    assert "Te vroeg" in als(kernteam).get(antwoord.url).text
    assert "Te vroeg" not in als(kernteam).get(f"{blad}?stap=alle").text


@pytest.mark.parametrize("reden", ["", "  ", "x" * 301, "a\x00b", "\u202e"])
def test_a_bad_reason_is_said_at_the_field(als, kernteam, blad, reden):
    antwoord = als(kernteam).post(f"{blad}huisarts/niet-nodig/", {"reden": reden, "stap": ""})
    assert antwoord.status_code == 200
    assert "Er klopt nog iets niet" in antwoord.text
    assert Stoelbesluit.objects.count() == 0


@pytest.mark.parametrize("stoel", ["baas", "x" * 60, "besluiten"])
def test_a_chair_that_we_do_not_know_is_not_found(als, kernteam, blad, stoel):
    binnen = als(kernteam)
    assert binnen.post(f"{blad}{stoel}/niet-nodig/", {"reden": "x"}).status_code == 404
    assert binnen.post(f"{blad}{stoel}/vervolg/", {"doe": "gesprek"}).status_code == 404


def test_a_step_of_another_place_is_no_choice(als, kernteam, proeftuin, andere_proeftuin, blad):
    vreemd = Stap.objects.van(andere_proeftuin).first()
    velden = {"reden": "x", "stap": vreemd.publiek_id, "alleen_stap": "on"}
    assert als(kernteam).post(f"{blad}cultuur/niet-nodig/", velden).status_code == 200
    assert Stoelbesluit.objects.count() == 0


def test_a_chair_of_their_own_is_made_once_taken_and_taken_away(als, kernteam, proeftuin, blad):
    binnen, sleutel = als(kernteam), str(uuid4())
    for _ in range(5):
        velden = {"naam": "Iemand van de school", "sleutel": sleutel}
        assert binnen.post(f"{blad}eigen/", velden).status_code == 302
    besluit = Stoelbesluit.objects.get()
    adres = f"{blad}besluiten/{besluit.publiek_id}/"
    assert "Iemand van de school" in binnen.get(blad).text
    binnen.post(f"{adres}zetten/", {"bezet": "1"})
    assert lezen.lees(proeftuin).dek().bezet[-1].label == "Iemand van de school"
    binnen.post(f"{adres}weg/")
    assert Stoelbesluit.objects.count() == 0


def test_a_decision_of_another_place_is_not_found(als, kernteam, andere_proeftuin, blad):
    vreemd = Stoelbesluit.objects.create(proeftuin=andere_proeftuin, naam="Hun stoel")
    binnen = als(kernteam)
    adres = f"{blad}besluiten/{vreemd.publiek_id}/"
    assert [binnen.post(f"{adres}{daad}/").status_code for daad in ("weg", "zetten")] == [404, 404]
    assert Stoelbesluit.objects.count() == 1


@pytest.mark.parametrize(
    ("doe", "pad", "veld"),
    [("uitnodigen", "contact-nieuw", "functie"), ("gesprek", "gesprek-nieuw", "met_wie")],
)
def test_asking_someone_ties_the_chair_to_the_thread(
    als, kernteam, proeftuin, blad, doe, pad, veld
):
    binnen = als(kernteam)
    antwoorden = [binnen.post(f"{blad}wmo/vervolg/", {"doe": doe}) for _ in range(3)]
    schakel = Schakel.objects.get(soort=actions.SOORT)
    assert schakel.label == "Lege stoel: Wmo"
    assert Recht(schakel.recht) == Recht.STOELEN_ZIEN
    vraag = parse_qs(urlsplit(antwoorden[-1].url).query)
    assert vraag == {veld: ["Wmo-consulent"], "uit": [schakel.publiek_id]}
    assert binnen.get(antwoorden[-1].url).status_code == 200
    assert mail.outbox == []
    assert pad


def test_two_places_have_a_knot_of_their_own(proeftuin, andere_proeftuin):
    plaats = lezen.lees(proeftuin).dek().plaatsen[0]
    codes = {
        actions.knoop_voor(proeftuin=tuin, plaats=plaats) for tuin in (proeftuin, andere_proeftuin)
    }
    assert len(codes) == 2


def test_a_deelnemer_sees_the_table_and_decides_nothing(als, deelnemer, blad):
    binnen = als(deelnemer)
    tekst = binnen.get(blad).text
    assert "Niet nodig bij ons" not in tekst
    assert "Een eigen stoel" not in tekst


def test_the_page_asks_as_much_for_more_people_chairs_and_organisations(
    als, kernteam, proeftuin, blad, django_assert_num_queries
):
    binnen = als(kernteam)
    binnen.get(blad)
    for aantal in (1, 3):
        for nummer in range(aantal):
            org = _organisatie(proeftuin, f"O{aantal}{nummer}", "huisarts")
            _organisatie(proeftuin, f"M{aantal}{nummer}", "cultuur")
            Contact.objects.create(proeftuin=proeftuin, naam="A", organisatie=org)
            Stoelbesluit.objects.create(proeftuin=proeftuin, naam=f"S{aantal}{nummer}")
        with django_assert_num_queries(6):
            assert binnen.get(f"{blad}?stap=alle").status_code == 200


def test_card_measures_and_outcome_take_one_query_each(proeftuin, django_assert_num_queries):
    lezer = Lezer(RECHTEN[Rol.DEELNEMER])
    start = Stap.objects.select_related("proeftuin").get(proeftuin=proeftuin, soort="start")
    with django_assert_num_queries(1):
        (kaart,) = aandeel.kaarten(proeftuin, lezer)
    with django_assert_num_queries(1):
        (uitkomst,) = aandeel.uitkomsten(start, lezer)
    with django_assert_num_queries(1):
        bezet, leeg = aandeel.maten(proeftuin)
    assert kaart.titel == "Wie mist er nog aan tafel?"
    assert (uitkomst.gereed, bezet.waarde, leeg.waarde) == (False, 0, None)  # before anyone sits


def test_having_looked_is_enough_and_the_empty_chairs_stay_in_sight(als, kernteam, proeftuin, blad):
    stap = Stap.objects.get(proeftuin=proeftuin, soort="start")
    lezer = Lezer(RECHTEN[Rol.KERNTEAM])
    (eerst,) = aandeel.uitkomsten(stap, lezer)
    binnen = als(kernteam)

    for _ in range(2):
        tekst = binnen.post(
            f"{blad}bekeken/", {"stap": stap.publiek_id, "bekeken": "1"}, follow=True
        ).text

    (daarna,) = aandeel.uitkomsten(stap, lezer)
    assert (eerst.gereed, daarna.gereed) == (False, True)
    assert daarna.tekst == f"Jullie hebben gekeken. {eerst.tekst}"
    assert "wie er ontbreekt. De lege stoelen blijven hieronder staan." in tekst
    assert "Naasten en ervaringskennis" in tekst.partition("Lege stoelen")[2]
    assert Auditregel.objects.filter(handeling="stoelen.bekeken").count() == 1


def test_having_looked_is_taken_back_and_counts_for_one_step(als, kernteam, proeftuin, blad):
    stap = Stap.objects.get(proeftuin=proeftuin, soort="start")
    ander = Stap.objects.get(proeftuin=proeftuin, soort="gesprekken")
    lezer = Lezer(RECHTEN[Rol.KERNTEAM])
    actions.zet_bekeken(stap=stap, door=kernteam, bekeken=True)
    elders = [deel.gereed for deel in aandeel.uitkomsten(ander, lezer) if deel.adres]

    als(kernteam).post(f"{blad}bekeken/", {"stap": stap.publiek_id, "bekeken": "0"})

    assert elders == [False]
    assert [deel.gereed for deel in aandeel.uitkomsten(stap, lezer)] == [False]


@pytest.mark.parametrize("gezet", ["", "2", "ja", "\x00"])
def test_what_is_no_answer_says_nothing_of_the_table(
    als, kernteam, proeftuin, andere_proeftuin, blad, gezet
):
    eigen = Stap.objects.get(proeftuin=proeftuin, soort="start").publiek_id
    vreemd = Stap.objects.get(proeftuin=andere_proeftuin, soort="start").publiek_id
    binnen = als(kernteam)

    for waarden in (
        {"stap": eigen, "bekeken": gezet},
        {"stap": vreemd, "bekeken": "1"},
        {"stap": "\x00", "bekeken": "1"},
    ):
        assert binnen.post(f"{blad}bekeken/", waarden).status_code == 302

    assert not Tafelblik.objects.exists()


def test_a_reader_of_the_municipality_gets_no_card_and_no_outcome(proeftuin):
    lezer = Lezer(RECHTEN[Rol.GEMEENTE])
    stap = Stap.objects.get(proeftuin=proeftuin, soort="start")
    assert list(aandeel.kaarten(proeftuin, lezer)) == []
    assert list(aandeel.uitkomsten(stap, lezer)) == []
