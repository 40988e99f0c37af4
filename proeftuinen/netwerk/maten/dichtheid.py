"""How many of the possible lines there are, and how many lines a person has."""

from dataclasses import dataclass

from proeftuinen.netwerk.beeld import Netwerkbeeld


def mogelijke_paren(mensen: int) -> int:
    """Return N(N-1)/2."""
    return mensen * (mensen - 1) // 2


def dichtheid(lijnen: int, paren: int) -> float:
    """Return m / P, from 0 to 1; 0 without pairs.

    With P = N(N-1)/2 it is the density of Wasserman & Faust (1994), 4.2.
    """
    return lijnen / paren if paren else 0.0


def gemiddeld(lijnen: int, mensen: int) -> float:
    """Return the mean number of lines of a person, 2m / N; 0 without people.

    Density falls by itself when a group grows; this does not, so both are told.
    """
    return 2 * lijnen / mensen if mensen else 0.0


@dataclass(frozen=True, slots=True)
class Dichtheid:
    """Lines, and the pairs they are counted over: all, and those on which someone answered.

    `bekend` is None from hand to hand, where it is not told on which pairs nothing was said.
    """

    mensen: int
    lijnen: int
    paren: int
    bekend: int | None

    @property
    def over_alle(self) -> float:
        """Return the share of all pairs; who did not answer counts here as no line."""
        return dichtheid(self.lijnen, self.paren)

    @property
    def over_bekende(self) -> float | None:
        """Return the share of the pairs that something is known of."""
        return None if self.bekend is None else dichtheid(self.lijnen, self.bekend)

    @property
    def per_mens(self) -> float:
        """Return the mean number of lines of a person."""
        return gemiddeld(self.lijnen, self.mensen)


def meet_dichtheid(beeld: Netwerkbeeld) -> Dichtheid:
    """Return the counts of this picture."""
    aantal = len(beeld.mensen)
    bekend = None if beeld.gedeeld else len(beeld.paren)
    return Dichtheid(aantal, len(beeld.lijnen), mogelijke_paren(aantal), bekend)
