"""Pages of making an experiment last: who keeps it, whether it still runs."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.lezen import wijzigbaar
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.borgen import actions, lezen
from proeftuinen.experimenten.borgen.forms import (
    BorgingForm,
    BorgingMaakForm,
    Borgingvelden,
    GekekenForm,
)
from proeftuinen.experimenten.borgen.models import Borging, Inbedding
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/borgen"
BEWAARD = "Bewaard. Zo weet iedereen hoe dit verder gaat."


def naar(naam: str, experiment: Experiment) -> str:
    """Return the address of a page of this experiment."""
    return reverse(
        f"proeftuinen:{naam}", args=[experiment.proeftuin.publiek_id, experiment.publiek_id]
    )


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def borging(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Write down who keeps it, where it has its place and when someone looks."""
    deze = wijzigbaar(request, proeftuin, exid)
    rij = lezen.borging_van(deze)
    form = _form(request, proeftuin, rij)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, deze, rij, form))
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, naar("borging", deze))
    context = {
        **lezen.deel(deze, request.lezer, mag_wijzigen=True),
        "form": form,
        "geborgd": deze.geborgd_op,
    }
    return toon_experiment(request, proeftuin, f"{MAP}/borging.html", context=context)


def _form(request: HttpRequest, proeftuin: Proeftuin, rij: Borging | None) -> Borgingvelden:
    """Return the form: with a version for a row that its writer saw, else with a key."""
    vast = {"proeftuin": proeftuin, "lezer": request.lezer, "nu": rij.contact_id if rij else None}
    if request.method == "POST":
        gezien = rij is not None and "versie" in request.POST
        return (BorgingForm if gezien else BorgingMaakForm)(request.POST, **vast)
    if rij is None:
        return BorgingMaakForm(**vast)
    begin = {naam: getattr(rij, naam) for naam in Borgingvelden.base_fields}
    begin["contact"] = rij.contact.publiek_id if rij.contact else ""
    return BorgingForm(initial={**begin, "versie": rij.versie}, **vast)


def _bewaar(request: HttpRequest, deze: Experiment, rij: Borging | None, form: Any) -> str:
    adres, door = naar("borging", deze), request.user
    if rij is not None and isinstance(form, BorgingForm):
        versie = form.cleaned_data["versie"]
        actions.wijzig(experiment=deze, borging=rij, door=door, versie=versie, **form.waarden())
        messages.success(request, BEWAARD)
        return adres

    def maak() -> str:
        actions.leg_vast(experiment=deze, door=door, waarden=form.waarden())
        messages.success(request, BEWAARD)
        return adres

    return eenmalig(door, form.cleaned_data["sleutel"], maak)


def _botst(request: HttpRequest, form: Any, nu: Borging, adres: str) -> HttpResponse:
    huidig = {naam: getattr(nu, naam) for naam in Borgingvelden.base_fields}
    labels = dict(Inbedding.choices)
    huidig["waar"] = [labels[deel] for deel in huidig["waar"] if deel in labels]
    form.cleaned_data["waar"] = [labels[deel] for deel in form.cleaned_data["waar"]]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@require_POST
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def borging_vast(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Call it made to last, or take that back; what is lacking is said."""
    deze = wijzigbaar(request, proeftuin, exid)
    if request.POST.get("vast") == "nee":
        actions.maak_los(experiment=deze, door=request.user)
        messages.success(request, "Dit experiment staat niet meer bij “Geborgd”.")
        return redirect(naar("borging", deze))
    try:
        actions.zet_vast(experiment=deze, door=request.user)
        messages.success(request, "Mooi. Dit experiment heeft nu een vaste plek.")
    except actions.NogNiet as nog:
        messages.warning(request, "Bijna. Dit is nog nodig: " + " ".join(nog.mist))
    return redirect(naar("borging", deze))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def borging_gekeken(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Ask whether it still runs, from the day that was agreed on."""
    deze = wijzigbaar(request, proeftuin, exid)
    rij = lezen.borging_van(deze)
    if rij is None or not lezen.te_kijken(rij, vandaag()):
        kijkdag = rij.eerste_kijk if rij else None
        zin = f"Kijken kan vanaf {zeg_dag(kijkdag)}." if kijkdag else "Kies eerst een kijkdag."
        messages.info(request, zin)
        return redirect(naar("borging", deze))
    form = GekekenForm(request.POST or None, initial={"versie": rij.versie})
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        versie, tekst, weer = (gegeven[naam] for naam in ("versie", "loopt_nog", "eerste_kijk"))
        try:
            actions.kijk(
                experiment=deze,
                borging=rij,
                door=request.user,
                versie=versie,
                loopt_nog=tekst,
                weer=weer,
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"loopt_nog": nu.loopt_nog, "eerste_kijk": nu.eerste_kijk}
            adres = naar("borging", deze)
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)
        messages.success(request, "Bewaard. Fijn dat jullie even keken.")
        return redirect(naar("borging", deze))
    context = {"form": form, "experiment": deze, "borging": rij, "terug_url": naar("borging", deze)}
    return toon_experiment(request, proeftuin, f"{MAP}/gekeken.html", context=context)
