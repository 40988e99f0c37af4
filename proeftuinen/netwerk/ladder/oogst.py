"""Where the group stood on the ladder, as claims of the harvest."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.netwerk.ladder import lezen
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return the middle of each closed talk with dots enough."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    uit = []
    for regel in lezen.afgerond(proeftuin):
        midden, gesprek = regel.ladder.midden, regel.gesprek
        if midden is None:
            continue
        uit.append(
            Uitspraak(
                rubriek=Rubriek.NETWERK,
                tekst=(
                    f"Op {zeg_dag(gesprek.dag)} zag {_klein(gesprek.groep)} zichzelf in het "
                    f"midden op de trede “{midden.label}”."
                ),
                bron=f"Laddergesprek met {_klein(gesprek.groep)}, {regel.ladder.stippen} stippen",
                adres=adres("proeftuinen:laddergesprek", proeftuin.publiek_id, gesprek.publiek_id),
                recht=Recht.NETWERK_ZIEN,
                dag=gesprek.dag,
                wijze=Waarneming.GEHOORD,
                wijzen=(Waarneming.GEHOORD,),
            )
        )
    return uit


def _klein(groep: str) -> str:
    woord = groep.split(" ", 1)[0]
    return groep[:1].lower() + groep[1:] if woord[1:].islower() else groep


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return that the group did not climb yet: there was no second talk."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    dagen = [
        regel
        for regel in lezen.afgerond(proeftuin)
        if regel.ladder.midden and lezer.binnen(regel.gesprek.dag)
    ]
    if len(dagen) != 1:
        return []
    return ["Of de groep op de ladder klom, weten we nog niet: er was één gesprek erover."]
