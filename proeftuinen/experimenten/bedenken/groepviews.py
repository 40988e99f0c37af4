"""Pages of the group of an experiment, and of what it agrees to do."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.acties.forms import ActieMaakForm
from proeftuinen.experimenten.bedenken import actions, lezen
from proeftuinen.experimenten.bedenken.forms import LidForm
from proeftuinen.experimenten.bedenken.groep import groep_van
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/bedenken"


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_groep(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Put people in the group or out of it, and choose who leads."""
    deze = lezen.wijzigbaar(request, proeftuin, exid)
    wat = request.POST.get("doe", "erbij") if request.method == "POST" else ""
    if wat in ("trekker", "eruit"):
        return _met_lid(request, deze, wat)
    form = LidForm(request.POST if wat else None, proeftuin=proeftuin, lezer=request.lezer)
    if wat and form.is_valid():
        contact = form.cleaned_data["contact"]
        actions.zet_erbij(experiment=deze, contact=contact, door=request.user)
        messages.success(request, "De groep is groter.")
        return redirect("proeftuinen:experiment-groep", proeftuin.publiek_id, exid)
    context = {"form": form, "experiment": deze, "groep": groep_van(deze, request.lezer)}
    return toon_experiment(request, proeftuin, f"{MAP}/groep.html", context=context)


def _met_lid(request: HttpRequest, deze: Experiment, wat: str) -> HttpResponse:
    """Let someone of the group lead it, or leave it."""
    leden = Contact.objects.filter(in_experimenten__experiment=deze)
    lid = request.POST.get("lid", "").replace("\0", "")
    contact = get_object_or_404(leden, publiek_id=lid)
    if wat == "trekker":
        actions.kies_trekker(experiment=deze, contact=contact, door=request.user)
        messages.success(request, "De groep heeft een trekker.")
    else:
        actions.haal_eruit(experiment=deze, contact=contact, door=request.user)
        messages.success(request, "De groep is gewijzigd.")
    if not lezen.mag_wijzigen(lezen.vind(deze.proeftuin, deze.publiek_id), request.lezer):
        return redirect(deze)
    return redirect("proeftuinen:experiment-groep", deze.proeftuin.publiek_id, deze.publiek_id)


@require_POST
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_meedoen(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Join the group oneself, leave it, or take over who leads it."""
    deze = lezen.vind(proeftuin, exid, request.lezer)
    ik = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    if deze.gearchiveerd_op or ik is None:
        raise Http404
    ik.proeftuin = proeftuin
    wat = request.POST.get("doe", "mee")
    if wat == "weg":
        actions.haal_eruit(experiment=deze, contact=ik, door=request.user)
        messages.success(request, "Je zit niet meer in deze groep.")
    elif wat == "trek":
        if actions.neem_op_je(experiment=deze, contact=ik, door=request.user):
            messages.success(request, "Fijn dat je dit trekt.")
        else:
            messages.info(request, "Iemand anders was je net voor en trekt dit experiment.")
    else:
        actions.zet_erbij(experiment=deze, contact=ik, door=request.user)
        messages.success(request, "Je doet mee in deze groep.")
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_actie(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Agree on an action of this experiment: who does what by when."""
    deze = lezen.wijzigbaar(request, proeftuin, exid)
    form = ActieMaakForm(
        request.POST or None,
        initial=_begin(request, proeftuin),
        proeftuin=proeftuin,
        lezer=request.lezer,
        kennismaking=False,
    )
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.spreek_af(experiment=deze, door=request.user, waarden=form.waarden())
            messages.success(request, "De actie staat erbij.")
            return f"{deze.get_absolute_url()}#acties"

        return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
    context = {"form": form, "experiment": deze, "terug_url": deze.get_absolute_url()}
    return toon_experiment(request, proeftuin, f"{MAP}/actie.html", context=context)


def _begin(request: HttpRequest, proeftuin: Proeftuin) -> dict[str, Any]:
    """Return who takes it when nothing else is said: the one who writes it down."""
    ik = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    return {"eigenaar": ik.publiek_id if ik else ""}
