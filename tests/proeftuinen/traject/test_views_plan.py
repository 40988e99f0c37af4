from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils.html import escape

from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions
from proeftuinen.traject.models import Stap
from tests.conftest import maak_proeftuin


@pytest.fixture
def plan(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/planning/"


@pytest.fixture
def verplaats(stap):
    return f"{stap.get_absolute_url()}verplaatsen/"


def _post(stap: Stap, dagen: int = 0, **overig) -> dict:
    verschil = timedelta(days=dagen)
    datums = {"begin": stap.begin + verschil, "einde": stap.einde + verschil}
    return (
        {deel: dag.isoformat() for deel, dag in datums.items()} | {"versie": stap.versie} | overig
    )


def _fout(antwoord, veld: str) -> list[str]:
    assert antwoord.status_code == 200
    assert "<title>Fout: " in antwoord.text
    return antwoord.context["form"].errors[veld]


# Moving


def test_moving_later_asks_first_and_then_moves_what_is_ticked(
    als, procesbegeleider, stap, verplaats, plan
):
    binnen = als(procesbegeleider)
    antwoord = binnen.post(verplaats, _post(stap, 14))
    assert antwoord.status_code == 200
    assert antwoord.text.count('name="mee"') == 7
    assert Stap.objects.get(pk=stap.pk).begin == stap.begin
    voorstellen = antwoord.context["verplaatsing"].voorstellen
    gezien = antwoord.context["verplaatsing"].kenmerk
    vier = voorstellen[0]
    antwoord = binnen.post(verplaats, _post(stap, 14, bevestigd=gezien, mee=[vier.stap.publiek_id]))
    assert (antwoord.status_code, antwoord.url) == (302, plan)
    assert Stap.objects.get(pk=stap.pk).begin == stap.begin + timedelta(days=14)
    assert Stap.objects.get(pk=vier.stap.pk).begin == vier.verschuiving.nieuw_begin
    for deel in voorstellen[1:]:
        assert Stap.objects.get(pk=deel.stap.pk).begin == deel.stap.begin
    assert "1 stap schoof mee." in binnen.get(plan).text


def test_a_proposal_that_changed_meanwhile_moves_nothing_and_says_so(
    als, procesbegeleider, stap, verplaats
):
    binnen = als(procesbegeleider)
    eerste = binnen.post(verplaats, _post(stap, 14)).context["verplaatsing"]
    mee = [deel.stap.publiek_id for deel in eerste.voorstellen]
    later = Stap.objects.van(stap.proeftuin).get(nummer="4")
    actions.stappen_verplaatsen(
        proeftuin=stap.proeftuin,
        door=procesbegeleider,
        naar={later: (later.begin + timedelta(7), later.einde + timedelta(7), 1)},
    )
    voor = list(Stap.objects.van(stap.proeftuin).values_list("begin", flat=True))
    antwoord = binnen.post(verplaats, _post(stap, 14, bevestigd=eerste.kenmerk, mee=mee))
    assert antwoord.status_code == 200
    assert "Er is nog niets verplaatst." in antwoord.text
    assert list(Stap.objects.van(stap.proeftuin).values_list("begin", flat=True)) == voor
    tweede = antwoord.context["verplaatsing"].kenmerk
    antwoord = binnen.post(verplaats, _post(stap, 14, bevestigd=tweede, mee=mee))
    assert antwoord.status_code == 302


def test_moving_earlier_saves_at_once(als, procesbegeleider, stap, verplaats, plan):
    antwoord = als(procesbegeleider).post(verplaats, _post(stap, -7))
    assert (antwoord.status_code, antwoord.url) == (302, plan)
    assert Stap.objects.get(pk=stap.pk).begin == stap.begin - timedelta(days=7)


def test_a_holiday_warns_and_may_be_chosen_all_the_same(als, procesbegeleider, stap):
    acht = Stap.objects.van(stap.proeftuin).get(nummer="8")
    Stap.objects.van(stap.proeftuin).filter(nummer="9").update(begin=date(2026, 8, 1))
    adres = f"{acht.get_absolute_url()}verplaatsen/"
    gegevens = {"begin": "28-7-2026", "einde": "", "versie": 1}
    binnen = als(procesbegeleider)
    antwoord = binnen.post(adres, gegevens)
    assert "De nieuwe dag valt op een vrije dag: zomervakantie regio " in antwoord.text
    gezien = antwoord.context["verplaatsing"].kenmerk
    assert binnen.post(adres, gegevens | {"bevestigd": gezien}).status_code == 302
    assert Stap.objects.get(pk=acht.pk).begin == date(2026, 7, 28)


def test_step_3_before_step_2_is_a_message_at_the_field(als, procesbegeleider, stap, verplaats):
    antwoord = als(procesbegeleider).post(
        verplaats, {"begin": "1-9-2025", "einde": "", "versie": 1}
    )
    (fout,) = _fout(antwoord, "begin")
    assert fout.startswith("Stap 3 (Startbijeenkomst) begint dan op ma 1 september 2025.")
    assert Stap.objects.get(pk=stap.pk).begin == stap.begin


@pytest.mark.parametrize(
    ("begin", "einde", "veld", "melding"),
    [
        ("", "", "begin", "Vul dit in."),
        ("30-2-2026", "", "begin", "Dit is geen datum. Schrijf hem zo: 3-3-2026."),
        (
            "3-3-1900",
            "",
            "begin",
            "Het jaar 1900 kan niet. Kies een datum tussen 2000 en 2100.",
        ),
        (
            "3-3-2026",
            "3-3-2101",
            "einde",
            "Het jaar 2101 kan niet. Kies een datum tussen 2000 en 2100.",
        ),
        (
            "3-3-2026",
            "2-3-2026",
            "begin",
            (
                "De einddatum (ma 2 maart 2026) ligt voor de begindatum (di 3 maart 2026). "
                "Kies een latere einddatum."
            ),
        ),
        (
            "31-8-2025",
            "",
            "begin",
            "Dat is vóór het begin van het jaar. Kies een latere dag.",
        ),
        ("<b>", "", "begin", "Dit is geen datum. Schrijf hem zo: 3-3-2026."),
    ],
)
def test_impossible_days_get_a_message_and_stay_typed(
    als, procesbegeleider, stap, verplaats, begin, einde, veld, melding
):
    gegevens = {"begin": begin, "einde": einde, "versie": 1}
    antwoord = als(procesbegeleider).post(verplaats, gegevens)
    assert _fout(antwoord, veld) == [melding]
    for typed in filter(None, (begin, einde)):
        assert f'value="{escape(typed)}"' in antwoord.text
    assert Stap.objects.get(pk=stap.pk).versie == 1


def test_of_two_movers_the_second_sees_both_days_and_may_go_on(
    als, procesbegeleider, stap, verplaats
):
    binnen = als(procesbegeleider)
    assert binnen.post(verplaats, _post(stap, -7)).status_code == 302
    antwoord = binnen.post(verplaats, _post(stap, -14))
    assert antwoord.status_code == 409
    for dagen in (-7, -14):
        assert f"{stap.begin + timedelta(dagen):%d-%m-%Y}" in antwoord.text
    alsnog = dict(antwoord.context["verborgen"])
    assert alsnog["versie"] == 2
    assert binnen.post(verplaats, alsnog).status_code == 302
    assert Stap.objects.get(pk=stap.pk).begin == stap.begin - timedelta(days=14)


def test_a_move_without_a_version_is_a_form_error(als, procesbegeleider, stap, verplaats):
    gegevens = _post(stap, -7)
    del gegevens["versie"]
    antwoord = als(procesbegeleider).post(verplaats, gegevens)
    (fout,) = _fout(antwoord, "versie")
    assert fout.startswith("Dit formulier is niet compleet aangekomen.")
    assert fout in antwoord.text


# Adding


def _nieuw(stap: Stap, **overig) -> dict:
    return {
        "naam": "Vierde werkbijeenkomst",
        "soort": "werk",
        "na": stap.publiek_id,
        "begin": stap.begin.isoformat(),
        "sleutel": str(uuid4()),
    } | overig


def test_a_fourth_work_meeting_is_7b_and_five_presses_make_one(
    als, procesbegeleider, proeftuin, plan
):
    zeven = Stap.objects.van(proeftuin).get(nummer="7")
    gegevens, binnen = _nieuw(zeven, herhaal=zeven.publiek_id), als(procesbegeleider)
    antwoorden = [binnen.post(f"{plan}nieuw/", gegevens) for _ in range(5)]
    nieuw = Stap.objects.van(proeftuin).get(nummer="7b")
    assert {deel.url for deel in antwoorden} == {nieuw.get_absolute_url()}
    assert Stap.objects.van(proeftuin).count() == 11
    assert nieuw.controlepunten.count() == zeven.controlepunten.count()
    assert (nieuw.begin, nieuw.einde) == (zeven.begin, zeven.begin)


def test_repeating_fills_in_the_step_that_is_repeated(als, procesbegeleider, stap, plan):
    antwoord = als(procesbegeleider).get(f"{plan}nieuw/?herhaal={stap.publiek_id}")
    form = antwoord.context["form"]
    assert (form["naam"].value(), form["na"].value()) == (stap.naam, stap.publiek_id)
    assert form["begin"].value() is None


def test_a_step_that_comes_from_a_knot_says_so_and_is_tied(als, procesbegeleider, stap, plan):
    bron = Schakel.objects.get(object_id=stap.publiek_id)
    binnen = als(procesbegeleider)
    blad = binnen.get(f"{plan}nieuw/?uit={bron.publiek_id}")
    assert "Dit komt voort uit: Stap 3: Startbijeenkomst" in blad.text
    binnen.post(f"{plan}nieuw/", _nieuw(stap, uit=bron.publiek_id))
    assert Draad.objects.get().van == bron


@pytest.mark.parametrize(
    "query", ["herhaal=%00", "uit=%00", "herhaal=x&uit=x", "herhaal=" + "x" * 999]
)
def test_odd_words_in_the_address_fill_in_nothing(als, procesbegeleider, plan, query):
    assert als(procesbegeleider).get(f"{plan}nieuw/?{query}").status_code == 200


def test_what_another_place_has_is_neither_copied_nor_named(
    als, procesbegeleider, stap, andere_proeftuin, plan
):
    vreemd = Stap.objects.van(andere_proeftuin).first()
    Stap.objects.filter(pk=vreemd.pk).update(naam="Geheime stap")
    knoop = Schakel.objects.get(object_id=vreemd.publiek_id)
    binnen = als(procesbegeleider)
    blad = binnen.get(f"{plan}nieuw/?herhaal={vreemd.publiek_id}&uit={knoop.publiek_id}")
    assert "Geheime stap" not in blad.text
    assert "Voorbereiding</div>" not in blad.text
    antwoord = binnen.post(f"{plan}nieuw/", _nieuw(stap, na=vreemd.publiek_id))
    assert _fout(antwoord, "na") == ["Deze keuze bestaat niet. Kies er een uit de lijst."]
    binnen.post(f"{plan}nieuw/", _nieuw(stap, herhaal=vreemd.publiek_id, uit=knoop.publiek_id))
    assert not Draad.objects.exists()
    assert not Stap.objects.van(stap.proeftuin).get(nummer="3b").controlepunten.exists()


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("naam", "", "Vul dit in."),
        ("naam", "n" * 10_000, "Dit is te lang: het mag 120 tekens zijn, je hebt er 10000."),
        ("soort", "feest", "Deze keuze bestaat niet. Kies er een uit de lijst."),
        ("na", "", "Vul dit in."),
        ("begin", "30-2-2026", "Dit is geen datum. Schrijf hem zo: 3-3-2026."),
        ("einde", "1-1-2101", "Het jaar 2101 kan niet. Kies een datum tussen 2000 en 2100."),
        (
            "sleutel",
            "",
            "Dit formulier is niet compleet aangekomen. Kijk het na en verstuur het nog eens.",
        ),
    ],
)
def test_a_new_step_that_cannot_be_gets_a_message_and_is_not_made(
    als, procesbegeleider, stap, plan, veld, waarde, melding
):
    gegevens = _nieuw(stap, doel="Dit typte ik") | {veld: waarde}
    antwoord = als(procesbegeleider).post(f"{plan}nieuw/", gegevens)
    assert _fout(antwoord, veld) == [melding]
    assert "Dit typte ik" in antwoord.text
    assert Stap.objects.van(stap.proeftuin).count() == 10


