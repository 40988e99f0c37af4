import codecs
import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from leerwerkplaats.web.spreadsheet.lezen import Leesfout, kolomletter, lees_bestand, lees_tekst
from leerwerkplaats.web.spreadsheet.schrijven import Blad, als_csv, als_xlsx
from leerwerkplaats.web.spreadsheet.tabel import LEEG, TE_GROOT, TE_VEEL_RIJEN

RIJEN = [["Naam", "Mail"], ["Zoë van 't Hof", "zoe@plek.example"], ["李雷", "li@plek.example"]]
LATIJN = RIJEN[:2]


def csv_van(rijen, scheider=";"):
    return "\r\n".join(scheider.join(rij) for rij in rijen)


def werkmap(*rijen, bewerk=None):
    boek = Workbook()
    for rij in rijen:
        boek.active.append(rij)
    if bewerk:
        bewerk(boek)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def fout_van(inhoud):
    with pytest.raises(Leesfout) as gevangen:
        lees_bestand(inhoud)
    return str(gevangen.value)


@pytest.mark.parametrize("scheider", [";", ",", "\t", "|"])
@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_separator_and_line_ends_are_found(scheider, einde):
    tekst = csv_van(RIJEN, scheider).replace("\r\n", einde)

    assert lees_tekst(tekst).rijen == RIJEN


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_signs_of_a_file_are_found(codering):
    assert lees_bestand(csv_van(RIJEN).encode(codering)).rijen == RIJEN


def test_windows_1252_is_read():
    assert lees_bestand(csv_van(LATIJN).encode("cp1252")).rijen == LATIJN


def test_a_sign_that_windows_1252_does_not_know_is_marked():
    assert lees_bestand(b"Naam\nZo\x81\xeb").rijen == [["Naam"], ["Zo\ufffdë"]]


def test_quotes_separators_and_line_ends_within_a_cell_are_kept():
    tekst = 'Naam;Wat\n"Vries; Jan de";"zegt ""dag""\nen gaat"\n'

    assert lees_tekst(tekst).rijen[1] == ["Vries; Jan de", 'zegt "dag"\nen gaat']


def test_commas_in_names_do_not_make_the_comma_the_separator():
    tekst = "Naam;Mail\nVries, Jan de;jan@x.example\nBoer, Els;els@x.example"

    assert lees_tekst(tekst).rijen[1] == ["Vries, Jan de", "jan@x.example"]


def test_the_line_that_excel_itself_writes_about_the_separator_is_heard():
    assert lees_tekst("sep=,\na;b,c\nd,e").rijen == [["a;b", "c"], ["d", "e"]]


def test_empty_rows_and_columns_are_left_out_and_rows_keep_their_numbers():
    tabel = lees_tekst("Naam;;Mail\n;;\nJan;;jan@x.example\n\n  ; ;\nEls;;els@x.example")

    assert tabel.rijen == [["Naam", "Mail"], ["Jan", "jan@x.example"], ["Els", "els@x.example"]]
    assert tabel.nummers == [1, 3, 6]


def test_short_rows_are_filled_up():
    assert lees_tekst("a;b;c\n1\n1;2;3").rijen[1] == ["1", "", ""]


@pytest.mark.parametrize(
    "rij",
    [
        ["=1+1", "+31612345678", "-1", "@x"],
        ["'t Veen", 'zegt "ja"', "a;b", "a\nb"],
        ["＝1", "李雷", "😀", "e\u0301"],
        ["", "", "", "x"],
    ],
)
def test_what_we_write_we_read_back(rij):
    koppen = ["A", "B", "C", "D"]
    vol = ["1", "2", "3", "4"]

    for bestand in (als_csv(koppen, [vol, rij]), als_xlsx([Blad("x", koppen, [vol, rij])])):
        assert lees_bestand(bestand).rijen == [koppen, vol, rij]


