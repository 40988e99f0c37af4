"""What a new block begins with: of its kind, or of a werkvorm."""

from collections.abc import Mapping
from typing import Any

from kennisbank.items.models import Kennisitem
from proeftuinen.bijeenkomsten.plan.bouwen import werkvormen
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Kleur

_Soort = Agendaonderdeel.Soort
_BEGIN: Mapping[str, Mapping[str, Any]] = {
    _Soort.PAUZE: {"titel": "Pauze", "kleur": Kleur.PAUZE},
    _Soort.VERHAAL: {"titel": "Een verhaal uit de wijk"},
    _Soort.FILM: {"titel": "Film", "minuten": 20},
    _Soort.PARALLEL: {"titel": "In groepen", "minuten": 45, "kleur": Kleur.VORMGEVEN},
    _Soort.VOORWERK: {"titel": "Vooraf"},
    _Soort.NAWERK: {"titel": "Achteraf", "kleur": Kleur.VERWEZENLIJKEN},
}


def begin_van(vraag: Mapping[str, str], werkvorm: Kennisitem | None) -> dict[str, Any]:
    """Return what the form begins with; what the address says and nobody knows counts for nothing.

    `vraag` may hold soort, na and groep.
    """
    soort = vraag.get("soort", "")
    soort = soort if soort in _Soort.values else _Soort.GEWOON
    plek = {naam: vraag.get(naam, "")[:40] for naam in ("na", "groep")}
    eigen = werkvormen.beginwaarden(werkvorm) if werkvorm else _BEGIN.get(soort, {})
    return {"soort": soort, "minuten": 15, **plek, **eigen}
