"""Exact ages and days, functions that few have, illnesses that few have. For the gate."""

import re
from collections.abc import Iterator

from leerwerkplaats.herkenning.lijsten import lees
from leerwerkplaats.herkenning.nummers import Ruw
from leerwerkplaats.herkenning.plat import Plat
from leerwerkplaats.herkenning.soorten import Soort
from leerwerkplaats.herkenning.woorden import lijst

_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SEIZOEN = {
    **dict.fromkeys(("maart", "april", "mei", "3", "4", "5"), "in het voorjaar"),
    **dict.fromkeys(("juni", "juli", "augustus", "6", "7", "8"), "in de zomer"),
    **dict.fromkeys(("september", "oktober", "november", "9", "10", "11"), "in het najaar"),
    **dict.fromkeys(("december", "januari", "februari", "12", "1", "2"), "in de winter"),
}
_DAG = re.compile(
    rf"(?<![\d.\-/])(?:(?:op|van|tot|vanaf|sinds) )?(?:"
    rf"(\d{{1,2}})(?:e|ste|de)? ({_MAAND})(?: (?:19|20)\d\d\b)?"
    r"|\d{1,2}([\-/.])(\d{1,2})\3(?:19|20)?\d\d(?!\d))",
    re.IGNORECASE,
)
_FEESTDAG = lijst(
    "1/januari 4/mei 5/mei 11/november 5/december 25/december 26/december 31/december"
)
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
_BEROEP = "iemand met een bijzonder beroep"
# Who has such a task is one of few in a place.
FUNCTIES = {
    "wethouder": "iemand uit het bestuur", "burgemeester": "iemand uit het bestuur",
    "raadslid": "iemand uit het bestuur", "gemeenteraadslid": "iemand uit het bestuur",
    "kamerlid": "iemand uit de politiek", "gemeentesecretaris": "iemand uit het bestuur",
    "dominee": "een geestelijke", "pastoor": "een geestelijke", "rabbijn": "een geestelijke",
    "koster": "iemand van de kerk", "organist": "iemand die muziek maakt",
    "notaris": "iemand met een kantoor", "advocaat": "iemand met een kantoor",
    "rechter": _BEROEP, "officier": _BEROEP,
    "dierenarts": _BEROEP, "schooldirecteur": "iemand van een school",
    "rector": "iemand van een school", "bovenmeester": "iemand van een school",
    "dirigent": "iemand die muziek maakt", "brandweercommandant": "iemand van de brandweer",
    "kasteelheer": "iemand met een bijzonder huis", "molenaar": _BEROEP,
    "profvoetballer": "iemand die sportte", "olympier": "iemand die sportte",
    "schutterskoning": "iemand van een vereniging", "ambassadeur": _BEROEP,
}  # fmt: skip
_ALGEMEEN = lijst("een geen elke iedere of andere")
_WERKWOORD = lijst("is was werd wordt bleef geweest")
ZELDZAAM = lijst(
    """als psp msa cbd sca huntington creutzfeldt-jakob duchenne marfan ehlers-danlos wilson gaucher
    fabry pompe batten usher rett taaislijmziekte sclerodermie amyloidose mastocytose
    mesothelioom porfyrie progeria narcolepsie acromegalie cushing addison sarcoidose
    retinoblastoom neuroblastoom chordoom thymoom leiomyosarcoom glioblastoom
    stofwisselingsziekte spierziekte locked-in"""
)
_ALLEEN_GROOT = lijst("als psp msa cbd sca wilson pompe")
_GEWOON = lijst("parkinson alzheimer crohn down hodgkin kahler korsakov asperger bechterew raynaud")


def dagen_precies(plat: Plat) -> Iterator[Ruw]:
    """Find exact days; what is offered is a season."""
    for deel in _DAG.finditer(plat.tekst):
        maand = (deel.group(2) or str(int(deel.group(4)))).lower()
        if deel.group(1) and f"{int(deel.group(1))}/{maand}" in _FEESTDAG:
            continue
        if maand in _SEIZOEN:
            yield Soort.DAG, *deel.span(), _SEIZOEN[maand], False


def leeftijden_precies(plat: Plat) -> Iterator[Ruw]:
    """Find exact ages: "(82)" becomes "80-plus", "54 jaar" becomes "begin vijftig"."""
    tekst = plat.tekst
    for deel in _LEEFTIJD.finditer(tekst):
        nummer = next(i for i in range(1, 7) if deel.group(i))
        jaren = int(deel.group(nummer))
        begin, eind = deel.span(nummer)
        heel = deel.group()
        eind = deel.end()
        duurt = _DUUR_NA.match(tekst, eind) or _DUUR_VOOR.search(
            tekst[max(0, begin - 12) : begin].rstrip()
        )
        if not 0 < jaren < 115 or (duurt and nummer > 2):
            continue
        if nummer == 3:
            eind = deel.end() - 1 if heel.endswith("jaar)") else deel.end(3)
        yield Soort.LEEFTIJD, begin, eind, _zeg_leeftijd(jaren, jarig=nummer == 1), False


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
    deel = (
        "begin",
        "begin",
        "begin",
        "begin",
        "midden",
        "midden",
        "midden",
        "eind",
        "eind",
        "eind",
    )
    return f"{deel[jaren % 10]} {namen[jaren // 10]}"


def functies(plat: Plat) -> Iterator[Ruw]:
    """Find a function that few have, said of one person and not in general."""
    woorden = plat.woorden
    for i, woord in enumerate(woorden):
        klein = woord.klein
        kaal = klein.removeprefix("oud-").removeprefix("ex-")
        if kaal not in FUNCTIES:
            continue
        vorig = [deel.klein for deel in woorden[max(0, i - 3) : i]]
        zegt_het = kaal != klein or bool(_WERKWOORD & set(vorig)) or "voormalig" in vorig[-1:]
        if vorig and vorig[-1] in _ALGEMEEN and not zegt_het:
            continue
        begin = i
        if (
            vorig
            and vorig[-1] in ("de", "een", "onze", "voormalig")
            and not woorden[i - 1].na_grens
        ):
            begin = i - 1
        yield Soort.FUNCTIE, woorden[begin].begin, woord.eind, FUNCTIES[kaal], False


def ziekten(plat: Plat) -> Iterator[Ruw]:
    """Find an illness that few people in a place have."""
    woorden, namen = plat.woorden, lees("ziektenamen")
    for i, woord in enumerate(woorden):
        klein = woord.klein
        if klein in ZELDZAAM:
            if klein in _ALLEEN_GROOT and (woord.na_grens or not _groot(woord.tekst, klein)):
                continue
            yield Soort.ZIEKTE, woord.begin, woord.eind, "een zeldzame ziekte", False
            continue
        if klein not in namen or klein in _GEWOON or not woord.hoofdletter:
            continue
        voor = [deel.klein for deel in woorden[max(0, i - 2) : i]]
        na = woorden[i + 1].klein if i + 1 < len(woorden) else ""
        if voor in (["ziekte", "van"], ["syndroom", "van"]) or na in ("syndroom", "ziekte"):
            begin = woorden[i - 2].begin if voor and voor[-1] == "van" else woord.begin
            yield Soort.ZIEKTE, begin, woord.eind, "een zeldzame ziekte", False


def _groot(tekst: str, klein: str) -> bool:
    """Tell whether an abbreviation stands in capitals, or a name with one."""
    return tekst.isupper() if len(klein) < 4 else tekst[:1].isupper()
