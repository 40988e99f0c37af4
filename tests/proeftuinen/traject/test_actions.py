from datetime import date, timedelta

import pytest

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.bewerken import Bewerkingsconflict
from leerwerkplaats.web.models import Auditregel
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject import actions, controle
from proeftuinen.traject.models import Controlepunt, Deelname, Proeftuin, Stap
from tests.conftest import maak_proeftuin

TIEN = ["1", "2", "3", "4", "5", "6a", "6b", "7", "8", "9"]


def _nummers(proeftuin) -> list[str]:
    return list(Stap.objects.van(proeftuin).values_list("nummer", flat=True))


def _laatste_regel() -> tuple[str, str, str]:
    regel = Auditregel.objects.first()
    return regel.handeling, regel.soort, regel.object_id


# Making


def test_making_plans_ten_steps_for_two_municipalities(gemeenten, procesbegeleider):
    tuin = maak_proeftuin(procesbegeleider, gemeenten[:2])
    stappen = list(Stap.objects.van(tuin))
    assert [stap.nummer for stap in stappen] == TIEN
    assert [gemeente.code for gemeente in tuin.gemeenten.all()] == ["GM9002", "GM9001"]
    assert stappen[0].begin >= tuin.start == date(2025, 9, 1)
    assert stappen[-1].einde == date(2026, 8, 31)
    assert all(stap.controlepunten.exists() for stap in stappen)
    tuin.refresh_from_db()
    assert tuin.einde == date(2026, 8, 31)


def test_the_maker_becomes_procesbegeleider_and_nobody_else_anything(gemeenten, procesbegeleider):
    tuin = maak_proeftuin(procesbegeleider, gemeenten[:1])
    assert [(deel.gebruiker, deel.rol) for deel in Deelname.objects.filter(proeftuin=tuin)] == [
        (procesbegeleider, Rol.PROCESBEGELEIDER)
    ]


def test_making_ties_a_knot_for_each_step(gemeenten, procesbegeleider):
    tuin = maak_proeftuin(procesbegeleider, gemeenten[:1])
    knopen = Schakel.objects.filter(proeftuin=tuin, soort="stap")
    assert set(knopen.values_list("object_id", "label", "adres")) == {
        (stap.publiek_id, str(stap), stap.get_absolute_url()) for stap in Stap.objects.van(tuin)
    }


def test_making_leaves_a_line_without_content(gemeenten, procesbegeleider):
    tuin = maak_proeftuin(procesbegeleider, gemeenten[:1], naam="Kanarienaam", leiding="Kanarie B.")
    regel = Auditregel.objects.get()
    assert (regel.handeling, regel.soort, regel.object_id, regel.ruimte, regel.door) == (
        "proeftuin.gemaakt",
        "proeftuin",
        tuin.publiek_id,
        tuin.publiek_id,
        procesbegeleider.publiek_id,
    )
    assert "Kanarie" not in str(vars(regel))


def test_an_earlier_plan_gives_its_steps_names_and_lists_at_the_same_distance(
    gemeenten, proeftuin, procesbegeleider
):
    zeven = Stap.objects.van(proeftuin).get(nummer="7")
    extra = actions.stap_toevoegen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        waarden={"naam": "Avond voor inwoners", "begin": zeven.begin, "einde": zeven.begin},
        na=zeven,
    )
    controle.punt_toevoegen(stap=extra, door=procesbegeleider, tekst="Zaal is geregeld")
    controle.punt_zetten(punt=extra.controlepunten.get(), door=procesbegeleider, klaar=True)
    actions.stap_bewerken(
        stap=zeven, door=procesbegeleider, versie=zeven.versie, waarden={"naam": "Onze derde"}
    )
    actions.stap_overslaan(stap=zeven, door=procesbegeleider, versie=zeven.versie, reden="Ziek")
    verschil = timedelta(days=365)
    nieuw = actions.proeftuin_maken(
        door=procesbegeleider,
        gegevens={"naam": "Tweede", "start": proeftuin.start + verschil, "vorm": "gemeente"},
        gemeenten=gemeenten[1:2],
        voorbeeld=proeftuin,
    )
    assert nieuw.begonnen_vanuit == proeftuin
    oud = Stap.objects.van(proeftuin)
    assert [(s.nummer, s.naam, s.soort, s.begin, s.einde) for s in Stap.objects.van(nieuw)] == [
        (s.nummer, s.naam, s.soort, s.begin + verschil, s.einde + verschil) for s in oud
    ]
    assert "Onze derde" in {s.naam for s in Stap.objects.van(nieuw)}
    for een, twee in zip(oud, Stap.objects.van(nieuw), strict=True):
        teksten = [punt.tekst for punt in twee.controlepunten.all()]
        assert teksten == [punt.tekst for punt in een.controlepunten.all()]
        assert not twee.controlepunten.filter(klaar=True).exists()
        assert not twee.overgeslagen
        assert twee.publiek_id != een.publiek_id


