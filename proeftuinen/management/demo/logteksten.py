"""Sixty entries in the logs of Lindewaard: made up, and about nobody.

Each: days back, who wrote (as in contacten.py), how it went, what was done, and where there is
more: what was seen, what surprised, on which dimensions.
"""

from typing import NamedTuple

from proeftuinen.management.demo import experimentteksten as proef


class Regel(NamedTuple):
    """One entry."""

    terug: int
    wie: str
    hoe: str
    gedaan: str
    gezien: str = ""
    verrast: str = ""
    dimensies: tuple[str, ...] = ()


_L, _S, _P, _Z = "lichamelijk", "sociaal", "psychisch", "zingeving"
_GOED, _GEWOON, _MOEI = "goed", "gewoon", "moeizaam"
R = Regel

HUISBEZOEK = (
    R(55, "tineke", _GEWOON, "Afgesproken wie wie belt. We beginnen bij mensen die we al kennen."),
    R(
        52,
        "roos",
        _MOEI,
        "Eerste bezoek samen. We kwamen los van elkaar aan en wisten niet wie zou beginnen.",
        "Dat merkten ze ook.",
        "",
        (_S,),
    ),
    R(
        48,
        "tineke",
        _GEWOON,
        "Nagepraat in de auto. Volgende keer spreken we vooraf af wie begint.",
    ),
    R(
        44,
        "gerben",
        _GEWOON,
        "Meegelopen als vrijwilliger.",
        "De buurvrouw schoof aan en bleek al maanden de boodschappen te doen.",
        "",
        (_S,),
    ),
    R(
        40,
        "roos",
        _GOED,
        "Tweede bezoek. Het ging een half uur over de huur.",
        "Er lag een stapel brieven die niemand open durfde te maken.",
        "Dat iemand blij was dat we ernaar vroegen.",
        (_S, _P),
    ),
    R(36, "hatice", _GEWOON, "Gebeld met een naaste. Die wilde liever overdag praten dan in huis."),
    R(
        32,
        "tineke",
        _GOED,
        "Derde bezoek. Het ging vooral over de hond en over geld, bijna niet over pijn.",
        "Aan het eind hoefde het verhaal niet nog eens.",
        "Hoe rustig het was met z’n tweeën.",
        (_S, _Z),
    ),
    R(27, "roos", _GEWOON, "Eerste ronde besproken. We gaan vooraf tien minuten bellen."),
    R(
        23,
        "tineke",
        _GOED,
        "Vooraf gebeld. Het scheelt: we wisten allebei wat de ander wilde vragen.",
    ),
    R(
        21,
        "tineke",
        _GOED,
        "Vierde bezoek. De huisarts kreeg dezelfde dag bericht.",
        "De huisarts belde zelf terug.",
        "",
        (_L, _S),
    ),
    R(
        18,
        "gerben",
        _GOED,
        "Een ochtend bij iemand gezeten zodat de naaste weg kon.",
        "",
        "",
        (_P,),
    ),
    R(
        15,
        "hatice",
        _GEWOON,
        "Twee naasten gevraagd wat zij nodig hebben. Slaap, zeiden ze allebei.",
    ),
    R(
        12,
        "roos",
        _MOEI,
        "Bezoek ging niet door: er was net een opname.",
        "We belden de naaste een dag later.",
    ),
    R(
        9,
        "tineke",
        _GOED,
        "Vijfde bezoek, op verzoek van een naaste zelf.",
        "",
        "Dat ze ons nu zelf weten te vinden.",
        (_S,),
    ),
    R(
        6,
        "tineke",
        _GOED,
        "Verteld in het overleg van de huisartsen. Ze willen het in Westwaard ook.",
    ),
    R(
        3,
        "roos",
        _GEWOON,
        "Zesde bezoek staat gepland. We schreven de belafspraak uit in vijf regels.",
    ),
)
GELD = (
    R(37, "nadia", _GEWOON, "Het nummer doorgegeven aan de wijkverpleging en het steunpunt."),
    R(34, "nadia", _GOED, "Eerste telefoontje. Binnen twee dagen geregeld.", "", "", (_S,)),
    R(
        31,
        "marijke",
        _MOEI,
        "Iemand belde en kreeg drie keer een band. We zetten nu door naar een mobiel nummer.",
    ),
    R(
        27,
        "nadia",
        _GEWOON,
        "Samen met het werkplein uitgezocht wat kan als je niet meer werkt.",
        "Het antwoord stond in twee regelingen die niemand naast elkaar legde.",
    ),
    R(
        23,
        "nadia",
        _GOED,
        "Een naaste hoefde geen formulier meer in te vullen.",
        "",
        "Dat het al jaren mocht.",
        (_P,),
    ),
    R(19, "marijke", _GEWOON, "Drie vragen deze week. Twee gingen over vervoer."),
    R(
        15,
        "nadia",
        _MOEI,
        "Bij één vraag wisten we na een week nog niet wie beslist.",
        "Daar moeten we iemand van de gemeente bij hebben.",
    ),
    R(
        11,
        "marijke",
        _GEWOON,
        "Een briefje gemaakt met het nummer, voor in de map van de thuiszorg.",
    ),
    R(7, "nadia", _GOED, "Zeven mensen geholpen tot nu toe, vier in een week."),
    R(
        4,
        "nadia",
        _GEWOON,
        "Gevraagd om een vaste naam bij het werkplein. Antwoord komt deze week.",
    ),
)
VERHALEN = (
    R(90, "marijke", _GOED, "De bibliotheek zegt ja. We mogen de leeszaal gebruiken."),
    R(
        85,
        "jorrit",
        _GEWOON,
        "Met drie mensen gepraat die iets willen vertellen. Twee doen mee.",
        "",
        "",
        (_Z,),
    ),
    R(80, "gerben", _GEWOON, "Briefjes gebracht bij de bakker, de kapper en de apotheek."),
    R(76, "marijke", _MOEI, "Weinig aanmeldingen. We bellen nu zelf mensen op."),
    R(
        72,
        "jorrit",
        _GEWOON,
        "Geoefend met wie vertelt. We spraken af dat stoppen altijd mag.",
    ),
    R(
        66,
        "marijke",
        _GOED,
        "De avond zelf. Er kwamen eenendertig mensen.",
        "Na de pauze praatte iedereen door elkaar heen.",
        "Dat er zoveel gelachen werd.",
        (_Z, _P),
    ),
    R(62, "gerben", _GOED, "Twee mensen wilden nog wat kwijt bij het opruimen.", "", "", (_P,)),
    R(58, "marijke", _GEWOON, "Terugblik: de uitleg aan het begin mag weg, de pauze mag langer."),
    R(50, "jorrit", _GOED, "Het steunpunt kreeg drie telefoontjes na de avond.", "", "", (_P, _S)),
    R(
        40,
        "marijke",
        _GEWOON,
        "Met het inloophuis een tweede avond voorbereid, aan één lange tafel.",
    ),
    R(
        30,
        "gerben",
        _GOED,
        "Tweede avond. Negentien mensen, de helft voor het eerst.",
        "Drie mensen wilden zelf een keer vertellen.",
        "",
        (_Z, _S),
    ),
    R(20, "marijke", _GOED, "Overgedragen: het inloophuis en de ouderenbond doen het nu zelf."),
)
OVERLEG = (
    R(97, "roos", _GEWOON, "Met de praktijk afgesproken dat ik een keer meekijk."),
    R(
        91,
        "shanti",
        _GOED,
        "Eerste keer met sociaal werk erbij. Bij twee vragen wist zij meteen wie je belt.",
        "",
        "",
        (_S,),
    ),
    R(
        85,
        "roos",
        _GEWOON,
        "We praten over wat er nodig is, niet over wie het is. Dat werkt prima.",
    ),
    R(
        77,
        "liann",
        _MOEI,
        "Het half uur liep uit. Volgende keer vooraf één vraag per praktijk.",
    ),
    R(66, "shanti", _GOED, "Met de vraag vooraf was het in twintig minuten klaar."),
    R(57, "roos", _GOED, "De praktijk vraagt of het vast op de agenda kan."),
    R(
        48,
        "liann",
        _GOED,
        "Ook in Westwaard gestart. Ik bereid de vraag voor.",
        "We denken er nu uit onszelf aan.",
        "",
        (_S, _Z),
    ),
    R(
        38,
        "jorrit",
        _GEWOON,
        "Een keer meegedaan als geestelijk verzorger.",
        "",
        "Hoe vaak het over een begrafenis van vroeger ging.",
        (_Z,),
    ),
    R(27, "roos", _GOED, "Nagevraagd: elf keer gebeld in een half jaar, dat was twee keer."),
    R(17, "roos", _GOED, "Het staat nu op de jaaragenda van beide praktijken."),
)
WANDELEN = (
    R(83, "gerben", _GEWOON, "Plek en tijd gekozen: woensdag om tien uur bij de brug."),
    R(
        76,
        "gerben",
        _GOED,
        "Vier mensen liepen mee. Na afloop koffie bij het buurthuis.",
        "",
        "",
        (_S,),
    ),
    R(
        62,
        "hatice",
        _GOED,
        "Zes mensen. Twee wisselden nummers uit.",
        "Lopend praat je makkelijker.",
        "",
        (_P,),
    ),
    R(55, "gerben", _MOEI, "Regen. Er kwam één iemand, we liepen toch."),
    R(41, "hatice", _GEWOON, "Drie mensen. Iedereen vindt het fijn, maar een vaste dag is lastig."),
)
BOEKJE = (
    R(69, "jorrit", _GEWOON, "Tien vragen gekozen. Kort, open en zonder moeilijke woorden."),
    R(64, "precious", _GEWOON, "Bij de eerste twee neergelegd."),
    R(58, "Soraya Bakhtiari", _MOEI, "De kaartjes lagen onder de krant. Niemand had ze bekeken."),
    R(
        52,
        "jorrit",
        _GOED,
        "Eén gesprek ging er wel over, toen ik zelf een vraag voorlas.",
        "Het werd lang stil, en toen kwam er veel.",
        "",
        (_Z,),
    ),
    R(46, "precious", _MOEI, "Bij twee anderen geprobeerd. Ze wilden liever gewoon praten."),
    R(38, "jorrit", _GEWOON, "Met de groep gekeken: het zit niet in de kaartjes."),
    R(30, "jorrit", _GEWOON, "We stoppen. Wat we houden: één vraag stellen en dan stil zijn."),
)

LOGS = (
    (proef.HUISBEZOEK, HUISBEZOEK),
    (proef.GELD, GELD),
    (proef.VERHALEN, VERHALEN),
    (proef.OVERLEG, OVERLEG),
    (proef.WANDELEN, WANDELEN),
    (proef.BOEKJE, BOEKJE),
)
