"""What meetings and their run sheets contribute."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return meetings as a tab of their own."""
    return [Tab("Bijeenkomsten", "proeftuinen:bijeenkomsten", Recht.BIJEENKOMSTEN_ZIEN)]
