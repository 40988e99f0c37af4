"""Cutting an ambition into sentences that can stand alone: a proposal, for people to mend."""

import re
from collections.abc import Mapping

from proeftuinen.ambities.delen import Deel

MEESTE = 12
"""Sentences that are proposed at most: more is no ambition but a list."""
LANGST = 400
_KORTST = 3
"""Words that a piece has at least, to be a sentence of its own."""
_BEGIN = {
    Deel.INWONERS: "Wij willen dat inwoners",
    Deel.AANDACHT: "Dat doen we door",
    Deel.WIJ: "Dat doen we doordat wij",
}
_EINDES = re.compile(r"[.!?;\n]+\s*|,\s+(?:en\s+)?")


def knip(delen: Mapping[str, str]) -> list[tuple[Deel, str]]:
    """Return sentences with the part that each comes from, in order; where it is about is none.

    Cuts at the end of sentences, at semicolons and at commas, unless a piece would be shorter than
    three words: that stays with the piece before it.
    """
    zinnen = []
    for deel, begin in _BEGIN.items():
        for stuk in _stukken(delen.get(deel.value, "")):
            zin = f"{begin} {stuk}."
            if len(zin) <= LANGST:
                zinnen.append((deel, zin))
    return zinnen[:MEESTE]


def _stukken(tekst: str) -> list[str]:
    stukken: list[str] = []
    for stuk in (deel.strip(" ,.;\n") for deel in _EINDES.split(tekst)):
        if stuk and (len(stuk.split()) >= _KORTST or not stukken):
            stukken.append(stuk)
        elif stuk:
            stukken[-1] = f"{stukken[-1]}, {stuk}"
    return [" ".join(stuk.split()) for stuk in stukken]
