"""One tap: kept once, refused in plain words, never a 500."""

import pytest
from django.utils import timezone

from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.invullen import post
from proeftuinen.netwerk.meten.actions import sluit
from proeftuinen.netwerk.models import Meting, Relatie
from tests.proeftuinen.netwerk.invullen.conftest import gezegd, tik
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats

VRAGEN_PER_TIK = 5  # session, person, part in the place, place in the wave, and the answer itself


def test_a_tap_is_kept_with_who_gave_it(als, deelnemer, ik, fenna, naar):
    antwoord = als(deelnemer).post(naar.antwoord, tik(ik, fenna, 2))

    assert antwoord.status_code == 200
    assert antwoord.json() == {"bewaard": 2}
    relatie = Relatie.objects.get()
    assert (relatie.van, relatie.naar, relatie.waarde) == (ik, fenna, 2)
    assert (relatie.door, relatie.bron, relatie.meting) == (deelnemer, "zelf", ik.meting)


def test_the_first_tap_marks_that_someone_began(als, deelnemer, ik, fenna, joris, naar):
    klant = als(deelnemer)

    klant.post(naar.antwoord, tik(ik, fenna, 0))
    ik.refresh_from_db()
    eerste = ik.begonnen_op
    klant.post(naar.antwoord, tik(ik, joris, 1))
    ik.refresh_from_db()

    assert eerste is not None
    assert ik.begonnen_op == eerste


def test_a_tap_costs_five_queries(
    als, deelnemer, ik, fenna, joris, naar, django_assert_num_queries
):
    klant = als(deelnemer)
    klant.post(naar.antwoord, tik(ik, fenna, 0))

    with django_assert_num_queries(VRAGEN_PER_TIK):
        klant.post(naar.antwoord, tik(ik, joris, 1))


def test_a_tap_may_come_five_times(als, deelnemer, ik, fenna, naar):
    klant = als(deelnemer)

    codes = {klant.post(naar.antwoord, tik(ik, fenna, 2)).status_code for _ in range(5)}

    assert codes == {200}
    assert gezegd(ik) == {fenna.publiek_id: 2}


def test_a_tap_that_saw_the_stored_answer_replaces_it(als, deelnemer, ik, fenna, naar):
    klant = als(deelnemer)
    klant.post(naar.antwoord, tik(ik, fenna, 2))

    antwoord = klant.post(naar.antwoord, tik(ik, fenna, 1, gezien=2))

    assert antwoord.status_code == 200
    assert gezegd(ik) == {fenna.publiek_id: 1}


@pytest.mark.parametrize("gezien", ["-", "0"])
def test_of_two_phones_the_second_hears_of_the_first(als, deelnemer, ik, fenna, naar, gezien):
    klant = als(deelnemer)
    klant.post(naar.antwoord, tik(ik, fenna, 2))

    antwoord = klant.post(naar.antwoord, tik(ik, fenna, 1, gezien=gezien))

    assert antwoord.status_code == 409
    assert antwoord.json() == {
        "fout": "Op een ander apparaat koos je “werk ik mee samen”. Hier koos je “ken ik”. "
        "Welke klopt?",
        "daar": 2,
    }
    assert gezegd(ik) == {fenna.publiek_id: 2}


@pytest.mark.parametrize("waarde", ["x", "3", "6", "-1", "", "1.0", "²", "\x00", "9" * 100, "❤"])
def test_what_is_no_answer_is_refused(als, deelnemer, ik, fenna, naar, waarde):
    antwoord = als(deelnemer).post(naar.antwoord, tik(ik, fenna, waarde))

    assert (antwoord.status_code, antwoord.json()) == (400, {"fout": post.GEEN_KEUZE})
    assert gezegd(ik) == {}


