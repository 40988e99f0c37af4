"""Names of people after a title or a relation."""

from collections.abc import Iterator

from leerwerkplaats.herkenning.bekenden import Bekenden
from leerwerkplaats.herkenning.kenmerken import FUNCTIES, kaal_van
from leerwerkplaats.herkenning.lijsten import lees
from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat, Woord
from leerwerkplaats.herkenning.samenhang import (
    LANGSTE,
    aaneen,
    in_kapitalen,
    is_tussen,
    met_hoofdletter,
    stam_van,
)
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.wereld import BEKEND
from leerwerkplaats.herkenning.woorden import (
    AANSPREEK,
    ACHTERNAMEN,
    ALLEEN_BEKEND,
    BEROEP,
    GEEN_NAAM,
    MET_PUNT,
    RELATIES,
    VOORNAMEN,
    lijst,
)

_NA_DE_KERN_NIET = {"in", "op", "aan", "het"}
# After these a relation gets "de": "Dochter Anneke en zoon Piet", not "haar dochter Anneke".
_ZONDER_LIDWOORD = lijst("en of met aan van bij voor door dat als zegt belde naar tegen ook")
_KORT = VOORNAMEN | ACHTERNAMEN
_TITELS = {*AANSPREEK, *BEROEP, *RELATIES}
_TITELS_POORT = {*_TITELS, *FUNCTIES}
_HET = lijst("buurmeisje")


def _is_bekend(plat: Plat, woord: Woord) -> bool:
    """Tell whether this is a widely known first or family name, or an initial with its dot."""
    if len(woord.tekst) == 1:
        return plat.tekst[woord.eind : woord.eind + 1] == "."
    return stam_van(woord.tekst) in _KORT


def _is_naamdeel(woord: Woord, bekenden: Bekenden | None, *, kapitalen: bool) -> bool:
    """Tell whether a word can be the heart of a name."""
    stam = stam_van(woord.tekst)
    eerste = stam.partition("-")[0]
    if kapitalen or not woord.hoofdletter:
        kort = stam in ACHTERNAMEN or stam in VOORNAMEN or eerste in ACHTERNAMEN
        return kort or (bekenden is not None and _in_lijst(stam, bekenden))
    return stam not in GEEN_NAAM and stam not in BEKEND and len(stam) > 1


def _in_lijst(stam: str, bekenden: Bekenden) -> bool:
    """Tell whether the gate knows a word as a name that is no word of every day."""
    if stam in lees("ook_woord") or stam in GEEN_NAAM:
        return False
    return stam in bekenden.achter or stam in lees("achternamen") or stam in lees("voornamen")


def _naam_vanaf(plat: Plat, i: int, bekenden: Bekenden | None, *, kapitalen: bool) -> int:
    """Return the index after the name that begins at word `i`; `i` when there is none."""
    woorden, j, kern = plat.woorden, i, 0
    while j < len(woorden) and j - i < LANGSTE:
        woord = woorden[j]
        if j > i and not aaneen(plat, woorden[j - 1], woord):
            break
        voorletter = len(woord.tekst) == 1 and woord.hoofdletter
        na = plat.tekst[woord.eind : woord.eind + 2]
        if voorletter and not kern and (na[:1] == "." or (na[:1] == " " and na[1:].isupper())):
            j += 1
            continue
        if is_tussen(plat, woord) and not (kern and woord.klein in _NA_DE_KERN_NIET):
            j += 1
            continue
        klein_ook = kern and not woord.hoofdletter and woorden[kern - 1].hoofdletter
        if not _is_naamdeel(woord, bekenden, kapitalen=kapitalen) or klein_ook:
            break
        j += 1
        kern = j
    return kern or i


def _na_titel(plat: Plat, i: int) -> bool:
    """Tell whether what follows word `i` may be the name that belongs to it."""
    woorden = plat.woorden
    tussen = plat.tussen(woorden[i], woorden[i + 1])
    if woorden[i].klein in MET_PUNT:
        return tussen.replace("'", "").strip() in ("", ".") and "\n" not in tussen
    return tussen in (" ", "  ", " '")


def met_titel(plat: Plat, bekenden: Bekenden | None = None) -> Iterator[Ruw]:
    """Find titles, callings and relations with a name behind them.

    With `bekenden`, at the gate: the longer lists are asked too, and who is known here by that
    name, with a title before it, is surely someone of this place.
    """
    woorden = plat.woorden
    titels = _TITELS if bekenden is None else _TITELS_POORT
    for i in plat.waar(lambda klein: kaal_van(klein) in titels):
        if i + 1 == len(woorden) or not _na_titel(plat, i):
            continue
        woord = woorden[i]
        klein = kaal_van(woord.klein)
        titel = AANSPREEK.get(klein) or BEROEP.get(klein)
        if bekenden is not None:
            titel = FUNCTIES.get(klein) or titel
        vorig = woorden[i - 1] if i and plat.tussen(woorden[i - 1], woord) == " " else None
        if klein == "heer" and (vorig is None or vorig.klein != "de"):
            continue
        kapitalen = in_kapitalen(plat, woorden, i)
        eind = _naam_vanaf(plat, i + 1, bekenden, kapitalen=kapitalen)
        if eind == i + 1 or (klein in ALLEEN_BEKEND and not _is_bekend(plat, woorden[i + 1])):
            continue
        naam = woorden[i + 1 : eind]
        zeker = any(deel.hoofdletter for deel in naam) and klein not in RELATIES
        eerste = vorig if vorig and _hoort_erbij(klein, vorig) else woord
        soort = Soort.PROFESSIONAL if klein in BEROEP or klein in FUNCTIES else Soort.NAAM
        voorstel = met_hoofdletter(titel, eerste) if titel else _relatie(woord, vorig)
        if bekenden is not None and bekenden.noemt(naam, titel=bool(titel)):
            soort, zeker = Soort.COLLEGA, True
        yield soort, eerste.begin, woorden[eind - 1].eind, voorstel, zeker


def _hoort_erbij(klein: str, vorig: Woord) -> bool:
    """Tell whether the word before a title goes too: "de heer", "een mevrouw", "onze dokter"."""
    if vorig.klein in ("de", "een"):
        return klein not in RELATIES
    return vorig.klein in ("onze", "mijn", "haar", "zijn") and klein in BEROEP


def _relatie(woord: Woord, vorig: Woord | None) -> str:
    """Return a relation without its name: "de dochter" where nothing says whose."""
    if woord.na_grens or (vorig is not None and vorig.klein in _ZONDER_LIDWOORD):
        lidwoord = "het" if woord.klein in _HET else "de"
        return met_hoofdletter(f"{lidwoord} {woord.klein}", woord)
    return woord.tekst
