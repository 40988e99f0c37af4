"""The text of talks ends six months after the transition meeting, and the guide is told before."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from proeftuinen.mensen.gesprekken import aandeel, bewaren
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.traject.models import Stap
from proeftuinen.traject.post.models import Bericht, Stilte

TRANSITIE = date(2026, 7, 1)


def _om(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 12, tzinfo=UTC)


@pytest.fixture
def oud(uitgewerkt, proeftuin) -> Gesprek:
    """A talk of which the text ends on 1 January 2027."""
    stap = Stap.objects.van(proeftuin).get(soort="transitie")
    Stap.objects.filter(pk=stap.pk).update(begin=TRANSITIE, einde=TRANSITIE)
    return uitgewerkt


def _dag(klok, dag: date) -> tuple[int, int]:
    """Run the day's work; return how many were told, and of how many the text went."""
    klok.move_to(_om(dag))
    (termijn,) = aandeel.bewaartermijnen()
    weg = termijn.ruim(timezone.now())
    return termijn.waarschuw(timezone.now()), weg


def test_the_guide_is_told_once_two_weeks_before_and_then_the_text_goes(klok, oud):
    uitslagen = [
        _dag(klok, dag)
        for dag in (
            date(2026, 12, 17),
            date(2026, 12, 18),
            date(2026, 12, 19),
            date(2026, 12, 31),
            date(2027, 1, 1),
            date(2027, 1, 2),
        )
    ]

    oud.refresh_from_db()
    assert uitslagen == [(0, 0), (1, 0), (0, 0), (0, 0), (0, 1), (0, 0)]
    assert Bericht.objects.get(soort=bewaren.SOORT).aan == "sanne@voorbeeld.example"
    assert (oud.notities, oud.verwachtingen, oud.afspraken, oud.reactie) == ("", "", "", "")
    assert oud.gewist_op is not None
    assert [thema.naam for thema in oud.themas.all()] == ["Nacht, en alleen"]


def test_who_was_told_late_keeps_the_text_for_two_weeks_more(klok, oud):
    uitslagen = [
        _dag(klok, dag) for dag in (date(2027, 3, 1), date(2027, 3, 14), date(2027, 3, 15))
    ]

    assert uitslagen == [(1, 0), (0, 0), (0, 1)]


def test_without_a_guide_who_gets_mail_the_text_goes_all_the_same(klok, oud, procesbegeleider):
    Stilte.objects.create(adres=procesbegeleider.email)

    assert _dag(klok, date(2027, 1, 1)) == (0, 1)


def test_without_a_transition_meeting_the_end_of_the_year_counts(klok, oud, proeftuin):
    Stap.objects.filter(proeftuin=proeftuin, soort="transitie").update(overslaan_reden="Niet nu")
    half_jaar = proeftuin.einde + timedelta(days=185)

    assert _dag(klok, date(2027, 1, 1)) == (0, 0)
    assert _dag(klok, half_jaar) == (1, 0)


def test_a_talk_of_later_keeps_its_text_for_six_months(klok, oud, proeftuin, kernteam):
    klok.move_to(_om(date(2026, 12, 30)))
    later = Gesprek.objects.create(proeftuin=proeftuin, door=kernteam, notities="Nieuw")

    _dag(klok, date(2027, 1, 1))
    _dag(klok, date(2027, 1, 15))

    later.refresh_from_db()
    oud.refresh_from_db()
    assert (later.notities, oud.notities) == ("Nieuw", "")
