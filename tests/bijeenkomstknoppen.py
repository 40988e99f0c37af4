"""The buttons of meetings (promise 12): see tests/knoppen.py."""

from collections.abc import Callable
from typing import Any

from proeftuinen.acties.models import Actie
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.bijeenkomsten.maak import vaste_bijeenkomst

type Formulieren = dict[str, tuple[str, Callable[[], dict[str, Any]], Callable[[], int]]]


def bijeenkomstknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    deze, _ = vaste_bijeenkomst(tuin)
    van = tuin.publiek_id, deze.publiek_id
    return {
        "AfspraakForm": (
            naar("verslag-afspraak", *van),
            lambda: {"titel": "Nieuwe afspraak"},
            Actie.objects.filter(titel="Nieuwe afspraak").count,
        ),
    }
