"""What the public examples lack to be taken over: for whom, where, and the try in one sentence.

Each is an item of the kennisbank (kennisbank/inhoud/praktijkvoorbeelden), known by its key; what
it says stands there. Here stands only what an experiment asks and an item does not have.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.experimenten.bedenken.models import VoorWie

_ALLE = (Dimensie.LICHAMELIJK, Dimensie.SOCIAAL, Dimensie.PSYCHISCH, Dimensie.ZINGEVING)


@dataclass(frozen=True)
class Aanvulling:
    """What an item becomes as an experiment; `dimensies` only where the item names none."""

    titel: str
    plaats: str
    voor: VoorWie
    wat: str
    aansluiten: str
    dimensies: Sequence[Dimensie] = ()


AANVULLINGEN: Mapping[str, Aanvulling] = {
    "praktijk-het-goede-gesprek": Aanvulling(
        "Het goede gesprek",
        "Zundert",
        VoorWie.INWONERS,
        "We houden een avond waarop inwoners praten over goed leven en goed sterven. We beginnen "
        "bij een paar brieven of schilderijen, niet bij uitleg over zorg.",
        "Een museum, een bibliotheek of een andere plek waar mensen graag komen.",
    ),
    "praktijk-themabijeenkomst": Aanvulling(
        "Themabijeenkomst voor inwoners",
        "Maarssen",
        VoorWie.INWONERS,
        "We houden een avond over één onderwerp rond het levenseinde, en vragen daar welke "
        "informatie mensen missen.",
        "Een avond die al bestaat, bij een buurthuis, kerk of vereniging.",
        _ALLE,
    ),
    "praktijk-wijkinformatiepunten": Aanvulling(
        "Wijkinformatiepunten",
        "Roermond",
        VoorWie.INWONERS,
        "Een team dat inwoners al te woord staat, leert wat palliatieve zorg is en wie daarin "
        "iets doet. Dan kijken we of ze anders doorverwijzen.",
        "Het team van een welzijnsorganisatie dat de eerste vragen krijgt.",
    ),
    "praktijk-levenseinde-in-vraagwijzer": Aanvulling(
        "Levenseinde in de gids van de gemeente",
        "Zundert",
        VoorWie.INWONERS,
        "We zetten hulp rond het levenseinde in de gids die de gemeente al heeft, en laten mensen "
        "van buiten de zorg ernaar zoeken.",
        "De gids of vraagwijzer van de gemeente.",
        _ALLE,
    ),
    "praktijk-voorlichting-ouderenbond": Aanvulling(
        "Voorlichting bij een vereniging",
        "Zundert",
        VoorWie.INWONERS,
        "Een arts of verpleegkundige vertelt bij een vereniging wat palliatieve zorg is, samen "
        "met iemand van welzijn. We laten minstens zoveel tijd voor vragen als voor het verhaal.",
        "Een middag of avond van een ouderenbond of andere vereniging.",
    ),
    "praktijk-vrijwilliger-als-je-ziek-bent": Aanvulling(
        "Van betekenis zijn als je ziek bent",
        "Zundert",
        VoorWie.INWONERS,
        "We vragen iemand die ziek is wat hij of zij nog voor een ander wil doen, en zoeken daar "
        "één kleine taak bij.",
        "De vrijwilligerscentrale of welzijnsorganisatie die al bemiddelt.",
    ),
    "praktijk-bundel-van-wijsheid": Aanvulling(
        "Bundel van wijsheid",
        "Maarssen",
        VoorWie.PROFESSIONALS,
        "We verzamelen liedjes, gedichten, boeken en films voor als woorden tekortschieten, en "
        "gebruiken er één bij een huisbezoek of overleg.",
        "Een overleg of website die er al is.",
    ),
    "praktijk-overleg-palliatieve-thuiszorg": Aanvulling(
        "Welzijn schuift aan bij de PaTz-groep",
        "Maarssen",
        VoorWie.PROFESSIONALS,
        "Iemand van welzijn schuift drie keer aan bij het overleg over palliatieve zorg thuis. "
        "Daarna vragen we wat er anders ging.",
        "De PaTz-groep die er al is.",
        _ALLE,
    ),
    "praktijk-casustafel-roermond": Aanvulling(
        "Casustafel",
        "Roermond",
        VoorWie.PROFESSIONALS,
        "Mensen uit zorg en welzijn bespreken samen één situatie langs vier dimensies, zonder "
        "namen of andere herkenbare dingen.",
        "Een overleg dat er al is, bijvoorbeeld van het wijkteam.",
    ),
    "praktijk-huisbezoeken-stroomlijnen": Aanvulling(
        "Huisbezoeken op elkaar afstemmen",
        "Roermond",
        VoorWie.PROFESSIONALS,
        "We spreken af wie wanneer op huisbezoek gaat, en tekenen dat in één schema. We lopen het "
        "na met een paar aanvragen van de laatste tijd, zonder namen.",
        "Mensen die nu al huisbezoeken doen: Wmo, welzijn en wijkverpleging.",
    ),
    "praktijk-routekaart-database": Aanvulling(
        "Routekaart op een website die er al is",
        "Maarssen",
        VoorWie.PROFESSIONALS,
        "We zetten wie wat kan betekenen op één plek die collega’s al kennen, en vragen ze daar "
        "iets op te zoeken.",
        "De website waarop collega’s nu al hulp zoeken.",
        _ALLE,
    ),
}
"""The eleven experiments of Maarssen, Roermond and Zundert, by the key of their item."""
