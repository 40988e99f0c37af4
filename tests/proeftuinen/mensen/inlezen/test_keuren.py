import pytest

from proeftuinen.mensen.inlezen import keuren
from proeftuinen.mensen.inlezen.keuren import bewaarbaar, keur, lees_rij
from proeftuinen.mensen.inlezen.namen import draai_om, voeg_samen


def rij(**waarden):
    return keur(2, {"naam": "Jan", **waarden})


@pytest.mark.parametrize(
    "naam",
    [
        "李雷",
        "Ömer Şahin",
        "D'Arcy O'Neill",
        "ʻOkina",
        "محمد",
        "Jan-Willem van 't Hof",
        "Æ",
        "😀",
        "a" * 200,
    ],
)
def test_a_name_in_any_script_is_good(naam):
    assert keur(2, {"naam": naam}).fouten == {}
    assert keur(2, {"naam": naam}).naam == naam


@pytest.mark.parametrize("naam", ["", "   ", "\u200b", "\u3164"])
def test_a_row_without_a_name_is_told_so(naam):
    assert keur(2, {"naam": naam}).fouten == {"naam": keuren.GEEN_NAAM}


@pytest.mark.parametrize(
    ("veld", "mag"),
    [("naam", 200), ("functie", 200), ("organisatie", 200), ("email", 254), ("telefoon", 40)],
)
def test_what_is_too_long_is_told_how_long_it_may_be(veld, mag):
    fout = rij(**{veld: "a" * (mag + 1)}).fouten[veld]

    assert fout == f"Dit is te lang: het mag {mag} tekens zijn, het zijn er {mag + 1}."


@pytest.mark.parametrize(
    ("adres", "wordt"),
    [
        ("Jan@X.Example", "jan@x.example"),
        ("mailto:jan@x.example", "jan@x.example"),
        ("Jan <jan@x.example>", "jan@x.example"),
        ("<jan@x.example>;", "jan@x.example"),
        ("", ""),
    ],
)
def test_an_address_is_made_neat(adres, wordt):
    gekeurd = rij(email=adres)

    assert gekeurd.fouten == {}
    assert gekeurd.email == wordt


@pytest.mark.parametrize("adres", ["jan", "jan@", "@x", "jan@x", "jan x@y.example", "a@" * 100])
def test_what_is_no_address_is_told_so(adres):
    assert set(rij(email=adres).fouten) == {"email"}


def test_two_addresses_in_one_cell_are_one_too_many():
    assert rij(email="a@x.example, b@x.example").fouten == {"email": keuren.TWEE_MAILS}


@pytest.mark.parametrize(
    ("nummer", "wordt"),
    [
        ("612345678", "0612345678"),
        ("06-1234 5678", "06-1234 5678"),
        ("+31 (0)6 12345678", "+31 (0)6 12345678"),
        ("0123 456 789 tst. 12", "0123 456 789 tst. 12"),
    ],
)
def test_a_number_gets_its_zero_back(nummer, wordt):
    gekeurd = rij(telefoon=nummer)

    assert gekeurd.fouten == {}
    assert gekeurd.waarden["telefoon"] == wordt


@pytest.mark.parametrize("nummer", ["geen", "zie boven", "12"])
def test_what_is_no_number_is_told_so(nummer):
    assert rij(telefoon=nummer).fouten == {"telefoon": keuren.GEEN_NUMMER}


def test_a_sign_that_could_not_be_read_is_told_so():
    for teken in ("\x00", "\x07", "\ud800", "\ufffd"):
        assert keur(2, {"naam": bewaarbaar(f"Jan{teken}")}).fouten == {"naam": keuren.RAAR_TEKEN}


def test_signs_that_turn_the_reading_direction_are_left_out():
    assert bewaarbaar("Jan\u202e") == "Jan"


@pytest.mark.parametrize("cel", ["#REF!", "#N/A", "#VERW!", "#NAAM?"])
def test_an_error_of_excel_is_no_name(cel):
    assert keur(2, {"naam": cel}).fouten == {"naam": keuren.FORMULEFOUT}


def test_roles_are_read_and_words_that_are_none_are_said():
    gekeurd = rij(rol="Vrijwilliger en mantelzorger, vrijwilliger, astronaut")

    assert gekeurd.rollen == ["vrijwilliger", "naaste"]
    assert gekeurd.fouten == {}
    assert gekeurd.letop == ["Rol “astronaut” lezen we niet in."]


def test_being_of_experience_is_never_taken_from_a_list():
    gekeurd = rij(rol="Ervaringsdeskundige")

    assert (gekeurd.rollen, gekeurd.letop, gekeurd.fouten) == ([], [], {})


@pytest.mark.parametrize(
    ("delen", "naam"),
    [
        (("Noor", "van der", "Linde"), "Noor van der Linde"),
        (("Noor", "", "Linde, van der"), "Noor van der Linde"),
        (("Noor", "", ""), "Noor"),
        (("", "de", "Boer"), "de Boer"),
        (("Jan", "", "Boer, arts"), "Jan Boer, arts"),
    ],
)
def test_a_name_is_put_together_from_its_parts(delen, naam):
    assert voeg_samen(*delen) == naam


@pytest.mark.parametrize(
    ("naam", "wordt"),
    [
        ("Vries, Jan de", "Jan de Vries"),
        ("Linde, N. van der", "N. van der Linde"),
        ("Boer, Anne-Marie", "Anne-Marie Boer"),
        ("Jan de Vries, arts", "Jan de Vries, arts"),
        ("Jan de Vries, MSc", "Jan de Vries, MSc"),
        ("Boer,", "Boer,"),
        ("a, b, c", "a, b, c"),
        ("李雷", "李雷"),
    ],
)
def test_a_name_back_to_front_is_turned_around(naam, wordt):
    assert draai_om(naam) == wordt


def test_of_two_columns_alike_the_first_that_is_filled_counts():
    waarden = lees_rij(["Jan", "", "06 12345678"], ["naam", "telefoon", "telefoon"])

    assert waarden["telefoon"] == "06 12345678"
