"""Addresses by their form."""

import pytest
from django.urls import NoReverseMatch, reverse

from leerwerkplaats.web.adressen import adres


@pytest.mark.parametrize(
    ("naam", "ids"),
    [
        ("start", ()),
        ("proeftuinen:mensen", ("bcdfghjkmnpq",)),
        ("proeftuinen:contact", ("bcdfghjkmnpq", "rstvwxz23456")),
        ("proeftuinen:contact", ("rstvwxz23456", "bcdfghjkmnpq")),
    ],
)
def test_an_address_is_the_one_that_reverse_gives(naam, ids):
    assert adres(naam, *ids) == reverse(naam, args=ids)


def test_a_name_or_a_number_of_ids_that_no_pattern_has_is_refused():
    for naam, ids in [("geen:naam", ()), ("proeftuinen:contact", ("bcdfghjkmnpq",))]:
        with pytest.raises(NoReverseMatch):
            adres(naam, *ids)
