"""Where a block stands and may stand: the main line, homework before and after, groups.

To be used inside a `wijziging`: what is read here must not change underway.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from proeftuinen.bijeenkomsten.plan.bouwen.plekken import geef_plek
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep

MEESTE_ONDERDELEN = 200
MEESTE_GROEPEN = 12

_Soort = Agendaonderdeel.Soort
NIET_IN_GROEP = (_Soort.PARALLEL, *Agendaonderdeel.THUIS)
_SLUIT_AF = re.compile(
    r"\b(check[ -]?(out|uit)|uitcheck|afslui|afrond|tot slot|slot(ronde|woord)?\b)", re.IGNORECASE
)


class Bouwfout(Exception):
    """A run sheet cannot be changed like that; `reden` says why, in plain Dutch."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(frozen=True)
class Doelplek:
    """Where a block is to stand: in a line, before or after another block, or at its end.

    `groep` is None for the main line; without `bij` it is the end (`ervoor`: the beginning).
    """

    groep: Groep | None = None
    bij: Agendaonderdeel | None = None
    ervoor: bool = False


def vind_onderdeel(bijeenkomst: Bijeenkomst, odid: str) -> Agendaonderdeel:
    """Return a block as it is now; raises Bouwfout when someone took it away."""
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst, publiek_id=odid)
    rij = rijen.select_related("groep").first() if odid.isalnum() else None
    if rij is None:
        raise Bouwfout("Dit onderdeel is er niet meer. Iemand anders haalde het weg.")
    rij.bijeenkomst = bijeenkomst
    return rij


def vind_groep(bijeenkomst: Bijeenkomst, grpid: str) -> Groep:
    """Return a group as it is now; raises Bouwfout when someone took it away."""
    rijen = Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst, publiek_id=grpid)
    rij = rijen.select_related("onderdeel").first() if grpid.isalnum() else None
    if rij is None:
        raise Bouwfout("Deze groep is er niet meer. Iemand anders haalde hem weg.")
    return rij


def lees_doelplek(bijeenkomst: Bijeenkomst, naar: str) -> Doelplek:
    """Return the place that a button, a drag or the list names; raises Bouwfout.

    "voor:<block>" and "na:<block>" are said of a neighbour, so that they mean the same when
    others moved blocks in between; "groep:<group>" and "lijn" are the end of a line.
    """
    soort, _, wie = naar.partition(":")
    if soort == "lijn":
        return Doelplek()
    if soort == "groep":
        return Doelplek(groep=vind_groep(bijeenkomst, wie))
    if soort in {"voor", "na"}:
        try:
            bij = vind_onderdeel(bijeenkomst, wie)
        except Bouwfout as fout:
            reden = "Het onderdeel ernaast is intussen weggehaald. Kijk hoe het er nu staat."
            raise Bouwfout(reden) from fout
        return Doelplek(bij.groep, bij, soort == "voor")
    raise Bouwfout("Dat kwam niet goed aan. Kies nog eens waar het heen moet.")


def is_afsluiting(onderdeel: Agendaonderdeel) -> bool:
    """Tell whether this block ends the day, by its title or its werkvorm: "Check-out"."""
    bron = onderdeel.werkvorm.slug if onderdeel.werkvorm else ""
    return bool(_SLUIT_AF.search(onderdeel.titel) or _SLUIT_AF.search(bron))


def eind_van_de_dag(bijeenkomst: Bijeenkomst, onderdeel: Agendaonderdeel) -> Doelplek:
    """Return where a new block comes when nobody says: before what ends the day, or at the end.

    What ends the day is the last block of the main line that is no break and no homework.
    """
    if onderdeel.soort in Agendaonderdeel.THUIS or is_afsluiting(onderdeel):
        return Doelplek()
    niet = {_Soort.PAUZE, *Agendaonderdeel.THUIS}
    lijn = [rij for rij in lijn_van(bijeenkomst, None) if rij.soort not in niet]
    if lijn and is_afsluiting(lijn[-1]):
        return Doelplek(bij=lijn[-1], ervoor=True)
    return Doelplek()


def lijn_van(
    bijeenkomst: Bijeenkomst, groep: Groep | None, *, zonder: Agendaonderdeel | None = None
) -> list[Agendaonderdeel]:
    """Return the blocks of a line in their order; homework stands in the main one."""
    waar = Q(bijeenkomst=bijeenkomst, groep=groep)
    rijen = Agendaonderdeel.objects.filter(waar).order_by("volgorde", "pk")
    return [rij for rij in rijen if zonder is None or rij.pk != zonder.pk]


def plaats(onderdeel: Agendaonderdeel, doel: Doelplek) -> None:
    """Give a block its place; the caller writes the block itself. Raises Bouwfout."""
    keur_plek(onderdeel, doel)
    nieuw = onderdeel if onderdeel.pk else None
    lijn = lijn_van(onderdeel.bijeenkomst, doel.groep, zonder=nieuw)
    nummer, anders = geef_plek(lijn, _plek(lijn, doel))
    Agendaonderdeel.objects.bulk_update(anders, ["volgorde"])
    onderdeel.groep, onderdeel.volgorde = doel.groep, nummer


def keur_plek(onderdeel: Agendaonderdeel, doel: Doelplek) -> None:
    """Raise Bouwfout when the block cannot stand in this line."""
    if doel.groep is None:
        return
    if onderdeel.soort in NIET_IN_GROEP:
        wat = (
            "Groepen naast elkaar passen" if onderdeel.soort == _Soort.PARALLEL else "Huiswerk past"
        )
        raise Bouwfout(f"{wat} niet in een groep. Het staat nog waar het stond.")


def _plek(lijn: Sequence[Agendaonderdeel], doel: Doelplek) -> int:
    if doel.bij is None:
        return 0 if doel.ervoor else len(lijn)
    plekken = {rij.pk: nr for nr, rij in enumerate(lijn)}
    if doel.bij.pk not in plekken:
        return len(lijn)
    return plekken[doel.bij.pk] + (0 if doel.ervoor else 1)


def keur_aantal(bijeenkomst: Bijeenkomst, erbij: int = 1) -> None:
    """Raise Bouwfout when the run sheet would have too many blocks."""
    nu = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst).count()
    if nu + erbij > MEESTE_ONDERDELEN:
        raise Bouwfout(
            f"Een draaiboek heeft hooguit {MEESTE_ONDERDELEN} onderdelen. Haal er eerst een weg, "
            "of maak er twee bijeenkomsten van."
        )


def kopie(rij: Any, **anders: Any) -> Any:
    """Return an unsaved copy of a row with an id of its own."""
    velden = [veld for veld in rij._meta.concrete_fields if not veld.primary_key]
    waarden = {
        veld.attname: getattr(rij, veld.attname)
        for veld in velden
        if veld.name not in {"publiek_id", "versie"}
    }
    return type(rij)(**{**waarden, **anders})
