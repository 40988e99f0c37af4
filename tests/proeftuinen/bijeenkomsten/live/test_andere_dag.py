"""A meeting that is led on another day than its own: to try out, or because it was put off."""

from datetime import date, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.bijeenkomsten.live.leiden_lezen import lees_stand
from proeftuinen.bijeenkomsten.live.models import Verloop
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst
from tests.proeftuinen.bijeenkomsten.live.zaal import DAG, maak_zaal, om

pytestmark = pytest.mark.usefixtures("klok")
LATER, EERDER = date(2026, 6, 2), date(2026, 4, 7)


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def _zet(zitting, **velden):
    Bijeenkomst.objects.filter(pk=zitting.bijeenkomst_id).update(**velden)
    zitting.bijeenkomst.refresh_from_db()


def _begin(zitting, moment, plek=0):
    blok = list(Agendaonderdeel.objects.order_by("volgorde", "pk"))[plek]
    Verloop.objects.create(zitting=zitting, onderdeel=blok, begonnen_op=moment)


def _stand(zitting, nu):
    return lees_stand(zitting.bijeenkomst, zitting, nu)


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        (LATER, "Deze bijeenkomst is op di 2 juni 2026."),
        (EERDER, "Deze bijeenkomst was op di 7 april 2026."),
        (DAG, ""),
    ],
)
def test_on_another_day_it_says_which_day_and_is_not_behind(zitting, dag, zin):
    _zet(zitting, dag=dag)

    stand = _stand(zitting, om(12))

    assert (stand.dagzin, stand.klok.hoofd.achter) == (zin, 0)


@pytest.mark.parametrize("dag", [LATER, EERDER])
@pytest.mark.parametrize("plek", [0, 1])
def test_begun_on_another_day_it_counts_from_there(zitting, dag, plek):
    _zet(zitting, dag=dag)
    _begin(zitting, om(9, 7), plek)
    duur = (30, 20)[plek]

    op_tijd = _stand(zitting, om(9, 7) + timedelta(minutes=duur))
    te_lang = _stand(zitting, om(9, 7) + timedelta(minutes=duur + 4))

    assert [deel.klok.hoofd.achter for deel in (op_tijd, te_lang)] == [0, 4]
    assert op_tijd.slot == om(10, 7) - timedelta(minutes=(0, 30)[plek])
    assert te_lang.voorstel.over == 4


def test_an_hour_to_which_a_block_is_pinned_moves_along(zitting):
    _zet(zitting, dag=LATER)
    Agendaonderdeel.objects.filter(titel="Slot").update(vast=time(12, 55))
    _begin(zitting, om(9))

    verwacht = list(_stand(zitting, om(9)).klok.hoofd.verwacht.values())

    assert [(tijd.begin, tijd.gat, tijd.knel) for tijd in verwacht] == [
        (om(9, 30), 0, 0),
        (om(9, 55), 5, 0),
    ]


def test_on_its_own_day_being_late_stays_being_late(zitting):
    _begin(zitting, om(12, 10))

    stand = _stand(zitting, om(12, 10))

    assert (stand.klok.hoofd.achter, stand.verschuiving) == (10, timedelta())


def test_a_night_belongs_to_the_day_before(zitting):
    _zet(zitting, begin=time(22), einde=time(1))
    na_twaalven = om(23) + timedelta(hours=1, minutes=30)
    _begin(zitting, na_twaalven)

    stand = _stand(zitting, na_twaalven)

    assert (stand.dagzin, stand.klok.hoofd.achter) == ("", 150)


def test_a_night_on_which_the_clock_jumps_shifts_by_real_minutes(zitting):
    _zet(zitting, dag=date(2026, 3, 29), begin=time(1, 30), einde=time(4))
    _begin(zitting, om(9))

    stand = _stand(zitting, om(9, 30))

    assert (stand.klok.hoofd.achter, stand.slot) == (0, om(10, 30))


def test_days_after_it_was_begun_it_no_longer_says_how_far_behind(zitting, als, kernteam):
    _begin(zitting, timezone.now() - timedelta(days=173))
    deze = zitting.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id]

    html = als(kernteam).get(reverse("proeftuinen:bijeenkomst-leiden", args=ids)).text

    assert "minuten achter" not in html


@pytest.mark.parametrize("naam", ["bijeenkomst-leiden", "bijeenkomst-scherm"])
def test_the_pages_say_so_plainly(zitting, als, kernteam, naam):
    _zet(zitting, dag=LATER)
    deze = zitting.bijeenkomst
    ids = [deze.proeftuin.publiek_id, deze.publiek_id]

    html = als(kernteam).get(reverse(f"proeftuinen:{naam}", args=ids)).text

    assert "Deze bijeenkomst is op di 2 juni 2026." in html
    assert "12.00 uur met" not in html
    assert "minuten voor" not in html
