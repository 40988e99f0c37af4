"""What differs, in words."""

from proeftuinen.ambities.delen import Deel, als_zinnen, zonder_begin
from proeftuinen.ambities.schrijven.verschil import verschil_van, zeg_verschillen


def test_what_went_and_what_came_is_said():
    deel = verschil_van("door …", "samen op tijd praten", "samen rustig praten")

    assert deel.zin == "Weg: “op tijd”. Erbij: “rustig”."


def test_equal_texts_are_said_to_be_equal():
    deel = verschil_van("door …", "samen", "samen")

    assert (deel.gelijk, deel.zin) == (True, "De teksten zijn gelijk.")


def test_each_side_holds_only_its_own_words():
    deel = verschil_van("", "samen praten", "samen zwijgen")

    assert "".join(stuk.tekst for stuk in deel.links) == "samen praten"
    assert "".join(stuk.tekst for stuk in deel.rechts) == "samen zwijgen"


def test_only_parts_that_differ_are_told():
    oud = {"gebied": "Wilg", "wij": "bellen"}

    assert zeg_verschillen(oud, {**oud, "wij": "bellen en luisteren"}) == [
        "Bij “Dit doen wij doordat wij …”: erbij: “en luisteren”."
    ]


def test_a_long_piece_is_cut():
    deel = verschil_van("", "", "a" * 500)

    assert deel.zin == f"Erbij: “{'a' * 60}…”."


def test_fixed_words_that_someone_writes_again_stand_there_once():
    tekst = als_zinnen({"gebied": "in Lindewaard", "wij": "Dit doen wij doordat wij luisteren."})

    assert tekst == (
        "In Lindewaard willen we dat inwoners …, door … Dit doen wij doordat wij luisteren."
    )


def test_a_word_that_only_begins_alike_stays():
    assert zonder_begin(Deel.AANDACHT, "doorlopende aandacht") == "doorlopende aandacht"
