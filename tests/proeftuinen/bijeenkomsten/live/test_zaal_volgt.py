"""The room follows its meeting: off is closed, and a code is as long as the day."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from leerwerkplaats.begrippen import Trede
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.live import ladder, zaal
from proeftuinen.bijeenkomsten.live.models import Stip, Zitting
from proeftuinen.bijeenkomsten.plan import actions
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin, kernteam) -> Zitting:
    deze = maak_bijeenkomst(proeftuin, dag=vandaag() + timedelta(days=200))
    return zaal.open_zaal(bijeenkomst=deze, door=kernteam)


def _telefoon(zitting: Zitting) -> int:
    return Client().get(reverse("proeftuinen:live-code", args=[zitting.code])).status_code


def test_a_meeting_that_is_off_has_no_open_room(zitting, procesbegeleider):
    deze = zitting.bijeenkomst
    assert _telefoon(zitting) == 200

    actions.zeg_af(bijeenkomst=deze, door=procesbegeleider, versie=deze.versie, reden="Ziek")

    assert _telefoon(zitting) == 410


def test_a_meeting_that_comes_today_has_a_code_until_it_is_over(zitting, procesbegeleider):
    deze = zitting.bijeenkomst
    waarden = {"dag": vandaag()}

    actions.wijzig(bijeenkomst=deze, door=procesbegeleider, versie=deze.versie, waarden=waarden)

    zitting.refresh_from_db()
    assert zitting.geldig_tot.date() == vandaag() + timedelta(days=1)


def test_no_dot_on_the_ladder_holds_what_the_cookie_of_a_phone_says(proeftuin, kernteam):
    zitting = maak_zaal(proeftuin)
    vraag = ladder.begin(zitting=zitting, door=kernteam, onderdeel=None)
    telefoon = Client()
    adres = reverse("proeftuinen:live-trede", args=[zitting.code, vraag.publiek_id])
    telefoon.post(adres, {"trede": Trede.WAARDEREN.value})
    (koek,) = (deel.value for naam, deel in telefoon.cookies.items() if naam.startswith("live-"))

    zaal.sluit_zaal(zitting=zitting, door=kernteam)

    assert koek.partition(":")[0] not in Stip.objects.get().sleutel
