"""The matrix as a page: sentence first, witte vlekken, and what one does from a cell."""

import pytest

from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.sociale_kaart.models import Kaartinstelling


def test_the_sentence_comes_first_and_a_thin_cell_says_why(
    als, deelnemer, voorziening, organisatie, ken, kaartadres
):
    ken(organisatie, 1)

    tekst = als(deelnemer).get(kaartadres("sociale-kaart")).content.decode()

    assert "In 1 van de 16 vakken staat iemand. 15 vakken zijn wit." in tekst
    assert tekst.count("Hier kennen jullie hooguit één mens.") == 1
    assert tekst.index("In 1 van de 16") < tekst.index("<table")


def test_two_living_people_make_a_cell_firm_and_who_died_does_not_count(
    als, deelnemer, voorziening, organisatie, ken, kaartadres
):
    ken(organisatie, 2)
    vast = als(deelnemer).get(kaartadres("sociale-kaart")).content.decode()
    Contact.objects.filter(naam="Naam van iemand 0").update(stand=Contact.Stand.OVERLEDEN)
    dun = als(deelnemer).get(kaartadres("sociale-kaart")).content.decode()

    assert ("hooguit één mens.</p>" in vast, "hooguit één mens.</p>" in dun) == (False, True)


def test_no_name_of_a_person_stands_on_the_matrix(
    als, kernteam, voorziening, organisatie, ken, kaartadres
):
    ken(organisatie, 2)

    tekst = als(kernteam).get(kaartadres("sociale-kaart")).content.decode()

    assert "Maatje aan huis" in tekst
    assert "Naam van iemand" not in tekst


def test_the_columns_can_be_chosen_and_the_place_keeps_its_own(
    als, kernteam, proeftuin, kaartadres
):
    als(kernteam).post(kaartadres("kaart-kolommen"), {"kolommen": "route"})

    assert Kaartinstelling.objects.get(proeftuin=proeftuin).indeling == "route"
    tekst = als(kernteam).get(kaartadres("sociale-kaart")).content.decode()
    assert "In het ziekenhuis" in tekst
    tekst = als(kernteam).get(kaartadres("sociale-kaart"), {"kolommen": "zundert"}).content.decode()
    assert "In 0 van de 12 vakken" in tekst


@pytest.mark.parametrize("gek", ["", "x", "fasen'--", "\0", "é" * 300, "\u202efasen"])
def test_a_strange_choice_of_columns_shows_the_usual_ones(als, deelnemer, kaartadres, gek):
    antwoord = als(deelnemer).get(kaartadres("sociale-kaart"), {"kolommen": gek})

    assert antwoord.status_code == 200
    assert "van de 16 vakken" in antwoord.content.decode()


def test_a_witte_vlek_is_sent_on_as_one_knot(als, kernteam, proeftuin, kaartadres):
    for _ in range(3):
        antwoord = als(kernteam).post(
            kaartadres("witte-vlek"), {"kolommen": "fasen", "vak": "vak-zingeving-nazorg"}
        )

    schakel = Schakel.objects.get(soort="witte vlek")
    assert antwoord.headers["Location"] == kaartadres("schakel", schakel.publiek_id)
    assert schakel.label == "Witte vlek: zingeving, nazorg"
    assert als(kernteam).get(antwoord.headers["Location"]).status_code == 200


def test_a_cell_that_is_firm_is_no_witte_vlek(
    als, kernteam, voorziening, organisatie, ken, kaartadres
):
    ken(organisatie, 2)

    als(kernteam).post(kaartadres("witte-vlek"), {"kolommen": "fasen", "vak": "vak-sociaal-nazorg"})

    assert Schakel.objects.filter(soort="witte vlek").count() == 0


def test_an_unknown_cell_is_not_found(als, kernteam, kaartadres):
    vraag = {"kolommen": "fasen", "vak": "vak-x-y"}

    assert als(kernteam).post(kaartadres("witte-vlek"), vraag).status_code == 404


@pytest.mark.parametrize(
    ("naam", "aantal"),
    [("sociale-kaart", 12), ("voorzieningen", 11), ("verwijshulp", 10), ("leveren", 11)],
)
def test_pages_ask_as_much_for_one_as_for_many(
    naam, aantal, als, kernteam, vul_kaart, kaartadres, django_assert_max_num_queries
):
    client = als(kernteam)
    client.get(kaartadres(naam))
    tellingen = []
    for ronde in range(2):
        vul_kaart(1 + 2 * ronde)
        with django_assert_max_num_queries(aantal) as gevraagd:
            client.get(kaartadres(naam))
        tellingen.append(len(gevraagd))

    assert tellingen[0] == tellingen[1]
