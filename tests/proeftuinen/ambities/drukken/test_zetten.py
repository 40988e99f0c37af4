from random import Random

import pytest

from proeftuinen.ambities.drukken.zetten import PastNiet, Vak, breedte, hoogte, pas, regels

VAK = Vak(100, 60, 12, 4)


def test_a_short_text_gets_the_largest_letter():
    assert pas(["Samen"], VAK) == 12


def test_a_longer_text_gets_a_smaller_letter_that_still_fits():
    tekst = ["weten wie ze kunnen bellen " * 8]

    maat = pas(tekst, VAK)

    assert 4 <= maat < 12
    assert hoogte(tekst, VAK.breedte / maat) * maat <= VAK.hoogte
    assert hoogte(tekst, VAK.breedte / (maat + 0.1)) * (maat + 0.1) > VAK.hoogte


def test_what_never_fits_says_about_how_much_is_too_much():
    tekst = "weten wie ze kunnen bellen " * 60

    with pytest.raises(PastNiet) as fout:
        pas([tekst], VAK)

    over = fout.value.tekens
    assert over % 10 == 0
    assert pas([tekst[: len(tekst) - over]], VAK) >= 4


def test_a_word_wider_than_the_line_is_broken():
    assert regels("w" * 40, breedte("w" * 10)) == 4
    assert regels("w" * 40 + " kort", breedte("w" * 10)) == 5


def test_an_empty_paragraph_is_one_line():
    assert regels("", 10) == 1


@pytest.mark.parametrize("zaad", range(20))
def test_no_text_takes_less_room_than_its_width(zaad):
    kans = Random(zaad)
    tekst = "".join(kans.choice("aamWi .é漢🌼 ") for _ in range(300))
    em = kans.uniform(2, 60)

    kaal = sum(breedte(woord) for woord in tekst.split())

    assert regels(tekst, em) * em >= kaal - 1e-6
