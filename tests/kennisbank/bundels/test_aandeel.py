"""What bundles hold of a person: taking it out, erasing, forgetting, and after a restore."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kennisbank.bundels import aandeel, actions, bewaren
from kennisbank.bundels.models import Bundel, Bundelregel
from leerwerkplaats.web.bijdragen import geteld, verzamel


@pytest.fixture
def van_tineke(bundel, geef, deelnemer):
    """A find of a participant in the bundle."""
    return geef(bundel, "Het dorp", door=deelnemer, maker="Wim Sonneveld", woorden="Thuis.")


@pytest.mark.usefixtures("van_tineke")
def test_a_person_takes_out_what_they_began_and_gave(deelnemer, procesbegeleider, klok):
    mee = aandeel.neem_mee(deelnemer)
    begeleider = aandeel.neem_mee(procesbegeleider)

    assert set(mee) == set(aandeel.UITLEG)
    assert list(mee["bundels"]) == []
    assert [{**deel, "op": ""} for deel in mee["vondsten in bundels"]] == [
        {
            "bundel": "Bundel van Wijsheid",
            "wat": "Lied",
            "titel": "Het dorp",
            "maker": "Wim Sonneveld",
            "link": "",
            "woorden": "Thuis.",
            "op": "",
        }
    ]
    assert [deel["titel"] for deel in begeleider["bundels"]] == ["Bundel van Wijsheid"]


def test_after_erasing_the_words_stay_without_a_name(deelnemer, van_tineke):
    voor = {deel.wat: deel for deel in geteld(aandeel.wat_weggaat(deelnemer))}

    aandeel.wis(deelnemer)

    van_tineke.refresh_from_db()
    wat = voor["Wat je aan bundels gaf, met je eigen woorden"]
    assert (wat.aantal, wat.blijft) == (1, True)
    assert "Haal ze dan eerst zelf uit de bundel." in wat.gebeurt
    assert (van_tineke.door, van_tineke.woorden) == (None, "Thuis.")


def test_after_two_years_nobody_knows_who_gave_what(bundel, van_tineke, geef):
    nu = timezone.now()
    geef(bundel, "Van gisteren")
    Bundelregel.objects.filter(pk=van_tineke.pk).update(gemaakt=nu - timedelta(days=731))

    eerste, tweede = bewaren.vergeet_wie(nu), bewaren.vergeet_wie(nu)

    assert (eerste, tweede) == (1, 0)
    met_naam = Bundelregel.objects.exclude(door=None)
    assert [str(regel) for regel in met_naam] == ["Van gisteren"]
    assert Bundel.objects.get().door is not None


def test_after_a_restore_no_bundle_of_a_place_is_open_to_all(
    bundel, deel, landelijke_plank, landelijk
):
    deel(bundel)
    rij = actions.maak(plank=landelijke_plank, door=landelijk, waarden={"titel": "Landelijk"})
    deel(rij)

    aandeel.na_terugzetten()

    assert [str(welke) for welke in Bundel.objects.gedeeld()] == ["Landelijk"]


def test_every_deed_has_a_sentence(bundel, van_tineke, deel):
    deel(bundel)
    zinnen = aandeel.spoorzinnen()

    assert all(zinnen.values())
    assert aandeel.bewaartermijnen()[0] in verzamel("bewaartermijnen")
