"""Bare names: no title before them, and of nobody whom the caller named. For the gate."""

from collections.abc import Iterator

from leerwerkplaats.herkenning.lijsten import lees
from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat, Woord
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.wereld import BEKEND, GEEN_BEGIN, NA_NAAM, VOOR_PLEK
from leerwerkplaats.herkenning.woorden import ACHTERNAMEN, GEEN_NAAM, OOK_WOORD, TUSSEN, VOORNAMEN

_LANGSTE = 8
_VOORZETSEL_NAAM = TUSSEN - {"op", "in", "aan", "het", "al", "la", "le", "du", "von", "v", "d"}
_GEEN = GEEN_NAAM - {"wil"}  # that one only within a sentence, see `_midden`
_VOORNAMEN = VOORNAMEN - OOK_WOORD
_HARDE_TUSSEN = {"van", "de", "der", "den", "ter", "ten", "te", "el", "al", "ben", "bin", "vd"}


class Naamwoord:
    """What the lists know of one word."""

    __slots__ = ("achter", "bekend", "ook_woord", "stam", "voor", "zeker_naam")

    def __init__(self, tekst: str) -> None:
        self.stam = _stam(tekst)
        delen = self.stam.split("-")
        self.voor = (
            self.stam in lees("voornamen")
            or self.stam in VOORNAMEN
            or (len(delen) > 1 and all(deel in lees("voornamen") for deel in delen))
        )
        self.achter = (
            self.stam in lees("achternamen")
            or self.stam in ACHTERNAMEN
            or any(len(deel) > 3 and deel in lees("achternamen") for deel in delen)
        )
        # "Wmo-consulent", "PaTz-groep"
        self.bekend = delen[0] in BEKEND or self.stam in BEKEND
        self.zeker_naam = self.voor and self.stam not in lees("plaatsen")
        gewoon = self.stam in lees("ook_woord") or self.stam in OOK_WOORD
        self.ook_woord = gewoon and self.stam not in _VOORNAMEN


def _stam(tekst: str) -> str:
    """Return a word in small letters without the 's or s of who owns something."""
    klein = tekst.lower().removesuffix("'s")
    if not klein.endswith("s") or klein in lees("voornamen") or klein[:-1] not in lees("voornamen"):
        return klein
    return klein if klein in lees("ook_woord") or klein in lees("gewone_woorden") else klein[:-1]


def bloot(plat: Plat) -> Iterator[Ruw]:
    """Find bare names, in time linear in the text."""
    woorden, i = plat.woorden, 0
    kernen = _kernen(plat)
    zonder = not any(w.hoofdletter and len(w.tekst) > 1 for w in woorden)
    while i < len(woorden):
        if not (zonder or woorden[i].hoofdletter) or woorden[i].is_getal:
            i += 1
            continue
        eind, zeker, voorstel = _naam_vanaf(plat, kernen, i, zonder=zonder)
        if eind == i:
            i += 1
            continue
        yield Soort.NAAM, woorden[i].begin, woorden[eind - 1].eind, voorstel, zeker
        i = eind


def _in_kapitaal(woorden: list[Woord], i: int) -> bool:
    """Tell whether the words around this one are all in capitals, so that these say nothing."""
    woord = woorden[i]
    if not woord.is_getal and len(woord.tekst) > 1 and not woord.tekst.isupper():
        return False
    telt = [w for w in woorden[max(0, i - 3) : i + 4] if not w.is_getal and len(w.tekst) > 1]
    return len(telt) > 2 and all(w.tekst.isupper() for w in telt)


def _weet(plat: Plat, tekst: str) -> Naamwoord:
    """Return what the lists know of a word, looked up once for a text."""
    weet = plat.geheugen.get(tekst)
    if weet is None:
        weet = plat.geheugen[tekst] = Naamwoord(tekst)
    return weet


