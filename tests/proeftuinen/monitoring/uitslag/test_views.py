"""Pages of results: for whom, and what they do not show."""

from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.bronnen.models import Citaat
from proeftuinen.monitoring.uitslag import actions
from proeftuinen.monitoring.uitslag.aandeel import gebeurtenissen, hoofdstuk, maten
from proeftuinen.traject.contracten import Lezer
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel


def _naar(naam, lijst, *rest):
    van = [lijst.proeftuin.publiek_id, lijst.publiek_id, *rest]
    return reverse(f"proeftuinen:{naam}", args=van)


@pytest.fixture
def lijst(proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("eens", "open"))
    for nummer, stap in enumerate("1234512"):
        tekst = {"vraag-2": f"Woorden {nummer}"} if nummer < 6 else {}
        maak_vel(lijst, f"wie-{nummer}", {"vraag-1": stap, **tekst})
    return lijst


@pytest.fixture
def dicht(lijst, kernteam):
    actions.sluit(lijst=lijst, door=kernteam)
    return lijst


def test_nobody_sees_results_of_an_open_list(als, procesbegeleider, gemeentelezer, lijst):
    tekst = als(procesbegeleider).get(_naar("uitslag", lijst)).text

    assert "Nog geen uitslag" in tekst
    assert "oneens" not in tekst
    assert als(gemeentelezer).get(_naar("uitslag", lijst)).status_code == 404
    vraag = lijst.vragen.get(soort="open")
    adres = _naar("open-antwoorden", lijst, vraag.publiek_id)
    assert als(procesbegeleider).get(adres).status_code == 404


def test_the_municipality_reads_the_same_results_without_words(
    als, deelnemer, gemeentelezer, procesbegeleider, dicht
):
    teksten = [als(wie).get(_naar("uitslag", dicht)).text for wie in (deelnemer, gemeentelezer)]

    for tekst in teksten:
        assert "2 van de 7 kozen eens of helemaal eens, 4 oneens of helemaal oneens." in tekst
        assert "<svg" in tekst
        assert "Woorden" not in tekst
        assert "In eigen woorden" not in tekst
    assert "Lees 6 antwoorden" in als(procesbegeleider).get(_naar("uitslag", dicht)).text


def test_closing_asks_first_and_then_shows_what_came_of_it(als, kernteam, lijst):
    binnen = als(kernteam)

    vraag = binnen.get(_naar("vragenlijst-sluiten", lijst)).text
    antwoord = binnen.post(_naar("vragenlijst-sluiten", lijst))
    nog_eens = binnen.post(_naar("vragenlijst-sluiten", lijst), follow=True)

    assert "7 mensen vulden de lijst in." in vraag
    assert antwoord.url == _naar("uitslag", lijst)
    assert "De lijst was al dicht." in nog_eens.text


def test_a_list_with_few_answers_shows_nothing_and_may_open_again(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin)
    for nummer in range(4):
        maak_vel(lijst, f"wie-{nummer}", {"vraag-1": "5"})
    binnen = als(kernteam)
    binnen.post(_naar("vragenlijst-sluiten", lijst))

    tekst = binnen.get(_naar("uitslag", lijst)).text
    assert "Te weinig antwoorden om te laten zien" in tekst
    assert '<svg class="lw-staven"' not in tekst
    assert binnen.post(_naar("vragenlijst-heropenen", lijst)).url == lijst.get_absolute_url()
    lijst.refresh_from_db()
    assert lijst.is_open


def test_a_list_that_showed_something_stays_closed(als, kernteam, dicht):
    antwoord = als(kernteam).post(_naar("vragenlijst-heropenen", dicht), follow=True)

    dicht.refresh_from_db()
    assert not dicht.is_open
    assert "Daarom kan de lijst niet meer open." in antwoord.text


def test_the_guide_reads_words_and_makes_a_quote_that_waits_for_consent(
    als, procesbegeleider, dicht
):
    binnen = als(procesbegeleider)
    adres = _naar("open-antwoorden", dicht, dicht.vragen.get(soort="open").publiek_id)
    tekst = binnen.get(adres).text
    velden = {"sleutel": uuid4(), "antwoord": "Woorden 3"}

    antwoorden = [binnen.post(adres, velden) for _ in range(2)]
    vreemd = binnen.post(adres, {"sleutel": uuid4(), "antwoord": "Verzonnen"})

    assert all(f"Woorden {nummer}" in tekst for nummer in range(6))
    citaat = Citaat.objects.get(tekst="Woorden 3")
    assert [deel.url for deel in antwoorden] == [citaat.get_absolute_url()] * 2
    assert citaat.toestemming is None
    assert (vreemd.status_code, Citaat.objects.filter(tekst="Verzonnen").exists()) == (200, False)


def test_words_of_fewer_than_five_people_are_not_shown(als, procesbegeleider, proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("eens", "open"))
    for nummer in range(6):
        tekst = {"vraag-2": f"Woorden {nummer}"} if nummer < 4 else {}
        maak_vel(lijst, f"wie-{nummer}", {"vraag-1": "2", **tekst})
    actions.sluit(lijst=lijst, door=None)
    adres = _naar("open-antwoorden", lijst, lijst.vragen.get(soort="open").publiek_id)

    tekst = als(procesbegeleider).get(adres).text

    assert "Te weinig antwoorden om te laten zien" in tekst
    assert "Woorden" not in tekst


def test_it_is_part_of_the_year(proeftuin, dicht):
    lezer = Lezer(RECHTEN[Rol.GEMEENTE])

    assert [deel.tekst for deel in gebeurtenissen(proeftuin, lezer)] == [f"Uitslag: {dicht.titel}"]
    assert [deel.waarde for deel in maten(proeftuin)] == [1]
    assert hoofdstuk(proeftuin, lezer).inhoud["lijst"] == dicht
    assert hoofdstuk(proeftuin, Lezer(frozenset())) is None


def test_a_page_asks_as_much_for_many_questions_as_for_one(
    als, deelnemer, proeftuin, django_assert_num_queries
):
    binnen = als(deelnemer)
    for vragen in (("eens",), ("eens", "vaak", "keuze")):
        lijst = maak_lijst(proeftuin, vragen=vragen)
        for nummer in range(6):
            maak_vel(lijst, f"wie-{nummer}", {"vraag-1": str(nummer % 5)})
        actions.sluit(lijst=lijst, door=None)
        binnen.get(_naar("uitslag", lijst))
        with django_assert_num_queries(9):
            binnen.get(_naar("uitslag", lijst))
