import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from leerwerkplaats.web.nav import Menuregel, menu

MIJN = Menuregel("Mijn proeftuinen", "/", actief=True)


def _menu(gebruiker, adres="/") -> list[Menuregel]:
    verzoek = RequestFactory().get(adres)
    verzoek.user = gebruiker
    return menu(verzoek)["hoofdmenu"]


def test_who_did_not_sign_in_has_no_menu():
    assert _menu(AnonymousUser()) == []
    assert menu(RequestFactory().get("/"))["hoofdmenu"] == []


def test_a_participant_has_one_entry(kernteam):
    assert _menu(kernteam) == [MIJN]


def test_the_landelijk_programma_has_the_country_too(landelijk):
    assert _menu(landelijk, "/landelijk/") == [
        Menuregel("Mijn proeftuinen", "/", actief=False),
        Menuregel("Landelijk", "/landelijk/", actief=True),
    ]


def test_a_beheerder_has_the_state_of_the_site_too_once_past_the_second_lock(beheerder):
    assert _menu(beheerder) == [MIJN, Menuregel("Beheer", "/beheer/", actief=False)]
    beheerder.sterk = False
    del beheerder.site_rechten
    assert _menu(beheerder) == [MIJN]


def test_the_menu_asks_nothing_of_the_database(landelijk, django_assert_num_queries):
    with django_assert_num_queries(0):
        _menu(landelijk)


@pytest.mark.django_db
def test_without_demo_no_page_speaks_of_a_demo(client):
    antwoord = client.get("/inloggen/")
    assert "Kijk rond als" not in antwoord.text
    assert "voorbeeld" not in antwoord.text
