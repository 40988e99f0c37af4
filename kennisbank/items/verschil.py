"""What changed between two texts of an item, word by word, to read or to hear."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS

# Comparisons in two texts together; a changed piece that takes more than is left is shown as a
# whole: gone, and new. Of words that come back all the time this many take a second.
MEESTE_WERK = 400_000
GELIJK, WEG, ERBIJ = "gelijk", "weg", "erbij"
_WOORDEN = re.compile(r"\s+|[^\s]+")

VELDNAMEN: Mapping[str, str] = {
    "titel": "Titel",
    "samenvatting": "In het kort",
    "tekst": "De tekst",
    "link": "Link",
    "trefwoorden": "Woorden om op te zoeken",
    "bron": "Van wie is het?",
    "bron_jaar": "Jaar van de bron",
}
DEELNAMEN: Mapping[str, str] = {
    "doel": "Waarvoor is het?",
    "beweging": "Beweging",
    "groep_van": "Vanaf hoeveel mensen?",
    "groep_tot": "Tot hoeveel mensen?",
    "minuten": "Minuten",
    "materialen": "Wat leg je klaar?",
    "ruimte": "De ruimte",
    "stappen": "Hoe doe je het?",
    "veiligheid": "Zorg goed voor elkaar",
    "varianten": "Het kan ook zo",
    "leeftijd": "Leeftijd",
    "huishouden": "Met wie woont deze persoon?",
    "gebeurtenissen": "Wat gebeurde er?",
    "lichamelijk": "Vragen: lichamelijk",
    "sociaal": "Vragen: sociaal",
    "psychisch": "Vragen: psychisch",
    "zingeving": "Vragen: zingeving",
    "seconden": "Duur in seconden",
    "gespreksvragen": "Vragen om samen over te praten",
    "waarde": "Het cijfer",
    "jaar": "Uit welk jaar?",
    "over": "Waar gaat het over?",
    "begint": "Wanneer",
    "aanmelden": "Waar meld je je aan?",
    "accreditatie": "Accreditatie",
    "verslag": "Verslag",
    "begin": "Begin van het schema",
    "punten": "Vragen en uitkomsten van het schema",
}


@dataclass(frozen=True)
class Stuk:
    """A run of words: the same in both, gone, or new."""

    soort: str
    tekst: str


@dataclass(frozen=True)
class Veldverschil:
    """One field in which two texts differ."""

    label: str
    stukken: Sequence[Stuk]


@dataclass
class _Werk:
    """What may still be compared of two texts."""

    over: int

    def past(self, hoeveel: int) -> bool:
        """Tell whether so many comparisons may be made, and count them."""
        if hoeveel > self.over:
            return False
        self.over -= hoeveel
        return True


def vergelijk(oud: str, nieuw: str) -> list[Stuk]:
    """Return both texts as runs of words, in reading order; lines first, then words in them."""
    return list(_voeg_samen(_per_regel(oud, nieuw, _Werk(MEESTE_WERK))))


def _per_regel(oud: str, nieuw: str, werk: _Werk) -> Iterator[Stuk]:
    a, b = oud.splitlines(keepends=True), nieuw.splitlines(keepends=True)
    for daad, a1, a2, b1, b2 in _stappen(a, b, werk):
        links, rechts = "".join(a[a1:a2]), "".join(b[b1:b2])
        if daad == "replace":
            yield from _per_woord(links, rechts, werk)
        else:
            yield from _los(links, rechts, gelijk=daad == "equal")


def _per_woord(oud: str, nieuw: str, werk: _Werk) -> Iterator[Stuk]:
    a, b = _WOORDEN.findall(oud), _WOORDEN.findall(nieuw)
    for daad, a1, a2, b1, b2 in _stappen(a, b, werk):
        yield from _los("".join(a[a1:a2]), "".join(b[b1:b2]), gelijk=daad == "equal")


def _los(links: str, rechts: str, *, gelijk: bool) -> Iterator[Stuk]:
    if gelijk:
        yield Stuk(GELIJK, links)
        return
    if links:
        yield Stuk(WEG, links)
    if rechts:
        yield Stuk(ERBIJ, rechts)


def _stappen(a: list[str], b: list[str], werk: _Werk) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what to do, as difflib does; the work is bounded whatever was typed."""
    voor = _gelijk_begin(a, b)
    achter = _gelijk_begin(a[voor:][::-1], b[voor:][::-1])
    ma, mb = a[voor : len(a) - achter], b[voor : len(b) - achter]
    if voor:
        yield "equal", 0, voor, 0, voor
    if not werk.past(len(ma) * len(mb)):
        yield "replace", voor, voor + len(ma), voor, voor + len(mb)
    elif ma or mb:
        for daad, a1, a2, b1, b2 in SequenceMatcher(None, ma, mb, autojunk=False).get_opcodes():
            yield daad, voor + a1, voor + a2, voor + b1, voor + b2
    if achter:
        yield "equal", len(a) - achter, len(a), len(b) - achter, len(b)


