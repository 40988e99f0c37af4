"""Checking in on one's own phone, and the team finding out who a guest is."""

import pytest
from django.test import Client
from django.urls import reverse

from proeftuinen.bijeenkomsten.live import wie as wie_views
from proeftuinen.bijeenkomsten.live.models import Livegast
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.mensen.models import Contact
from tests.proeftuinen.bijeenkomsten.live.zaal import maak_zaal
from tests.proeftuinen.bijeenkomsten.maak import maak_contact

pytestmark = pytest.mark.usefixtures("klok")


@pytest.fixture
def zitting(proeftuin):
    return maak_zaal(proeftuin)


def deur(zitting) -> str:
    return reverse("proeftuinen:live-aanmelden", args=[zitting.code])


def wie(zitting, gast=None) -> str:
    ids = [zitting.bijeenkomst.proeftuin.publiek_id, zitting.bijeenkomst.publiek_id]
    if gast is None:
        return reverse("proeftuinen:live-wie", args=ids)
    return reverse("proeftuinen:live-wie-is", args=[*ids, gast.publiek_id])


def meld_gast(zitting, naam="Gerda", organisatie="") -> Livegast:
    Client().post(deur(zitting), {"naam": naam, "organisatie": organisatie})
    return Livegast.objects.latest("pk")


def test_who_is_signed_in_is_there_in_one_press(zitting, als, deelnemer):
    klant = als(deelnemer)

    for _ in range(2):
        antwoord = klant.post(deur(zitting), follow=True)

    rij = Genodigde.objects.get(contact__gebruiker=deelnemer)
    assert (rij.aanwezig, rij.hoe, rij.binnengelopen) == ("ja", "zelf", True)
    assert "Je bent aangemeld" in antwoord.content.decode()


def test_who_was_asked_did_not_walk_in(zitting, als, deelnemer):
    contact = Contact.objects.get(gebruiker=deelnemer, proeftuin=zitting.bijeenkomst.proeftuin)
    Genodigde.objects.create(bijeenkomst=zitting.bijeenkomst, contact=contact)

    als(deelnemer).post(deur(zitting))

    rij = Genodigde.objects.get()
    assert (rij.aanwezig, rij.binnengelopen) == ("ja", False)


def test_a_guest_gives_a_name_that_only_the_team_sees(zitting, als, kernteam):
    gast = meld_gast(zitting, "Gerda", "De Linde")

    assert gast.naam == "Gerda (De Linde)"
    assert not Genodigde.objects.exists()
    assert "Gerda (De Linde)" in als(kernteam).get(wie(zitting)).content.decode()
    assert "Gerda" not in Client().get(deur(zitting)).content.decode()


def test_a_guest_who_says_it_twice_is_one_phone(zitting):
    telefoon = Client()

    for naam in ("Gerda", "Gerda Hoekstra"):
        telefoon.post(deur(zitting), {"naam": naam})

    assert Livegast.objects.get().naam == "Gerda Hoekstra"


def test_a_guest_is_never_shown_who_is_on_the_list(zitting):
    contact = maak_contact(zitting.bijeenkomst.proeftuin, "Kanarie van de Lijst")
    Genodigde.objects.create(bijeenkomst=zitting.bijeenkomst, contact=contact)

    telefoon = Client()
    eerst = telefoon.get(deur(zitting))
    na = telefoon.post(deur(zitting), {"naam": "Kanarie"}, follow=True)

    assert "van de Lijst" not in eerst.content.decode() + na.content.decode()


@pytest.mark.parametrize("naam", [" ", "\x00", "x" * 61, "\u202e"])
def test_a_name_that_cannot_be_kept_is_refused_with_words(zitting, naam):
    antwoord = Client().post(deur(zitting), {"naam": naam})

    assert antwoord.status_code == 200
    assert not Livegast.objects.exists()


def test_a_code_that_opens_nothing_says_so(zitting):
    assert Client().get("/live/bestaatniet/aanmelden/").status_code == 410


def test_the_team_finds_a_guest_among_the_people(zitting, als, kernteam):
    contact = maak_contact(zitting.bijeenkomst.proeftuin, "Gerda Hoekstra")
    gast = meld_gast(zitting)

    als(kernteam).post(wie(zitting, gast), {"daad": "bekend", "contact": contact.publiek_id})

    gast.refresh_from_db()
    rij = Genodigde.objects.get()
    assert (gast.contact, rij.contact, rij.aanwezig, rij.hoe) == (contact, contact, "ja", "zelf")


def test_a_guest_whom_nobody_knows_comes_to_the_people(zitting, als, kernteam):
    gast = meld_gast(zitting, "Gerda", "inwoner")

    als(kernteam).post(wie(zitting, gast), {"daad": "nieuw"})

    rij = Genodigde.objects.get()
    assert (rij.contact.naam, rij.contact.functie) == ("Gerda", "inwoner")
    assert (rij.binnengelopen, rij.aanwezig) == (True, "ja")


def test_a_second_press_adds_nobody_twice(zitting, als, kernteam):
    gast = meld_gast(zitting)
    klant = als(kernteam)
    voor = Contact.objects.count()

    for _ in range(5):
        klant.post(wie(zitting, gast), {"daad": "nieuw"})

    assert Contact.objects.count() == voor + 1


def test_a_name_can_be_forgotten(zitting, als, kernteam):
    gast = meld_gast(zitting)

    als(kernteam).post(wie(zitting, gast), {"daad": "weg"})

    assert Livegast.objects.get().naam == ""


def test_nobody_of_another_place_can_be_chosen(zitting, als, kernteam, andere_proeftuin):
    ander = maak_contact(andere_proeftuin, "Iemand anders")
    gast = meld_gast(zitting)

    als(kernteam).post(wie(zitting, gast), {"daad": "bekend", "contact": ander.publiek_id})

    assert not Genodigde.objects.exists()


@pytest.mark.parametrize("gasten", [1, 3])
def test_the_list_asks_the_same_number_of_queries(
    zitting, als, kernteam, gasten, django_assert_num_queries
):
    for nr in range(gasten):
        meld_gast(zitting, f"Gast {nr}")
    klant = als(kernteam)
    klant.get(wie(zitting))

    with django_assert_num_queries(9):
        klant.get(wie(zitting))


def test_with_many_people_the_list_stands_a_page_further(zitting, als, kernteam, monkeypatch):
    monkeypatch.setattr(wie_views, "KEUZES", 2)
    contact = maak_contact(zitting.bijeenkomst.proeftuin, "Gerda Hoekstra")
    gast = meld_gast(zitting)
    klant = als(kernteam)

    lijst = klant.get(wie(zitting)).text
    een = klant.get(wie(zitting, gast)).text
    klant.post(wie(zitting, gast), {"daad": "bekend", "contact": contact.publiek_id})

    assert ("Gerda Hoekstra" in lijst, wie(zitting, gast) in lijst) == (False, True)
    assert "Gerda Hoekstra" in een
    assert Genodigde.objects.get().contact == contact


def test_the_second_page_of_guests_can_be_reached(zitting, als, kernteam):
    Livegast.objects.bulk_create(
        Livegast(zitting=zitting, naam=f"Gast {nr}", publiek_id=f"gastnummer{nr:02}")
        for nr in range(61)
    )

    assert 'href="?page=2"' in als(kernteam).get(wie(zitting)).text
