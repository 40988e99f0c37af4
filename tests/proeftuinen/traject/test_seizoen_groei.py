"""What grows in the season drawing: the hill, the plants and the badges of the steps."""

from dataclasses import replace
from datetime import date

from proeftuinen.traject.seizoen import (
    Seizoenstap,
    Stand,
    teken,
)
from proeftuinen.traject.seizoen.plant import Vorm, groeiplan
from tests.proeftuinen.traject.seizoenen import (
    NEGEN,
    SVG,
    VANDAAG,
    badges,
    jaar,
    lees,
    planten,
    stappen,
    teksten,
)


def test_the_hill_writes_its_figures_and_without_measurements_none():
    met = {tekst for tekst, *_ in teksten(teken(jaar()))}
    zonder = teken(jaar(metingen=()))

    assert {"68 lijnen", "92"} <= met
    assert "lijnen" not in zonder
    assert "<circle" not in zonder


def heuveltop(svg):
    heuvel = next(p for p in lees(svg).iter(f"{SVG}path") if p.get("fill") == "#BFD3A4")
    return float(heuvel.get("d").split("V")[-2].split()[-1])


def test_the_hill_is_higher_as_more_steps_are_done():
    vroeg, later = (
        teken(jaar(vandaag=dag, stappen=stappen(dag), metingen=()))
        for dag in (date(2025, 12, 15), date(2026, 7, 1))
    )

    assert heuveltop(later) < heuveltop(vroeg) < 270


def test_the_hill_falls_when_a_later_measurement_is_lower():
    stijgt = teken(jaar())
    daalt = teken(jaar(metingen=((date(2025, 12, 22), 92), (VANDAAG, 68))))

    assert heuveltop(daalt) > heuveltop(stijgt)


def test_a_measurement_after_today_is_not_shown():
    svg = teken(jaar(metingen=((date(2025, 12, 22), 68), (date(2026, 7, 1), 99))))

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
