"""The marks of the dimensions."""

import pytest
from django.template import Context, Template

from leerwerkplaats.begrippen import Dimensie


def _teken(sjabloon: str, **context: str) -> str:
    return Template("{% load begrippen %}" + sjabloon).render(Context(context))


@pytest.mark.parametrize("dimensie", Dimensie)
def test_a_dimension_is_said_by_one_full_leaf_of_four_and_its_word(dimensie):
    html = _teken("{% dimensie_tag d %}", d=dimensie.value)

    assert html.count("<path") == 4
    assert html.count('fill="currentColor"') == 1
    assert f"lw-tag--{dimensie.value}" in html
    assert f"<span>{dimensie.label}</span>" in html


def test_each_dimension_has_a_place_of_its_own():
    merken = {_teken("{% dimensie_merk d %}", d=dimensie.value) for dimensie in Dimensie}

    assert len(merken) == 4


def test_the_mark_alone_is_hidden_from_readers_and_takes_a_size():
    html = _teken("{% dimensie_merk 'sociaal' 24 %}")

    assert 'width="24" height="24"' in html
    assert 'aria-hidden="true"' in html


def test_an_unknown_dimension_is_refused():
    with pytest.raises(ValueError, match="geld"):
        _teken("{% dimensie_merk 'geld' %}")
