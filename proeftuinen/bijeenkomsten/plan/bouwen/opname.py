"""All rows of one run sheet as plain values, to tell what a change touched and to put it back."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
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


def neem_op(bijeenkomst: Bijeenkomst) -> Opname:
    """Return every row of the run sheet of a meeting; four queries."""
    van = {
        "onderdeel": Q(bijeenkomst=bijeenkomst),
        "groep": Q(onderdeel__bijeenkomst=bijeenkomst),
        "verhaal": Q(onderdeel__bijeenkomst=bijeenkomst),
        "film": Q(onderdeel__bijeenkomst=bijeenkomst),
    }
    return {tabel: lees_rijen(tabel, van[tabel]) for tabel in TABELLEN}


def lees_rijen(tabel: str, waar: Q) -> dict[str, dict[str, Any] | None]:
    """Return rows of a table by their primary key, as plain values."""
    model = TABELLEN[tabel]
    rijen = model._base_manager.filter(waar).order_by().values()
    sleutel = model._meta.pk.attname
    return {str(rij[sleutel]): {n: _plat(w) for n, w in rij.items()} for rij in rijen}


def _plat(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date | datetime | time) else waarde


def verschil(voor: Opname, na: Opname) -> tuple[Opname, Opname]:
    """Return only the rows that differ, as they were and as they are; `versie` does not count."""
    was: Opname = {}
    werd: Opname = {}
    for tabel in TABELLEN:
        for pk in voor[tabel].keys() | na[tabel].keys():
            oud, nieuw = voor[tabel].get(pk), na[tabel].get(pk)
            if not zelfde(oud, nieuw):
                was.setdefault(tabel, {})[pk] = oud
                werd.setdefault(tabel, {})[pk] = nieuw
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
