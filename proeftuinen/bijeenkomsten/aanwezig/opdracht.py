"""Proofs and the list for accreditation as work of the worker, when there are many."""

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.bijeenkomsten.aanwezig import accreditatie, bewijs, lezen
from proeftuinen.bijeenkomsten.aanwezig.leveren import als_resultaat, bijeenkomst_van
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

SOORT = "bijeenkomst-bewijzen"
NIEMAND = "Er is nog niemand aangekruist."


def _bewijzen(bijeenkomst: Bijeenkomst) -> str:
    return bewijs.drukvel(bijeenkomst, lezen.aanwezigen(bijeenkomst))


def _lijst(bijeenkomst: Bijeenkomst) -> str:
    return accreditatie.drukvel(accreditatie.lees(bijeenkomst))


_VELLEN = {bewijs.WAT: _bewijzen, accreditatie.WAT: _lijst}


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    bijeenkomst, wat = bijeenkomst_van(opdracht), opdracht.gegevens.get("wat", "")
    if wat not in _VELLEN or not lezen.aanwezigen(bijeenkomst).exists():
        raise Opdrachtfout(NIEMAND)
    meld(1, 2)
    return als_resultaat(_VELLEN[wat](bijeenkomst), wat, bijeenkomst)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Bijeenkomsten", "proeftuinen:bijeenkomsten"


SOORTEN = {
    SOORT: Opdrachtsoort(
        "Wie er was bij een bijeenkomst", Recht.BIJEENKOMSTEN_VOORBEREIDEN.value, _maak, _waar
    )
}
