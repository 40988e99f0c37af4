import pytest

from leerwerkplaats.web.spreadsheet.lezen import Leesfout, lees_tekst
from proeftuinen.mensen.inlezen.adresregels import lees_adressen
from proeftuinen.mensen.inlezen.bron import uit_tekst
from proeftuinen.mensen.inlezen.kolommen import herken, herken_kop

KOPPEN = {
    "naam": ["Naam", "NAAM:", " Name ", "Volledige naam", "Contactpersoon", "Naam deelnemer"],
    "voornaam": ["Voornaam", "First Name", "Given Name", "Roepnaam"],
    "tussenvoegsel": ["Tussenvoegsel", "Middle Name", "tussen-voegsel", "Additional Name"],
    "achternaam": ["Achternaam", "Last Name", "Family Name", "Surname"],
    "functie": ["Functie", "Job Title", "Functietitel", "Organization 1 - Title"],
    "organisatie": [
        "Organisatie",
        "Instelling",
        "Werkgever",
        "Company",
        "Naam organisatie",
        "Organization Name",
        "Organization 1 - Name",
    ],
    "email": ["E-mail", "Mailadres", "e-mailadres:", "E-mail Address", "E-mail 1 - Value", "Mail"],
    "telefoon": ["Telefoon", "Mobiel", "Business Phone", "Mobile Phone", "Tel.nr.", "Téléfoon"],
    "rol": ["Rol", "Rollen"],
    "weg": [
        "Geboortedatum",
        "Birthday",
        "Home Phone",
        "Home Street",
        "Notes",
        "Opmerkingen",
        "BSN",
        "Kinderen",
    ],
    "": [
        "Business Street",
        "E-mail Type",
        "E-mail 2 Address",
        "E-mail Display Name",
        "Nr",
        "",
        "?",
    ],
}


@pytest.mark.parametrize(("kolom", "kop"), [(k, kop) for k, deel in KOPPEN.items() for kop in deel])
def test_a_heading_is_known_in_dutch_and_english(kolom, kop):
    assert herken_kop(kop) == kolom


def kolommen_van(tekst):
    return [kolom.value for kolom in herken(lees_tekst(tekst)).kolommen]


def test_columns_stand_in_any_order():
    assert kolommen_van("Mobiel;E-mail;Naam;Werkgever\n06;a@x.example;Jan;Zorg") == [
        "telefoon",
        "email",
        "naam",
        "organisatie",
    ]


def test_an_export_of_outlook_is_read():
    koppen = (
        '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title",'
        '"Business Street","Business Phone","Home Phone","Mobile Phone","Birthday","E-mail Address",'
        '"E-mail Type","E-mail Display Name","Notes"'
    )
    rij = (
        '"","Noor","van der","Linde","","Thuiszorg De Es","","Wijkverpleegkundige","","0123456789",'
        '"0201112222","","1-1-1970","noor@es.example","SMTP","Noor van der Linde","belt liever"'
    )

    gevuld = dict(
        zip(
            *[lees_tekst(f"{koppen}\n{rij}").rijen[0], kolommen_van(f"{koppen}\n{rij}")],
            strict=True,
        )
    )

    assert gevuld == {
        "First Name": "voornaam",
        "Middle Name": "tussenvoegsel",
        "Last Name": "achternaam",
        "Company": "organisatie",
        "Job Title": "functie",
        "Business Phone": "telefoon",
        "Home Phone": "weg",
        "Birthday": "weg",
        "E-mail Address": "email",
        "E-mail Type": "",
        "E-mail Display Name": "",
        "Notes": "weg",
    }


def test_a_title_above_the_headings_is_passed_over():
    indeling = herken(lees_tekst("Deelnemers 2026;\n;\nNaam;Mail\nJan;jan@x.example"))

    assert (indeling.eerste, indeling.koppen) == (2, ["Naam", "Mail"])


def test_without_headings_the_content_tells():
    tekst = (
        "Jan de Boer;Wijkverpleegkundige;Stichting Thuiszorg Es;jan@x.example;06 12345678\n"
        "Els Maas;Vrijwilliger;Inloophuis De Kom;els@x.example;0612345679"
    )

    assert kolommen_van(tekst) == ["naam", "functie", "organisatie", "email", "telefoon"]
    assert herken(lees_tekst(tekst)).eerste == 0


def test_a_list_of_names_alone_is_a_list_of_names():
    assert kolommen_van("Jan de Boer\nEls Maas\n李雷") == ["naam"]


def test_voornaam_beside_naam_makes_that_the_surname():
    assert kolommen_van("Voornaam;Naam\nJan;Boer") == ["voornaam", "achternaam"]


def test_rol_with_words_that_are_no_role_is_a_function():
    assert kolommen_van("Naam;Rol\nJan;Wijkverpleegkundige\nEls;Huisarts") == ["naam", "functie"]
    assert kolommen_van("Naam;Rol\nJan;Vrijwilliger\nEls;mantelzorger") == ["naam", "rol"]


def test_headings_without_people_are_told_so():
    with pytest.raises(Leesfout, match="Er staan alleen koppen"):
        uit_tekst("Naam;Mail")


@pytest.mark.parametrize(
    ("tekst", "paren"),
    [
        ("Jan de Vries <jan@x.example>", [["Jan de Vries", "jan@x.example"]]),
        (
            "Jan de Vries <jan@x.example>; Els <els@x.example>;",
            [["Jan de Vries", "jan@x.example"], ["Els", "els@x.example"]],
        ),
        (
            '"Vries, Jan de" <jan@x.example>, Els <els@x.example>',
            [["Vries, Jan de", "jan@x.example"], ["Els", "els@x.example"]],
        ),
        (
            "Els <els@x.example>\r\nBob <bob@x.example>\r\n",
            [["Els", "els@x.example"], ["Bob", "bob@x.example"]],
        ),
        ("a@x.example; Els <els@x.example>", [["", "a@x.example"], ["Els", "els@x.example"]]),
        (
            "jan.de.vries@x.example, els@x.example",
            [["Jan de Vries", "jan.de.vries@x.example"], ["", "els@x.example"]],
        ),
        ("<jan@x.example>", [["", "jan@x.example"]]),
    ],
)
def test_addresses_as_a_mail_program_gives_them_are_read(tekst, paren):
    assert lees_adressen(tekst).rijen == [["Naam", "Mailadres"], *paren]


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "Naam;Mail\nJan;jan@x.example",
        "Jan\tJan <jan@x.example>",
        "Naam;Mail\nJan;Jan <jan@x.example>",
        "a < b > c",
        "<<>>",
        "<" * 10_000,
    ],
)
def test_other_texts_are_no_list_of_addresses(tekst):
    assert lees_adressen(tekst) is None


def test_brackets_in_a_file_of_one_column_are_read_too():
    tabel, indeling = uit_tekst("Jan <jan@x.example>\nEls <els@x.example>")

    assert tabel.rijen[indeling.eerste :] == [["Jan", "jan@x.example"], ["Els", "els@x.example"]]
    assert [kolom.value for kolom in indeling.kolommen] == ["naam", "email"]
