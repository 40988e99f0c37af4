"""The map page and its table: who sees what, choices, moving, and how much it asks."""

from datetime import date
from itertools import pairwise

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.kaart.lezen import Respons
from proeftuinen.netwerk.models import Ligging, Meting
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def nul(proeftuin):
    return maak_meting(proeftuin, stand="gesloten")


@pytest.fixture
def drie(nul):
    anna, bas = maak_plaats(nul, "Anna Ander"), maak_plaats(nul, "Bas Bos", Domein.GEMEENTE)
    cor = maak_plaats(nul, "Cor Citroen", Domein.CULTUUR)
    for van, naar, waarde in ((anna, bas, 2), (bas, anna, 1), (bas, cor, 1)):
        zeg(nul, van, naar, waarde)
    return anna, bas, cor


def _adres(naam, tuin, **vraag):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id], query=vraag)


def _zie(client, naam, tuin, **vraag):
    antwoord = client.get(_adres(naam, tuin, **vraag))
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_without_a_wave_the_page_says_what_comes_first(proeftuin, als, procesbegeleider, deelnemer):
    assert "Maak een nulmeting" in _zie(als(procesbegeleider), "netwerk", proeftuin)
    assert "Nog geen meting" in _zie(als(deelnemer), "netwerk", proeftuin)


def test_while_the_first_wave_is_open_a_participant_sees_the_response_and_the_team_the_map(
    proeftuin, als, deelnemer, kernteam
):
    meting = maak_meting(proeftuin)
    zeg(meting, maak_plaats(meting, "Anna"), maak_plaats(meting, "Bas"), 2)

    html = _zie(als(deelnemer), "netwerk", proeftuin)

    assert "1 van de 2 mensen vulde al in." in html
    assert ("nk-svg" in html, "Anna" in html) == (False, False)
    assert "nk-svg" in _zie(als(kernteam), "netwerk", proeftuin)


def test_who_is_on_no_map_is_in_no_response(proeftuin, als, deelnemer, kernteam):
    meting = maak_meting(proeftuin)
    anna, vera = maak_plaats(meting, "Anna"), maak_plaats(meting, "Vera", zicht=Zicht.NIETS)
    zeg(meting, vera, anna, 2)

    assert "0 van de 1 mens vulden al in." in _zie(als(deelnemer), "netwerk", proeftuin)
    scherm = als(kernteam).get(_adres("netwerk-projector", proeftuin))
    assert scherm.context["respons"] == Respons(0, 1)


def test_who_answered_about_the_reader_only_counts_for_the_reader_as_for_all(
    proeftuin, als, deelnemer, nul
):
    ik, anna = maak_plaats(nul, "", gebruiker=deelnemer), maak_plaats(nul, "Anna")
    zeg(nul, anna, ik, 2)

    assert "1 van de 2 mensen vulde in." in _zie(als(deelnemer), "netwerk", proeftuin)


def test_who_sees_figures_only_is_led_to_the_figures(proeftuin, als, gemeentelezer, drie):
    antwoord = als(gemeentelezer).get(_adres("netwerk", proeftuin))

    assert (antwoord.status_code, antwoord["Location"]) == (
        302,
        _adres("netwerk-cijfers", proeftuin),
    )


def test_map_and_table_say_the_same(proeftuin, als, deelnemer, drie):
    kaart = _zie(als(deelnemer), "netwerk", proeftuin)
    lijnen = _zie(als(deelnemer), "netwerk-tabel", proeftuin, toon="lijnen")

    zin = "Er zijn 2 lijnen tussen mensen. Ze verbinden allemaal twee domeinen."
    assert (kaart.count(zin), lijnen.count(zin)) == (1, 1)
    assert kaart.count("<line ") == lijnen.count('data-kop="Met wie"') == 2
    assert [wie in kaart and wie in lijnen for wie in ("Anna Ander", "Bas Bos")] == [True, True]


def test_of_own_pairs_only_the_own_answer_shows(proeftuin, als, deelnemer, nul):
    ik = maak_plaats(nul, "Ik", gebruiker=deelnemer)
    ander = maak_plaats(nul, "Ander Mens")
    zeg(nul, ander, ik, 2)

    assert "<line " not in _zie(als(deelnemer), "netwerk", proeftuin)
    assert "nog niemand" in _zie(als(deelnemer), "netwerk-tabel", proeftuin)
    zeg(nul, ik, ander, 1)
    html = _zie(als(deelnemer), "netwerk-tabel", proeftuin, toon="lijnen")
    assert ("jouw eigen antwoord" in html, "werkt samen" in html) == (True, False)


