from datetime import timedelta

import pytest
from django.utils import timezone

from proeftuinen.mensen.inlezen import aandeel
from proeftuinen.mensen.inlezen.models import Inleesronde


@pytest.fixture
def maak(proeftuin, kernteam):
    def doe(*cellen, door=kernteam):
        rijen = [{"nr": 2, "c": ["Els Maas", "els@x.example"]}, {"nr": 3, "c": list(cellen)}]
        return Inleesronde.objects.create(
            proeftuin=proeftuin, door=door, herkomst="lijst.csv", kolommen=[], rijen=rijen
        )

    return doe


def test_a_list_is_forgotten_after_seven_days(maak):
    oud, jong = maak("a"), maak("b")
    for ronde, dagen in ((oud, 7), (jong, 6)):
        toen = timezone.now() - timedelta(days=dagen)
        Inleesronde.objects.filter(pk=ronde.pk).update(gemaakt=toen)

    [termijn] = aandeel.bewaartermijnen()

    assert termijn.ruim(timezone.now()) == 1
    assert list(Inleesronde.objects.all()) == [jong]


def test_erasing_a_person_takes_away_each_list_that_holds_the_address(maak, deelnemer, kernteam):
    maak("Tineke", f"Tineke <{deelnemer.email.upper()}>")
    maak("zelf", door=deelnemer)
    ander = maak("X", f"x{deelnemer.email}")

    weg = [(deel.wat, deel.aantal) for deel in aandeel.wat_weggaat(deelnemer)]
    aandeel.wis(deelnemer)

    assert [aantal for _, aantal in weg] == [1, 1]
    assert list(Inleesronde.objects.all()) == [ander]


def test_a_person_takes_along_the_own_row_and_no_others(maak, deelnemer):
    maak("Tineke", deelnemer.email)

    mee = aandeel.neem_mee(deelnemer)

    assert mee["lijsten die je inleest"] == []
    assert [regel["regels"] for regel in mee["lijsten waar je op staat"]] == [
        [["Tineke", deelnemer.email]]
    ]
