"""Names of organisations: as one looks them up, and whether two are spellings of one."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from leerwerkplaats.web.vouwen import vouw

MAX_LENGTE = 200  # of the column
# What people leave out when they say a name: legal forms, articles, "en".
_RECHTSVORMEN = {"stichting", "vereniging", "cooperatie", "maatschap", "bv", "nv", "vof", "ua"}
_BIJZAKEN = _RECHTSVORMEN | {"de", "het", "t", "en"}
_LOS = re.compile(r"(?<=\w)['`´](?=\w)")
_NIET_WOORD = re.compile(r"[\W_]+")

# Tuned on Dutch names, see tests/proeftuinen/mensen/organisaties/test_namen.py: high enough to
# keep "Oosterlicht" and "Westerlicht" apart (82), low enough for one wrong letter of eight (87).
GRENS = 85.0
_EERSTE_ZEEF = 72.0  # on the whole name: cheap, and far below what two spellings score
_KORT = 4  # of a word this short, one other letter makes another word


@lru_cache(maxsize=8192)
def zoeknaam(naam: str) -> str:
    """Return the name as one looks it up: small letters, no accents, no "stichting", "de", "bv".

    Never empty for a name in which something can be seen, in any script; at most 200 signs.
    """
    tekst = unicodedata.normalize("NFKC", _LOS.sub("", vouw(naam)))
    woorden = _zonder_punten(_woorden(tekst))
    over = [woord for woord in woorden if woord not in _BIJZAKEN] or woorden
    return (" ".join(over) or _zichtbaar(tekst))[:MAX_LENGTE].strip()


def _zichtbaar(tekst: str) -> str:
    """Return a text of signs only ("🌻") as it is, without what cannot be kept or seen."""
    schoon = (teken for teken in tekst if unicodedata.category(teken)[0] != "C")
    return " ".join("".join(schoon).split())


def _woorden(tekst: str) -> list[str]:
    """Split at what is no letter, mark or figure; vowel signs of other scripts stay with theirs."""
    schoon = "".join(teken if unicodedata.category(teken)[0] in "LMN" else " " for teken in tekst)
    return schoon.split()


def _zonder_punten(woorden: Sequence[str]) -> list[str]:
    """Join single letters: what stood as "b.v." is "bv"."""
    uit: list[str] = []
    vorige_los = False
    for woord in woorden:
        los = len(woord) == 1 and woord.isalpha()
        if los and vorige_los:
            uit[-1] += woord
        else:
            uit.append(woord)
        vorige_los = los
    return uit


class _Vorm(NamedTuple):
    """A name in the forms that are compared; `dicht` has no spaces, `gesorteerd` no order."""

    gesorteerd: str
    verschillend: frozenset[str]
    woorden: tuple[str, ...]
    dicht: str


@lru_cache(maxsize=8192)
def _vorm(naam: str) -> _Vorm:
    woorden = tuple(zoeknaam(naam).split())
    return _Vorm("".join(sorted(woorden)), frozenset(woorden), woorden, "".join(woorden))


def gelijkenis(een: str, ander: str) -> float:
    """Return 0 to 100: how much two names look like spellings of one organisation.

    Words that both have say nothing ("Huisartsenpraktijk"); what is left must look alike, and
    figures must be the same.
    """
    heel, set_een, woorden_een, dicht = _vorm(een)
    heel_ander, set_ander, woorden_ander, dicht_ander = _vorm(ander)
    if set_een == set_ander or dicht == dicht_ander:
        return 100.0
    if not fuzz.ratio(heel, heel_ander, score_cutoff=_EERSTE_ZEEF):
        return 0.0
    rest = "".join([woord for woord in woorden_een if woord not in set_ander])
    rest_ander = "".join([woord for woord in woorden_ander if woord not in set_een])
    if min(len(rest), len(rest_ander)) < _KORT or _cijfers(rest) != _cijfers(rest_ander):
        return 100.0 if rest == rest_ander else 0.0
    return fuzz.ratio(rest, rest_ander)


def _cijfers(tekst: str) -> str:
    return "".join(filter(str.isdigit, tekst))


def lijken[T](naam: str, kandidaten: Iterable[T], *, grens: float = GRENS) -> list[T]:
    """Return the candidates whose `str` looks like another spelling of this name, best first.

    A candidate is a name or an Organisatie; the same name counts as alike.
    """
    punten = [(gelijkenis(naam, str(kandidaat)), kandidaat) for kandidaat in kandidaten]
    goed = [paar for paar in punten if paar[0] >= grens]
    return [kandidaat for _, kandidaat in sorted(goed, key=lambda paar: -paar[0])]
