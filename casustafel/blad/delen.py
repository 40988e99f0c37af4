"""What each room puts on the page of a table, by how far the table is."""

from typing import Any

from casustafel.blikken import lezen as blikken
from casustafel.inzichten import lezen as inzichten
from casustafel.plannen.models import Tafel, Tafelstand
from casustafel.rondes import lezen as rondes
from casustafel.verhaal import lezen as verhaal
from casustafel.vooruit import lezen as vooruit
from proeftuinen.traject.contracten import Lezer

DELEN = ("blikken", "domino", "afspraken")
"""The parts of the page that a phone shows one at a time."""
BLADEN = [
    f"css/componenten/{naam}.css"
    for naam in (
        "poort",
        "casus_wiel",
        "casus_tafel",
        "casus_verhaal",
        "casus_vooruit",
        "casus_rondes",
        "casus_inzichten",
    )
]
"""The style sheets of the rooms."""


def delen_van(tafel: Tafel, lezer: Lezer, stand: Tafelstand, *, alle: bool) -> dict[str, Any]:
    """Return what the rooms show; each asks a fixed number of queries."""
    if stand == Tafelstand.GEPLAND:
        return {"verhaal": verhaal.deel(tafel)}  # not the case: what this reader can do now
    na = {
        "afspraken": blikken.afspraken_deel(tafel, lezer),
        "inzichten": inzichten.deel(tafel),
    }
    if stand != Tafelstand.OPEN:
        return na
    return na | {
        "verhaal": verhaal.deel(tafel),
        "blikken": blikken.deel(tafel, lezer, alle=alle),
        "vooruit": vooruit.deel(tafel),
        "rondes": rondes.deel(tafel),
    }
