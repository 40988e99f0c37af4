"""The buttons of monitoring (promise 12): see tests/knoppen.py."""

from typing import Any

from proeftuinen.traject.models import Proeftuin

type Formulieren = dict[str, tuple[Any, ...]]


def monitoringknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {}
