"""The drawing: names that never overlap, shapes, lines, and text that is only text."""

import re
from datetime import date
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest

from bench.netwerken import maak
from leerwerkplaats.begrippen import Dimensie, Domein
from proeftuinen.netwerk.beeld import Mens
from proeftuinen.netwerk.ligging.plaatsen import plaats
from proeftuinen.netwerk.ligging.vel import VEL, Punt
from proeftuinen.netwerk.tekening import Kleurnaar, Opties, teken
from proeftuinen.netwerk.tekening.bedden import maak_bedden, omhulsel
from proeftuinen.netwerk.tekening.labels import STRAAL, Naam, Vak, zet_namen
from proeftuinen.netwerk.tekening.letter import kopbreedte, naambreedte
from proeftuinen.netwerk.tekening.palet import DONKER, GRIJS, LICHT
from proeftuinen.netwerk.tekening.svg import kort_af, leg_namen
from proeftuinen.netwerk.tekening.vormen import getal
from proeftuinen.netwerk.verschil import vergelijk
from tests.proeftuinen.netwerk.beelden import maak_netwerk

NS = "{http://www.w3.org/2000/svg}"
BLAD = Vak(3, 3, VEL.breedte - 3, VEL.hoogte - 3)


def _lig(beeld):
    domeinen = {sleutel: mens.domein for sleutel, mens in beeld.mensen.items()}
    return plaats(domeinen, [(p.een, p.ander, 1.0) for p in beeld.lijnen], {})


def _klein(regels=((1, 2, 2), (2, 1, 1), (2, 3, 1)), **overig):
    return maak_netwerk(regels, 3, **overig)


PUNTEN = {1: Punt(100, 80), 2: Punt(250, 80), 3: Punt(200, 200), 4: Punt(300, 220)}


@pytest.mark.parametrize("aantal", [60, 150])
def test_no_name_overlaps_another_and_none_is_left_out(aantal):
    beeld = maak(aantal).nu
    punten = _lig(beeld)

    namen, bedden = leg_namen(beeld.mensen, punten, beeld.mensen)

    vakken = [*namen.vakken.values(), *(bed.naam for bed in bedden)]
    assert sum(a.raakt(b) for a, b in combinations(vakken, 2)) == 0
    assert len(namen.vakken) == aantal
    assert all(v.links >= BLAD.links and v.rechts <= BLAD.rechts for v in namen.vakken.values())
    assert namen.maat >= 2.4


def test_no_name_covers_the_shape_of_another():
    beeld = maak(60).nu
    punten = _lig(beeld)

    namen, _ = leg_namen(beeld.mensen, punten, beeld.mensen)

    straal = STRAAL * namen.maat
    middelpunten = [
        (sleutel, ander)
        for sleutel, vak in namen.vakken.items()
        for ander, punt in punten.items()
        if vak.links < punt.x < vak.rechts and vak.boven < punt.y < vak.onder
    ]
    assert middelpunten == []
    assert straal > 0


def test_a_name_that_fits_nowhere_stays_out_rather_than_over_another():
    namen = tuple(Naam(nr, "Een heel erg lange naam", 200, 140) for nr in range(200))

    opmaak = zet_namen(namen, BLAD)

    vakken = list(opmaak.vakken.values())
    assert sum(a.raakt(b) for a, b in combinations(vakken, 2)) == 0
    assert 0 < len(vakken) < 200


def test_names_do_not_jump_with_lines_reader_or_filter():
    heel = _klein(voor=1)
    deel = maak_netwerk([], {1: Domein.ZORG, 2: Domein.ZORG})

    plek = _naamplek(teken(heel, PUNTEN), "Mens 2")

    assert _naamplek(teken(_klein(), PUNTEN), "Mens 2") == plek
    assert _naamplek(teken(deel, PUNTEN, ruimte_voor=heel.mensen), "Mens 2") == plek


def _naamplek(svg, naam):
    groep = next(g for g in ET.fromstring(svg).iter(f"{NS}g") if naam in [t.text for t in g])
    tekst = groep.find(f"{NS}text")
    return groep.get("transform"), tekst.get("x"), tekst.get("y")


