"""What gaps in the network contribute: a page under Netwerk."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return the page under Netwerk."""
    return [Tab("Kansen", "proeftuinen:netwerk-gaten", Recht.NETWERK_ZIEN, "Netwerk", 45)]
