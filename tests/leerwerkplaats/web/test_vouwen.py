"""Text as it is looked for."""

import unicodedata

import pytest

from leerwerkplaats.web.vouwen import vouw


@pytest.mark.parametrize(
    ("tekst", "gevouwen"),
    [
        ("Café", "cafe"),
        ("CAFE\u0301", "cafe"),
        ("Zoë de Groót", "zoe de groot"),
        ("ÉÉN", "een"),
        ("\u0132sselstein", "ijsselstein"),
        ("Straße", "strasse"),
        ("Søren Łuk", "soren luk"),
        ("İstanbul, ılık", "istanbul, ilik"),
        ("’t Hofje", "'t hofje"),
        ("zorg\u00advuldig", "zorgvuldig"),
        ("ﬁets №5", "fiets no5"),
        ("हिन्दी", "हिन्दी"),
        ("a\nb c", "a\nb c"),
        ("", ""),
    ],
)
def test_capitals_accents_and_look_alikes_make_no_difference(tekst: str, gevouwen: str) -> None:
    assert vouw(tekst) == gevouwen


def test_folding_twice_changes_nothing() -> None:
    tekens = "".join(
        teken for teken in map(chr, range(0x1_0000)) if unicodedata.category(teken)[0] in "LMN"
    )
    eenmaal = [vouw(teken) for teken in tekens]

    assert [teken for teken in eenmaal if vouw(teken) != teken] == []
