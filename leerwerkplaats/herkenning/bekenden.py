"""People of this place, whose names the caller passes; pure, nothing is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat, Woord, maak_plat
from leerwerkplaats.herkenning.samenhang import (
    LANGSTE,
    aaneen,
    in_kapitalen,
    is_tussen,
    met_hoofdletter,
    stam_van,
)
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.woorden import OOK_WOORD, TUSSEN, VOORNAMEN


@dataclass
class Bekenden:
    """The names that the caller passed, ready to look up: words in small letters."""

    voor: set[str] = field(default_factory=set)
    achter: set[str] = field(default_factory=set)
    paren: set[tuple[str, str]] = field(default_factory=set)
    _onthouden: dict[str, str] = field(default_factory=dict)

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
        deel = self._onthouden.get(woord.tekst)
        if deel is None:
            vormen = _vormen(woord.tekst)
            voor = any(vorm in self.voor for vorm in vormen)
            achter = any(vorm in self.achter for vorm in vormen)
            deel = self._onthouden[woord.tekst] = "voor" if voor else "achter" if achter else ""
        return deel

    def noemt(self, naam: list[Woord], *, titel: bool) -> bool:
        """Tell whether these words are the full name of someone, or the surname after a title."""
        hart = [w for w in naam if w.klein not in TUSSEN and len(w.tekst) > 1]
        if not hart:
            return False
        achter = [vorm for vorm in _vormen(hart[-1].tekst) if vorm in self.achter]
        if len(hart) == 1:
            return titel and bool(achter)
        return any((deel, vorm) in self.paren for deel in _vormen(hart[0].tekst) for vorm in achter)

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


def van_bekenden(plat: Plat, bekenden: Bekenden, *, grondig: bool = False) -> Iterator[Ruw]:
    """Find people of the caller's list: whole words, whatever their accents or case.

    A name that is also a word of every day counts only with a capital within a sentence, with a
    first name, an initial or a prefix before it. A lone surname that opens a sentence is "maybe".
    At the gate (`grondig`) only a full name is sure: a story may have an Anneke of its own.
    """
    if not bekenden:
        return
    woorden, verder = plat.woorden, 0
    for i in plat.waar(bekenden.mogelijk.__contains__):
        if i < verder:
            continue
        eind, zeker = _bekende_vanaf(plat, bekenden, i)
        if eind == i:
            continue
        begin = _met_voorletters(plat, i)
        laatste = woorden[eind - 1]
        klein = laatste.klein
        bezit = klein.endswith("'s") or (
            klein not in bekenden.voor and klein not in bekenden.achter
        )
        wie = "een collega"
        if grondig and not _is_volledig(plat, bekenden, begin, i, eind):
            zeker, wie = False, "iemand"
        voorstel = met_hoofdletter(wie + ("'s" if bezit else ""), woorden[begin])
        yield Soort.COLLEGA, woorden[begin].begin, laatste.eind, voorstel, zeker
        verder = eind


def _is_volledig(plat: Plat, bekenden: Bekenden, begin: int, i: int, eind: int) -> bool:
    """Tell whether a first name with its surname was found, or initials with one."""
    eerste = plat.woorden[begin]
    if begin < i and len(eerste.tekst) == 1 and eerste.hoofdletter:
        return True
    return bekenden.noemt(plat.woorden[i:eind], titel=False)


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
        gewoon = stam_van(woord.tekst) in VOORNAMEN and not _is_woord(woord)
        return (eind, False) if gewoon and deel == "voor" else (i, False)
    kapitalen = in_kapitalen(plat, woorden, i)
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
    while j < len(woorden) and j - i < LANGSTE and aaneen(plat, woorden[j - 1], woorden[j]):
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
    while j and i - j < LANGSTE and aaneen(plat, woorden[j - 1], woorden[j]):
        vorig = woorden[j - 1]
        punt = plat.tekst[vorig.eind : vorig.eind + 1] == "."
        if not ((len(vorig.tekst) == 1 and vorig.hoofdletter and punt) or is_tussen(plat, vorig)):
            break
        j -= 1
    # A prefix in small letters with nothing before it may be of the sentence: "van Roos".
    while j < i and not woorden[j].hoofdletter:
        j += 1
    return j