def test_an_open_quote_names_its_row():
    tekst = 'Naam;Mail\nJan;"jan@x.example\n' + "Els;els@x.example\n" * 3000

    with pytest.raises(Leesfout, match="Rij 2 kunnen we niet lezen"):
        lees_tekst(tekst)


@pytest.mark.parametrize("tekst", ["", " \n\t\n;;;\n", "\ufeff"])
def test_nothing_is_said_so(tekst):
    with pytest.raises(Leesfout, match=LEEG):
        lees_tekst(tekst)


def test_two_thousand_rows_are_read_and_one_more_is_too_many():
    koppen = [["Naam"]]
    genoeg = csv_van(koppen + [[f"P{nr}"] for nr in range(2_000)])

    assert len(lees_tekst(genoeg).rijen) == 2_001
    with pytest.raises(Leesfout, match=TE_VEEL_RIJEN):
        lees_tekst(f"{genoeg}\r\nnog een")


@pytest.mark.parametrize("vorm", ["csv", "xlsx"])
def test_twenty_thousand_rows_are_refused(vorm):
    namen = [f"Persoon {nr}" for nr in range(20_000)]
    rijen = "".join(f'<row><c t="str"><v>{naam}</v></c></row>' for naam in namen)
    vormen = {
        "csv": "\n".join(namen).encode(),
        "xlsx": _vervang(werkmap(["Naam"]), b"</row>", f"</row>{rijen}".encode()),
    }
    inhoud = vormen[vorm]

    assert fout_van(inhoud) == TE_VEEL_RIJEN


def test_forty_columns_are_read_and_sixty_one_are_too_many():
    assert len(lees_tekst(csv_van([["k"] * 40, ["w"] * 40])).rijen[1]) == 40
    with pytest.raises(Leesfout, match="Er staan 61 kolommen in"):
        lees_tekst(csv_van([["k"] * 61, ["w"] * 61]))


def test_ninety_columns_of_which_few_are_filled_are_read():
    rij = ["Jan"] + [""] * 88 + ["jan@x.example"]

    assert lees_tekst(csv_van([["k"] * 90, rij])).rijen == [["k", "k"], ["Jan", "jan@x.example"]]


def test_a_cell_is_cut_off_at_a_thousand_signs():
    assert len(lees_tekst("Naam;b\n" + "a" * 5_000 + ";c").rijen[1][0]) == 1_000


def test_the_columns_of_a_workbook_are_texts():
    inhoud = werkmap(
        ["Naam", "Dag", "Moment", "Getal", "Breuk", "Waar"],
        ["Zoë", date(2026, 3, 12), datetime(2026, 3, 12, 13, 30), 612345678, 1.5, True],  # noqa: DTZ001  as Excel has it
    )

    assert lees_bestand(inhoud).rijen[1] == [
        "Zoë",
        "12-03-2026",
        "12-03-2026 13:30",
        "612345678",
        "1,5",
        "ja",
    ]


def test_a_formula_without_an_outcome_names_row_and_column():
    inhoud = werkmap(["Naam", "Mail"], ["Jan", "=A2&1"])

    assert fout_van(inhoud).startswith("In rij 2, kolom B staat een formule zonder uitkomst.")


def test_a_formula_with_an_outcome_gives_the_outcome():
    met_uitkomst = _vervang(
        werkmap(["Naam", "Mail"], ["Jan", "=A2&1"]), b"<v />", b"<v>Jan1</v>", b"<v></v>"
    )

    assert lees_bestand(met_uitkomst).rijen[1] == ["Jan", "Jan1"]


def _vervang(inhoud, van, naar, ook=b"\0"):
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for deel in oud.infolist():
            tekst = oud.read(deel)
            if deel.filename == "xl/worksheets/sheet1.xml":
                assert van in tekst or ook in tekst, tekst
                tekst = tekst.replace(van, naar).replace(ook, naar)
            nieuw.writestr(deel.filename, tekst)
    return uit.getvalue()


