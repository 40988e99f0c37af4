"""Steering a meeting: what each press does, and that a press on an old page does nothing."""

import pytest
from django.utils import timezone

from proeftuinen.bijeenkomsten.live import leiden_verloop
from proeftuinen.bijeenkomsten.live.leiden_inkorten import kort_in
from proeftuinen.bijeenkomsten.live.leiden_lezen import Stand, lees_stand
from proeftuinen.bijeenkomsten.live.models import Verloop, Zitting
from proeftuinen.bijeenkomsten.plan.models import Planwijziging
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_groepen, maak_zaal, om, open_zaal
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_onderdeel

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def stand(zitting: Zitting) -> Stand:
    return lees_stand(zitting.bijeenkomst, zitting, timezone.now())


def druk(zitting, door, daad=leiden_verloop.verder, groep="", **overig):
    """Press what the page shows now."""
    gezien = stand(zitting).spoor(groep).gezien
    daad(zitting=zitting, door=door, gezien=gezien, grpid=groep, **overig)


def op(zitting: Zitting) -> str | None:
    stuk = stand(zitting).hoofd.nu
    return stuk.titel if stuk else None


def test_beginning_starts_the_first_block_and_makes_its_presser_the_leader(zitting, kernteam):
    druk(zitting, kernteam)

    zitting.refresh_from_db()
    assert (op(zitting), zitting.leider) == ("Inloop", kernteam)
    assert (zitting.tel, zitting.beeldtel) == (2, 2)


def test_next_ends_what_is_on_and_the_end_of_the_last_ends_the_meeting(zitting, kernteam, klok):
    druk(zitting, kernteam)
    klok.move_to(om(12, 25))
    druk(zitting, kernteam)
    druk(zitting, kernteam)
    druk(zitting, kernteam)

    assert op(zitting) is None
    assert stand(zitting).klok.hoofd.klaar
    assert Verloop.objects.filter(klaar_op=om(12, 25)).count() == 3


def test_skipping_leaves_the_next_one_out(zitting, kernteam):
    druk(zitting, kernteam)

    druk(zitting, kernteam, overslaan=True)

    assert op(zitting) == "Slot"
    assert stand(zitting).klok.hoofd.achter == -50


def test_skipping_the_last_one_ends_the_meeting(zitting, kernteam):
    for _ in range(2):
        druk(zitting, kernteam)

    druk(zitting, kernteam, overslaan=True)

    assert stand(zitting).klok.hoofd.klaar


def test_back_lets_the_former_go_on_as_it_did(zitting, kernteam, klok):
    druk(zitting, kernteam)
    klok.move_to(om(12, 28))
    druk(zitting, kernteam)
    klok.move_to(om(12, 31))

    druk(zitting, kernteam, leiden_verloop.terug)

    lijn = stand(zitting).klok.hoofd
    assert (op(zitting), lijn.begonnen, lijn.achter) == ("Inloop", om(12), 1)


def test_back_from_the_first_block_is_before_the_beginning(zitting, kernteam):
    druk(zitting, kernteam)

    druk(zitting, kernteam, leiden_verloop.terug)

    assert not Verloop.objects.exists()
    with pytest.raises(leiden_verloop.Achterhaald):
        druk(zitting, kernteam, leiden_verloop.terug)


def test_back_after_the_end_opens_the_last_block_again(zitting, kernteam):
    for _ in range(4):
        druk(zitting, kernteam)

    druk(zitting, kernteam, leiden_verloop.terug)

    assert op(zitting) == "Slot"


def test_two_presses_on_the_same_page_move_one_block(zitting, kernteam):
    druk(zitting, kernteam)
    gezien = stand(zitting).hoofd.gezien
    leiden_verloop.verder(zitting=zitting, door=kernteam, gezien=gezien)

    with pytest.raises(leiden_verloop.Achterhaald):
        leiden_verloop.verder(zitting=zitting, door=kernteam, gezien=gezien)

    assert op(zitting) == "Verhaal"


def test_two_presses_on_plus_five_add_five(zitting, kernteam):
    druk(zitting, kernteam)
    gezien = stand(zitting).hoofd.gezien
    tijd = {"zitting": zitting, "door": kernteam, "gezien": gezien, "minuten": 5}
    leiden_verloop.geef_tijd(**tijd)

    with pytest.raises(leiden_verloop.Achterhaald):
        leiden_verloop.geef_tijd(**tijd)

    assert (stand(zitting).hoofd.extra, stand(zitting).klok.hoofd.einde) == (5, om(13, 5))


def test_time_can_be_taken_back(zitting, kernteam):
    druk(zitting, kernteam)
    druk(zitting, kernteam, leiden_verloop.geef_tijd, minuten=5)

    druk(zitting, kernteam, leiden_verloop.geef_tijd, minuten=-5)

    assert stand(zitting).hoofd.extra == 0


def test_no_block_gets_more_than_four_hours_more(zitting, kernteam):
    druk(zitting, kernteam)
    druk(zitting, kernteam, leiden_verloop.geef_tijd, minuten=240)

    with pytest.raises(leiden_verloop.Achterhaald):
        druk(zitting, kernteam, leiden_verloop.geef_tijd, minuten=5)