def _naam_vanaf(plat: Plat, kernen: list[int], i: int, *, zonder: bool) -> tuple[int, bool, str]:
    """Return the index after the name that begins here (`i` for none), whether sure, and words."""
    kern = _begin_van_naam(plat, kernen, i, zonder=zonder)
    if kern < 0:
        return i, False, ""
    kapitaal = _in_kapitaal(plat.woorden, i)
    weet, met_voor = _weet(plat, plat.woorden[kern].tekst), kern > i
    eind = _eind(plat, kern, weet, zonder=zonder or kapitaal)
    langer, woord = eind > kern + 1, plat.woorden[i]
    if not met_voor and _is_iets_anders(plat, kern, eind, weet):
        goed = False
    elif zonder or kapitaal:
        goed = _zonder_hoofdletters(weet, langer=langer, plat=plat, eind=eind)
    elif woord.na_grens or _na_aanhaling(plat, woord):
        los = met_voor and len(woord.tekst) == 1
        goed = _aan_het_begin(weet, langer=langer, met_voor=los) or (
            langer and _onbekend_met_achternaam(plat, eind, weet)
        )
    else:
        goed = _midden(plat, kern, weet, langer=langer, met_voor=met_voor)
    if not goed:
        return i, False, ""
    bezit = plat.woorden[eind - 1].klein.endswith("'s")
    return eind, langer and (weet.voor or met_voor), "iemand" + ("s" if bezit else "")


def _begin_van_naam(plat: Plat, kernen: list[int], i: int, *, zonder: bool) -> int:
    """Return the heart of the name that may begin with word `i`, -1 for none."""
    woorden, woord = plat.woorden, plat.woorden[i]
    if woord.is_getal or not (woord.hoofdletter or zonder):
        return -1
    if plat.tekst[max(0, woord.begin - 3) : woord.begin].lower() == "'s ":  # "'s Avonds"
        return -1
    if len(woord.tekst) == 1 and not _is_voorletter(plat, i):
        return -1
    kern = kernen[i]
    if kern >= len(woorden) or woorden[kern].is_getal:
        return -1
    if not (woorden[kern].hoofdletter or zonder):
        return -1
    return kern if kern == i or _mag_ervoor(plat, i, kern) else -1


def _onbekend_met_achternaam(plat: Plat, eind: int, weet: Naamwoord) -> bool:
    """Tell whether a sentence begins with an unknown first name and a known family name."""
    if weet.stam in lees("gewone_woorden") or weet.stam in GEEN_NAAM:
        return False
    return _weet(plat, plat.woorden[eind - 1].tekst).achter


def _is_voorletter(plat: Plat, i: int) -> bool:
    woord = plat.woorden[i]
    return woord.hoofdletter and plat.tekst[woord.eind : woord.eind + 1] == "."


def _kernen(plat: Plat) -> list[int]:
    """Return for each word the first one from there that is no initial and no prefix.

    The number of words where the run of them ends without one, or is too long for a name.
    """
    woorden, geen = plat.woorden, len(plat.woorden)
    uit = list(range(geen))
    for j in range(geen - 1, -1, -1):
        woord = woorden[j]
        if woord.is_getal:
            continue
        los = len(woord.tekst) == 1 and _is_voorletter(plat, j)
        if los or woord.klein in _VOORZETSEL_NAAM:
            uit[j] = uit[j + 1] if j + 1 < geen and _sluit_aan(plat, j + 1) else geen
    return [kern if kern - j <= _LANGSTE else geen for j, kern in enumerate(uit)]


def _sluit_aan(plat: Plat, j: int) -> bool:
    """Tell whether a name may run on into word `j`."""
    vorig, woord = plat.woorden[j - 1], plat.woorden[j]
    tussen = plat.tussen(vorig, woord)
    return tussen in (" ", "  ", " '", "-", " - ", "'") or (
        tussen in (".", ". ") and len(vorig.tekst) <= 2
    )


def _mag_ervoor(plat: Plat, i: int, kern: int) -> bool:
    """Tell whether prefixes or initials before a name make it one."""
    eerste, hart = plat.woorden[i], plat.woorden[kern]
    if len(eerste.tekst) == 1:
        return hart.hoofdletter and hart.klein not in GEEN_NAAM
    weet = _weet(plat, hart.tekst)
    begint = eerste.na_grens or _na_aanhaling(plat, eerste)
    if begint or not eerste.hoofdletter:
        return weet.achter and not weet.ook_woord and not _is_plaats(plat, kern)
    if hart.klein in BEKEND or _samen(plat, i, kern + 1) in BEKEND:
        return False
    if eerste.klein == "van" and weet.achter:
        return True
    gewoon = weet.ook_woord and not (weet.achter and kern - i > 1)
    return not gewoon and not _is_plaats(plat, kern)


