"""From text to words and stems; the same on both databases, for it is done here.

A stem is what stands in the index: small letters and digits of ASCII only, so that FTS5 and
PostgreSQL's parser both take it for one word. Stems by Snowball's `dutch`; what it misses
(wens, wensen) is made good by the list of words, see woordenlijst.py.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

from leerwerkplaats.web.vouwen import vouw

LANGSTE_WOORD, LANGSTE_STAM = 60, 130
# As one word, however it is joined: check-in, collega's, a/b is two.
_WOORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_DEEL = re.compile(r"[^\W_]+")
_STREPEN = str.maketrans(dict.fromkeys("‐‑‒–", "-"))
# Snowball leaves sociaal and makes sociale social: one stem for both.
_LANG = re.compile(r"(?<=\w{3})([aeou])\1([lnrs])$")
_STEMMER = Stemmer.Stemmer("dutch")

# Words that say nothing of what someone looks for. In a title they are kept, for a title may
# consist of them ("Wie kan wat?").
STOPWOORDEN = frozenset(
    [
        "aan",
        "al",
        "alle",
        "allemaal",
        "als",
        "altijd",
        "anders",
        "bij",
        "ben",
        "bent",
        "daar",
        "daarna",
        "dan",
        "dat",
        "de",
        "der",
        "deze",
        "die",
        "dit",
        "doe",
        "doen",
        "doet",
        "door",
        "dus",
        "een",
        "eens",
        "echt",
        "eerst",
        "elk",
        "elke",
        "en",
        "er",
        "erg",
        "ergens",
        "gaan",
        "gaat",
        "ga",
        "geen",
        "geven",
        "geef",
        "graag",
        "had",
        "hadden",
        "heb",
        "hebben",
        "hebt",
        "heeft",
        "heel",
        "hem",
        "hen",
        "het",
        "hier",
        "hij",
        "hoe",
        "hun",
        "iemand",
        "iets",
        "ik",
        "in",
        "is",
        "ja",
        "je",
        "jij",
        "jou",
        "jouw",
        "jullie",
        "kan",
        "kun",
        "kunnen",
        "kunt",
        "krijg",
        "krijgen",
        "krijgt",
        "kom",
        "komen",
        "komt",
        "laat",
        "maar",
        "maak",
        "maakt",
        "maken",
        "me",
        "mee",
        "meer",
        "men",
        "met",
        "mij",
        "mijn",
        "moet",
        "moeten",
        "mogen",
        "mag",
        "na",
        "naar",
        "nee",
        "niet",
        "niets",
        "nog",
        "nodig",
        "nu",
        "of",
        "om",
        "omdat",
        "onder",
        "ons",
        "ook",
        "onze",
        "op",
        "over",
        "per",
        "rond",
        "rondom",
        "te",
        "ten",
        "ter",
        "tegen",
        "toch",
        "toe",
        "tot",
        "tussen",
        "u",
        "uit",
        "uw",
        "van",
        "vanuit",
        "veel",
        "via",
        "vind",
        "vinden",
        "voor",
        "voordat",
        "waar",
        "waarin",
        "waarmee",
        "waarom",
        "waarop",
        "waarover",
        "wanneer",
        "want",
        "was",
        "waren",
        "wat",
        "we",
        "weer",
        "weet",
        "wel",
        "welk",
        "welke",
        "wie",
        "wij",
        "wil",
        "willen",
        "wilt",
        "word",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zelf",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zoek",
        "zoeken",
        "zonder",
        "zou",
        "zouden",
        "zoiets",
        "the",
    ]
)


def woorden(tekst: str, *, heel: bool = False) -> Iterator[str]:
    """Yield the words of a text, folded; of one with a hyphen the whole and then its parts.

    `heel`: without those parts, as a question is read.
    """
    for gevonden in _WOORD.finditer(vouw(tekst).translate(_STREPEN)):
        woord = gevonden.group()
        if woord.isalnum():
            yield woord[:LANGSTE_WOORD]
        else:
            yield from _delen(woord, heel=heel)


def _delen(woord: str, *, heel: bool) -> Iterator[str]:
    delen = _DEEL.findall(woord.replace("'s", "").replace("'", ""))
    if len(delen) > 1 and not any(deel.isdigit() for deel in delen):
        yield "".join(delen)[:LANGSTE_WOORD]
        if heel:
            return
    yield from (deel[:LANGSTE_WOORD] for deel in delen)


@lru_cache(maxsize=100_000)
def stam(woord: str) -> str:
    """Return the stem of a folded word, as it stands in the index."""
    if not woord.isascii():
        # Another script has no Dutch stem. Two letters of base 16 per byte keep it one word.
        return f"x{woord.encode('utf-8', 'replace').hex()}"[:LANGSTE_STAM]
    return _LANG.sub(r"\1\2", vouw(_STEMMER.stemWord(woord)))


def is_klein(woord: str) -> bool:
    """Tell whether a word says nothing of what is looked for."""
    return woord in STOPWOORDEN
