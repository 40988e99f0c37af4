"""How a figure is said: its number with its unit, in plain Dutch. Pure."""

from proeftuinen.monitoring.cijfers.regels import MINST
from proeftuinen.traject.contracten import Maat

ONBEKEND = "nog niet bekend"
VERBORGEN = f"minder dan {MINST}, of te herleiden"
SAMEN, APART = "andere groepen samen", "per groep"

ENKEL = {
    "acties": "actie",
    "afspraken": "afspraak",
    "beelden": "beeld",
    "berichten": "bericht",
    "bijeenkomsten": "bijeenkomst",
    "citaten": "citaat",
    "dingen": "ding",
    "ervaringen": "ervaring",
    "experimenten": "experiment",
    "foto's": "foto",
    "gesprekken": "gesprek",
    "handtekeningen": "handtekening",
    "interviews": "interview",
    "inzichten": "inzicht",
    "items": "item",
    "kaartjes": "kaartje",
    "keer": "keer",
    "kennismakingen": "kennismaking",
    "lijnen": "lijn",
    "lijsten": "lijst",
    "mensen": "mens",
    "metingen": "meting",
    "opbrengsten": "opbrengst",
    "organisaties": "organisatie",
    "stappen": "stap",
    "stoelen": "stoel",
    "stukken": "stuk",
    "tafels": "tafel",
    "terugblikken": "terugblik",
    "thema's": "thema",
    "thema’s": "thema",
    "trede": "trede",
    "uitgaven": "uitgave",
    "vakken": "vak",
    "versies": "versie",
    "voorzieningen": "voorziening",
    "vragen": "vraag",
}
"""Units and what they are called when there is one."""


def zeg_waarde(maat: Maat) -> str:
    """Return the value with its unit, with a comma for decimals."""
    if maat.waarde is None:
        return ONBEKEND
    getal = f"{maat.waarde:g}".replace(".", ",")
    if maat.eenheid == "trede":
        return f"trede {getal}"
    eenheid = ENKEL.get(maat.eenheid, maat.eenheid) if maat.waarde == 1 else maat.eenheid
    return f"{getal} {eenheid}"
