"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.models import (
    Controlepunt,
    Deelname,
    Gemeente,
    Proeftuin,
    Stap,
    Uitnodiging,
)

__all__ = [
    "Controlepunt",
    "Deelname",
    "Draad",
    "Gemeente",
    "Proeftuin",
    "Schakel",
    "Stap",
    "Uitnodiging",
]
