"""What one can choose about a drawing."""

from dataclasses import dataclass
from enum import StrEnum

from proeftuinen.netwerk.tekening.labels import GEWOON


class Kleurnaar(StrEnum):
    """What shape and colour of a person tell; the bed always tells the domain."""

    DOMEIN = "domein"
    DIMENSIE = "dimensie"


@dataclass(frozen=True, slots=True)
class Opties:
    """How to draw; nothing here changes what is drawn of whom.

    `interactief`: for the browser, each person is named for a screen reader and known to the
    scripts by ``k-<publiek_id>``; otherwise the whole is one picture with `titel` as its text.
    `projector`: light on dark. `grijs`: no hue at all. `uitgelicht`: keys of people who stand out
    with their lines, the rest steps back. `letter`: the largest size of names, in mm on the sheet.
    `hoogte_mm` and `breedte_mm` are written on the svg for paper; without them it takes the width
    that it gets.
    """

    kleur_naar: Kleurnaar = Kleurnaar.DOMEIN
    projector: bool = False
    grijs: bool = False
    met_namen: bool = True
    interactief: bool = False
    titel: str = "Netwerkkaart"
    letter: float = GEWOON
    uitgelicht: frozenset[int] = frozenset()
    breedte_mm: float | None = None
    hoogte_mm: float | None = None
