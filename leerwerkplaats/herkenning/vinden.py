"""Finding, and putting something else in its place: the door to this package."""

import re
from collections.abc import Iterable, Iterator, Sequence

from leerwerkplaats.herkenning.bekenden import Bekenden, van_bekenden
from leerwerkplaats.herkenning.bloot import bloot
from leerwerkplaats.herkenning.dagen import dagen, leeftijden
from leerwerkplaats.herkenning.kenmerken import (
    dagen_precies,
    functies,
    ziekten,
)
from leerwerkplaats.herkenning.leeftijden import leeftijden_precies
from leerwerkplaats.herkenning.namen import met_titel
from leerwerkplaats.herkenning.nummers import Ruw, nummers
from leerwerkplaats.herkenning.plat import Plat, maak_plat
from leerwerkplaats.herkenning.plekken import instellingen, plaatsen
from leerwerkplaats.herkenning.soorten import Soort, Vondst
from leerwerkplaats.herkenning.straten import straten

_VRIJ = re.compile(rb"\0+")


def vind(tekst: str, namen: Iterable[str] = (), *, grondig: bool = False) -> Sequence[Vondst]:
    """Return what may tell who someone is, in order, without overlap.

    `namen` are full names of people who are known here. `grondig` is the gate: it also asks about
    bare names, places, institutions, exact ages and days, functions and rare illnesses.

    Reads look-alikes, other digits and hidden signs as a person does; the offsets are those of
    `tekst`. Takes time linear in it.
    """
    plat = maak_plat(tekst)
    bezet = bytearray(len(tekst))  # one sign can be two in the flat text
    uit: list[Vondst] = []
    for soort, begin, eind, voorstel, zeker in _alles(plat, Bekenden.van(namen), grondig):
        if eind <= begin:
            continue
        van, tot = plat.terug(begin, eind)
        if any(bezet[van:tot]):
            if soort is not Soort.NAAM:
                continue
            van, tot = _wat_over_is(tekst, bezet, van, tot)
            if van == tot:
                continue
        bezet[van:tot] = b"\1" * (tot - van)
        uit.append(Vondst(soort, van, tot, tekst[van:tot], voorstel, zeker))
    return sorted(uit, key=lambda vondst: vondst.begin)


def _wat_over_is(tekst: str, bezet: bytearray, van: int, tot: int) -> tuple[int, int]:
    """Return the longest part of a name that no other finding holds; nothing where it is no name.

    "Koster Jan Kerstens" is a function, and then still a name.
    """
    vrij = max(_VRIJ.finditer(bezet, van, tot), key=lambda deel: len(deel.group()), default=None)
    if vrij is None:
        return van, van
    begin, eind = vrij.span()
    stuk = tekst[begin:eind]
    begin += len(stuk) - len(stuk.lstrip(" .,'-"))
    eind -= len(stuk) - len(stuk.rstrip(" .,'-"))
    return (begin, eind) if eind - begin > 2 and tekst[begin].isupper() else (van, van)


def _alles(plat: Plat, bekenden: Bekenden, grondig: bool) -> Iterator[Ruw]:  # noqa: FBT001
    """Return all that is found; what comes first wins."""
    yield from nummers(plat)
    yield from dagen(plat)
    yield from straten(plat)
    yield from met_titel(plat, bekenden if grondig else None)
    yield from van_bekenden(plat, bekenden, grondig=grondig)
    yield from leeftijden(plat)
    if grondig:
        for zoek in _GRONDIG:
            for soort, begin, eind, voorstel, zeker in zoek(plat):
                yield soort, begin, eind, _zoals(plat, begin, eind, voorstel), zeker


_GRONDIG = (instellingen, ziekten, functies, dagen_precies, leeftijden_precies, plaatsen, bloot)


def _zoals(plat: Plat, begin: int, eind: int, voorstel: str) -> str:
    """Write what is offered in the capitals of what it replaces."""
    stuk = plat.tekst[begin:eind]
    if stuk.isupper() and len(stuk) > 5:
        return voorstel.upper()
    voor = plat.tekst[max(0, begin - 3) : begin].rstrip(" \"'“„")
    if stuk[0].isupper() and (not voor or voor[-1] in ".!?\n:"):
        return voorstel[0].upper() + voorstel[1:]
    return voorstel


def vervang(tekst: str, vondsten: Iterable[Vondst]) -> str:
    """Return the text with what is offered in the place of each finding."""
    delen: list[str] = []
    vorige = 0
    for vondst in sorted(vondsten, key=lambda een: een.begin):
        delen += tekst[vorige : vondst.begin], vondst.voorstel
        vorige = vondst.eind
    return "".join([*delen, tekst[vorige:]])
