"""What the books contribute."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.traject.contracten import Tab
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven import druk
from proeftuinen.uitgaven.bladzijde import CONCEPT, TAB, UITGAVEN


def tabs() -> Sequence[Tab]:
    """Return the oogst: its editions, and what there is so far."""
    return [
        Tab(TAB, "proeftuinen:uitgaven", Recht.UITGAVEN_LEZEN),
        Tab(UITGAVEN, "proeftuinen:uitgaven", Recht.UITGAVEN_LEZEN, onder=TAB, rang=5),
        Tab(CONCEPT, "proeftuinen:oogst", Recht.OOGST_ZIEN, onder=TAB, rang=10),
    ]


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the concept-oogst as a PDF."""
    return druk.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back the concept that was made and not fetched, or is being made."""
    gemaakt = Opdracht.objects.filter(soort=druk.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, druk.TERUGGEHAALD)
