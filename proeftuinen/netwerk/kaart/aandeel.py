"""What the map, the projector, moving people contributes."""

from collections.abc import Mapping, Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.ligging.bewaren import SPOORZINNEN
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return the tab, and the page under it."""
    return [
        Tab("Netwerk", "proeftuinen:netwerk", Recht.NETWERK_CIJFERS),
        Tab("Kaart", "proeftuinen:netwerk", Recht.NETWERK_ZIEN, onder="Netwerk", rang=10),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says."""
    return SPOORZINNEN
