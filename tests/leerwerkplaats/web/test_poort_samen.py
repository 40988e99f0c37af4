"""Clues that only together point at one person: seen once by the writer, told to the view."""

import pytest

from leerwerkplaats.web import poort
from tests.leerwerkplaats.web.test_poort import BSN, SCHOON, alles, opnieuw, toon, vul

TEKEN = {"leeftijd": "82 jaar", "beroep": "oud-wethouder", "ziekte": "ALS", "plaats": "Zundert"}
VERHAAL = "Hij is 82 jaar, oud-wethouder, heeft ALS en woont in Zundert."


@pytest.fixture(autouse=True)
def _telt(monkeypatch):
    """Count by plain words, so that this holds whatever the engine comes to know."""

    def wijst_samen(teksten):
        samen = " ".join(teksten.values())
        soorten = tuple(soort for soort, woord in TEKEN.items() if woord in samen)
        return soorten, len(soorten) >= 3

    monkeypatch.setattr(poort, "wijst_samen", wijst_samen)
    monkeypatch.setattr(poort, "vragen_over", _zonder_waarschuwing)


def _zonder_waarschuwing(teksten, namen, *, echt=poort.vragen_over):
    return [vraag for vraag in echt(teksten, namen) if vraag.moet]


def test_clues_together_are_shown_and_seen_once():
    form = vul(sociaal=VERHAAL)

    assert not form.is_valid()
    assert form.samen
    assert "Samen kan dit één persoon zijn" in toon(form)
    assert "leeftijd, beroep, ziekte en plaats" in toon(form)

    daarna = opnieuw(form, f"gezien:{form.poort_merk}")

    assert daarna.is_valid()
    assert daarna.samen_een_persoon
    assert daarna.cleaned_data["sociaal"] == VERHAAL


def test_sending_it_again_is_not_seeing_it():
    form = vul(sociaal=VERHAAL)
    form.is_valid()

    assert not opnieuw(form, "").is_valid()


def test_other_words_with_the_same_clues_are_not_asked_about_twice():
    form = vul(sociaal=VERHAAL)
    form.is_valid()
    gezien = opnieuw(form, f"gezien:{form.poort_merk}", vraag="x" * 81)
    gezien.is_valid()
    daarna = opnieuw(gezien, "", vraag=SCHOON)

    assert daarna.is_valid()
    assert daarna.samen_een_persoon


def test_a_new_clue_is_asked_about():
    drie = "Hij is 82 jaar, oud-wethouder, heeft ALS."
    form = vul(sociaal=drie)
    form.is_valid()
    merk = f"gezien:{form.poort_merk}"

    assert opnieuw(form, merk).is_valid()
    assert not opnieuw(form, merk, sociaal=VERHAAL).is_valid()


def test_fewer_than_three_kinds_are_no_question():
    form = vul(sociaal="Hij is 82 jaar en oud-wethouder.")

    assert form.is_valid()
    assert not form.samen_een_persoon


def test_replacing_all_from_a_card_that_showed_the_clues_is_enough():
    form = vul(BSN, VERHAAL)
    form.is_valid()

    assert "Samen kan dit één persoon zijn" in toon(form)
    daarna = opnieuw(form, alles(form))

    assert daarna.is_valid()
    assert daarna.samen_een_persoon


def test_clues_that_the_card_did_not_show_are_asked_about_after_replacing():
    form = vul(BSN)
    form.is_valid()

    daarna = opnieuw(form, alles(form), sociaal=VERHAAL)

    assert not daarna.is_valid()
    assert daarna.samen