@pytest.mark.parametrize(
    ("vraag", "lijnen"),
    [
        ({}, 2),
        ({"lijnen": "samen"}, 1),
        ({"domein": "zorg"}, 0),
        ({"domein": ["zorg", "gemeente"]}, 1),
        ({"domein": "onzin", "lijnen": "\x00", "als": "x", "kleur": "y", "meting": "z"}, 2),
        ({"als": "organisaties"}, 2),
        ({"tussen": "ja", "zoek": " "}, 2),
    ],
)
def test_choices_hold_for_the_map_and_for_the_table(proeftuin, als, deelnemer, drie, vraag, lijnen):
    kaart = _zie(als(deelnemer), "netwerk", proeftuin, **vraag)
    tabel = _zie(als(deelnemer), "netwerk-tabel", proeftuin, toon="lijnen", **vraag)

    assert (kaart.count("<line "), tabel.count('data-kop="Hoe"')) == (lijnen, lijnen)


def test_searching_finds_people_and_organisations_however_they_are_spelled(
    proeftuin, als, deelnemer, drie
):
    html = _zie(als(deelnemer), "netwerk-tabel", proeftuin, zoek="CITROËN")

    assert "1 mens gevonden" in html
    assert ("Cor Citroen</th>" in html, "Anna Ander</th>" in html) == (True, False)
    for vreemd in ("<script>", "x" * 500, "\u202e\ud7ff", "👩‍⚕️"):
        assert "Niemand gevonden" in _zie(als(deelnemer), "netwerk", proeftuin, zoek=vreemd)


def test_each_wave_can_be_chosen_and_people_do_not_move(proeftuin, als, deelnemer, drie, nul):
    later = maak_meting(proeftuin, soort="tussen", stand="gesloten", dag=date(2026, 4, 1))
    voor = _plekken(_zie(als(deelnemer), "netwerk", proeftuin, meting=nul.publiek_id))
    for plaats in drie:
        maak_plaats(later, plaats.contact.naam)
    maak_plaats(later, "Dirk Nieuw")

    na = _plekken(_zie(als(deelnemer), "netwerk", proeftuin, meting=later.publiek_id))

    assert {wie: na[wie] for wie in voor} == voor
    assert len(na) == 4


def _plekken(html):
    stukken = html.split('<g transform="')[1:]
    return {
        stuk.split('data-k="')[1].split('"')[0]: stuk.split('"')[0]
        for stuk in stukken
        if 'data-k="' in stuk.split(">")[0]
    }


def test_more_people_than_names_fit_come_as_organisations_and_the_page_says_so(
    proeftuin, als, deelnemer, nul
):
    plaatsen = [maak_plaats(nul, f"Mens nummer {nr}") for nr in range(151)]
    for een, ander in pairwise(plaatsen[:20]):
        zeg(nul, een, ander, 1)

    html = _zie(als(deelnemer), "netwerk", proeftuin)

    assert "Er doen 151 mensen mee." in html
    assert "Daarom zie je organisaties." in html
    mensen = _zie(als(deelnemer), "netwerk", proeftuin, als="mensen")
    assert ("Daarom zie je alleen wie samenwerkt." in mensen, "<line " in mensen) == (True, False)
    alles = _zie(als(deelnemer), "netwerk", proeftuin, als="mensen", lijnen="alle")
    assert alles.count("<line ") == 19


def test_who_chose_so_is_not_on_the_map_nor_in_the_table(proeftuin, als, kernteam, drie, nul):
    maak_plaats(nul, "Verborgen Vrouw", zicht=Zicht.NIETS)
    maak_plaats(nul, "Functie Vrouw", zicht=Zicht.FUNCTIE, functie="Huisarts")

    for naam in ("netwerk", "netwerk-tabel", "netwerk-projector"):
        html = _zie(als(kernteam), naam, proeftuin)
        assert ("Verborgen Vrouw" in html, "Functie Vrouw" in html) == (False, False)
        assert "Huisarts" in html


@pytest.mark.parametrize("aantal", [1, 3, 40])
def test_the_map_asks_the_same_for_any_number_of_people(
    proeftuin, als, deelnemer, kernteam, nul, aantal, django_assert_num_queries
):
    plaatsen = [maak_plaats(nul, f"Mens {nr}") for nr in range(aantal)]
    for een, ander in pairwise(plaatsen):
        zeg(nul, een, ander, 2)
    for wie, kaart, tabel in ((deelnemer, 8, 7), (kernteam, 9, 8)):
        client = als(wie)
        client.get(_adres("netwerk", proeftuin))
        with django_assert_num_queries(kaart):
            client.get(_adres("netwerk", proeftuin))
        with django_assert_num_queries(tabel):
            client.get(_adres("netwerk-tabel", proeftuin))


def test_the_team_moves_someone_and_a_stale_version_is_told(proeftuin, als, kernteam, drie):
    client = als(kernteam)
    client.get(_adres("netwerk", proeftuin))
    wie = drie[0].contact.publiek_id
    velden = {"wat": wie, "als": "mensen", "versie": 1, "x": "120.5", "y": "90"}

    eerst = client.post(_adres("netwerk-verplaats", proeftuin), velden, headers=JSON)
    nog_eens = client.post(_adres("netwerk-verplaats", proeftuin), velden, headers=JSON)

    assert eerst.json() == {"x": 120.5, "y": 90.0, "versie": 2}
    assert (nog_eens.status_code, "Iemand anders" in nog_eens.json()["fout"]) == (409, True)
    assert 'transform="translate(120.5 90)"' in _zie(client, "netwerk", proeftuin)


