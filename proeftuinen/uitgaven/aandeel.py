"""What the books contribute."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.opdrachten.soorten import Opdrachtsoort
from proeftuinen.traject.contracten import Tab
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
