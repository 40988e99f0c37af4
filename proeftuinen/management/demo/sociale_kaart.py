"""The sociale kaart of Lindewaard: who offers what, with gaps; its invulschema; one guide."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.organisaties import op_naam
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.sociale_kaart import actions, invulschema
from proeftuinen.sociale_kaart.leveren import actions as leveren
from proeftuinen.sociale_kaart.leveren.gegevens import records_van
from proeftuinen.sociale_kaart.matrix import Plek
from proeftuinen.sociale_kaart.models import Levering
from proeftuinen.traject.models import Proeftuin

_L, _S, _P, _Z = (deel.value for deel in Dimensie)
_ZIEK, _SYM, _STERF, _NA = (deel.value for deel in PalliatieveFase)
_HUIS, _ONTSLAG, _THUIS, _HOSPICE = "ziekenhuis", "ontslag", "thuis", "hospice"


@dataclass(frozen=True)
class Aanbod:
    """What a made-up organisation offers, and where it stands."""

    van: str
    naam: str
    wat: str
    voor_wie: str
    hoe: str
    plekken: tuple[tuple[str, tuple[str, ...]], ...]
    hulp: bool = False


_A = Aanbod
_IEDER = "Inwoners van Lindewaard"
_BEL = "Bel op werkdagen"
AANBOD = (
    _A(
        "Huisartsenpraktijk De Brink",
        "Gesprek over wat je nog wilt",
        "De huisarts bespreekt welke behandeling je nog wilt, en legt dat vast.",
        "Wie ongeneeslijk ziek is",
        "Vraag een dubbel consult aan",
        ((_L, (_ZIEK, _SYM, _THUIS)), (_P, (_ZIEK,))),
        True,
    ),
    _A(
        "Huisartsenpraktijk Westwaard",
        "Huisbezoek door de praktijkondersteuner",
        "Kijkt mee naar klachten, slaap en zorgen.",
        "Ouderen",
        _BEL,
        ((_L, (_ZIEK, _THUIS)), (_P, (_ZIEK, _SYM))),
    ),
    _A(
        "Ziekenhuis Rijnwaarden",
        "Palliatief team",
        "Denkt mee over pijn en andere klachten, ook met de huisarts.",
        "Wie in het ziekenhuis behandeld wordt",
        "Via je arts of huisarts",
        ((_L, (_ZIEK, _HUIS)),),
    ),
    _A(
        "Ziekenhuis Rijnwaarden",
        "Transferpunt",
        "Regelt de zorg voor als je naar huis gaat.",
        "Wie uit het ziekenhuis komt",
        "Via de afdeling",
        ((_L, (_ONTSLAG,)), (_S, (_ONTSLAG,))),
        True,
    ),
    _A(
        "Thuiszorg Waardland",
        "Palliatieve wijkverpleging",
        "Helpt bij klachten, verzorging en slapen. Dag en nacht bereikbaar.",
        "Wie thuis ziek is",
        "Bel zelf, of via de huisarts",
        ((_L, (_SYM, _STERF, _ONTSLAG, _THUIS)),),
        True,
    ),
    _A(
        "Thuiszorg Waardland",
        "Nachtzorg",
        "Een verzorgende blijft 's nachts bij je.",
        "In de laatste weken",
        "Via de wijkverpleging",
        ((_L, (_STERF, _THUIS)),),
    ),
    _A(
        "Woonzorg Het Anker",
        "Tijdelijk logeren",
        "Een paar weken zorg, als het thuis even niet gaat.",
        "Wie thuis zorg krijgt",
        "Via de huisarts",
        ((_L, (_SYM,)),),
    ),
    _A(
        "Hospice De Waardhof",
        "Verblijf in het hospice",
        "Een kamer, zorg en tijd, met wie je lief is.",
        "In de laatste drie maanden",
        "Bel zelf, of via de huisarts",
        ((_L, (_STERF, _HOSPICE)), (_S, (_HOSPICE,)), (_P, (_HOSPICE,)), (_Z, (_HOSPICE,))),
        True,
    ),
    _A(
        "PaTz-groep Lindewaard",
        "Overleg over wie thuis ziek is",
        "Huisartsen en wijkverpleegkundigen kijken samen vooruit.",
        "Huisartsen en wijkverpleging",
        "Via je huisarts",
        ((_L, (_SYM, _STERF)),),
    ),
    _A(
        "Netwerk palliatieve zorg Waardland",
        "Vraag het de consulent",
        "Meedenken bij een lastige vraag.",
        "Wie zorg of hulp geeft",
        _BEL,
        ((_L, (_SYM,)),),
        True,
    ),
    _A(
        "Fysiotherapie Oostwaard",
        "Bewegen bij ernstige ziekte",
        "Oefenen om langer zelf te kunnen.",
        "Wie ernstig ziek is",
        "Zonder verwijzing",
        ((_L, (_ZIEK, _SYM, _THUIS)),),
    ),
    _A(
        "Wijkteam Oostwaard",
        "Keukentafelgesprek",
        "Samen kijken wat er nodig is in huis en daarbuiten.",
        "Inwoners van Oostwaard",
        "Loop binnen in Buurthuis De Linde",
        ((_S, (_ZIEK, _SYM, _THUIS)),),
        True,
    ),
    _A(
        "Wmo-loket Lindewaard",
        "Hulp in huis en hulpmiddelen",
        "Huishoudelijke hulp, een traplift of vervoer.",
        _IEDER,
        "Bel of kom langs, Marktplein 1",
        ((_S, (_ZIEK, _SYM, _THUIS)),),
        True,
    ),
    _A(
        "Wmo-loket Lindewaard",
        "Spoedregeling laatste fase",
        "Binnen twee dagen hulp, zonder lang onderzoek.",
        "Wie niet lang meer te leven heeft",
        "Bel, en zeg dat het spoed is",
        ((_S, (_STERF, _ONTSLAG)),),
        True,
    ),
    _A(
        "Werkplein Waardland",
        "Spreekuur over geld en werk",
        "Wat er gebeurt met je inkomen als je ziek bent.",
        _IEDER,
        "Maak een afspraak",
        ((_S, (_ZIEK,)),),
    ),
    _A(
        "Welzijn Lindewaard",
        "Ouderenadviseur aan huis",
        "Luistert, kent de weg en vult formulieren met je in.",
        "Ouderen en wie om hen heen staat",
        _BEL,
        ((_S, (_ZIEK, _SYM, _THUIS)),),
        True,
    ),
    _A(
        "Welzijn Lindewaard",
        "Cliëntondersteuning",
        "Staat naast je in gesprekken met instanties.",
        _IEDER,
        "Gratis, zonder verwijzing",
        ((_S, (_ZIEK, _SYM)),),
        True,
    ),
    _A(
        "Welzijn Lindewaard",
        "Samen eten in de buurt",
        "Elke week een maaltijd met anderen.",
        _IEDER,
        "Geef je op bij de receptie",
        ((_S, (_ZIEK,)),),
    ),
    _A(
        "Steunpunt Mantelzorg Waardland",
        "Steun voor wie zorgt",
        "Een vast gezicht voor jou, ook als je naaste is overleden.",
        "Mantelzorgers",
        _BEL,
        ((_S, (_SYM, _NA, _THUIS)),),
        True,
    ),
    _A(
        "Steunpunt Mantelzorg Waardland",
        "Even een ander",
        "Iemand neemt de zorg een dagdeel over.",
        "Mantelzorgers",
        "Een week vooraf vragen",
        ((_S, (_SYM, _THUIS)),),
    ),
    _A(
        "Vrijwilligers Thuis Waardland",
        "Waken en er zijn",
        "Een vrijwilliger komt bij je thuis, ook 's nachts.",
        "In de laatste maanden",
        "Bel de coördinator, vaak binnen een dag",
        ((_S, (_STERF, _THUIS)),),
        True,
    ),
    _A(
        "Buurtinitiatief Oostwaard Samen",
        "Boodschappen en de hond",
        "Buren doen wat even niet lukt.",
        "Inwoners van Oostwaard",
        "Loop binnen in Buurthuis De Linde",
        ((_S, (_ZIEK, _SYM)),),
    ),
    _A(
        "Ouderenbond Westwaard",
        "Bezoek aan huis",
        "Een lid komt op de koffie.",
        "Ouderen",
        "Bel het dorpshuis",
        ((_S, (_ZIEK,)),),
    ),
    _A(
        "Praktijk Zuiderlicht",
        "Gesprekken met een psycholoog",
        "Over angst, verdriet en hoe je verder gaat.",
        "Wie ziek is, en naasten",
        "Met een verwijzing van de huisarts",
        ((_P, (_SYM,)),),
        True,
    ),
    _A(
        "Inloophuis De Kamer",
        "Inloop zonder afspraak",
        "Praten, stil zijn of iets maken, met wie het kent.",
        "Wie ziek is, en naasten",
        "Elke dinsdag en donderdag, Kerkstraat 15",
        ((_P, (_ZIEK, _SYM)), (_S, (_SYM,))),
        True,
    ),
    _A(
        "Inloophuis De Kamer",
        "Groep voor wie iemand verloor",
        "Zes avonden samen.",
        "Nabestaanden",
        "Meld je aan, begint in het voorjaar",
        ((_P, (_NA,)),),
        True,
    ),
    _A(
        "Centrum voor Levensvragen Waardland",
        "Geestelijke verzorging thuis",
        "Een gesprek over wat ertoe doet. Je hoeft nergens in te geloven.",
        "Wie ongeneeslijk ziek is, en naasten",
        "Zonder verwijzing, vaak zonder kosten",
        ((_Z, (_SYM, _STERF, _THUIS)),),
        True,
    ),
    _A(
        "Moskee en kerk samen",
        "Bezoek van iemand uit je eigen geloof",
        "Bidden, lezen of samen zwijgen.",
        _IEDER,
        "Bel, en zeg wat bij je past",
        ((_Z, (_STERF,)),),
        True,
    ),
    _A(
        "Museum Lindewaard",
        "Een voorwerp, een verhaal",
        "Samen kijken naar wat je leven kleur gaf. Ook bij je thuis.",
        "Wie niet meer naar het museum kan",
        "Een week vooraf vragen",
        ((_Z, (_SYM,)),),
    ),
    _A(
        "Gemeente Lindewaard",
        "Vervoer naar het ziekenhuis",
        "Een vrijwilliger rijdt je, of een taxi.",
        "Wie geen eigen vervoer heeft",
        "Twee dagen vooraf bellen",
        ((_S, (_ZIEK, _HUIS)),),
    ),
)
REGELS = (
    ("tineke", _L, "Thuiszorg Waardland", "verpleging dag en nacht"),
    ("shanti", _L, "PaTz-groep Lindewaard", "samen vooruitkijken"),
    ("tineke", _L, "Diëtist in Oostwaard", "eten als het niet meer smaakt"),
    ("nadia", _S, "Wmo-loket Lindewaard", "hulp in huis"),
    ("roos", _S, "Budgetcoach van de diaconie", "schulden en rekeningen"),
    ("hatice", _S, "Steunpunt Mantelzorg Waardland", "wie zorgt, ook daarna"),
    ("gerben", _S, "Voetbalvereniging", "rijden naar het ziekenhuis"),
    ("liann", _P, "Praktijk Zuiderlicht", "angst en somberheid"),
    ("marijke", _P, "Maatschappelijk werk in het ziekenhuis", ""),
    ("jorrit", _Z, "Centrum voor Levensvragen Waardland", "gesprek thuis"),
    ("precious", _Z, "Koor dat aan bed zingt", "in het hospice en thuis"),
)
# Days ago that an organisation confirmed; who is not named never did.
BEVESTIGD = {
    "Thuiszorg Waardland": 20,
    "Welzijn Lindewaard": 34,
    "Wmo-loket Lindewaard": 41,
    "Hospice De Waardhof": 48,
    "Vrijwilligers Thuis Waardland": 55,
    "Steunpunt Mantelzorg Waardland": 60,
    "Centrum voor Levensvragen Waardland": 75,
    "Inloophuis De Kamer": 90,
    "Huisartsenpraktijk De Brink": 120,
    "Ziekenhuis Rijnwaarden": 260,
    "Museum Lindewaard": 300,
}
GIDS = {
    "naam": "Sociale kaart op de website van de gemeente",
    "website": "https://gemeentelindewaard.example/sociale-kaart/",
    "eigenaar": "Webredactie van de gemeente",
    "email": "webredactie@lindewaard.example",
    "notitie": "Wil elke maand een lijst met wat veranderde.",
}
_MILAN = "milan@lindewaard.example"


def leg_sociale_kaart(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Fill the kaart of Lindewaard."""
    organisaties, milan = op_naam(proeftuin), mensen[_MILAN]
    for deel in AANBOD:
        _maak(proeftuin, milan, organisaties, deel)
    for naam, geleden in BEVESTIGD.items():
        op = tijd.moment(dag - timedelta(days=geleden))
        Organisatie.objects.filter(pk=organisaties[naam].pk).update(
            bevestigd_op=op, bevestiging_gevraagd_op=op - timedelta(days=3)
        )
    for begin, dimensie, wie, wat in REGELS:
        door = mensen[f"{begin}@lindewaard.example"]
        invulschema.voeg_toe(proeftuin=proeftuin, door=door, dimensie=dimensie, wie=wie, wat=wat)
    _lever(proeftuin, milan, dag)


