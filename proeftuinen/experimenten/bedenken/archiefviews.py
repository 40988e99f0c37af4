"""Pages of the archive: what was put away stays, and comes back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.experimenten.bedenken import actions, lezen
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/bedenken"


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_BEHEREN)
def experimenten_archief(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """List what was put away."""
    context = {"pagina": blader(request, lezen.archief_van(proeftuin))}
    return toon_experiment(request, proeftuin, f"{MAP}/archief.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_archiveren(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Ask first, then put it in the archive; without anything in it, take it away for good."""
    deze = lezen.wijzigbaar(request, proeftuin, exid)
    if request.method == "POST":
        if actions.ruim_op(experiment=deze, door=request.user):
            messages.success(request, "Het experiment staat nu in het archief.")
        else:
            messages.success(request, "Het experiment is weg.")
        return redirect("proeftuinen:experimenten", proeftuin.publiek_id)
    context = {"experiment": deze, "blijft": actions.heeft_iets(deze)}
    return toon_experiment(request, proeftuin, f"{MAP}/archiveren.html", context=context)


@require_POST
@met_proeftuin(Recht.EXPERIMENTEN_BEHEREN)
def experiment_terughalen(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Take it out of the archive."""
    deze = get_object_or_404(lezen.archief_van(proeftuin), publiek_id=exid)
    deze.proeftuin = proeftuin
    actions.haal_terug(experiment=deze, door=request.user)
    messages.success(request, "Het experiment staat er weer, met alles erbij.")
    return redirect(deze)
