"""What meetings and their run sheets contribute."""

from collections.abc import Sequence

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan import bij_stappen as volgen
from proeftuinen.traject.contracten import Tab
from proeftuinen.traject.models import Proeftuin, Stap


def tabs() -> Sequence[Tab]:
    """Return meetings as a tab of their own."""
    return [Tab("Bijeenkomsten", "proeftuinen:bijeenkomsten", Recht.BIJEENKOMSTEN_ZIEN)]


def bij_stappen(proeftuin: Proeftuin, stappen: Sequence[Stap], door: Gebruiker) -> None:
    """Let the meetings of these steps follow them."""
    volgen.bij_stappen(proeftuin, stappen, door)
