"""Consent of administrators and what policy says, as claims of the harvest."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.bestuur import lezen
from proeftuinen.mensen.bestuur.models import Noemt
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return how many organisations agree, and how many papers name these residents."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return []
    waar = adres("proeftuinen:bestuur", proeftuin.publiek_id)
    uit = []
    regels = lezen.regels(proeftuin, vandaag())
    if ja := lezen.aantal_ja(regels):
        uit.append(
            Uitspraak(
                rubriek=Rubriek.MEEDOEN,
                tekst=lezen.zeg_instemming(ja, len(regels)),
                bron="Instemming van organisaties",
                adres=waar,
                recht=Recht.BESTUUR_ZIEN,
                getal=str(ja),
                wijze=Waarneming.GEZIEN,
                wijzen=(Waarneming.GEZIEN,),
            )
        )
    spiegel = lezen.spiegel(proeftuin)
    if spiegel.stukken:
        uit.append(
            Uitspraak(
                rubriek=Rubriek.BLIJFT,
                tekst=f"{spiegel.zin} Dat gaat over beleid van de gemeente en van organisaties.",
                bron="Beleidsspiegel",
                adres=f"{waar}#beleid",
                recht=Recht.BESTUUR_ZIEN,
                getal=f"{spiegel.begin} → {spiegel.nu}",
                wijze=Waarneming.GEZIEN,
                wijzen=(Waarneming.GEZIEN,),
            )
        )
    return uit


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return of how many papers nobody looked yet what they say now."""
    if not lezer.mag(Recht.BESTUUR_ZIEN):
        return []
    stukken = lezen.spiegel(proeftuin).stukken
    open_ = sum(stuk.noemt_nu == Noemt.ONBEKEND for stuk in stukken)
    if not open_:
        return []
    wat = "1 beleidsstuk" if open_ == 1 else f"{open_} beleidsstukken"
    return [f"Van {wat} weten we nog niet of het deze inwoners nu noemt."]
