"""A step of one day is a meeting: which kind, and which meeting it is that carries the step.

Of several meetings at such a step the first that was made carries it: that one and the step have
one day. Others, an evening that was added say, have days of their own.
"""

from datetime import date

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Stap
from proeftuinen.traject.planning import uiterste_dag
from proeftuinen.traject.volgorde import tegenspraak

_SOORT = {
    Stapsoort.START: Bijeenkomst.Soort.START,
    Stapsoort.TRANSITIE: Bijeenkomst.Soort.TRANSITIE,
    Stapsoort.VOORBEREIDING: Bijeenkomst.Soort.KERNTEAM,
}
NIET_JIJ = (
    "Deze dag staat in de planning van het jaar. Alleen de procesbegeleider kan hem verzetten."
)


def soort_bij(stapsoort: str) -> Bijeenkomst.Soort:
    """Return which kind of meeting belongs to a kind of step."""
    return _SOORT.get(Stapsoort(stapsoort), Bijeenkomst.Soort.WERK)


def is_open_dag(stap: Stap | None) -> bool:
    """Tell whether this is a step of one day that is neither closed nor left out."""
    return bool(stap and stap.bijeenkomst and not stap.overgeslagen and not stap.afgesloten_op)


def draagt(bijeenkomst: Bijeenkomst, stap: Stap | None) -> bool:
    """Tell whether this step has its day from this meeting."""
    if not stap or not is_open_dag(stap) or bijeenkomst.afgezegd or stap.begin != bijeenkomst.dag:
        return False
    eerder = Bijeenkomst.objects.gaat_door().filter(stap=stap, pk__lt=bijeenkomst.pk)
    return not eerder.exists()


def wordt_drager(stap: Stap | None) -> bool:
    """Tell whether a meeting that is made at this step now will carry it."""
    return is_open_dag(stap) and not Bijeenkomst.objects.gaat_door().filter(stap=stap).exists()


def bezwaar(stap: Stap, dag: date, lezer: Lezer) -> str:
    """Return in Dutch why this reader cannot let the step move to this day, or nothing."""
    if stap.begin == dag:
        return ""
    if not lezer.mag(Recht.PLANNING_BEWERKEN):
        return f"{NIET_JIJ} Nu is dat {zeg_dag(stap.begin)}."
    if dag > uiterste_dag(stap.proeftuin.start):
        return "Dan duurt het jaar meer dan drie jaar. Kies een eerdere dag."
    fout = tegenspraak(list(Stap.objects.van(stap.proeftuin)), {stap.publiek_id: (dag, dag)})
    return f"{fout} Verplaats de stap in de planning: dan schuiven latere stappen mee." * bool(fout)
