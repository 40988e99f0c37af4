"""Building a run sheet: adding, changing, moving, groups, and two people at once."""

import uuid
from datetime import date, time

import pytest

from leerwerkplaats.web.bewerken import Bewerkingsconflict
from proeftuinen.bijeenkomsten.plan.bouwen import actions, groepen
from proeftuinen.bijeenkomsten.plan.bouwen.lijnen import MEESTE_GROEPEN, Bouwfout
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Planwijziging,
)

Soort = Agendaonderdeel.Soort


def formulier(**anders) -> dict[str, str]:
    vast = {"titel": "Kennismaken", "soort": "gewoon", "minuten": "20", "kleur": "verkennen"}
    return {**vast, "sleutel": str(uuid.uuid4()), **anders}


def zonder_sleutel(**anders) -> dict[str, str]:
    velden = formulier(**anders)
    del velden["sleutel"]
    return velden


def verplaats(dag, rij, naar, door):
    return actions.verplaats(bijeenkomst=dag, odid=rij.publiek_id, naar=naar, door=door)


def test_a_block_is_added_once_however_often_it_is_sent(als, kernteam, bouw):
    velden = formulier(materialen="3 flappen\n\n stiften ", eigen="Opstelling: kring")

    client = als(kernteam)
    antwoorden = {client.post(bouw.url("onderdeel-nieuw"), velden)["Location"] for _ in range(5)}

    rij = Agendaonderdeel.objects.get(titel="Kennismaken")
    assert len(antwoorden) == 1
    assert rij.materialen == ["3 flappen", "stiften"]
    assert rij.eigen == [["Opstelling", "kring"]]


def test_a_block_is_added_after_the_one_that_was_named(dag, kernteam, bouw):
    een = bouw.blok("Een")
    bouw.blok("Twee")

    waarden = {"titel": "Ertussen", "minuten": 10}
    actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden=waarden, na=een.publiek_id)

    assert bouw.titels() == ["Een", "Ertussen", "Twee"]


@pytest.mark.parametrize("minuten", ["0", "-5", "601", "99999999999999999999", "tien"])
def test_minutes_that_cannot_be_are_said_at_the_field(als, kernteam, bouw, minuten):
    antwoord = als(kernteam).post(bouw.url("onderdeel-nieuw"), formulier(minuten=minuten))

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors["minuten"]
    assert bouw.titels() == []


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("titel", "a\x00b"),
        ("titel", "x" * 201),
        ("doel", "y" * 1_000_000),
        ("materialen", "\n".join("z" * 301 for _ in range(2))),
        ("stappen", "\n".join("stap" for _ in range(61))),
        ("eigen", "zonder dubbele punt"),
        ("vast", "25.99"),
        ("leider", "bestaatniet"),
        ("live", "onbekend"),
    ],
)
def test_text_that_cannot_be_kept_is_refused_in_words(als, kernteam, bouw, veld, waarde):
    antwoord = als(kernteam).post(bouw.url("onderdeel-nieuw"), formulier(**{veld: waarde}))

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors[veld]


def test_emoji_script_and_an_hour_with_a_point_are_kept_as_typed(als, kernteam, bouw):
    velden = formulier(titel="Zang 🎶 <script>alert(1)</script>", vast="14.30")

    antwoord = als(kernteam).post(bouw.url("onderdeel-nieuw"), velden, follow=True)

    rij = Agendaonderdeel.objects.get(vast=time(14, 30))
    assert rij.titel == "Zang 🎶 <script>alert(1)</script>"
    assert "<script>alert" not in antwoord.content.decode()


def test_the_two_hundred_and_first_block_is_refused_in_words(dag, kernteam, bouw):
    rijen = [
        Agendaonderdeel(bijeenkomst=dag, titel=str(n), volgorde=n, minuten=5) for n in range(200)
    ]
    Agendaonderdeel.objects.bulk_create(rijen)

    with pytest.raises(Bouwfout, match="hooguit 200 onderdelen"):
        actions.voeg_toe(bijeenkomst=dag, door=kernteam, waarden={"titel": "Nog een"})


def test_a_break_has_the_colour_of_breaks(als, kernteam, bouw):
    als(kernteam).post(bouw.url("onderdeel-nieuw"), formulier(soort="pauze", kleur="vormgeven"))

    assert Agendaonderdeel.objects.get(titel="Kennismaken").kleur == "pauze"


def test_of_two_who_change_a_block_the_second_sees_both_texts(als, kernteam, bouw):
    rij = bouw.blok("Een")
    client, url = als(kernteam), bouw.url("onderdeel", rij.publiek_id)

    eerste = client.post(url, zonder_sleutel(titel="Van mij", versie="1"))
    tweede = client.post(url, zonder_sleutel(titel="Van jou", versie="1"))

    assert eerste.status_code == 302
    assert tweede.status_code == 409
    assert "Van mij" in tweede.content.decode()
    assert "Van jou" in tweede.content.decode()
    rij.refresh_from_db()
    assert rij.titel == "Van mij"


