from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from leerwerkplaats.web.klok import vandaag
from proeftuinen.management.demo.openbaar import OPENBAAR
from proeftuinen.management.demo.tijd import bij, eerste_van_maand, lindewaard
from proeftuinen.management.demo.verzonnen import KERSENBRUG, LINDEWAARD, WILGENOORD
from proeftuinen.models import Proeftuin, Stap
from proeftuinen.traject.overzicht import lees_jaar
from proeftuinen.traject.planning import waarschuwingen
from proeftuinen.traject.seizoen import Stand
from proeftuinen.traject.volgorde import als_planbaar, tegenspraak
from proeftuinen.traject.vrijedagen import Regio, reden_geen_werkdag, reden_vrij

ALLE = (LINDEWAARD, KERSENBRUG, WILGENOORD, *OPENBAAR)
LASTIGE_DAGEN = (
    date(2024, 2, 29),
    date(2028, 2, 29),
    date(2026, 2, 1),  # the first of a month on a Sunday
    date(2026, 8, 1),  # and on a Saturday, in the summer holiday
    date(2026, 5, 14),  # Ascension Day
    date(2026, 7, 8),  # the next weeks are holiday
    date(2026, 10, 31),
    date(2026, 12, 10),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2031, 12, 31),  # no school holidays are known
)
pytestmark = [pytest.mark.django_db, pytest.mark.een_database]


def laden(**opties):
    call_command("demowereld", verbosity=0, stdout=StringIO(), **opties)


def proeftuin(voorbeeld):
    return Proeftuin.objects.get(publiek_id=voorbeeld.publiek_id)


def standen(voorbeeld):
    jaar = lees_jaar(list(Stap.objects.van(proeftuin(voorbeeld))), vandaag())
    return {regel.stap.nummer: regel.stand for regel in jaar.regels}


@pytest.mark.parametrize("dag", LASTIGE_DAGEN, ids=str)
def test_on_any_day_each_year_stands_where_it_should_and_no_dates_contradict(dag, settings):
    """One world for all three: it takes seconds to make."""
    settings.DEMO_DATUM = dag

    laden()

    _elk_jaar_staat_goed()
    _geen_dag_spreekt_tegen()
    gesloten = Stap.objects.exclude(afgesloten_op=None)
    assert [s for s in gesloten if s.afgesloten_op.date() != s.einde or s.einde >= dag] == []


def _elk_jaar_staat_goed() -> None:
    klaar, nu, straks = Stand.KLAAR, Stand.NU, Stand.STRAKS
    assert standen(LINDEWAARD) == (
        dict.fromkeys(("1", "2", "3", "4", "5", "6a"), klaar)
        | {"6b": nu}
        | dict.fromkeys(("7", "7b", "8", "9"), straks)
    )
    assert standen(KERSENBRUG) == {"1": nu} | dict.fromkeys(
        ("2", "3", "4", "5", "6a", "6b", "7", "8", "9"), straks
    )
    assert standen(WILGENOORD) == dict.fromkeys(
        ("1", "2", "3", "4", "5", "6b", "7", "7b", "8", "9"), klaar
    ) | {"6a": Stand.OVERGESLAGEN}
    for voorbeeld in OPENBAAR:
        assert set(standen(voorbeeld).values()) == {klaar}


def _geen_dag_spreekt_tegen() -> None:
    for voorbeeld in ALLE:
        tuin = proeftuin(voorbeeld)
        stappen = list(Stap.objects.van(tuin))
        namen = {stap.publiek_id: stap.naam for stap in stappen}
        bezet = [s.naam for s in stappen if s.bijeenkomst and reden_vrij(s.begin, tuin.schoolregio)]
        buiten = [s.naam for s in stappen if not tuin.start <= s.begin <= s.einde <= tuin.einde]
        assert tegenspraak(stappen, {}) == ""
        assert waarschuwingen(als_planbaar(stappen), namen, tuin.schoolregio) == ()
        assert (bezet, buiten) == ([], [])


def test_lindewaard_is_at_its_experiments_whichever_day_it_is():
    dagen = [date(2024, 1, 1) + timedelta(days=2 * n) for n in range(365 * 3)]
    fout = []
    for dag in dagen:
        start = eerste_van_maand(dag, 8)
        data = lindewaard(start, dag, Regio.MIDDEN)
        begins = [begin for begin, _ in data.values()]
        dichtbij = dag + timedelta(days=14)
        goed = (
            begins == sorted(begins)
            and all(begin <= einde for begin, einde in data.values())
            and data["6a"][1] < dag
            and data["6b"][0] <= dag <= data["6b"][1] < data["7"][0]
            and data["7"][0] >= dichtbij
            and len({begin for begin, einde in data.values() if begin == einde}) >= 6
        )
        if not goed:
            fout.append(dag)

    assert fout == []


def test_the_third_work_meeting_is_about_three_weeks_ahead_outside_holidays():
    dag = date(2026, 3, 3)

    zeven = lindewaard(eerste_van_maand(dag, 8), dag, Regio.MIDDEN)["7"][0]

    assert zeven == date(2026, 3, 24)


def test_a_meeting_is_sought_on_a_free_day_near_the_wish():
    kerst = date(2026, 12, 25)

    dag = bij(kerst, kerst - timedelta(days=30), Regio.MIDDEN)

    assert dag == date(2026, 12, 17)
    assert reden_geen_werkdag(dag) is None


@pytest.mark.parametrize(
    ("terug", "eerste"),
    [(0, date(2026, 1, 1)), (1, date(2025, 12, 1)), (8, date(2025, 5, 1)), (16, date(2024, 9, 1))],
)
def test_months_are_counted_back_over_the_new_year(terug, eerste):
    assert eerste_van_maand(date(2026, 1, 31), terug) == eerste
