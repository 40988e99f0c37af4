"""Names of people: put together from parts, turned the right way round, told alike."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

_TUSSEN = (
    "van de der den het in op te ten ter 't 's la le du von zu zur bij aan uit onder over voor tot"
    " el al ben da das dos di af y"
)
TUSSEN = frozenset(_TUSSEN.split())
_TITEL = "dr drs mr ir ing prof ds mw mevr mevrouw dhr meneer heer bc msc bsc ma phd"
_TITELS = frozenset(_TITEL.split())
_GRENS = 88.0  # one letter off in a first or last name, tuned on tests/…/test_dubbel.py
_AFGEKORT = re.compile(r"\bv\.? ?d\.?(?: ?d\.)?(?=\s)")  # "v.d." is "van der"
_ACCENT = re.compile("[\u0300-\u036f]")


def voeg_samen(voornaam: str, tussenvoegsel: str, achternaam: str) -> str:
    """Return a full name; a prefix that stands behind the surname ("Vries, de") goes in front."""
    achter = achternaam
    if not tussenvoegsel and ", " in achternaam:
        kern, _, staart = achternaam.partition(", ")
        if _is_tussen(staart):
            tussenvoegsel, achter = staart, kern
    return " ".join(deel for deel in (voornaam, tussenvoegsel, achter) if deel)


def _is_tussen(tekst: str) -> bool:
    return all(woord.casefold() in TUSSEN for woord in tekst.split())


def draai_om(naam: str) -> str:
    """Return "Vries, Jan de" as "Jan de Vries"; another name stays as it is."""
    achter, komma, voor = (deel.strip() for deel in naam.partition(","))
    woorden = voor.split()
    if not komma or not achter or not woorden or "," in voor or len(woorden) > 5:
        return naam
    eerste, rest = woorden[0], woorden[1:]
    if eerste.casefold().strip(".") in _TITELS or not eerste[:1].isupper():
        return naam
    tussen = [woord for woord in rest if woord.casefold() in TUSSEN]
    namen = [eerste, *(woord for woord in rest if woord not in tussen)]
    if any(not woord[:1].isupper() for woord in namen) or (eerste.isupper() and len(eerste) > 4):
        return naam
    return " ".join([*namen, *tussen, achter])


@lru_cache(maxsize=16384)
def vorm(naam: str) -> tuple[str, ...]:
    """Return the words by which a person is told: no capitals, accents, titles, prefixes."""
    los = _AFGEKORT.sub(" ", unicodedata.normalize("NFKD", naam).casefold()).replace("ij", "y")
    schoon = _ACCENT.sub("", los).replace("'", " ").replace("’", " ")
    schoon = "".join(teken if unicodedata.category(teken)[0] in "LMN" else " " for teken in schoon)
    woorden = [woord for woord in schoon.split() if woord not in _TITELS]
    kern = [woord for woord in woorden if woord not in TUSSEN]
    return tuple(kern or woorden)


def sleutel(naam: str) -> str:
    """Return what all spellings share that differ only in order, capitals, accents, prefixes."""
    return " ".join(sorted(vorm(naam)))


def gelijkend(een: str, ander: str) -> bool:
    """Tell whether two names may be one person's: "J. de Vries" and "Jan de Vries" may be."""
    a, b = vorm(een), vorm(ander)
    if not a or not b:
        return False
    if sorted(a) == sorted(b):
        return True
    if len(a) > 1 and len(b) > 1 and _met_voorletters(a, b):
        return True
    links, rechts = sleutel(een), sleutel(ander)
    if min(len(links), len(rechts)) < 5 or len(a) == 1 or len(b) == 1:
        return False
    return fuzz.ratio(links, rechts) >= _GRENS and _elk_woord(a, b)


def _met_voorletters(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether the surnames are alike and one has only initials, which fit the other."""
    for een, ander in ((a, b), (b, a)):
        for achter_een, voor_een in ((een[-1], een[:-1]), (een[0], een[1:])):
            achter_ander, voor_ander = ander[-1], ander[:-1]
            kort = all(len(woord) == 1 for woord in voor_een)
            if (
                kort
                and len(achter_een) > 2
                and fuzz.ratio(achter_een, achter_ander) >= _GRENS
                and voor_een[0] == voor_ander[0][:1]
            ):
                return True
    return False


def _elk_woord(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether each word has one that looks like it: "Jan" and "Jos" are two people."""
    kort, lang = sorted((a, b), key=len)
    return all(max(_gelijk(woord, ander) for ander in lang) >= 75.0 for woord in kort)


def _gelijk(een: str, ander: str) -> float:
    return fuzz.ratio(een, ander)
