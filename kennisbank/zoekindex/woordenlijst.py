"""All words that can be found, and what a word that someone types may mean among them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
_laatste: tuple[int | None, Woordenlijst] = (None, _LEEG)


def lees() -> Woordenlijst:
    """Return the words as they are now; one query, and a second after something changed."""
    global _laatste  # noqa: PLW0603  one list per process, replaced whole
    merk = Zoekstand.objects.values_list("merk", flat=True).first()
    if merk is None:
        return _LEEG
    bekend, lijst = _laatste
    if bekend != merk:
        rijen: Sequence[tuple[str, str, int]] = list(
            Zoekwoord.objects.values_list("woord", "stam", "aantal")
        )
        lijst = Woordenlijst({w: n for w, _, n in rijen}, {w: s for w, s, _ in rijen})
        _laatste = (merk, lijst)
    return lijst
