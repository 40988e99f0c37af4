"""What a question is forgiven. The expected titles are literal, so that both databases agree."""

import pytest

from kennisbank.zoeken import Vraag, zoek
from tests.kennisbank.maak import maak_item

VOORBEELD = "Noem waar het over gaat, bijvoorbeeld ‘mantelzorg’ of ‘startbijeenkomst’."

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("vraag", "eerste"),
    [
        ("wens", "Wensen op tafel"),  # a stem that Snowball does not see
        ("wensen", "Wensen op tafel"),
        ("startbijeenkomsten", "Een startbijeenkomst voorbereiden"),
        ("voorbereiding", "Een startbijeenkomst voorbereiden"),
        ("cafe", "Wensen op tafel"),  # accents
        ("CAFÉ", "Wensen op tafel"),
        ("fysiek", "Lichamelijke klachten"),  # words of the field
        ("mantelz", "Mantelzorg volhouden"),  # only the beginning
        ("mantelzrog", "Mantelzorg volhouden"),  # slips
        ("startbijenkomst", "Een startbijeenkomst voorbereiden"),
        ("start bijeenkomst", "Een startbijeenkomst voorbereiden"),  # apart
        ("net werk kaart", "Onze netwerkkaart"),
        ("start-bijeenkomst", "Een startbijeenkomst voorbereiden"),
        ("pijnklachten", "Lichamelijke klachten"),  # together
        ("hoe bereid ik de startbijeenkomst voor?", "Een startbijeenkomst voorbereiden"),
        ("wie kan wat", "Wie kan wat?"),  # of little words only
        ("كلمة", "كلمة"),
    ],
)
def test_a_question_finds_what_was_meant(boekenkast, titels, vraag, eerste):
    assert titels(vraag)[:1] == [eerste]


@pytest.mark.parametrize(
    ("vraag", "alle"),
    [
        ("mantelzorg", {"Mantelzorg volhouden", "Samen zingen"}),
        ("mantelzorgers liedjes", {"Mantelzorg volhouden", "Samen zingen"}),
        ("zingen", {"Samen zingen"}),
        ("kaart", {"Onze netwerkkaart"}),
        ("pijn OF wensen", {"Lichamelijke klachten", "Wensen op tafel"}),
    ],
)
def test_the_whole_set_is_the_same_on_each_database(boekenkast, titels, vraag, alle):
    assert set(titels(vraag)) == alle


def test_words_of_a_phrase_are_found_where_they_follow_each_other(landelijke_plank, titels):
    maak_item(titel="Vooraan", tekst="Half uur.")
    maak_item(titel="Verderop", tekst="Neem rustig ruim half uur.")
    maak_item(titel="Andersom", tekst="Uur half.")
    maak_item(titel="Van drie woorden", tekst="Volgens wet maatschappelijke ondersteuning.")
    maak_item(titel="Los van elkaar", tekst="Maatschappelijke wet, ondersteuning.")
    maak_item(titel="Wet maatschappelijke ondersteuning")

    assert set(titels("dertig")) == {"Vooraan", "Verderop"}
    assert titels("wmo") == ["Wet maatschappelijke ondersteuning", "Van drie woorden"]


def test_what_matches_more_and_in_the_title_stands_first(boekenkast, titels):
    assert titels("mantelzorgers liedjes") == ["Samen zingen", "Mantelzorg volhouden"]
    assert titels("mantelzorg") == ["Mantelzorg volhouden", "Samen zingen"]


@pytest.mark.parametrize(
    ("vraag", "uitleg"),
    [
        ("mantelzrog", "We zochten ook op ‘mantelzorg’."),
        ("mantelzorg", ""),
        ("qqqqqq", "We vonden niets met ‘qqqqqq’. Probeer een ander woord."),
        ("pijn qqqqqq", "Met ‘qqqqqq’ vonden we niets."),
        (
            "pijn zingen",
            "Niets heeft al je woorden; bovenaan staat wat er het meest op lijkt.",
        ),
        (
            "de het een",
            f"Je vraag heeft alleen kleine woorden. {VOORBEELD}",
        ),
        (
            "💐 ?!",
            f"In je vraag staan geen woorden om op te zoeken. {VOORBEELD}",
        ),
    ],
)
def test_the_reader_is_told_how_a_question_was_read(landelijke_plank, vraag, uitleg):
    maak_item(titel="Mantelzorg", samenvatting="Over pijn.")
    maak_item(titel="Zingen", samenvatting="Samen.")

    assert zoek(Vraag(vraag)).uitleg == uitleg


@pytest.mark.parametrize(
    "vraag",
    [
        "a",
        "x" * 10_000,
        "mantelzorg " * 1_000,
        " ".join(f"woord{nr}" for nr in range(2_000)),
        '" OR * NEAR( col:',
        'titel:mantelzorg AND "',
        "mantelzorg & | ! <-> :* ()",
        "'; DROP TABLE kennisbank_zoekregel; --",
        "%_\\",
        "%s %(a)s {0}",
        "\u202emantelzorg\u202c",
        "mantel\x00zorg",
        "\ud800",
        "💐",
        "ﷺ" * 500,
        "-",
        "--",
        "1e5 0x10 3,14 12:30 a/b http://x.nl a@b.nl",
        "   ",
        "AND OR NOT NEAR",
    ],
)
def test_whatever_is_typed_gives_an_answer(boekenkast, vraag):
    uitslag = zoek(Vraag(vraag))

    assert uitslag.ids or uitslag.uitleg


def test_odd_words_in_an_item_are_found_again(landelijke_plank, titels):
    """Such as PostgreSQL's own parser would cut in other pieces than FTS5 does."""
    vreemd = "1e5 0x10 12e 10min 5x https www.x.nl/a_b foo@bar.nl 3.14 -7 a-b-c o'brien ĳs €5 नमस्ते"
    maak_item(titel="Vreemd", tekst=vreemd)

    for woord in ["1e5", "0x10", "12e", "10min", "https", "foo", "bar", "obrien", "नमस्ते", "ijs"]:
        assert (woord, titels(woord)) == (woord, ["Vreemd"])
