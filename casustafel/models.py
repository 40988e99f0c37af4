"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.melden.models import Melding
from casustafel.plannen.models import Opening, Tafel, Tafelgast
from casustafel.verhaal.models import Casus
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen

__all__ = [
    "Blik",
    "Casus",
    "Dominovraag",
    "Huisgenoot",
    "Inzicht",
    "Melding",
    "Opening",
    "Signaal",
    "Steen",
    "Tafel",
    "Tafelafspraak",
    "Tafelgast",
]
