"""What the figures of a place contribute."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Tuindeel
from leerwerkplaats.toegang import Recht
from proeftuinen.monitoring.bladzijde import CIJFERS, OOGST
from proeftuinen.monitoring.cijfers import lezen
from proeftuinen.monitoring.cijfers.werkbladen import werkbladen
from proeftuinen.traject.contracten import Hoofdstuk, Kaart, Lezer, Plek, Tab
from proeftuinen.traject.models import Proeftuin

__all__ = ["werkbladen"]

TUINDEEL = Tuindeel.OOGSTEN


def tabs() -> Sequence[Tab]:
    """Return the page with the harvest."""
    return [Tab(CIJFERS, "proeftuinen:cijfers", Recht.UITSLAG_LEZEN, onder=OOGST, rang=17)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Lead who reads along, and so has no tab of the harvest, to the figures."""
    if lezer.mag(Recht.OOGST_ZIEN) or not lezer.mag(Recht.UITSLAG_LEZEN):
        return []
    return [Kaart("Cijfers", "proeftuinen/monitoring/cijfers/kaart.html", {}, Plek.ZIJ, 60)]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the figures that are known, by theme."""
    if not lezer.mag(Recht.UITSLAG_LEZEN):
        return None
    delen = [
        (beeld.thema.label, [cijfer for cijfer in beeld.cijfers if cijfer.bekend])
        for beeld in lezen.cijfers_van(proeftuin)
    ]
    delen = [deel for deel in delen if any(cijfer.maat.waarde for cijfer in deel[1])]
    if not delen:
        return None
    sjabloon = "proeftuinen/monitoring/cijfers/hoofdstuk.html"
    return Hoofdstuk("Het jaar in getallen", sjabloon, {"delen": delen})
