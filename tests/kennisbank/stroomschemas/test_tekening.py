"""The drawing by its geometry: nothing covers words, whatever they are; and it is safe and named."""

import re
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from kennisbank.items.schema import Antwoord, Graaf, Punt
from kennisbank.stroomschemas.letters import breek_af, tekstbreedte
from kennisbank.stroomschemas.ordenen import kruisingen, orden
from kennisbank.stroomschemas.plattegrond import Plattegrond, Soort, Vak, leg_uit, ruimten
from kennisbank.stroomschemas.tekening import teken
from tests.kennisbank.stroomschemas.grafen import keten, klein, meegeleverd, willekeurig

SVG = "{http://www.w3.org/2000/svg}"
GRAFEN = [klein(), *meegeleverd(), keten(), *(willekeurig(zaad) for zaad in range(12))]


def _raken(een: Vak, ander: Vak) -> bool:
    return (
        een.x < ander.x + ander.breedte
        and ander.x < een.x + een.breedte
        and een.y < ander.y + ander.hoogte
        and ander.y < een.y + een.hoogte
    )


@pytest.mark.parametrize("liggend", [False, True])
@pytest.mark.parametrize("graaf", GRAFEN)
def test_no_two_places_with_words_touch(graaf, liggend):
    vakken = ruimten(leg_uit(graaf, liggend=liggend))

    antwoorden = sum(len(punt.antwoorden) for punt in graaf.punten)
    assert len(vakken) == len(graaf.punten) + antwoorden
    assert [paar for paar in combinations(vakken, 2) if _raken(*paar)] == []


@pytest.mark.parametrize("liggend", [False, True])
@pytest.mark.parametrize("graaf", GRAFEN)
def test_words_stay_within_their_place_and_places_within_the_drawing(graaf, liggend):
    plattegrond = leg_uit(graaf, liggend=liggend)

    for vak in ruimten(plattegrond):
        grootte = 14 if vak.soort == Soort.ANTWOORD else 15
        assert all(tekstbreedte(regel, grootte) <= vak.breedte for regel in vak.regels)
        assert vak.x >= 0
        assert vak.y >= 0
        assert vak.x + vak.breedte <= plattegrond.breedte
        assert vak.y + vak.hoogte <= plattegrond.hoogte


def _langs_de_lijn(lijn, plattegrond: Plattegrond, stappen: int = 24):
    """Yield points of a line: its straight part, then the bend (a cubic of De Casteljau)."""

    def dwars(vak: Vak) -> float:
        return vak.y + vak.hoogte / 2 if plattegrond.liggend else vak.x + vak.breedte / 2

    van, naar = dwars(lijn.van) + lijn.poort, dwars(lijn.naar)
    yield from ((lijn.begin + (lijn.knik - lijn.begin) * s / 4, van) for s in range(1, 5))
    for s in range(stappen):
        t = s / stappen
        deel = 3 * (1 - t) * t * t + t**3
        diep = lijn.knik + (lijn.einde - lijn.knik) * t
        yield diep, van + (naar - van) * deel


@pytest.mark.parametrize("liggend", [False, True])
@pytest.mark.parametrize("graaf", [klein(), *meegeleverd(), willekeurig(3), willekeurig(8)])
def test_no_line_runs_over_words_that_are_not_its_own(graaf, liggend):
    plattegrond = leg_uit(graaf, liggend=liggend)
    vakken = ruimten(plattegrond)
    mis = []
    for lijn in plattegrond.lijnen:
        for diep, dwars in _langs_de_lijn(lijn, plattegrond):
            x, y = (diep, dwars) if liggend else (dwars, diep)
            mis += [
                vak
                for vak in vakken
                if vak not in (lijn.van, lijn.naar)
                and vak.x < x < vak.x + vak.breedte
                and vak.y < y < vak.y + vak.hoogte
            ]

    assert mis == []


