"""Looking for text in a query, alike in both databases."""

import pytest

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.gevouwen import bevat
from leerwerkplaats.web.vouwen import vouw

_NAMEN = (
    "Café De Bijenkorf",
    "ZOË ÉÉN",
    "Cafe\u0301 los",
    "Straße",
    "GROẞ",
    "Søren ŁUKASZ",
    "ØRSTED",
    "ÆGIR en œuvre",
    "İstanbul ılık",
    "\u0132sselstein",
    "Ｆｕｌｌ ﬁets",
    "’t Hofje",
    "zorg\u00advuldig",
    "100% _los\\",
    "हिन्दी 🌻",
)


@pytest.fixture
def mensen(db: None) -> None:
    Gebruiker.objects.bulk_create(
        Gebruiker(email=f"vouw{nummer}@example.nl", naam=naam) for nummer, naam in enumerate(_NAMEN)
    )


@pytest.mark.usefixtures("mensen")
@pytest.mark.parametrize("naam", _NAMEN)
def test_the_database_folds_as_python_does(naam: str) -> None:
    gevonden = Gebruiker.objects.filter(naam__gevouwen=vouw(naam))

    assert [deel.naam for deel in gevonden] == [naam]


@pytest.mark.usefixtures("mensen")
@pytest.mark.parametrize(
    ("woord", "gevonden"),
    [
        ("cafe", ["Cafe\u0301 los", "Café De Bijenkorf"]),
        ("CAFÉ", ["Cafe\u0301 los", "Café De Bijenkorf"]),
        ("één", ["ZOË ÉÉN"]),
        ("STRASSE", ["Straße"]),
        ("%", ["100% _los\\"]),
        ("0_", []),
        ("\\", ["100% _los\\"]),
        ("'T HOF", ["’t Hofje"]),
    ],
)
def test_a_word_is_found_however_it_is_spelled(woord: str, gevonden: list[str]) -> None:
    rijen = Gebruiker.objects.filter(bevat(woord, "naam", "email"))

    assert sorted(rijen.values_list("naam", flat=True)) == gevonden


@pytest.mark.usefixtures("mensen")
def test_what_is_not_there_is_found_by_nothing() -> None:
    assert not Gebruiker.objects.filter(naam__gevouwen__contains="bestaat niet").exists()
