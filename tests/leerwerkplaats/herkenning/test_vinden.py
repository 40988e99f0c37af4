"""Finding what tells who someone is: what it must find, must leave alone, and how long it takes."""

import time
from itertools import pairwise
from random import Random

import pytest

from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.vinden import vervang, vind
from tests.leerwerkplaats.herkenning.corpus import HERKENBAAR, NAMEN, SCHOON

BOOS = ("a@", "1 ", "straat", "a-", "mevrouw De ", "0", "van ", "A. ", "é\u200b", "NL91 ", "1-1-",
        "mw ", "Tineke ", "12 jaar ", "A1", "apenstaart ", "geb. 1-1-1 ", "Tineke van de ", "\u202e",
        "dossiernummer ", "facebook.com/", "'", "ﷺ")  # fmt: skip


def soorten(tekst: str) -> list[tuple[Soort, str]]:
    return [(vondst.soort, vondst.tekst) for vondst in vind(tekst, NAMEN)]


@pytest.mark.parametrize("zin", SCHOON)
def test_an_everyday_sentence_gives_no_finding(zin: str) -> None:
    assert soorten(zin) == []


@pytest.mark.parametrize(("zin", "stuk", "soort"), HERKENBAAR)
def test_a_piece_that_tells_who_someone_is_gets_found(zin: str, stuk: str, soort: Soort) -> None:
    gevonden = [vondst for vondst in vind(zin, NAMEN) if vondst.soort == soort]

    assert any(stuk in vondst.tekst for vondst in gevonden), soorten(zin)


def test_both_corpora_are_as_large_as_the_documentation_says() -> None:
    assert len(SCHOON) >= 145
    assert len(HERKENBAAR) >= 150


@pytest.mark.parametrize(("zin", "stuk", "soort"), HERKENBAAR)
def test_places_are_those_of_the_original(zin: str, stuk: str, soort: Soort) -> None:
    for vondst in vind(zin, NAMEN):
        assert zin[vondst.begin : vondst.eind] == vondst.tekst


@pytest.mark.parametrize("zin", [zin for zin, _, _ in HERKENBAAR])
def test_what_is_offered_is_not_found_again(zin: str) -> None:
    nieuw = vervang(zin, vind(zin, NAMEN))

    assert soorten(nieuw) == []


def test_what_is_offered_reads_as_a_sentence() -> None:
    zin = "Mevrouw De Vries belde dokter Kaya over haar dochter Anneke in de Kerkstraat 12."

    nieuw = vervang(zin, vind(zin))

    assert nieuw == "Een mevrouw belde een dokter over haar dochter op een adres."


@pytest.mark.parametrize(
    "zin",
    [
        "Het nummer is 111222334.",
        "Rekening NL92XXXX00.",
        "De code is 123456789.",
        "In 2026 om 14 uur.",
    ],
)
def test_a_number_that_fails_its_check_is_left_alone(zin: str) -> None:
    assert soorten(zin) == []


def test_a_name_that_is_a_word_counts_only_with_a_capital_within_a_sentence() -> None:
    assert soorten("Roos en wil, de vos en de boer.") == []
    assert soorten("Toen kwam Roos binnen.") == [(Soort.COLLEGA, "Roos")]
    assert soorten("We vierden het op 3 Mei.") == []


@pytest.mark.parametrize("deel", BOOS)
def test_a_hostile_text_of_100_000_signs_is_done_within_the_time_of_a_breath(deel: str) -> None:
    """Linear: ten times the text takes about ten times as long. Seconds only as an outer bound."""
    kort, lang = (deel * (100_000 // len(deel)))[:10_000], (deel * 100_000)[:100_000]
    begin = time.process_time()
    vind(kort, NAMEN)
    midden = time.process_time()
    vind(lang, NAMEN)
    eind = time.process_time()

    assert eind - midden < max(40 * (midden - begin), 3)


def test_nothing_breaks_on_signs_that_are_none() -> None:
    assert soorten("\x00\ud800\ufffe\u202e ÀÉ 🙂 ²³ ½ Ⅷ ⑦") == []


def test_accents_and_hidden_signs_at_the_end_of_a_name_go_with_it():
    for naam in ("Jansen\u200b", "Jose\u0301"):
        tekst = f"Mevrouw {naam} kwam"
        assert vervang(tekst, vind(tekst)) == "Een mevrouw kwam"


def test_one_sign_that_reads_as_two_is_in_one_finding_only():
    random = Random(3)
    delen = [*"ﬁĲ½ é.-@19\u200b", "mevrouw ", "Jan ", "jan@x.nl", "straat ", "12 ", "06-12345678"]
    for _ in range(3000):
        tekst = "".join(random.choices(delen, k=30))
        vondsten = vind(tekst, ["Jan de Vries"])
        assert all(een.eind <= ander.begin for een, ander in pairwise(vondsten))
        assert all(tekst[een.begin : een.eind] == een.tekst for een in vondsten)
