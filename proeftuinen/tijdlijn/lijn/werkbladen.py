"""The timeline as a table: what happened, and what people think of it."""

from collections.abc import Sequence
from dataclasses import replace

from leerwerkplaats.toegang import Recht
from proeftuinen.tijdlijn.lijn.lezen import gebeurd, met_noten
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the events, the earliest first, as far as they may stand in a book.

    So an interview that nobody said yes to is not named. It asks what the timeline asks.
    """
    if not lezer.mag(Recht.TIJDLIJN_ZIEN):
        return []

    ieder = replace(lezer, gebruiker_id=None)
    regels = met_noten(gebeurd(proeftuin, ieder)[::-1], proeftuin, ieder)
    rijen = [
        (
            regel.dag,
            regel.groep.label,
            regel.tekst,
            "\n".join(f"{noot.wie}: {noot.kanttekening.tekst}" for noot in regel.noten),
        )
        for regel in regels
    ]
    return [Werkblad("Tijdlijn", ("dag", "soort", "wat er gebeurde", "wat men ervan vindt"), rijen)]
