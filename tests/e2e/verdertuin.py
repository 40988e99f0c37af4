"""A place whose transition meeting was two months ago, with a guide, a participant and a reader.

Like wereld.py it runs in the process that fills the data of the server.
"""

from collections.abc import Callable
from typing import Any

ROLLEN = {"gids": "procesbegeleider", "doet-mee": "deelnemer", "leest-mee": "gemeente"}


def maak(
    maak_tuin: Callable[[Any, str], Any], persoon: Callable[[str, str], Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Make the place, its people and its look-backs; return people and places."""
    from datetime import timedelta

    from leerwerkplaats.begrippen import Stapsoort
    from leerwerkplaats.web.klok import vandaag
    from proeftuinen.monitoring.terugblik.actions import plan
    from proeftuinen.traject.deelname import laat_meedoen
    from proeftuinen.traject.models import Stap

    mensen = {f"verder-{naam}": persoon(f"verder-{naam}", f"Verder {naam}") for naam in ROLLEN}
    tuin = maak_tuin(mensen["verder-gids"], "Verder")
    toen = vandaag() - timedelta(days=60)  # so that no look-back begins by itself meanwhile
    stap = Stap.objects.van(tuin).get(soort=Stapsoort.TRANSITIE)
    Stap.objects.filter(pk=stap.pk).update(begin=toen, einde=toen)
    for naam, rol in ROLLEN.items():
        if naam != "gids":
            laat_meedoen(proeftuin=tuin, gebruiker=mensen[f"verder-{naam}"], rol=rol)
    plan([tuin])
    return mensen, {"verder": tuin}
