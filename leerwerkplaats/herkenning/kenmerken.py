"""Exact days, functions that few have, illnesses that few have. For the gate."""

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
    rf"(\d{{1,2}})(?:e|ste|de)? (?=[a-z])({_MAAND})(?: (?:19|20)\d\d\b)?"
    r"|\d{1,2}([\-/.])(\d{1,2})\3(?:19|20)?\d\d(?!\d))",
    re.IGNORECASE,
)
_FEESTDAG = lijst(
    "1/januari 4/mei 5/mei 11/november 5/december 25/december 26/december 31/december"
)
_BEROEP = "iemand met een bijzonder beroep"
_PUBLIEK = "iemand met een publieke functie"
# Who has such a task is one of few in a place.
FUNCTIES = {
    "wethouder": _PUBLIEK, "burgemeester": _PUBLIEK,
    "raadslid": _PUBLIEK, "gemeenteraadslid": _PUBLIEK,
    "kamerlid": _PUBLIEK, "gemeentesecretaris": _PUBLIEK,
    "dominee": "een geestelijke", "pastoor": "een geestelijke", "rabbijn": "een geestelijke",
    "imam": "een geestelijke", "predikant": "een geestelijke", "kapelaan": "een geestelijke",
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
    for deel in _DAG.finditer(plat.tekst) if plat.met_cijfer else ():
        maand = (deel.group(2) or str(int(deel.group(4)))).lower()
        if deel.group(1) and f"{int(deel.group(1))}/{maand}" in _FEESTDAG:
            continue
        if maand in _SEIZOEN:
            yield Soort.DAG, *deel.span(), _SEIZOEN[maand], False


def kaal_van(klein: str) -> str:
    """Return a function without the oud- or ex- of who had it."""
    return klein.removeprefix("oud-").removeprefix("ex-")


def functies(plat: Plat) -> Iterator[Ruw]:
    """Find a function that few have, said of one person and not in general."""
    woorden = plat.woorden
    for i in plat.waar(lambda klein: kaal_van(klein) in FUNCTIES):
        woord = woorden[i]
        klein, kaal = woord.klein, kaal_van(woord.klein)
        vorig = [deel.klein for deel in woorden[max(0, i - 3) : i]]
        zegt_het = kaal != klein or bool(_WERKWOORD & set(vorig)) or "voormalig" in vorig[-1:]
        na = woorden[i + 1].klein if i + 1 < len(woorden) else ""
        if not zegt_het and (na == "of" or (vorig and vorig[-1] in _ALGEMEEN)):
            continue
        begin = i - 1 if vorig and vorig[-1] in ("de", "een", "onze", "voormalig") else i
        yield Soort.FUNCTIE, woorden[begin].begin, woord.eind, FUNCTIES[kaal], False


def ziekten(plat: Plat) -> Iterator[Ruw]:
    """Find an illness that few people in a place have."""
    woorden, namen = plat.woorden, lees("ziektenamen")
    for i in plat.waar(lambda klein: klein in ZELDZAAM or klein in namen):
        woord = woorden[i]
        klein = woord.klein
        if klein in ZELDZAAM:
            if klein in _ALLEEN_GROOT and (woord.na_grens or not _groot(woord.tekst, klein)):
                continue
            yield Soort.ZIEKTE, woord.begin, woord.eind, "een zeldzame ziekte", False
            continue
        if klein in _GEWOON or not woord.hoofdletter:
            continue
        voor = [deel.klein for deel in woorden[max(0, i - 2) : i]]
        na = woorden[i + 1].klein if i + 1 < len(woorden) else ""
        if voor in (["ziekte", "van"], ["syndroom", "van"]) or na in ("syndroom", "ziekte"):
            begin = woorden[i - 2].begin if voor and voor[-1] == "van" else woord.begin
            yield Soort.ZIEKTE, begin, woord.eind, "een zeldzame ziekte", False


def _groot(tekst: str, klein: str) -> bool:
    """Tell whether an abbreviation stands in capitals, or a name with one."""
    return tekst.isupper() if len(klein) < 4 else tekst[:1].isupper()
