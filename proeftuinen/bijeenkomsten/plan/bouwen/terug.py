"""Changing a run sheet under one lock, and undoing that.

Each change keeps the rows that it touched, as they were and as it left them. Undoing puts the
first back when the second still stand there: then nobody's later work is lost.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import CASCADE, Model, Q

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.bijeenkomsten.plan import bellen
from proeftuinen.bijeenkomsten.plan.bouwen.opname import (
    TABELLEN,
    Opname,
    knip_dood,
    lees_rijen,
    maak_rij,
    neem_op,
    verschil,
    zelfde,
)
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Groep,
    Planwijziging,
)

BEWAARD = 50
"""Changes of one run sheet that can be undone; older ones are let go."""
LANGSTE_ZIN = 120


class KanNietTerug(Exception):
    """A change cannot be undone; `reden` says why, in plain Dutch."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass
class Lopend:
    """A change that is going on; `wat` says in plain Dutch what undoing it undoes."""

    bijeenkomst: Bijeenkomst
    wat: str
    gewijzigd: bool = False


def vergrendel(bijeenkomst: Bijeenkomst) -> None:
    """Hold the meeting until the transaction is done, so that changes of it come one by one."""
    versie = Bijeenkomst.objects.select_for_update().values_list("planversie", flat=True)
    bijeenkomst.planversie = versie.get(pk=bijeenkomst.pk)


@contextmanager
def wijziging(bijeenkomst: Bijeenkomst, *, door: Gebruiker, wat: str) -> Iterator[Lopend]:
    """Carry out what is inside under a lock on the meeting, so that it can be undone.

    Rows that are to be changed must be read inside. When nothing changed there is no new version
    and nothing to undo; when something is raised, nothing changed. Not to be nested.
    """
    with transaction.atomic():
        vergrendel(bijeenkomst)
        voor = neem_op(bijeenkomst)
        lopend = Lopend(bijeenkomst, wat)
        yield lopend
        was, werd = verschil(voor, neem_op(bijeenkomst))
        if not werd:
            return
        lopend.gewijzigd = True
        Planwijziging.objects.create(
            bijeenkomst=bijeenkomst,
            door=door,
            wat=kort(lopend.wat),
            terug={"was": was, "werd": werd},
        )
        _laat_los(bijeenkomst)
        _volg(bijeenkomst, was, werd, door)
        _nieuwe_versie(bijeenkomst, door, "draaiboek.gewijzigd")


def _volg(bijeenkomst: Bijeenkomst, voor: Opname, na: Opname, door: Gebruiker) -> None:
    """Let the actions to phone whoever told follow the stories that went or came."""
    verhalen = na.get("verhaal", {})
    if not any(oud is None or verhalen[pk] is None for pk, oud in voor.get("verhaal", {}).items()):
        return
    weg = [oud for pk, oud in voor["verhaal"].items() if oud and verhalen[pk] is None]
    los = [rij["actie_id"] for rij in weg if rij["actie_id"]]
    bellen.volg_blokken(bijeenkomst, los, door=door)


def kort(zin: str) -> str:
    """Return a sentence that fits: the title in it may be long."""
    return zin if len(zin) <= LANGSTE_ZIN else f"{zin[: LANGSTE_ZIN - 1]}…"


def _laat_los(bijeenkomst: Bijeenkomst) -> None:
    rijen = Planwijziging.objects.filter(bijeenkomst=bijeenkomst).order_by("-pk")
    grens = rijen.values_list("pk", flat=True)[BEWAARD : BEWAARD + 1].first()
    if grens is not None:
        rijen.filter(pk__lte=grens).delete()


def _nieuwe_versie(bijeenkomst: Bijeenkomst, door: Gebruiker, handeling: str) -> None:
    bijeenkomst.planversie += 1
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(planversie=bijeenkomst.planversie)
    leg_vast(
        handeling,
        door=door,
        soort="bijeenkomst",
        object_id=bijeenkomst.publiek_id,
        ruimte=bijeenkomst.proeftuin.publiek_id,
    )


def laatste(bijeenkomst: Bijeenkomst) -> Planwijziging | None:
    """Return the change that undoing undoes now, or None."""
    rijen = Planwijziging.objects.filter(bijeenkomst=bijeenkomst, teruggezet=False)
    return rijen.select_related("door").order_by("-pk").first()


@transaction.atomic
def zet_terug(*, bijeenkomst: Bijeenkomst, wijziging_id: int, door: Gebruiker) -> Planwijziging:
    """Undo a change and return it; doing it twice does it once.

    Raises KanNietTerug when a row that it touched was changed since.
    """
    vergrendel(bijeenkomst)
    rij = Planwijziging.objects.filter(bijeenkomst=bijeenkomst, pk=wijziging_id).first()
    if rij is None:
        raise KanNietTerug("Deze wijziging kan niet meer terug. Hij is te lang geleden.")
    if rij.teruggezet:
        return rij
    _mag_terug(rij.terug["was"], rij.terug["werd"])
    _zet_rijen(rij.terug["was"], rij.terug["werd"])
    _volg(bijeenkomst, rij.terug["werd"], rij.terug["was"], door)
    rij.teruggezet = True
    rij.save(update_fields=["teruggezet"])
    _nieuwe_versie(bijeenkomst, door, "draaiboek.teruggezet")
    return rij


def vergeet(bijeenkomst: Bijeenkomst) -> None:
    """Take away what is kept for undoing: something in it must be known to nobody any more."""
    Planwijziging.objects.filter(bijeenkomst=bijeenkomst).delete()


