"""A plan as a file: written plainly, and read with distrust.

A file may come from anywhere. Every key is known or refused by name, every text goes through what
cleans a form, every number has its range; the message says in Dutch what is wrong and where.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, NoReturn

from django.core.exceptions import ValidationError

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.web.schone_tekst import maak_schoon
from proeftuinen.traject.jaarplan.plan import LANGST, Planstap

FORMAAT, VERSIE = "leerwerkplaats-jaarplan", 1
GROOTST = 200_000
"""Bytes of a file, at most."""
BREEDST = "\U0001f600"
"""A sign of four bytes, so that a plan that fits goes with any name."""
STAPPEN = PUNTEN = 60
"""Steps of a plan, and points of a step, at most."""
SLEUTELS = ("formaat", "versie", "naam", "uitleg", "stappen")
STAPSLEUTELS = tuple(veld.name for veld in fields(Planstap))
LENGTES = {"nummer": 6, "naam": 120, "doel": 1500, "wie": 500, "opbrengst": 500}
LANG = frozenset({"doel", "wie", "opbrengst"})
NODIG = frozenset({"nummer", "naam"})

ANDERS = "Dit is geen jaarplan. Kies een bestand dat eindigt op .jaarplan.json."
TE_GROOT = "Het bestand is te groot. Een jaarplan is hooguit 200 kB."
NIEUWER = (
    "Dit bestand komt uit een nieuwere versie van de leerwerkplaats. "
    "Vraag de beheerder om deze leerwerkplaats bij te werken."
)


class Bestandsfout(ValueError):
    """A plan that cannot be; the message is plain Dutch, for the user."""


@dataclass(frozen=True)
class Bestand:
    """What a file holds."""

    naam: str
    uitleg: str
    plan: tuple[Planstap, ...]


def als_inhoud(plan: Sequence[Planstap]) -> dict[str, Any]:
    """Return the plan as plain values, as the database keeps it."""
    return {"versie": VERSIE, "stappen": [asdict(stap) for stap in plan]}


def uit_inhoud(inhoud: Mapping[str, Any]) -> tuple[Planstap, ...]:
    """Return the plan that `als_inhoud` gave."""
    return tuple(
        Planstap(**{**stap, "punten": tuple(stap["punten"])}) for stap in inhoud["stappen"]
    )


def schrijf(bestand: Bestand) -> bytes:
    """Return the file, readable for people too. Raises Bestandsfout when `lees` would refuse it."""
    inhoud = {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "naam": bestand.naam,
        "uitleg": bestand.uitleg,
        "stappen": als_inhoud(bestand.plan)["stappen"],
    }
    ruw = json.dumps(inhoud, ensure_ascii=False, indent=1).encode()
    if len(ruw) > GROOTST:
        raise Bestandsfout(TE_GROOT)
    return ruw


def eis_past(plan: Sequence[Planstap]) -> None:
    """Raise Bestandsfout for a plan that is too large to keep."""
    if not 1 <= len(plan) <= STAPPEN:
        raise Bestandsfout(f"Een jaarplan heeft 1 tot {STAPPEN} stappen. Dit zijn er {len(plan)}.")
    for stap in plan:
        if len(stap.punten) > PUNTEN:
            raise Bestandsfout(f"Stap {stap.nummer} heeft meer dan {PUNTEN} punten op de lijst.")
    schrijf(Bestand(BREEDST * 120, BREEDST * 1000, plan))


def lees(ruw: bytes) -> Bestand:
    """Read a file. Raises Bestandsfout with what is wrong and where."""
    if len(ruw) > GROOTST:
        raise Bestandsfout(TE_GROOT)
    gegevens = _ontleed(ruw)
    if not isinstance(gegevens, dict) or gegevens.get("formaat") != FORMAAT:
        raise Bestandsfout(ANDERS)
    versie = gegevens.get("versie")
    if _is_getal(versie) and versie > VERSIE:
        raise Bestandsfout(NIEUWER)
    if not _is_getal(versie) or versie != VERSIE:
        raise Bestandsfout(ANDERS)
    _eis_sleutels(gegevens, SLEUTELS, "In het bestand")
    naam = _tekst(gegevens["naam"], 120, "De naam van het plan", nodig=True)
    uitleg = _tekst(gegevens["uitleg"], 1000, "De uitleg", lang=True)
    bestand = Bestand(naam, uitleg, _lees_stappen(gegevens["stappen"]))
    eis_past(bestand.plan)
    return bestand


def _ontleed(ruw: bytes) -> Any:
    try:
        tekst = ruw.decode("utf-8-sig")
        return json.loads(tekst, object_pairs_hook=_eenmaal, parse_constant=_geen_getal)
    except Bestandsfout:
        raise
    except (ValueError, RecursionError) as fout:  # not UTF-8, not JSON, a number of a mile, depth
        raise Bestandsfout(ANDERS) from fout


def _eenmaal(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    gezien: dict[str, Any] = {}
    for sleutel, waarde in paren:
        if sleutel in gezien:
            raise Bestandsfout(f"In het bestand staat {_noem(sleutel)} twee keer.")
        gezien[sleutel] = waarde
    return gezien


def _geen_getal(naam: str) -> NoReturn:
    raise Bestandsfout(f"In het bestand staat {_noem(naam)}. Dat is geen getal.")


def _noem(sleutel: str) -> str:
    """Quote a key of a stranger: short, and only what can be shown."""
    zichtbaar = "".join(teken if teken.isprintable() else "?" for teken in sleutel[:40])
    return f"“{zichtbaar}”"


def _is_getal(waarde: Any) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool)


def _eis_sleutels(gegevens: Mapping[str, Any], bekend: Sequence[str], waar: str) -> None:
    for sleutel in gegevens:
        if sleutel not in bekend:
            raise Bestandsfout(f"{waar} staat {_noem(sleutel)}. Dat kennen we niet.")
    for sleutel in bekend:
        if sleutel not in gegevens:
            raise Bestandsfout(f"{waar} mist {_noem(sleutel)}.")


def _tekst(ruw: Any, lengte: int, waar: str, *, lang: bool = False, nodig: bool = False) -> str:
    if not isinstance(ruw, str):
        raise Bestandsfout(f"{waar} moet tekst zijn.")
    try:
        tekst = maak_schoon(ruw, lengte, lang=lang)
    except ValidationError as fout:
        raise Bestandsfout(f"{waar}: {fout.messages[0]}") from fout
    if nodig and not tekst:
        raise Bestandsfout(f"{waar} is leeg.")
    return tekst


def _getal(ruw: Any, minst: int, meest: int, waar: str) -> int:
    if not _is_getal(ruw) or not minst <= ruw <= meest:
        raise Bestandsfout(f"{waar} moet een heel getal zijn van {minst} tot {meest}.")
    return ruw


def _lees_stappen(ruw: Any) -> tuple[Planstap, ...]:
    if not isinstance(ruw, list):
        raise Bestandsfout("De stappen moeten een lijst zijn.")
    if not 1 <= len(ruw) <= STAPPEN:
        raise Bestandsfout(f"Een jaarplan heeft 1 tot {STAPPEN} stappen. Dit zijn er {len(ruw)}.")
    plan: list[Planstap] = []
    for rang, deel in enumerate(ruw, start=1):
        plan.append(_lees_stap(deel, rang))
        if len(plan) > 1 and plan[-1].na_dagen < plan[-2].na_dagen:
            raise Bestandsfout(f"De {rang}e stap begint eerder dan de stap ervoor.")
    return tuple(plan)


def _lees_stap(ruw: Any, rang: int) -> Planstap:
    waar = f"de {rang}e stap"
    if not isinstance(ruw, dict):
        raise Bestandsfout(f"Bij {waar} staan geen gegevens.")
    _eis_sleutels(ruw, STAPSLEUTELS, f"Bij {waar}")
    teksten = {
        naam: _tekst(
            ruw[naam], lengte, f"“{naam}” van {waar}", lang=naam in LANG, nodig=naam in NODIG
        )
        for naam, lengte in LENGTES.items()
    }
    if ruw["soort"] not in Stapsoort.values:
        raise Bestandsfout(f"“soort” van {waar} kennen we niet.")
    na = _getal(ruw["na_dagen"], 0, LANGST, f"“na_dagen” van {waar}")
    duurt = _getal(ruw["duurt_dagen"], 1, LANGST + 1 - na, f"“duurt_dagen” van {waar}")
    punten = _lees_punten(ruw["punten"], waar)
    return Planstap(**teksten, soort=ruw["soort"], punten=punten, na_dagen=na, duurt_dagen=duurt)


def _lees_punten(ruw: Any, waar: str) -> tuple[str, ...]:
    if not isinstance(ruw, list):
        raise Bestandsfout(f"De punten van {waar} moeten een lijst zijn.")
    if len(ruw) > PUNTEN:
        raise Bestandsfout(f"Bij {waar} staan meer dan {PUNTEN} punten.")
    return tuple(_tekst(punt, 200, f"Een punt van {waar}", nodig=True) for punt in ruw)
