"""What Lindewaard and two other places did with the kennisbank. All remarks are made up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kennisbank.items import actions as items
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.models import Concept, Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.schrijven import actions as schrijven
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.kennis import actions
from proeftuinen.kennis.models import Kennisgebruik
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.schema import leg_schema
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Proeftuin, Stap

HUISBEZOEK = "schema-preventief-huisbezoek"
HALF_JAAR = 180  # days


@dataclass(frozen=True)
class Gebruikt:
    """An item by its key, the number of the step, who said so (before the @) and how it went."""

    sleutel: str
    stap: str
    wie: str
    opmerking: str = ""


LINDEWAARD = (
    Gebruikt(
        "lege-stoelen-wie-ontbreekt",
        "1",
        "milan",
        "We misten vooral de buurt. Dat werd onze eerste uitnodiging.",
    ),
    Gebruikt(
        "kernthema-van-klacht-naar-wens",
        "3",
        "sanne",
        "Neem er drie kwartier voor, niet een half uur. De wensen komen pas aan het eind.",
    ),
    Gebruikt(
        "check-in-voorwerp-uit-je-tas", "4", "sanne", "Iedereen deed mee, ook wie normaal stil is."
    ),
    Gebruikt(
        "cijfer-thuis-overleden", "4", "milan", "Begin ermee. Bijna niemand schatte het goed."
    ),
    Gebruikt(
        "kraak-de-casus-in-de-groep",
        "5",
        "tineke",
        "Met acht aan tafel ging het goed. Met twaalf werd het onrustig.",
    ),
    Gebruikt("cijfer-een-op-drie-helpt", "5", "roos"),
)
ELDERS = {
    "wgnrdprftn22": (
        Gebruikt(
            "check-in-voorwerp-uit-je-tas", "4", "dewi", "Zeg vooraf dat een sleutelbos ook mag."
        ),
        Gebruikt(
            "kraak-de-casus-in-de-groep",
            "5",
            "sanne",
            "Wij lieten de vraag door een naaste stellen.",
        ),
        Gebruikt("cijfer-thuis-overleden", "6b", "sanne"),
    ),
    "krsnbrgprft2": (
        Gebruikt(
            "lege-stoelen-wie-ontbreekt",
            "1",
            "ineke",
            "De stoel van de gemeente bleef leeg. Nu bellen we eerst.",
        ),
        Gebruikt("check-in-voorwerp-uit-je-tas", "1", "sanne"),
    ),
}


@dataclass(frozen=True)
class Stuk:
    """An item that the team wrote; `stand` says how far it is."""

    soort: Soort
    titel: str
    samenvatting: str
    tekst: str
    wie: str
    stand: str
    uit: str = ""
    nakijken: int = 365  # days from today; below 0 it is overdue


STUKKEN = (
    Stuk(
        Soort.PRAKTIJKVOORBEELD,
        "Koffie na de uitvaart in het dorpshuis",
        "Hoe vrijwilligers naasten zes weken na een uitvaart uitnodigen voor koffie, en waarom "
        "zes weken goed werkt.",
        "Na de uitvaart wordt het vaak stil. Vrijwilligers van het dorpshuis bellen zes weken "
        "later aan.\n\n"
        "## Zo doen we het\n\n- De uitvaartleider vraagt of iemand mag bellen.\n- Een "
        "vrijwilliger belt aan met een kaart.\n"
        "- Eens per maand is er koffie, met altijd dezelfde twee gastvrouwen.\n\n## Wat we "
        "leerden\n\n"
        "Bel aan, stuur geen brief. Op een brief kwam niemand.",
        "hatice",
        "uit",
        uit="5",
        nakijken=-12,
    ),
    Stuk(
        Soort.HANDLEIDING,
        "Zo vragen we een inwoner mee te denken",
        "Vijf dingen die we zeggen als we iemand die ziek is of een naaste vragen om mee te "
        "doen aan een bijeenkomst.",
        "1. Zeg waar het over gaat, en wat je niet vraagt.\n2. Zeg dat stoppen altijd mag.\n3. "
        "Bied vervoer aan.\n"
        "4. Spreek af wie er naast je zit.\n5. Bel de dag erna even.",
        "milan",
        "aangeboden",
        nakijken=24,
    ),
    Stuk(
        Soort.KENNISBLAD,
        "Wie belt wie in het weekend",
        "Op één blad bij wie je in Lindewaard terechtkunt als het op zaterdag misgaat.",
        "Op zaterdag weet niemand wie er dienst heeft. Op dit blad staat het bij elkaar.\n\n"
        "- Huisartsenpost: voor nieuwe klachten.\n- Thuiszorg: voor wie al zorg krijgt.\n"
        "- Waakmaatjes: voor wie niet alleen wil zijn.",
        "tineke",
        "te bekijken",
        uit="6b",
    ),
)
KOPPELINGEN = {
    "huisbezoek": "Thuiszorg Waardland",
    "samen-kijken": "Thuiszorg Waardland",
    "nu-huisarts": "Huisartsenpraktijk De Brink",
    "andere-hulp": "Welzijn Lindewaard",
}


def leg_kennis(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Use items over the year, write some, and tie organisations to the chart of home visits."""
    if Kennisgebruik.objects.filter(proeftuin=proeftuin).exists():
        return
    wie = {adres.partition("@")[0]: mens for adres, mens in mensen.items()}
    for nr, deel in enumerate(LINDEWAARD):
        _gebruik(proeftuin, deel, wie, dag - timedelta(days=7 * (len(LINDEWAARD) - nr)))
    for stuk in STUKKEN:
        _schrijf(proeftuin, stuk, wie, dag)
    _koppel(proeftuin, wie["sanne"])
    leg_schema(proeftuin, wie, dag)


