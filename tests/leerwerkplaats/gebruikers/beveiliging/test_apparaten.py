"""Where one is signed in, ending it elsewhere, and being signed out by itself."""

import time

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from leerwerkplaats.gebruikers.beveiliging import sessieduur
from tests.leerwerkplaats.gebruikers.beveiliging.sleutels import met_mailcode

LIJST, EINDE = "/mijn/apparaten/", "/mijn/apparaten/beeindigen/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
TELEFOON = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


@pytest.fixture
def meld_aan(db, mailoutbox):
    def doe(persoon, user_agent=FIREFOX) -> Client:
        client = Client(HTTP_USER_AGENT=user_agent)
        met_mailcode(client, persoon, mailoutbox)
        assert client.get("/").status_code == 200
        return client

    return doe


def _refs(client) -> list[str]:
    return [deel.ref for deel in client.get(LIJST).context["apparaten"] if not deel.dit]


def test_the_list_names_each_device_and_which_is_this_one(meld_aan, deelnemer):
    hier = meld_aan(deelnemer)
    meld_aan(deelnemer, TELEFOON)
    blad = hier.get(LIJST)
    rijen = [(deel.naam, deel.dit) for deel in blad.context["apparaten"]]
    assert rijen == [("Firefox op Windows", True), ("Chrome op Android", False)]
    assert "127.0.0.1" not in blad.text
    for rij in UserSession.objects.all():
        assert rij.session_key not in blad.text


def test_ending_one_device_works_at_its_next_request(meld_aan, deelnemer):
    hier, daar, derde = (meld_aan(deelnemer) for _ in range(3))
    (nieuwste, _) = _refs(hier)
    antwoord = hier.post(EINDE, {"apparaat": nieuwste}, follow=True)
    assert "Daar ben je niet meer ingelogd." in antwoord.text
    assert derde.get("/").status_code == 302
    assert daar.get("/").status_code == 200
    assert hier.get("/").status_code == 200
    assert len(_refs(hier)) == 1


def test_ending_all_others_leaves_this_one(meld_aan, deelnemer, kernteam):
    vreemd = meld_aan(kernteam)
    hier, daar, derde = (meld_aan(deelnemer) for _ in range(3))
    hier.post(EINDE, {"alle": "1"})
    statussen = [client.get("/").status_code for client in (hier, daar, derde, vreemd)]
    assert statussen == [200, 302, 302, 200]


def test_one_cannot_end_the_device_of_another(meld_aan, deelnemer, kernteam):
    vreemd, hier, daar = meld_aan(kernteam), meld_aan(deelnemer), meld_aan(deelnemer)
    (ref,) = _refs(hier)
    vreemd.post(EINDE, {"apparaat": ref})
    rij = UserSession.objects.filter(user=deelnemer).first()
    for verzinsel in (str(rij.pk), rij.session_key, "", "\0", "x" * 9999):
        vreemd.post(EINDE, {"apparaat": verzinsel})
    assert [client.get("/").status_code for client in (hier, daar, vreemd)] == [200, 200, 200]


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_costs_the_same_for_one_and_three(
    meld_aan, deelnemer, klok, django_assert_num_queries, aantal
):
    hier = meld_aan(deelnemer)
    for _ in range(aantal):
        klok.shift(61)  # at most three codes a minute
        meld_aan(deelnemer)
    with django_assert_num_queries(4):
        assert len(hier.get(LIJST).context["apparaten"]) == aantal + 1


# Signed out by itself.

UUR = 3600


@pytest.mark.parametrize(
    ("sterk", "stil", "binnen"),
    [
        (True, 8 * UUR - 60, True),
        (True, 8 * UUR + 60, False),
        (False, 13 * 24 * UUR, True),
        (False, 14 * 24 * UUR + 60, False),
    ],
)
def test_a_session_ends_when_it_is_not_used(als, deelnemer, klok, sterk, stil, binnen):
    client = als(deelnemer, sterk=sterk)
    client.get("/")
    sleutel = client.session.session_key
    klok.shift(stil)
    antwoord = client.get("/")
    assert (antwoord.status_code == 200) is binnen
    if not binnen:
        assert antwoord.url.startswith("/inloggen/")
        assert not (sterk and client.session.exists(sleutel))  # the other is past its date itself


def test_a_session_that_is_used_goes_on_past_eight_hours(als, deelnemer, klok):
    client = als(deelnemer)
    for _ in range(20):
        klok.shift(UUR)
        assert client.get("/").status_code == 200


def test_a_session_ends_after_ninety_days_however_much_it_is_used(als, deelnemer, klok):
    client = als(deelnemer, sterk=False)
    klok.shift(UUR)
    for _ in range(10):
        assert client.get("/").status_code == 200
        klok.shift(9 * 24 * UUR)
    assert client.get("/").status_code == 200
    klok.shift(UUR)
    assert client.get("/").status_code == 302


def test_use_is_noted_at_most_every_ten_minutes(als, deelnemer, klok):
    client = als(deelnemer)
    client.get("/")
    klok.shift(599)
    client.get("/")
    assert sessieduur.SLEUTEL not in client.session
    klok.shift(2)
    client.get("/")
    assert client.session[sessieduur.SLEUTEL] == time.time()


def test_noting_costs_nothing_in_between(als, deelnemer, klok, django_assert_num_queries):
    client = als(deelnemer, sterk=True)
    client.get("/hulp/")
    with django_assert_num_queries(2):  # the session and the person
        client.get("/hulp/")
