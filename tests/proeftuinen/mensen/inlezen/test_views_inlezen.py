from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.spreadsheet.schrijven import Blad, als_csv, als_xlsx
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie

LIJST = """Naam;Functie;Organisatie;E-mail;Telefoon
Noor van der Linde;Wijkverpleegkundige;Thuiszorg De Es;noor@es.example;06 1234 5678
Wim Postma;Huisarts;Praktijk Zuid;WIM@zuid.example;
Bilal Haddad;Vrijwilliger;Thuiszorg de es;;
"""


def inlezen_url(tuin):
    return reverse("proeftuinen:inlezen", args=[tuin.publiek_id])


def geef_in(client, tuin, tekst=LIJST, **overig):
    return client.post(inlezen_url(tuin), {"sleutel": uuid4(), "tekst": tekst, **overig})


@pytest.fixture
def client_(als, kernteam, proeftuin):
    return als(kernteam)


@pytest.fixture
def ronde(client_, proeftuin):
    return geef_in(client_, proeftuin)["Location"]


def nieuwe(tuin):
    return Contact.objects.filter(proeftuin=tuin, gebruiker=None)


def test_a_pasted_list_is_shown_and_then_taken_in_with_its_organisations(client_, proeftuin, ronde):
    blad = client_.get(ronde).content.decode()

    assert "3 mensen goed." in blad
    assert "Lees 3 mensen in" in blad
    assert not nieuwe(proeftuin).exists()
    antwoord = client_.post(ronde, {"versie": 1, "daad": "inlezen"})

    assert antwoord["Location"] == reverse("proeftuinen:mensen", args=[proeftuin.publiek_id])
    velden = "naam", "functie", "organisatie__naam", "email", "telefoon", "door__naam"
    assert list(nieuwe(proeftuin).order_by("pk").values_list(*velden)) == [
        (
            "Noor van der Linde",
            "Wijkverpleegkundige",
            "Thuiszorg De Es",
            "noor@es.example",
            "06 1234 5678",
            "Milan",
        ),
        ("Wim Postma", "Huisarts", "Praktijk Zuid", "wim@zuid.example", "", "Milan"),
        ("Bilal Haddad", "Vrijwilliger", "Thuiszorg De Es", "", "", "Milan"),
    ]
    assert not Inleesronde.objects.exists()
    assert Organisatie.objects.van(proeftuin).count() == 2
    assert Auditregel.objects.filter(handeling="mensen.ingelezen").count() == 1


def test_after_taking_in_there_is_a_link_to_invite_them(client_, proeftuin, ronde):
    blad = client_.post(ronde, {"versie": 1, "daad": "inlezen"}, follow=True).content.decode()

    assert "3 mensen ingelezen." in blad
    uitnodigen = reverse("proeftuinen:uitnodigen-velen", args=[proeftuin.publiek_id])
    assert f'<a href="{uitnodigen}">Nodig ze uit</a>' in blad


def test_the_first_page_has_an_example_and_a_file_to_fill_in(client_, proeftuin):
    blad = client_.get(inlezen_url(proeftuin)).content.decode()
    bestand = client_.get(reverse("proeftuinen:inlezen-voorbeeld", args=[proeftuin.publiek_id]))

    assert "Noor van der Linde" in blad
    assert bestand["Content-Type"] == "text/csv; charset=utf-8"
    terug = geef_in(client_, proeftuin, "", bestand=SimpleUploadedFile("v.csv", bestand.content))
    assert "3 mensen goed." in client_.get(terug["Location"]).content.decode()


@pytest.mark.parametrize(
    ("velden", "zegt"),
    [
        ({}, "Plak een lijst, of kies een bestand."),
        ({"tekst": "Naam;Mail"}, "Er staan alleen koppen in deze lijst."),
        ({"tekst": "x" * 500_001}, "Dit is te lang"),
        ({"tekst": "Naam\nJan\x00"}, "Er staat een teken in dat we niet kunnen bewaren."),
        ({"tekst": "\n".join(["Naam"] + ["Jan"] * 2_001)}, "meer dan 2.000 rijen"),
        ({"bestand": b""}, "Dit bestand is leeg."),
        ({"bestand": b"%PDF-1.7 geen lijst"}, "Dit is een PDF, geen lijst."),
        ({"bestand": b"Naam\nJan", "tekst": "Naam\nEls"}, "Doe een van de twee."),
        ({"bestand": als_csv(["Naam"], [])}, "Er staan alleen koppen in deze lijst."),
    ],
)
def test_what_cannot_be_read_is_told_and_nothing_is_kept(client_, proeftuin, velden, zegt):
    if "bestand" in velden:
        velden = {**velden, "bestand": SimpleUploadedFile("lijst.xlsx", velden["bestand"])}

    antwoord = client_.post(inlezen_url(proeftuin), {"sleutel": uuid4(), **velden})

    assert antwoord.status_code == 200
    assert zegt in antwoord.content.decode()
    assert not Inleesronde.objects.exists()


