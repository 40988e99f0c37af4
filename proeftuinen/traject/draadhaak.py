"""How the spine, which stands lowest, hands its things to the red thread above it."""

from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings

from proeftuinen.traject.contracten import Knoop

if TYPE_CHECKING:
    from leerwerkplaats.gebruikers.models import Gebruiker
    from proeftuinen.traject.models import Proeftuin


def meld(proeftuin: "Proeftuin", *knopen: Knoop) -> None:
    """Make or rename the knots of these things."""
    import_module(settings.RODE_DRAAD).meld(proeftuin=proeftuin, knopen=knopen)


def verbind(proeftuin: "Proeftuin", *, uit: str, naar: Knoop, door: "Gebruiker") -> None:
    """Tie a thing to the knot with public id `uit` it came from; an unknown one is let go."""
    import_module(settings.RODE_DRAAD).verbind_uit(
        proeftuin=proeftuin, uit=uit, naar=naar, door=door
    )


def maak_los(*knopen: Knoop) -> None:
    """Take away the knots of things that are gone."""
    import_module(settings.RODE_DRAAD).maak_los(knopen=knopen)


def herkomst(proeftuin: "Proeftuin", uit: str) -> str:
    """Return the label of the knot that a form is filled in from, or nothing."""
    return import_module(settings.RODE_DRAAD).label_van(proeftuin=proeftuin, uit=uit)
