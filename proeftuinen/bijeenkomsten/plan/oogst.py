"""That people met, as a claim of the harvest."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Rubriek
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_periode
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return how many meetings were held, and when; one query."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = lezen.met_sporen(Bijeenkomst.objects.van(proeftuin).gaat_door())
    gehouden = rijen.filter(gehouden=True).order_by("dag", "pk")
    dagen = [dag for dag in gehouden.values_list("dag", flat=True) if lezer.binnen(dag)]
    if not dagen:
        return []
    wat = "één bijeenkomst" if len(dagen) == 1 else f"{len(dagen)} bijeenkomsten"
    wanneer = zeg_periode(dagen[0], dagen[-1])
    return [
        Uitspraak(
            rubriek=Rubriek.METHODE,
            tekst=f"We hielden {wat}: {wanneer}.",
            bron="Bijeenkomsten van de leerwerkplaats",
            adres=adres("proeftuinen:bijeenkomsten", proeftuin.publiek_id),
            recht=Recht.BIJEENKOMSTEN_ZIEN,
            dag=dagen[-1],
            getal=str(len(dagen)),
        )
    ]


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return how many meetings are still to come."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    rijen = Bijeenkomst.objects.van(proeftuin).gaat_door().filter(dag__gt=vandaag())
    nog = sum(lezer.binnen(dag) for dag in rijen.values_list("dag", flat=True))
    if not nog:
        return []
    wat = "Eén bijeenkomst moet" if nog == 1 else f"{nog} bijeenkomsten moeten"
    return [f"{wat} nog komen. Wat daar uitkomt, staat hier nog niet in."]