def test_editing_a_proeftuin_counts_its_version_and_leaves_a_line(
    proeftuin, gemeenten, procesbegeleider
):
    actions.proeftuin_bewerken(
        proeftuin=proeftuin,
        door=procesbegeleider,
        versie=1,
        waarden={"naam": "Nieuw"},
        gemeenten=gemeenten[:2],
    )
    proeftuin.refresh_from_db()
    assert (proeftuin.naam, proeftuin.versie, proeftuin.gemeenten.count()) == ("Nieuw", 2, 2)
    assert _laatste_regel() == ("proeftuin.bewerkt", "proeftuin", proeftuin.publiek_id)


def test_an_edit_that_comes_second_changes_neither_text_nor_municipalities(
    proeftuin, gemeenten, procesbegeleider
):
    tweede = Proeftuin.objects.get(pk=proeftuin.pk)
    gegevens = {"door": procesbegeleider, "versie": 1}
    actions.proeftuin_bewerken(
        proeftuin=proeftuin, waarden={"naam": "Eerste"}, gemeenten=gemeenten[:1], **gegevens
    )
    with pytest.raises(Bewerkingsconflict):
        actions.proeftuin_bewerken(
            proeftuin=tweede, waarden={"naam": "Tweede"}, gemeenten=gemeenten[:2], **gegevens
        )
    proeftuin.refresh_from_db()
    assert (proeftuin.naam, proeftuin.gemeenten.count()) == ("Eerste", 1)
    assert Auditregel.objects.filter(handeling="proeftuin.bewerkt").count() == 1


# Adding


def test_a_fourth_work_meeting_after_7_is_7b_and_stands_there(proeftuin, procesbegeleider):
    zeven = Stap.objects.van(proeftuin).get(nummer="7")
    dag = zeven.begin + timedelta(days=7)
    waarden = {"naam": "Vierde", "soort": Stapsoort.WERK, "begin": dag, "einde": dag}
    for verwacht in ("7b", "7c"):
        stap = actions.stap_toevoegen(
            proeftuin=proeftuin, door=procesbegeleider, waarden=waarden, na=zeven
        )
        assert stap.nummer == verwacht
        assert _laatste_regel() == ("stap.toegevoegd", "stap", stap.publiek_id)
    assert _nummers(proeftuin) == [*TIEN[:8], "7b", "7c", "8", "9"]
    assert Schakel.objects.filter(object_id=stap.publiek_id, label="Stap 7c: Vierde").count() == 1


def test_a_repeated_step_copies_the_list_but_not_its_ticks(stap, procesbegeleider):
    punten = [punt.tekst for punt in stap.controlepunten.all()]
    stap.controlepunten.update(klaar=True)
    nieuw = actions.stap_toevoegen(
        proeftuin=stap.proeftuin,
        door=procesbegeleider,
        waarden={"naam": "Nog eens", "begin": stap.begin, "einde": stap.einde},
        na=stap,
        herhaal=stap,
    )
    assert list(nieuw.controlepunten.values_list("tekst", "klaar")) == [
        (punt, False) for punt in punten
    ]


def test_a_step_that_came_from_a_knot_is_tied_to_it(stap, procesbegeleider):
    bron = Schakel.objects.get(object_id=stap.publiek_id)
    waarden = {"naam": "Vervolg", "begin": stap.begin, "einde": stap.einde}
    nieuw = actions.stap_toevoegen(
        proeftuin=stap.proeftuin,
        door=procesbegeleider,
        waarden=waarden,
        na=stap,
        uit=bron.publiek_id,
    )
    draad = Draad.objects.get()
    assert (draad.van, draad.naar.object_id) == (bron, nieuw.publiek_id)


@pytest.mark.parametrize("uit", ["onbekend", "andere"])
def test_a_knot_of_elsewhere_ties_nothing(stap, procesbegeleider, andere_proeftuin, uit):
    if uit == "andere":
        uit = Schakel.objects.filter(proeftuin=andere_proeftuin).first().publiek_id
    waarden = {"naam": "Vervolg", "begin": stap.begin, "einde": stap.einde}
    actions.stap_toevoegen(
        proeftuin=stap.proeftuin, door=procesbegeleider, waarden=waarden, na=stap, uit=uit
    )
    assert not Draad.objects.exists()


