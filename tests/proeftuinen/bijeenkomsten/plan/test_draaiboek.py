"""Reading a run sheet: hours, what to bring, what to look at."""

from datetime import time

import pytest

from proeftuinen.bijeenkomsten.plan.draaiboek import lees_draaiboek
from proeftuinen.bijeenkomsten.plan.inkorten import voorstel
from proeftuinen.bijeenkomsten.plan.materialen import tel_op
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel
from proeftuinen.mensen.models import Contact

Soort = Agendaonderdeel.Soort


def uren(draaiboek) -> list[str]:
    return [f"{regel.tijd.begin:%H.%M}" for regel in draaiboek.regels]


def test_blocks_have_hours_homework_has_none(dag, bouw):
    bouw.blok("Lees de folder", soort=Soort.VOORWERK, minuten=20)
    bouw.blok("Inloop", minuten=15)
    bouw.blok("Gesprek", minuten=45)
    bouw.blok("Bel iemand", soort=Soort.NAWERK)

    boek = lees_draaiboek(dag)

    assert uren(boek) == ["13.30", "13.45"]
    assert [regel.onderdeel.titel for regel in boek.vooraf] == ["Lees de folder"]
    assert [regel.onderdeel.titel for regel in boek.achteraf] == ["Bel iemand"]
    assert (boek.minuten, boek.over) == (60, -120)


def test_without_an_hour_to_begin_at_the_minutes_still_add_up(dag, bouw):
    dag.begin = dag.einde = None
    dag.save()
    bouw.blok("Inloop", minuten=15)
    bouw.blok("Gesprek", minuten=45)

    boek = lees_draaiboek(dag)

    assert [regel.tijd for regel in boek.regels] == [None, None]
    assert (boek.minuten, boek.over, boek.einde) == (60, 0, None)


def test_groups_stand_in_their_block_with_lines_of_their_own(dag, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL, minuten=30)
    eerste, tweede = bouw.groep(blok, "Huisbezoek"), bouw.groep(blok, "Thee")
    bouw.blok("Vertellen", groep=eerste, minuten=25)
    bouw.blok("Op de flap", groep=eerste, minuten=25)
    bouw.blok("Kiezen", groep=tweede, minuten=10)
    bouw.blok("Slot", minuten=5)

    boek = lees_draaiboek(dag)

    assert uren(boek) == ["13.30", "14.20"]
    groepen = boek.regels[0].groepen
    assert [deel.groep.naam for deel in groepen] == ["Huisbezoek", "Thee"]
    assert [f"{regel.tijd.begin:%H.%M}" for regel in groepen[0].regels] == ["13.30", "13.55"]
    assert boek.minuten == 55


def test_a_block_that_is_pinned_after_midnight_is_of_the_next_day(dag, bouw):
    dag.begin, dag.einde = time(22), time(2)
    dag.save()
    bouw.blok("Kampvuur", minuten=60)
    bouw.blok("Stilte", minuten=30, vast=time(0, 30))

    boek = lees_draaiboek(dag)

    assert boek.regels[1].tijd.gat == 90
    assert boek.over == -60


def test_reading_takes_two_queries_however_many_blocks(dag, bouw, django_assert_num_queries):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    for nummer in range(3):
        groep = bouw.groep(blok, f"Groep {nummer}")
        bouw.blok(f"Deel {nummer}", groep=groep)

    with django_assert_num_queries(2):
        boek = lees_draaiboek(dag)
        assert next(str(regel.onderdeel) for regel in boek.alle()) == "Groepen"
        assert boek.waarschuwingen


@pytest.mark.parametrize(
    ("regels", "samen"),
    [
        (["3 flappen", "2 flappen"], ["5 flappen"]),
        (["microfoon", "Microfoon", "1 kaart op A1"], ["microfoon", "1 kaart op A1"]),
        (["12 stiften", "stiften"], ["12 stiften"]),
        (["  ", "3  Flappen", "1 flappen"], ["4 Flappen"]),
        (["A4 papier", "2026 folders"], ["A4 papier", "2026 folders"]),
        (["999999 stippen", "1 stip"], ["999999 stippen", "1 stip"]),
    ],
)
def test_what_to_bring_is_summed_up(regels, samen):
    assert tel_op(regels) == samen


