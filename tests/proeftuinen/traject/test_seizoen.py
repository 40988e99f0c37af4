"""The season drawing, read back as XML: what stands where, and what never may."""

import time
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from proeftuinen.traject.seizoen import (
    Seizoen,
    Seizoenstap,
    Stand,
    inlogbeeld,
    leeg,
    strook,
    teken,
    teken_klein,
)
from proeftuinen.traject.seizoen.jaarschaal import Schaal, datumtekst, spreid
from proeftuinen.traject.seizoen.plant import Vorm, groeiplan
from proeftuinen.traject.seizoen.woordafbreking import breek_af, tekstbreedte

SVG = "{http://www.w3.org/2000/svg}"
BREEDTE = 1168
VANDAAG = date(2026, 5, 12)
NEGEN = (
    ("1", "Voorbereiding", "voorbereiding", (2025, 9, 8), (2025, 10, 17)),
    ("2", "Stakeholdergesprekken", "gesprekken", (2025, 10, 12), (2025, 11, 15)),
    ("3", "Startbijeenkomst", "start", (2025, 11, 27), (2025, 11, 27)),
    ("4", "Eerste werkbijeenkomst", "werk", (2026, 1, 27), (2026, 1, 27)),
    ("5", "Tweede werkbijeenkomst", "werk", (2026, 3, 10), (2026, 3, 10)),
    ("6a", "Voorbereiden experimenten", "experiment_voorbereiden", (2026, 3, 11), (2026, 4, 14)),
    ("6b", "Aan de slag", "experimenteren", (2026, 4, 14), (2026, 6, 3)),
    ("7", "Derde werkbijeenkomst", "werk", (2026, 6, 4), (2026, 6, 4)),
    ("8", "Transitiebijeenkomst", "transitie", (2026, 7, 9), (2026, 7, 9)),
    ("9", "In verbinding blijven", "verbinding", (2026, 7, 20), (2026, 8, 31)),
)


def stand_op(begin, einde, vandaag):
    if einde < vandaag:
        return Stand.KLAAR
    return Stand.NU if begin <= vandaag else Stand.STRAKS


def stappen(vandaag=VANDAAG):
    return tuple(
        Seizoenstap(
            nummer, naam, soort, date(*van), date(*tot), stand_op(date(*van), date(*tot), vandaag)
        )
        for nummer, naam, soort, van, tot in NEGEN
    )


def jaar(**anders):
    gewoon = Seizoen(
        date(2025, 9, 1),
        date(2026, 8, 31),
        VANDAAG,
        stappen(),
        ((date(2025, 12, 22), 68), (VANDAAG, 92)),
    )
    return replace(gewoon, **anders)


def zestien_stappen():
    return tuple(
        Seizoenstap(
            str(nr + 1),
            ("Werkbijeenkomst met alle mantelzorgers", "Stakeholdergesprekken", "Aan de slag")[
                nr % 3
            ],
            "werk",
            date(2025, 9, 1) + timedelta(days=22 * nr),
            date(2025, 9, 1) + timedelta(days=22 * nr + 9),
            list(Stand)[nr % 5],
        )
        for nr in range(16)
    )


def zelfde_data():
    samen = [
        replace(stap, begin=date(2026, 4, 1), einde=date(2026, 6, 1)) for stap in stappen()[5:7]
    ]
    return (*stappen()[:5], *samen, *stappen()[7:])


def met_vierde_werkbijeenkomst():
    vierde = Seizoenstap(
        "7b", "Vierde werkbijeenkomst", "werk", date(2026, 6, 18), date(2026, 6, 18), Stand.STRAKS
    )
    return (*stappen()[:8], vierde, *stappen()[8:])


def lange_namen():
    namen = ("a" * 10_000, "Vijfde ronde " * 900, "Zorgverzekeringsmaatschappijoverleggen")
    return tuple(replace(stap, naam=namen[nr % 3]) for nr, stap in enumerate(stappen()))


JAREN = {
    "gewoon": jaar(),
    "zonder metingen": jaar(werklijnen=()),
    "zonder stappen": jaar(stappen=()),
    "zestien stappen": jaar(stappen=zestien_stappen()),
    "twaalf stappen": jaar(stappen=zestien_stappen()[:12]),
    "zelfde data": jaar(stappen=zelfde_data()),
    "vierde werkbijeenkomst": jaar(stappen=met_vierde_werkbijeenkomst()),
    "lange namen": jaar(stappen=lange_namen()),
    "te vroeg": jaar(vandaag=date(2025, 8, 1)),
    "te laat": jaar(vandaag=date(2026, 10, 1)),
    "eerste dag": jaar(vandaag=date(2025, 9, 1)),
    "laatste dag": jaar(vandaag=date(2026, 8, 31)),
    "achttien maanden": jaar(begin=date(2025, 3, 15), einde=date(2026, 9, 14)),
    "zes weken": jaar(begin=date(2026, 4, 20), einde=date(2026, 5, 31)),
    "een dag": jaar(begin=VANDAAG, einde=VANDAAG),
    "einde voor begin": jaar(einde=date(2025, 1, 1)),
    "vanaf februari": jaar(begin=date(2026, 2, 1), einde=date(2027, 1, 31)),
    "veel metingen": jaar(
        werklijnen=tuple((date(2026, 1, 1) + timedelta(days=5 * nr), 60 + nr) for nr in range(26))
    ),
    "alles op een dag": jaar(
        stappen=tuple(replace(stap, begin=VANDAAG, einde=VANDAAG) for stap in stappen())
    ),
}
elk_jaar = pytest.mark.parametrize("seizoen", JAREN.values(), ids=JAREN.keys())


