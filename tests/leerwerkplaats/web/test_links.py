import pytest

from leerwerkplaats.web.links import lees_token, maak_token


def test_a_token_gives_back_what_it_was_made_of():
    assert lees_token("uitnodiging", maak_token("uitnodiging", "bcdfghjkmnpq")) == "bcdfghjkmnpq"


def test_a_token_of_one_kind_opens_nothing_of_another():
    assert lees_token("deellink", maak_token("uitnodiging", "bcdfghjkmnpq")) == ""


@pytest.mark.parametrize(
    "token",
    ["", ".", "..", "bcdfghjkmnpq", "bcdfghjkmnpq.", ".x", "x" * 10_000, "a\0b.c", "é.ü", "a:b:c"],
)
def test_what_is_no_token_gives_nothing(token):
    assert lees_token("uitnodiging", token) == ""


def test_a_token_with_one_sign_changed_gives_nothing():
    token = maak_token("uitnodiging", "bcdfghjkmnpq")
    for plek, teken in enumerate(token):
        ander = "x" if teken != "x" else "y"
        assert lees_token("uitnodiging", token[:plek] + ander + token[plek + 1 :]) == ""


def test_a_token_of_another_secret_gives_nothing(settings):
    token = maak_token("uitnodiging", "bcdfghjkmnpq")
    settings.SECRET_KEY = "een ander geheim"
    assert lees_token("uitnodiging", token) == ""
