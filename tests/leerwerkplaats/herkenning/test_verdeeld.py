"""What exists only over two texts: found in pieces, and nothing of what merely stands apart."""

import time

import pytest

from leerwerkplaats.herkenning.soorten import Ernst, Soort
from leerwerkplaats.herkenning.verdeeld import verdeeld
from leerwerkplaats.herkenning.vinden import vind
from tests.leerwerkplaats.herkenning.corpus import NAMEN
from tests.leerwerkplaats.herkenning.poortcorpus import SCHOON

SPLITSING = [
    (("Het nummer is 1112", "22333 en meer."), Soort.BSN, "111222333"),
    (("Het begint met 111", "222", "333 en dan niets."), Soort.BSN, "111222333"),
    (("Bel 06-12", "34 56 78 voor meer."), Soort.TELEFOON, "06-1234 56 78"),
    (("Schrijf naar truus@voor", "beeld.nl als het kan."), Soort.MAIL, "truus@voorbeeld.nl"),
    (("Stort op NL91 ABNA 0417", "1643 00 graag."), Soort.REKENING, "NL91 ABNA 04171643 00"),
    (("Het gaat om Kees", "Vos en zijn vrouw."), Soort.COLLEGA, "KeesVos"),
    (("Ik sprak Tineke", "van den Berg daarover."), Soort.COLLEGA, "Tinekevan den Berg"),
    (("Dat zei mevrouw", "De Boer ook."), Soort.COLLEGA, "mevrouwDe Boer"),
]


@pytest.mark.parametrize(("teksten", "soort", "heel"), SPLITSING)
def test_what_is_split_is_found_as_its_pieces(teksten, soort, heel):
    (een,) = verdeeld(teksten, NAMEN)

    assert (een.soort, een.ernst) == (soort, Ernst.BLOKKEER)
    assert len(een.velden) > 1
    assert "".join(deel.vondst.tekst for deel in een.delen) == heel
    for deel in een.delen:
        vondst = deel.vondst
        assert teksten[deel.veld][vondst.begin : vondst.eind] == vondst.tekst
    assert [bool(deel.vondst.voorstel) for deel in een.delen] == [True] + [False] * (
        len(een.delen) - 1
    )


@pytest.mark.parametrize(
    "teksten",
    [
        (),
        ("Alleen dit: 111222333.",),
        ("Het nummer is 111222333.", "Hier staat niets."),  # whole: `vind` finds it
        ("Zij is 82", "06 is het begin van een nummer."),
        ("Het begint met 111", "en dan 222", "en dan 333."),
        ("Zij heet Kees.", "De vos ligt in het bos."),
        ("In 2025", "1 kind", "2 honden", "3 katten"),
        ("", "", ""),
    ],
)
def test_what_merely_stands_apart_is_left_alone(teksten):
    assert list(verdeeld(teksten, NAMEN)) == []


def test_clean_texts_side_by_side_give_nothing():
    assert list(verdeeld(SCHOON, NAMEN)) == []


def test_what_is_far_from_an_edge_is_not_read_as_one_with_the_next():
    lang = "Kees " + "zweeg en keek naar buiten. " * 10
    assert list(verdeeld([lang, "Vos"], NAMEN)) == []


def test_each_half_by_itself_is_no_identifier():
    for teksten, soort, _heel in SPLITSING:
        for tekst in teksten:
            assert soort not in {
                deel.soort
                for deel in vind(tekst, NAMEN, grondig=True)
                if deel.ernst is Ernst.BLOKKEER
            }


@pytest.mark.parametrize("stuk", ["1", "a@", "Kees ", "06"])
def test_many_hostile_texts_take_no_time_to_speak_of(stuk):
    begin = time.process_time()
    verdeeld([stuk * 5000] * 20, NAMEN)

    assert time.process_time() - begin < 3
