import pytest

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.zinnen.knippen import LANGST, MEESTE, knip


def test_a_list_becomes_sentences_that_can_stand_alone():
    delen = {
        "wij": "elkaar kennen en bellen, trots zijn op wat goed gaat, en ook op naasten letten"
    }

    assert knip(delen) == [
        (Deel.WIJ, "Dat doen we doordat wij elkaar kennen en bellen."),
        (Deel.WIJ, "Dat doen we doordat wij trots zijn op wat goed gaat."),
        (Deel.WIJ, "Dat doen we doordat wij ook op naasten letten."),
    ]


def test_a_short_piece_stays_with_the_one_before_it():
    delen = {"inwoners": "zich gezien voelen, thuis, en weten wie ze bellen"}

    assert [zin for _, zin in knip(delen)] == [
        "Wij willen dat inwoners zich gezien voelen, thuis.",
        "Wij willen dat inwoners weten wie ze bellen.",
    ]


def test_where_it_is_about_gives_no_sentence():
    assert knip({"gebied": "Lindewaard en alle dorpen eromheen"}) == []


@pytest.mark.parametrize("tekst", ["", "   ", ",,,;;", ".", "\n\n"])
def test_a_part_without_words_gives_nothing(tekst):
    assert knip({"wij": tekst}) == []


def test_what_cannot_be_one_card_is_left_out_and_never_more_than_fit():
    assert knip({"wij": "woord " * 100}) == []
    veel = knip({"wij": ", ".join(f"samen ding {nr} doen" for nr in range(40))})

    assert len(veel) == MEESTE
    assert max(len(zin) for _, zin in veel) <= LANGST
