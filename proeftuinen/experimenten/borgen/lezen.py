"""Reading how an experiment is made to last, and what was agreed with whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import zeg_wie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen.models import Afspraak, Borging, Inbedding
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_VORMEN = {
    Afspraak.Antwoord.JA: "klaar",
    Afspraak.Antwoord.DEELS: "bezig",
    Afspraak.Antwoord.NEE: "gestopt",
}
MEESTE_IN_SPIEGEL = 60
ERBIJ = ("borging__contact__gebruiker", "borging__contact__organisatie")
"""What `deel` shows and can come along with the experiment."""


@dataclass(frozen=True)
class Regel:
    """An agreement as a list shows it; `vorm` is the shape of its state."""

    afspraak: Afspraak
    vorm: str
    woord: str


def borging_van(experiment: Experiment) -> Borging | None:
    """Return how it is made to last, if someone wrote that down; one query, or none if it came
    along with the experiment.
    """
    if "borging" in experiment._state.fields_cache:  # noqa: SLF001
        return getattr(experiment, "borging", None)
    rijen = Borging.objects.select_related("contact__gebruiker", "contact__organisatie")
    return rijen.filter(experiment=experiment).first()


def afspraken_van(experiment: Experiment) -> QuerySet[Afspraak]:
    """Return what was agreed, the earliest day first, with the policy it belongs to."""
    return Afspraak.objects.filter(experiment=experiment).select_related("beleidsstuk")


def als_regel(afspraak: Afspraak, dag: date) -> Regel:
    """Return an agreement as a list shows it on this day."""
    stand = Afspraak.Antwoord(afspraak.antwoord)
    if stand != Afspraak.Antwoord.WACHT:
        return Regel(afspraak, _VORMEN[stand], f"Antwoord: {afspraak.get_antwoord_display()}")
    if afspraak.voor < dag:
        return Regel(afspraak, "let-op", "Tijd om na te vragen")
    return Regel(afspraak, "gepland", "Wacht op antwoord")


def vind_afspraak(experiment: Experiment, afid: str) -> Afspraak:
    """Return an agreement of this experiment, or 404."""
    deze = get_object_or_404(afspraken_van(experiment), publiek_id=afid)
    deze.experiment = experiment
    return deze


def wat_mist(experiment: Experiment, borging: Borging | None) -> list[str]:
    """Say what is still needed before it can be called made to last; empty when nothing is."""
    eisen = (
        (experiment.is_begonnen, "Het experiment is nog niet begonnen."),
        (experiment.gestopt_op is None, "Het experiment is gestopt."),
        (borging and (borging.wie or borging.contact_id), "Wie zorgt dat het blijft?"),
        (borging and borging.waar, "Waar krijgt het een vaste plek?"),
        (borging and borging.eerste_kijk, "Wanneer kijken jullie of het nog loopt?"),
    )
    return [zin for is_er, zin in eisen if not is_er]


def waar_labels(borging: Borging | None) -> list[str]:
    """Return where it is embedded, in words and in their fixed order."""
    return [deel.label for deel in Inbedding if borging and deel.value in borging.waar]


def te_kijken(borging: Borging | None, dag: date) -> bool:
    """Tell whether the day came to look whether it still runs."""
    return bool(borging and borging.eerste_kijk and borging.eerste_kijk <= dag)


def deel(experiment: Experiment, lezer: Lezer, *, mag_wijzigen: bool) -> dict[str, Any]:
    """Return what the page of an experiment shows of this; at most two queries."""
    dag = vandaag()
    borging = borging_van(experiment)
    return {
        "experiment": experiment,
        "borging": borging,
        "wie": zeg_wie(borging.contact, lezer) if borging else "",
        "waar": waar_labels(borging),
        "mist": wat_mist(experiment, borging),
        "te_kijken": te_kijken(borging, dag),
        "afspraken": [als_regel(rij, dag) for rij in afspraken_van(experiment)],
        "mag_wijzigen": mag_wijzigen,
    }


@dataclass(frozen=True)
class Groep:
    """The agreements that belong to one policy paper, or to none (`stuk` is empty)."""

    stuk: str
    regels: Sequence[Regel]


@dataclass(frozen=True)
class Bijbeleid:
    """What experiments agreed, by policy paper; `meer` tells that not all fit."""

    groepen: Sequence[Groep]
    meer: bool


def bij_beleid(proeftuin: Proeftuin) -> Bijbeleid:
    """Return the agreements of a place by policy paper, those without one last; one query."""
    rijen = list(
        Afspraak.objects.filter(
            experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
        ).select_related("experiment", "beleidsstuk")[: MEESTE_IN_SPIEGEL + 1]
    )
    dag = vandaag()
    per: dict[tuple[bool, int, str], list[Regel]] = {}
    for rij in rijen[:MEESTE_IN_SPIEGEL]:
        rij.experiment.proeftuin = proeftuin
        stuk = rij.beleidsstuk
        plek = (stuk is None, stuk.volgorde if stuk else 0, stuk.naam if stuk else "")
        per.setdefault(plek, []).append(als_regel(rij, dag))
    groepen = [Groep(plek[2], per[plek]) for plek in sorted(per)]
    return Bijbeleid(groepen, len(rijen) > MEESTE_IN_SPIEGEL)


def van_lezer(lezer: Lezer) -> Q | None:
    """Return of which experiments the reader's own calendar tells; None when of no one."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return None
    return Q(experiment__leden__contact__gebruiker=lezer.gebruiker_id)
