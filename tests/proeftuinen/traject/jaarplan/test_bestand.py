"""A plan as a file: what is written can be read, and what a stranger hands over is distrusted."""

import json
from copy import deepcopy

import pytest

from proeftuinen.traject.jaarplan.bestand import (
    ANDERS,
    NIEUWER,
    TE_GROOT,
    Bestand,
    Bestandsfout,
    eis_past,
    lees,
    schrijf,
)
from proeftuinen.traject.jaarplan.plan import LANGST, Planstap

STAP = {
    "nummer": "1",
    "naam": "Voorbereiding",
    "soort": "voorbereiding",
    "doel": "Samen\r\nbeginnen",
    "wie": "Het kernteam",
    "opbrengst": "",
    "punten": ["Er is een datum"],
    "na_dagen": 0,
    "duurt_dagen": 50,
}
GOED = {
    "formaat": "leerwerkplaats-jaarplan",
    "versie": 1,
    "naam": "Ons plan",
    "uitleg": "",
    "stappen": [STAP, STAP | {"nummer": "2", "na_dagen": 60, "duurt_dagen": 1}],
}


def _ruw(**anders) -> bytes:
    return json.dumps(GOED | anders).encode()


def _met_stap(**anders) -> bytes:
    return _ruw(stappen=[STAP, STAP | anders])


def _zonder(sleutel: str, *, stap: bool = False) -> bytes:
    gegevens = deepcopy(GOED)
    del (gegevens["stappen"][1] if stap else gegevens)[sleutel]
    return json.dumps(gegevens).encode()


def _fout(ruw: bytes) -> str:
    with pytest.raises(Bestandsfout) as gevangen:
        lees(ruw)
    return str(gevangen.value)


def test_a_good_file_is_read():
    bestand = lees(_ruw())

    assert (bestand.naam, bestand.uitleg) == ("Ons plan", "")
    assert bestand.plan[0] == Planstap(**STAP | {"punten": ("Er is een datum",)})
    assert bestand.plan[1].bijeenkomst


def test_what_is_written_is_read_back_the_same():
    bestand = lees(_ruw(naam="Café 😀 مرحبا", uitleg="Twee\nregels"))

    assert lees(schrijf(bestand)) == bestand


def test_a_mark_at_the_front_that_a_text_editor_leaves_is_no_fault():
    assert lees(b"\xef\xbb\xbf" + _ruw()) == lees(_ruw())


@pytest.mark.parametrize(
    "ruw",
    [
        b"",
        b"   ",
        b"PK\x03\x04",
        b"\x89PNG\r\n",
        b"naam;plan",
        b"[]",
        b"null",
        b"1",
        b'"tekst"',
        b"{",
        b"{}",
        b"\xff\xfe{\x00}\x00",
        b"\xfe\xff\x00{\x00}",
        b"\x00" * 100,
        b"[" * 100_000,
        b'{"a":' * 30_000,
        b"[" * 90_000 + b"]" * 90_000,
        b"9" * 150_000,
        b'{"versie": ' + b"9" * 100_000 + b"}",
        json.dumps(GOED).encode("utf-16"),
        json.dumps(GOED).encode("utf-32"),
        _ruw(naam="é").replace(b"\\u00e9", b"\xe9"),
        _ruw(formaat="iets anders"),
        _ruw(formaat=["leerwerkplaats-jaarplan"]),
        _ruw(versie=0),
        _ruw(versie=-1),
        _ruw(versie="1"),
        _ruw(versie=True),
        _ruw(versie=1.0),
        _ruw(versie=None),
        _zonder("versie"),
        _zonder("formaat"),
        _ruw() + b"{}",
    ],
    ids=range(33),
)
def test_what_is_no_plan_is_said_to_be_none(ruw):
    assert _fout(ruw) == ANDERS


def test_a_file_of_a_newer_version_says_so():
    assert _fout(_ruw(versie=2)) == NIEUWER
    assert _fout(_ruw(versie=10**30)) == NIEUWER
    assert _fout(_ruw(versie=2, nieuws="x")) == NIEUWER


def test_a_file_that_is_too_large_is_not_even_read():
    assert _fout(b"x" * 200_001) == TE_GROOT


