"""What the books contribute."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.traject.contracten import Tab
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven import druk


def tabs() -> Sequence[Tab]:
    """Return the oogst, and the concept as its first page."""
    return [
        Tab("Oogst", "proeftuinen:oogst", Recht.OOGST_ZIEN),
        Tab("Concept", "proeftuinen:oogst", Recht.OOGST_ZIEN, onder="Oogst", rang=10),
    ]


def opdrachtsoorten() -> Mapping[str, Opdrachtsoort]:
    """Return the concept-oogst as a PDF."""
    return druk.SOORTEN


def bij_intrekking(proeftuin: Proeftuin) -> None:
    """Take back the concept that was made and not fetched, or is being made."""
    gemaakt = Opdracht.objects.filter(soort=druk.SOORT, ruimte=proeftuin.publiek_id)
    bewaren.haal_terug(gemaakt, druk.TERUGGEHAALD)