def test_a_sign_that_cannot_be_stored_is_marked_and_not_stored(client_, proeftuin):
    inhoud = b"Naam\nJan\x07\nEls"

    terug = geef_in(client_, proeftuin, "", bestand=SimpleUploadedFile("a\u202eb.csv", inhoud))

    ronde = Inleesronde.objects.get()
    assert ronde.herkomst == "ab.csv"
    assert [rij["c"] for rij in ronde.rijen] == [["Jan\ufffd"], ["Els"]]
    assert (
        "Er staat een teken in dat we niet konden lezen."
        in client_.get(terug["Location"]).content.decode()
    )


def test_a_workbook_in_which_a_name_looks_like_a_formula_keeps_the_name(client_, proeftuin):
    inhoud = als_xlsx([Blad("x", ["Naam", "Organisatie"], [["=1+1", "@home"]])])

    terug = geef_in(client_, proeftuin, "", bestand=SimpleUploadedFile("x.xlsx", inhoud))
    client_.post(terug["Location"], {"versie": 1, "daad": "inlezen"})

    assert list(nieuwe(proeftuin).values_list("naam", "organisatie__naam")) == [("=1+1", "@home")]


def test_columns_about_private_life_are_not_even_kept(client_, proeftuin):
    geef_in(client_, proeftuin, "Naam;Geboortedatum;Lievelingskleur\nJan;1-1-1970;groen")

    ronde = Inleesronde.objects.get()
    assert ronde.kolommen == [
        {"kop": "Naam", "wat": "naam"},
        {"kop": "Lievelingskleur", "wat": ""},
    ]
    assert ronde.rijen == [{"nr": 2, "c": ["Jan", "groen"]}]


FOUT = "Naam;E-mail\nJan;jan@\nEls;els@x.example\n;bob@x.example"


def test_a_mistake_stands_at_its_row_and_is_mended_in_place(client_, proeftuin):
    adres = geef_in(client_, proeftuin, FOUT)["Location"]
    blad = client_.get(adres).content.decode()

    assert "1 persoon goed, 2 moeten nog worden bekeken." in blad
    assert "Dit is geen mailadres." in blad
    assert "Vul een naam in." in blad
    weigert = client_.post(adres, {"versie": 1, "daad": "inlezen"}, follow=True).content.decode()
    assert "Er is nog niemand ingelezen." in weigert
    assert not nieuwe(proeftuin).exists()
    client_.post(
        adres, {"versie": 2, "r2_email": "jan@x.example", "r4_naam": "Bob", "daad": "inlezen"}
    )
    assert list(nieuwe(proeftuin).order_by("pk").values_list("naam", "email")) == [
        ("Jan", "jan@x.example"),
        ("Els", "els@x.example"),
        ("Bob", "bob@x.example"),
    ]


def test_what_was_mended_wrongly_is_kept_and_told_again(client_, proeftuin):
    adres = geef_in(client_, proeftuin, FOUT)["Location"]

    client_.post(adres, {"versie": 1, "r2_email": "nog steeds fout", "r4_naam": "a" * 201})

    blad = client_.get(adres).content.decode()
    assert 'value="nog steeds fout"' in blad
    assert "het mag 200 tekens zijn, het zijn er 201" in blad


@pytest.mark.parametrize("tekst", ["Jan\x00", "a" * 1_001])
def test_what_cannot_be_kept_comes_back_with_a_message(client_, proeftuin, tekst):
    adres = geef_in(client_, proeftuin, FOUT)["Location"]

    antwoord = client_.post(adres, {"versie": 1, "r4_naam": tekst})

    assert antwoord.status_code == 200
    assert Inleesronde.objects.get().versie == 1
    assert "lw-veld--fout" in antwoord.content.decode()


def test_a_row_is_left_out_and_joins_again(client_, proeftuin, ronde):
    client_.post(ronde, {"versie": 1, "weg": "3"})
    zonder = client_.get(ronde).content.decode()
    client_.post(ronde, {"versie": 2, "terug": "3", "weg": "4"})
    client_.post(ronde, {"versie": 3, "daad": "inlezen"})

    assert "2 mensen goed, 1 lezen we niet in." in zonder
    namen = list(nieuwe(proeftuin).order_by("pk").values_list("naam", flat=True))
    assert namen == ["Noor van der Linde", "Wim Postma"]


def test_all_rows_with_a_mistake_are_left_out_at_once(client_, proeftuin):
    adres = geef_in(client_, proeftuin, FOUT)["Location"]

    client_.post(adres, {"versie": 1, "daad": "fouten_weg"})
    client_.post(adres, {"versie": 2, "daad": "inlezen"})

    assert list(nieuwe(proeftuin).values_list("naam", flat=True)) == ["Els"]


def test_a_list_of_which_all_is_left_out_takes_nobody_in(client_, proeftuin):
    adres = geef_in(client_, proeftuin, "Naam\nJan")["Location"]
    client_.post(adres, {"versie": 1, "weg": "2"})

    blad = client_.post(adres, {"versie": 2, "daad": "inlezen"}, follow=True)

    assert blad.status_code == 200
    assert not nieuwe(proeftuin).exists()


