"""Names of people: after a title or a relation, and of those whom the caller names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat, Woord, maak_plat
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.wereld import BEKEND
from leerwerkplaats.herkenning.woorden import (
    AANSPREEK,
    ACHTERNAMEN,
    ALLEEN_BEKEND,
    BEROEP,
    GEEN_NAAM,
    MET_PUNT,
    OOK_WOORD,
    RELATIES,
    TUSSEN,
    VOORNAMEN,
)

_NA_DE_KERN_NIET = {"in", "op", "aan", "het"}
_LANGSTE = 9  # words of one name: initials, prefixes and double surnames


def _stam(woord: str) -> str:
    """Return a word in small letters without the 's of who owns something."""
    klein = woord.lower()
    return klein.removesuffix("'s") if len(klein) > 3 else klein


def _aaneen(plat: Plat, een: Woord, ander: Woord) -> bool:
    """Tell whether a name may run on from one word into the next."""
    tussen = plat.tussen(een, ander)
    if tussen in ("", " ", "  ", "'", " '", "-", " - "):
        return not ander.is_getal
    return tussen in (".", ". ") and len(een.tekst) <= 2


def _is_tussen(plat: Plat, woord: Woord) -> bool:
    klein = woord.klein
    return klein in TUSSEN or (
        (klein in ("t", "s") and plat.tekst[woord.begin - 1 : woord.begin] == "'")
        or (woord.tekst in ("v", "d") and plat.tekst[woord.eind : woord.eind + 1] == ".")
    )


def _is_bekend(plat: Plat, woord: Woord) -> bool:
    """Tell whether this is a widely known first or family name, or an initial with its dot."""
    if len(woord.tekst) == 1:
        return plat.tekst[woord.eind : woord.eind + 1] == "."
    return _stam(woord.tekst) in VOORNAMEN | ACHTERNAMEN


def _is_naamdeel(woord: Woord, *, kapitalen: bool) -> bool:
    """Tell whether a word can be the heart of a name."""
    stam = _stam(woord.tekst)
    eerste = stam.partition("-")[0]
    if kapitalen or not woord.hoofdletter:
        return stam in ACHTERNAMEN or stam in VOORNAMEN or eerste in ACHTERNAMEN
    return stam not in GEEN_NAAM and stam not in BEKEND and len(stam) > 1


def _naam_vanaf(plat: Plat, i: int, *, kapitalen: bool) -> int:
    """Return the index after the name that begins at word `i`; `i` when there is none."""
    woorden, j, kern = plat.woorden, i, 0
    while j < len(woorden) and j - i < _LANGSTE:
        woord = woorden[j]
        if j > i and not _aaneen(plat, woorden[j - 1], woord):
            break
        voorletter = len(woord.tekst) == 1 and woord.hoofdletter
        na = plat.tekst[woord.eind : woord.eind + 2]
        if voorletter and not kern and (na[:1] == "." or (na[:1] == " " and na[1:].isupper())):
            j += 1
            continue
        if _is_tussen(plat, woord) and not (kern and woord.klein in _NA_DE_KERN_NIET):
            j += 1
            continue
        klein_ook = kern and not woord.hoofdletter and woorden[kern - 1].hoofdletter
        if not _is_naamdeel(woord, kapitalen=kapitalen) or klein_ook:
            break
        j += 1
        kern = j
    return kern or i


def _in_kapitalen(plat: Plat, woorden: list[Woord], i: int) -> bool:
    """Tell whether the words around this one are all in capitals, so that these say nothing."""
    bij = [w for w in woorden[max(0, i - 3) : i + 5] if not w.is_getal and len(w.tekst) > 1]
    return len(bij) > 2 and all(w.tekst.isupper() for w in bij)


def _na_titel(plat: Plat, i: int) -> bool:
    """Tell whether what follows word `i` may be the name that belongs to it."""
    woorden = plat.woorden
    tussen = plat.tussen(woorden[i], woorden[i + 1])
    if woorden[i].klein in MET_PUNT:
        return tussen.replace("'", "").strip() in ("", ".") and "\n" not in tussen
    return tussen in (" ", "  ", " '")


