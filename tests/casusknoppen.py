"""The buttons of tables (promise 12): see tests/knoppen.py. Names here carry their namespace."""

from typing import Any

from casustafel.plannen.models import Tafel
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin

type Formulieren = dict[str, tuple[Any, ...]]


def casusknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {**_plannen(naar, tuin)}


def _plannen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return that of planning a table."""
    velden = {
        "dag": vandaag().isoformat(),
        "minuten": "60",
        "vorm": "mondeling",
        "vraag": "Wat helpt iemand om thuis te blijven?",
        "bewaardagen": "30",
    }
    return {
        "TafelMaakForm": (
            naar("casustafel:tafel-nieuw", tuin.publiek_id),
            lambda: velden,
            Tafel.objects.filter(proeftuin=tuin).count,
        ),
    }
