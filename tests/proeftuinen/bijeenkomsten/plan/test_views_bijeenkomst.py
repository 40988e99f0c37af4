"""The pages of a meeting: the list, making and changing it, and calling it off."""

from datetime import date, time, timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from proeftuinen.bijeenkomsten.plan import actions
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.models import Stap

pytestmark = pytest.mark.usefixtures("klok")
DAG = date(2026, 6, 9)  # a Tuesday on which nobody is free


def _url(naam: str, *delen) -> str:
    return reverse(f"proeftuinen:{naam}", args=[deel.publiek_id for deel in delen])


def _maak(proeftuin, door, **waarden) -> Bijeenkomst:
    return actions.maak(
        proeftuin=proeftuin, door=door, waarden={"titel": "Avond", "dag": DAG, **waarden}
    )


def _post(**anders) -> dict:
    return {
        "sleutel": str(uuid4()),
        "soort": "werk",
        "titel": "Avond",
        "dag": DAG.isoformat(),
        "begin": "19:30",
        "einde": "21:30",
        **anders,
    }


def _fouten(antwoord, veld: str) -> list[str]:
    return antwoord.context["form"].errors.get(veld, [])


def test_the_list_shows_what_comes_first_and_then_what_was(als, proeftuin, kernteam):
    antwoord = als(kernteam).get(_url("bijeenkomsten", proeftuin))

    regels = antwoord.context["regels"]
    groepen = [regel.groep for regel in regels]
    komend = [regel.bijeenkomst.dag for regel in regels if regel.groep == "Komt eraan"]
    geweest = [regel.bijeenkomst.dag for regel in regels if regel.groep == "Geweest"]
    assert groepen == sorted(groepen, reverse=False, key=["Komt eraan", "Geweest"].index)
    assert komend == sorted(komend)
    assert geweest == sorted(geweest, reverse=True)
    assert [regel.volgende for regel in regels] == [True] + [False] * (len(regels) - 1)


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_as_much_of_three_meetings_as_of_one(
    aantal, als, proeftuin, kernteam, django_assert_num_queries
):
    Bijeenkomst.objects.all().delete()
    for nummer in range(aantal):
        _maak(proeftuin, kernteam, titel=f"Avond {nummer}", stap=None)
    wie = als(kernteam)
    wie.get(_url("bijeenkomsten", proeftuin))

    with django_assert_num_queries(6):
        wie.get(_url("bijeenkomsten", proeftuin))


def test_a_place_without_meetings_says_what_to_do(als, proeftuin, kernteam, deelnemer):
    Bijeenkomst.objects.all().delete()

    team = als(kernteam).get(_url("bijeenkomsten", proeftuin)).content.decode()
    ander = als(deelnemer).get(_url("bijeenkomsten", proeftuin)).content.decode()

    assert "Nog geen bijeenkomsten" in team
    assert team.count(_url("bijeenkomst-nieuw", proeftuin)) == 1
    assert ander.count(_url("bijeenkomst-nieuw", proeftuin)) == 0


def test_a_meeting_is_made_once_however_often_one_presses(als, proeftuin, kernteam):
    post = _post(titel="Avond over 🌻 <b>rouw</b>", online="voorbeeld.example/zaal")
    wie = als(kernteam)

    adressen = {wie.post(_url("bijeenkomst-nieuw", proeftuin), post).url for _ in range(3)}

    deze = Bijeenkomst.objects.get(titel="Avond over 🌻 <b>rouw</b>")
    assert adressen == {deze.get_absolute_url()}
    assert (deze.begin, deze.einde) == (time(19, 30), time(21, 30))
    assert deze.online == "https://voorbeeld.example/zaal"
    assert "<b>rouw</b>" not in wie.get(deze.get_absolute_url()).content.decode()


