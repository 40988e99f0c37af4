"""All rows of one run sheet as plain values, to tell what a change touched and to put it back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any

from django.db.models import ForeignKey, Model, Q

from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Film,
    Groep,
    Verhaal,
)

type Opname = dict[str, dict[str, dict[str, Any] | None]]
"""Of each table the rows by primary key, as JSON keeps them; None: there is no such row."""

TABELLEN: dict[str, type[Model]] = {
    "onderdeel": Agendaonderdeel,
    "groep": Groep,
    "verhaal": Verhaal,
    "film": Film,
}
"""In the order in which rows are made anew: a group after its block, see `rang`."""


@dataclass(frozen=True)
class Beeld:
    """Every row of a run sheet at one moment, as the database gave it: per table by primary key."""

    rijen: Mapping[str, Mapping[int, tuple[Any, ...]]]


def neem_op(bijeenkomst: Bijeenkomst) -> Beeld:
    """Return every row of the run sheet of a meeting; four queries."""
    via_blok = Q(onderdeel__bijeenkomst=bijeenkomst)
    van = dict.fromkeys(TABELLEN, via_blok) | {"onderdeel": Q(bijeenkomst=bijeenkomst)}
    return Beeld({tabel: _lees(tabel, waar) for tabel, waar in van.items()})


def _lees(tabel: str, waar: Q) -> dict[int, tuple[Any, ...]]:
    """Return rows by their primary key, which stands first in each."""
    rijen = TABELLEN[tabel]._base_manager.filter(waar).order_by()
    return {rij[0]: rij for rij in rijen.values_list(*_kolommen(tabel))}


@cache
def _kolommen(tabel: str) -> tuple[str, ...]:
    meta = TABELLEN[tabel]._meta
    anders = [v.attname for v in meta.concrete_fields if not v.primary_key and v.name != "versie"]
    return (meta.pk.attname, *anders, "versie")


def lees_rijen(tabel: str, waar: Q) -> dict[str, dict[str, Any] | None]:
    """Return rows of a table by their primary key, as plain values."""
    return {str(pk): _als_waarden(tabel, rij) for pk, rij in _lees(tabel, waar).items()}


def _als_waarden(tabel: str, rij: tuple[Any, ...] | None) -> dict[str, Any] | None:
    if rij is None:
        return None
    return {naam: _plat(w) for naam, w in zip(_kolommen(tabel), rij, strict=True)}


def _plat(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date | datetime | time) else waarde


def verschil(voor: Beeld, na: Beeld) -> tuple[Opname, Opname]:
    """Return only the rows that differ, as they were and as they are; `versie` does not count."""
    was: Opname = {}
    werd: Opname = {}
    for tabel in TABELLEN:
        oude, nieuwe = voor.rijen[tabel], na.rijen[tabel]
        for pk in oude.keys() | nieuwe.keys():
            oud, nieuw = oude.get(pk), nieuwe.get(pk)
            if (oud and oud[:-1]) != (nieuw and nieuw[:-1]):  # versie stands last
                was.setdefault(tabel, {})[str(pk)] = _als_waarden(tabel, oud)
                werd.setdefault(tabel, {})[str(pk)] = _als_waarden(tabel, nieuw)
    return was, werd


def zelfde(een: Mapping[str, Any] | None, ander: Mapping[str, Any] | None) -> bool:
    """Tell whether two rows say the same."""
    return _inhoud(een) == _inhoud(ander)


def _inhoud(rij: Mapping[str, Any] | None) -> dict[str, Any] | None:
    return None if rij is None else {naam: w for naam, w in rij.items() if naam != "versie"}


def maak_rij(tabel: str, waarden: Mapping[str, Any]) -> Model:
    """Return an unsaved row of these plain values."""
    model = TABELLEN[tabel]
    velden = {veld.attname: veld for veld in model._meta.concrete_fields}
    return model(**{n: velden[n].to_python(w) for n, w in waarden.items() if n in velden})


def knip_dood(rijen: Iterable[Model]) -> None:
    """Empty what points to a row that is no longer there: a person who left, an item."""
    rijen = list(rijen)
    for model in {type(rij) for rij in rijen}:
        for veld in model._meta.concrete_fields:
            if isinstance(veld, ForeignKey) and veld.null and veld.related_model is not Groep:
                _knip([rij for rij in rijen if isinstance(rij, model)], veld)


def _knip(rijen: list[Model], veld: ForeignKey) -> None:
    nodig = {getattr(rij, veld.attname) for rij in rijen} - {None}
    if not nodig:
        return
    er = set(veld.related_model._base_manager.filter(pk__in=nodig).values_list("pk", flat=True))
    for rij in rijen:
        if getattr(rij, veld.attname) not in er:
            setattr(rij, veld.attname, None)
