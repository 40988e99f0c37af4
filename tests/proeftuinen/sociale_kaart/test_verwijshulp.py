"""The one page for intake teams stays one page."""

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.sociale_kaart.verwijshulp import (
    LANGSTE_HOE,
    LANGSTE_NAAM,
    PER_DIMENSIE,
    SIGNALEN,
    Ingang,
    maak_blad,
    zonder_dimensie,
)


def _ingang(naam: str, *dimensies: str, **anders) -> Ingang:
    return Ingang(naam, "Welzijn", "088", "Bel", dimensies, **anders)


def test_every_dimension_has_its_signals():
    assert list(SIGNALEN) == list(Dimensie)


def test_no_more_than_fits_stands_on_the_page_and_the_rest_is_told():
    ingangen = [_ingang(f"n{nr}", "sociaal") for nr in range(PER_DIMENSIE + 2)]

    blad = maak_blad(ingangen)

    sociaal = blad.delen[1]
    assert [deel.naam for deel in sociaal.ingangen] == [f"n{nr}" for nr in range(PER_DIMENSIE)]
    assert [(waar, deel.naam) for waar, deel in blad.weggelaten] == [
        ("Sociaal", "n5"),
        ("Sociaal", "n6"),
    ]
    assert blad.vol


def test_who_confirmed_of_late_goes_before_who_did_not():
    oud, vers = _ingang("a", "sociaal", vers=False), _ingang("b", "sociaal")

    assert [deel.naam for deel in maak_blad([oud, vers]).delen[1].ingangen] == ["b", "a"]


def test_long_texts_are_cut_so_that_the_page_holds():
    lang = Ingang("n" * 200, "o" * 200, "088", "h" * 300, ("sociaal",))

    (kort,) = maak_blad([lang]).delen[1].ingangen

    assert (len(kort.naam), len(kort.organisatie)) == (LANGSTE_NAAM, LANGSTE_NAAM)
    assert len(kort.hoe) == LANGSTE_HOE
    assert kort.hoe.endswith("…")


def test_what_has_no_place_yet_is_told_apart():
    los = _ingang("los")

    assert maak_blad([los]).leeg
    assert zonder_dimensie([los, _ingang("a", "sociaal")]) == [los]
