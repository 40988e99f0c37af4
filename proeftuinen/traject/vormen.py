"""The shapes a trajectory can have, and what each does otherwise than the usual year.

Source: docs/begrippen.md; which step gets which accent is our own choice.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import TextChoices


class Vorm(TextChoices):
    """From where a trajectory starts, and how far it reaches."""

    WIJK = "wijk", "Wijk of dorp"
    GEMEENTE = "gemeente", "Gemeente"
    REGIO = "regio", "Regio"
    LANDELIJK = "landelijk", "Landelijke organisatie of netwerk"
    ZORGORGANISATIE = "zorgorganisatie", "Vanuit een zorgorganisatie"
    INLOOPHUIS = "inloophuis", "Vanuit een inloophuis"
    ZIEKENHUIS = "ziekenhuis", "Van ziekenhuis naar huis"


@dataclass(frozen=True)
class Accent:
    """What one shape does otherwise in one step: a sentence, a check, other people at the table.

    `doel` is added to the aim, `erbij` to the checklist; `wie` replaces who takes part.
    """

    doel: str = ""
    wie: str = ""
    erbij: tuple[str, ...] = ()


ACCENTEN: Mapping[Vorm, Mapping[str, Accent]] = {
    Vorm.WIJK: {},
    Vorm.GEMEENTE: {
        "1": Accent(erbij=("Je hebt gekozen in welke wijken en dorpen je begint",)),
        "2": Accent(erbij=("Elke wijk en elk dorp is in de gesprekken aan bod gekomen",)),
    },
    Vorm.REGIO: {
        "1": Accent(
            doel="Je spreekt af hoe de gemeenten in de regio meedoen.",
            erbij=("Van elke gemeente is er een aanspreekpunt",),
        ),
        "3": Accent(erbij=("Uit elke gemeente is een beleidsmaker of bestuurder uitgenodigd",)),
        "8": Accent(erbij=("Per gemeente is duidelijk wat er blijft",)),
    },
    Vorm.LANDELIJK: {
        "1": Accent(
            doel="Je kiest de locaties die meedoen.",
            wie="Het landelijke kernteam, met van elke locatie iemand erbij.",
            erbij=("Elke locatie heeft iemand die het werk daar trekt",),
        ),
        "2": Accent(erbij=("Je hebt op elke locatie gesprekken gevoerd",)),
        "3": Accent(erbij=("Het bestuur van de eigen organisatie heeft ook ingestemd",)),
        "4": Accent(erbij=("Per locatie is ingevuld wie wat kan betekenen",)),
        "6b": Accent(erbij=("De locaties hebben elkaar verteld wat zij leren",)),
        "8": Accent(erbij=("Per locatie is duidelijk wat er blijft",)),
    },
    Vorm.ZORGORGANISATIE: {
        "1": Accent(
            doel="Je zoekt meteen partners buiten de eigen organisatie.",
            erbij=("Het bestuur van de zorgorganisatie heeft ingestemd",),
        ),
        "2": Accent(erbij=("Minstens de helft van de gesprekken was buiten de eigen organisatie",)),
    },
    Vorm.INLOOPHUIS: {
        "1": Accent(
            doel="Het huis is jullie basis.",
            wie="Het kernteam, met gastvrouwen of gastheren van het huis en de procesbegeleider.",
            erbij=("Gasten en vrijwilligers van het huis weten wat er gaat gebeuren",),
        ),
        "2": Accent(erbij=("Je hebt gasten gevraagd wat het huis voor hen betekent",)),
        "3": Accent(erbij=("De bijeenkomst is in het huis, of begint daar",)),
        "9": Accent(erbij=("Er is een vaste dag waarop je in het huis kunt binnenlopen",)),
    },
    Vorm.ZIEKENHUIS: {
        "1": Accent(
            doel="Je volgt de weg van mensen die ongeneeslijk ziek zijn, van ziekenhuis naar huis.",
            wie="Het kernteam: mensen uit het ziekenhuis, de zorg thuis en het sociaal domein.",
            erbij=("Het bestuur van het ziekenhuis heeft ingestemd",),
        ),
        "2": Accent(erbij=("Je hebt artsen in opleiding tot specialist en ANIOS gesproken",)),
        "3": Accent(erbij=("Er komen mensen uit het ziekenhuis én van thuis, ook ANIOS",)),
        "4": Accent(
            doel="Je volgt iemand van ziekenhuis naar ontslag, thuis en hospice.",
            erbij=("Voor ziekenhuis, ontslag, thuis en hospice staat wie een rol heeft",),
        ),
        "6b": Accent(erbij=("ANIOS hebben meegekeken bij mensen thuis",)),
        "8": Accent(erbij=("Ziekenhuis en gemeente weten allebei wat zij voortzetten",)),
    },
}
