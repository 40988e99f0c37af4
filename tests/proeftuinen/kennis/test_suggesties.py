"""What suits a step: werkvormen and other kinds, one's own first, never what was used."""

from leerwerkplaats.toegang import Rol, rechten_van
from proeftuinen.kennis import actions
from proeftuinen.kennis.suggesties import suggesties
from proeftuinen.traject.contracten import Lezer
from tests.kennisbank.maak import maak_item, maak_plank

DEELNEMER = Lezer(rechten_van([Rol.DEELNEMER]))
START = {"stap": ["start"]}


def titels(proeftuin, **vraag) -> list[str]:
    return [deel.titel for deel in suggesties(proeftuin, DEELNEMER, **vraag)]


def test_half_are_werkvormen_and_what_is_meant_for_this_step_alone_goes_first(proeftuin):
    for nr in range(4):
        maak_item(soort="werkvorm", titel=f"Werkvorm {nr}", kenmerken=START)
        maak_item(titel=f"Blad {nr}", kenmerken=START)
    maak_item(titel="Aan alles", kenmerken={"stap": ["start", "werk"]})

    gevonden = titels(proeftuin, stapsoort="start", aantal=4)

    assert gevonden == ["Werkvorm 0", "Werkvorm 1", "Blad 0", "Blad 1"]


def test_one_kind_fills_up_what_the_other_lacks(proeftuin):
    for nr in range(3):
        maak_item(soort="werkvorm", titel=f"Werkvorm {nr}", kenmerken=START)

    assert len(titels(proeftuin, stapsoort="start", aantal=4)) == 3


def test_own_work_goes_first_and_that_of_another_place_is_never_shown(
    proeftuin, plank, andere_proeftuin
):
    maak_item(titel="Aap", kenmerken=START)
    maak_item(plank, titel="Van ons", kenmerken=START)
    maak_item(plank, titel="Concept", kenmerken=START, gepubliceerd=False)
    elders = maak_plank(andere_proeftuin.publiek_id, "Geheimhuizen")
    maak_item(elders, titel="Van hen", kenmerken=START)

    assert titels(proeftuin, stapsoort="start") == ["Van ons", "Aap"]


def test_what_was_used_is_left_out_and_so_is_what_the_asker_shows_already(
    proeftuin, werkvorm, kernteam
):
    blad = maak_item(titel="Blad", kenmerken=START)
    actions.gebruik(proeftuin=proeftuin, item=werkvorm, door=kernteam)

    assert titels(proeftuin, stapsoort="start") == ["Blad"]
    assert titels(proeftuin, stapsoort="start", zonder=[blad.pk]) == []


def test_dimensions_narrow_it_down_and_without_a_question_there_is_no_answer(proeftuin, werkvorm):
    maak_item(titel="Samen", kenmerken={"stap": ["start"], "dimensie": ["sociaal"]})

    assert titels(proeftuin, stapsoort="start", dimensies=["sociaal"]) == ["Samen"]
    assert titels(proeftuin, dimensies=["sociaal"]) == ["Samen"]
    assert titels(proeftuin) == []
    assert titels(proeftuin, stapsoort="eigen") == []


def test_it_takes_one_query(proeftuin, werkvorm, django_assert_num_queries):
    with django_assert_num_queries(1):
        suggesties(proeftuin, DEELNEMER, stapsoort="start")
