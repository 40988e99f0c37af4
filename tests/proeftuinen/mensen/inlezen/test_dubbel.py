import pytest

from proeftuinen.mensen.inlezen.dubbel import Bekende, vind_dubbelen
from proeftuinen.mensen.inlezen.keuren import keur
from proeftuinen.mensen.inlezen.namen import gelijkend

EEN_PERSOON = [
    ("Jan de Vries", "J. de Vries"),
    ("Jan de Vries", "Vries, Jan de"),
    ("Jan de Vries", "JAN DE VRIES"),
    ("Jan de Vries", "dhr. Jan de Vries"),
    ("Noor van der Linde", "Noor v.d. Linde"),
    ("Noor van der Linde", "N. vd Linde"),
    ("Bilal Haddad", "Bilal Hadad"),
    ("Zoë Kuijpers", "Zoe Kuypers"),
    ("J.P. Jansen", "Jan Jansen"),
    ("李雷", "李雷"),
]
TWEE_MENSEN = [
    ("Jan de Vries", "Jos de Vries"),
    ("Jan de Vries", "Jan de Boer"),
    ("J. de Vries", "P. de Vries"),
    ("Jan", "Jan de Vries"),
    ("Marie Bakker", "Mario Backer"),
    ("Anna Bos", "Anne Vos"),
    ("", "Jan"),
    ("李雷", "李梅"),
]


@pytest.mark.parametrize(("een", "ander"), EEN_PERSOON)
def test_spellings_of_one_name_are_alike(een, ander):
    assert gelijkend(een, ander)
    assert gelijkend(ander, een)


@pytest.mark.parametrize(("een", "ander"), TWEE_MENSEN)
def test_names_of_two_people_are_not_alike(een, ander):
    assert not gelijkend(een, ander)
    assert not gelijkend(ander, een)


def rijen(*delen):
    velden = "naam", "email", "organisatie", "telefoon"
    return [
        keur(nummer, dict(zip(velden, deel, strict=False))) for nummer, deel in enumerate(delen, 2)
    ]


def gevonden(dubbelen):
    return {nr: (deel.bekende.rij or deel.bekende.contact) for nr, deel in dubbelen.items()}


def test_one_person_in_three_spellings_is_found_in_the_list_itself():
    lijst = rijen(
        ("Jan de Vries", "jan@x.example", "Thuiszorg Es"),
        ("J. de Vries", "", "thuiszorg es"),
        ("Els Maas", "els@x.example", "Thuiszorg Es"),
        ("Vries, Jan de", "JAN@x.example", "Iets anders"),
    )

    dubbelen = vind_dubbelen(lijst, [], {})

    assert gevonden(dubbelen) == {3: 2, 5: 2}
    assert [dubbelen[3].zeker, dubbelen[5].zeker] == [False, True]


def test_the_same_address_is_certain_unless_the_names_differ():
    bekend = [Bekende("Praktijk Zuid", "info@zuid.example", contact="abc")]

    dubbel = vind_dubbelen(rijen(("Wim Postma", "info@zuid.example")), bekend, {})[2]

    assert (dubbel.bekende.contact, dubbel.zelfde_adres, dubbel.zeker) == ("abc", True, False)


def test_the_same_name_at_another_organisation_is_someone_else():
    bekend = [Bekende("Jan de Vries", "", "Gemeente", contact="abc")]

    assert vind_dubbelen(rijen(("Jan de Vries", "", "Thuiszorg")), bekend, {}) == {}
    assert gevonden(vind_dubbelen(rijen(("Jan de Vries",)), bekend, {})) == {2: "abc"}


def test_the_same_number_brings_two_organisations_together():
    bekend = [Bekende("Jan de Vries", "", "Gemeente", "06 12345678", contact="abc")]

    lijst = rijen(("J. de Vries", "", "Thuiszorg", "+31 6 1234 5678"))

    assert gevonden(vind_dubbelen(lijst, bekend, {})) == {2: "abc"}


def test_a_row_that_is_left_out_counts_for_nothing():
    lijst = rijen(("Jan de Vries",), ("J. de Vries",), ("J. de Vries",))

    assert gevonden(vind_dubbelen(lijst, [], {"2": "weg"})) == {4: 3}


def test_an_address_of_someone_who_stands_twice_leads_to_that_person():
    lijst = rijen(
        ("Jan de Vries", "", "Es"),
        ("J. de Vries", "j@x.example", "Es"),
        ("Els Maas", "j@x.example"),
    )

    assert gevonden(vind_dubbelen(lijst, [], {})) == {3: 2, 4: 2}
