"""Spelling variants are found, and organisations that only share a kind are kept apart."""

import pytest

from proeftuinen.mensen.organisaties.namen import lijken, zoeknaam

EEN = [
    ("Thuiszorg Lindewaard", "Thuiszorg Lindewaard BV"),
    ("Thuiszorg Lindewaard", "Thuiszorg Lindewaard b.v."),
    ("Thuiszorg Lindewaard", "Thuis zorg Lindewaard"),
    ("Thuiszorg Lindewaard", "Thuiszorg Lindeward"),
    ("Thuis zorg Lindewaard B.V.", "THUISZORG LINDEWARD"),
    ("Lindewaard Thuiszorg", "Thuiszorg Lindewaard"),
    ("Stichting De Zonnehof", "zonnehof"),
    ("De Zonnehof", "De Sonnehof"),
    ("Zorg & Welzijn", "Zorg en welzijn"),
    ("'t Hofje", "Het Hofje"),
    ("Cliëntondersteuning Aa", "Clientondersteuning Aa"),
    ("Huisarts Jansen", "Huisarts Janssen"),
    ("Huisartsen Jansen", "Huisarts Jansen"),
    ("Wijkteam Noord-Oost", "Wijkteam Noordoost"),
    ("Hospice", "Hospize"),
    ("Buren voor Buren", "Buren voor buren."),
    ("مركز السلام", "مركز السلام"),
]
TWEE = [
    ("Huisartsenpraktijk Noord", "Huisartsenpraktijk Zuid"),
    ("Huisartsenpraktijk Oost", "Huisartsenpraktijk West"),
    ("Huisartsenpraktijk De Brink", "Huisartsenpraktijk Westwaard"),
    ("Wijkteam 1", "Wijkteam 2"),
    ("Praktijk 12", "Praktijk 21"),
    ("Wijkteam Noord", "Wijkteam Noordoost"),
    ("Kerk A", "Kerk B"),
    ("Oosterlicht", "Westerlicht"),
    ("Thuiszorg", "Thuiszorg Lindewaard"),
    ("Gemeente Lindewaard", "Welzijn Lindewaard"),
    ("Moskee De Vrede", "Moskee Het Licht"),
    ("北区诊所", "南区诊所"),
    ("🌻", "🌷"),
]


@pytest.mark.parametrize(("een", "ander"), EEN)
def test_spellings_of_one_organisation_look_alike(een, ander):
    assert lijken(een, [ander]) == [ander]
    assert lijken(ander, [een]) == [een]


@pytest.mark.parametrize(("een", "ander"), TWEE)
def test_two_organisations_that_share_a_word_do_not_look_alike(een, ander):
    assert lijken(een, [ander]) == []
    assert lijken(ander, [een]) == []


def test_the_best_likeness_comes_first():
    namen = ["Thuiszorg Lindeward", "Huisarts", "Thuiszorg Lindewaard BV"]

    assert lijken("Thuiszorg Lindewaard", namen) == [
        "Thuiszorg Lindewaard BV",
        "Thuiszorg Lindeward",
    ]


@pytest.mark.parametrize(
    ("naam", "gezocht"),
    [
        ("Stichting De Één & Ander B.V.", "een ander"),
        ("'s-Hertogenbosch", "s hertogenbosch"),
        ("Ĳsselzorg", "ijsselzorg"),
        ("Søster Łucja", "soster lucja"),
        ("Stichting", "stichting"),
        ("De BV", "de bv"),
        ("한국 교회", "한국 교회"),
        ("हिन्दी केंद्र", "हिन्दी केंद्र"),
        ("🌻", "🌻"),
        ("...", "..."),
        ("ß" * 200, "s" * 200),
        ("x" * 200, "x" * 200),
    ],
)
def test_a_name_is_looked_up_without_what_people_leave_out(naam, gezocht):
    assert zoeknaam(naam) == gezocht
