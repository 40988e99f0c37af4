"""A flow chart as a graph: what is not right is said in plain Dutch, whatever was kept."""

import pytest

from kennisbank.inhoud.bestand import alle_stukken
from kennisbank.items.bezwaren import bezwaren
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.schema import TE_VEEL, Antwoord, Graaf, Punt, gebreken, lees


def _vraag(sleutel: str, *naar: str) -> Punt:
    antwoorden = tuple(Antwoord(f"Antwoord {nr}", doel) for nr, doel in enumerate(naar))
    return Punt(sleutel, "vraag", f"Vraag {sleutel}?", antwoorden=antwoorden)


def _uitkomst(sleutel: str) -> Punt:
    return Punt(sleutel, "uitkomst", f"Uitkomst {sleutel}")


def _graaf(*punten: Punt, begin: str = "a") -> Graaf:
    return Graaf(begin, punten)


def _teksten(graaf: Graaf) -> list[str]:
    return [gebrek.tekst for gebrek in gebreken(graaf)]


def test_a_chart_in_which_each_way_ends_has_no_faults():
    graaf = _graaf(_vraag("a", "b", "c"), _vraag("b", "c", "d"), _uitkomst("c"), _uitkomst("d"))

    assert gebreken(graaf) == []


def test_an_empty_chart_says_how_to_begin():
    assert _teksten(Graaf()) == ["Er staat nog niets in dit schema. Begin met een vraag."]


@pytest.mark.parametrize(
    ("graaf", "tekst"),
    [
        (
            _graaf(_vraag("a", "u"), _uitkomst("u"), begin=""),
            "Kies met welke vraag het schema begint.",
        ),
        (
            _graaf(_vraag("a", "u"), _uitkomst("u"), begin="weg"),
            "Kies met welke vraag het schema begint.",
        ),
        (_graaf(_uitkomst("a")), "Een schema begint met een vraag, niet met een uitkomst."),
        (_graaf(_vraag("a")), "Deze vraag heeft nog geen antwoord."),
        (_graaf(_vraag("a", "")), "Het antwoord ‘Antwoord 0’ leidt nog nergens heen."),
        (_graaf(_vraag("a", "nergens")), "Het antwoord ‘Antwoord 0’ leidt nog nergens heen."),
        (
            _graaf(_vraag("a", *["u"] * 7), _uitkomst("u")),
            "Deze vraag heeft meer dan 6 antwoorden.",
        ),
        (
            _graaf(_vraag("a", "u"), _uitkomst("u"), _uitkomst("los")),
            "Geen enkel antwoord leidt naar deze uitkomst.",
        ),
        (
            _graaf(Punt("a", "vraag", " ", antwoorden=(Antwoord("Ja", "u"),)), _uitkomst("u")),
            "Deze vraag heeft nog geen tekst.",
        ),
        (
            _graaf(Punt("a", "vraag", "?", antwoorden=(Antwoord("", "u"),)), _uitkomst("u")),
            "Bij deze vraag heeft een antwoord nog geen tekst.",
        ),
    ],
)
def test_each_fault_is_told_once_and_in_plain_dutch(graaf, tekst):
    assert _teksten(graaf) == [tekst]


def test_a_circle_is_told_of_each_point_in_it():
    graaf = _graaf(_vraag("a", "b"), _vraag("b", "c", "u"), _vraag("c", "b"), _uitkomst("u"))

    assert graaf.in_kring == {"b", "c"}
    assert _teksten(graaf) == ["Je kunt bij deze vraag in een kringetje blijven lopen."] * 2


def test_of_what_nobody_comes_to_only_the_first_is_told():
    graaf = _graaf(_vraag("a", "u"), _uitkomst("u"), _vraag("los", "ook"), _vraag("ook", "u"))

    assert [(g.sleutel, g.tekst) for g in gebreken(graaf)] == [
        ("los", "Geen enkel antwoord leidt naar deze vraag.")
    ]


def test_a_question_that_leads_to_itself_is_a_circle_and_its_order_ends():
    graaf = _graaf(_vraag("a", "a"))

    assert graaf.in_kring == {"a"}
    assert [punt.sleutel for punt in graaf.volgorde] == ["a"]


@pytest.mark.parametrize(("aantal", "mis"), [(60, []), (61, [TE_VEEL]), (5000, [TE_VEEL])])
def test_a_chart_holds_sixty_points(aantal, mis):
    vragen = [_vraag(f"p{nr}", f"p{nr + 1}") for nr in range(aantal - 1)]
    punten = [*vragen, _uitkomst(f"p{aantal - 1}")]

    graaf = lees(Graaf("p0", tuple(punten)).waarden())

    assert _teksten(graaf) == mis


def test_numbers_follow_the_way_and_then_the_order_of_writing():
    graaf = _graaf(
        _uitkomst("u"),
        _vraag("b", "u", "v"),
        _vraag("a", "b", "u"),
        _uitkomst("v"),
        _uitkomst("los"),
    )

    assert dict(graaf.nummers) == {"a": 1, "b": 2, "u": 3, "v": 4, "los": 5}


@pytest.mark.parametrize(
    "deel",
    [
        {},
        {"begin": None, "punten": None},
        {"begin": ["a"], "punten": "abc"},
        {"begin": "a", "punten": [None, 3, "a", [], {}]},
        {
            "begin": "a",
            "punten": [{"sleutel": "a b"}, {"sleutel": "../weg"}, {"sleutel": "x" * 21}],
        },
        {"begin": "a", "punten": [{"sleutel": 1, "tekst": 2, "antwoorden": 3}]},
    ],
)
def test_whatever_is_kept_is_read_without_an_error(deel):
    graaf = lees(deel)

    assert graaf.punten == ()
    assert len(gebreken(graaf)) == 1


def test_odd_values_in_a_point_are_read_as_nothing():
    ruw = {"sleutel": "a", "soort": "x", "tekst": 5, "antwoorden": [1, {"tekst": None, "naar": []}]}

    graaf = lees({"begin": "a", "punten": [ruw, ruw]})

    assert graaf.punten == (Punt("a", "vraag", "", "", (Antwoord("", ""),)),)


def test_what_is_read_is_what_was_kept():
    graaf = _graaf(_vraag("a", "u", ""), _uitkomst("u"))

    assert lees(graaf.waarden()) == graaf


def test_a_chart_with_faults_may_not_be_published_and_says_of_which_point():
    deel = _graaf(_vraag("a", "b"), _vraag("b")).waarden()

    assert bezwaren(Iteminhoud("stroomschema", "Titel", "Kort", deel=deel)) == [
        "2. Vraag b?: Deze vraag heeft nog geen antwoord."
    ]
    assert bezwaren(Iteminhoud("kennisblad", "Titel", "Kort", deel=deel)) == []


def test_the_charts_that_ship_have_no_faults():
    schemas = [stuk for stuk in alle_stukken() if stuk.inhoud.soort == "stroomschema"]

    assert len(schemas) == 2
    assert [bezwaren(stuk.inhoud) for stuk in schemas] == [[], []]
