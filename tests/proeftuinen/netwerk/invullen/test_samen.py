"""At the same moment: phones, and a wave that closes; on PostgreSQL."""

import pytest
from django.db import connection

from proeftuinen.mensen.actions import haal_weg
from proeftuinen.netwerk.invullen.actions import Anders, Dicht, Onbekend, zeg
from proeftuinen.netwerk.meten.actions import sluit
from proeftuinen.netwerk.meten.papier import voer_in
from proeftuinen.netwerk.models import Meting, Relatie
from tests.proeftuinen.netwerk.invullen.conftest import gezegd
from tests.proeftuinen.netwerk.maak import maak_plaats
from tests.tegelijk import tegelijk

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"),
    pytest.mark.django_db(transaction=True),
]


def _zeg(plaats, naar, waarde, gezien=None):
    return lambda: zeg(plaats=plaats, naar=naar.publiek_id, waarde=waarde, gezien=gezien, door=None)


def test_of_two_first_answers_at_once_one_is_kept_and_the_other_hears(ik, fenna):
    uit = tegelijk(_zeg(ik, fenna, 1), _zeg(ik, fenna, 2))

    bewaard = gezegd(ik)[fenna.publiek_id]
    (botsing,) = [deel for deel in uit if deel is not None]
    assert isinstance(botsing, Anders)
    assert botsing.waarde == bewaard


def test_the_same_answer_five_times_at_once_is_one(ik, fenna):
    uit = tegelijk(*[_zeg(ik, fenna, 2)] * 5)

    assert uit == [None] * 5
    assert Relatie.objects.count() == 1


def test_an_answer_after_closing_is_refused_and_one_before_is_kept(
    ik, fenna, joris, procesbegeleider
):
    meting = Meting.objects.select_related("proeftuin").get(pk=ik.meting_id)

    uit = tegelijk(
        lambda: sluit(meting=meting, door=procesbegeleider),
        *[_zeg(ik, ander, 1) for ander in (fenna, joris)],
    )

    geweigerd = sum(isinstance(deel, Dicht) for deel in uit)
    assert [deel for deel in uit if deel is not None and not isinstance(deel, Dicht)] == []
    assert Relatie.objects.count() == 2 - geweigerd


def test_whoever_leaves_the_list_while_others_answer_about_them_is_gone(
    meting, ik, fenna, joris, procesbegeleider
):
    for nummer in range(8):
        weg = maak_plaats(meting, f"Weg {nummer}")

        uit = tegelijk(
            *[_zeg(van, weg, 1) for van in (ik, fenna, joris)],
            lambda weg=weg: haal_weg(contact=weg.contact, door=procesbegeleider),
        )

        assert [deel for deel in uit if deel is not None and not isinstance(deel, Onbekend)] == []
    assert Relatie.objects.count() == 0


def test_whoever_leaves_the_list_while_a_sheet_is_typed_is_gone(
    meting, ik, fenna, procesbegeleider
):
    meting = Meting.objects.select_related("proeftuin").get(pk=meting.pk)
    fenna.meting = meting
    for nummer in range(8):
        weg = maak_plaats(meting, f"Weg {nummer}")

        uit = tegelijk(
            lambda weg=weg: voer_in(
                plaats=fenna, antwoorden={weg.pk: 1, ik.pk: 2}, door=procesbegeleider
            ),
            lambda weg=weg: haal_weg(contact=weg.contact, door=procesbegeleider),
        )

        assert [deel for deel in uit if isinstance(deel, Exception)] == []
    assert [deel.naar_id for deel in Relatie.objects.all()] == [ik.pk]
