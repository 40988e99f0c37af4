"""What changed between two deliveries."""

from proeftuinen.sociale_kaart.verschil import Wijziging, als_tekst, vergelijk, zeg

VELDEN = {"naam": "Naam", "telefoon": "Telefoon", "dimensies": "Dimensies", "nieuw": "Nieuw veld"}


def _r(code: str, **anders):
    basis = {"id": code, "naam": f"Naam {code}", "organisatie": "Welzijn", "telefoon": "1"}
    return basis | {"dimensies": ["Sociaal"]} | anders


def test_the_same_twice_is_no_difference():
    verschil = vergelijk([_r("a")], [_r("a")], VELDEN)

    assert verschil.leeg
    assert als_tekst(verschil) == "Er is niets veranderd sinds de vorige levering."


def test_new_changed_and_gone_are_told_apart():
    oud = [_r("a"), _r("b"), _r("c")]
    nieuw = [_r("d"), _r("b", telefoon="2", dimensies=["Sociaal", "Zingeving"]), _r("a")]

    verschil = vergelijk(oud, nieuw, VELDEN)

    assert [record["id"] for record in verschil.nieuw] == ["d"]
    assert [record["id"] for record in verschil.weg] == ["c"]
    assert [deel.velden for deel in verschil.gewijzigd] == [
        (
            Wijziging("Telefoon", "1", "2"),
            Wijziging("Dimensies", "Sociaal", "Sociaal, Zingeving"),
        )
    ]
    assert verschil.aantal == 3


def test_a_field_that_the_older_delivery_did_not_know_is_no_change():
    assert vergelijk([_r("a")], [_r("a", nieuw="x")], VELDEN).leeg


def test_a_field_outside_the_list_is_no_change():
    assert vergelijk([_r("a")], [_r("a", bevestigd_op="2026-05-01")], VELDEN).leeg


def test_a_broken_older_record_does_not_stop_it():
    assert [r["id"] for r in vergelijk([{"naam": "x"}], [_r("a")], VELDEN).nieuw] == ["a"]


def test_the_text_to_mail_names_each_change_on_a_line_of_its_own():
    oud, nieuw = [_r("a"), _r("c")], [_r("a", telefoon=""), _r("d", wat="Regel een\nregel twee")]

    assert als_tekst(vergelijk(oud, nieuw, VELDEN)) == (
        "NIEUW (1)\n- Naam d (Welzijn)\n  Regel een regel twee\n  1\n\n"
        "GEWIJZIGD (1)\n- Naam a (Welzijn)\n  Telefoon: 1 wordt (leeg)\n\n"
        "WEG (1)\n- Naam c (Welzijn)"
    )


def test_values_are_said_as_a_reader_sees_them():
    assert [zeg(deel) for deel in (True, False, None, "", [], ["a", "b"], 3)] == [
        "ja",
        "nee",
        "(leeg)",
        "(leeg)",
        "(leeg)",
        "a, b",
        "3",
    ]
