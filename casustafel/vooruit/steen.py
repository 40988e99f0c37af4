"""Drawing the tiles: they tilt as time goes on; what happened is solid, what is expected dashed."""

from collections.abc import Sequence
from dataclasses import dataclass

from casustafel.vooruit.models import Steenstand

BREED, HOOG, VAK = 26, 50, 96
_HELLING = {Steenstand.GEBEURD: 4, Steenstand.NU: 12, Steenstand.VERWACHT: 0}


@dataclass(frozen=True)
class Tegel:
    """One tile in its own box of 96 x 64: how far it leans, and how it looks."""

    stand: Steenstand
    helling: float
    vulling: str
    lijn: str
    punt: str
    streep: str  # the pattern of its outline, "" for a whole line


def tegels(standen: Sequence[str]) -> list[Tegel]:
    """Return the tiles in the order of time.

    What happened leans a little more with each; what is now leans most; the first that is expected
    after it leans too, for it is next.
    """
    uit: list[Tegel] = []
    gebeurd = 0
    volgende = False
    for waarde in standen:
        stand = Steenstand(waarde)
        helling = float(_HELLING[stand])
        if stand == Steenstand.GEBEURD:
            helling = min(4.0 * gebeurd, 12.0)
            gebeurd += 1
        if stand == Steenstand.VERWACHT and volgende:
            helling, volgende = 16.0, False
        if stand == Steenstand.NU:
            volgende = True
        uit.append(_tegel(stand, helling))
    return uit


def _tegel(stand: Steenstand, helling: float) -> Tegel:
    match stand:
        case Steenstand.GEBEURD:
            return Tegel(stand, helling, "#17493C", "#17493C", "#FFFFFF", "")
        case Steenstand.NU:
            return Tegel(stand, helling, "#F2C94C", "#17493C", "#1C2824", "")
        case _:
            return Tegel(stand, helling, "none", "#4A5852", "#4A5852", "4 3")
