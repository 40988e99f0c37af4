"""What was written last stands on the overview, and a step tells what was written in its days."""

from datetime import timedelta

import pytest

from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.tijdlijn.dagboek import aandeel
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap

pytestmark = pytest.mark.django_db
DEELNEMER, GEMEENTE = (Lezer(RECHTEN[rol], 0) for rol in (Rol.DEELNEMER, Rol.GEMEENTE))


@pytest.fixture
def schrijf(proeftuin, klok):
    """Lay a piece in the diary, so many days ago."""

    def doe(titel, dagen=0, **velden):
        vast = {"soort": "notitie", "dag": vandaag() - timedelta(days=dagen), **velden}
        return Dagboekstuk.objects.create(proeftuin=proeftuin, titel=titel, **vast)

    return doe


def test_the_three_newest_pieces_stand_on_the_overview(als, deelnemer, proeftuin, schrijf):
    for nr in range(5):
        schrijf(f"Stuk {nr} hier", dagen=nr, tekst="Koffie op de gang")

    pagina = als(deelnemer).get(proeftuin.get_absolute_url()).text

    assert [f"Stuk {nr} hier" in pagina for nr in range(5)] == [True, True, True, False, False]
    assert "Koffie op de gang" in pagina


def test_an_interview_without_a_yes_stands_on_no_card(proeftuin, schrijf):
    schrijf("Kanarie", soort="interview")

    assert not aandeel.kaarten(proeftuin, DEELNEMER)


def test_who_only_reads_the_harvest_gets_no_card_and_no_outcome(proeftuin, schrijf):
    schrijf("Kanarie")
    stap = _stap_van_nu(proeftuin)

    assert not aandeel.kaarten(proeftuin, GEMEENTE)
    assert not aandeel.uitkomsten(stap, GEMEENTE)


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_card_asks_one_query(proeftuin, schrijf, aantal, django_assert_num_queries):
    for nr in range(aantal):
        schrijf(f"Stuk {nr}")

    with django_assert_num_queries(1):
        (kaart,) = aandeel.kaarten(proeftuin, DEELNEMER)

    assert len(kaart.inhoud["stukken"]) == aantal


def test_a_step_tells_what_was_written_in_its_days_and_leads_there(
    als, deelnemer, proeftuin, schrijf
):
    stap = _stap_van_nu(proeftuin)
    schrijf("In de stap", dag=stap.begin)
    schrijf("Ook in de stap", dag=stap.einde)
    schrijf("Ervoor", dag=stap.begin - timedelta(days=1))

    (uit,) = aandeel.uitkomsten(stap, DEELNEMER)

    assert uit.titel == "2 stukken in het dagboek"
    Dagboekstuk.objects.filter(titel="Ook in de stap").update(dag=stap.begin)
    pagina = als(deelnemer).get(uit.adres).text
    assert "In de stap" in pagina
    assert "Ervoor" not in pagina


def test_a_step_without_pieces_asks_for_none(proeftuin, klok):
    assert not aandeel.uitkomsten(_stap_van_nu(proeftuin), DEELNEMER)


def _stap_van_nu(tuin):
    stap = Stap.objects.van(tuin).filter(begin__lte=vandaag()).last()
    stap.proeftuin = tuin
    return stap