def test_cells_merged_downwards_hold_for_each_of_their_rows():
    def voeg_samen(boek):
        boek.active.merge_cells("B2:B3")
        boek.active.merge_cells("A5:C5")

    inhoud = werkmap(
        ["Naam", "Organisatie", "Mail"],
        ["Jan", "Thuiszorg", "j@x.example"],
        ["Els", None, "e@x.example"],
        ["Bob", None, "b@x.example"],
        ["Einde", None, None],
        bewerk=voeg_samen,
    )

    assert [rij[1] for rij in lees_bestand(inhoud).rijen] == [
        "Organisatie",
        "Thuiszorg",
        "Thuiszorg",
        "",
        "",
    ]


def test_the_first_visible_sheet_that_holds_something_is_read():
    def meer(boek):
        boek.create_sheet("leeg", 0)
        verborgen = boek.create_sheet("verborgen", 0)
        verborgen.append(["geheim"])
        verborgen.sheet_state = "hidden"

    assert lees_bestand(werkmap(["Naam"], ["Jan"], bewerk=meer)).rijen == [["Naam"], ["Jan"]]


def test_a_row_far_down_and_a_column_far_right_cost_nothing():
    def ver(boek):
        boek.active["A1048576"] = "Els"
        boek.active["XFD2"] = "ver weg"

    tabel = lees_bestand(werkmap(["Naam"], ["Jan"], bewerk=ver))

    assert tabel.rijen == [["Naam"], ["Jan"], ["Els"]]
    assert tabel.nummers == [1, 2, 1_048_576]


def _ole(naam):
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + naam.encode("utf-16-le") + bytes(600)


def _zip(**delen):
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, inhoud in delen.items():
            pak.writestr(naam.replace("__", "/").replace("_", "."), inhoud)
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (_ole("EncryptedPackage"), "Er zit een wachtwoord op"),
        (_ole("Workbook"), "Dit is een oud Excel-bestand (.xls)"),
        (_ole("WordDocument"), "Dit is een Word-document"),
        (b"%PDF-1.7\n...", "Dit is een PDF"),
        (b"\x89PNG\r\n\x1a\n....", "Dit is een plaatje"),
        (b"\xff\xd8\xff\xe0 JFIF", "Dit is een foto"),
        (b"....ftypheic", "Dit is een foto of film"),
        (b"<html><table><tr><td>x", "Dit is een webpagina"),
        (b"BEGIN:VCARD\nFN:Jan", "Dit is een bestand met adreskaartjes"),
        (_zip(word__document_xml="x"), "Dit is een Word-document"),
        (_zip(xl__workbook_bin="x"), "Dit is een binair Excel-bestand"),
        (_zip(content_xml="x", mimetype="x"), "Dit is een bestand van LibreOffice"),
        (_zip(foto_jpg="x"), "Dit is een ingepakt bestand"),
        (b"PK\x03\x04 stuk", "Dit bestand is niet heel aangekomen"),
        (_zip(xl__workbook_xml="<geen"), "Dit bestand is niet heel aangekomen"),
        (b"", LEEG),
        (b" \r\n ", LEEG),
        (b"\0" * 100, LEEG),
        (b"abc\0\x01\x02def" * 50, "Dit is geen lijst die we kunnen lezen"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "Dit is geen lijst die we kunnen lezen"),
        (b"a" * (5 * 1024 * 1024 + 1), TE_GROOT),
    ],
)
def test_what_is_no_table_is_told_what_it_is(inhoud, zegt):
    assert fout_van(inhoud).startswith(zegt)


def test_a_workbook_cut_off_halfway_is_told_to_be_broken():
    heel = werkmap(["Naam"], ["Jan"])

    for lengte in range(10, len(heel), 400):
        assert fout_van(heel[:lengte]).startswith("Dit bestand is niet heel aangekomen")


def test_columns_are_named_as_a_spreadsheet_does():
    assert [kolomletter(nr) for nr in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
