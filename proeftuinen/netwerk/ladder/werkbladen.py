"""Talks about the ladder as a table: what the dots tell, never whose they are."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.ladder.lezen import afgerond
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the talks that were closed; one query."""
    if not lezer.mag(Recht.NETWERK_ZIEN):
        return []

    rijen = [
        (
            regel.gesprek.groep,
            regel.gesprek.dag,
            regel.ladder.stippen,
            str(regel.ladder.midden.label) if regel.ladder.midden else "niet verteld",
            regel.gesprek.samenvatting,
        )
        for regel in afgerond(proeftuin)
    ]
    kop = ("groep", "dag", "stippen", "in het midden", "samenvatting")
    return [Werkblad("Ladder van samenwerken", kop, rijen)]
