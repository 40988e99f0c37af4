"""Dates of birth and ages that point at one person."""

import re
from collections.abc import Iterator

from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat
from leerwerkplaats.herkenning.soorten import Soort

_MAANDEN = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"jan\b\.?|feb\b\.?|mrt\b\.?|apr\b\.?|jun\b\.?|jul\b\.?|aug\b\.?|sept?\b\.?|okt\b\.?|nov\b\.?|dec\b\.?"
)
_JAAR = r"(?:1[89]\d\d|20\d\d)"
_DATUM = re.compile(
    rf"(?<![\d.\-/])(?:\d{{1,2}} ?[\-/.] ?\d{{1,2}} ?[\-/.] ?(?:{_JAAR}|\d\d)(?!\d)"
    rf"|\d{{1,2}}(?:e|ste|de)? (?=[a-z])(?:{_MAANDEN})(?: (?:{_JAAR})\b)?"
    rf"|{_JAAR}-\d\d-\d\d(?!\d)|[0-3]\d[01]\d{_JAAR}(?!\d))",
    re.IGNORECASE,
)
_GEBOREN = re.compile(
    r"\bgeb(?:oren|oortedatum|oortedag|\.|\b)|\bverjaardag\b|\bjarig\b", re.IGNORECASE
)
_GEBOREN_JAAR = re.compile(rf"\bgeboren in ({_JAAR})\b|\bgeboortejaar:? ({_JAAR})\b", re.IGNORECASE)
_VORIGE_EEUW = re.compile(r"1[89]\d\d")
_LEEFTIJD = re.compile(
    r"(?<![\d.,\-])(\d{2,3})(?:( ?-? ?jarige\b)|( jaar(?: oud)?\b| jr\b\.?))", re.IGNORECASE
)
_DUUR_NA = re.compile(
    r" {1,2}(?:ervaring|geleden|tijd|later|bestaan|lang|samen|getrouwd|na|voor)\b"
    r"|,? ?(?:en|of) ouder\b",
    re.IGNORECASE,
)
_DUUR_VOOR = re.compile(
    r"\b(?:al|sinds|na|over|ruim|bestaat|elke|eerste|vanaf|boven de|tot|iedereen van) ?\Z",
    re.IGNORECASE,
)
_WOONT = re.compile(r"\b(?:woont in|wonend in|uit|afkomstig uit) [A-Z][a-z]{2,}")
_ZIN = re.compile(r"[.!?\n]")
_TIENTAL = {
    1: "een tiener", 2: "in de twintig", 3: "in de dertig", 4: "in de veertig", 5: "in de vijftig",
    6: "in de zestig", 7: "in de zeventig", 8: "in de tachtig", 9: "in de negentig",
}  # fmt: skip
HOOG = 90


def dagen(plat: Plat) -> Iterator[Ruw]:
    """Find dates of birth: sure beside a word as "geboren", maybe when of last century."""
    tekst = plat.tekst
    if not plat.met_cijfer:
        return
    for deel in _DATUM.finditer(tekst):
        begin, eind = deel.span()
        bij = tekst[max(0, begin - 40) : begin] + " " + tekst[eind : eind + 25]
        geboren = _GEBOREN.search(bij)
        if geboren or (_VORIGE_EEUW.search(deel.group()) and not deel.group().isdigit()):
            yield Soort.DATUM, begin, eind, "een bepaalde dag", bool(geboren)
    for deel in _GEBOREN_JAAR.finditer(tekst):
        groep = 1 if deel.group(1) else 2
        yield Soort.DATUM, *deel.span(groep), "een bepaald jaar", False


def _zin_om(tekst: str, begin: int, eind: int) -> str:
    """Return the sentence around a place, at most some hundred characters each side."""
    voor = _ZIN.split(tekst[max(0, begin - 120) : begin])[-1]
    na = _ZIN.split(tekst[eind : eind + 120], maxsplit=1)[0]
    return f"{voor} {na}"


def leeftijden(plat: Plat) -> Iterator[Ruw]:
    """Find ages over 89, and an exact age where the sentence also says where someone lives."""
    tekst = plat.tekst
    if not plat.met_cijfer:
        return
    woont = _WOONT.search(tekst)
    for deel in _LEEFTIJD.finditer(tekst):
        jaren = int(deel.group(1))
        begin, eind = deel.span()
        hoog = jaren >= HOOG
        if not 18 <= jaren < 120 or not (hoog or woont):
            continue
        if _DUUR_NA.match(tekst, eind) or _DUUR_VOOR.search(tekst, max(0, begin - 14), begin):
            continue
        if not hoog and not _WOONT.search(_zin_om(tekst, begin, eind)):
            continue
        if deel.group(2):
            voorstel = "oudere" if jaren >= 65 else "volwassen"
        else:
            voorstel = _TIENTAL.get(min(jaren // 10, 9), "op leeftijd")
        yield Soort.LEEFTIJD, begin, eind, voorstel, False
