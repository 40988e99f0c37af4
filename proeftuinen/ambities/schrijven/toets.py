"""The check: five questions about the text, with what they were answered from. Pure, no database.

It reminds and never judges: no mark, no number, nothing is stopped by it. A list finds words, not
meaning, so each answer says which words it found, and asks people to look again themselves.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from leerwerkplaats.begrippen import Dimensie
from proeftuinen.ambities.delen import Deel, zonder_begin
from proeftuinen.ambities.schrijven import toetswoorden as data

_WOORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ZIN = re.compile(r"(?<=[.!?…])\s+|\n+")
_MEESTE = 8


@dataclass(frozen=True)
class Antwoord:
    """One question of the check: what it found, why it is asked, and what to think of."""

    vraag: str
    goed: bool  # found what it looked for; False asks people to look again
    bevinding: str
    woorden: Sequence[str]
    waarom: str


def kijk(teksten: Mapping[str, str]) -> list[Antwoord]:
    """Return the five questions with their answers, always in the same order."""
    delen = [zonder_begin(deel, teksten.get(deel.value, "")) for deel in Deel]
    heel = "\n".join(delen)
    return [
        _dimensies(heel),
        _zorg_en_welzijn(heel),
        _naasten(heel),
        _klein(heel),
        _gewone_taal(teksten, heel),
    ]


@cache
def _patroon(lijst: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds any of these words; `*` is any ending or beginning."""
    delen = [
        re.escape(woord).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
        for woord in sorted(lijst, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(delen)})(?!\w)", re.IGNORECASE)


def vind(lijst: Iterable[str], tekst: str) -> list[str]:
    """Return the words of this list that are in the text, as written there, each once.

    >>> vind(["naaste*"], "Ook naasten doen mee, en de Naaste zelf.")
    ['naasten', 'Naaste']
    """
    gevonden = (" ".join(treffer.split()) for treffer in _patroon(tuple(lijst)).findall(tekst))
    uniek: dict[str, str] = {}
    for woord in gevonden:
        uniek.setdefault(woord.casefold(), woord)
    return list(uniek.values())


def _som(woorden: Sequence[str], voegwoord: str = "en") -> str:
    """Return words as one says them: "a, b en c"."""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} {voegwoord} {woorden[-1]}"


def _citeer(woorden: Sequence[str]) -> list[str]:
    return [f"“{woord}”" for woord in woorden[:_MEESTE]]


def _dimensies(tekst: str) -> Antwoord:
    namen = {waarde: str(Dimensie(waarde).label).lower() for waarde in data.DIMENSIES}
    gevonden = {waarde: vind(lijst, tekst) for waarde, lijst in data.DIMENSIES.items()}
    mist = [namen[waarde] for waarde, woorden in gevonden.items() if not woorden]
    per = [
        f"{namen[waarde]}: {_som(_citeer(woorden[:3]))}"
        for waarde, woorden in gevonden.items()
        if woorden
    ]
    if mist:
        bevinding = f"We zien nog geen woord over: {_som(mist, 'of')}."
    else:
        bevinding = "We zien woorden over alle vier."
    return Antwoord(
        "Komen alle vier de dimensies terug?",
        not mist,
        bevinding,
        per,
        "Mensen hebben een lichaam, anderen om zich heen, gevoelens, en dingen die hun leven zin "
        "geven. Wat er niet in staat, vergeet je later makkelijk.",
    )


def _zorg_en_welzijn(tekst: str) -> Antwoord:
    zorg, welzijn = vind(data.ZORG, tekst), vind(data.WELZIJN, tekst)
    mist = [naam for naam, gevonden in (("zorg", zorg), ("welzijn", welzijn)) if not gevonden]
    bevinding = f"We zien nog niets over {_som(mist, 'of')}." if mist else "We zien ze allebei."
    return Antwoord(
        "Staan zorg en welzijn er allebei in?",
        not mist,
        bevinding,
        _citeer([*zorg[:4], *welzijn[:4]]),
        "Samen op tijd erbij zijn lukt alleen als beide zich erin herkennen.",
    )


def _naasten(tekst: str) -> Antwoord:
    gevonden = vind(data.NAASTEN, tekst)
    return Antwoord(
        "Is er oog voor naasten?",
        bool(gevonden),
        "We zien ze genoemd." if gevonden else "We zien nog niemand genoemd die dichtbij staat.",
        _citeer(gevonden),
        "Naasten doen veel, en hebben zelf ook aandacht nodig.",
    )


def _klein(tekst: str) -> Antwoord:
    groot = [
        f"“{woord}”: {terug}"
        for patroon, terug in data.GROOT.items()
        for woord in vind([patroon], tekst)
    ]
    aantal = len(_WOORD.findall(tekst))
    lang = aantal > data.WOORDEN_SAMEN
    zinnen = []
    if groot:
        zinnen.append("Deze woorden zijn groot. Kan het kleiner?")
    if lang:
        zinnen.append(f"De tekst heeft {aantal} woorden. Wat kan weg?")
    return Antwoord(
        "Is het klein en concreet genoeg?",
        not zinnen,
        " ".join(zinnen) or "We zien geen grote woorden.",
        list(dict.fromkeys(groot))[:_MEESTE],
        "Met iets kleins kun je morgen beginnen, en je ziet of het lukt.",
    )


def _zinnen(teksten: Mapping[str, str]) -> Iterator[str]:
    """Yield the sentences that people wrote: each part is at least one."""
    for deel in Deel:
        ruw = teksten.get(deel.value, "")
        yield from (zin for zin in _ZIN.split(ruw.strip()) if zin.strip())


def _begin_van(zin: str) -> str:
    woorden = zin.split()
    return f"“{' '.join(woorden[:5])} …” ({len(_WOORD.findall(zin))} woorden)"


def _gewone_taal(teksten: Mapping[str, str], heel: str) -> Antwoord:
    lang = [
        _begin_van(zin)
        for zin in _zinnen(teksten)
        if len(_WOORD.findall(zin)) > data.WOORDEN_IN_ZIN
    ]
    moeilijk = [
        f"“{woord}”: zeg liever “{liever}”"
        for patroon, liever in data.MOEILIJK.items()
        for woord in vind([patroon], heel)
    ]
    bekend = vind(data.MOEILIJK, heel)
    te_lang = [
        f"“{woord}” is lang"
        for woord in dict.fromkeys(_WOORD.findall(heel))
        if len(woord) > data.LETTERS_IN_WOORD and woord not in bekend
    ]
    zinnen = []
    if lang:
        zinnen.append(
            "Er staat een lange zin in." if len(lang) == 1 else "Er staan lange zinnen in."
        )
    if moeilijk or te_lang:
        zinnen.append("Niet iedereen kent deze woorden.")
    return Antwoord(
        "Is het gewone taal?",
        not zinnen,
        " ".join(zinnen) or "De zinnen zijn kort en de woorden bekend.",
        [*lang, *moeilijk, *te_lang][:_MEESTE],
        "Iedereen moet de ambitie kunnen lezen, ook wie er niet bij was.",
    )
