"""Text from a file is cleaned as that of a form."""

import pytest
from django.core.exceptions import ValidationError

from leerwerkplaats.web.schone_tekst import maak_schoon


def test_lines_stay_only_where_a_text_may_have_them():
    assert maak_schoon(" Een\ntwee ", 20, lang=True) == "Een\ntwee"
    assert maak_schoon("  Een ", 20) == "Een"


@pytest.mark.parametrize("ruw", ["x" * 21, "a\x00b", "\ud800"])
def test_what_cannot_be_kept_is_refused_in_dutch(ruw):
    with pytest.raises(ValidationError) as fout:
        maak_schoon(ruw, 20)

    assert fout.value.messages[0].endswith(".")


def test_too_long_says_by_how_much():
    with pytest.raises(ValidationError, match="het mag 20 tekens zijn, je hebt er 21"):
        maak_schoon("x" * 21, 20)