def test_moving_a_block_does_not_cost_the_one_who_is_writing_it(dag, kernteam, bouw):
    rij, ander = bouw.blok("Een"), bouw.blok("Twee")

    verplaats(dag, rij, f"na:{ander.publiek_id}", kernteam)
    actions.bewerk(
        bijeenkomst=dag,
        odid=rij.publiek_id,
        door=kernteam,
        versie=1,
        waarden={"titel": "Een, beter"},
    )

    assert bouw.titels() == ["Twee", "Een, beter"]


def test_a_block_that_lost_the_race_changes_nothing_and_leaves_nothing_to_undo(dag, kernteam, bouw):
    rij = bouw.blok("Een")

    with pytest.raises(Bewerkingsconflict):
        actions.bewerk(
            bijeenkomst=dag,
            odid=rij.publiek_id,
            door=kernteam,
            versie=7,
            waarden={"titel": "Twee"},
        )

    assert Planwijziging.objects.count() == 0


def test_a_press_on_a_page_that_is_old_still_means_what_it_said(dag, kernteam, bouw):
    een, twee, drie, vier = (bouw.blok(titel) for titel in ("Een", "Twee", "Drie", "Vier"))
    # On the page that is open, "Vier" stands under "Drie". Someone else moves "Drie" to the top.
    verplaats(dag, drie, f"voor:{een.publiek_id}", kernteam)

    verplaats(dag, vier, f"voor:{drie.publiek_id}", kernteam)

    assert bouw.titels() == ["Vier", "Drie", "Een", "Twee"]
    assert twee.titel == "Twee"


def test_a_move_next_to_what_is_gone_moves_nothing_and_says_so(als, dag, kernteam, bouw):
    een, twee = bouw.blok("Een"), bouw.blok("Twee")
    bouw.blok("Drie")
    twee.delete()

    antwoord = als(kernteam).post(
        bouw.url("onderdeel-verplaatsen", een.publiek_id),
        {"naar": f"na:{twee.publiek_id}"},
        follow=True,
    )

    assert "is intussen weggehaald" in antwoord.content.decode()
    assert bouw.titels() == ["Een", "Drie"]


def test_blocks_that_came_with_close_numbers_are_numbered_anew_when_one_is_moved(
    dag, kernteam, bouw
):
    rijen = [bouw.blok(str(nr), volgorde=nr) for nr in range(5)]

    for nr in (4, 3, 2, 1):
        verplaats(dag, rijen[nr], f"voor:{rijen[0].publiek_id}", kernteam)

    assert bouw.titels() == ["4", "3", "2", "1", "0"]


