"""Counting a list when it closes: once, all of it, and never more than may be shown."""

from datetime import timedelta

import pytest

from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.monitoring.uitslag import actions, lezen
from proeftuinen.monitoring.uitslag.aandeel import elke_dag
from proeftuinen.monitoring.uitslag.models import Telling, Verandering
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel

STAPPEN = ["1", "2", "4", "4", "5", "3", "0"]


def _vul(lijst, stappen, sleutel="vraag-1"):
    for nummer, stap in enumerate(stappen):
        maak_vel(lijst, f"wie-{nummer}", {sleutel: stap})


def _sluit(lijst):
    actions.sluit(lijst=lijst, door=None)
    return lezen.uitslag_van(lijst)


def test_a_closed_list_tells_how_often_each_answer_was_given(proeftuin):
    lijst = maak_lijst(proeftuin)
    _vul(lijst, STAPPEN)

    (beeld,) = _sluit(lijst)

    assert (lijst.stand, lijst.aantal, lijst.dicht_op) == ("dicht", 7, vandaag())
    assert list(beeld.rijen[0].cellen) == ["1", "1", "1", "2", "1", "1"]
    assert beeld.zin == "3 van de 7 kozen eens of helemaal eens, 2 oneens of helemaal oneens."


def test_fewer_than_five_answers_to_a_question_show_nothing(proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("eens", "vaak"))
    _vul(lijst, STAPPEN)
    for nummer in range(4):
        vel = lijst.vellen.get(wie=f"wie-{nummer}")
        vel.antwoorden[lijst.vragen.get(sleutel="vraag-2").publiek_id] = "3"
        vel.save()

    eerste, tweede = _sluit(lijst)

    assert eerste.rijen
    assert (tweede.rijen, tweede.zin, tweede.te_weinig) == ((), "", True)


def test_when_nearly_all_said_the_same_no_exact_number_is_told(proeftuin):
    lijst = maak_lijst(proeftuin)
    _vul(lijst, ["4"] * 9 + ["2"])

    (beeld,) = _sluit(lijst)

    assert beeld.zin == "Bijna iedereen koos “eens”: 8 tot 10 van de 10."
    assert list(beeld.rijen[0].cellen) == ["0 tot 2"] * 3 + ["8 tot 10"] + ["0 tot 2"] * 2


def test_the_picture_tells_no_more_than_the_words(proeftuin):
    beelden = []
    for stappen in (["4"] * 10, ["4"] * 9 + ["2"], ["4"] * 8 + ["1", "0"]):
        lijst = maak_lijst(proeftuin, geopend_op=vandaag() + timedelta(days=1 - len(beelden)))
        _vul(lijst, stappen)
        (beeld,) = _sluit(lijst)
        beelden.append((str(beeld.tekening), beeld.zin, beeld.rijen[0].cellen))

    assert beelden[0] == beelden[1] == beelden[2]


def test_choices_and_several_answers_are_counted_by_option(proeftuin):
    lijst = maak_lijst(proeftuin, vragen=("keuze", "meer", "open"))
    keuze, meer, open_ = lijst.vragen.all()
    for nummer in range(8):
        antwoorden = {"vraag-1": str(nummer % 2), "vraag-2": ["0", "1"] if nummer < 4 else ["0"]}
        maak_vel(lijst, f"wie-{nummer}", {**antwoorden, "vraag-3": "Iets" if nummer else " "})

    beelden = _sluit(lijst)

    assert [list(beeld.rijen[0].cellen) for beeld in beelden[:2]] == [["4", "4"], ["6 tot 8", "4"]]
    assert beelden[2].aantal == 7
    assert sorted(lezen.open_antwoorden(open_)) == [" ", *["Iets"] * 7]
    assert (keuze.tellingen.get(waarde="n").aantal, meer.tellingen.get(waarde="n").aantal) == (8, 8)


def test_an_answer_that_cannot_be_given_does_not_count(proeftuin):
    lijst = maak_lijst(proeftuin)
    _vul(lijst, [*STAPPEN, "9", "", None, ["4"], {"x": 1}])

    (beeld,) = _sluit(lijst)

    assert (lijst.aantal, beeld.aantal) == (12, 8)


