"""From a year to a plan and back: distances, free days, and what may not come along."""

import json
from datetime import date, timedelta

import pytest

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject import actions as traject
from proeftuinen.traject.jaarplan import actions
from proeftuinen.traject.jaarplan.bestand import Bestand, als_inhoud, lees, schrijf, uit_inhoud
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.jaarplan.plan import LANGST, Planstap, haal_los, leg_neer
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap
from proeftuinen.traject.vrijedagen import Regio, reden_vrij

pytestmark = pytest.mark.usefixtures("klok")


def _stap(na: int, duurt: int, nummer: str = "1") -> Planstap:
    return Planstap(nummer, "Stap", "eigen", "", "", "", (), na, duurt)


def _jaar(tuin: Proeftuin) -> list[tuple]:
    return [
        (
            stap.nummer,
            stap.naam,
            stap.soort,
            stap.doel,
            stap.wie,
            stap.opbrengst,
            stap.begin,
            stap.einde,
            [punt.tekst for punt in stap.controlepunten.all()],
        )
        for stap in Stap.objects.van(tuin)
    ]


def _maak(door, gemeenten, start: date, **uit) -> Proeftuin:
    return traject.proeftuin_maken(
        door=door, gegevens={"naam": "Nieuw", "start": start}, gemeenten=gemeenten[:1], **uit
    )


@pytest.mark.parametrize(
    ("na", "duurt", "zin"),
    [
        (0, 1, "Eén dag, in week 1"),
        (7, 1, "Eén dag, in week 2"),
        (0, 7, "Week 1"),
        (0, 8, "Week 1 tot en met 2"),
        (28, 56, "Week 5 tot en met 12"),
    ],
)
def test_a_step_says_when_it_is_in_weeks(na, duurt, zin):
    assert _stap(na, duurt).wanneer == zin


def test_a_plan_laid_on_the_same_start_is_the_same_year(proeftuin, procesbegeleider, gemeenten):
    nieuw = _maak(procesbegeleider, gemeenten, proeftuin.start, plan=plan_van(proeftuin))

    assert _jaar(nieuw) == _jaar(proeftuin)
    assert len(_jaar(nieuw)) == 10


@pytest.mark.parametrize(
    "start", [date(2026, 9, 1), date(2027, 2, 15), date(2028, 2, 29), date(2030, 12, 25)]
)
def test_a_plan_and_the_year_it_was_taken_from_give_the_same_new_year(
    start, proeftuin, procesbegeleider, gemeenten
):
    heen = lees(schrijf(Bestand("Plan", "", plan_van(proeftuin))))

    uit_plan = _maak(procesbegeleider, gemeenten, start, plan=heen.plan)
    uit_jaar = _maak(procesbegeleider, gemeenten, start, voorbeeld=proeftuin)

    assert _jaar(uit_plan) == _jaar(uit_jaar)
    assert (uit_plan.begonnen_vanuit, uit_jaar.begonnen_vanuit) == (None, proeftuin)


def test_a_meeting_falls_on_a_day_on_which_people_can_come(proeftuin, procesbegeleider, gemeenten):
    verschoven = [
        _maak(
            procesbegeleider, gemeenten, date(2026, 9, 1) + timedelta(days=n), voorbeeld=proeftuin
        )
        for n in range(5)
    ]

    dagen = [
        stap.begin for tuin in verschoven for stap in Stap.objects.van(tuin) if stap.bijeenkomst
    ]
    assert len(dagen) > 20
    assert [dag for dag in dagen if reden_vrij(dag, Regio.MIDDEN)] == []


def test_steps_that_stood_out_of_order_come_in_order():
    class Los:
        nummer, naam, soort, doel, wie, opbrengst = "1", "Stap", "eigen", "", "", ""

        def __init__(self, begin: int, einde: int) -> None:
            self.begin = date(2026, 1, 1) + timedelta(days=begin)
            self.einde = date(2026, 1, 1) + timedelta(days=einde)

    plan = haal_los(
        date(2026, 1, 1), [(Los(10, 20), []), (Los(5, 30), []), (Los(2, 4), []), (Los(0, 9999), [])]
    )

    assert [(stap.na_dagen, stap.duurt_dagen) for stap in plan] == [
        (10, 11),
        (10, 21),
        (10, 1),
        (10, LANGST - 9),
    ]
    assert lees(schrijf(Bestand("x", "", plan))).plan == plan


def test_the_furthest_plan_in_the_last_year_can_be_laid_down():
    plan = [_stap(LANGST, 1), _stap(LANGST, 1)]

    gelegd = leg_neer(plan, date(2100, 12, 31), Regio.NOORD)

    assert [stap for stap, _, _ in gelegd] == plan


def test_what_the_database_keeps_gives_the_plan_back(proeftuin):
    plan = plan_van(proeftuin)

    assert uit_inhoud(json.loads(json.dumps(als_inhoud(plan)))) == plan


def test_a_plan_holds_no_dates_no_people_no_reasons_and_no_municipality(
    proeftuin, procesbegeleider, stap, gemeenten
):
    Gebruiker.objects.update(naam="kanarie-mens")
    procesbegeleider.refresh_from_db()
    velden = "naam gebied aanleiding initiatiefnemers opdrachtgever financiering leiding beleid invalshoek"
    Proeftuin.objects.filter(pk=proeftuin.pk).update(
        **{veld: f"kanarie-{veld}" for veld in velden.split()}
    )
    gemeenten[0].naam = "kanarie-gemeente"
    gemeenten[0].save()
    een, twee = Stap.objects.van(proeftuin)[:2]
    een.proeftuin = twee.proeftuin = proeftuin
    traject.stap_overslaan(stap=een, door=procesbegeleider, versie=1, reden="kanarie-reden")
    traject.stap_afsluiten(stap=twee, door=procesbegeleider, versie=1, reden="kanarie-sluit")
    Controlepunt.objects.filter(stap=stap).update(klaar=True)
    data = {
        vorm
        for deel in Stap.objects.van(proeftuin)
        for dag in (deel.begin, deel.einde)
        for vorm in (dag.isoformat(), str(dag.year))
    }

    rij = actions.bewaren(
        door=procesbegeleider, naam="Plan", uitleg="", plan=plan_van(proeftuin), uit=proeftuin
    )
    tekst = schrijf(Bestand(rij.naam, rij.uitleg, rij.plan)).decode()

    assert "Startbijeenkomst" in tekst
    assert [deel for deel in (*data, "kanarie", "GM9001", "@", 'klaar": ') if deel in tekst] == []
    ids = [proeftuin.publiek_id, procesbegeleider.publiek_id, stap.publiek_id]
    assert [deel for deel in ids if deel in tekst + json.dumps(rij.inhoud)] == []