def _met_hoofdletter(voorstel: str, woord: Woord) -> str:
    """Begin with a capital where a sentence does."""
    if woord.na_grens and woord.hoofdletter:
        return voorstel[0].upper() + voorstel[1:]
    return voorstel


def met_titel(plat: Plat) -> Iterator[Ruw]:
    """Find titles, callings and relations with a name behind them."""
    woorden = plat.woorden
    for i, woord in enumerate(woorden[:-1]):
        klein = woord.klein
        titel = AANSPREEK.get(klein) or BEROEP.get(klein)
        if not titel and klein not in RELATIES:
            continue
        if not _na_titel(plat, i):
            continue
        vorig = woorden[i - 1] if i and plat.tussen(woorden[i - 1], woord) == " " else None
        if klein == "heer" and (vorig is None or vorig.klein != "de"):
            continue
        kapitalen = _in_kapitalen(plat, woorden, i)
        eind = _naam_vanaf(plat, i + 1, kapitalen=kapitalen)
        if eind == i + 1 or (klein in ALLEEN_BEKEND and not _is_bekend(plat, woorden[i + 1])):
            continue
        naam = woorden[i + 1 : eind]
        zeker = any(deel.hoofdletter for deel in naam) and klein not in RELATIES
        eerste = vorig if vorig and _hoort_erbij(klein, vorig) else woord
        soort = Soort.PROFESSIONAL if klein in BEROEP else Soort.NAAM
        voorstel = _met_hoofdletter(titel, eerste) if titel else woord.tekst
        yield soort, eerste.begin, woorden[eind - 1].eind, voorstel, zeker


def _hoort_erbij(klein: str, vorig: Woord) -> bool:
    """Tell whether the word before a title goes too: "de heer", "een mevrouw", "onze dokter"."""
    if vorig.klein in ("de", "een"):
        return klein not in RELATIES
    return vorig.klein in ("onze", "mijn", "haar", "zijn") and klein in BEROEP


@dataclass
class Bekenden:
    """The names that the caller passed, ready to look up: words in small letters."""

    voor: set[str] = field(default_factory=set)
    achter: set[str] = field(default_factory=set)
    paren: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def van(cls, namen: Iterable[str]) -> "Bekenden":
        """Take names apart: the first word, and all that is no prefix after it."""
        zelf = cls()
        for naam in namen:
            woorden = [w.klein for w in maak_plat(naam).woorden if not w.is_getal]
            hart = [w for w in woorden if w not in TUSSEN and len(w) > 1]
            if not hart:
                continue
            begint_met_voornaam = len(woorden[0]) > 1 and woorden[0] not in TUSSEN
            achter = hart[1:] if begint_met_voornaam else hart
            if begint_met_voornaam:
                zelf.voor.add(hart[0])
                zelf.paren.update((hart[0], deel) for deel in achter)
            zelf.achter.update(achter)
        return zelf

    @cached_property
    def mogelijk(self) -> frozenset[str]:
        """Return each word that can be part of someone's name, as it may be written."""
        alle = self.voor | self.achter
        return frozenset(deel + einde for deel in alle for einde in ("", "s", "'s"))

    def deel(self, woord: Woord) -> str:
        """Return "voor" or "achter" when a word is part of someone's name, else ""."""
        if woord.klein not in self.mogelijk:
            return ""
        for vorm in _vormen(woord.tekst):
            if vorm in self.voor:
                return "voor"
            if vorm in self.achter:
                return "achter"
        return ""

    def __bool__(self) -> bool:
        return bool(self.voor or self.achter)


def _vormen(tekst: str) -> tuple[str, ...]:
    klein = tekst.lower()
    vormen = [klein]
    if klein.endswith("'s"):
        vormen.append(klein[:-2])
    elif klein.endswith("s") and tekst[:1].isupper() and len(klein) > 4:
        vormen.append(klein[:-1])
    return tuple(vormen)


