import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from leerwerkplaats.web.spreadsheet.schrijven import (
    Blad,
    als_csv,
    als_xlsx,
    lijkt_formule,
    onschadelijk,
)

FORMULES = [
    "=1+1",
    "+31612345678",
    "-1",
    "@SOM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "﹢1",
    "⁼1",
    "−1",
    " =1",
    "\u200b=1",
    "\xa0=1",
    "=cmd|' /C calc'!A0",
    "\0=1",
]
GEWOON = ["Jan", "van 't Hof", "'t Veen", "3 + 4", "a=b", "jan@voorbeeld.example", "李雷", "", "٣"]


def cellen(bestand: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(bestand.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("tekst", FORMULES)
@pytest.mark.parametrize("kolom", [0, 1, 2])
def test_a_formula_in_any_column_of_a_csv_becomes_a_text(tekst, kolom):
    rij = ["a", "b", "c"]
    rij[kolom] = tekst

    gelezen = cellen(als_csv(["x", "y", "z"], [rij]))[1]

    assert gelezen[kolom] == "'" + tekst.replace("\0", "")


def test_a_heading_is_defused_too():
    assert cellen(als_csv(["=1"], [])) == [["'=1"]]


@pytest.mark.parametrize("tekst", GEWOON)
def test_a_plain_text_is_left_alone(tekst):
    assert onschadelijk(tekst) == tekst
    assert not lijkt_formule(tekst)


def test_a_csv_is_as_dutch_excel_wants_it():
    assert als_csv(["Naam", "Wát"], [["Zoë", 'zegt "dag";\nen gaat']]) == (
        '\ufeff"Naam";"Wát"\r\n"Zoë";"zegt ""dag"";\nen gaat"\r\n'.encode()
    )


def test_values_are_said_as_a_dutch_spreadsheet_does():
    rij = [None, True, False, -1.5, Decimal("2.25"), -3, date(2026, 3, 12)]

    gelezen = cellen(als_csv(["x"] * 8, [[*rij, datetime(2026, 3, 12, 12, 30, tzinfo=UTC)]]))[1]

    assert gelezen == ["", "ja", "nee", "-1,5", "2,25", "-3", "2026-03-12", "2026-03-12 13:30"]


def test_signs_that_no_file_can_hold_are_left_out():
    assert cellen(als_csv(["x"], [["a\x00b\x07c\ud800d"]]))[1] == ["abcd"]
    boek = load_workbook(io.BytesIO(als_xlsx([Blad("x", ["x"], [["a\x00b\x07c\ud800d"]])])))
    assert boek.active["A2"].value == "abcd"


@pytest.mark.parametrize("tekst", [*FORMULES, *GEWOON])
def test_a_text_in_a_workbook_is_never_a_formula(tekst):
    bestand = als_xlsx([Blad("Mensen", ["Naam"], [[tekst]])])

    cel = load_workbook(io.BytesIO(bestand)).active["A2"]

    assert cel.data_type != "f"
    assert (cel.value or "") == tekst.replace("\0", "")


def test_numbers_stay_numbers_in_a_workbook():
    bestand = als_xlsx([Blad("x", ["a", "b", "c"], [[3, 2.5, None]])])

    vel = load_workbook(io.BytesIO(bestand)).active

    assert [(cel.value, cel.data_type) for cel in vel[2]] == [(3, "n"), (2.5, "n"), (None, "n")]


def test_the_headings_are_bold_and_stay_in_sight_and_columns_fit():
    bestand = als_xlsx([Blad("x", ["Naam", "Y"], [["a" * 30, "b" * 500]])])

    vel = load_workbook(io.BytesIO(bestand)).active

    assert vel["A1"].font.bold
    assert not vel["A2"].font.bold
    assert vel.freeze_panes == "A2"
    assert [vel.column_dimensions[kolom].width for kolom in "AB"] == [32, 60]


def test_names_of_sheets_are_made_safe_short_and_unique():
    namen = ["Wie: [a]/b*?", "x" * 40, "X" * 40, "", "''", "History", "😀" * 20, "a\x00b"]

    boek = load_workbook(io.BytesIO(als_xlsx([Blad(naam, ["a"], []) for naam in namen])))

    assert boek.sheetnames == [
        "Wie   a  b",
        "x" * 31,
        "X" * 27 + " (2)",
        "Blad",
        "Blad (2)",
        "History (2)",
        "😀" * 15,
        "ab",
    ]


def test_a_text_that_looks_like_a_code_of_the_format_stays_as_it_is():
    bestand = als_xlsx([Blad("x", ["a"], [["_x0041_"]])])

    assert load_workbook(io.BytesIO(bestand)).active["A2"].value == "_x005F_x0041_"


def test_a_text_that_is_longer_than_a_cell_is_cut_off():
    bestand = als_xlsx([Blad("x", ["a"], [["a" * 40_000]])])

    assert len(load_workbook(io.BytesIO(bestand)).active["A2"].value) == 32_767


def test_a_workbook_without_a_sheet_is_refused():
    with pytest.raises(ValueError, match="sheet"):
        als_xlsx([])


def test_a_sheet_without_rows_and_headings_can_be_opened():
    boek = load_workbook(io.BytesIO(als_xlsx([Blad("Leeg", [], [])])))

    assert boek.sheetnames == ["Leeg"]
