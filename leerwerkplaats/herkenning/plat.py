"""Text made flat for searching, with the way back to the places in the original."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

# Letters of other scripts that look like ours, as they are used to hide a name.
_LIJKT = str.maketrans(
    "авекмнорстухіјѕԁһпАВЕКМНОРСТУХІЈЅαβεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıłŁøØđĐ",
    "abekmhopctyxijsdhnABEKMHOPCTYXIJSabeiknoptuxABEZHIKMNOPTYXilLoOdD",
)
_TEKENS = str.maketrans("’‘ʼ`´‐‑‒–—−", "'''''------")
_NIETS = {"Cf", "Mn", "Me"}  # shows nothing by itself: zero-width, direction, accents
_WOORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*|\d+")
_CIJFER = re.compile(r"\d")
_GRENZEN = frozenset(".!?:;•\n")


@lru_cache(maxsize=4096)
def _vlak(teken: str) -> str:
    """Return what one character looks like in plain letters, digits and signs; "" for nothing."""
    if unicodedata.category(teken) in _NIETS:
        return ""
    if teken.isdigit() and not teken.isascii():
        return str(unicodedata.digit(teken))
    if teken.isspace():
        return "\n" if teken in "\n\r\x0b\x0c\x85\u2028\u2029" else " "
    teken = teken.translate(_TEKENS)
    delen = unicodedata.normalize("NFKD", teken)
    kaal = "".join(deel for deel in delen if unicodedata.category(deel) not in _NIETS)
    return kaal.translate(_LIJKT).translate(_TEKENS)


class Woord:
    """A word or a number in the flat text.

    `klein`: in small letters. `hoofdletter`: begins with a capital. `is_getal`: is a number.
    `na_grens`: a sentence or a line begins with it.
    """

    __slots__ = ("begin", "eind", "hoofdletter", "is_getal", "klein", "na_grens", "tekst")

    def __init__(self, tekst: str, begin: int, eind: int, na_grens: bool) -> None:  # noqa: FBT001
        eerste = tekst[0]
        self.tekst, self.begin, self.eind, self.na_grens = tekst, begin, eind, na_grens
        self.klein = tekst.lower()
        self.is_getal = eerste.isdigit()
        self.hoofdletter = eerste.isupper()


@dataclass(frozen=True)
class Plat:
    """A text without accents, hidden signs and look-alikes; `plekken` lead back."""

    bron: str
    tekst: str
    plekken: tuple[int, ...] | range

    def terug(self, begin: int, eind: int) -> tuple[int, int]:
        """Return the place in the original of this place in the flat text.

        Accents and hidden signs right after it belong to it: they would cling to what comes there.
        """
        volgende = self.plekken[eind] if eind < len(self.plekken) else len(self.bron)
        return self.plekken[begin], max(self.plekken[eind - 1] + 1, volgende)

    @cached_property
    def woorden(self) -> list[Woord]:
        """Return the words and numbers in order."""
        uit: list[Woord] = []
        tekst, vorige, na_grens = self.tekst, 0, True
        for deel in _WOORD.finditer(tekst):
            begin, eind = deel.span()
            if uit:
                tussen = tekst[vorige:begin]
                na_grens = tussen != " " and not _GRENZEN.isdisjoint(tussen)
            uit.append(Woord(deel.group(), begin, eind, na_grens))
            vorige = eind
        return uit

    @cached_property
    def _waar(self) -> dict[str, list[int]]:
        """Return where each word of letters stands."""
        waar: dict[str, list[int]] = {}
        for i, woord in enumerate(self.woorden):
            if not woord.is_getal:
                waar.setdefault(woord.klein, []).append(i)
        return waar

    def waar(self, mag: Callable[[str], Any]) -> list[int]:
        """Return in order the places among the words of those in small letters that may do."""
        return sorted(i for klein, plekken in self._waar.items() if mag(klein) for i in plekken)

    @cached_property
    def met_cijfer(self) -> bool:
        """Tell whether a figure stands in it: without one, much need not be looked for."""
        return bool(_CIJFER.search(self.tekst))

    @cached_property
    def geheugen(self) -> dict[str, Any]:
        """Return what was worked out about the words of this text; gone with the text."""
        return {}

    def tussen(self, een: Woord, ander: Woord) -> str:
        """Return what stands between two words."""
        return self.tekst[een.eind : ander.begin]


def maak_plat(bron: str) -> Plat:
    """Make a text flat; in time linear in its length."""
    if bron.isascii():
        return Plat(bron, bron.replace("\t", " ").replace("\r", "\n"), range(len(bron)))
    delen: list[str] = []
    plekken: list[int] = []
    for plek, teken in enumerate(bron):
        vlak = teken if teken.isascii() and teken not in "\t\r`" else _vlak(teken)
        delen.append(vlak)
        plekken.extend([plek] * len(vlak))
    return Plat(bron, "".join(delen), tuple(plekken))