def van_bekenden(plat: Plat, bekenden: Bekenden) -> Iterator[Ruw]:
    """Find people of the caller's list: whole words, whatever their accents or case.

    A name that is also a word of every day counts only with a capital within a sentence, with a
    first name, an initial or a prefix before it. A lone surname that opens a sentence is "maybe".
    """
    if not bekenden:
        return
    woorden, i = plat.woorden, 0
    while i < len(woorden):
        eind, zeker = _bekende_vanaf(plat, bekenden, i)
        if eind == i:
            i += 1
            continue
        begin = _met_voorletters(plat, i)
        laatste = woorden[eind - 1]
        klein = laatste.klein
        bezit = klein.endswith("'s") or (klein not in bekenden.voor | bekenden.achter)
        voorstel = _met_hoofdletter("een collega" + ("'s" if bezit else ""), woorden[begin])
        yield Soort.COLLEGA, woorden[begin].begin, laatste.eind, voorstel, zeker
        i = eind


def _bekende_vanaf(plat: Plat, bekenden: Bekenden, i: int) -> tuple[int, bool]:
    """Return the index after the name that begins here (`i` for none), and whether it is sure."""
    woorden, woord = plat.woorden, plat.woorden[i]
    if woord.is_getal or not (deel := bekenden.deel(woord)):
        return i, False
    eind, paar = i + 1, False
    if deel == "voor":
        eind, paar = _met_achternaam(plat, bekenden, i)
    if paar:
        return eind, True
    if not woord.hoofdletter:
        gewoon = _stam(woord.tekst) in VOORNAMEN and not _is_woord(woord)
        return (eind, False) if gewoon and deel == "voor" else (i, False)
    kapitalen = _in_kapitalen(plat, woorden, i)
    voorvoegsel = deel == "achter" and _heeft_voorvoegsel(plat, i)
    if _is_woord(woord):
        mag = voorvoegsel or (not woord.na_grens and not kapitalen and not _is_maand(plat, i))
        return (eind, voorvoegsel) if mag else (i, False)
    return eind, deel == "voor" or voorvoegsel or not woord.na_grens


def _is_woord(woord: Woord) -> bool:
    return bool(OOK_WOORD & set(_vormen(woord.tekst))) or len(woord.tekst) < 3


def _is_maand(plat: Plat, i: int) -> bool:
    """Tell whether this is a month: "3 Mei", "in Mei"."""
    woorden = plat.woorden
    if woorden[i].klein not in ("mei", "april", "juni", "juli", "augustus"):
        return False
    vorig = woorden[i - 1] if i else None
    return vorig is not None and (
        vorig.is_getal or vorig.klein in ("in", "begin", "eind", "half", "van", "tot", "sinds")
    )


def _met_achternaam(plat: Plat, bekenden: Bekenden, i: int) -> tuple[int, bool]:
    """Return the index after a first name with the surname that goes with it, and whether."""
    woorden, j = plat.woorden, i + 1
    while j < len(woorden) and j - i < _LANGSTE and _aaneen(plat, woorden[j - 1], woorden[j]):
        vorm = next((v for v in _vormen(woorden[j].tekst) if v in bekenden.achter), "")
        if vorm and (woorden[i].klein, vorm) in bekenden.paren:
            return j + 1, True
        if woorden[j].klein not in TUSSEN:
            break
        j += 1
    return i + 1, False


def _heeft_voorvoegsel(plat: Plat, i: int) -> bool:
    """Tell whether an initial or a prefix with a capital stands right before this surname."""
    begin = _met_voorletters(plat, i)
    if begin == i:
        return False
    eerste = plat.woorden[begin]
    return len(eerste.tekst) == 1 or (eerste.hoofdletter and not eerste.na_grens)


def _met_voorletters(plat: Plat, i: int) -> int:
    """Return the index where a name begins: initials and prefixes before word `i` go with it."""
    woorden, j = plat.woorden, i
    while j and i - j < _LANGSTE and _aaneen(plat, woorden[j - 1], woorden[j]):
        vorig = woorden[j - 1]
        punt = plat.tekst[vorig.eind : vorig.eind + 1] == "."
        if not ((len(vorig.tekst) == 1 and vorig.hoofdletter and punt) or _is_tussen(plat, vorig)):
            break
        j -= 1
    # A prefix in small letters with nothing before it may be of the sentence: "van Roos".
    while j < i and not woorden[j].hoofdletter:
        j += 1
    return j
