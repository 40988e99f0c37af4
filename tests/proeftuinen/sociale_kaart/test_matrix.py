"""The matrix: cells, witte vlekken, and what ticking a grid does."""

import pytest

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.sociale_kaart.indeling import KOLOMMEN, Indeling
from proeftuinen.sociale_kaart.matrix import (
    Aanbod,
    Plek,
    bouw,
    gekozen_vakken,
    plekken_na,
    zeg_stand,
)

FASEN, ZUNDERT = KOLOMMEN[Indeling.FASEN], KOLOMMEN[Indeling.ZUNDERT]
NAZORG = Plek("sociaal", "nazorg")


def _aanbod(code: str, *plekken: Plek, van: int = 1) -> Aanbod:
    return Aanbod(code, code, van, f"Organisatie {van}", "zorg", frozenset(plekken))


def _vak(matrix, dimensie: str, kolom: str):
    return next(
        vak for vak in matrix.vakken if (vak.dimensie.value, vak.kolom.code) == (dimensie, kolom)
    )


def test_an_empty_place_has_sixteen_white_cells():
    matrix = bouw([], FASEN, {})

    assert len(matrix.vakken) == 16
    assert (matrix.wit, matrix.gevuld) == (16, 0)
    assert [rij.dimensie for rij in matrix.rijen] == list(Dimensie)


@pytest.mark.parametrize(
    ("mensen", "wit"), [({}, True), ({1: 0}, True), ({1: 1}, True), ({1: 2}, False)]
)
def test_a_cell_that_rests_on_one_person_is_white(mensen, wit):
    vak = _vak(bouw([_aanbod("a", NAZORG)], FASEN, mensen), "sociaal", "nazorg")

    assert vak.wit is wit
    assert vak.leeg is False


def test_people_of_all_organisations_in_a_cell_count_together_and_each_once():
    aanbod = [_aanbod("a", NAZORG), _aanbod("b", NAZORG), _aanbod("c", NAZORG, van=2)]

    vak = _vak(bouw(aanbod, FASEN, {1: 1, 2: 1, 3: 50}), "sociaal", "nazorg")

    assert vak.mensen == 2
    assert [deel.id for deel in vak.aanbod] == ["a", "b", "c"]


def test_a_column_of_several_codes_holds_each_voorziening_once():
    aanbod = [_aanbod("a", Plek("sociaal", "ziektegericht"), Plek("sociaal", "symptoomgericht"))]

    vak = _vak(bouw(aanbod, ZUNDERT, {1: 3}), "sociaal", "ziek")

    assert [deel.id for deel in vak.aanbod] == ["a"]


def test_another_choice_of_columns_shows_only_its_own_places():
    aanbod = [_aanbod("a", Plek("sociaal", "ziekenhuis"))]

    assert bouw(aanbod, FASEN, {}).gevuld == 0
    assert bouw(aanbod, KOLOMMEN[Indeling.ROUTE], {}).gevuld == 1


def test_the_stand_is_said_in_sentences():
    vol = _aanbod("a", *(Plek(d, k.code) for d in ("sociaal", "zingeving") for k in FASEN), van=1)
    dun = _aanbod("b", *(Plek("psychisch", k.code) for k in FASEN), van=2)
    matrix = bouw([vol, dun], FASEN, {1: 4, 2: 1})

    assert matrix.zinnen == (
        "In 12 van de 16 vakken staat iemand. Vier vakken zijn wit. "
        "Vier vakken rusten op hooguit één mens."
    )
    assert zeg_stand(matrix.vakken[:1]) == ("In 0 van de 1 vakken staat iemand. Eén vak is wit.")


def test_a_cell_is_named_as_one_reads_it_aloud():
    vak = _vak(bouw([], FASEN, {}), "sociaal", "nazorg")

    assert vak.naam == "Sociaal, Nazorg"
    assert vak.anker == "vak-sociaal-nazorg"
    assert str(NAZORG) == "Sociaal: nazorg"


# The grid of checkboxes.


def test_ticking_a_wide_column_gives_all_its_codes():
    assert plekken_na(set(), ZUNDERT, [("sociaal", "ziek")]) == {
        Plek("sociaal", "ziektegericht"),
        Plek("sociaal", "symptoomgericht"),
    }


def test_a_wide_column_that_was_ticked_keeps_the_code_it_had():
    eerder = {Plek("sociaal", "symptoomgericht")}

    assert gekozen_vakken(eerder, ZUNDERT) == {("sociaal", "ziek")}
    assert plekken_na(eerder, ZUNDERT, [("sociaal", "ziek")]) == eerder


def test_unticking_takes_all_codes_and_leaves_other_columns_alone():
    eerder = {Plek("sociaal", "ziektegericht"), Plek("sociaal", "thuis")}

    assert plekken_na(eerder, ZUNDERT, []) == {Plek("sociaal", "thuis")}
