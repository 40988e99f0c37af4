"""Results beside those of other places: only by choice, among alike, from three, with how sure."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from proeftuinen.monitoring.uitslag import vergelijken
from proeftuinen.monitoring.uitslag.actions import sluit
from proeftuinen.monitoring.uitslag.wilson import interval
from proeftuinen.monitoring.vragenlijsten.actions import maak_uit_voorraad, open_lijst
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.monitoring.maak import maak_vel

GEMENGD = "123455"


def _plek(naam, stappen=GEMENGD, *, mee=True, vorm="gemeente"):
    dag = vandaag()
    tuin = Proeftuin.objects.create(
        naam=naam,
        vorm=vorm,
        start=dag,
        einde=dag.replace(year=dag.year + 1),
        vergelijkbaar=mee,
    )
    return tuin, _lijst(tuin, stappen)


def _lijst(tuin, stappen):
    lijst = maak_uit_voorraad(proeftuin=tuin, moment="start", door=None)
    open_lijst(lijst=lijst, door=None)
    for nummer, stap in enumerate(stappen):
        maak_vel(lijst, f"wie-{nummer}", {"plezier": stap})
    sluit(lijst=lijst, door=None)
    return lijst


@pytest.mark.parametrize(
    ("aantal", "n", "laag", "hoog"),
    # Worked out by hand from the formula, and the well known ends: none and all of ten.
    [
        (5, 10, 0.2366, 0.7634),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_that_of_wilson(aantal, n, laag, hoog):
    assert interval(aantal, n) == pytest.approx((laag, hoog), abs=0.0001)


@pytest.mark.parametrize(("aantal", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_has_no_interval(aantal, n):
    with pytest.raises(ValueError, match="share"):
        interval(aantal, n)


@pytest.mark.django_db
def test_three_places_of_one_shape_are_told_together():
    for naam in "abc":
        _plek(naam)

    (regel,) = vergelijken.regels()

    assert (regel.vraag, regel.moment) == ("Ik heb plezier in mijn werk.", "Bij de start")
    deze = regel.vergelijking
    assert (deze.plekken, deze.n, deze.hoog, deze.deel) == (3, 18, 9, 50)
    assert deze.tussen == (29, 71)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "derde",
    [
        {"mee": False},
        {"vorm": "regio"},
        {"stappen": "1234"},  # too few to show
        {"stappen": "555554"},  # nearly all the same: its own page has no exact number
    ],
)
def test_a_place_that_may_not_count_does_not(derde):
    for naam in "ab":
        _plek(naam)
    _plek("c", **derde)

    assert vergelijken.regels() == []


@pytest.mark.django_db
def test_of_a_place_only_its_last_list_counts():
    plekken = [_plek(naam)[0] for naam in "abc"]
    _lijst(plekken[0], "111223")

    (regel,) = vergelijken.regels()

    assert (regel.vergelijking.n, regel.vergelijking.hoog) == (18, 6)


def test_who_joins_in_sees_what_others_say_and_never_oneself(als, procesbegeleider, proeftuin):
    Proeftuin.objects.filter(pk=proeftuin.pk).update(vorm="gemeente")
    proeftuin.refresh_from_db()
    lijst = _lijst(proeftuin, "111223")
    for naam in "abc":
        _plek(naam)
    binnen = als(procesbegeleider)
    adres = reverse("proeftuinen:uitslag", args=[proeftuin.publiek_id, lijst.publiek_id])
    kiezen = reverse("proeftuinen:uitslag-meetellen", args=[proeftuin.publiek_id])
    zin = "Bij 3 andere plekken koos 50% de hoogste twee stappen (18 antwoorden"

    voor = binnen.get(adres).text
    binnen.post(kiezen, {"mee": "ja"})
    binnen.post(kiezen, {"mee": "ja"})
    na = binnen.get(adres).text
    binnen.post(kiezen, {"mee": "nee"})

    assert zin not in voor
    assert zin in na
    proeftuin.refresh_from_db()
    assert not proeftuin.vergelijkbaar
    gedaan = Auditregel.objects.filter(handeling__startswith="uitslag.telt").order_by("pk")
    assert list(gedaan.values_list("handeling", flat=True)) == [
        "uitslag.telt_mee",
        "uitslag.telt_niet_mee",
    ]


def test_the_programme_sees_no_name_of_a_place(als, landelijk, kernteam, django_assert_num_queries):
    for naam in ("Zilverberk", "Goudbrink", "Koperveld"):
        _plek(naam)
    adres = reverse("proeftuinen:landelijk-vergelijken")

    tekst = als(landelijk).get(adres).text

    assert "3 plekken tellen mee." in tekst
    assert "29% en 71%" in tekst
    assert all(naam not in tekst for naam in ("Zilverberk", "Goudbrink", "Koperveld"))
    assert als(kernteam).get(adres).status_code == 403
    with django_assert_num_queries(2):
        vergelijken.regels(), vergelijken.plekken_die_meetellen()
