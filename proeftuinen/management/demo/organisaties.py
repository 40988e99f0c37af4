"""The twenty-four made-up organisations of Lindewaard, and one that Kersenbrug shares with it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.organisaties import actions
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Verzonnen:
    """An organisation that does not exist; sites end in .example, numbers begin with 088 000."""

    naam: str
    soort: str
    plaats: str = ""
    telefoon: str = ""
    email: str = ""
    website: str = ""
    soort_anders: str = ""


def _site(deel: str) -> str:
    return f"https://{deel}.example/"


LINDEWAARD = (
    Verzonnen("Gemeente Lindewaard", "gemeente", "Marktplein 1", "088 000 10 00"),
    Verzonnen("College van Lindewaard", "bestuur", "Marktplein 1"),
    Verzonnen("Wmo-loket Lindewaard", "wmo", "Marktplein 1", "088 000 10 10"),
    Verzonnen("Werkplein Waardland", "sociale_dienst", "Stationsweg 4", "088 000 10 20"),
    Verzonnen("Wijkteam Oostwaard", "wijkteam", "Buurthuis De Linde", "088 000 11 00"),
    Verzonnen(
        "Welzijn Lindewaard",
        "welzijn",
        "Kastanjelaan 12",
        "088 000 11 10",
        "info@welzijnlindewaard.example",
        _site("welzijnlindewaard"),
    ),
    Verzonnen("Steunpunt Mantelzorg Waardland", "mantelzorg", "Kastanjelaan 12", "088 000 11 20"),
    Verzonnen("Huisartsenpraktijk De Brink", "huisarts", "De Brink 3", "088 000 12 00"),
    Verzonnen("Huisartsenpraktijk Westwaard", "huisarts", "Dorpsstraat 40", "088 000 12 10"),
    Verzonnen(
        "Thuiszorg Waardland",
        "wijkverpleging",
        "Molenweg 8",
        "088 000 13 00",
        "wijk@thuiszorgwaardland.example",
        _site("thuiszorgwaardland"),
    ),
    Verzonnen("Woonzorg Het Anker", "verpleeghuis", "Havenkade 2", "088 000 13 10"),
    Verzonnen("Hospice De Waardhof", "hospice", "Lindelaan 77", "088 000 13 20"),
    Verzonnen("Ziekenhuis Rijnwaarden", "ziekenhuis", "", "088 000 14 00"),
    Verzonnen("PaTz-groep Lindewaard", "patz"),
    Verzonnen("Netwerk palliatieve zorg Waardland", "npz", "", "088 000 14 20"),
    Verzonnen("Fysiotherapie Oostwaard", "paramedisch", "Sportlaan 5", "088 000 12 30"),
    Verzonnen("Praktijk Zuiderlicht", "psycholoog", "Zuiderpad 9", "088 000 12 40"),
    Verzonnen(
        "Centrum voor Levensvragen Waardland",
        "levensvragen",
        "",
        "088 000 15 00",
        "",
        _site("levensvragenwaardland"),
    ),
    Verzonnen("Vrijwilligers Thuis Waardland", "vptz", "Kastanjelaan 12", "088 000 16 00"),
    Verzonnen("Inloophuis De Kamer", "inloophuis", "Kerkstraat 15", "088 000 16 10"),
    Verzonnen("Buurtinitiatief Oostwaard Samen", "burgerinitiatief", "Buurthuis De Linde"),
    Verzonnen("Ouderenbond Westwaard", "ouderenbond", "Dorpshuis Westwaard"),
    Verzonnen("Moskee en kerk samen", "geloof", "Kerkstraat 2"),
    Verzonnen("Museum Lindewaard", "cultuur", "Marktplein 9", "088 000 17 00"),
)


def leg_organisaties(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Make the organisations of Lindewaard."""
    sanne = mensen["sanne@lindewaard.example"]
    actions.maak_velen(proeftuin=proeftuin, door=sanne, rijen=[asdict(deel) for deel in LINDEWAARD])


def op_naam(proeftuin: Proeftuin) -> dict[str, Organisatie]:
    """Return the organisations of this place by their name."""
    return {deel.naam: deel for deel in Organisatie.objects.van(proeftuin)}
