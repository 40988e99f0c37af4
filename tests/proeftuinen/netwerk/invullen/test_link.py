"""The link in a mail: the same form, without an account."""

import pytest
from django.urls import reverse

from leerwerkplaats.web.links import maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.invullen import post
from proeftuinen.netwerk.meten.actions import sluit
from proeftuinen.netwerk.meten.links import SOORT
from proeftuinen.netwerk.models import Gemist, Relatie
from tests.proeftuinen.netwerk.invullen.conftest import gezegd, koos, tik


@pytest.fixture
def token(fenna):
    koos(fenna)
    return maak_token(SOORT, fenna.publiek_id)


def _adres(token, deel=""):
    return reverse(f"proeftuinen:netwerk-link{deel}", args=[token])


def test_a_link_opens_the_own_list_and_hides_where_one_came_from(client, token, ik, joris):
    antwoord = client.get(_adres(token) + "?lijst=1")

    assert antwoord.status_code == 200
    assert "Joris Vink" in antwoord.text
    assert 'data-plek="' in antwoord.text
    assert antwoord["Referrer-Policy"] == "strict-origin"


def test_a_tap_by_link_is_of_nobody_s_account(client, token, fenna, joris):
    antwoord = client.post(_adres(token, "-antwoord"), tik(fenna, joris, 1))

    assert antwoord.status_code == 200
    assert gezegd(fenna) == {joris.publiek_id: 1}
    assert Relatie.objects.get().door is None


def test_a_link_answers_for_nobody_else(client, token, fenna, joris, ik):
    antwoord = client.post(_adres(token, "-antwoord"), tik(ik, joris, 1))

    assert antwoord.status_code == 409
    assert Relatie.objects.count() == 0


def test_who_has_no_account_chooses_how_to_stand_on_the_map(client, token, fenna):
    Contact.objects.filter(pk=fenna.contact_id).update(zelf_gekozen_op=None)
    velden = {"doe": "zicht", "versie": fenna.contact.versie, "zicht": "functie"}

    antwoord = client.post(_adres(token), velden)

    assert antwoord.url == _adres(token) + "?lijst=1"
    fenna.contact.refresh_from_db()
    assert fenna.contact.zicht == "functie"
    assert fenna.contact.zelf_gekozen_op is not None


def test_being_done_and_missing_someone_work_by_link(client, token, fenna, joris):
    klaar = client.post(_adres(token, "-klaar"))
    gemist = client.post(_adres(token, "-gemist"), {"naam": "Wies"})

    fenna.refresh_from_db()
    assert (klaar.url, gemist.url) == (_adres(token, "-klaar"), _adres(token) + "?lijst=1")
    assert fenna.klaar_op is not None
    assert Gemist.objects.get().van == fenna


@pytest.mark.parametrize("deel", ["", "-klaar", "-gemist"])
def test_a_link_that_was_tampered_with_opens_nothing(client, token, deel):
    assert client.get(_adres(token[:-2] + "xx", deel)).status_code == 410


def test_links_that_open_nothing_are_counted(client, settings, db):
    settings.LIMIETEN = settings.LIMIETEN | {"netwerk": "2/m/ip"}

    codes = [client.get(_adres("bcdfghjkmnpq.verkeerd")).status_code for _ in range(3)]

    assert codes == [410, 410, 429]


def test_a_link_ends_with_the_wave_but_a_tap_hears_why(
    client, token, fenna, joris, procesbegeleider
):
    sluit(meting=fenna.meting, door=procesbegeleider)

    blad = client.get(_adres(token))
    antwoord = client.post(_adres(token, "-antwoord"), tik(fenna, joris, 1))

    assert blad.status_code == 410
    assert (antwoord.status_code, antwoord.json()) == (409, {"fout": post.DICHT, "dicht": True})
