"""The lists that stand ready: short, in plain words, and the same questions over the year."""

import pytest

from proeftuinen.monitoring.vragenlijsten import actions, lezen
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment
from proeftuinen.monitoring.vragenlijsten.voorraad import VOORRAAD

JAAR = [Moment.START, Moment.HALVERWEGE, Moment.EINDE, Moment.HALFJAAR]


@pytest.mark.parametrize("moment", JAAR)
def test_a_list_of_the_year_is_ten_questions_in_three_minutes(moment, proeftuin, kernteam):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment=moment, door=kernteam)
    vragen = list(lijst.vragen.all())

    assert len(vragen) == 10
    assert lezen.minuten(vragen) <= 3
    assert [vraag.soort for vraag in vragen].count(Lijstvraag.Soort.OPEN) == 1


def test_the_same_question_has_the_same_key_and_words_over_the_year():
    vaste = [
        [vraag for vraag in VOORRAAD[moment].vragen if vraag.soort != "open"] for moment in JAAR
    ]

    assert vaste[1:] == vaste[:1] * 3


def test_a_key_means_one_question():
    alle = {vraag for lijst in VOORRAAD.values() for vraag in lijst.vragen}

    assert len({vraag.sleutel for vraag in alle}) == len(alle)


@pytest.mark.parametrize(
    ("moment", "soorten"), [("terugblik", ["vaak", "open"]), ("tips", ["open"])]
)
def test_looking_back_and_tips_are_short(moment, soorten):
    assert [vraag.soort for vraag in VOORRAAD[moment].vragen] == soorten


@pytest.mark.parametrize("moment", VOORRAAD)
def test_what_stands_ready_fits_in_the_tables_and_on_a_phone(moment, proeftuin):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment=moment, door=None)

    lijst.clean_fields()
    for vraag in lijst.vragen.all():
        vraag.clean_fields()
        assert len(vraag.tekst) <= 80
        assert vraag.soort not in {"keuze", "meer"} or 2 <= len(vraag.opties) <= 10


def test_a_moment_without_a_list_gets_an_empty_one(proeftuin, kernteam):
    lijst = actions.maak_uit_voorraad(proeftuin=proeftuin, moment=Moment.ANDERS, door=kernteam)

    assert not lijst.vragen.exists()
