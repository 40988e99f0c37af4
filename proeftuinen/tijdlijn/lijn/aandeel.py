"""What the timeline contributes."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Tab


def tabs() -> Sequence[Tab]:
    """Return the timeline."""
    return [Tab("Tijdlijn", "proeftuinen:tijdlijn", Recht.TIJDLIJN_ZIEN)]
