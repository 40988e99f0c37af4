"""What Lindewaard said, drew and wrote on the way to its ambition. All made up; plain data."""

from dataclasses import dataclass

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven.models import Akkoord
from proeftuinen.ambities.verkennen.models import Vondst

_L, _S, _P, _Z = (deel.value for deel in Dimensie)
_SOORT = Vondst.Soort
_JA, _MITS, _NOG_NIET = Akkoord.Antwoord.JA, Akkoord.Antwoord.MITS, Akkoord.Antwoord.NOG_NIET


@dataclass(frozen=True)
class Wens:
    """A theme: `uit` is the name of the group of ideas, or of the theme of talks, it came from."""

    uit: str
    wens: str
    probleem: str
    toelichting: str
    stippen: int


WENSEN = (
    Wens(
        "Elkaar vinden",
        "Elkaar vinden",
        "We werken langs elkaar heen",
        "Wie een vraag heeft, weet welke collega je belt. En die neemt op.",
        11,
    ),
    Wens(
        "Samen op pad",
        "Samen op pad",
        "Ieder komt apart over de vloer",
        "Zorg en welzijn gaan de eerste keer samen langs.",
        8,
    ),
    Wens(
        "Luisteren",
        "Luisteren naar wat iemand wil",
        "We vragen vooral naar klachten",
        "Eerst horen wat iemand bezighoudt. Ook de kinderen in huis.",
        6,
    ),
    Wens(
        "De nacht is lang",
        "Rust in de nacht",
        "Wie ’s nachts belt, krijgt iemand die hen nog nooit zag",
        "",
        3,
    ),
    Wens(
        "Buren willen wel, maar weten niet hoe",
        "Buren die iets voor elkaar doen",
        "Buren weten niet wat ze kunnen doen",
        "Een pan soep, de hond uitlaten, even zitten. Klein mag.",
        5,
    ),
    Wens(
        "Praten over wat ertoe doet",
        "Praten over wat ertoe doet",
        "Over doodgaan praten we pas als het bijna zover is",
        "",
        3,
    ),
)
REDEN = (
    "Elkaar vinden kreeg de meeste stippen. Aan bijna elke tafel zeiden mensen: als wij elkaar "
    "kennen, lukt de rest ook. Samen op pad en luisteren horen daarbij."
)

# What hangs on the wall: by field of a card, the names of what it was taken from.
OPGEHAALD = {
    "voorziening": (
        "Overleg over wie thuis ziek is",
        "Samen eten in de buurt",
        "Boodschappen en de hond",
        "Steun voor wie zorgt",
        "Geestelijke verzorging thuis",
    ),
    "beleidsstuk": ("wmo", "gezondheid"),
    "thema": ("Praten over wat ertoe doet",),
}
# Kind, what, who, organisation, dimensions.
VONDSTEN = (
    (
        _SOORT.SUCCES,
        "Een man kon thuis blijven, omdat de buren om de beurt kookten.",
        "buren en de huisarts",
        "",
        (_S,),
    ),
    (
        _SOORT.SUCCES,
        "Elke dinsdag overleggen we kort. Een vraag is dan in vijf minuten klaar.",
        "huisarts en wijkverpleging",
        "Huisartsenpraktijk De Brink",
        (_L,),
    ),
    (
        _SOORT.SUCCES,
        "De spoedregeling van de gemeente gaf binnen twee dagen een bed in de kamer.",
        "Wmo-consulenten",
        "Wmo-loket Lindewaard",
        (_L, _S),
    ),
    (
        _SOORT.TALENT,
        "Blijven zitten als er niets meer te regelen is.",
        "vrijwilligers",
        "Vrijwilligers Thuis Waardland",
        (_Z,),
    ),
    (
        _SOORT.TALENT,
        "De weg kennen in geld, regels en formulieren.",
        "ouderenadviseurs",
        "Welzijn Lindewaard",
        (_S,),
    ),
    (
        _SOORT.TALENT,
        "Zien dat het thuis te zwaar wordt, voordat iemand het zegt.",
        "wijkverpleegkundigen",
        "Thuiszorg Waardland",
        (_L, _S),
    ),
    (
        _SOORT.INITIATIEF,
        "De kerk en de moskee eten één keer per jaar samen en praten over afscheid.",
        "kerk en moskee",
        "",
        (_Z, _S),
    ),
)