@pytest.mark.parametrize("graaf", GRAFEN)
def test_the_drawing_is_xml_with_presentation_attributes_only(graaf):
    tekening = teken(graaf, titel='Een <b>"titel"</b>', id_voorvoegsel="s")

    wortel = ET.fromstring(tekening.svg)
    soorten = {deel.tag.removeprefix(SVG) for deel in wortel.iter()}
    namen = {naam for deel in wortel.iter() for naam in deel.attrib}
    assert soorten <= {"svg", "title", "desc", "g", "rect", "circle", "text", "path"}
    assert not {naam for naam in namen if naam in {"style", "class"} or naam.startswith("on")}
    assert not re.search("nan|inf", tekening.svg.replace("script", ""))


def test_the_drawing_has_a_name_and_says_where_the_same_stands_in_words():
    wortel = ET.fromstring(teken(klein(), titel="Mijn schema", id_voorvoegsel="s").svg)

    assert wortel.get("role") == "img"
    assert wortel.get("aria-labelledby") == wortel.find(f"{SVG}title").get("id")
    assert wortel.get("aria-describedby") == wortel.find(f"{SVG}desc").get("id")
    assert wortel.find(f"{SVG}title").text == "Mijn schema"


def test_a_question_and_an_outcome_differ_by_shape_and_edge_and_bear_their_number():
    wortel = ET.fromstring(teken(klein(), titel="Een", id_voorvoegsel="s").svg)

    vakken = [rect for rect in wortel.iter(f"{SVG}rect") if rect.get("rx")]
    randen = [(rect.get("rx"), rect.get("stroke-width")) for rect in vakken]
    cijfers = {t.text for t in wortel.iter(f"{SVG}text") if t.get("font-size") == "12.5"}
    assert sorted(randen) == [("18", "1.5")] * 2 + [("3", "4")] * 3
    assert cijfers == {"1", "2", "3", "4", "5"}


@pytest.mark.parametrize("graaf", [klein(), *meegeleverd()])
def test_a_large_drawing_opens_around_its_first_point(graaf):
    tekening = teken(graaf, titel="Een", id_voorvoegsel="s")
    rechten = list(ET.fromstring(tekening.svg).iter(f"{SVG}rect"))
    plek = next(rect for rect in rechten if rect.get("id") == tekening.begin)
    eerste = next(rect for rect in rechten if rect.get("rx"))

    for van, lengte, alles in (("x", "width", tekening.breedte), ("y", "height", tekening.hoogte)):
        begin, einde = float(plek.get(van)), float(plek.get(van)) + float(plek.get(lengte))
        punt = float(eerste.get(van))
        assert 0 <= begin <= punt
        assert punt + float(eerste.get(lengte)) <= einde <= alles + 0.1


def test_a_deep_chart_stands_and_a_wide_one_lies():
    diep, wijd = meegeleverd()

    assert teken(diep, titel="Een", id_voorvoegsel="s").breedte < 1000
    assert teken(wijd, titel="Een", id_voorvoegsel="s").breedte < 1500


@pytest.mark.parametrize(
    "graaf",
    [
        Graaf(),
        Graaf("a", (Punt("a", "vraag", "?", antwoorden=(Antwoord("Ja", "a"),)),)),
        Graaf("p0", tuple(Punt(f"p{nr}", "uitkomst", "Uit") for nr in range(61))),
    ],
)
def test_nothing_a_circle_or_too_much_is_not_drawn(graaf):
    assert teken(graaf, titel="Een", id_voorvoegsel="s") is None


def test_the_small_chart_has_no_lines_that_cross():
    lagen = [[0], [2, 1], [3, 4]]
    paren = [(0, 1), (0, 2), (1, 3), (2, 4)]

    assert kruisingen(lagen, paren) == 1
    assert kruisingen(orden(lagen, paren), paren) == 0


def test_words_are_broken_by_measure_and_keep_every_letter():
    regels = breek_af("De palliatief wijkverpleegkundige " + "W" * 50, 160, 15)

    assert all(tekstbreedte(regel, 15) <= 160 for regel in regels)
    heel = "".join("".join(regels).replace("-", "").split())
    assert heel == "Depalliatiefwijkverpleegkundige" + "W" * 50
