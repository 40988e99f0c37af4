"""The wall of what works here: adding, looking, changing, taking away."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.html import escape

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.ambities.verkennen import actions
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import Stap

OPNIEUW = {"soort": "succes", "tekst": "De huisarts belt terug"}


def _naar(naam, tuin, *delen):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


def _hang(tuin, door=None, tekst="Koffie op dinsdag", soort="initiatief", **velden):
    waarden = {"tekst": tekst, "soort": soort, **velden}
    return actions.maak(proeftuin=tuin, door=door, waarden=waarden)


@pytest.fixture
def huis(proeftuin):
    rij = Organisatie.objects.create(naam="Huis", zoeknaam="huis", domein="zorg")
    rij.proeftuinen.add(proeftuin)
    return rij


@pytest.fixture
def kaartje(proeftuin, deelnemer):
    return _hang(proeftuin, deelnemer)


def test_someone_who_takes_part_hangs_a_card_with_who_and_which_dimension(
    als, deelnemer, proeftuin, huis
):
    velden = {"wie": "vrijwilligers", "organisatie": huis.publiek_id}
    velden |= {"dimensies": ["sociaal", "zingeving"]}

    antwoord = als(deelnemer).post(
        _naar("vondst-nieuw", proeftuin), {"sleutel": uuid4(), **OPNIEUW, **velden}, follow=True
    )

    nieuw = Vondst.objects.get()
    assert (nieuw.soort, nieuw.wie, nieuw.organisatie) == ("succes", "vrijwilligers", huis)
    assert nieuw.dimensies == ["sociaal", "zingeving"]
    assert nieuw.door == deelnemer
    assert "vrijwilligers, Huis" in antwoord.text
    assert deelnemer.naam not in antwoord.text.split("<main")[1]
    assert Schakel.objects.get(soort="vondst").label == "De huisarts belt terug"


def test_five_presses_hang_one_card(als, deelnemer, proeftuin):
    velden = {"sleutel": uuid4(), **OPNIEUW}

    for _ in range(5):
        als(deelnemer).post(_naar("vondst-nieuw", proeftuin), velden)

    assert Vondst.objects.count() == 1


def test_a_second_card_can_be_written_right_after_the_first(als, deelnemer, proeftuin):
    adres = _naar("vondst-nieuw", proeftuin)

    antwoord = als(deelnemer).post(adres, {"sleutel": uuid4(), "nog": "1", **OPNIEUW})

    assert antwoord.url == f"{adres}?soort=succes"


def test_a_card_from_a_knot_takes_its_words_and_is_tied_to_it(als, deelnemer, proeftuin):
    knoop = Schakel.objects.get(object_id=Stap.objects.van(proeftuin).first().publiek_id)
    adres = _naar("vondst-nieuw", proeftuin)
    form = als(deelnemer).get(adres, {"uit": knoop.publiek_id}).context["form"]

    als(deelnemer).post(adres, {"sleutel": uuid4(), **OPNIEUW, "uit": form["uit"].value()})

    draad = Draad.objects.get()
    assert form["tekst"].value() == knoop.label
    assert (draad.van, draad.naar.soort) == (knoop, "vondst")


def test_what_the_address_cannot_mean_is_left_out(als, deelnemer, proeftuin):
    adres = f"{_naar('vondst-nieuw', proeftuin)}?uit=a%00b&organisatie=%00&soort=%00&dimensie=x"
    lijst = f"{_naar('vondsten', proeftuin)}?per=%00&soort=x&dimensie=%00&page=%00"

    assert [als(deelnemer).get(waar).status_code for waar in (adres, lijst)] == [200, 200]


@pytest.mark.parametrize("per", ["", "dimensie"])
def test_what_hangs_nowhere_is_said_with_a_way_to_fill_it(per, als, deelnemer, proeftuin, kaartje):
    antwoord = als(deelnemer).get(_naar("vondsten", proeftuin), {"per": per})

    leeg = [groep.waarde for groep in antwoord.context["groepen"] if not groep.kaartjes]
    alle = (
        Dimensie.values if per else [deel for deel in Vondst.Soort.values if deel != "initiatief"]
    )
    assert leeg == list(alle)
    assert antwoord.text.count("Hang het eerste kaartje op") == len(leeg)


def test_a_card_of_two_dimensions_hangs_at_both_and_the_filter_leaves_its_part(
    als, deelnemer, proeftuin
):
    _hang(proeftuin, tekst="Beide", dimensies=["sociaal", "psychisch"])
    _hang(proeftuin, tekst="Geen van vier", soort="beleid")
    client, adres = als(deelnemer), _naar("vondsten", proeftuin)

    per_dimensie = client.get(adres, {"per": "dimensie"}).context["groepen"]
    gezeefd = client.get(adres, {"dimensie": "sociaal", "soort": "initiatief"})
    niets = client.get(adres, {"dimensie": "lichamelijk"}).text

    waar = {deel.waarde: [kaart.vondst.tekst for kaart in deel.kaartjes] for deel in per_dimensie}
    assert waar == {
        "lichamelijk": [],
        "sociaal": ["Beide"],
        "psychisch": ["Beide"],
        "zingeving": [],
        "": ["Geen van vier"],
    }
    assert [deel.waarde for deel in gezeefd.context["groepen"]] == ["initiatief"]
    assert "1 van de 2 kaartjes." in gezeefd.text
    assert "Hier hangt nog geen kaartje bij." in niets


def test_a_long_wall_is_paged_and_each_card_hangs_on_one_page(als, deelnemer, proeftuin):
    for nr in range(60):
        _hang(proeftuin, tekst=f"Kaart {nr}.", soort=["succes", "beleid"][nr % 2])
    client, adres = als(deelnemer), _naar("vondsten", proeftuin)

    gezien = []
    for nr in (1, 2):
        groepen = client.get(adres, {"page": nr}).context["groepen"]
        gezien += [kaart.vondst.tekst for groep in groepen for kaart in groep.kaartjes]

    assert sorted(gezien) == sorted(f"Kaart {nr}." for nr in range(60))


@pytest.mark.parametrize("per", ["", "dimensie"])
def test_the_wall_asks_as_much_for_one_card_as_for_many(
    per, als, deelnemer, proeftuin, huis, django_assert_num_queries
):
    client, adres = als(deelnemer), f"{_naar('vondsten', proeftuin)}?per={per}"
    client.get(adres)
    for erbij in (1, 2, 97):
        for _ in range(erbij):
            _hang(proeftuin, organisatie=huis, dimensies=["sociaal"])
        with django_assert_num_queries(6):
            client.get(adres)


def test_one_card_asks_a_fixed_number(
    als, deelnemer, proeftuin, kaartje, django_assert_num_queries
):
    client = als(deelnemer)
    client.get(kaartje.get_absolute_url())

    with django_assert_num_queries(7):
        client.get(kaartje.get_absolute_url())


def test_one_changes_ones_own_and_the_team_any(als, deelnemer, kernteam, proeftuin):
    eigen, ander = _hang(proeftuin, deelnemer), _hang(proeftuin, kernteam)
    velden = {"versie": 1, **OPNIEUW}

    codes = [
        als(wie).post(_naar("vondst-bewerken", proeftuin, rij.publiek_id), velden).status_code
        for wie, rij in ((deelnemer, eigen), (deelnemer, ander), (kernteam, ander))
    ]
    weg = als(deelnemer).post(_naar("vondst-weghalen", proeftuin, ander.publiek_id)).status_code

    assert codes == [302, 404, 302]
    assert weg == 404
    assert set(Schakel.objects.filter(soort="vondst").values_list("label", flat=True)) == {
        "De huisarts belt terug"
    }


def test_of_two_who_change_one_card_the_second_sees_both_texts(als, kernteam, proeftuin, kaartje):
    actions.wijzig(
        vondst=kaartje,
        door=kernteam,
        versie=1,
        waarden={"tekst": "Thee op woensdag", "dimensies": ["sociaal"]},
    )
    adres = _naar("vondst-bewerken", proeftuin, kaartje.publiek_id)

    velden = {"versie": 1, **OPNIEUW, "dimensies": ["psychisch", "zingeving"]}
    antwoord = als(kernteam).post(adres, velden)

    assert antwoord.status_code == 409
    woorden = ("Thee op woensdag", "De huisarts belt terug", "Sociaal", "Psychisch, Zingeving")
    assert [woord for woord in woorden if woord not in antwoord.text] == []
    kaartje.refresh_from_db()
    assert kaartje.tekst == "Thee op woensdag"
    velden["versie"] = 2
    assert als(kernteam).post(adres, velden).status_code == 302


def test_a_card_that_is_taken_away_takes_its_knot_along(als, deelnemer, proeftuin, kaartje):
    adres = _naar("vondst-weghalen", proeftuin, kaartje.publiek_id)
    client = als(deelnemer)
    vraagt = client.get(adres).status_code

    client.post(adres)

    assert vraagt == 200
    assert not Vondst.objects.exists()
    assert not Schakel.objects.filter(soort="vondst").exists()
    assert client.post(adres).status_code == 404


@pytest.mark.parametrize(
    ("tekst", "fouten"),
    [
        ("", {"tekst"}),
        ("x" * 401, {"tekst"}),
        ("a\x00b", {"tekst"}),
        ("\u2800", {"tekst"}),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_at_its_field(
    tekst, fouten, als, deelnemer, proeftuin
):
    velden = {"sleutel": uuid4(), "soort": "succes", "tekst": tekst, "wie": "tafel 1"}

    antwoord = als(deelnemer).post(_naar("vondst-nieuw", proeftuin), velden)

    assert antwoord.context["form"].errors.keys() == fouten
    assert "tafel 1" in antwoord.text
    assert not Vondst.objects.exists()


@pytest.mark.parametrize(
    "tekst", ["<script>x</script> 🌱", "\u202eabc", "ד" * 400, "Lang" * 100, "'; DROP TABLE x"]
)
def test_a_strange_text_hangs_as_it_was_written(tekst, als, deelnemer, proeftuin):
    velden = {"sleutel": uuid4(), "soort": "succes", "tekst": tekst}

    antwoord = als(deelnemer).post(_naar("vondst-nieuw", proeftuin), velden, follow=True)

    assert escape(tekst.replace("\u202e", "")) in antwoord.text
    assert "<script>x" not in antwoord.text


def test_an_unknown_kind_dimension_or_organisation_is_refused(
    als, deelnemer, proeftuin, andere_proeftuin
):
    elders = Organisatie.objects.create(naam="Elders", zoeknaam="elders", domein="zorg")
    elders.proeftuinen.add(andere_proeftuin)
    velden = {"sleutel": uuid4(), "tekst": "x", "soort": "iets", "dimensies": ["geur"]}

    antwoord = als(deelnemer).post(
        _naar("vondst-nieuw", proeftuin), {**velden, "organisatie": elders.publiek_id}
    )

    assert antwoord.context["form"].errors.keys() == {"soort", "dimensies", "organisatie"}


def test_a_full_wall_says_so(als, deelnemer, proeftuin, monkeypatch, kaartje):
    monkeypatch.setattr(actions, "MEESTE", 1)

    antwoord = als(deelnemer).post(
        _naar("vondst-nieuw", proeftuin), {"sleutel": uuid4(), **OPNIEUW}
    )

    assert "De muur is vol" in antwoord.text
    assert Vondst.objects.count() == 1


def test_the_chapter_tells_what_worked_and_nothing_of_who_wrote_it(
    als, deelnemer, proeftuin, kaartje
):
    tekst = als(deelnemer).get(_naar("oogst", proeftuin)).text

    assert "Wat hier al werkte" in tekst
    assert "Koffie op dinsdag" in tekst