JSON = {"Accept": "application/json"}


def test_a_button_in_the_table_moves_one_step_and_leads_back(proeftuin, als, kernteam, drie):
    client = als(kernteam)
    client.get(_adres("netwerk", proeftuin))
    contact = drie[0].contact
    voor = Ligging.objects.get(contact=contact)
    velden = {"wat": contact.publiek_id, "als": "mensen", "versie": 1, "richting": "rechts"}

    antwoord = client.post(_adres("netwerk-verplaats", proeftuin), velden)

    na = Ligging.objects.get(contact=contact)
    assert (round(na.x - voor.x, 3), na.y) == (6.0, voor.y)
    assert antwoord["Location"].endswith(f"#r-{contact.publiek_id}")


@pytest.mark.parametrize(
    "anders",
    [
        {"x": "nan"},
        {"x": "inf"},
        {"x": "\x00"},
        {"x": ""},
        {"versie": ""},
        {"versie": "-1"},
        {"versie": "9" * 30},
        {"als": "anders"},
        {"richting": "schuin", "x": ""},
    ],
)
def test_a_move_that_means_nothing_changes_nothing(proeftuin, als, kernteam, drie, anders):
    client = als(kernteam)
    client.get(_adres("netwerk", proeftuin))
    voor = list(Ligging.objects.order_by("pk").values("x", "y"))
    velden = {"wat": drie[0].contact.publiek_id, "als": "mensen", "versie": 1, "x": 50, "y": 60}

    antwoord = client.post(_adres("netwerk-verplaats", proeftuin), velden | anders, headers=JSON)

    assert antwoord.status_code in {400, 409}
    assert list(Ligging.objects.order_by("pk").values("x", "y")) == voor


def test_nobody_of_elsewhere_or_hidden_can_be_moved(
    proeftuin, andere_proeftuin, als, kernteam, drie, nul
):
    elders = Contact.objects.create(proeftuin=andere_proeftuin, naam="Elders")
    niet = maak_plaats(nul, "Verborgen", zicht=Zicht.NIETS).contact
    for contact in (elders, niet):
        velden = {"wat": contact.publiek_id, "als": "mensen", "versie": 0, "x": 50, "y": 60}
        antwoord = als(kernteam).post(_adres("netwerk-verplaats", proeftuin), velden, headers=JSON)
        assert antwoord.status_code == 404
    assert not Ligging.objects.filter(contact__in=[elders, niet]).exists()


def test_laying_out_anew_asks_first_and_can_be_taken_back(proeftuin, als, kernteam, drie):
    client = als(kernteam)
    client.get(_adres("netwerk", proeftuin))
    Ligging.objects.filter(contact=drie[0].contact).update(x=30, y=30)
    assert "opnieuw leggen?" in _zie(client, "netwerk-herschik", proeftuin)
    assert Ligging.objects.get(contact=drie[0].contact).x == 30

    client.post(_adres("netwerk-herschik", proeftuin))
    anders = Ligging.objects.get(contact=drie[0].contact).x
    client.post(_adres("netwerk-herschik-terug", proeftuin))

    assert anders != 30
    assert Ligging.objects.get(contact=drie[0].contact).x == 30


def test_the_screen_grows_and_sends_nothing_while_it_stays_the_same(proeftuin, als, kernteam):
    meting = maak_meting(proeftuin)
    anna, bas = maak_plaats(meting, "Anna"), maak_plaats(meting, "Bas")
    client = als(kernteam)
    html = _zie(client, "netwerk-projector", proeftuin)
    stand = html.split("stand=")[1].split('"')[0]

    gelijk = client.get(_adres("netwerk-projector-beeld", proeftuin, stand=stand))
    zeg(meting, anna, bas, 2)
    groei = client.get(_adres("netwerk-projector-beeld", proeftuin, stand=stand))

    assert ("QR-code naar" in html, html.count("<line ")) == (True, 0)
    assert (gelijk.status_code, gelijk.content) == (204, b"")
    assert (groei.status_code, groei.content.decode().count("<line ")) == (200, 1)
    assert "<html" not in groei.content.decode()


def test_the_screen_does_not_tell_which_answer_there_was(proeftuin, als, kernteam, drie, nul):
    voor = _zie(als(kernteam), "netwerk-projector-beeld", proeftuin)
    zeg(nul, drie[0], drie[1], 1)

    assert _zie(als(kernteam), "netwerk-projector-beeld", proeftuin) == voor


def test_a_closed_wave_stands_still_on_the_screen(proeftuin, als, kernteam, drie):
    html = _zie(als(kernteam), "netwerk-projector", proeftuin)

    assert ("every 3s" in html, "QR-code" in html, "nk-svg" in html) == (False, False, True)
    Meting.objects.all().delete()
    assert "Nog geen meting" in _zie(als(kernteam), "netwerk-projector", proeftuin)