def _gelijk_begin(a: Sequence[str], b: Sequence[str]) -> int:
    aantal = 0
    for links, rechts in zip(a, b, strict=False):
        if links != rechts:
            break
        aantal += 1
    return aantal


def _voeg_samen(stukken: Iterator[Stuk]) -> Iterator[Stuk]:
    """Join runs of one kind, what went before what came; a space between two changes is in both."""
    weg, erbij, gelijk = "", "", ""
    for stuk in stukken:
        if stuk.soort != GELIJK:
            weg, erbij, gelijk = _door(weg, erbij, gelijk, stuk)
        elif (weg or erbij) and not gelijk and stuk.tekst.isspace() and "\n" not in stuk.tekst:
            gelijk = stuk.tekst
        else:
            yield from _los(weg, erbij, gelijk=False)
            yield Stuk(GELIJK, gelijk + stuk.tekst)
            weg, erbij, gelijk = "", "", ""
    yield from _los(weg, erbij, gelijk=False)
    if gelijk:
        yield Stuk(GELIJK, gelijk)


def _door(weg: str, erbij: str, tussen: str, stuk: Stuk) -> tuple[str, str, str]:
    """Return what went and what came with this piece behind it."""
    if stuk.soort == WEG:
        return weg + tussen + stuk.tekst, erbij + tussen, ""
    return weg + tussen, erbij + tussen + stuk.tekst, ""


def _als_tekst(waarde: Any) -> str:
    if waarde in (None, "", [], {}):
        return ""
    if isinstance(waarde, Mapping):
        return ", ".join(_als_tekst(deel) for deel in waarde.values() if deel)
    if isinstance(waarde, list | tuple):
        return "\n".join(_als_tekst(deel) for deel in waarde)
    return str(waarde)


def _velden(inhoud: Iteminhoud) -> dict[str, str]:
    """Return every field of an item as text, by the label that a reader knows."""
    velden = {"Soort": str(Soort(inhoud.soort).label)}
    velden |= {label: _als_tekst(getattr(inhoud, naam)) for naam, label in VELDNAMEN.items()}
    for groep in Groep:
        woorden = [LABELS[groep].get(w, w) for w in inhoud.kenmerken.get(groep.value, [])]
        velden[str(groep.label)] = "\n".join(sorted(map(str, woorden)))
    for naam, waarde in inhoud.deel.items():
        velden[DEELNAMEN.get(naam, naam)] = _als_tekst(waarde)
    return velden


def verschil(oud: Iteminhoud, nieuw: Iteminhoud) -> list[Veldverschil]:
    """Return the fields in which these differ, in the order in which one writes them."""
    links, rechts = _velden(oud), _velden(nieuw)
    namen = list(dict.fromkeys([*rechts, *links]))
    return [
        Veldverschil(naam, vergelijk(links.get(naam, ""), rechts.get(naam, "")))
        for naam in namen
        if links.get(naam, "") != rechts.get(naam, "")
    ]
