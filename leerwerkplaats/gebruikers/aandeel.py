"""What the account contributes: its tabs, its own data, and when it ends."""

from collections.abc import Sequence

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import EigenTab


def eigen_tabs() -> Sequence[EigenTab]:
    """Return name, getting in, and one's data."""
    return [
        EigenTab("Wie ik ben", "mijn:account", 10),
        EigenTab("Inloggen", "mijn:slot", 20),
    ]


def vraagt_slot(gebruiker: Gebruiker) -> bool:
    """Tell whether a role for the whole site asks a second lock."""
    return bool(gebruiker.siterollen)