def vergeet_verhalen(waar: Q) -> None:
    """Do the same for each of these meetings that holds a story, or held one lately.

    What someone told can also stand in what was written in a block, so all of it goes.
    """
    rijen = Planwijziging.objects.filter(bijeenkomst__in=Bijeenkomst.objects.filter(waar))
    met_verhaal = Agendaonderdeel.objects.filter(soort=Agendaonderdeel.Soort.VERHAAL)
    nu = Q(bijeenkomst__in=met_verhaal.values("bijeenkomst"))
    eerder = list(rijen.filter(terug__was__has_key="verhaal").values_list("bijeenkomst", flat=True))
    rijen.filter(nu | Q(bijeenkomst__in=eerder)).delete()


VERANDERD = (
    "Dit kan niet meer terug: iemand heeft hier daarna nog iets veranderd. Kijk wat er nu staat."
)


def _mag_terug(was: dict[str, Any], werd: dict[str, Any]) -> None:
    """Raise KanNietTerug when undoing would lose what came later."""
    for tabel, rijen in werd.items():
        nu = lees_rijen(tabel, Q(pk__in=rijen))
        if any(not zelfde(nu.get(pk), rij) for pk, rij in rijen.items()):
            raise KanNietTerug(VERANDERD)
    if _erbij_gekomen(was, werd) or _zonder_huis(was):
        raise KanNietTerug(VERANDERD)
    nieuw = _nieuw(was, "onderdeel")
    if any(hangt_vast(rij) for rij in Agendaonderdeel.objects.filter(pk__in=nieuw)):
        raise KanNietTerug("Dit kan niet meer terug: het onderdeel is al geweest.")


def _nieuw(was: dict[str, Any], tabel: str) -> list[int]:
    """Return the rows that the change made, and that undoing takes away."""
    return [int(pk) for pk, rij in was.get(tabel, {}).items() if rij is None]


def _erbij_gekomen(was: dict[str, Any], werd: dict[str, Any]) -> bool:
    """Tell whether others put something in what undoing would take away."""
    onderdelen, groepen = _nieuw(was, "onderdeel"), _nieuw(was, "groep")
    in_groep = Agendaonderdeel.objects.filter(groep__in=groepen)
    bij_blok = Groep.objects.filter(onderdeel__in=onderdelen)
    bekend = {tabel: [int(pk) for pk in rijen] for tabel, rijen in werd.items()}
    return (
        in_groep.exclude(pk__in=bekend.get("onderdeel", [])).exists()
        or bij_blok.exclude(pk__in=bekend.get("groep", [])).exists()
    )


def _zonder_huis(was: dict[str, Any]) -> bool:
    """Tell whether a row would come back into a group or block that is gone."""
    groepen = {r["groep_id"] for r in was.get("onderdeel", {}).values() if r and r["groep_id"]}
    blokken = {r["onderdeel_id"] for r in was.get("groep", {}).values() if r}
    groepen -= {int(pk) for pk, rij in was.get("groep", {}).items() if rij}
    blokken -= {int(pk) for pk, rij in was.get("onderdeel", {}).items() if rij}
    return Groep.objects.filter(pk__in=groepen).count() < len(
        groepen
    ) or Agendaonderdeel.objects.filter(pk__in=blokken).count() < len(blokken)


def hangt_vast(onderdeel: Agendaonderdeel) -> bool:
    """Tell whether other parts keep something of this block or its groups that would go with it.

    How it went, or what was said: asked of every table that goes with a block, without knowing it.
    """
    eigen = set(TABELLEN.values())
    groepen = Groep.objects.filter(onderdeel=onderdeel)
    binnen = Agendaonderdeel.objects.filter(Q(pk=onderdeel.pk) | Q(groep__in=groepen))
    paren = ((Agendaonderdeel, binnen), (Groep, groepen))
    return any(
        relatie.related_model._base_manager.filter(**{f"{relatie.field.name}__in": rijen}).exists()
        for model, rijen in paren
        for relatie in model._meta.related_objects
        if relatie.on_delete is CASCADE and relatie.related_model not in eigen
    )


def _zet_rijen(was: dict[str, Any], werd: dict[str, Any]) -> None:
    """Put rows back: first what was there, block before group before what is in it."""
    terug = [
        maak_rij(tabel, waarden)
        for tabel in TABELLEN
        for waarden in was.get(tabel, {}).values()
        if waarden is not None
    ]
    knip_dood(terug)
    for rij in sorted(terug, key=_rang):
        _bewaar(rij)
    for tabel in reversed(TABELLEN):
        TABELLEN[tabel]._base_manager.filter(pk__in=_nieuw(was, tabel)).delete()


def _rang(rij: Model) -> int:
    if isinstance(rij, Agendaonderdeel):
        return 0 if rij.groep_id is None else 2
    return 1 if isinstance(rij, Groep) else 3


_PLEK = {"volgorde", "groep_id", "versie"}


def _bewaar(rij: Model) -> None:
    """Write a row as it was, under a version that no open form knows.

    A row of which only the place moved keeps its version: its text is as the form showed it.
    """
    nu = type(rij)._base_manager.filter(pk=rij.pk).values().first()
    if nu is None:
        rij.versie += 1
        rij.save(force_insert=True)
        return
    anders = {naam for naam, waarde in nu.items() if waarde != getattr(rij, naam)}
    rij.versie = nu["versie"] if anders <= _PLEK else nu["versie"] + 1
    rij.save(force_update=True)
