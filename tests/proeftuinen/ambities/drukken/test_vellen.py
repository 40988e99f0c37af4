import io

import pytest
from pypdf import PdfReader

from leerwerkplaats.web.kleuren import kleur
from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.ambities.drukken import poster
from proeftuinen.ambities.drukken.kaarten import kaarten
from tests.proeftuinen.ambities.maak import DELEN, maak_versie, maak_zin


def _lang(keer: int) -> dict[str, str]:
    return {deel: " en ".join([tekst] * keer) for deel, tekst in DELEN.items()}


def _druk(versie, vel: str) -> bytes:
    html, bestanden = poster.poster(versie, vel)
    return maak_pdf(html, bestanden=bestanden)


def _lees(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


@pytest.mark.parametrize("vel", poster.VELLEN)
@pytest.mark.parametrize("keer", [1, 4, 8])
def test_each_sheet_is_one_page_with_all_of_the_text(proeftuin, vel, keer):
    versie = maak_versie(proeftuin, **_lang(keer))

    boek = _lees(_druk(versie, vel))

    tekst = " ".join(boek.pages[0].extract_text().split())
    assert len(boek.pages) == 1
    assert tekst.count("weten wie ze bellen") == keer
    assert "Dit doen wij doordat wij" in tekst
    assert "Vastgesteld op do 27 november 2025 door de startbijeenkomst" in tekst


@pytest.mark.parametrize(
    ("vel", "breed", "hoog"), [("a3", 842, 1191), ("a4", 595, 842), ("dia", 960, 540)]
)
def test_a_sheet_has_the_size_of_its_paper(proeftuin, vel, breed, hoog):
    vak = _lees(_druk(maak_versie(proeftuin), vel)).pages[0].mediabox

    assert (round(float(vak.width)), round(float(vak.height))) == (breed, hoog)


@pytest.mark.parametrize(
    "tekst",
    ["w" * 900, "دمشق القديمة والناس", "🌼 " * 200, "<script>alert(1)</script>", "a\x00b"],
)
def test_odd_text_still_makes_a_sheet(proeftuin, tekst):
    versie = maak_versie(proeftuin, inwoners=tekst.replace("\x00", ""))

    assert len(_lees(_druk(versie, "a3")).pages) == 1


def test_what_does_not_fit_says_which_part_is_too_long(proeftuin):
    versie = maak_versie(proeftuin, wij="samen " * 330, inwoners="gezien " * 280)

    with pytest.raises(poster.TeLang) as fout:
        poster.poster(versie, "dia")

    assert "past niet leesbaar op één vel" in str(fout.value)
    assert "Dit doen wij doordat wij" in str(fout.value)


def test_five_thousand_signs_fit_on_no_poster_and_say_so(proeftuin):
    versie = maak_versie(proeftuin, **dict.fromkeys(DELEN, "woorden " * 170))

    with pytest.raises(poster.TeLang):
        poster.poster(versie, "a3")


def test_a_sheet_has_the_colours_that_a_municipality_sets(proeftuin):
    _, bestanden = poster.poster(maak_versie(proeftuin), "a4")

    assert kleur("den") in bestanden[poster.MATEN].inhoud.decode()


@pytest.mark.parametrize(("aantal", "vellen"), [(1, 1), (4, 1), (5, 2)])
def test_cards_lie_four_on_a_sheet(proeftuin, kernteam, aantal, vellen):
    versie = maak_versie(proeftuin)
    zinnen = [maak_zin(versie, kernteam, f"Wij doen ding {nr}.") for nr in range(aantal)]

    boek = _lees(maak_pdf(kaarten(proeftuin, zinnen)))

    tekst = " ".join(" ".join(blad.extract_text().split()) for blad in boek.pages)
    assert len(boek.pages) == vellen
    assert [f"Wij doen ding {nr}." in tekst for nr in range(aantal)] == [True] * aantal
    assert tekst.count("Sociaal") == aantal


def test_the_longest_sentence_fits_on_its_card(proeftuin, kernteam):
    zin = maak_zin(maak_versie(proeftuin), kernteam, "W" * 400)

    assert len(_lees(maak_pdf(kaarten(proeftuin, [zin]))).pages) == 1
