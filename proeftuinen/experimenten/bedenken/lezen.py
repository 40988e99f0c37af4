"""Reading experiments: those of a place, one of them, and who may change it."""

from collections.abc import Sequence
from typing import cast

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid, ExperimentQuerySet
from proeftuinen.experimenten.bedenken.spiegel import Plan
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


def _geladen(rijen: QuerySet[Experiment]) -> ExperimentQuerySet:
    met = rijen.select_related("trekker__gebruiker", "trekker__organisatie", "proeftuin")
    return cast(ExperimentQuerySet, met).met_stand(vandaag())


def experimenten_van(proeftuin: Proeftuin) -> ExperimentQuerySet:
    """Return the experiments of a place, newest first, with their trekker and `stand` of today."""
    return _geladen(Experiment.objects.van(proeftuin))


def archief_van(proeftuin: Proeftuin) -> ExperimentQuerySet:
    """Return those that were put away, the last one first."""
    weg = Experiment.objects.filter(proeftuin=proeftuin).exclude(gearchiveerd_op=None)
    return _geladen(weg.order_by("-gearchiveerd_op", "-pk"))


def met_lid(rijen: ExperimentQuerySet, lezer: Lezer) -> ExperimentQuerySet:
    """Add `is_lid`, whether the reader is in the group; then `mag_wijzigen` asks nothing."""
    leden = Experimentlid.objects.filter(
        experiment=OuterRef("pk"), contact__gebruiker=lezer.gebruiker_id or 0
    )
    return rijen.annotate(is_lid=Exists(leden))


def van_mij(lezer: Lezer) -> Q:
    """Return what makes an experiment one's own: one is in its group."""
    mij = lezer.gebruiker_id or 0
    return Q(pk__in=Experimentlid.objects.filter(contact__gebruiker=mij).values("experiment"))


def vind(
    proeftuin: Proeftuin, exid: str, lezer: Lezer | None = None, *, met: Sequence[str] = ()
) -> Experiment:
    """Return an experiment of this place, or 404; one in the archive only to who keeps them all.

    `met` names what else comes along in the same query.
    """
    alle = Experiment.objects.filter(proeftuin=proeftuin)
    if lezer is None or not lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        alle = alle.filter(gearchiveerd_op=None)
    rijen = _geladen(alle).select_related("stap", *met)
    deze = get_object_or_404(met_lid(rijen, lezer) if lezer else rijen, publiek_id=exid)
    deze.proeftuin = proeftuin
    return deze


def is_lid(experiment: Experiment, lezer: Lezer) -> bool:
    """Tell whether the reader is in the group; asks once when the row does not say so."""
    if not hasattr(experiment, "is_lid"):
        leden = experiment.leden.filter(contact__gebruiker=lezer.gebruiker_id or 0)
        experiment.is_lid = leden.exists()
    return bool(experiment.is_lid)


def mag_wijzigen(experiment: Experiment, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: of one's own group, what one made, or as the team."""
    if lezer.mag(Recht.EXPERIMENTEN_BEHEREN):
        return True
    if not lezer.mag(Recht.EXPERIMENTEN_BIJDRAGEN) or lezer.gebruiker_id is None:
        return False
    return experiment.door_id == lezer.gebruiker_id or is_lid(experiment, lezer)


def wijzigbaar(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> Experiment:
    """Return an experiment that the reader may change; raises Http404, also in the archive."""
    deze = vind(proeftuin, exid, request.lezer)
    if deze.gearchiveerd_op or not mag_wijzigen(deze, request.lezer):
        raise Http404
    return deze


def plan_van(experiment: Experiment, mensen: int) -> Plan:
    """Return what the mirror looks at; `mensen` are in the group."""
    return Plan(experiment.wat, experiment.eerste_stap, experiment.van, experiment.tot, mensen)
