"""How the network grew, for the season and the list of the country: what all may know, no more."""

from datetime import date

import pytest
from django.core.cache import caches
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.cijfers.aandeel import groei
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.overzicht import zeg_groei
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

NAMEN = ("Anna", "Bas", "Chris", "Dina", "Els", "Fay")
TOEN, NU = date(2025, 11, 20), date(2026, 4, 20)
LANDELIJK = reverse("proeftuinen:landelijk")


def _golf(tuin, soort, dag, aantal, stand="gesloten"):
    """Hold a wave in which all answer on all: the first so many pairs name each other."""
    meting = maak_meting(tuin, soort, stand, dag)
    wie = [maak_plaats(meting, naam, Domein.ZORG) for naam in NAMEN]
    paren = [(een, ander) for nr, een in enumerate(wie) for ander in wie[nr + 1 :]]
    for nr, (een, ander) in enumerate(paren):
        zeg(meting, een, ander, 2 * (nr < aantal))
        zeg(meting, ander, een, 2 * (nr < aantal))
    return meting


@pytest.fixture
def golven(proeftuin):
    return [_golf(proeftuin, "nul", TOEN, 4), _golf(proeftuin, "tussen", NU, 9)]


def test_growth_is_the_lines_of_each_closed_wave(proeftuin, golven):
    _golf(proeftuin, "eind", date(2026, 5, 1), 12, stand="open")

    assert groei([proeftuin]) == {proeftuin.pk: ((TOEN, 4), (NU, 9))}


def test_of_a_wave_with_too_few_lines_nothing_is_told(proeftuin):
    _golf(proeftuin, "nul", TOEN, 2)

    assert groei([proeftuin]) == {proeftuin.pk: ()}


def test_two_waves_that_differ_by_one_line_are_not_told_both(proeftuin):
    """The one line would stand beside its two people, for who knows who met."""
    _golf(proeftuin, "nul", TOEN, 4)
    _golf(proeftuin, "tussen", NU, 5)

    assert groei([proeftuin]) == {proeftuin.pk: ((TOEN, 4),)}


def test_who_shows_nothing_is_not_told_by_the_figure(proeftuin, golven):
    """Before and after, subtracted, would be the lines of that one person."""
    eerst = groei([proeftuin])

    Contact.objects.filter(naam="Anna").update(zicht=Zicht.NIETS)
    caches["tekening"].clear()

    assert groei([proeftuin]) == eerst


def test_growth_of_many_places_is_asked_at_once(
    proeftuin, andere_proeftuin, golven, django_assert_num_queries
):
    _golf(andere_proeftuin, "nul", TOEN, 6)
    tuinen = list(Proeftuin.objects.all())
    groei(tuinen)
    caches["tekening"].clear()
    with django_assert_num_queries(4):
        eerst = groei(tuinen)

    with django_assert_num_queries(1):
        assert groei(tuinen) == eerst
    assert eerst[andere_proeftuin.pk] == ((TOEN, 6),)


@pytest.mark.parametrize("rol", ["deelnemer", "gemeentelezer", "procesbegeleider"])
def test_the_season_shows_growth_to_everyone_alike(rol, als, request, proeftuin, golven, klok):
    tekst = als(request.getfixturevalue(rol)).get(proeftuin.get_absolute_url()).text

    assert "In het netwerk: 4 lijnen op 20 november 2025 en 9 op 20 april 2026." in tekst
    assert ">4 lijnen</text>" in tekst


def test_a_place_without_waves_has_a_season_without_figures(als, deelnemer, proeftuin):
    tekst = als(deelnemer).get(proeftuin.get_absolute_url()).text

    assert "In het netwerk" not in tekst
    assert "lijnen</text>" not in tekst


def test_the_drawing_follows_a_wave_that_closes(als, deelnemer, proeftuin, golven, klok):
    binnen = als(deelnemer)
    binnen.get(proeftuin.get_absolute_url())
    _golf(proeftuin, "eind", date(2026, 5, 1), 12)

    assert "en 12 op 1 mei 2026." in binnen.get(proeftuin.get_absolute_url()).text


def test_the_list_of_the_country_tells_how_each_grew(
    als, landelijk, proeftuin, andere_proeftuin, golven, django_assert_num_queries
):
    binnen = als(landelijk)
    assert "<td>van 4 naar 9</td>" in binnen.get(LANDELIJK).text
    with django_assert_num_queries(9):
        binnen.get(LANDELIJK)

    _golf(andere_proeftuin, "nul", TOEN, 6)
    assert "<td>6</td>" in binnen.get(LANDELIJK).text
    with django_assert_num_queries(9):
        binnen.get(LANDELIJK)
    caches["tekening"].clear()
    with django_assert_num_queries(12):
        binnen.get(LANDELIJK)


def test_growth_is_said_from_the_first_to_the_last():
    assert zeg_groei(()) == ""
    assert zeg_groei(((TOEN, 4),)) == "4"
    assert zeg_groei(((TOEN, 4), (date(2026, 1, 1), 7), (NU, 9))) == "van 4 naar 9"
