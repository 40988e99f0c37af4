"""Changing a chart as plain values: what is asked and nothing else."""

import pytest

from kennisbank.items.schema import Antwoord, Graaf, Punt, gebreken
from kennisbank.stroomschemas import bewerken
from kennisbank.stroomschemas.bewerken import Vol, Weg
from tests.kennisbank.stroomschemas.grafen import klein


def test_the_first_question_is_where_it_begins():
    uit = bewerken.voeg_toe(Graaf(), Punt("u", "uitkomst", "Klaar"))
    vraag = bewerken.voeg_toe(uit, Punt("v", "vraag", "Waarom?"))
    nog_een = bewerken.voeg_toe(vraag, Punt("w", "vraag", "Hoe?"))

    assert [uit.begin, vraag.begin, nog_een.begin] == ["", "v", "v"]


def test_a_chart_takes_no_sixty_first_point():
    vol = Graaf("p0", tuple(Punt(f"p{nr}", "vraag", "?") for nr in range(60)))

    with pytest.raises(Vol, match="hooguit 60"):
        bewerken.voeg_toe(vol, Punt("nog", "vraag", "?"))


def test_a_question_takes_no_seventh_answer():
    graaf = klein()
    for nr in range(4):
        graaf = bewerken.met_antwoord(graaf, "a", Antwoord(f"Nog {nr}", "u1"))

    with pytest.raises(Vol, match="hooguit 6"):
        bewerken.met_antwoord(graaf, "a", Antwoord("Zeven", "u1"))


def test_taking_a_point_away_leaves_the_answers_that_led_to_it():
    graaf = bewerken.haal_weg(klein(), "u2")

    assert [a.naar for a in graaf.per_sleutel["b"].antwoorden] == ["", "u3", ""]
    assert [g.tekst for g in gebreken(graaf)] == [
        "Het antwoord ‘Ja’ leidt nog nergens heen.",
        "Het antwoord ‘Weet ik niet’ leidt nog nergens heen.",
    ]


def test_taking_away_where_it_begins_asks_for_another_beginning():
    graaf = bewerken.haal_weg(klein(), "a")

    assert graaf.begin == ""


def test_a_point_keeps_its_key_when_its_words_change():
    graaf = bewerken.zet(klein(), Punt("u1", "uitkomst", "Bel 112"))

    assert graaf.per_sleutel["u1"].tekst == "Bel 112"
    assert graaf.naar == klein().naar


@pytest.mark.parametrize("nr", [-1, 2, 999])
def test_an_answer_that_is_not_there_cannot_be_changed(nr):
    with pytest.raises(Weg):
        bewerken.met_antwoord(klein(), "a", Antwoord("Ja"), nr)
    with pytest.raises(Weg):
        bewerken.zonder_antwoord(klein(), "a", nr)


def test_an_outcome_takes_no_answer():
    with pytest.raises(Weg):
        bewerken.met_antwoord(klein(), "u1", Antwoord("Ja"))


def test_answers_trade_places_and_the_first_goes_no_further_up():
    omlaag = bewerken.verschuif_antwoord(klein(), "b", 0, 1)
    omhoog = bewerken.verschuif_antwoord(klein(), "b", 0, -1)

    assert [a.tekst for a in omlaag.per_sleutel["b"].antwoorden] == ["Nee", "Ja", "Weet ik niet"]
    assert omhoog == klein()


def test_a_point_trades_numbers_but_never_with_what_leads_to_it():
    graaf = klein()

    assert not bewerken.kan_schuiven(graaf, "a", 1)
    assert not bewerken.kan_schuiven(graaf, "b", -1)
    assert dict(bewerken.verschuif(graaf, "u3", -1).nummers) == {
        "a": 1,
        "b": 2,
        "u1": 3,
        "u3": 4,
        "u2": 5,
    }
    assert bewerken.verschuif(graaf, "b", -1) == graaf


def test_an_answer_may_lead_anywhere_but_back():
    doelen = [punt.sleutel for punt in bewerken.doelen_voor(klein(), "b")]

    assert doelen == ["u1", "u2", "u3"]