def test_the_width_of_a_name_is_that_of_our_own_letter():
    assert naambreedte("iii", 10) < naambreedte("mmm", 10)
    assert 60 < naambreedte("Nadia Kerkhof", 10) < 70
    assert naambreedte("漢", 10) == pytest.approx(10.1)
    assert kopbreedte("Zorg", 10) > 15


def test_a_drawing_is_sound_xml_without_style_or_markup_of_others():
    beeld = maak_netwerk(
        [(1, 2, 2)],
        {1: Mens(1, "A", '<b>"&\x00\u202e', Domein.ZORG), 2: Mens(2, "B", "B", Domein.CULTUUR)},
    )

    svg = teken(beeld, PUNTEN, opties=Opties(interactief=True, titel='<x> & "y"'))

    boom = ET.fromstring(svg)
    assert boom.get("viewBox") == "0 0 400 277"
    assert "style" not in svg
    assert "<b>" not in svg
    assert "paint-order" not in svg


def test_named_is_dashed_mutual_is_not_and_working_together_is_thicker():
    wederzijds, genoemd = (
        _lijnen(teken(_klein(), PUNTEN))[(1, 2)],
        _lijnen(teken(_klein(), PUNTEN))[(2, 3)],
    )

    assert (wederzijds.get("stroke-dasharray"), genoemd.get("stroke-dasharray") is None) == (
        None,
        False,
    )
    assert float(wederzijds.get("stroke-width")) > float(genoemd.get("stroke-width"))


def _lijnen(svg):
    van = {f"{getal(p.x)} {getal(p.y)}": s for s, p in PUNTEN.items()}
    uit = {}
    for groep in ET.fromstring(svg).iter(f"{NS}g"):
        for lijn in groep.findall(f"{NS}line"):
            een = van[f"{lijn.get('x1')} {lijn.get('y1')}"]
            uit[een, van[f"{lijn.get('x2')} {lijn.get('y2')}"]] = groep
    return uit


def test_the_own_line_has_a_light_heart():
    svg = teken(_klein(voor=1), PUNTEN, opties=Opties(interactief=True))

    eigen = _lijnen(svg)[1, 2]
    assert "nk-eigen" in eigen.get("class")
    assert [lijn.get("class") for lijn in eigen] == [None, "nk-kern"]


def test_from_hand_to_hand_no_line_tells_which_answer_there_was():
    samen = maak_netwerk([(1, 2, 2)], 2, gedeeld=True)
    ken = maak_netwerk([(1, 2, 1)], 2, gedeeld=True)

    assert teken(samen, PUNTEN) == teken(ken, PUNTEN)


def test_in_the_browser_each_person_has_a_name_for_who_listens():
    svg = teken(_klein(), PUNTEN, opties=Opties(interactief=True))

    labels = [g.get("aria-label") for g in ET.fromstring(svg).iter(f"{NS}g") if g.get("data-k")]
    assert labels == ["Mens 1, zorg, 1 lijn", "Mens 2, zorg, 2 lijnen", "Mens 3, zorg, 1 lijn"]
    assert 'id="k-mens00000001"' in svg


def test_for_paper_it_is_one_picture_with_a_title():
    boom = ET.fromstring(teken(_klein(), PUNTEN, opties=Opties(titel="Kaart", breedte_mm=380)))

    assert (boom.get("role"), boom.get("width")) == ("img", "380mm")
    assert boom.find(f"{NS}title").text == "Kaart"
    assert "data-k" not in ET.tostring(boom, encoding="unicode")


def test_without_names_there_is_no_name():
    svg = teken(_klein(), PUNTEN, opties=Opties(met_namen=False))

    assert "Mens" not in svg
    assert "Zorg" in svg