def lees(svg):
    return ET.fromstring(svg)


def teksten(svg):
    """Every written text once, as (text, left, right, baseline, size); halos are left out."""
    gevonden = []
    for element in lees(svg).iter(f"{SVG}text"):
        if element.get("stroke"):
            continue
        grootte, x = float(element.get("font-size")), float(element.get("x"))
        breed = tekstbreedte(element.text, grootte)
        links = {"middle": x - breed / 2, "end": x - breed}.get(element.get("text-anchor"), x)
        gevonden.append((element.text, links, links + breed, float(element.get("y")), grootte))
    return gevonden


def badges(svg):
    """The x of each step number, in the order in which the numbers are written."""
    return [
        (element.text, float(element.get("x")))
        for element in lees(svg).iter(f"{SVG}text")
        if element.get("font-size") == "14" and element.get("text-anchor") == "middle"
    ]


def planten(svg):
    return [
        float(groep.get("transform").removeprefix("translate(").split()[0])
        for groep in lees(svg).iter(f"{SVG}g")
        if groep.get("transform")
    ]


def hoogte(svg):
    return float(lees(svg).get("viewBox").split()[3])


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
    svg = teken(jaar(stappen=zestien_stappen(), werklijnen=()))

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


def test_markup_in_a_name_or_number_is_written_as_text():
    kwaad = replace(stappen()[0], naam="<script>alert(1)</script>", nummer="<b>&")

    svg = teken(jaar(stappen=(kwaad,)))

    assert "<script" not in svg
    assert "<b>" not in svg
    assert any("<" in tekst for tekst, *_ in teksten(svg))


def test_characters_that_xml_forbids_are_left_out():
    raar = replace(stappen()[0], naam="Start\x00\x0b avond\ud800")

    svg = teken(jaar(stappen=(raar,)))

    assert {"Start avond"} <= {tekst for tekst, *_ in teksten(svg)}
    svg.encode()


def test_a_name_of_ten_thousand_characters_takes_three_lines_and_ends_in_an_ellipsis():
    regels = breek_af("Samen leren in de wijk " * 500, 100)

    assert len(regels) == 3
    assert regels[-1].endswith("…")
    assert all(tekstbreedte(regel, 13.5) <= 100 for regel in regels)


@pytest.mark.parametrize(
    ("naam", "regels"),
    [
        ("Voorbereiding", ("Voorbereiding",)),
        ("Stakeholder-gesprekken", ("Stakeholder-", "gesprekken")),
        ("Stakeholdergesprekken", ("Stakeholder-", "gesprekken")),
        ("Eerste werkbijeenkomst", ("Eerste werk-", "bijeenkomst")),
        ("In verbinding blijven", ("In verbinding", "blijven")),
        ("   ", ()),
    ],
)
def test_a_dutch_name_breaks_where_a_reader_would(naam, regels):
    assert breek_af(naam, 96) == regels


def test_an_unknown_long_word_is_cut_with_hyphens_and_loses_no_letter():
    woord = "Meervoudigepersoonlijkheidsstoornis"

    regels = breek_af(woord, 110)

    assert "".join(regel.rstrip("-") for regel in regels) == woord
    assert all(regel.endswith("-") for regel in regels[:-1])


@pytest.mark.parametrize(
    ("begin", "einde", "tekst"),
    [
        (date(2025, 11, 27), date(2025, 11, 27), "27 nov"),
        (date(2025, 10, 3), date(2025, 11, 20), "okt – nov"),
        (date(2026, 3, 1), date(2026, 4, 1), "mrt – apr"),
        (date(2026, 6, 4), date(2026, 7, 9), "juni – juli"),
        (date(2026, 6, 4), date(2026, 6, 9), "4 – 9 juni"),
        (date(2025, 10, 1), date(2026, 10, 1), "okt 2025 – 2026"),
        (date(2025, 11, 2), date(2025, 10, 1), "okt – nov"),
    ],
)
def test_dates_are_written_the_dutch_way(begin, einde, tekst):
    assert datumtekst(begin, einde) == tekst


def test_staying_in_touch_to_the_end_of_the_year_is_written_with_vanaf():
    assert "vanaf juli" in {tekst for tekst, *_ in teksten(teken(jaar()))}


