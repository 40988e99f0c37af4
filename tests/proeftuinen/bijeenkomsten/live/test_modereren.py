"""Asking the room and moderating what came in."""

import uuid

import pytest
from django.urls import reverse

from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.rode_draad.models import Schakel
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin, code="bcdfgh")


@pytest.fixture
def vraag(zitting):
    return Livevraag.objects.create(zitting=zitting, soort=Livesoort.IDEEEN, vraag="Wat dan?")


@pytest.fixture
def team(als, kernteam):
    return als(kernteam)


def url(naam, vraag, *ids) -> str:
    bijeenkomst = vraag.zitting.bijeenkomst
    van = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id, vraag.publiek_id
    return reverse(f"proeftuinen:{naam}", args=[*van, *ids])


def stuurden(vraag, *teksten, **velden) -> list[Bijdrage]:
    return [
        Bijdrage.objects.create(vraag=vraag, sleutel=str(uuid.uuid4()), tekst=tekst, **velden)
        for tekst in teksten
    ]


def nieuw(zitting, soort) -> str:
    bijeenkomst = zitting.bijeenkomst
    van = [bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id]
    return f"{reverse('proeftuinen:livevraag-nieuw', args=van)}?soort={soort}"


def test_a_question_is_made_once_and_can_be_open_at_once(zitting, team):
    velden = {"sleutel": str(uuid.uuid4()), "vraag": "Wat helpt?", "eerst_kijken": "on"}

    for _ in range(3):
        team.post(nieuw(zitting, "ideeen"), {**velden, "open": "ja"})

    rij = Livevraag.objects.get()
    assert (rij.vraag, rij.stand, rij.op_scherm, rij.eerst_kijken) == (
        "Wat helpt?", "open", True, True,
    )  # fmt: skip


def test_dots_need_something_to_go_on(zitting, team):
    velden = {"sleutel": str(uuid.uuid4()), "vraag": "Wat eerst?", "stippen": "3"}

    mis = team.post(nieuw(zitting, "stippen"), {**velden, "keuzes": "Een"})
    team.post(nieuw(zitting, "stippen"), {**velden, "keuzes": "Een\n\n Twee "})

    assert "minstens twee" in mis.content.decode()
    assert Livevraag.objects.get().keuzes == ["Een", "Twee"]


def test_one_question_is_open_at_a_time_but_a_check_in_stays(zitting, vraag, team):
    inloop = Livevraag.objects.create(zitting=zitting, soort=Livesoort.CHECKIN, vraag="Hoe?")
    ander = Livevraag.objects.create(zitting=zitting, soort=Livesoort.VERHALEN, vraag="Welk?")

    for rij in (inloop, vraag, ander):
        team.post(url("livevraag-open", rij))

    standen = dict(Livevraag.objects.values_list("pk", "stand"))
    assert standen == {inloop.pk: "open", vraag.pk: "dicht", ander.pk: "open"}
    assert Livevraag.objects.get(op_scherm=True) == ander


def test_a_closed_room_asks_nothing(zitting, vraag, team):
    Zitting.objects.update(gesloten_op=zitting.geopend_op)

    antwoord = team.post(url("livevraag-open", vraag), follow=True)

    assert "De zaal is dicht" in antwoord.content.decode()
    assert Livevraag.objects.get().stand == "klaar"


def test_showing_is_said_outright_so_two_presses_are_one(vraag, team):
    for _ in range(2):
        team.post(url("livevraag-tonen", vraag), {"aan": "1"})

    rij = Livevraag.objects.get()
    assert (rij.getoond, rij.op_scherm) == (True, True)


def test_an_answered_question_stays(vraag, team):
    stuurden(vraag, "Een")

    antwoord = team.post(url("livevraag-weghalen", vraag), follow=True)

    assert "Er is al geantwoord" in antwoord.content.decode()
    assert Livevraag.objects.count() == 1


def test_what_is_let_in_gets_a_knot_and_what_is_hidden_loses_it(vraag, team):
    een, twee = stuurden(vraag, "Een", "Twee")

    ids = [een.publiek_id, twee.publiek_id]
    team.post(url("bijdrage-zicht", vraag), {"bijdrage": ids, "zicht": "getoond"})
    team.post(url("bijdrage-zicht", vraag), {"bijdrage": ids[1:], "zicht": "verborgen"})

    assert sorted(Bijdrage.objects.values_list("zicht", flat=True)) == ["getoond", "verborgen"]
    knopen = Schakel.objects.filter(soort="bijdrage").values_list("object_id", flat=True)
    assert list(knopen) == [een.publiek_id]