def test_who_does_not_lead_moves_nothing_until_they_take_over(zitting, kernteam, procesbegeleider):
    druk(zitting, kernteam)

    with pytest.raises(leiden_verloop.LeidtNiet):
        druk(zitting, procesbegeleider)
    leiden_verloop.neem_over(zitting=zitting, door=procesbegeleider)
    druk(zitting, procesbegeleider)

    assert op(zitting) == "Verhaal"
    with pytest.raises(leiden_verloop.LeidtNiet):
        druk(zitting, kernteam)


def test_taking_over_twice_changes_nothing_the_second_time(zitting, kernteam):
    leiden_verloop.neem_over(zitting=zitting, door=kernteam)
    leiden_verloop.neem_over(zitting=zitting, door=kernteam)

    zitting.refresh_from_db()
    assert zitting.tel == 2


def test_a_room_that_is_shut_does_not_move(proeftuin, kernteam):
    zitting = maak_zaal(proeftuin, gesloten_op=timezone.now())

    with pytest.raises(leiden_verloop.Achterhaald):
        druk(zitting, kernteam)


# --- groups beside each other ---


@pytest.fixture
def naast(proeftuin, kernteam):
    deze = maak_bijeenkomst(proeftuin, dag=om(12).date(), begin=om(12).time())
    _, links, rechts = maak_groepen(deze)
    maak_onderdeel(deze, "Slot", 10)
    zitting = open_zaal(deze)
    druk(zitting, kernteam)
    return zitting, links.publiek_id, rechts.publiek_id


def test_a_parallel_block_begins_all_its_groups(naast):
    zitting, links, rechts = naast

    sporen = [stand(zitting).spoor(groep) for groep in (links, rechts)]

    assert [spoor.nu.titel for spoor in sporen] == ["Kennismaken", "Bibliotheek"]
    assert op(zitting) == "In groepen"


def test_a_group_goes_on_by_itself_and_the_others_stay(naast, kernteam, klok):
    zitting, links, rechts = naast
    klok.move_to(om(12, 15))

    druk(zitting, kernteam, groep=links)

    sporen = [stand(zitting).spoor(groep) for groep in (links, rechts)]
    assert [(spoor.nu.titel, spoor.lijn.achter) for spoor in sporen] == [
        ("Kiezen", 5),
        ("Bibliotheek", 0),
    ]


def test_five_minutes_for_a_group_without_blocks(naast, kernteam):
    zitting, _, rechts = naast

    druk(zitting, kernteam, leiden_verloop.geef_tijd, groep=rechts, minuten=5)

    assert stand(zitting).spoor(rechts).lijn.tot == om(12, 35)
    assert stand(zitting).klok.hoofd.achter == 5


def test_next_ends_all_groups_and_back_lets_them_go_on(naast, kernteam, klok):
    zitting, links, rechts = naast
    druk(zitting, kernteam, groep=links)
    klok.move_to(om(12, 20))

    druk(zitting, kernteam)
    assert (op(zitting), list(stand(zitting).groepen)) == ("Slot", [])
    assert Verloop.objects.filter(klaar_op=None).count() == 1
    druk(zitting, kernteam, leiden_verloop.terug)

    sporen = [stand(zitting).spoor(groep) for groep in (links, rechts)]
    assert [spoor.nu.titel for spoor in sporen] == ["Kiezen", "Bibliotheek"]


def test_a_group_of_a_block_that_is_over_moves_nothing(naast, kernteam):
    zitting, links, _ = naast
    gezien = stand(zitting).spoor(links).gezien
    druk(zitting, kernteam)

    with pytest.raises(leiden_verloop.Achterhaald):
        leiden_verloop.verder(zitting=zitting, door=kernteam, gezien=gezien, grpid=links)


# --- shortening ---


def test_shortening_later_blocks_brings_the_meeting_back_on_time(zitting, kernteam):
    druk(zitting, kernteam)
    druk(zitting, kernteam, leiden_verloop.geef_tijd, minuten=5)
    nu = stand(zitting)
    assert [deel.minuten for deel in nu.voorstel.inkortingen] == [5]

    kort_in(zitting=zitting, door=kernteam, gezien=nu.hoofd.gezien, wint=5)

    na = stand(zitting).klok.hoofd
    assert (na.achter, na.tot, na.einde) == (0, om(12, 35), om(13))
    minuten = list(zitting.bijeenkomst.onderdelen.values_list("minuten", flat=True))
    assert minuten == [35, 15, 10]
    assert Planwijziging.objects.get().wat == "Ingekort tijdens de bijeenkomst"


def test_a_proposal_that_is_no_longer_the_same_shortens_nothing(zitting, kernteam, klok):
    druk(zitting, kernteam)
    gezien = stand(zitting).hoofd.gezien
    klok.move_to(om(12, 50))

    with pytest.raises(leiden_verloop.Achterhaald):
        kort_in(zitting=zitting, door=kernteam, gezien=gezien, wint=10)
