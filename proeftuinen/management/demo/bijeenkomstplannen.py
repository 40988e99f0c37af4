"""The run sheets of the meetings of Lindewaard, as plain data."""

from dataclasses import dataclass, field
from datetime import time

from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Kleur, Livesoort

_S, _K = Agendaonderdeel.Soort, Kleur


@dataclass(frozen=True)
class Groepsplan:
    """A group beside others."""

    naam: str
    ruimte: str
    leider: str
    mensen: int


@dataclass(frozen=True)
class Filmplan:
    """A film of the kennisbank by its key, which brings its link, minutes and questions."""

    item: str
    waarschuwing: str
    terugval: str


@dataclass(frozen=True)
class Blok:
    """A block; `leider` is the first part of an address, `werkvorm` the key of an item."""

    titel: str
    minuten: int
    kleur: Kleur = Kleur.VERKENNEN
    soort: Agendaonderdeel.Soort = Agendaonderdeel.Soort.GEWOON
    doel: str = ""
    leider: str = ""
    leiding: str = ""
    werkvorm: str = ""
    stappen: tuple[str, ...] = ()
    materialen: tuple[str, ...] = ()
    ruimte: str = ""
    notities: str = ""
    live: str = ""
    film: "Filmplan | None" = None
    groepen: tuple[Groepsplan, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A meeting: its hours and place, and its blocks."""

    begin: time
    einde: time
    locatie: str
    doel: str
    leerdoelen: str = ""
    blokken: tuple[Blok, ...] = field(default_factory=tuple)


START = Plan(
    time(13),
    time(16, 30),
    "Dorpshuis De Linde",
    "We leren elkaar kennen, zien wie met wie samenwerkt en kiezen waar we samen voor gaan.",
    "Je weet wie in Lindewaard wat doet voor mensen die ongeneeslijk ziek zijn.\n"
    "Je weet op welke vier dimensies je naar iemands situatie kijkt.",
    (
        Blok("Inloop met koffie", 20, _K.PAUZE, _S.PAUZE, leiding="Het dorpshuis"),
        Blok(
            "Welkom en check-in",
            15,
            leider="sanne",
            doel="Iedereen is binnen en heeft iets gezegd.",
            live=Livesoort.CHECKIN,
        ),
        Blok(
            "Een verhaal uit Lindewaard",
            20,
            soort=_S.VERHAAL,
            leider="roos",
            doel="We beginnen bij wie het om gaat.",
            materialen=("1 microfoon",),
        ),
        Blok(
            "Wie werkt met wie?",
            40,
            leider="milan",
            doel="Ieder vult het eigen netwerk in. Dat is onze nulmeting.",
            materialen=("45 papieren bladen", "45 pennen"),
            live=Livesoort.NULMETING,
        ),
        Blok("Pauze", 15, _K.PAUZE, _S.PAUZE),
        Blok(
            "Wat willen we meer zien?",
            50,
            _K.VORMGEVEN,
            leider="sanne",
            doel="Van losse ideeën naar een paar richtingen.",
            materialen=("6 flappen", "12 stiften"),
            live=Livesoort.IDEEEN,
        ),
        Blok(
            "Waar zetten we onze stippen?",
            20,
            _K.VERWEZENLIJKEN,
            leider="sanne",
            materialen=("135 stippen",),
            live=Livesoort.STIPPEN,
        ),
        Blok("Wie doet wat?", 15, _K.VERWEZENLIJKEN, leider="milan"),
        Blok("Slotronde: één woord", 10, _K.PAUZE, leider="sanne"),
    ),
)

DERDE = Plan(
    time(13, 30),
    time(16, 30),
    "Dorpshuis De Linde",
    "Drie groepen vertellen wat ze leerden. Per experiment kiezen we: doorgaan, aanpassen, "
    "overdragen of stoppen.",
    "Je kunt vertellen wat een klein experiment je leerde.\n"
    "Je weet wat jouw organisatie nodig heeft om ermee door te gaan.",
    (
        Blok(
            "Inloop met koffie", 15, _K.PAUZE, _S.PAUZE, leider="gerben", materialen=("31 badges",)
        ),
        Blok(
            "Een verhaal uit de wijk",
            15,
            soort=_S.VERHAAL,
            leider="roos",
            doel="Een buurvrouw vertelt hoe het was om voor haar broer te zorgen. Daarna één "
            "minuut stil.",
            materialen=("1 microfoon", "1 stoel vooraan"),
            notities="Vraag vlak voor het begin of ze het nog steeds wil vertellen.",
        ),
        Blok(
            "Wat zagen we groeien?",
            25,
            leider="sanne",
            doel="De netwerkkaart van toen naast die van nu. In tweetallen: welke lijn verraste "
            "je?",
            materialen=("1 netwerkkaart op A1", "62 stickers"),
        ),
        Blok(
            "Drie groepen vertellen wat ze leerden",
            50,
            _K.VORMGEVEN,
            _S.PARALLEL,
            materialen=("3 flappen", "12 stiften"),
            groepen=(
                Groepsplan("Samen op huisbezoek", "Tuinzaal", "tineke", 11),
                Groepsplan("Thee op dinsdag", "Bibliotheekhoek", "marijke", 9),
                Groepsplan("Eén telefoonlijst", "Kleine zaal", "hatice", 11),
            ),
        ),
        Blok("Pauze", 15, _K.PAUZE, _S.PAUZE, leiding="Het dorpshuis zorgt voor soep en thee"),
        Blok(
            "Wat houden we vast?",
            35,
            _K.VORMGEVEN,
            leider="sanne",
            doel="Per experiment kiezen: doorgaan, aanpassen, overdragen of stoppen. Eerst alleen "
            "schrijven, dan samen.",
            materialen=("31 keuzekaarten",),
            live=Livesoort.IDEEEN,
        ),
        Blok(
            "Wie doet wat?",
            20,
            _K.VERWEZENLIJKEN,
            leider="milan",
            doel="Elke afspraak krijgt één naam en één datum.",
            werkvorm="actie-en-afspraak",
        ),
        Blok("Slotronde: één woord", 5, _K.PAUZE, leider="sanne", live=Livesoort.CHECKIN),
    ),
)

AVOND = Plan(
    time(19, 30),
    time(21),
    "Bibliotheek Lindewaard",
    "We laten zien wat we leerden, en horen wat inwoners ervan merken.",
    "",
    (
        Blok("Inloop met koffie en thee", 15, _K.PAUZE, _S.PAUZE, leiding="De bibliotheek"),
        Blok("Welkom", 10, leider="sanne", doel="Waarom we hier zijn, en wat je vanavond ziet."),
        Blok(
            "Film: Carla",
            30,
            soort=_S.FILM,
            leider="roos",
            doel="Zes minuten kijken. Daarna praat je in groepjes over wat je zag.",
            materialen=("1 beamer met geluid", "30 kaartjes met de vragen"),
            film=Filmplan(
                "film-carla",
                "De film gaat over een vrouw die ernstig ziek en vaak benauwd is. Even de zaal "
                "uit gaan mag altijd. Roos loopt met je mee.",
                "De film staat op de stick in de map. Doet de beamer het niet? Lees dan het "
                "verhaal van Carla voor.",
            ),
        ),
        Blok(
            "Wat merk jij hiervan in Lindewaard?",
            25,
            _K.VORMGEVEN,
            leider="milan",
            doel="Aan elke tafel een inwoner, iemand uit de zorg en een vrijwilliger.",
            materialen=("5 flappen", "10 stiften"),
        ),
        Blok("Slot en napraten", 10, _K.VERWEZENLIJKEN, leider="sanne"),
    ),
)

IDEEEN = (
    ("Samen op huisbezoek, de eerste keer", "Samen op pad", "zorg"),
    ("Een keer meelopen met de wijkverpleegkundige", "Samen op pad", "sociaal_domein"),
    ("Eerst samen bellen, dan pas aanbellen", "Samen op pad", "zorg"),
    ("Eén lijst met wie je waarvoor belt", "Elkaar vinden", "gemeente"),
    ("Een gezicht bij elke naam", "Elkaar vinden", "informeel"),
    ("Eén nummer voor de vrijwilligers, ook ’s avonds", "Elkaar vinden", "informeel"),
    ("Vraag eerst wat iemand het liefst kwijt wil", "Luisteren", "sociaal_domein"),
    ("Laat de kinderen in huis ook iets zeggen", "Luisteren", "overig"),
    ("Thee op dinsdag in het dorpshuis", "Elkaar vinden", "informeel"),
)
"""What people sent at the start meeting: text, the group that it went to, and whose domain."""
STIPPEN = {"Samen op pad": 17, "Elkaar vinden": 21, "Luisteren": 9}
WOORDEN = ("benieuwd", "benieuwd", "benieuwd", "moe", "hoopvol", "hoopvol", "druk", "nieuwsgierig")
AFSPRAKEN = (
    ("Een proefversie van de telefoonlijst maken", "hatice", True),
    ("Vragen of we op dinsdag in het dorpshuis terecht kunnen", "marijke", True),
    ("Twee collega’s vragen voor het eerste huisbezoek samen", "tineke", False),
)
INLEIDING = (
    "Met z’n dertigen zaten we in het dorpshuis. Voor het eerst zaten de wijkverpleging, welzijn, "
    "de gemeente en vrijwilligers aan dezelfde tafels."
)
TERUGBLIK = (
    "We kennen elkaar vooral van naam. Iedereen wil eerder van elkaar weten wie er bij iemand "
    "thuis komt. Daar beginnen we: samen op pad, en elkaar sneller vinden."
)
