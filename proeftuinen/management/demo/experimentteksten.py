"""What the experiments of Lindewaard are about. Nobody here exists; people are named by role only.

Days are counted back from the day on which the demo world is loaded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

_L, _S, _P, _Z = "lichamelijk", "sociaal", "psychisch", "zingeving"


@dataclass(frozen=True)
class Rondetekst:
    """A round; without `verder` it is still open."""

    begin: int
    proberen: str = ""  # empty: as the experiment says it
    verwachting: str = ""
    gebeurd: str = ""
    klopte: str = ""
    geleerd: str = ""
    verder: str = ""
    toelichting: str = ""
    klaar: int = 0


@dataclass(frozen=True)
class Resultaat:
    """What came of it: who does what differently, and how the group knows."""

    wie: str
    wat: str
    betekenis: str
    voor: str
    sinds: int
    gehoord: str = ""
    gezien: int | None = None  # the entry that shows it, the how manieth
    gemeten: str = ""
    bevestigd_door: str = ""


@dataclass(frozen=True)
class Proef:
    """An experiment as its group wrote it down."""

    titel: str
    wat: str
    verwachting: str
    voor_wie: tuple[str, ...]
    dimensies: tuple[str, ...]
    trekker: str
    leden: tuple[str, ...]
    wie: str
    eerste_stap: str
    aansluiten: str
    zin: int | None = None  # which sentence of the ambition it serves
    bedacht: int = 0
    begonnen: int | None = None
    duurt: int = 42
    rondes: Sequence[Rondetekst] = ()
    resultaten: Sequence[Resultaat] = ()
    acties: Sequence[tuple[str, str, int, str]] = field(default_factory=tuple)
    hulp_nodig: str = ""
    advies: str = ""
    gestopt: str = ""
    stap: str = "5"


HUISBEZOEK = Proef(
    "Samen op huisbezoek",
    "Een wijkverpleegkundige en een sociaal werker gaan samen langs bij mensen die net hoorden dat "
    "ze niet meer beter worden. Zes bezoeken in drie maanden.",
    "Dat geldzorgen en eenzaamheid eerder op tafel komen. En dat mensen hun verhaal maar één keer "
    "hoeven te vertellen.",
    ("inwoners", "professionals"),
    (_S, _L),
    "tineke",
    ("roos", "gerben", "hatice"),
    "Wijkverpleging, sociaal werk en een vrijwilliger",
    "Twee collega’s vragen voor het eerste bezoek samen.",
    "De huisbezoeken die de wijkverpleging toch al doet.",
    zin=2,
    bedacht=58,
    begonnen=56,
    duurt=70,
    rondes=(
        Rondetekst(
            56,
            gebeurd="Drie bezoeken gedaan. Twee keer ging het over geld, één keer over de hond. "
            "Vooraf hadden we te weinig afgesproken.",
            klopte="deels",
            geleerd="Vooraf tien minuten samen bellen helpt meer dan een formulier.",
            verder="aanpassen",
            toelichting="We bellen elkaar de dag ervoor.",
            klaar=26,
        ),
        Rondetekst(
            26,
            "Nog drie bezoeken samen, en de dag ervoor tien minuten bellen.",
            "Dat we rustiger binnenkomen en dat de huisarts sneller iets hoort.",
            "Twee bezoeken gedaan, één op verzoek van een naaste. De huisarts kreeg twee keer "
            "eerder bericht dan anders.",
            geleerd="Vraag eerst wat iemand het liefst kwijt wil.",
        ),
    ),
    resultaten=(
        Resultaat(
            "Een huisarts",
            "Belt zelf het wijkteam als iemand over geld of alleen zijn begint.",
            "Mensen hoeven niet meer te wachten tot de thuiszorg komt.",
            "inwoners",
            21,
            "De huisarts vertelde het in het overleg.",
            9,
        ),
    ),
    acties=(
        ("Belafspraak van tien minuten uitschrijven", "tineke", 1, ""),
        ("Zesde bezoek plannen", "roos", 10, ""),
        ("Vertellen in het overleg van de huisartsen", "tineke", -6, "Ze willen het ook."),
    ),
)
GELD = Proef(
    "Eén nummer voor vragen over geld",
    "Wie ongeneeslijk ziek is en vragen heeft over geld of werk, belt één nummer. Een "
    "Wmo-consulent en een klantmanager zoeken het samen uit.",
    "Dat mensen binnen een week weten waar ze aan toe zijn.",
    ("inwoners",),
    (_S, _P),
    "nadia",
    ("marijke", "Quinten de Laat"),
    "Het Wmo-loket, het werkplein en een ouderenadviseur",
    "Met z’n tweeën één vraag van begin tot eind volgen.",
    "Het telefoonnummer van het Wmo-loket.",
    zin=0,
    bedacht=44,
    begonnen=38,
    rondes=(
        Rondetekst(
            38,
            gebeurd="Zeven mensen belden. Bij vier was het in een week rond.",
            geleerd="De meeste tijd zit in het zoeken naar wie er mag beslissen.",
        ),
    ),
    acties=(("Vraag het werkplein om één vaste naam", "nadia", 4, ""),),
    hulp_nodig="We zoeken iemand van de gemeente die mee kan denken over spoed.",
)
VERHALEN = Proef(
    "Verhalenavond in de bibliotheek",
    "Een avond over leven en afscheid nemen, met drie verhalen uit de buurt en veel koffie.",
    "Dat er twintig mensen komen, en dat een paar van hen daarna met iemand praten.",
    ("inwoners",),
    (_Z, _P),
    "marijke",
    ("jorrit", "gerben", "Ottilie Reinders", "Zeynep Arslan"),
    "Ouderenadviseur, geestelijk verzorger, vrijwilligers en de ouderenbond",
    "De bibliotheek vragen om een zaal.",
    "De leeskring van de bibliotheek.",
    zin=1,
    bedacht=98,
    begonnen=92,
    duurt=60,
    rondes=(
        Rondetekst(
            92,
            gebeurd="Eenendertig mensen kwamen. Na de pauze praatte iedereen door elkaar heen.",
            klopte="ja",
            geleerd="Begin met een verhaal en niet met uitleg. Laat de pauze lang duren.",
            verder="doorgaan",
            toelichting="Nog een avond, nu in het inloophuis.",
            klaar=58,
        ),
        Rondetekst(
            58,
            "Nog zo’n avond, in het inloophuis.",
            "Dat er ook mensen komen die niet naar de bibliotheek gaan.",
            "Negentien mensen, de helft voor het eerst. Drie wilden zelf een keer vertellen.",
            "ja",
            "Kleiner is niet minder: aan één tafel praat iedereen mee.",
            "doorgeven",
            "Het inloophuis en de ouderenbond doen het nu zelf, vier keer per jaar.",
            20,
        ),
    ),
    resultaten=(
        Resultaat(
            "Het inloophuis",
            "Houdt vier keer per jaar een verhalenavond.",
            "Mensen vinden er anderen die hetzelfde meemaken.",
            "inwoners",
            20,
            gezien=10,
            bevestigd_door="bibliothecaris",
        ),
        Resultaat(
            "Drie buurtbewoners",
            "Belden daarna het steunpunt om te praten.",
            "Ze kwamen eerder dan anders.",
            "inwoners",
            50,
            "Het steunpunt vertelde dat ze de avond noemden.",
        ),
    ),
    advies="Zoek een plek waar mensen al komen. En vraag iemand uit de buurt om te vertellen, "
    "niet een deskundige.",
    stap="4",
)
OVERLEG = Proef(
    "Sociaal werk schuift aan bij de huisartsen",
    "Een sociaal werker zit een half uur bij het overleg over mensen in de laatste fase.",
    "Dat we samen eerder zien wie er hulp mist.",
    ("professionals",),
    (_S, _L, _Z),
    "roos",
    ("shanti", "liann", "jorrit"),
    "Sociaal werk en twee huisartspraktijken",
    "Eén keer meekijken bij het overleg van de praktijk.",
    "Het overleg dat de huisartsen al elke zes weken hebben.",
    zin=3,
    bedacht=103,
    begonnen=98,
    duurt=84,
    rondes=(
        Rondetekst(
            98,
            gebeurd="Twee keer aangeschoven. We bespraken wat er in huis nodig was, niet wie het "
            "was.",
            klopte="ja",
            geleerd="Een half uur is genoeg als je vooraf de vraag weet.",
            verder="doorgaan",
            klaar=56,
        ),
        Rondetekst(
            56,
            "Bij elke praktijk in het overleg, ook in Westwaard.",
            "Dat beide praktijken er iets aan hebben.",
            "Ook in Westwaard ging het goed. De praktijkondersteuner bereidt het nu voor.",
            "ja",
            "Laat de praktijk zelf de vraag kiezen.",
            "doorgeven",
            "Het staat vast op de agenda van beide praktijken.",
            17,
        ),
    ),
    resultaten=(
        Resultaat(
            "Twee huisartspraktijken",
            "Bespreken bij iedere vraag ook wat er sociaal nodig is.",
            "Er wordt eerder gebeld met sociaal werk.",
            "professionals",
            40,
            "De praktijkondersteuner: we denken er nu uit onszelf aan.",
            6,
            "In een half jaar elf keer gebeld, tegen twee keer in het half jaar ervoor.",
            "praktijkmanager",
        ),
    ),
    advies="Vraag niet om een nieuw overleg. Schuif aan bij wat er is.",
    stap="4",
)
WANDELEN = Proef(
    "Wandelen met naasten",
    "Elke twee weken een uur wandelen met mensen die voor iemand zorgen.",
    "Dat naasten even adem kunnen halen, en elkaar leren kennen.",
    ("inwoners",),
    (_P, _S),
    "gerben",
    ("hatice", "Dieuwke Sixma"),
    "Een vrijwilliger, het steunpunt en een naaste",
    "Een vaste plek en tijd kiezen.",
    "De wandelgroep van het buurtinitiatief.",
    zin=1,
    bedacht=90,
    begonnen=84,
    rondes=(Rondetekst(84),),
)
BOEKJE = Proef(
    "Vragenkaartjes op de keukentafel",
    "Kaartjes met een open vraag liggen bij mensen thuis, voor een gesprek met wie er komt.",
    "Dat mensen zelf kiezen waar het over gaat.",
    ("inwoners",),
    (_Z, _P),
    "jorrit",
    ("precious", "Soraya Bakhtiari"),
    "Geestelijk verzorger, hospice en thuiszorg",
    "Tien kaartjes maken en bij drie mensen neerleggen.",
    "De gespreksstof die het centrum al heeft.",
    bedacht=74,
    begonnen=70,
    rondes=(
        Rondetekst(
            70,
            gebeurd="Bij vijf mensen gelegd. Bij vier verdwenen ze onder de krant.",
            klopte="nee",
            geleerd="Een kaartje stelt geen vraag, een mens wel.",
            verder="stoppen",
            toelichting="De kaartjes werken niet zonder iemand erbij.",
            klaar=30,
        ),
    ),
    gestopt="De kaartjes bleven liggen. Wat wel werkte: zelf één vraag stellen en stil zijn.",
    advies="Probeer het eerst bij drie mensen. Wij hadden er al vijftig laten drukken.",
)
NACHT = Proef(
    "Wie bel je in de nacht?",
    "Op één kaart bij de voordeur staat wie je ’s nachts kunt bellen, en waarvoor.",
    "Dat mensen ’s nachts niet meer zoeken.",
    ("inwoners",),
    (_L,),
    "liann",
    ("precious", "Abel Kroese"),
    "Praktijkondersteuner, hospice en wijkverpleging",
    "De drie nummers die we nu hebben naast elkaar leggen.",
    "De map van de thuiszorg, die bij mensen in huis ligt.",
    zin=0,
    bedacht=12,
    duurt=42,
)
MUZIEK = Proef(
    "Samen zingen in het inloophuis",
    "Een middag zingen met wie ziek is, wie zorgt en wie van zingen houdt.",
    "",
    ("inwoners",),
    (_Z,),
    "",
    (),
    "",
    "",
    "Het koor van moskee en kerk samen.",
    bedacht=8,
)
PROEVEN = (OVERLEG, VERHALEN, WANDELEN, BOEKJE, HUISBEZOEK, GELD, NACHT, MUZIEK)
