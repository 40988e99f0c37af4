"""What the leader's page says of a room that is closed, or open before its day; and one clock."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment
from proeftuinen.bijeenkomsten.live.models import Zitting
from proeftuinen.bijeenkomsten.live.zaal import open_zaal, sluit_zaal
from tests.proeftuinen.bijeenkomsten.live.zaal import DAG, maak_zaal
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_onderdeel

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def adres(bijeenkomst, naam="bijeenkomst-leiden") -> str:
    ids = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return reverse(f"proeftuinen:{naam}", args=ids)


def lees(klant, bijeenkomst, naam="bijeenkomst-leiden") -> str:
    return " ".join(klant.get(adres(bijeenkomst, naam)).text.split())


def test_a_closed_room_is_said_to_be_closed_and_no_clock_runs(zitting, als, kernteam):
    klant, deze = als(kernteam), zitting.bijeenkomst
    klant.post(adres(deze, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})
    assert "Op schema" in lees(klant, deze)

    sluit_zaal(zitting=zitting, door=kernteam)

    html = lees(klant, deze)
    assert '<h2 id="nu-kop">De zaal is dicht</h2>' in html
    assert "Jullie waren bij: <span" in html
    for woord in ("Nu: <span", "Op schema", "data-klok", 'id="straks-kop"'):
        assert woord not in html


def test_a_code_that_ran_out_is_a_closed_room_too(zitting, als, kernteam, klok):
    klok.shift(timedelta(days=2))

    html = lees(als(kernteam), zitting.bijeenkomst)

    assert "De zaal is dicht" in html
    assert "Open de zaal weer" in html


def test_the_moving_part_tells_that_the_room_was_closed(zitting, als, kernteam):
    klant, deel = als(kernteam), f"{adres(zitting.bijeenkomst)}?deel=stand"
    eerst = klant.get(deel)

    sluit_zaal(zitting=zitting, door=kernteam)
    weer = klant.get(deel, headers={"If-None-Match": eerst["ETag"]})

    assert (weer.status_code, "De zaal is dicht" in weer.text) == (200, True)


def test_before_the_day_it_says_that_the_code_is_to_try_things_out(proeftuin, als, kernteam):
    deze = maak_bijeenkomst(proeftuin, dag=DAG + timedelta(days=4))
    maak_onderdeel(deze)
    klant = als(kernteam)

    voor = lees(klant, deze)
    open_zaal(bijeenkomst=deze, door=kernteam)

    assert "werkt de code 8 uur" in voor
    assert "Open de zaal op de dag zelf opnieuw" in lees(klant, deze)


def test_the_room_follows_the_day_of_a_demo(proeftuin, als, kernteam, settings):
    settings.DEMO_DATUM = date(2026, 3, 3)
    deze = maak_bijeenkomst(proeftuin, dag=settings.DEMO_DATUM)
    maak_onderdeel(deze)
    zitting = open_zaal(bijeenkomst=deze, door=kernteam)

    assert zitting.geldig_tot.date() == date(2026, 3, 4)
    for naam in ("bijeenkomst-leiden", "bijeenkomst-scherm"):
        assert "Deze bijeenkomst" not in lees(als(kernteam), deze, naam)
    klant = als(kernteam)
    klant.post(adres(deze, "bijeenkomst-loop"), {"daad": "verder", "gezien": "voor.0"})
    assert f'data-server="{int(dit_moment().timestamp())}"' in lees(klant, deze)
    assert Zitting.objects.get().is_open(dit_moment())