def _maak(
    proeftuin: Proeftuin, door: Gebruiker, organisaties: Mapping[str, Organisatie], deel: Aanbod
) -> None:
    actions.maak_voorziening(
        proeftuin=proeftuin,
        door=door,
        organisatie=organisaties[deel.van],
        waarden={
            "naam": deel.naam,
            "wat": deel.wat,
            "voor_wie": deel.voor_wie,
            "hoe": deel.hoe,
            "verwijshulp": deel.hulp,
        },
        plekken=[Plek(dimensie, kolom) for dimensie, codes in deel.plekken for kolom in codes],
    )


def _lever(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    """Deliver once, two months ago; since then something came, changed and went."""
    gids = leveren.maak_gids(proeftuin=proeftuin, door=door, waarden=GIDS)
    toen = [
        dict(record)
        for record in records_van(proeftuin)
        if record["naam"] not in {"Nachtzorg", "Spoedregeling laatste fase"}
    ]
    toen[0] = {**toen[0], "telefoon": "088 000 10 99"}
    weg = {**toen[1], "id": "wgdmtdkrtmmn", "naam": "Telefonisch spreekuur", "wat": ""}
    levering = Levering.objects.create(gids=gids, door=door, inhoud=[*toen, weg])
    op = tijd.moment(dag - timedelta(days=60))
    Levering.objects.filter(pk=levering.pk).update(op=op)
