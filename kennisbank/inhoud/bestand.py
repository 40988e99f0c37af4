"""Reading the files that ship with the site: TOML between +++ lines, then Markdown.

One file is one item; its name is the key that never changes. docs/kennisbank.md has the format.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kennisbank.inhoud.keuring import keur
from kennisbank.items.delen import DELEN
from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.soorten import Groep, Soort

MAP = Path(__file__).parent
GRENS = "+++"
# Keys of a file -> the group of values that they fill.
GROEPEN = {
    "dimensies": Groep.DIMENSIE,
    "palliatieve_fasen": Groep.PALLIATIEVE_FASE,
    "levensfasen": Groep.LEVENSFASE,
    "stappen": Groep.STAP,
    "voor": Groep.VOOR,
}
# Under which table a file says what only its kind has.
TABELLEN = {soort: model.__name__.lower() for soort, model in DELEN.items()}


class Bestandsfout(ValueError):
    """A file that ships with the site cannot be read; the message names the file."""


@dataclass(frozen=True)
class Stuk:
    """One item as it ships: its key, what it says, and when to look at it again."""

    sleutel: str
    inhoud: Iteminhoud
    nakijken_op: date


def lees_bestand(pad: Path) -> Stuk:
    """Return the item in this file. Raises Bestandsfout."""
    try:
        _, voorop, tekst = pad.read_text(encoding="utf-8").split(GRENS, 2)
        velden = tomllib.loads(voorop)
        inhoud = _inhoud(velden, tekst)
        keur(pad.stem, inhoud)
        return Stuk(pad.stem, inhoud, _dag(velden["nakijken_op"]))
    except KeyError as fout:
        raise Bestandsfout(f"{pad.name}: {fout} is missing") from fout
    except (OSError, ValueError, TypeError) as fout:
        raise Bestandsfout(f"{pad.name}: {fout}") from fout


def alle_stukken(map_: Path = MAP) -> Iterator[Stuk]:
    """Yield all items that ship, in the order of their keys within each folder.

    Raises Bestandsfout, also when two files have one key.
    """
    bekend: dict[str, Path] = {}
    for pad in sorted(map_.glob("*/*.md")):
        if eerder := bekend.get(pad.stem):
            raise Bestandsfout(f"{pad.name}: also in {eerder.parent.name}")
        bekend[pad.stem] = pad
        yield lees_bestand(pad)


def stuk_van(sleutel: str, map_: Path = MAP) -> Stuk | None:
    """Return what ships now under this key; None when it ships no more. Raises Bestandsfout."""
    pad = next((pad for pad in map_.glob("*/*.md") if pad.stem == sleutel), None)
    return lees_bestand(pad) if pad else None


def _dag(waarde: Any) -> date:
    if not isinstance(waarde, date) or isinstance(waarde, datetime):
        raise TypeError("nakijken_op is no day")
    return waarde


def _inhoud(velden: Mapping[str, Any], tekst: str) -> Iteminhoud:
    soort = Soort(velden["soort"])
    return Iteminhoud(
        soort=soort.value,
        titel=velden["titel"],
        samenvatting=velden["samenvatting"],
        tekst=tekst.strip(),
        link=velden.get("link", ""),
        trefwoorden=", ".join(velden.get("trefwoorden", [])),
        bron=velden.get("bron", ""),
        bron_jaar=velden.get("bron_jaar"),
        kenmerken={
            groep.value: sorted(velden[naam]) for naam, groep in GROEPEN.items() if velden.get(naam)
        },
        deel=_deel(soort, velden),
    )


def _deel(soort: Soort, velden: Mapping[str, Any]) -> dict[str, Any]:
    """Return what only this kind has, with every field that its row has."""
    if soort not in DELEN:
        return {}
    tabel = velden.get(TABELLEN[soort], {})
    model = DELEN[soort]
    vreemd = set(tabel) - {veld.name for veld in model._meta.fields}
    if vreemd:
        raise ValueError(f"unknown fields {sorted(vreemd)}")
    return {
        veld.name: tabel[veld.name] if veld.name in tabel else veld.get_default()
        for veld in model._meta.fields
        if veld.name != "item"
    }