def leg_kennis_elders(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Let another place use some of the same items."""
    if Kennisgebruik.objects.filter(proeftuin=proeftuin).exists():
        return
    wie = {adres.partition("@")[0]: mens for adres, mens in mensen.items()}
    for nr, deel in enumerate(ELDERS.get(proeftuin.publiek_id, ())):
        _gebruik(proeftuin, deel, wie, dag - timedelta(days=nr + 3))


def _stap(proeftuin: Proeftuin, nummer: str) -> Stap | None:
    stap = Stap.objects.van(proeftuin).filter(nummer=nummer).first()
    if stap:
        stap.proeftuin = proeftuin
    return stap


def _gebruik(proeftuin: Proeftuin, deel: Gebruikt, wie: Mapping[str, Gebruiker], dag: date) -> None:
    item = Kennisitem.objects.select_related("plank").filter(sleutel=deel.sleutel).first()
    if item is None:
        return
    rij = actions.gebruik(
        proeftuin=proeftuin,
        item=item,
        door=wie[deel.wie],
        stap=_stap(proeftuin, deel.stap),
        opmerking=deel.opmerking,
    )
    Kennisgebruik.objects.filter(pk=rij.pk).update(gemaakt=tijd.moment(dag))


def _schrijf(proeftuin: Proeftuin, stuk: Stuk, wie: Mapping[str, Gebruiker], dag: date) -> None:
    inhoud = Iteminhoud(
        soort=stuk.soort.value,
        titel=stuk.titel,
        samenvatting=stuk.samenvatting,
        tekst=stuk.tekst,
        bron=proeftuin.titel,
        kenmerken={"dimensie": ["sociaal"], "stap": ["werk"], "voor": ["kernteam"]},
    )
    door = wie[stuk.wie]
    item = actions.maak_item(
        proeftuin=proeftuin, door=door, inhoud=inhoud, uit=_knoop(proeftuin, stuk.uit)
    )
    concept = Concept.objects.select_related("item__plank").get(item=item)
    if stuk.stand == "te bekijken":
        schrijven.bied_aan(concept=concept, door=door, versie=concept.versie)
        return
    over = dag + timedelta(days=stuk.nakijken)
    sanne = wie["sanne"]
    items.publiceer(concept=concept, door=sanne, versie=concept.versie, nakijken_op=over)
    if stuk.nakijken < HALF_JAAR:
        toen = dag - timedelta(days=HALF_JAAR)
        uit = {"gepubliceerd_op": tijd.moment(toen), "nagekeken_op": toen}
        Kennisitem.objects.filter(pk=item.pk).update(**uit)
    if stuk.stand == "aangeboden":
        item.refresh_from_db()
        schrijven.draag_voor(item=item, door=sanne, versie=item.versie, wel=True)


def _knoop(proeftuin: Proeftuin, nummer: str) -> str:
    stap = _stap(proeftuin, nummer) if nummer else None
    knoop = stap and Schakel.objects.filter(soort="stap", object_id=stap.publiek_id).first()
    return knoop.publiek_id if knoop else ""


def _koppel(proeftuin: Proeftuin, door: Gebruiker) -> None:
    """Tie three organisations of the place to the outcomes of the chart of home visits."""
    schema = Kennisitem.objects.select_related("plank").filter(sleutel=HUISBEZOEK).first()
    if schema is None:
        return
    for punt, naam in KOPPELINGEN.items():
        erbij = Organisatie.objects.van(proeftuin).filter(naam=naam)
        actions.koppel(
            proeftuin=proeftuin, item=schema, punt=punt, erbij=list(erbij), eraf=[], door=door
        )
