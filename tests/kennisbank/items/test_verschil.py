"""What changed between two texts, to read and to hear."""

import time

from kennisbank.items.verschil import ERBIJ, GELIJK, WEG, vergelijk, verschil
from tests.kennisbank.maak import DELEN, maak_inhoud


def _delen(oud: str, nieuw: str) -> list[tuple[str, str]]:
    return [(stuk.soort, stuk.tekst) for stuk in vergelijk(oud, nieuw)]


def test_a_word_that_changed_is_told_by_itself():
    assert _delen("Zet een stoel neer.", "Zet een lege stoel neer.") == [
        (GELIJK, "Zet een "),
        (ERBIJ, "lege "),
        (GELIJK, "stoel neer."),
    ]


def test_what_went_stands_before_what_came():
    assert _delen("Zet een stoel neer.", "Zet een bank neer.") == [
        (GELIJK, "Zet een "),
        (WEG, "stoel"),
        (ERBIJ, "bank"),
        (GELIJK, " neer."),
    ]


def test_both_texts_can_be_read_back_from_the_difference():
    oud = "Een.\n\n- twee\n- drie 😀\n\nVier vijf zes."
    nieuw = "Nul.\n\nEen.\n\n- twee drie\n\nVier zes zeven."

    stukken = vergelijk(oud, nieuw)

    assert "".join(s.tekst for s in stukken if s.soort != ERBIJ) == oud
    assert "".join(s.tekst for s in stukken if s.soort != WEG) == nieuw


def test_only_fields_that_differ_are_told_by_the_names_of_the_form():
    oud = maak_inhoud("werkvorm", tekst="Een.", kenmerken={"dimensie": ["sociaal"]})
    deel = {**DELEN["werkvorm"], "minuten": 30}
    nieuw = maak_inhoud(
        "werkvorm", tekst="Een.", kenmerken={"dimensie": ["sociaal", "zingeving"]}, deel=deel
    )

    velden = {v.label: "".join(s.tekst for s in v.stukken) for v in verschil(oud, nieuw)}

    assert velden == {"Dimensie": "Sociaal\nZingeving", "Minuten": "2030"}


def test_the_same_text_has_no_difference():
    assert verschil(maak_inhoud(), maak_inhoud()) == []


def test_texts_made_to_take_long_are_compared_in_time():
    paren = [
        ("a " * 10_000, "b a " * 5_000),
        ("a\n" * 10_000, "b\na\n" * 5_000),
        (" ".join(map(str, range(4_000))), " ".join(map(str, reversed(range(4_000))))),
        ("x" * 20_000, "y" * 20_000),
        (" ".join("abcdefghij" * 60), " ".join("jihgfedcba" * 60)),
    ]
    begin = time.monotonic()
    for oud, nieuw in paren:
        stukken = vergelijk(oud, nieuw)
        assert "".join(s.tekst for s in stukken if s.soort != WEG) == nieuw

    assert time.monotonic() - begin < 20


def test_many_changed_lines_of_the_same_words_are_told_in_time():
    oud, nieuw = (
        "\n".join(" ".join("ab"[som(i, j) % 2] for j in range(300)) for i in range(33))
        for som in (lambda i, j: i + j, lambda i, j: i * j)
    )
    begin = time.monotonic()

    stukken = vergelijk(oud, nieuw)

    assert time.monotonic() - begin < 12
    assert "".join(deel.tekst for deel in stukken if deel.soort != ERBIJ) == oud
    assert "".join(deel.tekst for deel in stukken if deel.soort != WEG) == nieuw
