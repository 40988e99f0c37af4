"""Where a checked insight can go: each a form that arrives filled in and tied to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from casustafel.inzichten.knopen import SOORT
from casustafel.inzichten.models import Inzicht
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer

MIST = "Hier missen we nog: "
"""How an action begins that tells of a gap on the sociale kaart."""


@dataclass(frozen=True)
class Bestemming:
    """One thing to do with an insight."""

    label: str
    uitleg: str
    icoon: str
    url: str


_DOELEN = (
    (
        Recht.EXPERIMENTEN_BIJDRAGEN,
        "proeftuinen:experiment-nieuw",
        "Probeer iets uit",
        "Begin een klein experiment.",
        "sprout",
        "",
    ),
    (
        Recht.ACTIES_MAKEN,
        "proeftuinen:actie-nieuw",
        "Spreek een actie af",
        "Wie doet wat, en wanneer?",
        "list-checks",
        "",
    ),
    (
        Recht.KENNIS_BIJDRAGEN,
        "proeftuinen:kennis-nieuw",
        "Zet het in de kennisbank",
        "Als voorstel op jullie plank.",
        "book-open",
        "",
    ),
    (
        Recht.ACTIES_MAKEN,
        "proeftuinen:actie-nieuw",
        "Zeg wat mist op de sociale kaart",
        "Bijvoorbeeld: hier missen we rouwbegeleiding. Iemand zoekt het uit.",
        "map",
        MIST,
    ),
    (
        Recht.ORGANISATIES_BEHEREN,
        "proeftuinen:voorziening-nieuw",
        "Vul de sociale kaart aan",
        "Weten jullie wie dit biedt? Zet het erop.",
        "map-pin",
        "",
    ),
)


def bestemmingen(inzicht: Inzicht, lezer: Lezer) -> Sequence[Bestemming]:
    """Return where this reader can take an insight; one query."""
    if not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []
    knopen = Schakel.objects.filter(soort=SOORT, object_id=inzicht.publiek_id)
    knoop = knopen.values_list("publiek_id", flat=True).first() or ""
    tuin = inzicht.proeftuin.publiek_id
    lijst = [
        Bestemming(
            label,
            uitleg,
            icoon,
            f"{adres(naam, tuin)}?{_vraag(knoop, titel)}",
        )
        for recht, naam, label, uitleg, icoon, titel in _DOELEN
        if lezer.mag(recht)
    ]
    if lezer.mag(Recht.CASUSTAFEL_PLANNEN):
        url = adres("casustafel:signaal-nieuw", tuin, inzicht.publiek_id)
        uitleg = "Als signaal, met een dag voor een antwoord."
        lijst.append(Bestemming("Geef het door aan de gemeente", uitleg, "flag", url))
    return lijst


def _vraag(uit: str, titel: str) -> str:
    """Return what fills the form in."""
    return urlencode({"uit": uit, "titel": titel} if titel else {"uit": uit})
