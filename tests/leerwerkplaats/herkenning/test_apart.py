"""The set kept apart: docs/herkenning.md tells how it did when it was tried first."""

import pytest

from leerwerkplaats.herkenning.soorten import Ernst, Vondst
from leerwerkplaats.herkenning.vinden import vind
from tests.leerwerkplaats.herkenning import apart


def _gedekt(zin: str, stuk: str) -> list[Vondst]:
    begin = zin.index(stuk)
    return [
        deel
        for deel in vind(zin, apart.COLLEGAS, grondig=True)
        if deel.begin <= begin and deel.eind >= begin + len(stuk)
    ]


def test_the_set_is_as_large_as_the_documentation_says():
    soorten = (apart.VAST, apart.TITELS, apart.EIGEN, apart.NAMEN, apart.AANWIJZINGEN)

    assert [len(rijen) for rijen in soorten] == [16, 10, 10, 32, 15]
    assert sum(len(zin.split()) for zin in apart.SCHOON) == 268


@pytest.mark.parametrize(("zin", "stuk"), [*apart.VAST, *apart.EIGEN])
def test_what_points_at_one_person_is_blocked(zin, stuk):
    assert [deel.ernst for deel in _gedekt(zin, stuk)] == [Ernst.BLOKKEER]


@pytest.mark.parametrize(("zin", "stuk"), [*apart.TITELS, *apart.NAMEN, *apart.AANWIJZINGEN])
def test_what_may_point_at_one_person_is_asked_about(zin, stuk):
    assert _gedekt(zin, stuk)


@pytest.mark.parametrize("zin", apart.SCHOON)
def test_a_clean_sentence_gives_no_question(zin):
    assert [deel.tekst for deel in vind(zin, apart.COLLEGAS, grondig=True)] == []
