"""Places with a closed wave, one for each test of the network map that changes it.

Like wereld.py it runs in the process that fills the data of the server.
"""

from collections.abc import Callable
from itertools import combinations
from typing import Any

PLEKKEN = "kaart-kijk", "kaart-sleep", "kaart-zonder"
NAMEN = {
    "Ada Anker": "zorg",
    "Bo Beek": "zorg",
    "Cas Clement": "sociaal_domein",
    "Dien Dam": "gemeente",
    "Eef Elzinga": "informeel",
    "Fien Faber": "cultuur",
}


def maak(
    maak_tuin: Callable[[Any, str], Any], persoon: Callable[[str, str], Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Make a guide and a place with a closed wave of six; return people and places by name."""
    mensen, tuinen = {}, {}
    for naam in PLEKKEN:
        wie = mensen[naam] = persoon(naam, f"Gids {naam}")
        tuinen[naam] = maak_tuin(wie, f"Netwerk {naam}")
        _golf(tuinen[naam])
    return mensen, tuinen


def _golf(tuin: Any) -> None:
    from django.utils import timezone

    from proeftuinen.mensen.models import Contact
    from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie

    nu = timezone.now()
    tijden = {"geopend_op": nu, "gesloten_op": nu}
    meting = Meting.objects.create(proeftuin=tuin, dag="2026-03-12", stand="gesloten", **tijden)
    plaatsen = [
        Netwerkplaats.objects.create(
            meting=meting,
            domein=domein,
            begonnen_op=nu,
            contact=Contact.objects.create(proeftuin=tuin, naam=naam, zicht="naam"),
        )
        for naam, domein in NAMEN.items()
    ]
    for een, ander in list(combinations(plaatsen, 2))[:9]:
        Relatie.objects.create(meting=meting, van=een, naar=ander, waarde=2)
