from datetime import date

import pytest

from proeftuinen.traject import actions
from proeftuinen.traject.landelijk import gefilterd, vraag
from proeftuinen.traject.models import Stap
from tests.conftest import maak_proeftuin

DAG = date(2026, 5, 12)
ADRES = "/landelijk/"


@pytest.fixture
def drie(gemeenten, procesbegeleider):
    maak_proeftuin(procesbegeleider, gemeenten[:1], naam="Een")
    maak_proeftuin(procesbegeleider, gemeenten[:2], naam="Twee", start=date(2026, 3, 1))
    maak_proeftuin(procesbegeleider, gemeenten[1:2], naam="Drie", vorm="wijk")


def _namen(**keuze: str) -> list[str]:
    return [tuin.naam for tuin in gefilterd(keuze, DAG)]


@pytest.mark.usefixtures("drie")
def test_all_come_newest_year_first():
    assert _namen() == ["Twee", "Drie", "Een"]


@pytest.mark.usefixtures("drie")
def test_a_province_holds_each_place_once_also_with_two_municipalities(gemeenten):
    assert _namen(provincie="Drenthe") == ["Twee", "Drie"]
    assert _namen(provincie="Gelderland") == ["Twee", "Een"]
    assert _namen(provincie="Zeeland") == []


@pytest.mark.usefixtures("drie")
def test_a_kind_of_step_must_run_on_the_day_and_be_open(procesbegeleider):
    bezig = Stap.objects.filter(soort="experimenteren", begin__lte=DAG, einde__gte=DAG)
    namen = sorted(bezig.values_list("proeftuin__naam", flat=True))
    assert namen == ["Drie", "Een"]
    assert sorted(_namen(soort="experimenteren")) == namen
    stap = bezig.get(proeftuin__naam="Een")
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Ziek")
    assert _namen(soort="experimenteren") == ["Drie"]


def test_a_filter_stays_in_the_links_between_pages():
    assert vraag({"provincie": "Noord-Brabant & x", "vorm": ""}) == "provincie=Noord-Brabant+%26+x&"
    assert vraag({}) == ""


@pytest.mark.usefixtures("drie")
@pytest.mark.parametrize(
    "query",
    ["provincie=Mars", "vorm=%00", "soort=' OR 1=1", "page=99", "page=x", "provincie=<script>", ""],
)
def test_an_unknown_filter_filters_nothing(als, landelijk, query):
    antwoord = als(landelijk).get(f"{ADRES}?{query}")
    assert antwoord.status_code == 200
    assert "3 trajecten." in antwoord.text
    assert "<script>" not in antwoord.text.split("<main")[1]


@pytest.mark.usefixtures("drie")
def test_a_filter_on_the_page_filters(als, landelijk):
    antwoord = als(landelijk).get(f"{ADRES}?provincie=Gelderland&vorm=gemeente")
    assert [regel.titel for regel in antwoord.context["regels"]] == [
        "Proeftuin Twee",
        "Proeftuin Een",
    ]


def test_the_country_is_for_the_landelijk_programma_alone(als, procesbegeleider, beheerder):
    assert als(procesbegeleider).get(ADRES).status_code == 403
    assert als(beheerder).get(ADRES).status_code == 403


def test_three_rows_ask_as_much_as_one(
    als, gemeenten, landelijk, procesbegeleider, django_assert_num_queries
):
    maak_proeftuin(procesbegeleider, gemeenten[:1])
    binnen = als(landelijk)
    with django_assert_num_queries(9):
        assert len(binnen.get(ADRES).context["regels"]) == 1
    for naam in ("Twee", "Drie"):
        maak_proeftuin(procesbegeleider, gemeenten[:2], naam=naam)
    with django_assert_num_queries(9):
        assert len(binnen.get(ADRES).context["regels"]) == 3
