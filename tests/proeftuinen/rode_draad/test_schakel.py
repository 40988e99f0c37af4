"""The page of a knot."""

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Recht
from proeftuinen.rode_draad import actions
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.contracten import Knoop


@pytest.fixture
def knopen(klok, proeftuin):
    return list(Schakel.objects.filter(proeftuin=proeftuin).order_by("pk"))


@pytest.fixture
def adres(proeftuin, knopen):
    return reverse("proeftuinen:schakel", args=[proeftuin.publiek_id, knopen[0].publiek_id])


@pytest.fixture
def leggen(proeftuin, knopen):
    return reverse("proeftuinen:draad-leggen", args=[proeftuin.publiek_id, knopen[0].publiek_id])


@pytest.fixture
def geheim(proeftuin, knopen):
    """A knot that only who guides may see."""
    knoop = Knoop("geheim", "abc", "kanarie-label", "/kanarie-adres/", Recht.SPOOR_ZIEN)
    actions.meld(proeftuin=proeftuin, knopen=[knoop])
    return Schakel.objects.get(soort="geheim")


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_page_asks_as_much_for_one_line_as_for_three(
    aantal, als, kernteam, knopen, adres, django_assert_num_queries
):
    for andere in knopen[1 : 1 + aantal]:
        actions.verbind(van=knopen[0], naar=andere, door=kernteam)
    client = als(kernteam)
    client.get(adres)

    with django_assert_num_queries(7):
        antwoord = client.get(adres)

    assert len(antwoord.context["draden"].leidde_tot) == aantal


def test_both_ends_are_told_with_the_reason(als, deelnemer, kernteam, knopen, adres):
    actions.verbind(van=knopen[1], naar=knopen[0], door=kernteam, waarom="Door het gesprek.")
    actions.verbind(van=knopen[0], naar=knopen[2], door=kernteam)

    antwoord = als(deelnemer).get(adres)

    draden = antwoord.context["draden"]
    assert [draad.van for draad in draden.kwam_voort_uit] == [knopen[1]]
    assert [draad.naar for draad in draden.leidde_tot] == [knopen[2]]
    assert "Door het gesprek." in antwoord.content.decode()


def test_a_line_to_what_one_may_not_see_is_not_told(
    als, deelnemer, procesbegeleider, knopen, adres, geheim
):
    actions.verbind(van=knopen[0], naar=geheim, door=procesbegeleider, waarom="kanarie-waarom")
    kanaries = {"kanarie-label", "kanarie-adres", "kanarie-waarom"}

    ziet = {
        persoon.naam: {k for k in kanaries if k in als(persoon).get(adres).content.decode()}
        for persoon in (procesbegeleider, deelnemer)
    }

    assert ziet == {"Sanne": kanaries, "Tineke": set()}


def test_a_knot_that_one_may_not_see_does_not_exist(
    als, kernteam, procesbegeleider, proeftuin, geheim
):
    adres = reverse("proeftuinen:schakel", args=[proeftuin.publiek_id, geheim.publiek_id])

    codes = [als(persoon).get(adres).status_code for persoon in (procesbegeleider, kernteam)]

    assert codes == [200, 404]


def test_a_line_cannot_be_drawn_to_what_one_may_not_see(als, kernteam, leggen, geheim):
    antwoord = als(kernteam).post(leggen, {"naar": geheim.publiek_id})

    assert antwoord.context["form"].errors.keys() == {"naar"}
    assert Draad.objects.count() == 0


def test_drawing_a_line_ties_and_leads_back(als, kernteam, knopen, adres, leggen):
    gegevens = {"naar": knopen[1].publiek_id, "waarom": "Daarom."}

    antwoorden = [als(kernteam).post(leggen, gegevens) for _ in range(2)]

    assert [(deel.status_code, deel.headers["Location"]) for deel in antwoorden] == [
        (302, adres)
    ] * 2
    draad = Draad.objects.get()
    assert (draad.van, draad.naar, draad.waarom) == (knopen[0], knopen[1], "Daarom.")


def test_a_knot_is_not_offered_to_itself(als, kernteam, knopen, adres, leggen):
    keuzes = als(kernteam).get(adres).context["form"].fields["naar"].queryset
    antwoord = als(kernteam).post(leggen, {"naar": knopen[0].publiek_id})

    assert set(keuzes) == set(knopen[1:])
    assert antwoord.context["form"].errors.keys() == {"naar"}


def test_stuur_door_opens_the_form_filled_in_and_the_line_is_there_after(
    als, procesbegeleider, proeftuin, knopen, adres
):
    doelen = als(procesbegeleider).get(adres).context["doelen"]
    (doel,) = [deel for deel in doelen if deel.label == "Extra stap"]
    begin = als(procesbegeleider).get(doel.url)
    form = begin.context["form"]
    waarden = {naam: form[naam].value() or "" for naam in form.fields}

    antwoord = als(procesbegeleider).post(
        doel.url, {**waarden, "naam": "Extra avond", "begin": "2026-08-31"}
    )

    assert knopen[0].label in begin.content.decode()
    assert antwoord.status_code == 302
    draad = Draad.objects.get()
    assert (draad.van, draad.naar.label) == (knopen[0], "Stap 9b: Extra avond")
    assert draad.naar.adres == antwoord.headers["Location"]


def test_stuur_door_is_not_offered_without_the_right(als, kernteam, adres):
    doelen = als(kernteam).get(adres).context["doelen"]

    assert "Extra stap" not in [doel.label for doel in doelen]


def test_the_page_of_a_knot_stands_under_no_tab_and_has_one_row_of_tabs(als, kernteam, adres):
    antwoord = als(kernteam).get(adres)

    assert "Overzicht" in [tab.label for tab in antwoord.context["tabs"]]
    assert antwoord.context["subtabs"] == []
