"""Everything that the house keeps of one person: for reading, and to take along as JSON.

The parts give plain values (`neem_mee`), what may grow as `Rijen`; what a group of them means
stands in `UITLEG` of the same module. VERSIE rises when the shape below changes, not when a part
adds a group.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import aandelen, wie_biedt
from leerwerkplaats.web.dagen import zeg_dag, zeg_moment
from leerwerkplaats.web.rijen import Rijen, tel_samen

VERSIE = 1
LANGST = 160  # signs of one value on the page; the file has all of it
GEEN_UITLEG = "Wat een onderdeel van de site van jou bewaart."


@dataclass(frozen=True)
class Groep:
    """One class of someone's data, with what it is."""

    naam: str
    uitleg: str
    rijen: Sequence[Any]

    @property
    def kop(self) -> str:
        """Return the name as a heading."""
        return self.naam[:1].upper() + self.naam[1:]


def groepen(gebruiker: Gebruiker) -> list[Groep]:
    """Return all groups: who one is first, then in the order of settings.

    Parts that share a name share the group.
    """
    delen: dict[str, list[Sequence[Any]]] = {"account": []}
    for neem_mee in wie_biedt("neem_mee"):
        for naam, deel in neem_mee(gebruiker).items():
            rijen = deel if isinstance(deel, list | tuple | Rijen) else [deel]
            delen.setdefault(naam, []).append(rijen)
    uitleg = _uitleg()
    return [
        Groep(naam, uitleg.get(naam, GEEN_UITLEG), _samen(deel)) for naam, deel in delen.items()
    ]


def _samen(delen: list[Sequence[Any]]) -> Sequence[Any]:
    return delen[0] if len(delen) == 1 else [rij for deel in delen for rij in deel]


def _alles(rijen: Sequence[Any]) -> list[Any]:
    return rijen.alles() if isinstance(rijen, Rijen) else list(rijen)


def getelde_groepen(gebruiker: Gebruiker) -> list[Groep]:
    """Return all groups, of which the lengths are known; no row is read yet."""
    alle = groepen(gebruiker)
    tel_samen(groep.rijen for groep in alle if isinstance(groep.rijen, Rijen))
    return alle


def _uitleg() -> dict[str, str]:
    delen = (getattr(module, "UITLEG", {}) for module in aandelen())
    return {naam: zin for deel in delen for naam, zin in deel.items()}


def als_json(gebruiker: Gebruiker) -> str:
    """Return everything as JSON; moments as ISO 8601 with their zone."""
    alles = groepen(gebruiker)
    inhoud = {
        "soort": "leerwerkplaats-eigen-gegevens",
        "versie": VERSIE,
        "gemaakt_op": timezone.localtime(),
        "uitleg": {groep.naam: groep.uitleg for groep in alles},
        "gegevens": {groep.naam: _alles(groep.rijen) for groep in alles},
    }
    return json.dumps(inhoud, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)


@dataclass(frozen=True)
class Regel:
    """One row as a person reads it: what it is about, and the rest."""

    kop: str
    feiten: list[tuple[str, str]]


def regel(rij: Any) -> Regel:
    """Return a row in words; what is empty is left out."""
    if not isinstance(rij, Mapping):
        return Regel(zeg(rij), [])
    feiten = [(str(naam), zeg(waarde)) for naam, waarde in rij.items()]
    gevuld = [(naam, tekst) for naam, tekst in feiten if tekst]
    return Regel(gevuld[0][1], gevuld[1:]) if gevuld else Regel("", [])


def zeg(waarde: Any) -> str:
    """Say a value as people do: days and moments in words, yes and no, lists with commas."""
    match waarde:
        case None:
            tekst = ""
        case bool():
            tekst = "ja" if waarde else "nee"
        case datetime():
            tekst = zeg_moment(waarde)
        case date():
            tekst = zeg_dag(waarde)
        case dict():
            tekst = _kort(", ".join(f"{naam}: {zeg(deel)}" for naam, deel in waarde.items()))
        case list() | tuple():
            tekst = _kort(", ".join(zeg(deel) for deel in waarde))
        case _:
            tekst = _zeg_tekst(str(waarde))
    return tekst


def _zeg_tekst(tekst: str) -> str:
    """Say a text, which may be a moment or a day as ISO 8601 writes it."""
    for lees in (date.fromisoformat, datetime.fromisoformat):
        try:
            return zeg(lees(tekst)) if tekst[4:5] == "-" else _kort(tekst)
        except ValueError:
            continue
    return _kort(tekst)


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= LANGST else f"{tekst[:LANGST].rstrip()} … (meer in het bestand)"
