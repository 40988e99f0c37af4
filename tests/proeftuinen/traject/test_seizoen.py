"""The season drawing, read back as XML: what stands where, and what never may."""

import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from proeftuinen.traject.seizoen import (
    inlogbeeld,
    leeg,
    strook,
    teken,
    teken_klein,
)
from proeftuinen.traject.seizoen.jaarschaal import Schaal, spreid
from tests.proeftuinen.traject.seizoenen import (
    BREEDTE,
    NEGEN,
    SVG,
    VANDAAG,
    badges,
    elk_jaar,
    hoogte,
    jaar,
    lees,
    planten,
    stappen,
    teksten,
    zelfde_data,
    zestien_stappen,
)


@elk_jaar
def test_texts_never_overlap_and_stay_inside_the_picture(seizoen):
    svg = teken(seizoen)

    geschreven = teksten(svg)
    for tekst, links, rechts, y, _ in geschreven:
        assert links >= 0, tekst
        assert rechts <= BREEDTE, tekst
        assert y <= hoogte(svg) - 3, tekst
    for een, ander in combinations(geschreven, 2):
        naast = een[2] <= ander[1] or ander[2] <= een[1]
        onder = abs(een[3] - ander[3]) >= 0.8 * max(een[4], ander[4])
        assert naast or onder, (een, ander)


@elk_jaar
@pytest.mark.parametrize("maak", [teken, teken_klein, strook])
def test_a_drawing_holds_nothing_that_the_content_policy_refuses(maak, seizoen):
    wortel = lees(maak(seizoen))

    assert wortel.get("aria-hidden") == "true"
    assert wortel.get("focusable") == "false"
    for element in wortel.iter():
        assert element.tag.removeprefix(SVG) not in {"style", "script", "foreignObject", "filter"}
        for attribuut in element.attrib:
            assert attribuut != "style"
            assert attribuut != "class"
            assert not attribuut.startswith("on")


@elk_jaar
def test_no_number_in_a_path_is_infinite_or_absent(seizoen):
    for svg in (teken(seizoen), teken_klein(seizoen), strook(seizoen)):
        assert "nan" not in svg
        assert "inf" not in svg
        assert "None" not in svg


def test_badges_follow_the_order_of_the_steps():
    geschreven = badges(teken(jaar()))

    assert [nummer for nummer, _ in geschreven] == [rij[0] for rij in NEGEN]
    assert all(links + 28 <= rechts for (_, links), (_, rechts) in pairwise(geschreven))


def test_steps_on_the_same_dates_stand_beside_each_other_in_order():
    seizoen = jaar(stappen=zelfde_data())

    plek = dict(badges(teken(seizoen)))
    staand = planten(teken(seizoen))

    assert plek["6a"] + 28 <= plek["6b"]
    assert all(rechts - links >= 40 for links, rechts in pairwise(staand))


def test_plants_keep_clear_of_the_line_of_today():
    nu = Schaal(date(2025, 9, 1), date(2026, 8, 31), BREEDTE).x(VANDAAG)

    for seizoen in (jaar(), jaar(stappen=zelfde_data())):
        assert min(abs(x - nu) for x in planten(teken(seizoen))) > 35


def test_a_step_to_come_stands_right_of_today_and_a_done_one_left():
    seizoen = jaar()
    nu = Schaal(seizoen.begin, seizoen.einde, BREEDTE).x(VANDAAG)

    staand = planten(teken(seizoen))

    assert all(x < nu for x in staand[:7])
    assert all(x > nu for x in staand[7:])


def test_a_running_step_grows_left_of_today_even_when_its_middle_is_still_to_come():
    loopt = replace(stappen()[6], begin=date(2026, 5, 10), einde=date(2026, 5, 20))

    (plek,) = planten(teken(jaar(stappen=(loopt,))))

    assert plek < Schaal(date(2025, 9, 1), date(2026, 8, 31), BREEDTE).x(VANDAAG)


def test_many_steps_take_turns_on_two_rows():
    svg = teken(jaar(stappen=zestien_stappen()))

    hoogtes = {
        element.get("y")
        for element in lees(svg).iter(f"{SVG}text")
        if element.get("font-size") == "14" and element.get("text-anchor") == "middle"
    }
    assert len(badges(svg)) == 16
    assert len(hoogtes) == 2
    assert hoogte(svg) > 500


