"""The buttons of tables (promise 12): see tests/knoppen.py. Names here carry their namespace."""

from typing import Any

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.plannen.models import Tafel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.models import Proeftuin
from tests.casustafel.maak import maak_tafel

type Formulieren = dict[str, tuple[Any, ...]]


def casusknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    return {**_plannen(naar, tuin), **_blikken(naar, tuin)}


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


def _blikken(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return those of looking along and agreeing, at a table where the guide sits."""
    gids = Gebruiker.objects.get(deelnames__proeftuin=tuin, deelnames__rol=Rol.PROCESBEGELEIDER)
    tafel = maak_tafel(tuin, inbrenger=gids, boom="beuk")
    van = (tuin.publiek_id, tafel.publiek_id)
    return {
        "BlikMaakForm": (
            naar("casustafel:blik-nieuw", *van),
            lambda: {"vraag": "kijk", "tekst": "Ik zie dat het gaat", "dimensies": ["sociaal"]},
            Blik.objects.filter(tafel=tafel).count,
        ),
        "TafelafspraakMaakForm": (
            naar("casustafel:tafelafspraak-nieuw", *van),
            lambda: {"wat": "Belt de school op"},
            Tafelafspraak.objects.filter(tafel=tafel).count,
        ),
    }