def test_the_form_is_filled_in_from_a_step(als, proeftuin, procesbegeleider, andere_proeftuin):
    stap = Stap.objects.van(proeftuin).get(nummer="3")
    vreemd = Stap.objects.van(andere_proeftuin).get(nummer="3")
    wie, url = als(procesbegeleider), _url("bijeenkomst-nieuw", proeftuin)

    eigen = wie.get(f"{url}?stap={stap.publiek_id}").context["form"].initial
    ander = wie.get(f"{url}?stap={vreemd.publiek_id}").context["form"].initial

    assert (eigen["titel"], eigen["dag"], eigen["soort"]) == (stap.naam, stap.begin, "start")
    assert (ander["titel"], "stap" in ander) == ("", False)


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        (
            {"dag": "2027-03-28", "begin": "02:30", "einde": ""},
            "begin",
            (
                "2.30 uur bestaat niet op zo 28 maart 2027: die nacht gaat de klok een uur vooruit, "
                "van 2.00 naar 3.00 uur. Kies een ander uur."
            ),
        ),
        (
            {"dag": "2027-03-27", "begin": "23:00", "einde": "02:15"},
            "einde",
            (
                "2.15 uur bestaat niet op zo 28 maart 2027: die nacht gaat de klok een uur vooruit, "
                "van 2.00 naar 3.00 uur. Kies een ander uur."
            ),
        ),
        ({"begin": ""}, "begin", "Vul ook in hoe laat jullie beginnen."),
        ({"begin": "half acht"}, "begin", "Dit is geen tijd. Schrijf hem zo: 13.30."),
        (
            {"dag": "9999-12-31"},
            "dag",
            "Het jaar 9999 kan niet. Kies een datum tussen 2000 en 2100.",
        ),
        ({"dag": "30-2-2026"}, "dag", "Dit is geen datum. Schrijf hem zo: 3-3-2026."),
        ({"titel": "\u200b"}, "titel", "Vul dit in."),
        ({"titel": "a\x00b"}, "titel", "Er staat een teken in dat we niet kunnen bewaren."),
        ({"titel": "x" * 121}, "titel", "Dit is te lang: het mag 120 tekens zijn, je hebt er 121."),
        (
            {"online": "javascript:alert(1)"},
            "online",
            "Dit is geen webadres. Het begint met https://.",
        ),
        ({"leerdoelen": "doel\n" * 11}, "leerdoelen", "Kies hooguit 10 leerdoelen."),
    ],
)
def test_what_cannot_be_is_said_at_the_field(als, proeftuin, kernteam, velden, veld, zin):
    voor = Bijeenkomst.objects.count()

    antwoord = als(kernteam).post(_url("bijeenkomst-nieuw", proeftuin), _post(**velden))

    assert (antwoord.status_code, _fouten(antwoord, veld)) == (200, [zin])
    assert Bijeenkomst.objects.count() == voor


@pytest.mark.parametrize(
    ("velden", "veld", "zin"),
    [
        (
            {"dag": "2026-03-03"},
            "dag",
            "Di 3 maart 2026 is al geweest. Schrijven jullie dit achteraf op?",
        ),
        (
            {"dag": "2026-05-14"},
            "dag",
            "Do 14 mei 2026 valt op een vrije dag: Hemelvaartsdag. Klopt dit?",
        ),
        (
            {"begin": "14:00", "einde": "13:00"},
            "einde",
            "De bijeenkomst duurt dan 23 uur en is pas de volgende dag klaar. Klopt dit?",
        ),
        (
            {"begin": "08:00", "einde": "20:30"},
            "einde",
            "De bijeenkomst duurt dan 12 uur en 30 minuten. Klopt dit?",
        ),
    ],
)
def test_what_is_odd_is_asked_and_may_be(als, proeftuin, kernteam, velden, veld, zin):
    wie, url = als(kernteam), _url("bijeenkomst-nieuw", proeftuin)

    vraag = wie.post(url, _post(**velden))
    ja = wie.post(url, _post(**velden, klopt=vraag.context["form"].kenmerk))

    assert _fouten(vraag, veld) == [zin]
    assert 'name="klopt"' in vraag.content.decode()
    assert ja.status_code == 302


def test_a_yes_to_one_question_is_no_yes_to_another(als, proeftuin, kernteam):
    wie, url = als(kernteam), _url("bijeenkomst-nieuw", proeftuin)
    ja = wie.post(url, _post(dag="2026-03-03")).context["form"].kenmerk

    antwoord = wie.post(url, _post(dag="2026-03-04", klopt=ja))

    assert antwoord.status_code == 200


def test_over_midnight_needs_no_question(als, proeftuin, kernteam):
    post = _post(begin="20:00", einde="00:30")

    als(kernteam).post(_url("bijeenkomst-nieuw", proeftuin), post)

    deze = Bijeenkomst.objects.get(titel="Avond")
    assert deze.slot - deze.aanvang == timedelta(hours=4, minutes=30)


def test_only_who_plans_the_year_moves_a_meeting_that_carries_a_step(
    als, proeftuin, kernteam, procesbegeleider
):
    deze = Bijeenkomst.objects.get(stap__nummer="8")
    stap = deze.stap
    dag = stap.begin + timedelta(days=1)
    post = _post(versie=1, dag=dag.isoformat(), stap=stap.publiek_id)
    url = _url("bijeenkomst-bewerken", proeftuin, deze)

    nee = als(kernteam).post(url, post)
    ja = als(procesbegeleider).post(url, post)

    assert _fouten(nee, "dag")[0].startswith("Deze dag staat in de planning van het jaar.")
    assert (ja.status_code, ja.url) == (302, deze.get_absolute_url())
    assert Stap.objects.get(pk=stap.pk).begin == dag


