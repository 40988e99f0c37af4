"""A film of the kennisbank in a block: what it brings along when nobody filled that in."""

from collections.abc import Mapping
from typing import Any

_PER_MINUUT = 60


def vul_aan(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """Return values of a Film, with link, minutes and questions of its item where these are empty.

    `waarden` holds item (loaded with `film`, or None), link, filmminuten and vragen.
    """
    vol = dict(waarden)
    item = vol.get("item")
    if item is None:
        return vol
    deel = getattr(item, "film", None)
    vol["link"] = vol.get("link") or item.link
    if deel:
        vol["filmminuten"] = vol.get("filmminuten") or _minuten(deel.seconden)
        vol["vragen"] = vol.get("vragen") or list(deel.gespreksvragen)
    return vol


def _minuten(seconden: int | None) -> int | None:
    return -(-seconden // _PER_MINUUT) if seconden else None
