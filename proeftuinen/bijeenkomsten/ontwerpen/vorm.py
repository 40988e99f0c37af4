"""A run sheet as plain values: what a design, an earlier meeting and a file have in common.

A file may come from anywhere, so it is read with distrust: every text goes through what cleans a
form, every number has its range, and the message says in Dutch what is wrong and where. A key that
is not known is let go. People are never in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.dateparse import parse_time

from leerwerkplaats.web.schone_tekst import maak_schoon
from proeftuinen.bijeenkomsten.plan.bouwen.velden import LANGSTE_REGEL, MEESTE_REGELS
from proeftuinen.bijeenkomsten.plan.models import (
    LANGSTE,
    Agendaonderdeel,
    Kleur,
    Livesoort,
    Verhaal,
)

MEESTE = 200
"""Blocks of a run sheet, those in groups too."""
MEESTE_GROEPEN = 12
_Soort = Agendaonderdeel.Soort
_NIET_IN_GROEP = {_Soort.PARALLEL, *Agendaonderdeel.THUIS}


class Vormfout(ValueError):
    """A run sheet that cannot be; the message is plain Dutch, for the user."""


@dataclass(frozen=True)
class Filmvorm:
    """A film in a block; `item` is the key of a film of the kennisbank, or ""."""

    item: str = ""
    link: str = ""
    filmminuten: int | None = None
    vragen: tuple[str, ...] = ()
    waarschuwing: str = ""
    terugval: str = ""


@dataclass(frozen=True)
class Blokvorm:
    """A block; `werkvorm` is the key of a werkvorm of the kennisbank, `vast` an hour as "13:30"."""

    titel: str
    soort: str = _Soort.GEWOON
    minuten: int = 15
    vast: str = ""
    kleur: str = Kleur.VERKENNEN
    doel: str = ""
    werkvorm: str = ""
    stappen: tuple[str, ...] = ()
    materialen: tuple[str, ...] = ()
    ruimte: str = ""
    notities: str = ""
    live: str = ""
    teller: str = ""
    film: Filmvorm | None = None
    groepen: tuple["Groepvorm", ...] = ()


@dataclass(frozen=True)
class Groepvorm:
    """A group of a parallel block with its own line."""

    naam: str
    ruimte: str = ""
    mensen: int | None = None
    onderdelen: tuple[Blokvorm, ...] = ()


def aantal(blokken: Sequence[Blokvorm]) -> int:
    """Return how many blocks these are, those in groups too."""
    binnen = (groep.onderdelen for blok in blokken for groep in blok.groepen)
    return len(blokken) + sum(len(deel) for deel in binnen)


def minuten(blokken: Sequence[Blokvorm]) -> int:
    """Return the minutes that the day itself takes; the longest group decides."""
    return sum(_duur(blok) for blok in blokken if blok.soort not in Agendaonderdeel.THUIS)


def _duur(blok: Blokvorm) -> int:
    return max([blok.minuten, *(minuten(groep.onderdelen) for groep in blok.groepen)])


def lees_blokken(ruw: Any) -> tuple[Blokvorm, ...]:
    """Return the blocks of a design or a file. Raises Vormfout."""
    if not isinstance(ruw, list) or not ruw:
        raise Vormfout("Er staan geen onderdelen in.")
    if len(ruw) > MEESTE:
        raise Vormfout(_te_veel(len(ruw)))
    if (ruim := _tel_ruw(ruw)) > MEESTE:  # before they are read: reading costs
        raise Vormfout(_te_veel(ruim))
    return tuple(_lees_blok(deel, f"Onderdeel {nr}") for nr, deel in enumerate(ruw, start=1))


def _tel_ruw(ruw: Sequence[Any]) -> int:
    """Return how many blocks stand here, those in groups too; what is no list counts as none."""

    def delen(waar: Any, naam: str) -> list[Any]:
        lijst = waar.get(naam) if isinstance(waar, dict) else None
        return lijst if isinstance(lijst, list) else []

    groepen = (groep for blok in ruw for groep in delen(blok, "groepen"))
    return len(ruw) + sum(len(delen(groep, "onderdelen")) for groep in groepen)


def _te_veel(hoeveel: int) -> str:
    return f"Een draaiboek heeft hooguit {MEESTE} onderdelen. Dit zijn er {hoeveel}."


def _lees_blok(ruw: Any, waar: str, *, in_groep: bool = False) -> Blokvorm:
    if not isinstance(ruw, dict):
        raise Vormfout(f"{waar} heeft geen gegevens.")
    soort = _keuze(ruw, "soort", _Soort.values, waar) or _Soort.GEWOON
    if in_groep and soort in _NIET_IN_GROEP:
        raise Vormfout(f"{waar} kan niet in een groep staan.")
    groepen = _lijst(ruw, "groepen", MEESTE_GROEPEN, waar)
    if groepen and soort != _Soort.PARALLEL:
        raise Vormfout(f"{waar} heeft groepen. Dat kan alleen bij groepen naast elkaar.")
    return Blokvorm(
        titel=tekst(ruw.get("titel"), 200, f"{waar}, titel", nodig=True),
        soort=soort,
        minuten=_getal(ruw.get("minuten", 15), LANGSTE, f"{waar}, minuten"),
        vast=_uur(ruw.get("vast"), waar),
        kleur=_keuze(ruw, "kleur", Kleur.values, waar) or Kleur.VERKENNEN,
        doel=_deel(ruw, "doel", 600, waar, lang=True),
        werkvorm=_deel(ruw, "werkvorm", 80, waar),
        stappen=_regels(ruw, "stappen", waar),
        materialen=_regels(ruw, "materialen", waar),
        ruimte=_deel(ruw, "ruimte", 200, waar),
        notities=_deel(ruw, "notities", 2000, waar, lang=True),
        live=_keuze(ruw, "live", Livesoort.values, waar),
        teller=_keuze(ruw, "teller", Verhaal.Teller.values, waar),
        film=_film(ruw.get("film"), waar) if soort == _Soort.FILM else None,
        groepen=tuple(
            _lees_groep(deel, f"{waar}, groep {nr}") for nr, deel in enumerate(groepen, start=1)
        ),
    )


def _lees_groep(ruw: Any, waar: str) -> Groepvorm:
    if not isinstance(ruw, dict):
        raise Vormfout(f"{waar} heeft geen gegevens.")
    mensen = ruw.get("mensen")
    delen = _lijst(ruw, "onderdelen", MEESTE, waar)
    return Groepvorm(
        naam=tekst(ruw.get("naam"), 120, f"{waar}, naam", nodig=True),
        ruimte=_deel(ruw, "ruimte", 200, waar),
        mensen=None if mensen is None else _getal(mensen, 1000, f"{waar}, mensen"),
        onderdelen=tuple(
            _lees_blok(deel, f"{waar}, onderdeel {nr}", in_groep=True)
            for nr, deel in enumerate(delen, start=1)
        ),
    )


def _film(ruw: Any, waar: str) -> Filmvorm | None:
    if ruw is None:
        return None
    if not isinstance(ruw, dict):
        raise Vormfout(f"{waar}, film, heeft geen gegevens.")
    hier = f"{waar}, film"
    link = _deel(ruw, "link", 500, hier)
    if link:
        _keur_link(link, hier)
    duur = ruw.get("filmminuten")
    return Filmvorm(
        item=_deel(ruw, "item", 80, hier),
        link=link,
        filmminuten=None if duur is None else _getal(duur, 240, f"{hier}, minuten"),
        vragen=_regels(ruw, "vragen", hier),
        waarschuwing=_deel(ruw, "waarschuwing", 300, hier),
        terugval=_deel(ruw, "terugval", 300, hier),
    )


def _keur_link(link: str, waar: str) -> None:
    if not link.startswith("https://"):
        raise Vormfout(f"{waar}: de link moet beginnen met https://.")
    try:
        URLValidator(schemes=["https"])(link)
    except ValidationError as fout:
        raise Vormfout(f"{waar}: de link is geen webadres.") from fout


def _lijst(ruw: Mapping[str, Any], naam: str, hooguit: int, waar: str) -> list[Any]:
    delen = ruw.get(naam) or []
    if not isinstance(delen, list):
        raise Vormfout(f"{waar}, {naam}, moet een lijst zijn.")
    if len(delen) > hooguit:
        raise Vormfout(f"{waar} heeft te veel {naam}: hooguit {hooguit}.")
    return delen


def _regels(ruw: Mapping[str, Any], naam: str, waar: str) -> tuple[str, ...]:
    delen = _lijst(ruw, naam, MEESTE_REGELS, waar)
    schoon = (tekst(deel, LANGSTE_REGEL, f"{waar}, {naam}") for deel in delen)
    return tuple(regel for regel in schoon if regel)


def _keuze(ruw: Mapping[str, Any], naam: str, mogelijk: Sequence[str], waar: str) -> str:
    waarde = _deel(ruw, naam, 40, waar)
    if waarde and waarde not in mogelijk:
        raise Vormfout(f"{waar}, {naam}: “{waarde}” kennen we niet.")
    return waarde


def _getal(ruw: Any, hoogst: int, waar: str) -> int:
    if not isinstance(ruw, int) or isinstance(ruw, bool) or not 1 <= ruw <= hoogst:
        raise Vormfout(f"{waar}, moet een heel getal zijn van 1 tot {hoogst}.")
    return ruw


def _uur(ruw: Any, waar: str) -> str:
    schoon = tekst(ruw or "", 8, f"{waar}, vast")
    try:
        uur = parse_time(schoon) if schoon else None
    except ValueError:
        uur = None
    if schoon and (uur is None or uur.tzinfo):
        raise Vormfout(f"{waar}, vast: “{schoon}” is geen tijd.")
    return uur.strftime("%H:%M") if uur else ""


def _deel(ruw: Mapping[str, Any], naam: str, lengte: int, waar: str, *, lang: bool = False) -> str:
    return tekst(ruw.get(naam) or "", lengte, f"{waar}, {naam}", lang=lang)


def tekst(ruw: Any, lengte: int, waar: str, *, lang: bool = False, nodig: bool = False) -> str:
    """Return a clean text. Raises Vormfout."""
    if not isinstance(ruw, str):
        raise Vormfout(f"{waar}, moet tekst zijn.")
    try:
        schoon = maak_schoon(ruw, lengte, lang=lang)
    except ValidationError as fout:
        raise Vormfout(f"{waar}: {fout.messages[0]}") from fout
    if nodig and not schoon:
        raise Vormfout(f"{waar}, is leeg.")
    return schoon
