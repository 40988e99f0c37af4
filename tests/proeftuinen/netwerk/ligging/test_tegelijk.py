"""Two people at the same moment with the places on the map; on PostgreSQL."""

from functools import partial

import pytest
from django.db import connection

from proeftuinen.netwerk.lezen import lees_beeld
from proeftuinen.netwerk.ligging.bewaren import herschik, liggingen, verplaats, zet_terug
from proeftuinen.netwerk.ligging.plaatsen import Punt
from proeftuinen.netwerk.models import Ligging
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg
from tests.tegelijk import tegelijk

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"),
    pytest.mark.django_db(transaction=True),
]


def meting_met_lijnen(tuin):
    meting = maak_meting(tuin, stand="gesloten")
    plaatsen = [maak_plaats(meting, naam) for naam in ("Ada", "Bo", "Cas", "Dirk")]
    for ander in plaatsen[1:]:
        zeg(meting, plaatsen[0], ander, 1)
    return meting, [plaats.contact for plaats in plaatsen]


def test_of_two_who_look_first_at_once_both_see_what_is_kept(proeftuin):
    meting, _ = meting_met_lijnen(proeftuin)
    kijk = partial(lambda: liggingen(proeftuin, lees_beeld(meting, None)))

    een, twee = tegelijk(kijk, kijk)

    assert een == twee
    assert Ligging.objects.filter(proeftuin=proeftuin).count() == 4


def test_of_two_who_move_the_same_person_at_once_one_wins(proeftuin):
    meting, (ada, *_) = meting_met_lijnen(proeftuin)
    liggingen(proeftuin, lees_beeld(meting, None))
    daden = [
        partial(verplaats, proeftuin=proeftuin, wat=ada, punt=Punt(x, 50), versie=1)
        for x in (100, 200)
    ]

    uit = tegelijk(*daden)

    assert sorted(type(deel).__name__ for deel in uit) == ["Bewerkingsconflict", "Ligging"]


def test_of_two_who_lay_anew_at_once_one_does_and_undo_still_works(proeftuin, kernteam):
    meting, (ada, *_) = meting_met_lijnen(proeftuin)
    beeld = lees_beeld(meting, None)
    liggingen(proeftuin, beeld)
    verplaats(proeftuin=proeftuin, wat=ada, punt=Punt(30, 30), versie=1)
    eerst = liggingen(proeftuin, beeld)
    daad = partial(herschik, proeftuin=proeftuin, beeld=beeld, door=kernteam)

    uit = tegelijk(daad, daad)
    zet_terug(proeftuin=proeftuin, door=kernteam)

    assert sorted(uit) == [False, True]
    assert liggingen(proeftuin, beeld) == eerst
