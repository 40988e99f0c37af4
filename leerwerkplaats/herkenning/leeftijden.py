"""Exact ages, in figures and in words. For the gate."""

import re
from collections.abc import Iterator

from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.woorden import lijst

_LEEFTIJD = re.compile(
    r"(?<![\d.,\-])(?:(\d{1,3})[ \-]?jarige\b"
    r"|(\d{1,3}) (?:jaar|jr) oud\b"
    r"|\((\d{2,3})(?: jaar)?\)"
    r"|\b(?:is|was|wordt|werd|van|ben|nu|zij|hij|vrouw|man|mevrouw|meneer),? (\d{1,3}) jaar"
    r"(?: oud)?\b"
    r"|\b(?:is|was|wordt|werd|bijna|net) (\d{2})(?=[.,;!?]| en\b|$)"
    r"|(?:(?<=^)|(?<=[.!?,;] )|(?<=\n))(\d{2,3}) jaar(?=[,.;]))",
    re.IGNORECASE,
)
_DUUR_NA = re.compile(
    r" {1,2}(?:ervaring|geleden|tijd|later|bestaan|lang|samen|getrouwd|na|voor|ziek|gewerkt|"
    r"in dienst|weduwe|alleen|bij|thuis|in de zorg|gezorgd|en ouder|of ouder|tot)\b"
    r"|,? ?(?:en|of) ouder\b",
    re.IGNORECASE,
)
_DUUR_VOOR = re.compile(
    r"\b(?:al|sinds|na|over|ruim|elke|eerste|laatste|vanaf|boven de|tot|per|duurde|zeker)\Z",
    re.IGNORECASE,
)
_DEEL = ("begin",) * 4 + ("midden",) * 3 + ("eind",) * 3
_EENHEID = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TIENTALLEN = (
    "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig",
)  # fmt: skip
_TIENERS = ("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
GETALLEN = {
    **{woord: nr for nr, woord in enumerate(_TIENERS, 13)},
    **{woord: 10 * nr for nr, woord in enumerate(_TIENTALLEN, 2)},
    **{
        f"{een}en{tien}": 10 * nr + rest
        for nr, tien in enumerate(_TIENTALLEN, 2)
        for rest, een in enumerate(_EENHEID, 1)
    },
}
_KIND = {"tien": 10, "elf": 11, "twaalf": 12, **{w: n for n, w in enumerate(_EENHEID, 1) if n > 1}}
_VAN_WIE = lijst(
    """man vrouw meneer mevrouw jongen meisje kind zoon dochter weduwe weduwnaar moeder vader oma
    opa iemand dame heer broer zus kleinzoon kleindochter partner patient client bewoner puber"""
)
_IS = lijst("is was wordt werd bijna net ben nu inmiddels")


def leeftijden_precies(plat: Plat) -> Iterator[Ruw]:
    """Find exact ages: "(82)" becomes "80-plus", "54 jaar" becomes "begin vijftig"."""
    tekst = plat.tekst
    for deel in _LEEFTIJD.finditer(tekst) if plat.met_cijfer else ():
        nummer = deel.lastindex or 1  # each form has one group
        jaren = int(deel.group(nummer))
        begin, eind = deel.span(nummer)
        heel = deel.group()
        eind = deel.end()
        if not 0 < jaren < 115 or (nummer > 3 and _duurt(tekst, begin, eind)):
            continue
        if nummer == 3:
            eind = deel.end() - 1 if heel.endswith("jaar)") else deel.end(3)
        yield Soort.LEEFTIJD, begin, eind, _zeg_leeftijd(jaren, jarig=nummer == 1), False
    yield from _in_woorden(plat)


def _duurt(tekst: str, begin: int, eind: int) -> bool:
    """Tell whether this says how long something takes, not how old someone is."""
    voor = tekst[max(0, begin - 12) : begin].rstrip()
    return bool(_DUUR_NA.match(tekst, eind) or _DUUR_VOOR.search(voor))


def _zeg_leeftijd(jaren: int, *, jarig: bool) -> str:
    if jarig:
        return "oudere" if jaren >= 67 else "volwassen" if jaren >= 18 else "jonge"
    if jaren < 13:
        return "nog een kind"
    if jaren < 18:
        return "een tiener"
    if jaren >= 80:
        return "80-plus"
    namen = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig")
    if jaren < 20:
        return "jongvolwassen"
    return f"{_DEEL[jaren % 10]} {namen[jaren // 10]}"


def _jaren(klein: str) -> int:
    """Return the number that a word says, 0 for none."""
    kaal = klein.removesuffix("jarige")
    return GETALLEN.get(kaal) or _KIND.get(kaal) or 0


def _in_woorden(plat: Plat) -> Iterator[Ruw]:
    """Find ages in words: "een jongen van veertien jaar", "net drieënzestig geworden"."""
    woorden = plat.woorden
    for i in plat.waar(_jaren):
        woord = woorden[i]
        jarig, jaren = woord.klein.removesuffix("jarige"), _jaren(woord.klein)
        if jarig != woord.klein:
            yield Soort.LEEFTIJD, woord.begin, woord.eind, _zeg_leeftijd(jaren, jarig=True), False
            continue
        eind = _eind_van_leeftijd(plat, i, zeker_getal=jarig in GETALLEN)
        if eind:
            voorstel = _zeg_leeftijd(jaren, jarig=False)
            yield Soort.LEEFTIJD, woord.begin, woorden[eind - 1].eind, voorstel, False


def _eind_van_leeftijd(plat: Plat, i: int, *, zeker_getal: bool) -> int:
    """Return the index after the age that begins with this number in words, 0 for none."""
    woorden = plat.woorden
    voor = [deel.klein for deel in woorden[max(0, i - 2) : i]]
    na = [deel.klein for deel in woorden[i + 1 : i + 3]]
    if na[:1] == ["jaar"]:
        if na[1:] == ["oud"]:
            return i + 3
        duurt = _DUUR_NA.match(plat.tekst, woorden[i + 1].eind)
        van_iemand = voor[-1:] == ["van"] and voor[0] in _VAN_WIE
        is_het = bool(voor) and voor[-1] in _IS and (len(voor) < 2 or voor[0] != "het")
        return i + 2 if not duurt and (van_iemand or is_het) else 0
    if not (zeker_getal and voor and voor[-1] in _IS):
        return 0
    if na[:1] == ["geworden"]:
        return i + 1
    rest = plat.tekst[woorden[i].eind : woorden[i].eind + 4]
    return i + 1 if rest[:1] in ("", ".", ",", ";", "!", "?") or rest == " en " else 0
