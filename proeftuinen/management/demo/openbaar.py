"""Three real proeftuinen, with what is public of them and nothing more.

Source: Agora, Logboek Oogst 3 proeftuinen (October 2024). No people, and no dates: the sources
give none per step, so a year is laid over them and said to be ours.
"""

from datetime import date
from typing import Any

from proeftuinen.management.demo.voorbeeld import Plaats, Voorbeeld
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.vormen import Vorm

START = date(2022, 9, 1)
HERKOMST = (
    "Dit voorbeeld is gemaakt van het openbare logboek dat Agora in oktober 2024 uitgaf. De "
    "datums van de stappen zijn geen feiten: die hebben wij er zelf bij gezet."
)


def _voorbeeld(publiek_id: str, plaats: Plaats, **gegevens: Any) -> Voorbeeld:
    verteld = gegevens.pop("verteld")
    vast = {"woord": Proeftuin.Woord.PROEFTUIN, "aanleiding": f"{verteld}\n\n{HERKOMST}"}
    return Voorbeeld(publiek_id, vast | gegevens, (plaats,))


OPENBAAR = (
    _voorbeeld(
        "mrssnprftn22",
        Plaats("GM1904", "Stichtse Vecht", "Utrecht"),
        naam="Maarssen",
        vorm=Vorm.WIJK,
        gebied="Maarssen, in de gemeente Stichtse Vecht",
        initiatiefnemers="Twee huisartsen met een specialisatie: kaderarts ouderenzorg en "
        "kaderarts palliatieve zorg",
        beleid="Een werkgroep ouderenzorg in Stichtse Vecht was al begonnen met een website. De "
        "routekaart sloot daarbij aan, met een knop voor palliatieve zorg.",
        verteld="In Maarssen ontstonden onder meer een netwerkkaart, de Bundel van Wijsheid, een "
        "themabijeenkomst voor inwoners en een routekaart. Bij het overleg over zorg thuis schoof "
        "iemand uit het welzijnswerk aan.",
    ),
    _voorbeeld(
        "rrmndprftn22",
        Plaats("GM0957", "Roermond", "Limburg"),
        naam="Roermond",
        vorm=Vorm.WIJK,
        gebied="Het gebied MALT in Roermond",
        initiatiefnemers="Verbindingsofficieren haalden organisaties erbij: een coördinator van "
        "het netwerk palliatieve zorg, een gebiedsregisseur en een sociaal werker",
        verteld="In Roermond ontstonden onder meer de casustafel, wijkinformatiepunten en een "
        "stroomschema voor huisbezoeken. De groep maakte ook een overzicht van wat er al was. Een "
        "half jaar later keken ze samen terug.",
    ),
    _voorbeeld(
        "zndrtprftn22",
        Plaats("GM0879", "Zundert", "Noord-Brabant"),
        naam="Zundert",
        vorm=Vorm.GEMEENTE,
        gebied="De gemeente Zundert",
        initiatiefnemers="Onder anderen de coördinator van het netwerk palliatieve zorg",
        beleid="De gemeente had al een Vraagwijzer. Daar kreeg de levenseinde-reis een plek.",
        verteld="In Zundert ontstonden onder meer Het goede gesprek, voorlichting voor inwoners en "
        "vrijwilligerswerk voor mensen die ziek zijn. De groep bracht in kaart wie in welke tijd "
        "kan helpen, op vier dimensies.",
    ),
)
