"""The chapter of the oogst: each experiment, from what was expected to what lasts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.borgen.lezen import waar_labels
from proeftuinen.experimenten.borgen.models import Borging
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.opbrengst.models import Opbrengst
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

CITATEN = 2


@dataclass(frozen=True)
class Verhaal:
    """One experiment as the book tells it; no people, only roles."""

    experiment: Experiment
    stand: str
    dimensies: Sequence[str]
    verwachting: str
    rondes: Sequence[Ronde]
    opbrengsten: Sequence[Opbrengst]
    borging: Borging | None
    waar: Sequence[str]
    citaten: Sequence[Citaat]


def verhalen(proeftuin: Proeftuin, lezer: Lezer) -> list[Verhaal]:
    """Return the experiments that this reader may know; four queries, however many.

    Who is not of the place reads what `delen` shows before one shares it: not what happened.
    """
    alles = lezer.mag(Recht.EXPERIMENTEN_ZIEN)
    if alles:
        rijen = Experiment.objects.van(proeftuin)
    elif lezer.mag(Recht.EXPERIMENTEN_LEZEN):
        rijen = Experiment.objects.gepubliceerd().filter(proeftuin=proeftuin)
    else:
        return []
    begonnen = rijen.exclude(gestart_op=None).met_stand(vandaag()).select_related("borging")
    rijen = begonnen.order_by("gestart_op", "pk").prefetch_related(
        Prefetch("rondes", Ronde.objects.order_by("nummer")), "opbrengsten"
    )
    lijst = [rij for rij in rijen if lezer.raakt(rij.gestart_op, rij.afgerond_op or rij.gestopt_op)]
    citaten = _citaten(proeftuin, lezer, lijst)
    return [_verhaal(rij, citaten.get(rij.pk, []), alles=alles) for rij in lijst]


def _verhaal(rij: Experiment, citaten: Sequence[Citaat], *, alles: bool) -> Verhaal:
    rondes = list(rij.rondes.all())
    if not alles:
        for ronde in rondes:
            ronde.gebeurd = ""
    borging = getattr(rij, "borging", None)
    return Verhaal(
        rij,
        Stand(rij.stand).label,
        [deel.value for deel in Dimensie if deel.value in rij.dimensies],
        rij.verwachting or (rondes[0].verwachting if rondes else ""),
        [ronde for ronde in rondes if ronde.gebeurd or ronde.geleerd],
        list(rij.opbrengsten.all()),
        borging,
        waar_labels(borging),
        citaten,
    )


def _citaten(
    proeftuin: Proeftuin, lezer: Lezer, rijen: Sequence[Experiment]
) -> Mapping[int, list[Citaat]]:
    """Return the quotes that were chosen and may be used, a few per experiment; one query."""
    if not rijen or not lezer.mag(Recht.BRONNEN_ZIEN):
        return {}
    gekozen = Citaat.objects.te_gebruiken(proeftuin, vandaag()).filter(
        in_oogst=True, logberichten__experiment__in=[rij.pk for rij in rijen]
    )
    per: dict[int, list[Citaat]] = {}
    paren = gekozen.order_by("pk").values_list("pk", "logberichten__experiment", "tekst", "rol")
    for pk, experiment, tekst, rol in dict.fromkeys(paren):
        deel = per.setdefault(experiment, [])
        if len(deel) < CITATEN:
            deel.append(Citaat(pk=pk, tekst=tekst, rol=rol))
    return per