# Title, words, group, alt text of the drawing.
HUIS = (
    "Het huis met de open deur",
    "Bij dit huis staat de deur open. Wie langskomt, weet wie er nog meer komt.",
    "tafel 2",
    (
        "Tekening van een huis met een open gele deur. Er lopen rode draden van het huis naar "
        "vier kleinere huizen eromheen."
    ),
)
BRUG = (
    "Een brug met vier pijlers",
    (
        "Lichaam, contact, gevoel en zingeving dragen samen de brug. Haal er één weg, en je durft "
        "er niet meer over."
    ),
    "tafel 4",
    (
        "Tekening van een brug over blauw water. De brug staat op vier pijlers, elk in een eigen "
        "kleur."
    ),
)
KOOR = (
    "Een koor zonder solist",
    (
        "Wij zijn een koor. Niemand zingt het hardst en iedereen kent het lied. Valt er één stil, "
        "dan zingt een ander even door."
    ),
    "tafel 1",
)
KRANT = (
    "Huisarts en sociaal werker delen al drie jaar één nummer",
    (
        "In Lindewaard bel je één nummer, ook in het weekend. ‘Ik hoefde mijn verhaal maar één "
        "keer te vertellen’, zegt een inwoner uit Westwaard. De huisartsenpost belt ’s nachts "
        "minder vaak een ambulance. In het dorpshuis vieren ze het met soep."
    ),
    "tafel 3",
)
KRANT_FOTO = (
    "Lange tafel van Lindewaard telt honderd borden",
    (
        "Wie ziek is, wie zorgt en wie gewoon zin had in soep: iedereen schoof zondag aan. De "
        "tafel begon drie jaar geleden met zes mensen in het dorpshuis. Dit keer stond hij door de "
        "hele straat."
    ),
    "tafel 5",
    (
        "Tekening van een lange tafel op straat met tien witte borden, onder een slinger van "
        "gekleurde vlaggetjes."
    ),
)


@dataclass(frozen=True)
class Tekst:
    """A text for a part, and at which table it was written."""

    tekst: str
    van: str
    gekozen: bool = False


TEKSTEN = {
    Deel.GEBIED: (
        Tekst("Lindewaard", "tafel 1"),
        Tekst("Lindewaard, Oostwaard en Westwaard", "tafel 3", gekozen=True),
    ),
    Deel.INWONERS: (
        Tekst(
            "die ongeneeslijk ziek zijn, en hun naasten, op tijd weten bij wie ze terechtkunnen en "
            "thuis kunnen leven op hun eigen manier",
            "tafel 2",
            gekozen=True,
        ),
        Tekst("thuis kunnen blijven zolang zij dat willen, met mensen om zich heen", "tafel 4"),
        Tekst("zich gezien en gehoord voelen, tot het laatst toe", "tafel 5"),
    ),
    Deel.AANDACHT: (
        Tekst(
            "aandacht voor lichaam, contact, gevoel en zingeving, op tijd, en van zorg en welzijn "
            "samen",
            "tafel 1",
            gekozen=True,
        ),
        Tekst("eerst te vragen wat iemand belangrijk vindt", "tafel 3"),
    ),
    Deel.WIJ: (
        Tekst(
            "elkaar kennen en snel vinden, eerst luisteren en dan pas regelen, en trots zijn op "
            "wat hier al goed gaat",
            "tafel 4",
            gekozen=True,
        ),
        Tekst("één lijst met nummers maken en die ook gebruiken", "tafel 2"),
    ),
}
WIJ_LATER = Tekst(
    "elkaar kennen en snel vinden, samen op huisbezoek gaan, eerst luisteren en dan pas regelen, "
    "en ook vragen hoe het met de naasten gaat",
    "tweede werkbijeenkomst",
)
REDEN_LATER = (
    "In de tweede werkbijeenkomst zagen we dat de naasten niet in ons eigen werk stonden. En "
    "samen op huisbezoek gaan bleek het eerste wat echt hielp. Beide staan er nu in."
)
BOUWSTENEN = {
    Deel.GEBIED: ("ook de dorpen", "iedereen die hier woont"),
    Deel.INWONERS: ("weten wie je belt", "thuis zijn", "gezien worden", "niet alles zelf regelen"),
    Deel.AANDACHT: ("op tijd beginnen", "alle vier de dimensies", "ook aandacht na het overlijden"),
    Deel.WIJ: ("elkaar bij naam kennen", "eerst luisteren", "samen de deur door"),
}
# Part (none: on the whole), what, whether the team did something with it.
REACTIES = (
    (Deel.WIJ, "De naasten staan er niet in. Die horen ook bij ons eigen werk.", True),
    (Deel.INWONERS, "Kan ‘op hun eigen manier’ concreter? Wat merk je daarvan?", False),
    ("", "Lees hem eens hardop voor. Hij is nog lang.", False),
)

