"""Tying and untying."""

import pytest

from leerwerkplaats.toegang import Recht, Rol, rechten_van
from leerwerkplaats.web.models import Auditregel
from proeftuinen.rode_draad import actions
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions as traject
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Stap


@pytest.fixture
def knopen(proeftuin):
    return list(Schakel.objects.filter(proeftuin=proeftuin, soort="stap").order_by("pk"))


def test_every_step_of_a_new_year_has_a_knot(proeftuin, knopen):
    stappen = list(Stap.objects.van(proeftuin))

    assert [knoop.object_id for knoop in knopen] == [stap.publiek_id for stap in stappen]
    assert [knoop.label for knoop in knopen] == [str(stap) for stap in stappen]
    assert {knoop.recht for knoop in knopen} == {Recht.STAP_ZIEN}


def test_drawing_a_line_again_changes_nothing(knopen, kernteam, deelnemer):
    een = actions.verbind(van=knopen[0], naar=knopen[1], door=kernteam, waarom="Daarom.")
    sporen = Auditregel.objects.filter(handeling="draad.gelegd").count()

    twee = actions.verbind(van=knopen[0], naar=knopen[1], door=deelnemer, waarom="Anders.")

    assert (twee.pk, twee.waarom, twee.door) == (een.pk, "Daarom.", kernteam)
    assert Auditregel.objects.filter(handeling="draad.gelegd").count() == sporen == 1


def test_a_line_back_is_another_line(knopen, kernteam):
    actions.verbind(van=knopen[0], naar=knopen[1], door=kernteam)
    actions.verbind(van=knopen[1], naar=knopen[0], door=kernteam)

    assert Draad.objects.count() == 2


def test_a_line_between_two_places_is_refused(knopen, andere_proeftuin, kernteam):
    vreemd = Schakel.objects.filter(proeftuin=andere_proeftuin).first()

    with pytest.raises(ValueError, match="one proeftuin"):
        actions.verbind(van=knopen[0], naar=vreemd, door=kernteam)

    assert Draad.objects.count() == 0


def test_a_line_from_a_knot_to_itself_is_refused(knopen, kernteam):
    with pytest.raises(ValueError, match="two knots"):
        actions.verbind(van=knopen[0], naar=knopen[0], door=kernteam)

    assert Draad.objects.count() == 0


def test_the_line_is_in_the_trail_without_its_words(knopen, proeftuin, kernteam):
    actions.verbind(van=knopen[0], naar=knopen[1], door=kernteam, waarom="kanarie")

    regel = Auditregel.objects.get(handeling="draad.gelegd")
    assert (regel.door, regel.ruimte) == (kernteam.publiek_id, proeftuin.publiek_id)
    assert "kanarie" not in str(vars(regel))


def test_tying_from_an_unknown_knot_or_one_of_another_place_ties_nothing(
    proeftuin, andere_proeftuin, kernteam
):
    stap = Stap.objects.van(proeftuin).first()
    stap.proeftuin = proeftuin
    vreemd = Schakel.objects.filter(proeftuin=andere_proeftuin).first()

    for uit in ("", "bestaatniet1", vreemd.publiek_id):
        actions.verbind_uit(proeftuin=proeftuin, uit=uit, naar=traject.knoop(stap), door=kernteam)

    assert Draad.objects.count() == 0
    assert actions.label_van(proeftuin=proeftuin, uit=vreemd.publiek_id) == ""


def test_tying_a_thing_to_its_own_knot_ties_nothing(proeftuin, kernteam):
    stap = Stap.objects.van(proeftuin).first()
    stap.proeftuin = proeftuin
    knoop = Schakel.objects.get(object_id=stap.publiek_id)

    actions.verbind_uit(
        proeftuin=proeftuin, uit=knoop.publiek_id, naar=traject.knoop(stap), door=kernteam
    )

    assert Draad.objects.count() == 0


def test_a_thing_told_twice_is_one_knot_with_the_newest_name(proeftuin):
    eerder = Knoop("idee", "abc", "Eerste naam", "/a/", Recht.STAP_ZIEN)
    later = Knoop("idee", "abc", "Tweede naam", "/b/", Recht.SPOOR_ZIEN)

    actions.meld(proeftuin=proeftuin, knopen=[eerder])
    publiek_id = Schakel.objects.get(soort="idee").publiek_id
    actions.meld(proeftuin=proeftuin, knopen=[later])

    knoop = Schakel.objects.get(soort="idee")
    assert (knoop.label, knoop.adres, knoop.recht) == ("Tweede naam", "/b/", "spoor_zien")
    assert knoop.publiek_id == publiek_id  # links to it keep working


def test_a_label_that_is_too_long_is_cut(proeftuin):
    actions.meld(
        proeftuin=proeftuin, knopen=[Knoop("idee", "abc", "x" * 300, "/", Recht.STAP_ZIEN)]
    )

    assert len(Schakel.objects.get(soort="idee").label) == 200


def test_a_thing_that_goes_takes_its_knot_and_lines_along(proeftuin, knopen, kernteam):
    knoop = Knoop("idee", "abc", "Idee", "/", Recht.STAP_ZIEN)
    actions.meld(proeftuin=proeftuin, knopen=[knoop])
    idee = Schakel.objects.get(soort="idee")
    actions.verbind(van=knopen[0], naar=idee, door=kernteam)
    actions.verbind(van=knopen[0], naar=knopen[1], door=kernteam)

    actions.maak_los(knopen=[knoop])

    assert Schakel.objects.filter(soort="idee").count() == 0
    assert [draad.naar for draad in Draad.objects.all()] == [knopen[1]]


def test_a_knot_is_visible_only_with_its_right(knopen):
    for rol, aantal in {Rol.DEELNEMER: 10, Rol.KERNTEAM: 10, Rol.GEMEENTE: 0}.items():
        stappen = Schakel.objects.filter(soort="stap")
        assert stappen.zichtbaar_met(rechten_van([rol])).count() == aantal
