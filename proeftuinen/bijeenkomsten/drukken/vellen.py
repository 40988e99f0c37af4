"""All that is printed of a meeting: what it is called, on which paper, and who makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from proeftuinen.bijeenkomsten.aanwezig.leveren import WEG, als_resultaat, bijeenkomst_van
from proeftuinen.bijeenkomsten.drukken import boek, gasten, mensen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst

VAN_TEAM, VAN_ALLEN = "bijeenkomst-papier", "bijeenkomst-programma"
LEEG = "Er staat nog niets in het draaiboek. Zet er eerst een onderdeel in."


@dataclass(frozen=True)
class Vel:
    """One of the prints: its page, its words on the card, and whether it needs a plan."""

    maak: Callable[[Bijeenkomst], str]
    label: str
    papier: str
    icoon: str
    plan: bool = False
    soort: str = VAN_TEAM


VELLEN = {
    "draaiboek": Vel(boek.draaiboek, "Draaiboek voor het team", "A4", "file-text", plan=True),
    "programma": Vel(
        gasten.programma, "Programma voor iedereen", "A5", "users", plan=True, soort=VAN_ALLEN
    ),
    "meenemen": Vel(boek.meenemen, "Ruimtes en spullen", "A4", "package", plan=True),
    "naamkaartjes": Vel(mensen.naamkaartjes, "Naamkaartjes", "A4, 8 op een vel", "user"),
    "tafelkaarten": Vel(mensen.tafelkaarten, "Tafelkaarten", "A4, vouw dubbel", "table"),
    "presentielijst": Vel(mensen.presentielijst, "Presentielijst", "A4, om te tekenen", "pencil"),
}


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    bijeenkomst, wat = bijeenkomst_van(opdracht), opdracht.gegevens.get("wat", "")
    vel = VELLEN.get(wat)
    if vel is None or vel.soort != opdracht.soort:
        raise Opdrachtfout(WEG)
    meld(1, 2)
    return als_resultaat(vel.maak(bijeenkomst), wat, bijeenkomst)


def _waar(_: Opdracht) -> tuple[str, str]:
    return "Bijeenkomsten", "proeftuinen:bijeenkomsten"


SOORTEN = {
    VAN_TEAM: Opdrachtsoort(
        "Papier voor een bijeenkomst", Recht.BIJEENKOMSTEN_VOORBEREIDEN.value, _maak, _waar
    ),
    VAN_ALLEN: Opdrachtsoort(
        "Het programma van een bijeenkomst", Recht.BIJEENKOMSTEN_ZIEN.value, _maak, _waar
    ),
}