def test_a_step_past_the_end_makes_the_year_longer(proeftuin, procesbegeleider):
    laatste = Stap.objects.van(proeftuin).last()
    dag = date(2026, 10, 1)
    actions.stap_toevoegen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        waarden={"naam": "Terugkijken", "begin": dag, "einde": dag},
        na=laatste,
    )
    proeftuin.refresh_from_db()
    assert proeftuin.einde == dag


# Renaming, skipping, closing, taking up


def test_renaming_renames_the_knot_and_redraws_the_season(stap, procesbegeleider):
    oud = Proeftuin.objects.get(pk=stap.proeftuin_id).planversie
    actions.stap_bewerken(stap=stap, door=procesbegeleider, versie=1, waarden={"naam": "Aftrap"})
    assert Schakel.objects.get(object_id=stap.publiek_id).label == "Stap 3: Aftrap"
    assert Proeftuin.objects.get(pk=stap.proeftuin_id).planversie == oud + 1
    assert _laatste_regel() == ("stap.bewerkt", "stap", stap.publiek_id)


def test_skipping_keeps_dates_and_list(stap, procesbegeleider):
    begin, punten = stap.begin, stap.controlepunten.count()
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Geen zaal")
    stap.refresh_from_db()
    assert (stap.overgeslagen, stap.overslaan_reden) == (True, "Geen zaal")
    assert (stap.begin, stap.controlepunten.count()) == (begin, punten)
    assert _laatste_regel() == ("stap.overgeslagen", "stap", stap.publiek_id)
    assert "Geen zaal" not in str(list(Auditregel.objects.values()))


def test_closing_a_skipped_step_undoes_skipping_and_the_other_way_round(
    stap, procesbegeleider, klok
):
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=1, reden="Geen zaal")
    actions.stap_afsluiten(stap=stap, door=procesbegeleider, versie=2, reden="Toch gedaan")
    stap.refresh_from_db()
    assert (stap.overslaan_reden, stap.afsluitreden) == ("", "Toch gedaan")
    assert stap.afgesloten_door == procesbegeleider
    actions.stap_overslaan(stap=stap, door=procesbegeleider, versie=3, reden="Nee")
    stap.refresh_from_db()
    assert (stap.afgesloten_op, stap.afgesloten_door, stap.afsluitreden) == (None, None, "")


def test_taking_up_again_clears_both(stap, procesbegeleider):
    actions.stap_afsluiten(stap=stap, door=procesbegeleider, versie=1, reden="Klaar")
    actions.stap_openen(stap=stap, door=procesbegeleider, versie=2)
    stap.refresh_from_db()
    assert (stap.afgesloten_op, stap.afsluitreden, stap.overslaan_reden) == (None, "", "")
    assert _laatste_regel() == ("stap.geopend", "stap", stap.publiek_id)


def test_moving_several_moves_none_when_one_was_changed_meanwhile(proeftuin, procesbegeleider):
    drie, vier = Stap.objects.van(proeftuin).filter(nummer__in=["3", "4"])
    dagen = drie.begin, vier.begin
    actions.stap_bewerken(
        stap=Stap.objects.get(pk=vier.pk),
        door=procesbegeleider,
        versie=1,
        waarden={"naam": "Anders"},
    )
    naar = {
        stap: (stap.begin + timedelta(3), stap.einde + timedelta(3), 1) for stap in (drie, vier)
    }
    with pytest.raises(Bewerkingsconflict):
        actions.stappen_verplaatsen(proeftuin=proeftuin, door=procesbegeleider, naar=naar)
    assert tuple(Stap.objects.get(pk=s.pk).begin for s in (drie, vier)) == dagen
    assert not Auditregel.objects.filter(handeling="stap.verplaatst").exists()


def test_the_whole_trail_of_a_year_holds_no_text_of_anyone(proeftuin, stap, procesbegeleider):
    punt = controle.punt_toevoegen(stap=stap, door=procesbegeleider, tekst="KANARIE punt")
    controle.punt_zetten(punt=punt, door=procesbegeleider, klaar=True)
    controle.punt_weghalen(punt=punt, door=procesbegeleider)
    actions.stap_bewerken(stap=stap, door=procesbegeleider, versie=1, waarden={"naam": "KANARIE"})
    actions.stap_afsluiten(stap=stap, door=procesbegeleider, versie=2, reden="KANARIE reden")
    regels = list(Auditregel.objects.van_ruimte(proeftuin.publiek_id))
    assert len(regels) == 6
    assert "KANARIE" not in str([vars(regel) for regel in regels])
    assert not Controlepunt.objects.filter(tekst__contains="KANARIE").exists()
