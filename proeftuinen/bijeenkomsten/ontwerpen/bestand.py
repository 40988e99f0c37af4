"""A run sheet as a file, to take elsewhere: without people, and without notes about people."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from proeftuinen.bijeenkomsten.ontwerpen.vorm import Blokvorm, Vormfout, lees_blokken, tekst

FORMAAT, VERSIE = "leerwerkplaats-draaiboek", 1
GROOTST = 1_000_000
"""Bytes of a file, at most."""
ANDERS = "Dit is geen draaiboek. Kies een bestand dat eindigt op .draaiboek.json."
TE_GROOT = "Het bestand is te groot. Een draaiboek is hooguit 1 MB."
NIEUWER = (
    "Dit bestand komt uit een nieuwere versie van de leerwerkplaats. "
    "Vraag de beheerder om deze leerwerkplaats bij te werken."
)


@dataclass(frozen=True)
class Bestand:
    """What a file holds."""

    titel: str
    blokken: tuple[Blokvorm, ...]


def schrijf(bestand: Bestand) -> bytes:
    """Return the file, readable for people too; what is empty is left out."""
    inhoud = {
        "formaat": FORMAAT,
        "versie": VERSIE,
        "titel": bestand.titel,
        "onderdelen": [_kort(asdict(blok)) for blok in bestand.blokken],
    }
    return json.dumps(inhoud, ensure_ascii=False, indent=1).encode()


def _kort(waarde: Any) -> Any:
    if isinstance(waarde, dict):
        paren = {naam: _kort(deel) for naam, deel in waarde.items()}
        return {naam: deel for naam, deel in paren.items() if deel not in ("", None, [], {})}
    return [_kort(deel) for deel in waarde] if isinstance(waarde, list | tuple) else waarde


def lees(ruw: bytes) -> Bestand:
    """Read a file. Raises Vormfout with what is wrong and where."""
    if len(ruw) > GROOTST:
        raise Vormfout(TE_GROOT)
    gegevens = _ontleed(ruw)
    if not isinstance(gegevens, dict) or gegevens.get("formaat") != FORMAAT:
        raise Vormfout(ANDERS)
    versie = gegevens.get("versie")
    if not isinstance(versie, int) or isinstance(versie, bool) or versie < 1:
        raise Vormfout(ANDERS)
    if versie > VERSIE:
        raise Vormfout(NIEUWER)
    titel = tekst(gegevens.get("titel"), 120, "De titel", nodig=True)
    return Bestand(titel, lees_blokken(gegevens.get("onderdelen")))


def _ontleed(ruw: bytes) -> Any:
    try:
        return json.loads(ruw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fout:  # not UTF-8, not JSON, a number of a mile, depth
        raise Vormfout(ANDERS) from fout
