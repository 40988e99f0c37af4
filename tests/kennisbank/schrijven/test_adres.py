"""The address of an item: that of its title on the day it is first published, and then for good."""

import pytest
from django.urls import reverse

from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.slugs import maak_slug, past_bij
from kennisbank.schrijven import actions
from tests.kennisbank.maak import maak_concept, maak_item


@pytest.fixture
def item(plank, deelnemer, klok):
    """An item that got another title before anyone published it."""
    item = maak_item(plank, titel="Naamloos", door=deelnemer, gepubliceerd=False)
    maak_concept(item, door=deelnemer, titel="Een stoel erbij")
    return item


def _lees_na(als, wie, item):
    adres = reverse("kennisbank:concept-vaststellen", args=[item.slug])
    versie = Concept.objects.get(item=item).versie
    return als(wie).post(adres, {"versie": versie, "nakijken_op": "2027-05-01"})


def test_an_address_stays_while_something_is_written(item, als, deelnemer):
    antwoord = als(deelnemer).get(reverse("kennisbank:concept", args=["naamloos"]))

    assert antwoord.status_code == 200
    assert Kennisitem.objects.get().slug == "naamloos"


def test_at_its_first_publication_an_item_gets_the_address_of_its_title(
    item, als, procesbegeleider, deelnemer
):
    antwoord = _lees_na(als, procesbegeleider, item)

    assert antwoord.url == "/kennisbank/een-stoel-erbij/"
    assert als(deelnemer).get(antwoord.url).status_code == 200


def test_once_published_the_address_stays_also_when_it_was_taken_back(
    item, als, procesbegeleider, deelnemer
):
    _lees_na(als, procesbegeleider, item)
    item = Kennisitem.objects.select_related("plank").get()
    actions.trek_terug(item=item, door=procesbegeleider, versie=item.versie)
    maak_concept(item, door=deelnemer, titel="Weer een andere naam")

    _lees_na(als, procesbegeleider, item)

    item.refresh_from_db()
    assert (item.slug, item.titel) == ("een-stoel-erbij", "Weer een andere naam")


def test_a_title_that_another_item_has_gets_a_few_random_signs(item, plank, als, procesbegeleider):
    maak_item(plank, titel="Een stoel erbij")

    _lees_na(als, procesbegeleider, item)

    item.refresh_from_db()
    assert item.slug != "een-stoel-erbij"
    assert past_bij(item.slug, "Een stoel erbij")


def test_what_ships_with_the_site_keeps_its_address(item, als, procesbegeleider):
    Kennisitem.objects.update(sleutel="naamloos")

    _lees_na(als, procesbegeleider, item)

    item.refresh_from_db()
    assert item.slug == "naamloos"


def test_who_publishes_what_was_just_changed_is_asked_again_at_the_same_address(
    item, als, procesbegeleider
):
    adres = reverse("kennisbank:concept-vaststellen", args=[item.slug])

    antwoord = als(procesbegeleider).post(adres, {"versie": 900, "nakijken_op": "2027-05-01"})

    assert antwoord.url == adres
    assert Kennisitem.objects.get().slug == "naamloos"


@pytest.mark.parametrize(
    ("slug", "titel", "past"),
    [
        ("een-stoel", "Een stoel", True),
        ("een-stoel-23456", "Een stoel", True),
        ("een-stoel-erbij", "Een stoel", False),
        ("een-stoel-voor-twee", "Een stoel", False),
        ("een", "Een stoel", False),
        ("item-23456", "🪑", True),
    ],
)
def test_it_shows_of_which_title_an_address_was_made(slug, titel, past, db):
    assert past_bij(slug, titel) is past
    assert past_bij(maak_slug(titel), titel)
