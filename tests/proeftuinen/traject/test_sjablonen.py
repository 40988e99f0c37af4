import re
from dataclasses import fields

import pytest

from leerwerkplaats.begrippen import Stapsoort
from proeftuinen.traject.sjablonen import STAPPEN, Stapsjabloon, Vorm, stappen_voor
from proeftuinen.traject.vormen import ACCENTEN

ELKE_VORM = pytest.mark.parametrize("vorm", Vorm)
NUMMERS = ["1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9"]


def alle_tekst(stap: Stapsjabloon) -> str:
    return " ".join([stap.naam, stap.doel, stap.wie, stap.opbrengst, *stap.controle])


@ELKE_VORM
def test_each_shape_has_the_ten_steps_in_order_with_their_kinds(vorm):
    stappen = stappen_voor(vorm)

    assert [(stap.nummer, stap.soort) for stap in stappen] == [
        ("1", Stapsoort.VOORBEREIDING),
        ("2", Stapsoort.GESPREKKEN),
        ("3", Stapsoort.START),
        ("4", Stapsoort.WERK),
        ("5", Stapsoort.WERK),
        ("6a", Stapsoort.EXPERIMENT_VOORBEREIDEN),
        ("6b", Stapsoort.EXPERIMENTEREN),
        ("7", Stapsoort.WERK),
        ("8", Stapsoort.TRANSITIE),
        ("9", Stapsoort.VERBINDING),
    ]
    assert [stap.nummer for stap in stappen if stap.bijeenkomst] == ["3", "4", "5", "7", "8"]


def test_steps_lie_in_order_within_the_year_and_6a_and_6b_overlap():
    begins = [stap.begin for stap in STAPPEN]
    plek = {stap.nummer: stap for stap in STAPPEN}

    assert begins == sorted(begins)
    assert STAPPEN[0].begin == 0
    assert STAPPEN[-1].begin + STAPPEN[-1].duur == 1
    assert plek["6a"].begin < plek["6b"].begin < plek["6a"].begin + plek["6a"].duur


@ELKE_VORM
def test_aims_are_short_and_checklists_hold_four_to_six_different_things(vorm):
    for stap in stappen_voor(vorm):
        assert 1 <= len(re.findall(r"[.!?](?= |$)", stap.doel)) <= 3, stap.doel
        assert 4 <= len(stap.controle) <= 6, stap.nummer
        assert len(set(stap.controle)) == len(stap.controle)


@ELKE_VORM
def test_every_meeting_opens_with_a_story_or_a_film(vorm):
    zonder = [
        stap.nummer
        for stap in stappen_voor(vorm)
        if stap.bijeenkomst and not re.search(r"verhaal .* of een film", " ".join(stap.controle))
    ]

    assert zonder == []


@ELKE_VORM
def test_consent_of_the_municipality_is_planned_in_step_1_and_asked_in_step_3(vorm):
    stappen = {stap.nummer: " ".join(stap.controle) for stap in stappen_voor(vorm)}

    assert "instemming kan geven" in stappen["1"]
    assert "gevraagd om instemming" in stappen["3"]


@ELKE_VORM
def test_texts_are_whole_sentences_in_words_that_fit_any_trajectory(vorm):
    for stap in stappen_voor(vorm):
        tekst = alle_tekst(stap)
        assert re.findall(r"terminaal|patiënt|proeftuin|leerwerkplaats|\bu\b|  ", tekst) == []
        assert all(zin.endswith(".") for zin in (stap.doel, stap.wie, stap.opbrengst))
        assert not any(punt.endswith(".") for punt in stap.controle)


@ELKE_VORM
def test_no_sentence_is_longer_than_twenty_words(vorm):
    zinnen = [
        zin
        for stap in stappen_voor(vorm)
        for zin in [
            *re.split(r"(?<=\.) ", f"{stap.doel} {stap.wie} {stap.opbrengst}"),
            *stap.controle,
        ]
    ]

    assert [zin for zin in zinnen if len(zin.split()) > 20] == []


def test_a_district_follows_the_usual_year_and_every_other_shape_differs():
    anders = [vorm for vorm in Vorm if stappen_voor(vorm) != STAPPEN]

    assert stappen_voor(Vorm.WIJK) == STAPPEN
    assert anders == [vorm for vorm in Vorm if vorm is not Vorm.WIJK]


@ELKE_VORM
def test_an_accent_belongs_to_a_step_and_leaves_its_place_in_the_year_alone(vorm):
    vast = ("nummer", "naam", "soort", "opbrengst", "begin", "duur")

    assert set(ACCENTEN[vorm]) - set(NUMMERS) == set()
    for gewoon, stap in zip(STAPPEN, stappen_voor(vorm), strict=True):
        assert [getattr(stap, veld) for veld in vast] == [getattr(gewoon, veld) for veld in vast]


def test_the_hospital_follows_a_person_from_ward_to_home_and_asks_young_doctors():
    stappen = {stap.nummer: stap for stap in stappen_voor(Vorm.ZIEKENHUIS)}

    assert stappen["4"].doel.endswith(
        "Je volgt iemand van ziekenhuis naar ontslag, thuis en hospice."
    )
    assert stappen["4"].controle[:-1] == STAPPEN[3].controle
    assert "ANIOS" in stappen["2"].controle[-1]


def test_a_template_holds_what_the_year_needs():
    assert [veld.name for veld in fields(Stapsjabloon)] == [
        "nummer", "naam", "soort", "doel", "wie", "opbrengst", "controle", "begin", "duur",
    ]  # fmt: skip
