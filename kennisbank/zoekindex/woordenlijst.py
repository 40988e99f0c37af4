"""All words that can be found, and what a word that someone types may mean among them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kennisbank.zoekindex.models import Zoekstand, Zoekwoord
from kennisbank.zoekindex.taal import stam

KORTSTE_BEGIN = 3  # letters of which the rest may be guessed
KORTSTE_DEEL = 3  # letters of a part of a compound
KORTSTE_KERN = 5  # letters of a part that stands for the whole
MEESTE_AFLOPEN = 25
MEESTE_GISSINGEN = 4
# How a Dutch word is bent where the stem misses it: wens, wensen; gezonde, gezond.
UITGANGEN = ("e", "en", "n", "s", "es", "je", "jes")
BINDLETTERS = ("", "s", "e", "en")


@dataclass(frozen=True)
class Woordenlijst:
    """The words of the index as they were at one moment; what it says is the same everywhere."""

    aantallen: dict[str, int]  # folded word -> items
    stammen: dict[str, str] = field(default_factory=dict)  # folded word -> stem

    @cached_property
    def op_stam(self) -> Counter[str]:
        """Return about how many items have each stem; two words of one stem may share items."""
        telling: Counter[str] = Counter()
        for woord, aantal in self.aantallen.items():
            telling[self.stammen[woord]] += aantal
        return telling

    @cached_property
    def totaal(self) -> int:
        """Return about how many items there are: as many as have the commonest word."""
        return max(self.aantallen.values(), default=0)

    @cached_property
    def _op_volgorde(self) -> list[str]:
        return sorted(self.aantallen)

    def kent(self, woord: str) -> bool:
        """Tell whether this word stands somewhere, in any form."""
        return woord in self.aantallen or stam(woord) in self.op_stam

    def vormen(self, woord: str) -> list[str]:
        """Return the stems of a word and of its forms, as far as they stand somewhere."""
        anders = [woord + uit for uit in UITGANGEN]
        anders += [woord.removesuffix(uit) for uit in UITGANGEN if woord.endswith(uit)]
        staan = [stam(w) for w in anders if w in self.aantallen and len(w) >= KORTSTE_BEGIN]
        eerst = [stam(woord)] if stam(woord) in self.op_stam else []
        return list(dict.fromkeys(eerst + staan))

    def aflopen(self, begin: str) -> list[str]:
        """Return the words that begin like this, those of most items first."""
        if len(begin) < KORTSTE_BEGIN:
            return []
        van = bisect_left(self._op_volgorde, begin)
        tot = bisect_left(self._op_volgorde, begin + "\U0010ffff")
        return self._vaakst(self._op_volgorde[van:tot])[:MEESTE_AFLOPEN]

    def gissingen(self, woord: str, verschil: int) -> list[str]:
        """Return the words that are at most so many letters different, the nearest only."""
        gevonden = process.extract(
            woord, self._op_volgorde, scorer=OSA.distance, score_cutoff=verschil, limit=None
        )
        if not gevonden:
            return []
        naast = min(afstand for _, afstand, _ in gevonden)
        return self._vaakst(w for w, afstand, _ in gevonden if afstand == naast)[:MEESTE_GISSINGEN]

    def delen(self, woord: str) -> tuple[str, str] | None:
        """Return the two words of which this one is made; the most even parts."""
        paren = [
            (links, rechts)
            for links, rechts in self._knippen(woord)
            if self.kent(links) and self.kent(rechts)
        ]
        return max(paren, key=lambda paar: (min(map(len, paar)), len(paar[1])), default=None)

    def kern(self, woord: str) -> str:
        """Return the longest word with which this one begins or ends, or nothing."""
        stukken = [woord[:i] for i in range(KORTSTE_KERN, len(woord))]
        stukken += [woord[i:] for i in range(1, len(woord) - KORTSTE_KERN + 1)]
        return max((deel for deel in stukken if deel in self.aantallen), key=len, default="")

    def _knippen(self, woord: str) -> Iterator[tuple[str, str]]:
        for i in range(KORTSTE_DEEL, len(woord) - KORTSTE_DEEL + 1):
            for binding in BINDLETTERS:
                links = woord[:i].removesuffix(binding)
                if len(links) >= KORTSTE_DEEL and woord[:i] == links + binding:
                    yield links, woord[i:]

    def _vaakst(self, gevonden: Iterable[str]) -> list[str]:
        return sorted(gevonden, key=lambda woord: (-self.aantallen[woord], woord))


_LEEG = Woordenlijst({})
MEESTE_LIJSTEN = 32  # kept: of all readers together, by the shelves that they see

type _Rijen = list[tuple[str, str, int]]


@dataclass
class _Bewaard:
    """What was read since the index last changed: rows of each circle, and lists of several."""

    merk: int | None = None
    rijen: dict[str, _Rijen] = field(default_factory=dict)
    lijsten: dict[frozenset[str], Woordenlijst] = field(default_factory=dict)


_bewaard = _Bewaard()


def lees(kringen: Collection[str]) -> Woordenlijst:
    """Return the words as they are now on these shelves: other shelves do not exist.

    One query, and a second after something changed or for a shelf that nobody asked for before.
    """
    global _bewaard  # noqa: PLW0603  one per process, replaced whole
    merk = Zoekstand.objects.values_list("merk", flat=True).first()
    if merk is None:
        return _LEEG
    bewaard = _bewaard
    if bewaard.merk != merk:
        bewaard = _bewaard = _Bewaard(merk)
    _haal(bewaard.rijen, [kring for kring in kringen if kring not in bewaard.rijen])
    gevuld = frozenset(kring for kring in kringen if bewaard.rijen[kring])
    lijst = bewaard.lijsten.get(gevuld)
    if lijst is None:
        lijst = _voeg_samen([bewaard.rijen[kring] for kring in sorted(gevuld)])
        if len(bewaard.lijsten) >= MEESTE_LIJSTEN:
            bewaard.lijsten.clear()
        bewaard.lijsten[gevuld] = lijst
    return lijst


def _haal(rijen: dict[str, _Rijen], nieuw: Collection[str]) -> None:
    """Read the words of these circles; one query, none when all are there."""
    if not nieuw:
        return
    gelezen: dict[str, _Rijen] = {kring: [] for kring in nieuw}
    woorden = Zoekwoord.objects.filter(kring__in=nieuw).order_by("kring", "woord")
    for kring, *rij in woorden.values_list("kring", "woord", "stam", "aantal"):
        gelezen[kring].append((rij[0], rij[1], rij[2]))
    rijen.update(gelezen)


def _voeg_samen(delen: Iterable[_Rijen]) -> Woordenlijst:
    aantallen: Counter[str] = Counter()
    stammen: dict[str, str] = {}
    for rijen in delen:
        for woord, stam_, aantal in rijen:
            aantallen[woord] += aantal
            stammen[woord] = stam_
    return Woordenlijst(dict(aantallen), stammen)
