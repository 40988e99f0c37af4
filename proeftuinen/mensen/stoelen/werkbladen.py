"""Who sits at the table, as a table."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.stoelen.lezen import lees
from proeftuinen.mensen.stoelen.tafel import Stand
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad

_STANDEN = {Stand.BEZET: "bezet", Stand.LEEG: "leeg", Stand.NIET_NODIG: "niet nodig"}


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the chairs of the whole year, without who sits on them; one query."""
    if not lezer.mag(Recht.STOELEN_ZIEN):
        return []

    rijen = [
        (
            plaats.label,
            _STANDEN[plaats.stand],
            plaats.domein.label if plaats.domein else "",
            plaats.waarom,
            plaats.reden,
        )
        for plaats in lees(proeftuin).dek().plaatsen
    ]
    kop = ("stoel", "stand", "domein", "waarom die er staat", "reden van de groep")
    return [Werkblad("Stoelen", kop, rijen)]
