"""A step of one day and its meeting go together, whichever of the two is moved."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan import actions
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject import actions as traject
from proeftuinen.traject.models import Stap

pytestmark = pytest.mark.usefixtures("klok")
WEEK = timedelta(days=7)


def _stap(proeftuin, nummer: str) -> Stap:
    stap = Stap.objects.van(proeftuin).get(nummer=nummer)
    stap.proeftuin = proeftuin
    return stap


def _van(proeftuin, nummer: str) -> Bijeenkomst:
    return Bijeenkomst.objects.select_related("proeftuin", "stap").get(
        proeftuin=proeftuin, stap__nummer=nummer
    )


def _verplaats(proeftuin, door, *stappen: Stap, dagen: timedelta = WEEK) -> None:
    naar = {stap: (stap.begin + dagen, stap.einde + dagen, stap.versie) for stap in stappen}
    traject.stappen_verplaatsen(proeftuin=proeftuin, door=door, naar=naar)


def _nodig(bijeenkomst: Bijeenkomst) -> Genodigde:
    wie = Contact.objects.create(proeftuin=bijeenkomst.proeftuin, naam="Iemand")
    nu = timezone.now()
    return Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=wie, gevraagd_op=nu)


def test_a_new_year_has_a_meeting_for_each_step_of_one_day(proeftuin):
    een_dag = [stap for stap in Stap.objects.van(proeftuin) if stap.bijeenkomst]

    rijen = list(Bijeenkomst.objects.van(proeftuin))

    assert {(rij.stap_id, rij.dag, rij.titel) for rij in rijen} == {
        (stap.pk, stap.begin, stap.naam) for stap in een_dag
    }
    assert {(rij.begin, rij.einde) for rij in rijen} == {(None, None)}
    assert Bijeenkomst.objects.get(stap__nummer="3").soort == Bijeenkomst.Soort.START
    assert Schakel.objects.filter(proeftuin=proeftuin, soort="bijeenkomst").count() == len(rijen)


def test_a_step_that_is_added_gets_a_meeting_only_when_it_is_one_day(proeftuin, procesbegeleider):
    na = _stap(proeftuin, "5")
    dag = na.einde + WEEK

    een = {"naam": "Avond", "soort": "eigen", "begin": dag, "einde": dag}
    lang = {"naam": "Weken", "soort": "eigen", "begin": dag, "einde": dag + WEEK}
    avond, weken = (
        traject.stap_toevoegen(proeftuin=proeftuin, door=procesbegeleider, waarden=w, na=na)
        for w in (een, lang)
    )

    assert avond.bijeenkomsten.get().dag == dag
    assert weken.bijeenkomsten.count() == 0


def test_a_step_that_moves_takes_its_meeting_along(proeftuin, procesbegeleider):
    stap, voor = _stap(proeftuin, "8"), _van(proeftuin, "8")

    _verplaats(proeftuin, procesbegeleider, stap)

    na = _van(proeftuin, "8")
    assert (na.dag, na.versie, na.agendaversie) == (voor.dag + WEEK, 2, 1)
    assert Auditregel.objects.filter(handeling="bijeenkomst.verplaatst").count() == 1


def test_a_meeting_that_was_held_stays_on_its_day(proeftuin, procesbegeleider):
    voor = _van(proeftuin, "4")
    genodigd = _nodig(voor)
    Genodigde.objects.filter(pk=genodigd.pk).update(aanwezig="ja", aanwezig_op=timezone.now())

    _verplaats(proeftuin, procesbegeleider, _stap(proeftuin, "4"))

    assert _van(proeftuin, "4").dag == voor.dag


def test_moving_eight_steps_asks_no_more_of_meetings_than_moving_one(proeftuin, procesbegeleider):
    def vragen(stappen) -> int:
        with CaptureQueriesContext(connection) as gevraagd:
            _verplaats(proeftuin, procesbegeleider, *stappen)
        return len([q for q in gevraagd if "bijeenkomst" in q["sql"].lower()])

    dag = [stap.nummer for stap in Stap.objects.van(proeftuin) if stap.bijeenkomst]

    een = vragen([_stap(proeftuin, dag[0])])
    alle = vragen([_stap(proeftuin, nummer) for nummer in dag])

    assert len(dag) >= 4
    assert (een, alle) == (5, 5)  # the last one: is there a story to phone after?


def test_a_step_that_is_left_out_calls_off_what_nobody_was_asked_to(proeftuin, procesbegeleider):
    stap = _stap(proeftuin, "8")

    traject.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Past niet")
    af = _van(proeftuin, "8")
    traject.stap_openen(stap=stap, door=procesbegeleider, versie=stap.versie)

    assert (af.afgezegd, af.afzegreden) == (True, "")
    assert _van(proeftuin, "8").afgezegd is False


def test_a_meeting_that_people_were_asked_to_stays_when_its_step_is_left_out(
    proeftuin, procesbegeleider
):
    _nodig(_van(proeftuin, "8"))

    stap = _stap(proeftuin, "8")
    traject.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Past niet")

    assert _van(proeftuin, "8").afgezegd is False


def test_what_was_called_off_by_hand_is_not_taken_up_by_a_move(proeftuin, procesbegeleider):
    rij = _van(proeftuin, "8")
    actions.zeg_af(bijeenkomst=rij, door=procesbegeleider, versie=1, reden="Te weinig mensen")

    _verplaats(proeftuin, procesbegeleider, _stap(proeftuin, "8"))

    assert _van(proeftuin, "8").afgezegd is True


def test_a_meeting_that_moves_takes_its_step_of_one_day_along(proeftuin, procesbegeleider):
    rij, stap = _van(proeftuin, "8"), _stap(proeftuin, "8")
    dag = rij.dag + WEEK

    actions.wijzig(bijeenkomst=rij, door=procesbegeleider, versie=1, waarden={"dag": dag})

    na = _stap(proeftuin, "8")
    assert (na.begin, na.einde, na.versie) == (dag, dag, stap.versie + 1)
    assert (_van(proeftuin, "8").versie, _van(proeftuin, "8").agendaversie) == (2, 1)
    assert Auditregel.objects.filter(handeling="stap.verplaatst").count() == 1


def test_a_second_meeting_at_a_step_of_one_day_moves_alone(proeftuin, procesbegeleider):
    stap = _stap(proeftuin, "8")
    waarden = {"titel": "Ook", "dag": stap.begin, "stap": stap}
    tweede = actions.maak(proeftuin=proeftuin, door=procesbegeleider, waarden=waarden)

    anders = {"dag": stap.begin + WEEK}
    actions.wijzig(bijeenkomst=tweede, door=procesbegeleider, versie=1, waarden=anders)

    assert _stap(proeftuin, "8").begin == stap.begin


def test_a_step_of_weeks_may_hold_several_meetings_and_stays_where_it_is(
    proeftuin, procesbegeleider
):
    stap = _stap(proeftuin, "2")
    for dagen in (1, 8):
        waarden = {"titel": "Gesprek", "dag": stap.begin + timedelta(dagen), "stap": stap}
        actions.maak(proeftuin=proeftuin, door=procesbegeleider, waarden=waarden)

    _verplaats(proeftuin, procesbegeleider, stap)

    dagen = [rij.dag for rij in Bijeenkomst.objects.van(proeftuin).filter(stap=stap)]
    assert dagen == [stap.begin + timedelta(1) - WEEK, stap.begin + timedelta(8) - WEEK]


def test_of_two_who_move_the_second_is_told(proeftuin, procesbegeleider):
    rij = _van(proeftuin, "8")
    _verplaats(proeftuin, procesbegeleider, _stap(proeftuin, "8"))

    with pytest.raises(Bewerkingsconflict):
        actions.wijzig(
            bijeenkomst=rij, door=procesbegeleider, versie=1, waarden={"begin": time(13, 30)}
        )

    assert _van(proeftuin, "8").begin is None


def test_a_meeting_at_an_open_day_without_one_carries_the_step(proeftuin, procesbegeleider):
    stap = _stap(proeftuin, "8")
    Bijeenkomst.objects.filter(stap=stap).delete()

    waarden = {"titel": "Toch", "dag": stap.begin + WEEK, "stap": stap}
    actions.maak(proeftuin=proeftuin, door=procesbegeleider, waarden=waarden)

    assert _stap(proeftuin, "8").begin == stap.begin + WEEK


def test_only_what_nobody_counts_on_can_be_taken_away(proeftuin, procesbegeleider):
    leeg, genodigd = _van(proeftuin, "8"), _van(proeftuin, "7")
    _nodig(genodigd)

    actions.haal_weg(bijeenkomst=leeg, door=procesbegeleider)
    with pytest.raises(actions.NietWeg):
        actions.haal_weg(bijeenkomst=genodigd, door=procesbegeleider)

    assert Bijeenkomst.objects.van(proeftuin).filter(stap__nummer="8").count() == 0
    assert Schakel.objects.filter(soort="bijeenkomst", label="Transitiebijeenkomst").count() == 0
    assert _van(proeftuin, "7").dag > date(2026, 1, 1)
