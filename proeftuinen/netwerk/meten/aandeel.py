"""What waves: making, opening, closing, who answered, paper contribute."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return the waves, under Netwerk."""
    return [
        Tab("Metingen", "proeftuinen:metingen", Recht.NETWERK_BEHEREN, onder="Netwerk", rang=50)
    ]
