"""Streets: with a number, or where someone lives."""

from collections.abc import Iterator

from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat, Woord
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.woorden import (
    GEEN_STRAAT,
    MAATWOORDEN,
    STRAAT,
    STRAAT_ZWAK,
    lijst,
)

_WONEN = lijst("woont wonen woonde wonend uit adres bewoner bewoonster")
_STRATEN = STRAAT + STRAAT_ZWAK
_NUMMER = lijst("nr nummer no huisnummer")
_RICHTING = lijst("oude nieuwe korte lange burgemeester burg sint st prins koningin")


def straten(plat: Plat) -> Iterator[Ruw]:
    """Find a street with its number, and one without where the words before say who lives there."""
    woorden = plat.woorden
    for i in plat.waar(lambda klein: klein.endswith(_STRATEN)):
        woord = woorden[i]
        klein = woord.klein
        sterk = klein.endswith(STRAAT)
        if klein in GEEN_STRAAT and not woord.hoofdletter:
            continue
        heet_zo = woord.hoofdletter and not (woord.na_grens and klein in GEEN_STRAAT)
        eind = _nummer_na(plat, i)
        begin = _begin(plat, i)
        if eind and (heet_zo or (sterk and klein not in GEEN_STRAAT)):
            begin, voorstel = _met_plaatswoord(plat, begin)
            yield Soort.ADRES, woorden[begin].begin, eind, voorstel, heet_zo or len(klein) > 6
        elif sterk and klein not in GEEN_STRAAT and _woont(woorden, begin):
            yield Soort.STRAAT, woorden[begin].begin, woord.eind, "straat", False


def _nummer_na(plat: Plat, i: int) -> int:
    """Return the end of the house number behind word `i`, 0 when there is none."""
    woorden = plat.woorden
    if i + 1 >= len(woorden):
        return 0
    getal = woorden[i + 1]
    if getal.klein in _NUMMER and i + 2 < len(woorden) and plat.tussen(woorden[i], getal) == " ":
        i, getal = i + 1, woorden[i + 2]
    tussen = plat.tussen(woorden[i], getal)
    if (
        not getal.is_getal
        or len(getal.tekst) > 4
        or tussen not in (" ", "  ", ", ", ". ")
        or (tussen == ". " and woorden[i].klein not in _NUMMER)
    ):
        return 0
    eind = getal.eind
    if i + 2 < len(woorden):
        na = woorden[i + 2]
        if na.klein in MAATWOORDEN and plat.tussen(getal, na) == " ":
            return 0
        if len(na.tekst) == 1 and na.eind - eind < 3 and plat.tussen(getal, na) in ("", " ", "-"):
            eind = na.eind if plat.tussen(getal, na) != " " or na.hoofdletter else eind
    return eind


def _begin(plat: Plat, i: int) -> int:
    """Return where the name of the street begins: "Burgemeester Van Oostenlaan"."""
    woorden, j = plat.woorden, i
    while j and i - j < 3 and plat.tussen(woorden[j - 1], woorden[j]) in (" ", ". "):
        vorig = woorden[j - 1]
        if not (vorig.hoofdletter and (vorig.klein in _RICHTING or vorig.klein in ("van", "de"))):
            break
        if vorig.na_grens and vorig.klein in ("van", "de"):
            break
        j -= 1
    return j


def _met_plaatswoord(plat: Plat, i: int) -> tuple[int, str]:
    """Take "in de" and "aan het" before a street along, so that what is offered reads well."""
    woorden, j = plat.woorden, i
    if j and woorden[j - 1].klein in ("de", "het") and not woorden[j - 1].na_grens:
        j -= 1
    if j and woorden[j - 1].klein in ("in", "aan", "op") and not woorden[j - 1].na_grens:
        return j - 1, "op een adres"
    return j, "een adres"


def _woont(woorden: list[Woord], i: int) -> bool:
    """Tell whether the words just before say that someone lives there."""
    voor = [woord.klein for woord in woorden[max(0, i - 3) : i]]
    return bool(_WONEN & set(voor))
