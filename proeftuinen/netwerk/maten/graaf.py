"""People and lines as a graph: who stands next to whom, and which parts hang together."""

from collections.abc import Collection, Iterable, Mapping

type Lijn = tuple[int, int]
type Buren = Mapping[int, frozenset[int]]


def buren(mensen: Collection[int], lijnen: Iterable[Lijn]) -> Buren:
    """Return for each person who stands next to them; a line with oneself does not count."""
    naast: dict[int, set[int]] = {mens: set() for mens in mensen}
    for een, ander in lijnen:
        if een != ander:
            naast[een].add(ander)
            naast[ander].add(een)
    return {mens: frozenset(wie) for mens, wie in naast.items()}


def componenten(naast: Buren) -> list[frozenset[int]]:
    """Return the parts that hang together, the biggest first; someone alone is a part."""
    gezien: set[int] = set()
    delen = []
    for begin in naast:
        if begin in gezien:
            continue
        deel, stapel = {begin}, [begin]
        while stapel:
            nieuw = naast[stapel.pop()] - deel
            deel |= nieuw
            stapel.extend(nieuw)
        gezien |= deel
        delen.append(frozenset(deel))
    return sorted(delen, key=lambda deel: (-len(deel), min(deel)))


def zonder_lijn(naast: Buren) -> list[int]:
    """Return who stands next to nobody (degree 0), in the order of their keys."""
    return sorted(mens for mens, wie in naast.items() if not wie)