def test_who_takes_part_finds_it_on_the_red_thread_only_once_it_was_shown(vraag, team):
    (een,) = stuurden(vraag, "Een")
    groep = Ideegroep.objects.create(vraag=vraag, naam="Samen")
    Livevraag.objects.filter(pk=vraag.pk).update(getoond=False)

    def rechten() -> set[str]:
        knopen = Schakel.objects.filter(object_id__in=[een.publiek_id, groep.publiek_id])
        return set(knopen.values_list("recht", flat=True))

    team.post(url("bijdrage-zicht", vraag), {"bijdrage": een.publiek_id, "zicht": "getoond"})
    voor = rechten()
    team.post(url("livevraag-tonen", vraag), {"aan": "1"})
    getoond = rechten()
    team.post(url("livevraag-tonen", vraag), {"aan": "0"})

    assert voor == {"bijeenkomsten_voorbereiden"}
    assert getoond == {"bijeenkomsten_zien"}
    assert rechten() == voor


def test_two_who_moderate_at_once_lose_nothing(vraag, team):
    een, _ = stuurden(vraag, "Een", "Twee")
    groep = Ideegroep.objects.create(vraag=vraag, naam="Samen")

    team.post(
        url("bijdrage-groeperen", vraag), {"bijdrage": een.publiek_id, "groep": groep.publiek_id}
    )
    team.post(url("bijdrage-zicht", vraag), {"bijdrage": een.publiek_id, "zicht": "getoond"})

    een.refresh_from_db()
    assert (een.ideegroep, een.zicht, een.tekst) == (groep, "getoond", "Een")
    team.post(url("bijdrage-groeperen", vraag), {"bijdrage": een.publiek_id, "groep": "-"})
    een.refresh_from_db()
    assert (een.ideegroep, een.zicht) == (None, "getoond")


def test_a_new_group_takes_what_was_ticked(vraag, team):
    een, _ = stuurden(vraag, "Een", "Twee")
    velden = {"sleutel": str(uuid.uuid4()), "naam": "Eten", "bijdrage": een.publiek_id}

    for _ in range(3):
        team.post(url("ideegroep-nieuw", vraag), velden)

    groep = Ideegroep.objects.get()
    assert [rij.tekst for rij in groep.bijdragen.all()] == ["Een"]
    assert Schakel.objects.filter(soort="ideegroep", object_id=groep.publiek_id).count() == 1


def test_of_two_names_the_second_sees_both(vraag, team):
    groep = Ideegroep.objects.create(vraag=vraag, naam="Eten")
    hier = url("ideegroep-hernoemen", vraag, groep.publiek_id)

    eerst = team.post(hier, {"naam": "Samen eten", "versie": "1"})
    daarna = team.post(hier, {"naam": "Aan tafel", "versie": "1"})

    assert (eerst.status_code, daarna.status_code) == (302, 409)
    html = daarna.content.decode()
    assert ("Samen eten" in html, "Aan tafel" in html) == (True, True)


def test_a_group_with_dots_stays_and_one_without_lets_go(vraag, team):
    vol, leeg = (Ideegroep.objects.create(vraag=vraag, naam=naam) for naam in ("Vol", "Leeg"))
    Stip.objects.create(vraag=vraag, sleutel="s", ideegroep=vol)
    stuurden(vraag, "Een", ideegroep=leeg)

    for groep in (vol, leeg):
        team.post(url("ideegroep-weghalen", vraag, groep.publiek_id))

    assert list(Ideegroep.objects.all()) == [vol]
    assert Bijdrage.objects.get().ideegroep is None


def test_a_chosen_story_may_be_seen(zitting, team):
    vraag = Livevraag.objects.create(zitting=zitting, soort=Livesoort.VERHALEN, vraag="Welk?")
    (verhaal,) = stuurden(vraag, "Een verhaal", reden="Het raakte ons")

    team.post(url("bijdrage-kiezen", vraag, verhaal.publiek_id), {"aan": "1"})

    verhaal.refresh_from_db()
    assert (verhaal.gekozen, verhaal.zicht) == (True, "getoond")


def test_others_see_what_was_shown_and_only_then(vraag, als, deelnemer, team):
    stuurden(vraag, "Getoond idee", zicht="getoond")
    stuurden(vraag, "Wachtend idee")
    bij_team = team.get(url("livevraag", vraag)).content.decode()
    lezer = als(deelnemer)

    eerst = lezer.get(url("livevraag", vraag)).content.decode()
    Livevraag.objects.update(getoond=True)
    daarna = lezer.get(url("livevraag", vraag)).content.decode()

    assert "Getoond idee" not in eerst
    assert ("Getoond idee" in daarna, "Wachtend idee" in daarna) == (True, False)
    assert "Wacht op jou 1" in bij_team


@pytest.mark.parametrize("rij", [1, 3])
def test_the_page_of_the_team_costs_a_fixed_number_of_queries(
    vraag, team, django_assert_max_num_queries, rij
):
    stuurden(vraag, *map(str, range(rij)))
    for nr in range(rij):
        Ideegroep.objects.create(vraag=vraag, naam=str(nr))
    team.get(url("livevraag", vraag))

    with django_assert_max_num_queries(14):
        assert team.get(url("livevraag", vraag)).status_code == 200