@pytest.mark.parametrize("deel", ["van", "naar", "waarde", "gezien"])
def test_a_tap_that_misses_a_part_is_refused(als, deelnemer, ik, fenna, naar, deel):
    velden = tik(ik, fenna, 1)
    del velden[deel]

    antwoord = als(deelnemer).post(naar.antwoord, velden)

    assert (antwoord.status_code, antwoord.json()) == (400, {"fout": post.ONVOLLEDIG})


def test_an_odd_former_answer_is_refused(als, deelnemer, ik, fenna, naar):
    antwoord = als(deelnemer).post(naar.antwoord, tik(ik, fenna, 1, gezien="7"))

    assert (antwoord.status_code, antwoord.json()) == (400, {"fout": post.ONVOLLEDIG})


def test_one_says_nothing_about_oneself(als, deelnemer, ik, naar):
    antwoord = als(deelnemer).post(naar.antwoord, tik(ik, ik, 1))

    assert (antwoord.status_code, antwoord.json()) == (400, {"fout": post.ZELF})
    assert gezegd(ik) == {}


def _weg(reden, fenna, andere_proeftuin):
    if reden == "elders":
        return maak_plaats(maak_meting(andere_proeftuin), "Geheim")
    if reden == "weggehaald":
        fenna.contact.delete()
    elif reden == "niets":
        Contact.objects.filter(pk=fenna.contact_id).update(zicht=Zicht.NIETS)
    elif reden == "overleden":
        Contact.objects.filter(pk=fenna.contact_id).update(stand=Contact.Stand.OVERLEDEN)
    return fenna


@pytest.mark.parametrize("reden", ["elders", "weggehaald", "niets", "overleden"])
def test_who_is_not_in_the_list_gets_no_answer(
    als, deelnemer, ik, fenna, naar, andere_proeftuin, reden
):
    ander = _weg(reden, fenna, andere_proeftuin)

    antwoord = als(deelnemer).post(naar.antwoord, tik(ik, ander, 1))

    assert (antwoord.status_code, antwoord.json()) == (404, {"fout": post.WEG})
    assert gezegd(ik) == {}


@pytest.mark.parametrize("naam", ["", "'; drop table x", "\x00", "x" * 200, "🌱"])
def test_an_odd_name_of_a_place_is_a_place_that_is_not_there(als, deelnemer, ik, fenna, naar, naam):
    velden = tik(ik, fenna, 1) | {"naar": naam}

    antwoord = als(deelnemer).post(naar.antwoord, velden)

    assert antwoord.status_code == 404


def test_a_wave_that_closed_meanwhile_says_so(als, deelnemer, procesbegeleider, ik, fenna, naar):
    klant = als(deelnemer)
    sluit(meting=ik.meting, door=procesbegeleider)

    antwoord = klant.post(naar.antwoord, tik(ik, fenna, 1))

    assert (antwoord.status_code, antwoord.json()) == (409, {"fout": post.DICHT, "dicht": True})
    assert gezegd(ik) == {}


def test_a_list_of_the_wave_before_does_not_answer_in_this_one(
    als, deelnemer, ik, fenna, naar, proeftuin
):
    klant = als(deelnemer)
    Meting.objects.filter(pk=ik.meting_id).update(stand="gesloten", gesloten_op=timezone.now())
    maak_plaats(maak_meting(proeftuin, soort="tussen"), "", gebruiker=deelnemer)

    antwoord = klant.post(naar.antwoord, tik(ik, fenna, 1))

    assert (antwoord.status_code, antwoord.json()["dicht"]) == (409, True)
    assert Relatie.objects.count() == 0


def test_the_ladder_takes_five_rungs_and_no_sixth(als, deelnemer, ik, fenna, naar):
    Meting.objects.filter(pk=ik.meting_id).update(vorm="ladder")
    klant = als(deelnemer)

    codes = [klant.post(naar.antwoord, tik(ik, fenna, w)).status_code for w in (5, 6)]

    assert codes == [200, 400]
    assert gezegd(ik) == {fenna.publiek_id: 5}
