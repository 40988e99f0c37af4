"""What of a counted list may be shown, so that nobody's own answer can be worked out.

Three rules, tried in tests/…/uitslag/test_herleiden.py by looking for an answer that is certain:

1. Fewer than `MINST` answers to a question: nothing of it.
2. When nearly all (all but two) gave the same answer, no exact numbers: "10 tot 12 van de 12". So
   one of those who answered, who knows their own answer, still cannot be sure of anyone else's.
3. How the same people changed is shown only when nothing is left to subtract: those who answered
   one of the two lists are none or at least `MINST`, and neither list fell under rule 2.

There are only results of a closed list, that cannot be opened again: two looks at one list never
differ. See docs/adr/0040.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MINST = 5
SPELING = 2
"""How many may have answered something else when we say "nearly all"."""


@dataclass(frozen=True, slots=True)
class Cel:
    """How many gave an answer: between `minst` and `meest`, which are the same when exact."""

    minst: int
    meest: int

    @property
    def exact(self) -> bool:
        """Tell whether the number is known."""
        return self.minst == self.meest


@dataclass(frozen=True, slots=True)
class Verdeling:
    """How `n` answers are spread; with `bijna` the answer that nearly all gave."""

    n: int
    cellen: Mapping[str, Cel]
    bijna: str = ""


@dataclass(frozen=True, slots=True)
class Wissel:
    """How the same people changed."""

    n: int
    omhoog: Cel
    gelijk: Cel
    omlaag: Cel


def verdeel(aantallen: Mapping[str, int]) -> Verdeling | None:
    """Return what may be shown of a question with one answer each, or None."""
    n = sum(aantallen.values())
    if n < MINST:
        return None
    meeste = max(aantallen, key=lambda waarde: aantallen[waarde])
    if aantallen[meeste] < n - SPELING:
        return Verdeling(n, {waarde: Cel(aantal, aantal) for waarde, aantal in aantallen.items()})
    cellen = {waarde: Cel(0, SPELING) for waarde in aantallen}
    return Verdeling(n, {**cellen, meeste: Cel(n - SPELING, n)}, meeste)


def verdeel_meer(aantallen: Mapping[str, int], n: int) -> Verdeling | None:
    """Return what may be shown of a question with several answers each, or None.

    Each option is a question of its own, with yes and no.
    """
    if n < MINST:
        return None
    return Verdeling(n, {waarde: _meer(aantal, n) for waarde, aantal in aantallen.items()})


def _meer(aantal: int, n: int) -> Cel:
    if aantal <= SPELING:
        return Cel(0, SPELING)
    if aantal >= n - SPELING:
        return Cel(n - SPELING, n)
    return Cel(aantal, aantal)


def verschuif(
    eerst: Mapping[str, int], later: Mapping[str, int]
) -> tuple[Sequence[tuple[int, int]], int, int]:
    """Return the pairs of steps of who gave a step twice, and how many gave only one of the two.

    `eerst` and `later` hold by person the step, from 1.
    """
    samen = eerst.keys() & later.keys()
    paren = [(eerst[wie], later[wie]) for wie in samen]
    return paren, len(eerst.keys() - samen), len(later.keys() - samen)


def wissel(
    eerst: Mapping[str, int],
    later: Mapping[str, int],
    *,
    alle_eerst: Mapping[str, int],
    alle_later: Mapping[str, int],
) -> Wissel | None:
    """Return how the same people changed, or None when that may not be shown.

    `eerst` and `later` hold by person the step; `alle_…` how often each answer was given in all.
    """
    paren, alleen_eerst, alleen_later = verschuif(eerst, later)
    n = len(paren)
    if n < MINST or not (_genoeg(alleen_eerst) and _genoeg(alleen_later)):
        return None
    van_dezen = [Counter(str(paar[nummer]) for paar in paren) for nummer in (0, 1)]
    for aantallen in (alle_eerst, alle_later, *van_dezen):
        verdeling = verdeel(aantallen)
        if verdeling is None or verdeling.bijna:
            return None
    return toon_wissel(*tel_paren(eerst, later))


def tel_paren(eerst: Mapping[str, int], later: Mapping[str, int]) -> tuple[int, int, int]:
    """Return how many of who gave a step twice went up, stayed and went down."""
    paren, _, _ = verschuif(eerst, later)
    aantallen = Counter((toen < nu) - (toen > nu) for toen, nu in paren)
    return aantallen[1], aantallen[0], aantallen[-1]


def toon_wissel(omhoog: int, gelijk: int, omlaag: int) -> Wissel:
    """Return what may be shown of these numbers, under rule 2; they are at least MINST together."""
    getoond = verdeel({"omhoog": omhoog, "gelijk": gelijk, "omlaag": omlaag})
    if getoond is None:
        raise ValueError("too few pairs")
    return Wissel(getoond.n, **getoond.cellen)


def _genoeg(over: int) -> bool:
    return over == 0 or over >= MINST
