"""The chairs that we put at every table, each with the reason; a group may leave one out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from leerwerkplaats.begrippen import Dimensie, Domein, Stapsoort

_VOORBEREIDING, _GESPREKKEN = Stapsoort.VOORBEREIDING, Stapsoort.GESPREKKEN
_START, _WERK, _TRANSITIE = Stapsoort.START, Stapsoort.WERK, Stapsoort.TRANSITIE
_PROBEREN = (Stapsoort.EXPERIMENT_VOORBEREIDEN, Stapsoort.EXPERIMENTEREN)
_VERBINDING = Stapsoort.VERBINDING
# Where the core team prepares, not everyone needs to be there.
_NIET_VOORAF = frozenset({_VOORBEREIDING})
_NIET_BIJ_HET_WERK = frozenset({_VOORBEREIDING, _WERK, *_PROBEREN})
_NIETS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Stoel:
    """A chair: who could sit on it, and why it matters.

    Taken by someone of one of `soorten`, with one of `rollen`, or whose work begins with one of
    `woorden`. `functie` is the work to fill in for who is asked; `bij` tells the reason at a kind
    of step, where it differs; `niet_bij` are the kinds of step without this chair.
    """

    code: str
    label: str
    domein: Domein
    waarom: str
    soorten: frozenset[str] = frozenset()
    rollen: frozenset[str] = frozenset()
    woorden: tuple[str, ...] = ()
    dimensie: Dimensie | None = None
    ervaring: bool = False
    functie: str = ""
    bij: Mapping[str, str] = field(default_factory=lambda: _NIETS)
    niet_bij: frozenset[str] = frozenset()

    def hoort_bij(self, stapsoort: str) -> bool:
        """Tell whether this chair stands at the table in this kind of step."""
        return stapsoort not in self.niet_bij

    def waarom_bij(self, stapsoort: str) -> str:
        """Return why it matters in this kind of step."""
        return self.bij.get(stapsoort, self.waarom)


def _s(*codes: str) -> frozenset[str]:
    return frozenset(codes)


_ZORG, _SOCIAAL, _GEMEENTE = Domein.ZORG, Domein.SOCIAAL_DOMEIN, Domein.GEMEENTE
_INFORMEEL, _CULTUUR = Domein.INFORMEEL, Domein.CULTUUR

STOELEN = (
    Stoel(
        "huisarts",
        "Huisarts",
        _ZORG,
        "Ziet vaak als eerste dat iemand achteruitgaat.",
        _s("huisarts"),
        woorden=("huisarts", "praktijkondersteuner", "poh"),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "wijkverpleging",
        "Wijkverpleegkundige",
        _ZORG,
        "Komt bij mensen thuis en ziet wat er speelt.",
        _s("wijkverpleging"),
        woorden=("wijkverpleegkundige",),
    ),
    Stoel(
        "ziekenhuis",
        "Ziekenhuis (tweede lijn)",
        _ZORG,
        "Daar horen mensen vaak dat ze niet meer beter worden. De weg naar huis begint er.",
        _s("ziekenhuis"),
        functie="Verpleegkundig specialist",
        woorden=("transferverpleegkundige", "medisch specialist", "longverpleegkundige"),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "patz",
        "PaTz-groep",
        _ZORG,
        "Hier bespreken huisartsen en wijkverpleging al wie binnenkort zorg nodig heeft.",
        _s("patz"),
        functie="Voorzitter PaTz-groep",
        woorden=("patz",),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "npz",
        "Netwerk palliatieve zorg",
        _ZORG,
        "Kent de hele regio en kan wat lukt verder brengen.",
        _s("npz"),
        functie="Coördinator netwerk palliatieve zorg",
        bij={_VERBINDING: "Kan blijven verbinden als het jaar voorbij is."},
    ),
    Stoel(
        "psycholoog",
        "Psycholoog of POH-GGZ",
        _ZORG,
        "Helpt bij angst, somberheid en verdriet.",
        _s("psycholoog", "rouw"),
        functie="Psycholoog",
        woorden=("psycholoog", "poh-ggz", "rouw"),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "geestelijk",
        "Geestelijk verzorger",
        _ZORG,
        "Vraagt naar wat iemands leven zin geeft.",
        _s("geestelijk", "levensvragen"),
        woorden=("geestelijk", "imam", "dominee", "pastor"),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "welzijn",
        "Welzijn",
        _SOCIAAL,
        "Weet wat er in de buurt is, en wie zich alleen voelt.",
        _s("welzijn", "wijkteam", "ouderenadvies"),
        functie="Sociaal werker",
        woorden=("sociaal werker", "opbouwwerker", "ouderenadviseur", "wijkcoach"),
    ),
    Stoel(
        "wmo",
        "Wmo",
        _GEMEENTE,
        "Beslist over hulp thuis, en kan dat op tijd doen.",
        _s("wmo", "sociale_dienst"),
        functie="Wmo-consulent",
        woorden=("wmo-consulent",),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "mantelzorg",
        "Mantelzorgondersteuning",
        _SOCIAAL,
        "Ziet wie er naast de zieke bijna omvalt.",
        _s("mantelzorg"),
        functie="Mantelzorgondersteuner",
        woorden=("mantelzorgondersteun",),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "gemeente",
        "Gemeente: beleid",
        _GEMEENTE,
        "Kan wat jullie leren in beleid zetten.",
        _s("gemeente"),
        _s("beleid"),
        functie="Beleidsmedewerker",
        bij={_TRANSITIE: "Maakt van wat lukte afspraken die blijven."},
    ),
    Stoel(
        "bestuur",
        "Wethouder of bestuurder",
        _GEMEENTE,
        "Geeft ruimte en rugdekking voor wat anders moet.",
        _s("bestuur"),
        _s("bestuurder"),
        functie="Wethouder",
        woorden=("wethouder", "burgemeester"),
        bij={
            _START: "Is er bij het begin bij, en zegt zo dat dit ertoe doet.",
            _TRANSITIE: "Hoort wat er lukte, en zegt wat daarvan blijft.",
        },
        niet_bij=_NIET_BIJ_HET_WERK,
    ),
    Stoel(
        "manager",
        "Manager of leidinggevende",
        _ZORG,
        "Geeft mensen uren om mee te doen.",
        rollen=_s("manager"),
        functie="Teammanager",
        woorden=("manager", "teamleider", "leidinggevende"),
        bij={
            _START: "Zegt bij het begin tijd en mensen toe.",
            _TRANSITIE: "Beslist mee over wat gewoon werk wordt.",
        },
        niet_bij=frozenset({_VOORBEREIDING, _GESPREKKEN}),
    ),
    Stoel(
        "vptz",
        "Vrijwilligers in de laatste fase",
        _INFORMEEL,
        "Waken, luisteren en geven de naasten rust.",
        _s("vptz", "hospice", "inloophuis"),
        functie="Coördinator vrijwilligers (VPTZ)",
        woorden=("vptz",),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "vrijwilligers",
        "Vrijwilliger",
        _INFORMEEL,
        "Heeft tijd, en komt als mens en niet als hulpverlener.",
        _s("vrijwilligers"),
        _s("vrijwilliger"),
        woorden=("vrijwillig",),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "burgerinitiatief",
        "Burgerinitiatief",
        _INFORMEEL,
        "Buren die al iets doen, weten wat in deze plaats werkt.",
        _s("burgerinitiatief", "ouderenbond", "geloof", "lotgenoten"),
        functie="Initiatiefnemer",
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "cultuur",
        "Cultuur",
        _CULTUUR,
        "Museum, muziek of theater geven mensen iets om voor op te staan.",
        _s("cultuur"),
        functie="Medewerker museum of theater",
        woorden=("museum", "theater", "kunst"),
        niet_bij=_NIET_VOORAF,
    ),
    Stoel(
        "naasten",
        "Naasten en ervaringskennis",
        _INFORMEEL,
        "Weten als enigen hoe het is. Over hen, dus met hen.",
        rollen=_s("naaste"),
        ervaring=True,
        functie="Naaste",
    ),
    *(
        Stoel(
            f"dimensie-{dimensie.value}",
            f"Iemand voor {wat}",
            domein,
            waarom,
            dimensie=dimensie,
            niet_bij=_NIET_VOORAF,
        )
        for dimensie, wat, domein, waarom in (
            (
                Dimensie.LICHAMELIJK,
                "het lichamelijke",
                _ZORG,
                "Pijn en klachten houden de rest tegen.",
            ),
            (
                Dimensie.SOCIAAL,
                "het sociale",
                _SOCIAAL,
                "Mensen, geld en huis bepalen of iemand thuis kan zijn.",
            ),
            (
                Dimensie.PSYCHISCH,
                "het psychische",
                _ZORG,
                "Angst en verdriet vragen om iemand die blijft.",
            ),
            (Dimensie.ZINGEVING, "zingeving", _ZORG, "Wat maakt het leven nu de moeite waard?"),
        )
    ),
    Stoel(
        "formeel",
        "Iemand van een formele organisatie",
        _ZORG,
        "Zij kunnen wat jullie proberen gewoon maken.",
    ),
    Stoel(
        "informeel",
        "Iemand uit het informele netwerk",
        _INFORMEEL,
        "Het meeste gebeurt buiten kantooruren, en zonder kantoor.",
    ),
)
OP_CODE = {stoel.code: stoel for stoel in STOELEN}
