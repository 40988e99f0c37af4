"""How the year was set up, as a claim of the harvest."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_periode
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return the year and how far it is; one query."""
    if not lezer.mag(Recht.PROEFTUIN_ZIEN):
        return []
    stappen = list(Stap.objects.van(proeftuin).order_by("volgorde", "pk"))
    stappen = [rij for rij in stappen if not rij.overgeslagen]
    if not stappen:
        return []
    klaar = sum(rij.afgesloten_op is not None for rij in stappen)
    wat = "1 stap" if len(stappen) == 1 else f"{len(stappen)} stappen"
    jaar = zeg_periode(proeftuin.start, proeftuin.einde)
    stand = f"{klaar} daarvan {'is' if klaar == 1 else 'zijn'} afgesloten" if klaar else ""
    return [
        Uitspraak(
            rubriek=Rubriek.METHODE,
            tekst=f"Het jaar loopt van {jaar}, in {wat}{': ' if stand else ''}{stand}.",
            bron="Planning van het jaar",
            adres=adres("proeftuinen:overzicht", proeftuin.publiek_id),
            recht=Recht.PROEFTUIN_ZIEN,
        )
    ]
