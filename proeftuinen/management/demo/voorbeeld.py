"""What the data of one demo proeftuin look like."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from leerwerkplaats.toegang import Rol
from proeftuinen.management.demo.mensen import Persoon


@dataclass(frozen=True)
class Plaats:
    """A municipality by its code; a made-up one has a code that CBS does not use."""

    code: str
    naam: str
    provincie: str


@dataclass(frozen=True)
class Voorbeeld:
    """One demo proeftuin, recognised by its public id: what is told of it, where, and who."""

    publiek_id: str
    gegevens: Mapping[str, Any]
    plaatsen: tuple[Plaats, ...]
    mensen: Mapping[Persoon, Rol] = field(default_factory=dict)
