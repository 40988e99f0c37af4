"""Bars on the server: what they show, and what they never do with someone's words."""

from xml.etree import ElementTree as ET

import pytest

from leerwerkplaats.web.grafiek import Deel, Staaf, staven

NAAM = "{http://www.w3.org/2000/svg}"


def _teken(*regels, **opties):
    tekst = str(staven(regels, **opties)).replace(
        "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '
    )
    return ET.fromstring(tekst)


def _breedtes(beeld):
    vakken = [vak for vak in beeld.iter(f"{NAAM}rect") if not vak.get("fill", "").startswith("url")]
    return [float(vak.get("width")) for vak in vakken]


def test_parts_fill_the_width_by_their_share():
    delen = [Deel(1, "stap-1", "a: 1"), Deel(3, "stap-5", "b: 3")]

    beeld = _teken(Staaf("Start", delen, "4 antwoorden"), breed=400)

    assert _breedtes(beeld) == [99.0, 299.0]
    teksten = [deel.text for deel in beeld.iter(f"{NAAM}text")]
    assert teksten == ["Start", "4 antwoorden", "a: 1", "b: 3"]


def test_bars_on_one_scale_are_as_long_as_their_share_of_the_highest():
    regels = [Staaf(naam, [Deel(waarde, "stap-4", "")]) for naam, waarde in (("a", 5), ("b", 10))]

    beeld = _teken(*regels, breed=200, hoogste=10)

    assert _breedtes(beeld) == [99.0, 199.0]


def test_words_that_do_not_fit_stay_out_of_the_bar():
    delen = [Deel(1, "stap-2", "Helemaal niet mee eens: 1"), Deel(30, "stap-3", "Tussenin: 30")]

    beeld = _teken(Staaf("Vraag", delen))

    assert [deel.text for deel in beeld.iter(f"{NAAM}text")] == ["Vraag", "1", "Tussenin: 30"]


@pytest.mark.parametrize("woord", ['<script>"x"</script>', "&amp;", "\u202eabc", "x" * 900])
def test_what_someone_wrote_stays_words(woord):
    beeld = _teken(Staaf(woord, [Deel(1, "geen", woord)], woord))

    assert [deel.tag for deel in beeld.iter() if "script" in deel.tag] == []


@pytest.mark.parametrize("regels", [[], [Staaf("Leeg", [])]])
def test_without_bars_there_is_no_picture(regels):
    assert staven(regels) == ""


def test_nothing_is_drawn_for_nothing():
    assert _breedtes(_teken(Staaf("Nul", [Deel(0, "stap-1", ""), Deel(0, "leeg", "")]))) == []