def test_a_column_that_was_not_known_is_chosen(client_, proeftuin):
    adres = geef_in(client_, proeftuin, "Deelname;E-mail\nJan;jan@x.example")["Location"]
    blad = client_.get(adres).content.decode()

    assert "We weten niet in welke kolom de naam staat." in blad
    client_.post(adres, {"versie": 1, "k0": "naam"})
    client_.post(adres, {"versie": 2, "daad": "inlezen"})
    assert list(nieuwe(proeftuin).values_list("naam", "email")) == [("Jan", "jan@x.example")]


def test_a_column_that_does_not_exist_is_refused(client_, ronde):
    antwoord = client_.post(ronde, {"versie": 1, "k0": "wachtwoord"})

    assert antwoord.status_code == 200
    assert "Deze keuze bestaat niet." in antwoord.content.decode()
    assert Inleesronde.objects.get().versie == 1


def test_another_of_the_team_does_not_find_the_list(client_, als, procesbegeleider, ronde):
    assert als(procesbegeleider).get(ronde).status_code == 404
    assert als(procesbegeleider).post(ronde, {"versie": 1, "daad": "inlezen"}).status_code == 404
    assert als(procesbegeleider).post(f"{ronde}weg/").status_code == 404
    assert Inleesronde.objects.count() == 1


def test_a_list_is_thrown_away(client_, proeftuin, ronde):
    antwoord = client_.post(f"{ronde}weg/")

    assert antwoord["Location"] == inlezen_url(proeftuin)
    assert not Inleesronde.objects.exists()
    assert client_.get(ronde).status_code == 404


def test_a_list_that_waits_is_offered_again(client_, proeftuin, ronde):
    assert ronde in client_.get(inlezen_url(proeftuin)).content.decode()


def test_pressing_five_times_takes_in_once(client_, proeftuin, ronde):
    adressen = {client_.post(ronde, {"versie": 1, "daad": "inlezen"})["Location"] for _ in range(5)}

    assert adressen == {reverse("proeftuinen:mensen", args=[proeftuin.publiek_id])}
    assert nieuwe(proeftuin).count() == 3


def test_of_two_windows_the_second_sees_both_texts(client_, proeftuin):
    adres = geef_in(client_, proeftuin, FOUT)["Location"]
    client_.post(adres, {"versie": 1, "r2_email": "een@x.example"})

    antwoord = client_.post(adres, {"versie": 1, "r2_email": "twee@x.example"})

    blad = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "een@x.example" in blad
    assert "twee@x.example" in blad


@pytest.mark.parametrize("versie", ["", "x", "0", "99999999999"])
def test_without_a_version_nothing_is_kept(client_, ronde, versie):
    antwoord = client_.post(ronde, {"versie": versie, "weg": "2"})

    assert antwoord.status_code == 302
    assert Inleesronde.objects.get().keuzes == {}


def test_numbers_of_rows_that_do_not_exist_change_nothing(client_, ronde):
    client_.post(
        ronde, {"versie": 1, "weg": "99", "r98_naam": "x", "r2_wachtwoord": "x", "terug": "x"}
    )

    assert Inleesronde.objects.get().keuzes == {}
    assert all("vast" not in rij for rij in Inleesronde.objects.get().rijen)


def test_a_page_of_forty_mistakes_stays_below_what_a_form_may_hold(client_, proeftuin):
    kop = ";".join(["Naam"] + [f"Kolom{nr}" for nr in range(39)])
    rijen = "\n".join([kop, *(f"{naam};{';'.join(['x'] * 39)}" for naam in ["Jan", *[""] * 100])])
    adres = geef_in(client_, proeftuin, rijen)["Location"]

    blad = client_.get(adres).content.decode()

    velden = blad.count("<input") + blad.count("<select")
    assert "1 persoon goed, 100 moeten nog worden bekeken." in blad
    assert velden < 400
    assert "Pagina 1 van 3" in blad


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_pages_ask_as_many_queries_for_one_row_as_for_three(
    client_, proeftuin, aantal, django_assert_num_queries
):
    rijen = [f"P{nr} Achternaam{nr};Org{nr};p{nr}@x.example;x" for nr in range(aantal)]
    adres = geef_in(client_, proeftuin, "\n".join(["Naam;Organisatie;Mail;Tel", *rijen]))[
        "Location"
    ]
    client_.get(adres)

    with django_assert_num_queries(8):
        client_.get(adres)


@pytest.mark.parametrize("aantal", [1, 3, 60])
def test_taking_in_asks_as_many_queries_for_one_row_as_for_many(
    client_, proeftuin, aantal, django_assert_num_queries
):
    rijen = [f"Voor{nr}naam Achter{nr}naam;Org{nr};p{nr}@x.example" for nr in range(aantal)]
    adres = geef_in(client_, proeftuin, "\n".join(["Naam;Organisatie;Mail", *rijen]))["Location"]
    client_.get(adres)

    with django_assert_num_queries(36):
        client_.post(adres, {"versie": 1, "daad": "inlezen"})
    assert nieuwe(proeftuin).count() == aantal
