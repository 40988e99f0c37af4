"""The list of meetings: what comes first, then what was, the last one first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, DateField, F, QuerySet, Value, When

from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bijeenkomsten.plan.uren import zeg_uur
from proeftuinen.traject.models import Proeftuin

KOMT, WAS = "Komt eraan", "Geweest"


@dataclass(frozen=True, slots=True)
class Regel:
    """A meeting as the list shows it; `stand` and `woord` are those of `{% status %}`."""

    bijeenkomst: Bijeenkomst
    groep: str
    stand: str
    woord: str
    wanneer: str
    volgende: bool


def op_volgorde(proeftuin: Proeftuin, dag: date) -> QuerySet[Bijeenkomst]:
    """Return the meetings: from this day on, the nearest first; then those before, back in time."""
    nu = Value(dag, DateField())
    voorbij = Case(When(dag__lt=nu, then=Value(1)), default=Value(0))
    terug = Case(When(dag__lt=nu, then=F("dag")), default=None)
    return (
        Bijeenkomst.objects.filter(proeftuin=proeftuin)
        .select_related("stap")
        .order_by(voorbij, terug.desc(), "dag", F("begin").asc(nulls_first=True), "pk")
    )


def zeg_uren(bijeenkomst: Bijeenkomst) -> str:
    """Say its hours: "13.30 tot 17.00 uur", or nothing while there are none."""
    if bijeenkomst.begin is None:
        return ""
    tot = f" tot {zeg_uur(bijeenkomst.einde)}" if bijeenkomst.einde else ""
    return f"{zeg_uur(bijeenkomst.begin)}{tot} uur"


def als_regels(rijen: Iterable[Bijeenkomst], dag: date) -> list[Regel]:
    """Return meetings, in the order of `op_volgorde`, as the list shows them."""
    regels, eerste = [], True
    for rij in rijen:
        volgende = eerste and not rij.afgezegd and not rij.is_geweest(dag)
        eerste = eerste and not volgende
        groep = WAS if rij.is_geweest(dag) else KOMT
        regels.append(Regel(rij, groep, *_stand(rij, dag), zeg_uren(rij), volgende))
    return regels


def _stand(rij: Bijeenkomst, dag: date) -> tuple[str, str]:
    if rij.afgezegd:
        return "gestopt", "Afgezegd"
    if rij.afgerond_op:
        return "klaar", "Verslag klaar"
    if rij.is_geweest(dag):
        return "bezig", "Nog geen verslag"
    if rij.dag == dag:
        return "bezig", "Vandaag"
    return ("gepland", "Gepland") if rij.begin else ("let-op", "Nog geen tijd")