def test_a_question_that_was_taken_away_keeps_its_answers(proeftuin):
    lijst = maak_lijst(proeftuin)
    lijst.vragen.update(vervallen_op=vandaag())
    _vul(lijst, STAPPEN)

    (beeld,) = _sluit(lijst)

    assert beeld.rijen[0].n == 7


def _twee(proeftuin, toen, nu):
    """Close a list at the start and one at the end, by the same people."""
    start = maak_lijst(proeftuin, titel="Start", geopend_op=vandaag() - timedelta(days=200))
    eind = maak_lijst(proeftuin, titel="Eind", moment="einde")
    _vul(start, toen)
    _vul(eind, nu)
    actions.sluit(lijst=start, door=None)
    return _sluit(eind)


def test_the_same_people_are_laid_side_by_side(proeftuin):
    (beeld,) = _twee(proeftuin, "12345123", "33345243")

    assert [(rij.moment, rij.n) for rij in beeld.rijen] == [("Start", 8), ("Eind", 8)]
    assert beeld.wissels == [
        "8 mensen antwoordden ook bij “Start”. Nu kozen 4 hoger, 4 hetzelfde en 0 lager."
    ]


@pytest.mark.parametrize(
    ("toen", "nu"),
    [
        ("1234", "2345"),  # too few
        ("1234512", "234513211"),  # two who answered only later
        ("44444444", "12345123"),  # nearly all the same, then
    ],
)
def test_a_change_that_could_tell_of_one_person_is_not_even_kept(proeftuin, toen, nu):
    _twee(proeftuin, toen, nu)

    assert not Verandering.objects.exists()


def test_lists_without_a_code_are_never_laid_side_by_side(proeftuin):
    start = maak_lijst(proeftuin, wijze="anoniem", geopend_op=vandaag() - timedelta(days=9))
    eind = maak_lijst(proeftuin, wijze="anoniem")
    for lijst in (start, eind):
        _vul(lijst, "12345123")
        actions.sluit(lijst=lijst, door=None)

    assert not Verandering.objects.exists()


def test_a_list_closes_once(proeftuin, kernteam):
    lijst = maak_lijst(proeftuin)
    _vul(lijst, STAPPEN)
    actions.sluit(lijst=lijst, door=kernteam)

    with pytest.raises(actions.NietOpen):
        actions.sluit(lijst=lijst, door=kernteam)

    assert Telling.objects.count() == 7


def test_a_list_opens_again_only_when_nothing_of_it_was_shown(proeftuin, kernteam):
    klein, groot = maak_lijst(proeftuin), maak_lijst(proeftuin)
    _vul(klein, STAPPEN[:4])
    _vul(groot, STAPPEN)
    for lijst in (klein, groot):
        actions.sluit(lijst=lijst, door=kernteam)

    actions.heropen(lijst=klein, door=kernteam)
    with pytest.raises(actions.AlGetoond):
        actions.heropen(lijst=groot, door=kernteam)

    assert (klein.stand, groot.stand) == ("open", "dicht")
    assert not Telling.objects.filter(vraag__vragenlijst=klein).exists()


def test_a_list_closes_by_itself_after_its_last_day(proeftuin):
    gisteren, nu = vandaag() - timedelta(days=1), vandaag()
    klaar, bezig = (maak_lijst(proeftuin, sluit_op=dag) for dag in (gisteren, nu))
    zonder = maak_lijst(proeftuin)

    elke_dag(dit_moment())

    standen = [Vragenlijst.objects.get(pk=lijst.pk).stand for lijst in (klaar, bezig, zonder)]
    assert standen == ["dicht", "open", "open"]


def test_reading_results_asks_as_much_for_many_questions_as_for_one(
    proeftuin, django_assert_num_queries
):
    for vragen in (("eens",), ("eens", "vaak", "keuze")):
        lijst = maak_lijst(proeftuin, vragen=vragen)
        _vul(lijst, STAPPEN)
        actions.sluit(lijst=lijst, door=None)
        with django_assert_num_queries(4):
            lezen.uitslag_van(lijst)
