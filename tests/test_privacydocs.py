"""The papers on privacy say what the code does, as far as a machine can see."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.html import escape
from django.utils.text import capfirst

from leerwerkplaats.web.bijdragen import Bewaartermijn, verzamel

ROOT = Path(__file__).resolve().parent.parent
PRIVACY = ROOT / "docs" / "privacy"


def read(naam: str) -> str:
    """Return the text of one of the papers."""
    return (PRIVACY / naam).read_text(encoding="utf-8")


def termijnen() -> list[Bewaartermijn]:
    """Return every class of data of the code, in order of name."""
    return sorted(verzamel("bewaartermijnen"), key=lambda soort: soort.naam)


def test_register_has_every_class_of_data_with_the_term_of_the_code():
    tabel = read("verwerkingsregister.md").partition("<!-- termijnen:begin -->")[2]
    regels = tabel.partition("<!-- termijnen:eind -->")[0].strip().splitlines()

    verwacht = ["| soort | wat | hoe lang |", "|---|---|---|"]
    verwacht += [f"| {soort.naam} | {soort.wat} | {soort.termijn} |" for soort in termijnen()]

    assert regels == verwacht, "\n".join(verwacht)


def test_there_are_classes_of_data_and_each_has_its_own_name():
    namen = [soort.naam for soort in termijnen()]

    assert len(namen) > 5
    assert [een for een, ander in pairwise(namen) if een == ander] == []


def test_every_measure_of_the_dpia_points_at_what_exists():
    maatregelen = re.findall(r"^\| (M\d+) \| .+ \| (.+) \| (.+) \|$", read("dpia.md"), re.MULTILINE)

    wijst_naar = {
        nummer: re.findall(r"`([^`]+)`", f"{waar} {proef}") for nummer, waar, proef in maatregelen
    }

    assert [nummer for nummer, _, _ in maatregelen] == [f"M{nr}" for nr in range(1, 49)]
    weg = {
        nummer: [p for p in paden if not (ROOT / p).exists()]
        for nummer, paden in wijst_naar.items()
    }
    assert {nummer: paden for nummer, paden in weg.items() if paden} == {}
    assert [nummer for nummer, paden in wijst_naar.items() if not paden] == []


def test_every_risk_of_the_dpia_has_measures_that_stand_there():
    tekst = read("dpia.md")
    risicos = re.findall(r"^\| (R\d+) \|(.+)$", tekst, re.MULTILINE)
    bekend = set(re.findall(r"^\| (M\d+) \|", tekst, re.MULTILINE))

    genoemd = {nummer: set(re.findall(r"M\d+", rest)) for nummer, rest in risicos}

    assert list(genoemd) == [f"R{nr}" for nr in range(1, len(risicos) + 1)]
    assert [nummer for nummer, namen in genoemd.items() if not namen] == []
    assert set().union(*genoemd.values()) == bekend


@pytest.mark.parametrize("naam", ["dpia.md", "verwerkersovereenkomst-bijlage.md"])
def test_a_draft_leaves_to_the_organisation_what_only_it_can_say(naam):
    tekst = read(naam)

    assert "geen juridisch advies" in tekst.casefold()
    assert len(re.findall(r"\[in te vullen", tekst)) > 5


def test_the_page_on_privacy_tells_every_term_of_the_code(client):
    pagina = client.get("/privacy/").content.decode()

    for soort in termijnen():
        assert f"<strong>{escape(soort.wat)}</strong>" in pagina
        assert escape(capfirst(soort.termijn)) in pagina


def test_the_page_on_privacy_leads_to_what_one_can_do_oneself(client):
    pagina = client.get("/privacy/").content.decode()

    assert f'href="{reverse("mijn:account")}"' in pagina
    assert "Autoriteit Persoonsgegevens" in pagina


def test_the_page_on_privacy_begins_with_what_not_to_write(client):
    pagina = client.get("/privacy/").content.decode()

    assert "Schrijf hier geen verhaal op waaraan je iemand kunt herkennen." in pagina
