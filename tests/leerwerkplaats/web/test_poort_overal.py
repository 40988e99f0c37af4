"""No form of a casustafel takes words without the gate."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from django import forms

import casustafel
from leerwerkplaats.web.forms import HuisForm
from leerwerkplaats.web.poort import PoortMixin

# Fields that hold no story, each with the reason.
GEEN_VERHAAL = {
    "Zoekform.q": "looks among the people of the place, by GET; nothing of it is kept",
    "Herkomstkeuze.bron": "the slug of one of our own examples, from the address",
}


def _vormen() -> list[type[HuisForm]]:
    """Return the forms of all rooms; not what only lends its fields to others."""
    for module in pkgutil.walk_packages(casustafel.__path__, "casustafel."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)
    return sorted(
        {
            vorm
            for vorm in _onder(HuisForm)
            if vorm.__module__.startswith("casustafel.") and not vorm.__subclasses__()
        },
        key=lambda vorm: f"{vorm.__module__}.{vorm.__name__}",
    )


def _onder(soort: type[HuisForm]) -> Iterator[type[HuisForm]]:
    for onder in soort.__subclasses__():
        yield onder
        yield from _onder(onder)


def _woorden(vorm: type[HuisForm]) -> set[str]:
    """Return the fields in which someone can type words."""
    return {
        naam
        for naam, veld in vorm.base_fields.items()
        if isinstance(veld, forms.CharField)
        and not isinstance(veld, forms.UUIDField)
        and not veld.widget.is_hidden
    }


@pytest.mark.parametrize("vorm", _vormen(), ids=lambda vorm: f"{vorm.__module__}.{vorm.__name__}")
def test_every_field_for_words_is_looked_at(vorm: type[HuisForm]):
    woorden = {naam for naam in _woorden(vorm) if f"{vorm.__name__}.{naam}" not in GEEN_VERHAAL}
    gekeken = set()
    if issubclass(vorm, PoortMixin):
        gekeken = woorden if vorm.poort_velden is None else set(vorm.poort_velden)

    assert woorden - gekeken == set()