def test_six_domains_have_six_shapes_in_grey_too():
    mensen = dict(enumerate(Domein, 1))
    punten = {nr: Punt(50 * nr, 100) for nr in mensen}

    svg = teken(maak_netwerk([], mensen), punten, opties=Opties(grijs=True))

    vormen = set(re.findall(r'<(?:circle r|polygon points)="[^"]+" fill="#2B2B2B"', svg))
    assert len(vormen) == 6
    kleuren = {kleur.upper() for kleur in re.findall(r"#[0-9A-Fa-f]{6}", svg)}
    assert all(k[1:3] == k[3:5] == k[5:7] for k in kleuren)


def test_a_dimension_fills_its_own_leaf():
    mens = Mens(1, "A", "A", Domein.ZORG, dimensies=frozenset({Dimensie.SOCIAAL}))

    svg = teken(maak_netwerk([], {1: mens}), PUNTEN, opties=Opties(kleur_naar=Kleurnaar.DIMENSIE))

    assert svg.count(f'fill="{LICHT.dimensie[Dimensie.SOCIAAL]}"') == 1
    assert f'fill="{LICHT.dimensie[Dimensie.ZINGEVING]}"' not in svg


def test_a_difference_draws_marks_and_also_who_left():
    toen = maak_netwerk([(1, 2, 1), (2, 1, 1), (1, 3, 1), (3, 1, 0)], 3)
    nu = maak_netwerk(
        [(1, 2, 2), (2, 1, 2), (1, 4, 1), (4, 1, 0), (2, 4, 0)], [1, 2, 4], dag=date(2026, 5, 1)
    )
    verschil = vergelijk(toen, nu)

    svg = teken(nu, PUNTEN, verschil=verschil, opties=Opties(interactief=True))

    assert set(re.findall(r'class="(nk-(?:nieuw|gegroeid|weg|onbekend|gelijk))"', svg)) == {
        "nk-nieuw",
        "nk-gegroeid",
        *({"nk-weg"} if "weg" in verschil.paren.values() else {"nk-onbekend"}),
    }
    assert 'data-k="mens00000003"' in svg


def test_who_was_looked_for_stands_out_and_the_rest_steps_back():
    svg = teken(_klein(), PUNTEN, opties=Opties(interactief=True, uitgelicht=frozenset({3})))

    terug = [
        g.get("data-k")
        for g in ET.fromstring(svg).iter(f"{NS}g")
        if "nk-terug" in (g.get("class") or "") and g.get("data-k")
    ]
    assert terug == ["mens00000001"]


def test_a_bed_lies_around_its_people_but_not_around_who_is_far_off():
    dichtbij = [(100.0, 100.0), (120.0, 100.0), (110.0, 120.0), (115.0, 110.0)]

    [bed] = maak_bedden(((Domein.ZORG, (*dichtbij, (380.0, 260.0))),), 8, 6, BLAD)

    assert sorted(bed.hoeken) == sorted(dichtbij[:3])
    assert omhulsel([(0, 0), (4, 0), (2, 1), (2, 4)]) == [(0, 0), (4, 0), (2, 4)]


def test_an_empty_picture_is_an_empty_sheet():
    boom = ET.fromstring(teken(maak_netwerk([], {}), {}))

    assert [kind.tag.removeprefix(NS) for kind in boom] == ["title", "g", "g"]


def _contrast(een, ander):
    def licht(kleur):
        delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (d / 12.92 if d <= 0.03928 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    hoog, laag = sorted((licht(een), licht(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("palet", [LICHT, DONKER, GRIJS], ids=["licht", "donker", "grijs"])
def test_colours_have_contrast_enough_on_sheet_and_bed(palet):
    for domein in Domein:
        assert _contrast(palet.domein[domein], palet.halo) >= 4.5
        assert _contrast(palet.domein[domein], palet.bed[domein]) >= 4
        for bed in palet.bed.values():
            assert _contrast(palet.tekst, bed) >= 4.5
            assert (
                min(_contrast(kleur, bed) for kleur in (palet.ken, palet.samen, palet.eigen)) >= 3
            )


def test_a_long_name_is_cut_short_on_the_map():
    assert kort_af("Kort") == "Kort"
    assert kort_af("x" * 200) == "x" * 29 + "…"
