"""A small flow chart that Lindewaard drew itself, with its own organisations behind it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from kennisbank.items import actions as items
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.soorten import Soort
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.kennis import actions
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

TITEL = "Een mantelzorger is moe: wie vraag je?"


def _vraag(sleutel: str, tekst: str, toelichting: str, *antwoorden: tuple[str, str]) -> Any:
    keuzes = [{"tekst": antwoord, "naar": naar} for antwoord, naar in antwoorden]
    vraag = {"sleutel": sleutel, "soort": "vraag", "tekst": tekst, "toelichting": toelichting}
    return {**vraag, "antwoorden": keuzes}


def _uitkomst(sleutel: str, tekst: str, toelichting: str) -> Any:
    return {"sleutel": sleutel, "soort": "uitkomst", "tekst": tekst, "toelichting": toelichting}


PUNTEN = [
    _vraag(
        "vannacht",
        "Houdt de mantelzorger het vannacht nog vol?",
        "Vraag het zo: 'Hoe ziet uw nacht eruit?' Luister ook naar wat iemand niet zegt.",
        ("Ja", "behoefte"),
        ("Nee", "nu-hulp"),
    ),
    _vraag(
        "behoefte",
        "Wat zou het meeste helpen?",
        "Noem de keuzes pas als iemand zelf niets bedenkt.",
        ("Even weg kunnen", "iemand-erbij"),
        ("Mijn verhaal kwijt", "praten"),
        ("Hulp bij regelen", "regelen"),
        ("Dat weet ik niet", "praten"),
    ),
    _uitkomst(
        "nu-hulp",
        "Bel vandaag nog samen",
        "Bel waar de mantelzorger bij is, en blijf tot het loopt.",
    ),
    _uitkomst(
        "iemand-erbij",
        "Vraag een vrijwilliger die er een dagdeel is",
        "Spreek af wie er belt: de mantelzorger of jij.",
    ),
    _uitkomst(
        "praten",
        "Maak een afspraak voor een gesprek",
        "Het hoeft niet over oplossingen te gaan. Thuis of op een andere plek mag allebei.",
    ),
    _uitkomst(
        "regelen", "Loop samen langs het loket", "Neem mee wat er al is: brieven, een zorgplan."
    ),
]
WIE = {
    "nu-hulp": ("Thuiszorg Waardland", "Huisartsenpraktijk De Brink"),
    "iemand-erbij": ("Vrijwilligers Thuis Waardland",),
    "praten": ("Steunpunt Mantelzorg Waardland", "Inloophuis De Kamer"),
    "regelen": ("Wmo-loket Lindewaard",),
}


def leg_schema(proeftuin: Proeftuin, wie: Mapping[str, Gebruiker], dag: date) -> Kennisitem:
    """Put the chart on the shelf, published, and tie organisations to each outcome.

    `wie` holds people by the part of their address before the @.
    """
    inhoud = Iteminhoud(
        soort=Soort.STROOMSCHEMA.value,
        titel=TITEL,
        samenvatting="Twee vragen die je helpen kiezen wie je belt. Voor wie aan de deur komt, en "
        "geen tijd heeft om te zoeken.",
        bron=proeftuin.titel,
        kenmerken={"dimensie": ["sociaal", "psychisch"], "stap": ["werk"], "voor": ["kernteam"]},
        deel={"begin": "vannacht", "punten": PUNTEN},
    )
    item = actions.maak_item(proeftuin=proeftuin, door=wie["milan"], inhoud=inhoud)
    concept = Concept.objects.select_related("item__plank").get(item=item)
    over = dag + timedelta(days=200)
    items.publiceer(concept=concept, door=wie["sanne"], versie=concept.versie, nakijken_op=over)
    for punt, namen in WIE.items():
        erbij = list(Organisatie.objects.van(proeftuin).filter(naam__in=namen))
        actions.koppel(
            proeftuin=proeftuin, item=item, punt=punt, erbij=erbij, eraf=[], door=wie["milan"]
        )
    return item