def test_a_step_before_the_one_it_follows_is_a_message_at_the_field(
    als, procesbegeleider, stap, plan
):
    dag = (stap.begin - timedelta(days=1)).isoformat()
    antwoord = als(procesbegeleider).post(f"{plan}nieuw/", _nieuw(stap, begin=dag))
    assert _fout(antwoord, "begin") == ["Dat is vóór stap 3. Kies een latere dag."]


# The list


def test_a_reader_of_the_gemeente_sees_the_plan_without_reasons_or_buttons(
    als, gemeentelezer, procesbegeleider, stap, plan
):
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Kanarie is ziek")
    antwoord = als(gemeentelezer).get(plan)
    assert "Overgeslagen" in antwoord.text
    for geheim in ("Kanarie", "Verplaats", "/stappen/"):
        assert geheim not in antwoord.text


def test_the_list_asks_as_much_for_thirteen_steps_as_for_ten(
    als, procesbegeleider, proeftuin, plan, django_assert_num_queries
):
    binnen = als(procesbegeleider)
    binnen.get(plan)
    with django_assert_num_queries(5):
        binnen.get(plan)
    laatste = Stap.objects.van(proeftuin).last()
    for _ in range(3):
        actions.stap_toevoegen(
            proeftuin=proeftuin,
            door=procesbegeleider,
            waarden={"naam": "Extra", "begin": laatste.begin, "einde": laatste.einde},
            na=laatste,
        )
    with django_assert_num_queries(5):
        assert binnen.get(plan).text.count("lw-planning__naam") == 13


@pytest.mark.parametrize("blad", ["planning/nieuw/", "stappen/{}/verplaatsen/"])
def test_the_forms_ask_little(als, procesbegeleider, stap, blad, django_assert_max_num_queries):
    adres = f"/proeftuinen/{stap.proeftuin.publiek_id}/{blad.format(stap.publiek_id)}"
    binnen = als(procesbegeleider)
    with django_assert_max_num_queries(14):
        binnen.get(adres)


def test_no_other_place_is_touched_by_any_of_this(
    als, procesbegeleider, gemeenten, stap, verplaats
):
    ander = maak_proeftuin(procesbegeleider, gemeenten[1:2], naam="Ander")
    voor = list(Stap.objects.van(ander).values())
    als(procesbegeleider).post(verplaats, _post(stap, -7))
    assert list(Stap.objects.van(ander).values()) == voor
