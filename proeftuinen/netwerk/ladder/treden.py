"""The ladder as a group reads it, and what its dots tell. Source of the rungs: domain 6."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leerwerkplaats.begrippen import Trede

GENOEG = 5  # below so many dots nothing is told of where they are
UITLEG = {
    Trede.KENNEN: "We weten wat de ander doet.",
    Trede.BEGRIJPEN: "We weten hoe de ander denkt.",
    Trede.WAARDEREN: "We hechten aan wat de ander inbrengt.",
    Trede.VERTROUWEN: "We durven het aan de ander over te laten.",
    Trede.SAMENWERKEN: "Samen bereiken we meer, en met plezier.",
}


@dataclass(frozen=True, slots=True)
class Sport:
    """A rung with its dots; `deel` is the share of the fullest rung, 0 to 100."""

    trede: Trede
    uitleg: str
    aantal: int
    deel: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """What the dots of one talk tell; `sporten` is empty when there are too few.

    `ongeteld`: dots from screens that are left out, because they are few beside a sheet on the
    wall that everyone saw. Who knows the sheet would subtract it.
    """

    stippen: int
    sporten: tuple[Sport, ...]
    midden: Trede | None  # half of the dots are on it or below, half on it or above
    ongeteld: int = 0

    @property
    def te_weinig(self) -> bool:
        """Tell whether there are too few dots to say where they are."""
        return self.stippen < GENOEG


def lees(aantallen: Sequence[int], papier: Sequence[int] = ()) -> Ladder:
    """Return the ladder of these numbers of dots, from the lowest rung up.

    Args:
        aantallen: all dots.
        papier: how many of these came from paper; of the others none is told below five.

    """
    scherm = sum(aantallen) - sum(papier)
    if sum(papier) and 0 < scherm < GENOEG:
        return replace(lees(papier), ongeteld=scherm)
    stippen = sum(aantallen)
    if stippen < GENOEG:
        return Ladder(stippen, (), None)
    top = max(aantallen)
    sporten = tuple(
        Sport(trede, UITLEG[trede], aantal, round(100 * aantal / top))
        for trede, aantal in reversed(list(zip(Trede, aantallen, strict=True)))
    )
    return Ladder(stippen, sporten, _midden(aantallen))


def _midden(aantallen: Sequence[int]) -> Trede:
    """Return the lower median: an ordinal scale has no mean."""
    helft, tot = (sum(aantallen) + 1) // 2, 0
    for trede, aantal in zip(Trede, aantallen, strict=True):
        tot += aantal
        if tot >= helft:
            return trede
    return Trede.SAMENWERKEN
