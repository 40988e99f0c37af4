"""Leading a table: the run sheet, two leaders at once, the clock, turns and the big screen."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from casustafel.blikken.models import Blik
from casustafel.plannen.models import Opening, Tafel
from casustafel.rondes import actions, lezen
from casustafel.rondes.draaiboek import rondes_van
from leerwerkplaats.herkenning.vinden import vind
from leerwerkplaats.web.klok import dit_moment
from tests.casustafel.maak import maak_tafel


@pytest.fixture
def tafel(proeftuin, deelnemer, kernteam):
    tafel = maak_tafel(proeftuin, inbrenger=deelnemer, gasten=(kernteam,))
    tafel.ik = tafel.gasten.first()
    return tafel


def _naar(naam, tafel, *ids):
    return reverse(f"casustafel:{naam}", args=[tafel.proeftuin.publiek_id, tafel.publiek_id, *ids])


def _vers(tafel):
    return Tafel.objects.get(pk=tafel.pk)


@pytest.mark.parametrize("minuten", [45, 60, 90])
def test_rounds_fill_exactly_the_time_there_is(minuten):
    rondes = rondes_van(minuten)

    assert sum(ronde.minuten for ronde in rondes) == minuten
    assert rondes[0].sleutel == "welkom"
    assert rondes[-1].sleutel == "afsluiten"
    assert len({ronde.sleutel for ronde in rondes}) == len(rondes)


def test_what_a_leader_says_tells_of_nobody():
    woorden = [deel for ronde in rondes_van(90) for deel in (ronde.wat, ronde.zeg)]

    assert [zin for zin in woorden if vind(zin, grondig=True)] == []


def test_a_second_press_does_nothing(tafel, deelnemer):
    assert actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
    assert not actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
    assert _vers(tafel).ronde == 1


def test_the_second_of_two_leaders_is_told(als, tafel, deelnemer):
    client = als(deelnemer)
    client.post(_naar("ronde-zetten", tafel), {"van": 0, "naar": 1})
    antwoord = client.post(_naar("ronde-zetten", tafel), {"van": 0, "naar": 1}, follow=True)

    assert "Iemand anders was je net voor" in antwoord.content.decode()
    assert _vers(tafel).ronde == 1


@pytest.mark.parametrize("naar", [-1, 10, 99])
def test_there_is_no_such_round(tafel, deelnemer, naar):
    laatste = len(rondes_van(tafel.minuten)) + 1

    assert actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=naar) is (
        0 <= naar <= laatste
    )


def test_more_time_counts_once_for_one_press_and_ends_with_the_round(tafel, deelnemer):
    actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
    assert actions.geef_tijd(tafel=tafel, door=deelnemer, van=1, extra=0)
    assert not actions.geef_tijd(tafel=tafel, door=deelnemer, van=1, extra=0)
    assert _vers(tafel).ronde_extra == 5
    actions.zet_ronde(tafel=tafel, door=deelnemer, van=1, naar=2)
    assert _vers(tafel).ronde_extra == 0


def test_more_time_has_an_end(tafel, deelnemer):
    Tafel.objects.filter(pk=tafel.pk).update(ronde=1, ronde_extra=60)

    assert not actions.geef_tijd(tafel=tafel, door=deelnemer, van=1, extra=60)


def test_the_clock_counts_down_and_then_over(tafel, deelnemer):
    with time_machine.travel("2026-05-12T10:00:00+00:00", tick=False) as reis:
        actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
        vers = _vers(tafel)
        duur = rondes_van(vers.minuten)[0].minuten
        assert lezen.stand_van(vers).zeg_over == f"Nog {duur} minuten"
        reis.shift(timedelta(minutes=duur - 1))
        assert lezen.stand_van(vers).tempo == "bijna"
        reis.shift(timedelta(minutes=1, seconds=1))
        assert lezen.stand_van(vers).zeg_over == "De tijd is om"
        reis.shift(timedelta(minutes=2))
        assert lezen.stand_van(vers).zeg_over == "2 minuten over de tijd"


def test_a_clock_that_went_back_gives_a_round_its_whole_time(tafel):
    Tafel.objects.filter(pk=tafel.pk).update(ronde=1, ronde_begon=dit_moment() + timedelta(days=1))
    stand = lezen.stand_van(_vers(tafel))

    assert stand.seconden == stand.nu.minuten * 60


def test_before_and_after_the_rounds_there_is_no_clock(tafel):
    assert lezen.stand_van(tafel).nu is None
    tafel.ronde = len(rondes_van(tafel.minuten)) + 1
    stand = lezen.stand_van(tafel)
    assert stand.klaar
    assert stand.tot is None


def test_who_was_heard_stands_last_and_can_be_taken_back(als, tafel, deelnemer):
    actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
    eerste = tafel.gasten.first()
    client = als(deelnemer)
    adres = _naar("beurt-zetten", tafel, eerste.publiek_id)
    for _ in range(2):
        client.post(adres, {"ronde": 1, "gehoord": "ja"})

    assert [b.gehoord for b in lezen.beurten_van(_vers(tafel))] == [False, True]
    client.post(adres, {"ronde": 1, "gehoord": "nee"})
    eerste.refresh_from_db()
    assert eerste.gehoord == []


def test_nonsense_of_a_leader_changes_nothing(als, tafel, deelnemer):
    client = als(deelnemer)
    gast = tafel.gasten.first().publiek_id
    for wat in ({}, {"van": "x"}, {"van": "\0", "naar": "1"}, {"van": 0, "naar": 10**9}):
        assert client.post(_naar("ronde-zetten", tafel), wat).status_code == 302
    for wat in ({}, {"ronde": "0", "gehoord": "ja"}, {"ronde": 1, "gehoord": "wie weet"}):
        assert client.post(_naar("beurt-zetten", tafel, gast), wat).status_code == 302

    assert _vers(tafel).ronde == 0
    assert tafel.gasten.first().gehoord == []


def test_only_who_leads_comes_here(als, tafel, kernteam, procesbegeleider):
    for wie in (kernteam, procesbegeleider):
        client = als(wie)
        for naam in ("leiden", "scherm", "scherm-stand"):
            assert client.get(_naar(naam, tafel)).status_code == 403
        assert client.post(_naar("ronde-zetten", tafel), {"van": 0, "naar": 1}).status_code == 403
    assert _vers(tafel).ronde == 0


def test_someone_of_another_table_cannot_be_ticked(als, tafel, proeftuin, deelnemer):
    ander = maak_tafel(proeftuin, inbrenger=deelnemer, boom="els")
    adres = _naar("beurt-zetten", tafel, ander.gasten.first().publiek_id)

    assert als(deelnemer).post(adres, {"ronde": 1, "gehoord": "ja"}).status_code == 404


def test_the_screen_shows_no_name_and_no_look(als, tafel, deelnemer, kernteam):
    Blik.objects.create(
        tafel=tafel,
        gast=tafel.ik,
        vraag="kijk",
        dimensies=["sociaal"],
        geheim=tafel.slot.sluit({"tekst": "kanarie-blik"}),
    )
    tekst = als(deelnemer).get(_naar("scherm", tafel)).content.decode()

    assert "Wat helpt om thuis te blijven?" in tekst
    for verboden in ("kanarie-blik", deelnemer.naam, kernteam.naam):
        assert verboden not in tekst
    assert Opening.objects.filter(tafel=tafel, deel="scherm").count() == 1


def test_the_screen_asks_and_gets_only_what_is_new(als, tafel, deelnemer):
    client = als(deelnemer)
    eerste = client.get(_naar("scherm-stand", tafel))
    zelfde = client.get(_naar("scherm-stand", tafel), headers={"If-None-Match": eerste["ETag"]})
    actions.zet_ronde(tafel=tafel, door=deelnemer, van=0, naar=1)
    nieuw = client.get(_naar("scherm-stand", tafel), headers={"If-None-Match": eerste["ETag"]})

    assert (eerste.status_code, zelfde.status_code, nieuw.status_code) == (200, 304, 200)
    assert "Welkom en huisregels" in nieuw.content.decode()
    assert "<html" not in nieuw.content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_leading_takes_as_many_queries_with_more_guests(
    als, tafel, deelnemer, aantal, django_assert_num_queries
):
    from tests.casustafel.maak import maak_gast

    for nr in range(aantal):
        maak_gast(tafel, f"Gast {nr}")
    client = als(deelnemer)
    client.get(_naar("leiden", tafel))

    with django_assert_num_queries(8):
        client.get(_naar("leiden", tafel))