def _eind(plat: Plat, kern: int, eerste: Naamwoord, *, zonder: bool) -> int:
    """Return the index after a name that has its heart here: more hearts, with prefixes."""
    woorden, j = plat.woorden, kern + 1
    na_voornaam = eerste.voor and not eerste.ook_woord
    while j < len(woorden) and j - kern < _LANGSTE and _sluit_aan(plat, j):
        k = j
        while k < len(woorden) and k - j < 3 and _is_tussen(plat, k):
            k += 1
        if k >= len(woorden) or (k > j and not _sluit_aan(plat, k)):
            break
        volgend = woorden[k]
        weet = _weet(plat, volgend.tekst)
        vreemd = volgend.klein in BEKEND or (k == j and volgend.klein in GEEN_NAAM)
        hoort = volgend.hoofdletter and not vreemd
        if zonder:
            hoort = weet.achter and (not weet.ook_woord or k > j or na_voornaam)
        if volgend.is_getal or not hoort:
            break
        j = k + 1
    return j


def _is_tussen(plat: Plat, k: int) -> bool:
    woord = plat.woorden[k]
    kort = woord.klein in ("t", "s") and plat.tekst[woord.begin - 1 : woord.begin] == "'"
    return (kort or woord.klein in _HARDE_TUSSEN) and _sluit_aan(plat, k)


def _is_plaats(plat: Plat, i: int) -> bool:
    stam = plat.woorden[i].klein
    return stam in lees("plaatsen") and not _weet(plat, stam).voor


def _samen(plat: Plat, begin: int, eind: int) -> str:
    return " ".join(woord.klein for woord in plat.woorden[begin:eind])


def _is_iets_anders(plat: Plat, kern: int, eind: int, weet: Naamwoord) -> bool:
    """Tell whether this is widely known, or a place, and so nobody."""
    woord = plat.woorden[kern]
    if weet.bekend or woord.klein in _GEEN:
        return True
    for tot in (eind, eind + 1):  # "André Hazes": who is widely known ends a name too
        samen = _samen(plat, kern, tot)
        if tot > kern + 1 and (samen in BEKEND or samen in lees("gemeenten")):
            return True
    if weet.zeker_naam:
        return False
    voor = plat.woorden[kern - 1].klein if kern else ""
    if weet.stam in lees("gemeenten") and not weet.voor:
        return eind == kern + 1
    if weet.stam in lees("plaatsen") and (voor in VOOR_PLEK or not (weet.voor or weet.achter)):
        return eind == kern + 1
    return woord.tekst.isupper() and len(woord.tekst) < 6 and not (weet.voor or weet.achter)


def _na_aanhaling(plat: Plat, woord: Woord) -> bool:
    """Tell whether a quotation opens right before this word."""
    voor = plat.tekst[max(0, woord.begin - 2) : woord.begin]
    return voor[-1:] in ('"', "“", "„", "«") or voor in ("'", " '", "('")


def _zonder_hoofdletters(weet: Naamwoord, *, langer: bool, plat: Plat, eind: int) -> bool:
    """Judge a name where capitals say nothing: only what can hardly be a word."""
    if weet.ook_woord or len(weet.stam) < 4:
        return langer and weet.voor and not weet.ook_woord
    if langer:
        return weet.voor
    volgt = plat.woorden[eind].klein if eind < len(plat.woorden) else ""
    return weet.stam in VOORNAMEN or (weet.voor and volgt in NA_NAAM)


def _aan_het_begin(weet: Naamwoord, *, langer: bool, met_voor: bool) -> bool:
    """Judge a name with which a sentence begins: its capital says nothing."""
    if weet.stam in GEEN_BEGIN:
        return langer and weet.voor and not weet.ook_woord
    if langer:
        return weet.voor or met_voor or (weet.achter and not weet.ook_woord)
    return met_voor or (weet.voor and not weet.ook_woord)


def _midden(plat: Plat, kern: int, weet: Naamwoord, *, langer: bool, met_voor: bool) -> bool:
    """Judge a capital within a sentence: known names, and what can hardly be anything else."""
    if weet.voor or met_voor:
        return True
    if weet.ook_woord and not langer:
        return False
    woord = plat.woorden[kern]
    return weet.achter or langer or (len(woord.tekst) > 3 and not woord.tekst.isupper())
