"""What the browser tests must know of the timeline and editions: ids by kind.

Like dingen.py it runs in the process that fills the data of the server.
"""

from typing import Any


def van_linde(tuin: Any) -> dict[str, str]:
    """Return the public ids of what the demo world holds, by kind."""
    from leerwerkplaats.toegang import RECHTEN, Rol
    from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
    from proeftuinen.tijdlijn.lijn.lezen import gebeurd
    from proeftuinen.traject.contracten import Lezer

    stukken = Dagboekstuk.objects.filter(proeftuin=tuin)
    regel = gebeurd(tuin, Lezer(RECHTEN[Rol.PROCESBEGELEIDER]))[0]
    return {
        "uitgave": tuin.uitgaven.first().publiek_id,
        "notitie": stukken.filter(soort="notitie").first().publiek_id,
        "interview": stukken.filter(soort="interview").first().publiek_id,
        "gebeurd": regel.merk,
    }