FOUTEN = {
    "onbekend": (_ruw(geheim=1), "In het bestand staat “geheim”. Dat kennen we niet."),
    "onbekend bij stap": (
        _met_stap(begin="2026-01-01"),
        "Bij de 2e stap staat “begin”. Dat kennen we niet.",
    ),
    "lange sleutel": (
        _ruw(**{"x" * 500: 1}),
        f"In het bestand staat “{'x' * 40}”. Dat kennen we niet.",
    ),
    "sleutel met stuurteken": (
        _ruw(**{"a\u202eb\u0007": 1}),
        "In het bestand staat “a?b?”. Dat kennen we niet.",
    ),
    "mist": (_zonder("naam"), "In het bestand mist “naam”."),
    "mist bij stap": (_zonder("doel", stap=True), "Bij de 2e stap mist “doel”."),
    "twee keer": (
        _ruw().replace(b'"uitleg"', b'"naam": "x", "uitleg"'),
        "In het bestand staat “naam” twee keer.",
    ),
    "NaN": (_ruw(versie=float("nan")), "In het bestand staat “NaN”. Dat is geen getal."),
    "Infinity": (
        _met_stap(na_dagen=float("inf")),
        "In het bestand staat “Infinity”. Dat is geen getal.",
    ),
    "naam geen tekst": (_ruw(naam=1), "De naam van het plan moet tekst zijn."),
    "naam leeg": (_ruw(naam=" \u3164 "), "De naam van het plan is leeg."),
    "naam lang": (
        _ruw(naam="x" * 121),
        "De naam van het plan: Dit is te lang: het mag 120 tekens zijn, je hebt er 121.",
    ),
    "uitleg lijst": (_ruw(uitleg=[]), "De uitleg moet tekst zijn."),
    "nul": (
        _met_stap(naam="a\x00b"),
        "“naam” van de 2e stap: Er staat een teken in dat we niet kunnen bewaren.",
    ),
    "half teken": (
        _met_stap(doel="\ud800"),
        "“doel” van de 2e stap: Er staat een teken in dat we niet kunnen bewaren.",
    ),
    "nummer lang": (
        _met_stap(nummer="1234567"),
        "“nummer” van de 2e stap: Dit is te lang: het mag 6 tekens zijn, je hebt er 7.",
    ),
    "doel null": (_met_stap(doel=None), "“doel” van de 2e stap moet tekst zijn."),
    "soort": (_met_stap(soort="feest"), "“soort” van de 2e stap kennen we niet."),
    "soort lijst": (_met_stap(soort=["werk"]), "“soort” van de 2e stap kennen we niet."),
    "stappen": (_ruw(stappen={}), "De stappen moeten een lijst zijn."),
    "geen stap": (_ruw(stappen=[]), "Een jaarplan heeft 1 tot 60 stappen. Dit zijn er 0."),
    "veel stappen": (
        _ruw(stappen=[STAP] * 61),
        "Een jaarplan heeft 1 tot 60 stappen. Dit zijn er 61.",
    ),
    "stap is tekst": (_ruw(stappen=["x"]), "Bij de 1e stap staan geen gegevens."),
    "punten tekst": (_met_stap(punten="abc"), "De punten van de 2e stap moeten een lijst zijn."),
    "punt leeg": (_met_stap(punten=[""]), "Een punt van de 2e stap is leeg."),
    "punt getal": (_met_stap(punten=[1]), "Een punt van de 2e stap moet tekst zijn."),
    "veel punten": (_met_stap(punten=["x"] * 61), "Bij de 2e stap staan meer dan 60 punten."),
    "volgorde": (
        _ruw(stappen=[STAP | {"na_dagen": 9}, STAP | {"na_dagen": 8}]),
        "De 2e stap begint eerder dan de stap ervoor.",
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_the_message_says_what_is_wrong_and_where(naam):
    ruw, tekst = FOUTEN[naam]

    assert _fout(ruw) == tekst


@pytest.mark.parametrize("waarde", [-1, LANGST + 1, 10**30, 1.0, "1", True, None, [], {}])
def test_a_distance_is_a_whole_number_in_range(waarde):
    assert _fout(_met_stap(na_dagen=waarde)) == (
        f"“na_dagen” van de 2e stap moet een heel getal zijn van 0 tot {LANGST}."
    )


@pytest.mark.parametrize("waarde", [0, -1, LANGST - 8, 1.5, "1", False])
def test_a_step_ends_within_what_a_year_may_reach(waarde):
    assert _fout(_met_stap(na_dagen=10, duurt_dagen=waarde)) == (
        f"“duurt_dagen” van de 2e stap moet een heel getal zijn van 1 tot {LANGST - 9}."
    )


def test_a_text_is_cleaned_as_in_a_form():
    (stap, _) = lees(
        _ruw(stappen=[STAP | {"naam": " e\u0301e\u202en\nregel "}, STAP | {"nummer": "2"}])
    ).plan

    assert stap.naam == "éen regel"


def test_the_largest_plan_of_short_texts_fits_and_one_of_long_texts_is_refused():
    kort = Planstap(**STAP | {"punten": ("Klaar",) * 60, "doel": ""})
    lang = Planstap(**STAP | {"punten": ("é" * 200,) * 60})

    eis_past([kort] * 60)
    assert len(lees(schrijf(Bestand("x", "", (kort,) * 60))).plan) == 60
    with pytest.raises(Bestandsfout, match="hooguit 200 kB"):
        eis_past([lang] * 60)
