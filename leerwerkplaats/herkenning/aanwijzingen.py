"""Clues that tell nothing by themselves, and together may point at one person."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leerwerkplaats.herkenning.kenmerken import dagen_precies, functies, ziekten
from leerwerkplaats.herkenning.leeftijden import leeftijden_precies
from leerwerkplaats.herkenning.lijsten import lees
from leerwerkplaats.herkenning.plat import Plat, maak_plat
from leerwerkplaats.herkenning.plekken import instellingen, plaatsen
from leerwerkplaats.herkenning.wereld import VOOR_PLEK

GENOEG = 3
"""So many different kinds together may be one person."""


class Aard(StrEnum):
    """What a clue is about."""

    LEEFTIJD = "leeftijd"
    FUNCTIE = "functie"
    WERK = "werk"
    PLEK = "plek"
    ZIEKTE = "ziekte"
    GEZIN = "gezin"
    TIJD = "tijd"
    HERKOMST = "herkomst of geloof"
    VOORVAL = "voorval"


@dataclass(frozen=True)
class Aanwijzing:
    """One clue: what it is about, and its words."""

    aard: Aard
    tekst: str


_VORMEN = {
    Aard.LEEFTIJD: r"\b(?:begin|midden|eind) (?:twintig|dertig|veertig|vijftig|zestig|zeventig|"
    r"tachtig|negentig)\b|\b\d\d-plus(?:ser)?\b|\b\d{2,3} jaar\b",
    Aard.WERK: r"\b(?:was|is|werkte als|werkt als|van beroep|gepensioneerde?|eigenaar van|had een)"
    r" (?:de |een )?(?:[a-z]+ )?(?:bakker|slager|boer|boerin|juf|leraar|lerares|meester|kapper|"
    r"kapster|visser|schipper|timmerman|piloot|militair|politieagent|brandweerman|postbode|cafe|winkel|"
    r"tandarts|chirurg|rechercheur|journalist|schrijver|schilder|muzikant|boerderij|bakkerij|"
    r"slagerij|garage|hovenier|tuinder|molenaar)\b",
    Aard.ZIEKTE: r"\b(?:als|copd|ms|dementie|hartfalen|nierfalen|leukemie|[a-z]*kanker|parkinson|"
    r"alzheimer|hersentumor|huntington|[a-z]{2,20}oom)\b",
    Aard.GEZIN: r"\b(?:tweeling|drieling|weduwe|weduwnaar|gescheiden|geadopteerd|adoptie|"
    r"pleegkind|pleegkinderen|enig kind|stiefkind\w*|"
    r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) "
    r"(?:kinderen|zonen|dochters|broers|zussen|kleinkinderen))\b",
    Aard.HERKOMST: r"\b(?:turkse?|marokkaanse?|poolse?|chinese|chinees|syrische?|surinaamse?|"
    r"molukse?|indische|oekraiense?|eritrese|afghaanse?|joodse?|jehova\w*|gereformeerde?|"
    r"katholieke?|moslima?|hindoe\w*|antroposofische?|gevlucht|vluchteling\w*)\b",
    Aard.VOORVAL: r"\b(?:krant|verongelukt\w*|ongeluk|brand|overval|faillissement|failliet|"
    r"rechtszaak|lintje|record|wereldreis|gevangenis|zelfdoding|vermist)\b",
    Aard.TIJD: r"\b(?:in|sinds|eind|begin|voorjaar|zomer|najaar|winter) (?:19|20)\d\d\b|"
    r"\b(?:afgelopen|vorige) (?:kerst|pasen|carnaval|koningsdag)\b",
}
_GEZOCHT = {aard: re.compile(vorm, re.IGNORECASE) for aard, vorm in _VORMEN.items()}
_GROOT = re.compile(r"\b(?:ALS|MS|PSP|MSA)\b")


def aanwijzingen(teksten: Iterable[str]) -> Sequence[Aanwijzing]:
    """Return the clues of all texts together, each once, in the order of the texts."""
    uit: dict[Aanwijzing, None] = {}
    for tekst in teksten:
        for aanwijzing in _van(maak_plat(tekst)):
            uit.setdefault(aanwijzing)
    return list(uit)


def samen_een_persoon(teksten: Iterable[str]) -> bool:
    """Tell whether so many kinds of clues stand in these texts that they may be one person."""
    return len({een.aard for een in aanwijzingen(teksten)}) >= GENOEG


def _van(plat: Plat) -> list[Aanwijzing]:
    uit = [
        Aanwijzing(aard, plat.tekst[begin:eind])
        for aard, zoek in (
            (Aard.LEEFTIJD, leeftijden_precies),
            (Aard.FUNCTIE, functies),
            (Aard.ZIEKTE, ziekten),
            (Aard.PLEK, plaatsen),
            (Aard.PLEK, instellingen),
            (Aard.TIJD, dagen_precies),
        )
        for _soort, begin, eind, _voorstel, _zeker in zoek(plat)
    ]
    for aard, vorm in _GEZOCHT.items():
        for deel in vorm.finditer(plat.tekst):
            stuk = deel.group()
            if stuk.lower() in ("als", "ms") and not _GROOT.fullmatch(stuk):
                continue
            uit.append(Aanwijzing(aard, stuk))
    return uit + [Aanwijzing(Aard.PLEK, naam) for naam in _gemeenten(plat)]


def _gemeenten(plat: Plat) -> list[str]:
    """Return the municipalities that are named: with the rest they tell where to look."""
    woorden = plat.woorden
    return [
        woord.tekst
        for i, woord in enumerate(woorden)
        if woord.hoofdletter
        and woord.klein in lees("gemeenten")
        and not (woord.na_grens and woord.klein in lees("ook_woord"))
        and (not i or woorden[i - 1].klein in VOOR_PLEK | {"gemeente"} or not woord.na_grens)
    ]
