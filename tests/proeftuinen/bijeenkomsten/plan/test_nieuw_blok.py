"""Where a new block comes when nobody says, and steps that follow the minutes of their block."""

import uuid
from datetime import date

import pytest
from django.utils import timezone

from kennisbank.items.delen import Werkvorm
from leerwerkplaats.toegang import RECHTEN, Rol
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan import aandeel
from proeftuinen.bijeenkomsten.plan.bouwen import actions
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Planwijziging
from proeftuinen.traject.contracten import Lezer
from tests.kennisbank.maak import maak_item
from tests.proeftuinen.bijeenkomsten.maak import maak_contact

STAPPEN = ["Lees de casus. (5 min)", "Praat met je buur. (20 min)", "Rond af. (10 min)"]


@pytest.mark.parametrize("soort", ["gewoon", "pauze", "verhaal", "film", "parallel"])
@pytest.mark.parametrize("slot", ["Check-out: één woord", "Afsluiting", "Slotronde", "Tot slot"])
def test_a_new_block_comes_before_what_closes_the_day(dag, kernteam, bouw, soort, slot):
    bouw.blok("Inloop")
    bouw.blok(slot)
    bouw.blok("Napraten", soort="pauze")
    bouw.blok("Thuis", soort="nawerk")

    waarden = {"titel": "Nieuw", "minuten": 10, "soort": soort}
    actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden=waarden)

    assert bouw.titels() == ["Inloop", "Nieuw", slot, "Napraten", "Thuis"]


@pytest.mark.parametrize(
    ("titel", "soort"), [("Nieuw", "nawerk"), ("Afsluiten met dank", "gewoon")]
)
def test_homework_and_another_closing_come_at_the_end(dag, kernteam, bouw, titel, soort):
    bouw.blok("Check-out")

    waarden = {"titel": titel, "minuten": 10, "soort": soort}
    actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden=waarden)

    assert bouw.titels() == ["Check-out", titel]


def test_without_a_closing_it_comes_at_the_end(dag, kernteam, bouw):
    bouw.blok("Check-out van gisteren bespreken")
    bouw.blok("Wie doet wat?")

    actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden={"titel": "Nieuw"})

    assert bouw.titels()[-1] == "Nieuw"


def test_one_reads_where_it_came_and_can_undo_it(als, dag, kernteam, bouw):
    bouw.blok("Check-out")
    client = als(kernteam)
    velden = {"titel": "Verhaal", "soort": "verhaal", "minuten": "20", "kleur": "verkennen"}

    na = client.post(
        bouw.url("onderdeel-nieuw"), {**velden, "sleutel": str(uuid.uuid4())}, follow=True
    )
    erbij = bouw.titels()
    client.post(bouw.url("plan-terug"), {"wijziging": Planwijziging.objects.get().pk})

    assert "“Verhaal” staat in het draaiboek, vóór “Check-out”." in na.content.decode()
    assert (erbij, bouw.titels()) == (["Verhaal", "Check-out"], ["Check-out"])


def test_steps_that_do_not_fit_are_told_and_fitted_in_one_press(als, dag, kernteam, bouw):
    rij = bouw.blok("Casus", minuten=20, stappen=STAPPEN)
    client = als(kernteam)
    voor = client.get(dag.get_absolute_url()).content.decode()

    client.post(bouw.url("onderdeel-stappen", rij.publiek_id))
    rij.refresh_from_db()
    aangepast = rij.stappen
    na = client.get(dag.get_absolute_url()).content.decode()
    client.post(bouw.url("plan-terug"), {"wijziging": Planwijziging.objects.get().pk})
    rij.refresh_from_db()

    assert "De stappen zijn samen 35 minuten, het onderdeel 20 minuten." in voor
    assert aangepast == [
        "Lees de casus. (3 min)",
        "Praat met je buur. (11 min)",
        "Rond af. (6 min)",
    ]
    assert "Pas de stappen aan" not in na
    assert rij.stappen == STAPPEN


@pytest.fixture
def werkvorm(db):
    item = maak_item(soort="werkvorm", titel="Casustafel")
    Werkvorm.objects.filter(item=item).update(minuten=35, stappen=STAPPEN)
    return item


@pytest.mark.parametrize(
    ("stappen", "worden"),
    [(STAPPEN, "(3 min)"), ([*STAPPEN[:1], "Zelf bedacht. (30 min)"], "(5 m")],
)
def test_steps_of_a_werkvorm_follow_other_minutes_unless_someone_wrote_in_them(
    dag, kernteam, werkvorm, stappen, worden
):
    waarden = {"titel": "Casus", "minuten": 20, "stappen": stappen, "werkvorm": werkvorm}

    rij = actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden=waarden)

    assert worden in Agendaonderdeel.objects.get(pk=rij.pk).stappen[0]


@pytest.mark.parametrize(
    ("rol", "aantal", "zin"),
    [
        (Rol.DEELNEMER, 4, "enkele mensen"),
        (Rol.DEELNEMER, 1, "enkele mensen"),
        (Rol.DEELNEMER, 5, "5 mensen"),
        (Rol.KERNTEAM, 4, "4 mensen"),
        (Rol.KERNTEAM, 1, "1 persoon"),
    ],
)
def test_a_step_tells_small_numbers_to_the_team_only(proeftuin, dag, rol, aantal, zin):
    stap = proeftuin.stappen.first()
    type(dag).objects.filter(pk=dag.pk).update(stap=stap, dag=date(2026, 2, 4))
    for nummer in range(aantal):
        wie = maak_contact(proeftuin, f"Mens {nummer}")
        Genodigde.objects.create(
            bijeenkomst=dag, contact=wie, aanwezig="ja", aanwezig_op=timezone.now()
        )

    (rij,) = [
        deel for deel in aandeel.uitkomsten(stap, Lezer(RECHTEN[rol])) if deel.titel == dag.titel
    ]

    assert rij.tekst == f"wo 4 februari 2026, {zin}"
