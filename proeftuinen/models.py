"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import (
    Controlepunt,
    Deelname,
    Gemeente,
    Proeftuin,
    Stap,
    Uitnodiging,
)
from proeftuinen.traject.post.models import Bericht, Stilte

__all__ = [
    "Agendasleutel",
    "Bericht",
    "Controlepunt",
    "Deelname",
    "Draad",
    "Gemeente",
    "Plansjabloon",
    "Proeftuin",
    "Schakel",
    "Stap",
    "Stilte",
    "Uitnodiging",
]
