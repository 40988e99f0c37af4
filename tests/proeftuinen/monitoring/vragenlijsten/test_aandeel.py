"""What lists contribute: a line on the overview, the timeline, and how far a knot is."""

from datetime import timedelta

import pytest

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten import aandeel, actions
from proeftuinen.traject.contracten import Lezer, uitgeteld
from tests.proeftuinen.monitoring.maak import maak_lijst

pytestmark = pytest.mark.usefixtures("klok")
KLAD = {"stand": "concept", "geopend_op": None}
DEELNEMER, GEMEENTE = Lezer(RECHTEN[Rol.DEELNEMER]), Lezer(RECHTEN[Rol.GEMEENTE])


def _dicht(tuin, **velden):
    vast = {"stand": "dicht", "geopend_op": "2026-04-01", "dicht_op": vandaag()}
    return maak_lijst(tuin, gevraagd=9, aantal=7, **vast, **velden)


@pytest.mark.parametrize(
    ("dagen", "woord"),
    [(None, ""), (0, "vandaag"), (1, "morgen"), (7, "binnen een week"), (8, "")],
)
def test_an_open_list_is_one_line_that_says_how_soon_it_closes(dagen, woord, proeftuin):
    dag = None if dagen is None else vandaag() + timedelta(days=dagen)
    maak_lijst(proeftuin, sluit_op=dag)
    maak_lijst(proeftuin, sluit_op=vandaag(), **KLAD)

    (kaart,) = uitgeteld(aandeel.kaarten(proeftuin, DEELNEMER))

    assert kaart.inhoud == {"aantal": 1, "wanneer": woord}


def test_the_line_stands_on_the_overview(als, deelnemer, proeftuin):
    maak_lijst(proeftuin, sluit_op=vandaag())

    tekst = als(deelnemer).get(proeftuin.get_absolute_url()).text

    assert "Er staat een vragenlijst open. Die sluit vandaag." in tekst


def test_who_reads_along_is_led_to_results_only(als, gemeentelezer, proeftuin):
    maak_lijst(proeftuin)
    assert uitgeteld(aandeel.kaarten(proeftuin, GEMEENTE)) == []

    _dicht(proeftuin)

    tekst = als(gemeentelezer).get(proeftuin.get_absolute_url()).text
    assert "Eén vragenlijst is ingevuld en gesloten." in tekst


def test_a_list_that_opened_and_closed_stands_in_the_timeline(proeftuin):
    maak_lijst(proeftuin, titel="Kladje", **KLAD)
    _dicht(proeftuin, titel="Bij de start")

    zinnen = [
        [deel.tekst for deel in aandeel.gebeurtenissen(proeftuin, lezer)]
        for lezer in (DEELNEMER, GEMEENTE, Lezer(frozenset()))
    ]

    dicht = "Vragenlijst gesloten: Bij de start"
    assert zinnen == [["Vragenlijst geopend: Bij de start", dicht], [dicht], []]


def test_the_red_thread_says_how_far_a_list_is(proeftuin, django_assert_num_queries):
    loopt, klaar = maak_lijst(proeftuin, sluit_op=vandaag()), _dicht(proeftuin)
    knopen = [("vragenlijst", loopt.publiek_id), ("vragenlijst", klaar.publiek_id)]

    with django_assert_num_queries(1):
        standen = aandeel.knoopstand([*knopen, ("actie", "x")], DEELNEMER)

    assert [standen[knoop].klaar for knoop in knopen] == [False, True]
    assert standen[knopen[0]].tekst == "Vandaag is de laatste dag."
    assert aandeel.knoopstand(knopen, GEMEENTE) == {}


def test_the_page_leads_on_to_the_red_thread_once_it_is_open(als, kernteam, proeftuin):
    lijst = maak_lijst(proeftuin, **KLAD)
    voor = als(kernteam).get(lijst.get_absolute_url()).text
    actions.open_lijst(lijst=lijst, door=kernteam)

    na = als(kernteam).get(lijst.get_absolute_url()).text

    assert ("Rode draad" in voor, "Rode draad" in na) == (False, True)
