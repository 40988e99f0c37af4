"""Addresses by the hundred: `reverse` walks all patterns, and a page of fifty rows asks it often.

An address differs per row in its public ids only, so its form is worked out once per name.
"""

from functools import cache

from django.urls import reverse

_PLEK = "plek-van-id-{}"


def adres(url_naam: str, *ids: str) -> str:
    """Return the address with these public ids, in the order of its pattern.

    Only for ids of ours (`web.publiek`), which need no escaping; `reverse` is for the rest. Raises
    NoReverseMatch for a name or a number of ids that no pattern has.
    """
    return _vorm(url_naam, len(ids)).format(*ids)


@cache
def _vorm(url_naam: str, aantal: int) -> str:
    """Return the address with {} where an id comes."""
    plekken = [_PLEK.format(nr) for nr in range(aantal)]
    vorm = reverse(url_naam, args=plekken)
    for plek in plekken:
        vorm = vorm.replace(plek, "{}")
    return vorm
