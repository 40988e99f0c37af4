"""What is told of an address, and how it ends by itself."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from proeftuinen.traject.agenda import aandeel, actions
from proeftuinen.traject.agenda.models import Agendasleutel

pytestmark = pytest.mark.usefixtures("klok")


def test_what_one_takes_out_never_holds_the_key(deelnemer, proeftuin):
    sleutel = actions.maak_adres(door=deelnemer)

    mee = list(aandeel.neem_mee(deelnemer)["agenda"])

    assert mee[0]["sinds"] == sleutel.gemaakt.isoformat()
    assert sleutel.publiek_id not in json.dumps(mee)


def test_erasing_ends_the_own_address_and_leaves_that_of_the_group(procesbegeleider, proeftuin):
    actions.maak_adres(door=procesbegeleider)
    groep = actions.maak_adres(door=procesbegeleider, proeftuin=proeftuin)
    voor = [deel.aantal for deel in aandeel.wat_weggaat(procesbegeleider)]

    aandeel.wis(procesbegeleider)

    assert voor == [1]
    assert list(Agendasleutel.objects.all()) == [groep]
    assert aandeel.neem_mee(procesbegeleider) == {"agenda": []}


@pytest.mark.parametrize(("dagen", "weg"), [(365, 0), (366, 2)])
def test_an_address_that_nobody_reads_ends_after_a_year(
    dagen, weg, deelnemer, procesbegeleider, proeftuin
):
    actions.maak_adres(door=deelnemer)  # never read
    gelezen = actions.maak_adres(door=procesbegeleider, proeftuin=proeftuin)
    actions.noteer_gelezen(gelezen)
    (termijn,) = aandeel.bewaartermijnen()
    nu = datetime(2026, 5, 12, 10, 0, 0, tzinfo=UTC) + timedelta(days=dagen)

    assert (termijn.ruim(nu), termijn.ruim(nu)) == (weg, 0)
    assert Agendasleutel.objects.count() == 2 - weg


def test_an_address_that_is_read_stays(deelnemer, proeftuin, klok):
    sleutel = actions.maak_adres(door=deelnemer)
    klok.shift(timedelta(days=300))
    actions.noteer_gelezen(sleutel)
    (termijn,) = aandeel.bewaartermijnen()

    assert termijn.ruim(datetime(2027, 12, 1, tzinfo=UTC)) == 0