def test_today_stands_on_the_line_inside_the_year_only():
    binnen, vroeg, laat = (
        {tekst for tekst, *_ in teksten(teken(jaar(vandaag=dag)))}
        for dag in (VANDAAG, date(2025, 8, 1), date(2026, 10, 1))
    )
    lijn = 'stroke="#1C2824" stroke-width="2.5"'

    assert "Nu · 12 mei" in binnen
    assert "‹ Nu · 1 aug" in vroeg
    assert "Nu · 1 okt ›" in laat
    assert lijn in teken(jaar())
    assert lijn not in teken(jaar(vandaag=date(2025, 8, 1)))
    assert lijn not in teken_klein(jaar(vandaag=date(2026, 10, 1)))


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


def test_the_hill_writes_its_figures_and_without_measurements_none():
    met = {tekst for tekst, *_ in teksten(teken(jaar()))}
    zonder = teken(jaar(werklijnen=()))

    assert {"68 werklijnen", "92"} <= met
    assert "werklijnen" not in zonder
    assert "<circle" not in zonder


def heuveltop(svg):
    heuvel = next(p for p in lees(svg).iter(f"{SVG}path") if p.get("fill") == "#BFD3A4")
    return float(heuvel.get("d").split("V")[-2].split()[-1])


def test_the_hill_is_higher_as_more_steps_are_done():
    vroeg, later = (
        teken(jaar(vandaag=dag, stappen=stappen(dag), werklijnen=()))
        for dag in (date(2025, 12, 15), date(2026, 7, 1))
    )

    assert heuveltop(later) < heuveltop(vroeg) < 270


def test_the_hill_falls_when_a_later_measurement_is_lower():
    stijgt = teken(jaar())
    daalt = teken(jaar(werklijnen=((date(2025, 12, 22), 92), (VANDAAG, 68))))

    assert heuveltop(daalt) > heuveltop(stijgt)


def test_a_measurement_after_today_is_not_shown():
    svg = teken(jaar(werklijnen=((date(2025, 12, 22), 68), (date(2026, 7, 1), 99))))

    assert "99" not in {tekst for tekst, *_ in teksten(svg)}


def test_a_skipped_step_has_a_badge_and_a_mark_but_no_plant():
    overgeslagen = tuple(replace(stap, stand=Stand.OVERGESLAGEN) for stap in stappen())

    svg = teken(jaar(stappen=overgeslagen))

    assert planten(svg) == []
    assert len(badges(svg)) == 10
    assert svg.count("h12v12h-12z") == 10


def test_a_late_step_has_a_triangle_and_a_dashed_plant():
    laat = replace(stappen()[3], stand=Stand.LAAT)
    op_tijd = replace(stappen()[3], stand=Stand.KLAAR)

    late, tijdige = teken(jaar(stappen=(laat,))), teken(jaar(stappen=(op_tijd,)))

    assert "#7A5200" in late
    assert "#7A5200" not in tijdige
    assert late.count("#5F7268") > 0
    assert "#5F7268" not in tijdige


def test_only_the_step_of_now_has_a_linde_badge_with_an_ink_edge():
    merk = 'fill="#F0C24B" stroke="#1C2824" stroke-width="1.6"'

    assert teken(jaar()).count(merk) == 1
    assert teken(jaar(stappen=stappen()[:5])).count(merk) == 0


def test_growth_follows_the_steps():
    plan = groeiplan([rij[2] for rij in NEGEN])

    assert [groei.vorm for groei in plan] == [
        Vorm.GOLVEN,
        Vorm.ZADEN,
        Vorm.KIEM,
        Vorm.KRUID,
        Vorm.KRUID,
        Vorm.GESTAAKT,
        Vorm.SCHERM,
        Vorm.VOLLE_BLOEI,
        Vorm.ZAADHOOFD,
        Vorm.VALLEND_ZAAD,
    ]
    assert plan[2].hoogte < plan[3].hoogte < plan[4].hoogte < plan[5].hoogte < plan[6].hoogte


def test_the_last_of_three_work_meetings_blooms_when_there_were_no_experiments():
    vormen = [groei.vorm for groei in groeiplan(["start", "werk", "werk", "werk", "eigen"])]

    assert vormen[1:] == [Vorm.KRUID, Vorm.KRUID, Vorm.VOLLE_BLOEI, Vorm.SCHEUT]
    assert Vorm.VOLLE_BLOEI not in [groei.vorm for groei in groeiplan(["werk", "werk"])]


def test_every_kind_of_step_is_drawn_in_both_inks():
    for rij in (*NEGEN, ("x", "Eigen stap", "eigen", (2026, 1, 1), (2026, 1, 1))):
        tekeningen = {
            teken(jaar(stappen=(Seizoenstap("1", "Stap", rij[2], VANDAAG, VANDAAG, stand),)))
            for stand in (Stand.KLAAR, Stand.STRAKS)
        }
        assert all(len(planten(svg)) == 1 for svg in tekeningen)
        assert len(tekeningen) == 2


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
