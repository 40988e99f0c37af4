"""The closed circle: who was invited, in an open table, and nobody else."""

import pytest
from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from casustafel import urls


def _patronen(resolver):
    for deel in resolver.url_patterns:
        if isinstance(deel, URLResolver):
            yield from _patronen(deel)
        elif isinstance(deel, URLPattern):
            yield deel


def _van_een_tafel():
    patronen = _patronen(URLResolver(get_resolver().pattern, urls))
    return [deel for deel in patronen if "<slug:tid>" in str(deel.pattern)]


@pytest.mark.parametrize("patroon", _van_een_tafel(), ids=lambda deel: deel.name)
def test_each_address_of_a_table_says_from_which_side_it_looks(patroon):
    view = patroon.callback

    assert hasattr(view, "tafelkring") != hasattr(view, "tafelrand")


def test_there_are_addresses_to_look_at():
    assert len(_van_een_tafel()) > 20