def test_leader_lines_to_the_second_row_run_between_the_names_above():
    svg = teken(jaar(stappen=zestien_stappen(), metingen=()))

    lijnen = next(p.get("d") for p in lees(svg).iter(f"{SVG}path") if p.get("stroke") == "#B4BFB2")
    banen = [float(stuk.split("L")[1].split()[0]) for stuk in lijnen.split("M") if "V" in stuk]
    badgehoogtes = sorted(
        {y for tekst, _, _, y, grootte in teksten(svg) if tekst.isdigit() and grootte == 14}
    )
    eerste_rij = [t for t in teksten(svg) if badgehoogtes[0] < t[3] < badgehoogtes[1]]
    assert len(eerste_rij) > 16
    assert len(banen) == 8
    for baan in banen:
        assert all(not links - 8 < baan < rechts + 8 for _, links, rechts, _, _ in eerste_rij)


def test_the_sky_follows_the_real_months():
    def eerste_kleur(begin):
        svg = teken(jaar(begin=begin, einde=begin + timedelta(days=364)))
        return next(lees(svg).iter(f"{SVG}stop")).get("stop-color")

    assert eerste_kleur(date(2025, 9, 1)) == "#F3EADD"
    assert eerste_kleur(date(2026, 8, 1)) == "#F9EBC6"
    assert eerste_kleur(date(2026, 1, 15)) == "#E0E8ED"


def test_months_are_named_in_the_order_of_the_year():
    svg = teken(jaar(begin=date(2026, 2, 1), einde=date(2027, 1, 31), stappen=()))

    namen = [tekst for tekst, _, _, y, _ in teksten(svg) if y == 337]

    assert namen == [
        "feb",
        "mrt",
        "apr",
        "mei",
        "juni",
        "juli",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
        "jan",
    ]


def test_the_strip_is_filled_to_today():
    def gevuld(vandaag):
        wortel = lees(strook(jaar(vandaag=vandaag)))
        return float(wortel.find(f".//{SVG}clipPath/{SVG}rect").get("width"))

    assert gevuld(date(2025, 8, 1)) == 0
    assert 690 < gevuld(VANDAAG) < 700
    assert gevuld(date(2026, 10, 1)) == 1000
    assert lees(strook(jaar())).get("preserveAspectRatio") == "none"
    assert "#1C2824" not in strook(jaar(vandaag=date(2026, 10, 1)))


def test_several_drawings_share_a_page_without_sharing_an_id():
    tekeningen = [teken(jaar()), teken_klein(jaar()), strook(jaar()), leeg(), inlogbeeld()]

    namen = [
        element.get("id") for svg in tekeningen for element in lees(svg).iter() if element.get("id")
    ]

    assert len(namen) == len(set(namen))
    assert all(naam.startswith("zz-") for naam in ids(teken(jaar(), id_voorvoegsel="zz")))


def ids(svg):
    return [element.get("id") for element in lees(svg).iter() if element.get("id")]


@elk_jaar
def test_every_reference_points_to_an_id_of_the_same_drawing(seizoen):
    for svg in (teken(seizoen), teken_klein(seizoen), strook(seizoen), leeg(), inlogbeeld()):
        verwezen = {deel.split(")")[0] for deel in svg.split("url(#")[1:]}
        assert verwezen == set(ids(svg))


def test_the_small_drawings_have_their_shape_and_no_words():
    assert lees(teken_klein(jaar())).get("viewBox") == "0 0 390 236"
    assert lees(inlogbeeld()).get("preserveAspectRatio") == "xMidYMax slice"
    assert lees(leeg()).find(f".//{SVG}ellipse") is not None
    for svg in (leeg(), inlogbeeld(), strook(jaar())):
        assert teksten(svg) == []
    assert "Start" not in teken_klein(jaar())


def test_the_wide_drawing_is_small_and_quick():
    seizoen = jaar()
    teken(seizoen)

    duren = []
    for _ in range(5):
        begin = time.perf_counter()
        svg = teken(seizoen)
        duren.append(time.perf_counter() - begin)

    assert len(svg.encode()) < 60_000
    assert min(duren) < 0.06


def test_spreading_keeps_order_and_bounds_even_without_enough_room():
    assert spreid([], [], 0, 10) == []
    assert spreid([50, 50], [20, 20], 0, 100) == [40, 60]
    assert spreid([2, 99], [20, 20], 0, 100) == [10, 90]
    krap = spreid([5, 5, 5], [60, 60, 60], 0, 90)
    assert krap == pytest.approx([15, 45, 75])
