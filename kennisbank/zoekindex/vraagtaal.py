"""What someone asks, as concepts: each with the stems by which it can be found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kennisbank.zoekindex.synoniemen import LANGSTE, Zin, synoniemen
from kennisbank.zoekindex.taal import is_klein, stam, woorden
from kennisbank.zoekindex.woordenlijst import Woordenlijst

MEESTE_TEKENS = 500  # what stands after it is not read
MEESTE_BEGRIPPEN = 12
LANGSTE_SPATIES = 3  # so many words may be one: "net werk kaart"
KORTSTE_SAMEN = 5

type Term = Zin | frozenset[Zin]
"""A phrase, or phrases that must all be there."""


@dataclass(frozen=True)
class Begrip:
    """One thing that is asked: `letterlijk` as it was typed, `verwant` what means the same.

    `aantal`: about how many items have it. `gelezen`: the words that it was taken for, when it
    stands nowhere as it was typed.
    """

    woord: str
    letterlijk: tuple[Term, ...] = ()
    verwant: tuple[Term, ...] = ()
    aantal: int = 0
    gelezen: tuple[str, ...] = ()

    @property
    def termen(self) -> tuple[Term, ...]:
        """Return everything by which it can be found."""
        return self.letterlijk + self.verwant


@dataclass(frozen=True)
class Vraagzin:
    """A whole question: what it asks, rarest first, and whether it is of little words only."""

    begrippen: tuple[Begrip, ...] = ()
    alleen_klein: bool = False

    @property
    def te_vinden(self) -> tuple[Begrip, ...]:
        """Return the concepts of which something stands somewhere."""
        return tuple(begrip for begrip in self.begrippen if begrip.termen)


def lees(vraag: str, lijst: Woordenlijst) -> Vraagzin:
    """Return what is asked; the same for the same question and words."""
    alle = list(woorden(vraag[:MEESTE_TEKENS], heel=True))
    groot = [woord for woord in alle if not is_klein(woord)]
    if not groot:
        klein = [Begrip(w, ((stam(w),),), (), lijst.op_stam[stam(w)]) for w in dict.fromkeys(alle)]
        return Vraagzin(_gekozen(klein), alleen_klein=bool(alle))
    return Vraagzin(_gekozen(_begrippen(alle, lijst)))


def hoogstens(begrippen: Sequence[Begrip], lijst: Woordenlijst, *, elk: bool) -> int:
    """Return how many items can have all of these concepts, or any: never too few."""
    per_begrip = [sum(_hoogstens(deel, lijst) for deel in begrip.termen) for begrip in begrippen]
    return (min if elk else sum)(per_begrip)


def _hoogstens(wat: Term, lijst: Woordenlijst) -> int:
    if isinstance(wat, frozenset):
        return min(_hoogstens(deel, lijst) for deel in wat)
    return min(lijst.op_stam[deel] for deel in wat)


def _gekozen(begrippen: Sequence[Begrip]) -> tuple[Begrip, ...]:
    """Return each once and the rarest first; what stands nowhere last."""
    uniek = {begrip.termen or begrip.woord: begrip for begrip in begrippen}.values()
    op_zeldzaam = sorted(uniek, key=lambda b: (not b.termen, b.aantal, b.woord))
    return tuple(op_zeldzaam[:MEESTE_BEGRIPPEN])


def _begrippen(alle: Sequence[str], lijst: Woordenlijst) -> list[Begrip]:
    gevonden = []
    i = 0
    while i < len(alle):
        begrip, hoeveel = _langste(alle[i:], lijst)
        if begrip:
            gevonden.append(begrip)
        i += hoeveel
    return gevonden


def _langste(rest: Sequence[str], lijst: Woordenlijst) -> tuple[Begrip | None, int]:
    """Return the concept at the beginning, and of how many words it is."""
    for hoeveel in range(min(LANGSTE_SPATIES, len(rest)), 1, -1):
        if begrip := _aaneen(rest[:hoeveel], lijst) or _uitdrukking(rest[:hoeveel], lijst):
            return begrip, hoeveel
    return (None if is_klein(rest[0]) else _los(rest[0], lijst)), 1


def _aaneen(delen: Sequence[str], lijst: Woordenlijst) -> Begrip | None:
    """Return the compound that was typed in pieces, if it stands somewhere."""
    samen = "".join(delen)
    groot = [deel for deel in delen if not is_klein(deel)]
    if not groot or len(samen) < KORTSTE_SAMEN or not lijst.kent(samen):
        return None
    begrip = _los(samen, lijst)
    los = frozenset((stam(deel),) for deel in groot)
    return replace(begrip, letterlijk=(*begrip.letterlijk, los))


def _uitdrukking(delen: Sequence[str], lijst: Woordenlijst) -> Begrip | None:
    """Return the expression of the field that stands here, such as "sociale kaart"."""
    if is_klein(delen[0]) or is_klein(delen[-1]):
        return None
    zin = tuple(stam(deel) for deel in delen if not is_klein(deel))
    verwant = synoniemen().get(zin)
    if verwant is None or not 1 < len(zin) <= LANGSTE:
        return None
    los = frozenset((deel,) for deel in zin)
    aantal = min(lijst.op_stam[deel] for deel in zin)
    return Begrip(" ".join(delen), (los,), _staan(verwant, lijst), aantal)


def _staan(zinnen: frozenset[Zin], lijst: Woordenlijst) -> tuple[Zin, ...]:
    """Return the phrases of which every word stands somewhere."""
    return tuple(sorted(zin for zin in zinnen if all(lijst.op_stam[deel] for deel in zin)))


def _los(woord: str, lijst: Woordenlijst) -> Begrip:
    vormen = lijst.vormen(woord)
    if not vormen:
        return _geraden(woord, lijst)
    letterlijk: list[Term] = [(vorm,) for vorm in vormen]
    if delen := lijst.delen(woord):
        letterlijk.append((stam(delen[0]), stam(delen[1])))
    return _met_verwant(Begrip(woord, tuple(letterlijk)), vormen, lijst)


def _met_verwant(begrip: Begrip, vormen: Sequence[str], lijst: Woordenlijst) -> Begrip:
    groepen = synoniemen()
    eigen = {(vorm,) for vorm in vormen}
    eigen.add((stam(begrip.woord),))
    anders = frozenset().union(*(groepen.get(zin, frozenset()) for zin in sorted(eigen))) - eigen
    verwant = _staan(anders, lijst)
    aantal = max((lijst.op_stam[vorm] for vorm in vormen), default=0)
    return replace(begrip, verwant=verwant, aantal=aantal)


def _geraden(woord: str, lijst: Woordenlijst) -> Begrip:
    """Return what a word may mean that stands nowhere: a beginning, a slip, a compound."""
    met_synoniem = _met_verwant(Begrip(woord), [], lijst)
    if met_synoniem.verwant:
        aantal = max(min(lijst.op_stam[deel] for deel in zin) for zin in met_synoniem.verwant)
        return replace(met_synoniem, aantal=aantal)
    for gelezen in _lezingen(woord, lijst):
        vormen = list(dict.fromkeys(stam(anders) for anders in gelezen))
        begrip = Begrip(woord, tuple((vorm,) for vorm in vormen), gelezen=tuple(gelezen))
        return _met_verwant(begrip, vormen, lijst)
    if delen := lijst.delen(woord):
        los = frozenset({(stam(delen[0]),), (stam(delen[1]),)})
        aantal = min(lijst.op_stam[stam(deel)] for deel in delen)
        return Begrip(woord, (los,), (), aantal, gelezen=delen)
    if kern := lijst.kern(woord):
        return replace(_los(kern, lijst), woord=woord, gelezen=(kern,))
    return Begrip(woord)


def _lezingen(woord: str, lijst: Woordenlijst) -> Iterator[list[str]]:
    """Yield what may have been meant, the likeliest first."""
    if aflopen := lijst.aflopen(woord):
        yield aflopen
    if len(woord) > 3 and (naast := lijst.gissingen(woord, 1)):
        yield naast
    if len(woord) > 7 and not lijst.delen(woord) and (naast := lijst.gissingen(woord, 2)):
        yield naast