ANTWOORDEN = (_JA, _JA, _MITS, _JA, _JA, _JA, _NOG_NIET, _JA, _JA, _MITS)
"""In turn, of those who were asked."""
NODIG = {
    _MITS: (
        "Ja, als het huisbezoek samen binnen mijn uren past.",
        "Ja, als ook de avond en het weekend meedoen.",
        "Ja, als mijn teamleider er ook achter staat.",
        "Ja, als we er geen nieuw overleg voor beginnen.",
    ),
    _NOG_NIET: (
        "Ik wil eerst weten wat het een praktijk aan tijd kost.",
        "Ik leg het voor aan ons bestuur.",
    ),
}


@dataclass(frozen=True)
class Zin:
    """A sentence of the ambition, and the actions that came of it, by their title."""

    tekst: str
    deel: Deel
    dimensies: tuple[str, ...]
    acties: tuple[str, ...] = ()


ZINNEN = (
    Zin(
        "Wij willen dat inwoners die ongeneeslijk ziek zijn, en hun naasten, op tijd weten bij wie "
        "ze terechtkunnen.",
        Deel.INWONERS,
        (_S,),
        ("Een proefversie van de telefoonlijst maken", "Zoek uit of het Wmo-loket mag meekijken"),
    ),
    Zin(
        "Wij willen dat zij thuis kunnen leven op hun eigen manier.",
        Deel.INWONERS,
        (_L, _Z),
        ("Vraag de ouderenbond wie er een verhaal wil vertellen",),
    ),
    Zin(
        "Dat doen we door aandacht voor lichaam, contact, gevoel en zingeving, op tijd, en van "
        "zorg en welzijn samen.",
        Deel.AANDACHT,
        (_L, _S, _P, _Z),
        ("Twee collega’s vragen voor het eerste huisbezoek samen",),
    ),
    Zin(
        "Dat doen we doordat wij elkaar kennen en snel vinden.",
        Deel.WIJ,
        (_S,),
        (
            "Koffie van de huisarts en de sociaal werker",
            "Koffie van het hospice en het inloophuis",
            "Vragen of we op dinsdag in het dorpshuis terecht kunnen",
        ),
    ),
)
ZIN_TOEN = Zin("Dat doen we doordat wij trots zijn op wat hier al goed gaat.", Deel.WIJ, ())
ZIN_LATER = Zin(
    "Dat doen we doordat wij ook vragen hoe het met de naasten gaat.",
    Deel.WIJ,
    (_S, _P),
    ("Neem de folder van het steunpunt mee naar het team",),
)

ELDERS = (
    ("Bezoek dat blijft", "Na de behandeling blijft het bezoek weg"),
    ("Samen uitzoeken hoe het met geld zit", "Mensen tobben alleen over geld en werk"),
    ("Ruimte voor stilte en gesprek", ""),
)
"""Kersenbrug has just begun: wishes with the problem that they were made of, and nothing more."""
