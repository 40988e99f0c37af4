import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from leerwerkplaats.web.nav import Menuregel, menu

MIJN = Menuregel("Mijn proeftuinen", "/", actief=True)
KENNIS = Menuregel("Kennisbank", "/kennisbank/", actief=False)


def _menu(gebruiker, adres="/") -> list[Menuregel]:
    verzoek = RequestFactory().get(adres)
    verzoek.user = gebruiker
    return menu(verzoek)["hoofdmenu"]


def test_who_did_not_sign_in_finds_what_is_open_to_all():
    assert _menu(AnonymousUser()) == [KENNIS]
    assert menu(RequestFactory().get("/"))["hoofdmenu"] == [KENNIS]


def test_a_participant_has_the_place_and_the_knowledge(kernteam):
    assert _menu(kernteam) == [MIJN, KENNIS]


def test_the_knowledge_is_where_one_is_on_each_of_its_pages(kernteam):
    regels = _menu(kernteam, "/kennisbank/film-carla/")

    assert [regel.actief for regel in regels] == [False, True]


def test_the_landelijk_programma_has_the_country_too(landelijk):
    assert _menu(landelijk, "/landelijk/") == [
        Menuregel("Mijn proeftuinen", "/", actief=False),
        KENNIS,
        Menuregel("Landelijk", "/landelijk/", actief=True),
    ]


def test_a_beheerder_has_the_state_of_the_site_too_once_past_the_second_lock(beheerder):
    assert _menu(beheerder) == [MIJN, KENNIS, Menuregel("Beheer", "/beheer/", actief=False)]
    beheerder.sterk = False
    del beheerder.site_rechten
    assert _menu(beheerder) == [MIJN, KENNIS]


def test_the_menu_asks_nothing_of_the_database(landelijk, django_assert_num_queries):
    with django_assert_num_queries(0):
        _menu(landelijk)


@pytest.mark.django_db
def test_without_demo_no_page_speaks_of_a_demo(client):
    antwoord = client.get("/inloggen/")
    assert "Kijk rond als" not in antwoord.text
    assert "voorbeeld" not in antwoord.text
