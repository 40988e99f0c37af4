"""The buttons of experiments (promise 12): see tests/knoppen.py."""

from collections.abc import Callable
from typing import Any

from proeftuinen.traject.models import Proeftuin

type Formulieren = dict[str, tuple[str, Callable[[], dict[str, Any]], Callable[[], int]]]


def experimentknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {}
