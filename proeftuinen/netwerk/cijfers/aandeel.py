"""What figures and differences contribute."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return the difference and the figures, under Netwerk."""
    return [
        Tab("Verschil", "proeftuinen:netwerk-verschil", Recht.NETWERK_ZIEN, "Netwerk", 20),
        Tab("Wat zegt dit?", "proeftuinen:netwerk-cijfers", Recht.NETWERK_CIJFERS, "Netwerk", 30),
    ]
