"""Lists of lines that cannot be, are too much, or come from someone who may not."""

import io
import zipfile

import pytest
from django.urls import reverse

from leerwerkplaats.web.spreadsheet.schrijven import Blad, als_csv, als_xlsx
from proeftuinen.mensen.models import Contact
from tests.proeftuinen.netwerk.formaten.gelezen import fout_van, gezegd
from tests.proeftuinen.netwerk.maak import maak_plaats

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "lijst", ["", "{}", "[[1]]", "[" * 100_000, '[[1,"a","b",0,"","","",""]]', "[[-1,2]]"]
)
def test_a_page_that_was_tampered_with_takes_nothing(lees, verder, leeg, lijst):
    pagina = lees("van;naar;antwoord\nAnna de Boer;Chris;2")

    antwoord = verder(pagina, lijst=lijst)

    assert antwoord.status_code == 302
    assert gezegd(leeg) == {}


def _bom():
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        pak.writestr("lijnen.csv", b"\0" * (40 * 1024 * 1024))
    return uit.getvalue()


def _xlsx_met_entiteiten():
    kop = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    bron = zipfile.ZipFile(io.BytesIO(als_xlsx([Blad("Lijnen", ("van", "naar"), [("a", "b")])])))
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pak:
        for naam in bron.namelist():
            deel = bron.read(naam)
            if naam == "xl/workbook.xml":
                deel = kop.encode() + deel.partition(b"?>")[2].replace(b"Lijnen", b"&b;")
            pak.writestr(naam, deel)
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "woord"),
    [
        (b"", "leeg"),
        (b"   \r\n", "niets in"),
        (b"\x89PNG\r\n\x1a\n", "plaatje"),
        (_bom(), "te groot"),
        (_xlsx_met_entiteiten(), "stuk"),
        (b"PK\x03\x04kapot", "stuk"),
        (b"van;naar;Naar\na;b;c", "twee kolommen"),
        (b"van;naar\n", "koppen"),
        (b"a;b;c;d\n1;2;3;4", "van"),
        (b"van;naar\n" + b"Anna;Chris\n" * 50_000, "10.000 rijen"),
        (b"van;naar\n" + b"x" * 1_000_000 + b";Chris", "houdt niet op|ophoudt"),
        (b'van;naar\n"Anna;Chris\n' * 3, "kennen|ophoudt|niet wie"),
        (b"\0\1\2\3" * 100, "geen lijst"),
    ],
)
def test_a_file_that_is_no_list_is_told_in_plain_words(lees, leeg, inhoud, woord):
    import re

    pagina = lees(inhoud)

    assert pagina.status_code == 200
    if "form" in pagina.context and pagina.context["form"].errors:
        assert re.search(woord, fout_van(pagina)), fout_van(pagina)
    else:
        assert pagina.context["blik"].vragen
    assert gezegd(leeg) == {}


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_files_in_other_encodings_are_read(lees, verder, leeg, proeftuin, codering):
    Contact.objects.create(proeftuin=proeftuin, naam="Zoë Wéber")

    verder(lees("van;naar;antwoord\nZoë Wéber;Chris;2".encode(codering)))

    assert gezegd(leeg) == {("Zoë Wéber", "Chris"): 2}


def test_ten_thousand_rows_are_handled(lees, leeg, proeftuin):
    mensen = Contact.objects.bulk_create(
        Contact(proeftuin=proeftuin, naam=f"Mens {nummer:03}") for nummer in range(120)
    )
    rijen = [(een.naam, ander.naam, 1) for een in mensen for ander in mensen if een != ander][
        :10_000
    ]

    blik = lees(als_csv(("van", "naar", "antwoord"), rijen)).context["blik"]

    assert len(blik.antwoorden) == 10_000
    assert blik.klaar


def test_a_formula_in_a_name_comes_back_without_being_one(lees, verder, leeg):
    verder(lees(als_csv(("van", "naar", "antwoord"), [("+31 Els", "Chris", 1)])))

    assert gezegd(leeg) == {("+31 Els", "Chris"): 1}


def test_only_who_keeps_waves_may_take_in(als, kernteam, proeftuin, leeg):
    adres = reverse("proeftuinen:netwerk-inlezen", args=[proeftuin.publiek_id])

    assert als(kernteam).get(adres).status_code == 403


def test_the_page_asks_as_many_questions_with_one_row_as_with_many(
    als, procesbegeleider, proeftuin, leeg, django_assert_max_num_queries
):
    browser = als(procesbegeleider)
    adres = reverse("proeftuinen:netwerk-inlezen", args=[proeftuin.publiek_id])
    een = {"meting": leeg.publiek_id, "tekst": "van;naar\nAnna de Boer;Chris"}
    drie = een | {"tekst": een["tekst"] + "\nChris;Anna de Boer\nXx;Chris\nYy;Zz"}
    browser.get(adres)

    for velden in (een, drie):
        with django_assert_max_num_queries(31):  # half of them count how often one hands in
            assert browser.post(adres, velden).status_code == 200


def test_a_place_in_the_wave_begins_with_what_is_taken_in(lees, verder, leeg):
    maak_plaats(leeg, "Stil")

    verder(lees("van;naar;antwoord\nAnna de Boer;Chris;2"))

    begonnen = leeg.plaatsen.exclude(begonnen_op=None)
    assert [str(plaats.contact) for plaats in begonnen] == ["Anna de Boer"]
