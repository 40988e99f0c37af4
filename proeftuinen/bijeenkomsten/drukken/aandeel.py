"""What prints of a meeting contribute."""

from collections.abc import Iterator, Mapping, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.bijeenkomsten.aanwezig.aandeel import TERUGGEHAALD
from proeftuinen.bijeenkomsten.drukken import mensen, vellen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Kaart, Lezer, Plek
from proeftuinen.traject.models import Proeftuin

_KAART = "proeftuinen/bijeenkomsten/drukken/kaart.html"


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return what can be printed: to the team all of it, to who takes part the programme."""
    if bijeenkomst.afgezegd:
        return []
    regels = list(_regels(bijeenkomst, team=lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN)))
    return [Kaart("Printen", _KAART, {"regels": regels}, Plek.ZIJ, 40)]


def _regels(bijeenkomst: Bijeenkomst, *, team: bool) -> Iterator[tuple[str, str, str, str]]:
    """Yield icon, words, paper and address of each print; one query for the team."""
    ids = bijeenkomst.proeftuin.publiek_id, bijeenkomst.publiek_id
    aantal = mensen.verwacht(bijeenkomst).count() if team else 0
    for naam, vel in vellen.VELLEN.items():
        if team or vel.soort == vellen.VAN_ALLEN:
            papier = vel.papier
            if naam == "naamkaartjes" and aantal:
                papier = f"{aantal} {'kaartje' if aantal == 1 else 'kaartjes'}, {papier}"
            yield vel.icoon, vel.label, papier, adres(f"proeftuinen:{naam}-pdf", *ids)


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return large prints as work of the worker."""
    return vellen.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back prints with names that were made and not fetched, or are being made."""
    gemaakt = Opdracht.objects.filter(soort=vellen.VAN_TEAM, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, TERUGGEHAALD)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says."""
    return {"bijeenkomst.namen_geprint": "printte namen voor een bijeenkomst"}
