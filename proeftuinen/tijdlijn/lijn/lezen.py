"""Reading the timeline: what features report, with beside it what people think of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_maand
from leerwerkplaats.web.klok import vandaag
from proeftuinen.tijdlijn.dagboek.models import Kanttekening
from proeftuinen.tijdlijn.lijn.soorten import Groep, groep_van
from proeftuinen.traject.contracten import Gebeurtenis, Lezer, verzamel
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Noot:
    """What someone thinks of an event, by role; `eigen` when the reader may change it."""

    kanttekening: Kanttekening
    eigen: bool

    @property
    def wie(self) -> str:
        """Return as whom it was said."""
        return self.kanttekening.rol or "Iemand die meedoet"


@dataclass(frozen=True)
class Regel:
    """One event; `sleutel` stays when its day or words change, `merk` is of exactly this one."""

    dag: date
    tekst: str
    adres: str
    soort: str
    groep: Groep
    sleutel: str
    merk: str
    noten: tuple[Noot, ...] = ()

    @property
    def maand(self) -> str:
        """Return the month with its year, as a heading."""
        return zeg_maand(self.dag).capitalize()


def _kort(*delen: str) -> str:
    return sha256("\0".join(delen).encode()).hexdigest()[:32]


def als_regel(wat: Gebeurtenis) -> Regel:
    """Return an event with its keys."""
    return Regel(
        wat.dag,
        wat.tekst,
        wat.adres,
        wat.soort,
        groep_van(wat.soort),
        _kort(wat.soort, wat.adres),
        _kort(wat.soort, wat.adres, wat.dag.isoformat(), wat.tekst),
    )


def gebeurd(proeftuin: Proeftuin, lezer: Lezer) -> list[Regel]:
    """Return what happened up to today as this reader may see it, newest first, each once."""
    dag = vandaag()
    alle = {als_regel(wat) for wat in verzamel("gebeurtenissen", proeftuin, lezer)}
    regels = [regel for regel in alle if regel.dag <= dag and lezer.binnen(regel.dag)]
    return sorted(regels, key=lambda r: (r.dag, r.soort, r.tekst, r.adres), reverse=True)


def met_noten(regels: Sequence[Regel], proeftuin: Proeftuin, lezer: Lezer) -> list[Regel]:
    """Return these events with what people think of them; one query.

    What is about an event that this reader does not see, is left out.
    """
    per_merk: dict[str, list[Noot]] = defaultdict(list)
    zoek = _zoeker(regels)
    for rij in Kanttekening.objects.filter(proeftuin=proeftuin):
        regel = zoek(rij)
        if regel:
            rij.proeftuin = proeftuin
            per_merk[regel.merk].append(Noot(rij, mag_wijzigen(rij, lezer)))
    return [replace(regel, noten=tuple(per_merk[regel.merk])) for regel in regels]


def _zoeker(regels: Iterable[Regel]) -> Callable[[Kanttekening], Regel | None]:
    """Return what finds the event of a remark: the same words, else that day, else the only one."""
    per_merk = {regel.merk: regel for regel in regels}
    per_sleutel: dict[str, list[Regel]] = defaultdict(list)
    for regel in per_merk.values():
        per_sleutel[regel.sleutel].append(regel)

    def zoek(rij: Kanttekening) -> Regel | None:
        kan = per_sleutel.get(rij.bij, [])
        op_dag = [regel for regel in kan if regel.dag == rij.dag]
        if rij.over in per_merk and per_merk[rij.over].sleutel == rij.bij:
            return per_merk[rij.over]
        if op_dag:
            return op_dag[0]
        return kan[0] if len(kan) == 1 else None

    return zoek


def los(regels: Sequence[Regel], proeftuin: Proeftuin, lezer: Lezer) -> list[Kanttekening]:
    """Return one's own remarks of which the event is gone, or no longer to be seen; one query."""
    if lezer.gebruiker_id is None:
        return []
    zoek = _zoeker(regels)
    eigen = Kanttekening.objects.filter(proeftuin=proeftuin, door=lezer.gebruiker_id)
    return [rij for rij in eigen if zoek(rij) is None]


def mag_wijzigen(rij: Kanttekening, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: one's own, or as the team any."""
    if lezer.mag(Recht.TIJDLIJN_BEHEREN):
        return True
    eigen = rij.door_id is not None and rij.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.TIJDLIJN_BIJDRAGEN)


def regel_van(merk: str, proeftuin: Proeftuin, lezer: Lezer) -> Regel | None:
    """Return the event with this mark, when this reader sees it."""
    return next((regel for regel in gebeurd(proeftuin, lezer) if regel.merk == merk), None)
