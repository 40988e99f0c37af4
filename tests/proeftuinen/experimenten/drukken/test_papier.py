import io
import subprocess
import sys

import pytest
from pypdf import PdfReader

from leerwerkplaats.web.pdf import maak_pdf
from proeftuinen.experimenten.bedenken.lezen import vind
from proeftuinen.experimenten.drukken import papier
from proeftuinen.experimenten.drukken.lezen import alle_vellen, vellen
from tests.proeftuinen.experimenten.delen.vol import kanarie, vol_experiment
from tests.proeftuinen.experimenten.drukken.vol import gewoon_experiment
from tests.proeftuinen.experimenten.maak import maak_experiment


def _druk(tuin, experiment) -> bytes:
    return maak_pdf(papier.een(vellen([vind(tuin, experiment.publiek_id)])[0]))


def _bladen(pdf: bytes) -> list[str]:
    return [" ".join(blad.extract_text().split()) for blad in PdfReader(io.BytesIO(pdf)).pages]


def test_an_experiment_of_a_usual_length_is_one_page_with_all_of_it(proeftuin, klok):
    (blad,) = _bladen(_druk(proeftuin, gewoon_experiment(proeftuin)))

    for deel in (
        "Samen op huisbezoek",
        "Loopt, begonnen",
        "Zes bezoeken in drie maanden.",
        "maar één keer hoeven",
        "Inwoners, professionals · Ziektegerichte",
        "Vooraf samen bellen helpt",
        "Klopte het? Deels",
        "Huisartsen in de wijk",
        "Hoe we dat weten: gehoord, gezien.",
        "Bij een groep die er al is",
        "Bel eerst samen",
        "Pagina 1 van 1",
    ):
        assert deel in blad


def test_twice_as_much_still_fits_on_one_page_in_a_smaller_letter(proeftuin, klok):
    assert len(_bladen(_druk(proeftuin, gewoon_experiment(proeftuin, 2)))) == 1


@pytest.mark.parametrize("keer", [8, 40])
def test_what_is_long_flows_to_a_next_page_and_loses_nothing(proeftuin, klok, keer):
    bladen = _bladen(_druk(proeftuin, gewoon_experiment(proeftuin, keer)))

    tekst = " ".join(bladen)
    assert len(bladen) > 1
    assert "Bel eerst samen" in bladen[-1]
    assert tekst.count("Zes bezoeken in drie maanden.") == min(keer, 9)


def test_an_idea_with_nothing_but_its_title_is_one_page(proeftuin):
    (blad,) = _bladen(_druk(proeftuin, maak_experiment(proeftuin)))

    assert "Idee" in blad
    assert "Wat we leren" not in blad


@pytest.mark.parametrize(
    "titel", ["W" * 160, "دمشق القديمة", "<script>alert(1)</script>", "🌼" * 80]
)
def test_an_odd_title_still_makes_a_page(proeftuin, titel):
    assert len(_bladen(_druk(proeftuin, maak_experiment(proeftuin, titel=titel)))) == 1


def test_no_name_log_photo_or_quote_is_on_paper(proeftuin, kernteam):
    deze = vol_experiment(proeftuin, kernteam)
    dicht = ("trekker", "lid", "gedaan", "gezien", "verrast", "citaat", "foto", "aanmoediging")

    los = " ".join(_bladen(_druk(proeftuin, deze)))
    samen = " ".join(_bladen(maak_pdf(papier.boekje(proeftuin, alle_vellen(proeftuin)))))

    for tekst in (los, samen):
        assert "kanarie-geleerd-open" in tekst
        assert [wat for wat in dicht if kanarie(wat) in tekst] == []
        assert "Milan" not in tekst
        assert "@voorbeeld" not in tekst


def test_the_booklet_has_a_cover_contents_and_a_page_for_each(proeftuin, klok):
    for nr in range(3):
        gewoon_experiment(proeftuin, titel=f"Proef nummer {nr}")
    maak_experiment(proeftuin, titel="Los idee")

    bladen = _bladen(maak_pdf(papier.boekje(proeftuin, alle_vellen(proeftuin))))

    assert "Onze experimenten" in bladen[0]
    assert "4 experimenten" in bladen[0]
    assert "Los idee Idee 3 Proef nummer 0" in bladen[1]
    assert [titel in bladen[nr] for nr, titel in enumerate(["Los idee", "Proef nummer 0"], 2)]
    assert len(bladen) == 6


@pytest.mark.parametrize("welk", ["een", "boekje"])
def test_the_checker_of_pdf_ua_finds_nothing(proeftuin, klok, tmp_path, welk):
    deze = gewoon_experiment(proeftuin)
    maak_experiment(proeftuin)
    pdf = (
        _druk(proeftuin, deze)
        if welk == "een"
        else maak_pdf(papier.boekje(proeftuin, alle_vellen(proeftuin)))
    )
    pad = tmp_path / "vel.pdf"
    pad.write_bytes(pdf)

    opdracht = [sys.executable, "-m", "pdfua", "check", str(pad)]
    gedaan = subprocess.run(opdracht, capture_output=True, text=True, check=False)

    assert (gedaan.returncode, "PASS (no findings)" in gedaan.stdout) == (0, True), gedaan.stdout


@pytest.mark.parametrize("aantal", [1, 3])
def test_reading_for_paper_asks_the_same_however_many(
    proeftuin, klok, aantal, django_assert_num_queries
):
    for _ in range(aantal):
        gewoon_experiment(proeftuin)

    with django_assert_num_queries(5):
        alle_vellen(proeftuin)
