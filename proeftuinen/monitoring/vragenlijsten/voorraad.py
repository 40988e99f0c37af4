"""Lists of questions that are ready to use, by moment of the year; each place may change its own.

The same question has the same `sleutel` in each list, so that its answers can be compared. Whoever
changes the words here so that they ask something else, gives the question another key.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment

_Soort = Lijstvraag.Soort


@dataclass(frozen=True, slots=True)
class Voorraadvraag:
    """One question; `opties` are the answers of a choice."""

    sleutel: str
    tekst: str
    soort: str = _Soort.EENS
    uitleg: str = ""
    opties: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Voorraadlijst:
    """A list: what stands above it, and its questions in order."""

    titel: str
    uitleg: str
    vragen: Sequence[Voorraadvraag]


_ALTIJD: Sequence[Voorraadvraag] = (
    Voorraadvraag(
        "bellen",
        "Bij welke vragen weet jij wie je kunt bellen?",
        _Soort.MEER,
        "Denk aan vragen van iemand die niet meer beter wordt. Kies alles wat klopt.",
        (
            "Lichamelijk: pijn, moe zijn, zorg thuis",
            "Sociaal: alleen zijn, mantelzorg, geld, wonen",
            "Psychisch: angst, somberheid, rouw",
            "Zingeving: geloof, afscheid, wat het leven waard maakt",
            "Bij geen van deze vragen",
        ),
    ),
    Voorraadvraag(
        "samen-zorg",
        "Ik werk goed samen met mensen uit de zorg.",
        uitleg="Werk je zelf in de zorg? Denk dan aan andere organisaties in de zorg.",
    ),
    Voorraadvraag(
        "samen-sociaal",
        "Ik werk goed samen met mensen uit het sociaal domein.",
        uitleg="Bijvoorbeeld het wijkteam, een ouderenadviseur of het welzijnswerk.",
    ),
    Voorraadvraag(
        "samen-gemeente",
        "Ik werk goed samen met mensen van de gemeente.",
        uitleg="Bijvoorbeeld het loket, een beleidsmaker of de wethouder.",
    ),
    Voorraadvraag(
        "samen-informeel",
        "Ik werk goed samen met vrijwilligers en met groepen van inwoners.",
        uitleg="Bijvoorbeeld een maatje, een kerk of moskee, of een buurtclub.",
    ),
    Voorraadvraag(
        "op-tijd",
        "Heeft iemand ook andere steun nodig? Dan vraag ik daar op tijd iemand bij.",
        _Soort.VAAK,
    ),
    Voorraadvraag(
        "plezier",
        "Ik heb plezier in mijn werk.",
        uitleg="Ook als je vrijwilliger bent.",
    ),
    Voorraadvraag(
        "meedoen",
        "Mijn stem telt mee bij wat we hier samen doen.",
    ),
    Voorraadvraag(
        "inwoners",
        "Inwoners en hun naasten merken dat wij samenwerken.",
    ),
)
"""What is asked at each of the four moments, so that it can be compared over the year."""


def _open(sleutel: str, tekst: str) -> Voorraadvraag:
    return Voorraadvraag(sleutel, tekst, _Soort.OPEN, "Noem geen namen. Leeg laten mag ook.")


_DRIE_MINUTEN = "Het kost je ongeveer drie minuten. Er zijn geen foute antwoorden."

VOORRAAD: Mapping[str, Voorraadlijst] = {
    Moment.START: Voorraadlijst(
        "Hoe werken we nu samen?",
        f"We gaan een jaar samen leren. Eerst kijken we hoe het nu gaat. {_DRIE_MINUTEN}",
        (*_ALTIJD, _open("hoop", "Wat hoop je dat er dit jaar verandert?")),
    ),
    Moment.HALVERWEGE: Voorraadlijst(
        "Hoe gaat het halverwege?",
        f"We zijn halverwege. Je ziet veel vragen van de start terug. {_DRIE_MINUTEN}",
        (*_ALTIJD, _open("anders-nu", "Wat doe je nu al anders dan bij de start?")),
    ),
    Moment.EINDE: Voorraadlijst(
        "Wat is er veranderd?",
        f"Het jaar is bijna om. We kijken wat er veranderd is. {_DRIE_MINUTEN}",
        (*_ALTIJD, _open("houden", "Wat wil je zeker houden?")),
    ),
    Moment.HALFJAAR: Voorraadlijst(
        "Wat is er gebleven?",
        f"Het is een half jaar later. We kijken wat er gebleven is. {_DRIE_MINUTEN}",
        (*_ALTIJD, _open("gebleven", "Wat is er gebleven van wat jullie begonnen?")),
    ),
    Moment.TERUGBLIK: Voorraadlijst(
        "Weten jullie elkaar nog te vinden?",
        "Eén vraag, in één minuut. Zo weten we of het netwerk nog leeft.",
        (
            Voorraadvraag("vinden", "Weten jullie elkaar nog te vinden?", _Soort.VAAK),
            _open("vinden-hoe", "Wil je er iets bij zeggen?"),
        ),
    ),
    Moment.TIPS: Voorraadlijst(
        "Wat geef je door?",
        "Een volgende groep begint straks ook. Jij weet nu hoe dat is.",
        (_open("tip", "Wat zou je de volgende leerwerkplaats vertellen?"),),
    ),
}
"""The list of each moment; a moment that is not here has none."""

SLEUTELS = frozenset(vraag.sleutel for lijst in VOORRAAD.values() for vraag in lijst.vragen)
"""The keys of all questions here."""