def test_materials_of_groups_and_homework_count_too(dag, bouw):
    bouw.blok("Vooraf", soort=Soort.VOORWERK, materialen=["1 schrift"])
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL, materialen=["3 flappen"])
    bouw.blok("Deel", groep=bouw.groep(blok, "Thee"), materialen=["2 flappen"])

    assert lees_draaiboek(dag).materialen == ["1 schrift", "5 flappen"]


def test_a_plan_without_story_or_film_a_break_and_leaders_says_so(dag, bouw):
    bouw.blok("Lang gesprek", minuten=110)

    let_op = " ".join(lees_draaiboek(dag).waarschuwingen)

    assert "nog geen verhaal of film" in let_op
    assert "110 minuten achter elkaar zonder pauze" in let_op
    assert "Nog niemand leidt: Lang gesprek." in let_op


def test_a_plan_in_which_all_is_well_says_nothing(dag, bouw):
    bouw.blok("Verhaal", soort=Soort.VERHAAL, minuten=60, leiding="Gerda")
    bouw.blok("Pauze", soort=Soort.PAUZE)
    bouw.blok("Gesprek", minuten=60, leiding="Ineke")

    assert lees_draaiboek(dag).waarschuwingen == []


def test_an_empty_plan_warns_of_nothing(dag):
    boek = lees_draaiboek(dag)

    assert boek.waarschuwingen == []
    assert boek.is_leeg


def test_someone_who_leads_two_groups_at_the_same_hour_is_named(dag, bouw):
    ineke = Contact.objects.create(proeftuin=dag.proeftuin, naam="Ineke Bosveld")
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    bouw.groep(blok, "Thee", leider=ineke)
    bouw.blok("Vertellen", groep=bouw.groep(blok, "Bezoek"), leider=ineke)

    assert "Ineke Bosveld leidt twee groepen tegelijk, bij Groepen." in (
        lees_draaiboek(dag).waarschuwingen
    )


def test_someone_who_leads_in_two_groups_one_after_the_other_is_not(dag, bouw):
    ineke = Contact.objects.create(proeftuin=dag.proeftuin, naam="Ineke Bosveld")
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    een, ander = bouw.groep(blok, "Thee"), bouw.groep(blok, "Bezoek")
    bouw.blok("Vertellen", groep=een, leider=ineke, minuten=15)
    bouw.blok("Stil", groep=ander, leiding="Milan", minuten=15)
    bouw.blok("Luisteren", groep=ander, leider=ineke, minuten=15)

    assert not [zin for zin in lees_draaiboek(dag).waarschuwingen if "tegelijk" in zin]


def test_a_plan_of_more_than_a_day_says_so(dag, bouw):
    for nummer in range(3):
        bouw.blok(f"Deel {nummer}", minuten=600)

    assert "Dit plan duurt 30 uur" in lees_draaiboek(dag).waarschuwingen[0]


def test_the_proposal_leaves_story_film_and_breaks_alone(dag, bouw):
    bouw.blok("Verhaal", soort=Soort.VERHAAL, minuten=60)
    bouw.blok("Pauze", soort=Soort.PAUZE, minuten=60)
    bouw.blok("Gesprek", minuten=80)

    delen = voorstel(lees_draaiboek(dag))

    assert [(deel.onderdeel.titel, deel.wordt) for deel in delen] == [("Gesprek", 60)]


def test_only_what_comes_after_the_last_pinned_block_is_proposed(dag, bouw):
    bouw.blok("Gesprek", minuten=90)
    bouw.blok("Spreker", minuten=60, vast=time(16))

    delen = voorstel(lees_draaiboek(dag))

    assert [deel.onderdeel.titel for deel in delen] == ["Spreker"]
