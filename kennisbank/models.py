"""Where Django looks for models. Nobody imports this file; import from the feature itself."""

from kennisbank.bundels.models import Bundel, Bundelregel
from kennisbank.items.delen import Cijfer, Film, Persona, Schema, Sessie, Werkvorm
from kennisbank.items.models import Bijlage, Concept, Itemversie, Kenmerk, Kennisitem
from kennisbank.nakijken.models import Linkstaat
from kennisbank.planken.models import Plank
from kennisbank.zoekindex.models import Zoekregel, Zoeksortering, Zoekstand, Zoekwoord

__all__ = [
    "Bijlage",
    "Bundel",
    "Bundelregel",
    "Cijfer",
    "Concept",
    "Film",
    "Itemversie",
    "Kenmerk",
    "Kennisitem",
    "Linkstaat",
    "Persona",
    "Plank",
    "Schema",
    "Sessie",
    "Werkvorm",
    "Zoekregel",
    "Zoeksortering",
    "Zoekstand",
    "Zoekwoord",
]
