"""Roles in the network as people write them down."""

import re
from dataclasses import dataclass

from proeftuinen.mensen.models import Contactrol

_WOORDEN = {
    "mantelzorg": Contactrol.NAASTE,
    "naaste": Contactrol.NAASTE,
    "wethouder": Contactrol.BESTUURDER,
    "bestuur": Contactrol.BESTUURDER,
    "beleid": Contactrol.BELEID,
    "vrijwillig": Contactrol.VRIJWILLIGER,
    "volunteer": Contactrol.VRIJWILLIGER,
    "professional": Contactrol.PROFESSIONAL,
    "zorgverlener": Contactrol.PROFESSIONAL,
    "manager": Contactrol.MANAGER,
    "leidinggevend": Contactrol.MANAGER,
    "trekker": Contactrol.TREKKER,
    "initiatief": Contactrol.INITIATIEFNEMER,
    "verbinding": Contactrol.VERBINDINGSOFFICIER,
}


@dataclass(frozen=True)
class Rollen:
    """The roles that a text names, and its words that name none."""

    rollen: list[str]
    vreemd: list[str]

    @property
    def bekend(self) -> bool:
        """Tell whether all of the text was understood."""
        return not self.vreemd


def rollen_uit(tekst: str) -> Rollen:
    """Return the roles in a text: "vrijwilliger en mantelzorger".

    That someone is of experience only the person says, so those words are passed over.
    """
    rollen: list[str] = []
    vreemd: list[str] = []
    for woord in re.split(r"[,;/+]| en ", tekst):
        kaal = woord.strip().casefold()
        if not kaal or "ervaring" in kaal:
            continue
        rol = next((rol for deel, rol in _WOORDEN.items() if deel in kaal), None)
        if rol is None:
            vreemd.append(woord.strip())
        elif rol.value not in rollen:
            rollen.append(rol.value)
    return Rollen(rollen, vreemd)