def test_a_step_cannot_be_moved_past_another_by_its_meeting(als, proeftuin, procesbegeleider):
    deze = Bijeenkomst.objects.get(stap__nummer="7")
    dag = Stap.objects.van(proeftuin).get(nummer="8").begin + timedelta(days=1)
    post = _post(versie=1, dag=dag.isoformat(), stap=deze.stap.publiek_id)

    antwoord = als(procesbegeleider).post(_url("bijeenkomst-bewerken", proeftuin, deze), post)

    assert "Verplaats de stap in de planning" in _fouten(antwoord, "dag")[0]


def test_of_two_who_change_the_second_sees_both_texts(als, proeftuin, kernteam):
    deze = _maak(proeftuin, kernteam)
    wie, url = als(kernteam), _url("bijeenkomst-bewerken", proeftuin, deze)
    wie.post(url, _post(versie=1, titel="Eerste"))

    antwoord = wie.post(url, _post(versie=1, titel="Tweede"))

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert ("Eerste" in tekst, "Tweede" in tekst) == (True, True)


def test_calling_off_asks_a_reason_and_can_be_undone(als, proeftuin, procesbegeleider):
    deze = _maak(proeftuin, procesbegeleider)
    wie = als(procesbegeleider)
    url = _url("bijeenkomst-afzeggen", proeftuin, deze)

    zonder = wie.post(url, {"versie": 1, "reden": " "})
    wie.post(url, {"versie": 1, "reden": "Te weinig mensen"})
    af = Bijeenkomst.objects.get(pk=deze.pk)
    wie.post(_url("bijeenkomst-weer-plannen", proeftuin, deze), {"versie": af.versie})
    weer = Bijeenkomst.objects.get(pk=deze.pk)

    assert _fouten(zonder, "reden") == ["Vul dit in."]
    assert (af.afgezegd, af.afzegreden, af.agendaversie) == (True, "Te weinig mensen", 1)
    assert (weer.afgezegd, weer.afzegreden, weer.agendaversie) == (False, "", 2)


def test_a_meeting_that_nobody_was_asked_to_can_be_taken_away(als, proeftuin, procesbegeleider):
    deze = _maak(proeftuin, procesbegeleider)
    wie = als(procesbegeleider)

    bladzijde = wie.get(_url("bijeenkomst-afzeggen", proeftuin, deze)).content.decode()
    antwoord = wie.post(_url("bijeenkomst-weghalen", proeftuin, deze))

    assert "Was dit een vergissing?" in bladzijde
    assert antwoord.url == _url("bijeenkomsten", proeftuin)
    assert Bijeenkomst.objects.filter(pk=deze.pk).exists() is False


def test_a_step_shows_its_meeting_and_leads_to_one_more(als, proeftuin, kernteam, deelnemer):
    een_dag = Stap.objects.van(proeftuin).get(nummer="3")
    weken = Stap.objects.van(proeftuin).get(nummer="2")
    wie = als(kernteam)

    met = wie.get(_url("stap", proeftuin, een_dag)).content.decode()
    zonder = wie.get(_url("stap", proeftuin, weken)).content.decode()
    ander = als(deelnemer).get(_url("stap", proeftuin, weken)).content.decode()

    nieuw = _url("bijeenkomst-nieuw", proeftuin)
    assert een_dag.bijeenkomsten.get().get_absolute_url() in met
    assert [f"{nieuw}?stap=" in tekst for tekst in (met, zonder, ander)] == [False, True, False]


def test_the_overview_tells_of_the_next_meeting_once(als, proeftuin, deelnemer, gemeentelezer):
    komend = Bijeenkomst.objects.van(proeftuin).komend(date(2026, 5, 12)).first()
    Bijeenkomst.objects.filter(pk=komend.pk).update(locatie="kanarie-zaal", begin=time(13, 30))

    team = als(deelnemer).get(_url("overzicht", proeftuin)).content.decode()
    lezer = als(gemeentelezer).get(_url("overzicht", proeftuin)).content.decode()

    assert [tekst.count("Volgende bijeenkomst</h2>") for tekst in (team, lezer)] == [1, 1]
    assert ["kanarie-zaal" in tekst for tekst in (team, lezer)] == [True, False]
