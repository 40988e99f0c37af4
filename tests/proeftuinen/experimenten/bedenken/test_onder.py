"""An experiment and a result belong to the sentence that is nearest along the red thread."""

from itertools import pairwise

import pytest

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.experimenten.bedenken.onder import zinnen_bij
from proeftuinen.rode_draad.actions import meld, verbind
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop
from tests.proeftuinen.ambities.maak import maak_versie, maak_zin

pytestmark = pytest.mark.django_db


@pytest.fixture
def knoop(proeftuin):
    """Make a knot of this kind; its id is its name."""

    def doe(soort, naam, tuin=proeftuin):
        deze = Knoop(soort, naam, naam, "/x/", Recht.EXPERIMENTEN_ZIEN)
        meld(proeftuin=tuin, knopen=[deze])
        return Schakel.objects.select_related("proeftuin").get(soort=soort, object_id=naam)

    return doe


@pytest.fixture
def zin(proeftuin, kernteam, knoop):
    """Make a sentence of the ambition; return its knot."""
    versie = maak_versie(proeftuin)

    def doe(tekst):
        deze = maak_zin(versie, kernteam, tekst)
        return knoop("ambitiezin", deze.publiek_id)

    return doe


@pytest.fixture
def lijn(kernteam):
    """Lay a line along these knots."""

    def doe(*knopen):
        for van, naar in pairwise(knopen):
            verbind(van=van, naar=naar, door=kernteam)

    return doe


def test_a_line_goes_on_through_what_lies_between(proeftuin, knoop, zin, lijn):
    een = zin("Een")
    lijn(een, knoop("inzicht", "i"), knoop("actie", "a"), knoop("experiment", "e"))
    lijn(knoop("experiment", "e"), knoop("opbrengst", "o"))

    bij = zinnen_bij(proeftuin)

    assert (bij["experiment", "e"], bij["opbrengst", "o"]) == (een.object_id, een.object_id)


def test_the_nearest_sentence_decides_and_of_two_as_near_the_first_line(
    proeftuin, knoop, zin, lijn
):
    ver, dichtbij, later = zin("Ver"), zin("Dichtbij"), zin("Later")
    lijn(ver, knoop("actie", "a"), knoop("experiment", "e"))
    lijn(dichtbij, knoop("experiment", "e"))
    lijn(later, knoop("experiment", "e"))

    assert zinnen_bij(proeftuin)["experiment", "e"] == dichtbij.object_id


def test_lines_that_go_round_end(proeftuin, knoop, zin, lijn):
    een = zin("Een")
    lijn(een, knoop("experiment", "e"), knoop("experiment", "f"), knoop("experiment", "e"))

    assert zinnen_bij(proeftuin)["experiment", "f"] == een.object_id


def test_a_sentence_that_no_longer_holds_begins_no_line(proeftuin, knoop, zin, lijn):
    een = zin("Een")
    lijn(een, knoop("experiment", "e"))
    Ambitiezin.objects.update(vervallen_in=maak_versie(proeftuin, nummer=2))

    assert ("experiment", "e") not in zinnen_bij(proeftuin)


def test_lines_of_another_place_are_not_read(andere_proeftuin, knoop, zin, lijn):
    een = zin("Een")
    lijn(een, knoop("experiment", "e"))

    assert zinnen_bij(andere_proeftuin) == {}


@pytest.mark.parametrize("aantal", [1, 3])
def test_lines_are_read_in_one_query(
    proeftuin, knoop, zin, lijn, django_assert_num_queries, aantal
):
    een = zin("Een")
    for nr in range(aantal):
        lijn(een, knoop("experiment", f"e{nr}"))

    with django_assert_num_queries(1):
        assert len(zinnen_bij(proeftuin)) == aantal
