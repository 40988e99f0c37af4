"""The buttons of meetings (promise 12): see tests/knoppen.py."""

from collections.abc import Callable
from typing import Any

from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Groep
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.bijeenkomsten.maak import vaste_bijeenkomst

type Formulieren = dict[str, tuple[str, Callable[[], dict[str, Any]], Callable[[], int]]]


def bijeenkomstknoppen(naar: Any, tuin: Proeftuin) -> Formulieren:
    """Return by form its address, how it is filled in, and what is counted afterwards."""
    deze, _ = vaste_bijeenkomst(tuin)
    van = tuin.publiek_id, deze.publiek_id
    naast = Agendaonderdeel.objects.create(
        bijeenkomst=deze, titel="Naast elkaar", soort="parallel", volgorde=9000
    )
    return {
        "OnderdeelMaakForm": (
            naar("onderdeel-nieuw", *van),
            lambda: {"titel": "Blok", "soort": "gewoon", "minuten": 9, "kleur": "verkennen"},
            Agendaonderdeel.objects.filter(titel="Blok").count,
        ),
        "KopieForm": (
            naar("onderdeel-dubbel", *van, naast.publiek_id),
            dict,
            Agendaonderdeel.objects.filter(titel="Naast elkaar").exclude(pk=naast.pk).count,
        ),
        "GroepMaakForm": (
            naar("groep-nieuw", *van, naast.publiek_id),
            lambda: {"naam": "Nieuwe groep"},
            Groep.objects.filter(naam="Nieuwe groep").count,
        ),
        "AfspraakForm": (
            naar("verslag-afspraak", *van),
            lambda: {"titel": "Nieuwe afspraak"},
            Actie.objects.filter(titel="Nieuwe afspraak").count,
        ),
    }
