"""The wheel as a calculation, and as the drawing that is made of it."""

import re

from django.template.loader import render_to_string

from casustafel.blikken.wiel import Kijk, maak_wiel
from leerwerkplaats.begrippen import Dimensie, Domein


def _teken(wiel, **meer):
    return render_to_string("casustafel/blikken/_wiel.html", {"wiel": wiel, **meer})


def _blad(wiel, dimensie):
    return next(blad for blad in wiel.bladen if blad.dimensie == dimensie)


def test_without_looks_each_leaf_is_dashed_and_asks_whom_to_ask():
    wiel = maak_wiel("Wilg", [])
    svg = _teken(wiel)

    assert not wiel.begonnen
    assert set(wiel.mist) == set(Dimensie)
    assert (svg.count("stroke-dasharray"), svg.count("Wie zou je vragen?")) == (4, 4)
    assert svg.count("nog niemand keek hier.") == 4


def test_one_look_may_stand_on_two_leaves():
    wiel = maak_wiel("Wilg", [Kijk(("sociaal", "zingeving", "geen"), "zorg")])

    assert [blad.aantal for blad in wiel.bladen if not blad.leeg] == [1, 1]
    assert _blad(wiel, Dimensie.SOCIAAL).zeg == "1 blik"
    assert Domein.ZORG not in wiel.stil
    assert len(wiel.stil) == len(Domein) - 1


def test_of_twenty_looks_nine_are_drawn_and_the_others_are_a_number():
    wiel = maak_wiel("Wilg", [Kijk(("sociaal",), "gemeente")] * 8 + [Kijk(("sociaal",), "")] * 12)
    blad = _blad(wiel, Dimensie.SOCIAAL)
    svg = _teken(wiel)

    assert (blad.aantal, len(blad.merken), blad.rest) == (20, 9, 11)
    assert "+11" in svg
    assert "20 blikken, 8 uit gemeente, 12 van iemand anders." in svg


def test_marks_lie_side_by_side_and_within_the_leaf():
    for aantal in (1, 2, 5, 6, 9, 10, 20):
        wiel = maak_wiel("Wilg", [Kijk(Dimensie.values, "zorg")] * aantal)
        for blad in wiel.bladen:
            plekken = [(merk.x, merk.y) for merk in blad.merken]
            assert len(set(plekken)) == len(plekken)
            assert all(abs(x - blad.x) <= 55 for x, _ in plekken)
            onder = 169 if blad.y < 180 else 342
            assert all(blad.y + 24 < y < onder - 10 for _, y in plekken)


def test_a_long_tree_is_written_smaller():
    assert maak_wiel("Lijsterbes", []).letter < maak_wiel("Wilg", []).letter


def test_on_paper_the_leaves_are_empty_to_write_in():
    svg = _teken(maak_wiel("", []), papier=True)

    assert "stroke-dasharray" not in svg
    assert "Nog niemand" not in svg
    assert len(re.findall("|".join(deel.label for deel in Dimensie), svg)) == 4