def test_a_block_moves_into_a_group_and_out_again(dag, kernteam, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    groep = bouw.groep(blok, "Thee")
    rij = bouw.blok("Rondje")

    verplaats(dag, rij, f"groep:{groep.publiek_id}", kernteam)
    binnen = bouw.titels(groep)
    verplaats(dag, rij, f"voor:{blok.publiek_id}", kernteam)

    assert binnen == ["Rondje"]
    assert bouw.titels() == ["Rondje", "Groepen"]


@pytest.mark.parametrize("soort", [Soort.PARALLEL, Soort.VOORWERK])
def test_what_does_not_fit_in_a_group_stays_where_it_is(dag, kernteam, bouw, soort):
    groep = bouw.groep(bouw.blok("Groepen", soort=Soort.PARALLEL), "Thee")
    rij = bouw.blok("Past niet", soort=soort)

    with pytest.raises(Bouwfout, match="niet in een groep"):
        verplaats(dag, rij, f"groep:{groep.publiek_id}", kernteam)

    assert bouw.titels(groep) == []


def test_a_block_of_another_meeting_is_no_place_to_move_to(dag, kernteam, bouw):
    ander = Bijeenkomst.objects.create(proeftuin=dag.proeftuin, titel="Ander", dag=date(2026, 7, 1))
    vreemd = Agendaonderdeel.objects.create(bijeenkomst=ander, titel="Vreemd", volgorde=1)
    rij = bouw.blok("Een")

    with pytest.raises(Bouwfout):
        verplaats(dag, rij, f"na:{vreemd.publiek_id}", kernteam)


@pytest.mark.parametrize("naar", ["", "voor", "voor:", "na:\x00", "elders:x", "groep:zzz"])
def test_a_move_to_nowhere_is_refused_in_words(als, kernteam, bouw, naar):
    rij = bouw.blok("Een")

    antwoord = als(kernteam).post(bouw.url("onderdeel-verplaatsen", rij.publiek_id), {"naar": naar})

    assert antwoord.status_code == 302
    assert bouw.titels() == ["Een"]


@pytest.mark.parametrize("vraag", [{"werkvorm": "x\x00"}, {"groep": "x\x00"}, {"na": "x\x00"}])
def test_an_address_with_a_sign_that_no_text_has_opens_an_empty_block(als, kernteam, bouw, vraag):
    antwoord = als(kernteam).get(bouw.url("onderdeel-nieuw"), vraag)

    assert antwoord.status_code == 200
    assert antwoord.context["werkvorm"] is None


def test_a_copy_has_the_groups_too_and_leaves_the_first_as_it_was(dag, kernteam, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    bouw.blok("Rondje", groep=bouw.groep(blok, "Thee"), materialen=["2 flappen"])

    nieuw = actions.verdubbel(bijeenkomst=dag, odid=blok.publiek_id, door=kernteam)

    assert bouw.titels() == ["Groepen", "Groepen"]
    assert bouw.titels(nieuw.groepen.get()) == ["Rondje"]
    assert bouw.titels(blok.groepen.get()) == ["Rondje"]


def test_a_block_with_groups_cannot_become_another_kind(dag, kernteam, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    bouw.groep(blok, "Thee")

    with pytest.raises(Bouwfout, match="heeft groepen"):
        actions.bewerk(
            bijeenkomst=dag,
            odid=blok.publiek_id,
            door=kernteam,
            versie=1,
            waarden={"soort": Soort.GEWOON},
        )


def test_no_more_than_twelve_groups_beside_each_other(dag, kernteam, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    for nr in range(MEESTE_GROEPEN):
        bouw.groep(blok, f"Groep {nr}")

    with pytest.raises(Bouwfout, match="hooguit 12 groepen"):
        groepen.voeg_toe(
            bijeenkomst=dag, odid=blok.publiek_id, door=kernteam, waarden={"naam": "Nog een"}
        )


def test_groups_change_places(dag, kernteam, bouw):
    blok = bouw.blok("Groepen", soort=Soort.PARALLEL)
    een, twee = bouw.groep(blok, "Een"), bouw.groep(blok, "Twee")

    groepen.verplaats(
        bijeenkomst=dag, grpid=twee.publiek_id, naar=f"voor:{een.publiek_id}", door=kernteam
    )

    assert [groep.naam for groep in blok.groepen.order_by("volgorde")] == ["Twee", "Een"]


def test_taking_away_is_undone_from_the_page(als, dag, kernteam, bouw):
    rij = bouw.blok("Pauze")
    client = als(kernteam)
    client.post(bouw.url("onderdeel-weghalen", rij.publiek_id))
    na = bouw.titels()

    bladzijde = client.get(dag.get_absolute_url()).content.decode()
    client.post(bouw.url("plan-terug"), {"wijziging": Planwijziging.objects.get().pk})

    assert na == []
    assert "Ongedaan maken: “Pauze” weggehaald" in bladzijde
    assert bouw.titels() == ["Pauze"]


def test_shortening_follows_the_proposal_that_was_seen_and_can_be_undone(als, dag, kernteam, bouw):
    rij = bouw.blok("Gesprek", minuten=195)
    client = als(kernteam)
    bladzijde = client.get(dag.get_absolute_url()).content.decode()

    client.post(bouw.url("plan-inkorten"), {"planversie": "1"})
    client.post(bouw.url("plan-inkorten"), {"planversie": "1"})
    rij.refresh_from_db()
    korter = rij.minuten
    client.post(bouw.url("plan-terug"), {"wijziging": Planwijziging.objects.get().pk})
    rij.refresh_from_db()

    assert "3 uur en 15 minuten verdeeld, 15 minuten te veel" in bladzijde
    assert korter == 180
    assert rij.minuten == 195


def test_htmx_gets_the_list_alone_with_what_to_say_and_where_the_focus_goes(als, kernteam, bouw):
    bouw.blok("Een")
    twee = bouw.blok("Twee")
    drie = bouw.blok("Drie")

    antwoord = als(kernteam).post(
        bouw.url("onderdeel-verplaatsen", drie.publiek_id),
        {"naar": f"voor:{twee.publiek_id}"},
        headers={"HX-Request": "true"},
    )

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "<html" not in tekst
    assert "“Drie” staat nu op plek 2 van 3 en begint om 13.45 uur." in tekst
    assert tekst.count("data-focus") == 1


def test_who_takes_part_reads_no_notes_materials_or_steps(als, deelnemer, dag, bouw):
    bouw.blok(
        "Gesprek",
        doel="Waar het om gaat",
        ruimte="Tuinzaal",
        notities="geheim-notitie",
        materialen=["geheim-flappen"],
        stappen=["geheim-stap"],
        eigen=[["geheim-naam", "x"]],
        leiding="geheim-leider",
    )

    tekst = als(deelnemer).get(dag.get_absolute_url()).content.decode()

    assert "Waar het om gaat" in tekst
    assert "Tuinzaal" in tekst
    assert "geheim" not in tekst
    assert "Ongedaan maken" not in tekst


@pytest.mark.parametrize(("aantal", "groepsblokken"), [(1, 0), (3, 2), (40, 5)])
def test_the_page_asks_the_same_however_many_blocks(
    als, kernteam, dag, bouw, aantal, groepsblokken, django_assert_num_queries
):
    for nr in range(aantal):
        bouw.blok(f"Blok {nr}", materialen=["1 flap"])
    for nr in range(groepsblokken):
        blok = bouw.blok(f"Groepen {nr}", soort=Soort.PARALLEL)
        for g in range(3):
            bouw.blok("Deel", groep=bouw.groep(blok, f"Groep {g}"))
    client = als(kernteam)

    with django_assert_num_queries(PAGINA):
        client.get(dag.get_absolute_url())


PAGINA = 15
