"""Rounds: beginning, writing down what happened, going on, resting."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.experimenten.bedenken.lezen import wijzigbaar
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.leren import actions, lezen
from proeftuinen.experimenten.leren.forms import (
    AdviesForm,
    BeginForm,
    NieuweRondeForm,
    RondeForm,
    VerderForm,
)
from proeftuinen.experimenten.leren.models import HoeVerder, Ronde
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/leren"
AL_BEGONNEN = "Jullie waren al begonnen. Wat er staat, is bewaard."
AL_DICHT = "Deze ronde was al afgesloten. Er is niets veranderd."
GEDAAN = {
    HoeVerder.DOORGAAN: "De ronde is klaar, en de volgende is begonnen.",
    HoeVerder.AANPASSEN: "De ronde is klaar. Veel plezier met de volgende.",
    HoeVerder.STOPPEN: "Jullie zijn gestopt. Wat jullie leerden, blijft hier staan.",
    HoeVerder.DOORGEVEN: "Mooi werk. Het experiment is afgerond en doorgegeven.",
}


def _pagina(
    request: HttpRequest, experiment: Experiment, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    alles = {"experiment": experiment, **context}
    return toon_experiment(request, experiment.proeftuin, f"{MAP}/{sjabloon}", context=alles)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_beginnen(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Begin: what is expected is put in words, and fixed."""
    deze = wijzigbaar(request, proeftuin, exid)
    if deze.is_begonnen:
        messages.info(request, AL_BEGONNEN)
        return redirect(deze)
    begin = {"versie": deze.versie, "verwachting": deze.verwachting}
    form = BeginForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        schoon = form.cleaned_data
        try:
            actions.begin(
                experiment=deze,
                door=request.user,
                versie=schoon["versie"],
                verwachting=schoon["verwachting"],
            )
            messages.success(request, "Jullie zijn begonnen. Veel plezier met uitproberen.")
        except actions.AlGedaan:
            messages.info(request, AL_BEGONNEN)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return _botst(request, form, deze, nu.versie, {"verwachting": nu.verwachting})
        return redirect(deze)
    return _pagina(request, deze, "beginnen.html", {"form": form})


def _botst(
    request: HttpRequest, form: Any, experiment: Experiment, versie: int, huidig: dict[str, Any]
) -> HttpResponse:
    adres = experiment.get_absolute_url()
    return conflict(request, form, huidig=huidig, versie=versie, adres=adres)


def _ronde_van(experiment: Experiment, code: str) -> Ronde:
    """Return the round with this id, or without one the open or the last; raises Http404."""
    rondes = lezen.rondes_van(experiment)
    gekozen = [ronde for ronde in rondes if ronde.publiek_id == code] if code else rondes[-1:]
    if not gekozen:
        raise Http404
    return gekozen[0]


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def ronde(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Write down what happened and what was learnt; a round that is closed can be mended too."""
    experiment = wijzigbaar(request, proeftuin, exid)
    if not experiment.is_begonnen:
        return redirect(
            "proeftuinen:experiment-beginnen", proeftuin.publiek_id, experiment.publiek_id
        )
    gegevens = request.POST if request.method == "POST" else request.GET
    deze = _ronde_van(experiment, gegevens.get("ronde", ""))
    velden = ("versie", "gebeurd", "klopte", "geleerd")
    begin = {naam: getattr(deze, naam) for naam in velden} | {"ronde": deze.publiek_id}
    form = RondeForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.schrijf(ronde=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {naam: getattr(nu, naam) for naam in velden[1:]}
            return _botst(request, form, experiment, nu.versie, huidig)
        messages.success(request, "Het is bewaard.")
        return redirect(experiment)
    return _pagina(request, experiment, "ronde.html", {"form": form, "ronde": deze})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def ronde_verder(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Close the round, and say how the group goes on."""
    experiment = wijzigbaar(request, proeftuin, exid)
    gegevens = request.POST if request.method == "POST" else {}
    deze = _ronde_van(experiment, gegevens.get("ronde", ""))
    if deze.klaar_op is not None:
        messages.info(request, AL_DICHT)
        return redirect(experiment)
    begin = {
        "versie": experiment.versie,
        "ronde": deze.publiek_id,
        "proberen": deze.proberen,
        "verwachting": deze.verwachting,
        "advies": experiment.advies,
    }
    form = VerderForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        return _sluit(request, experiment, deze, form)
    context = {"form": form, "ronde": deze, "stengel": lezen.als_stengel(deze)}
    return _pagina(request, experiment, "verder.html", context)


def _sluit(
    request: HttpRequest, experiment: Experiment, deze: Ronde, form: VerderForm
) -> HttpResponse:
    hoe, versie = form.cleaned_data["hoe"], form.cleaned_data["versie"]
    try:
        actions.sluit(ronde=deze, door=request.user, versie=versie, hoe=hoe, waarden=form.waarden())
    except actions.AlGedaan:
        messages.info(request, AL_DICHT)
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        return _botst(request, form, experiment, nu.versie, {"advies": nu.advies})
    else:
        messages.success(request, GEDAAN[HoeVerder(hoe)])
    return redirect(experiment)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_hervat(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Take up again what was stopped or handed on, in a new round."""
    experiment = wijzigbaar(request, proeftuin, exid)
    laatste = _ronde_van(experiment, "")
    if laatste.klaar_op is None:
        messages.info(request, "Er loopt al een ronde.")
        return redirect(experiment)
    begin = {naam: getattr(laatste, naam) for naam in ("proberen", "verwachting")}
    form = NieuweRondeForm(request.POST or None, initial={"versie": experiment.versie, **begin})
    if request.method == "POST" and form.is_valid():
        try:
            actions.pak_weer_op(experiment=experiment, door=request.user, **form.cleaned_data)
            messages.success(request, "Jullie zijn weer begonnen, in een nieuwe ronde.")
        except actions.AlGedaan:
            messages.info(request, "Er loopt al een ronde.")
        except Bewerkingsconflict as botsing:
            return _botst(request, form, experiment, botsing.huidig.versie, {})
        return redirect(experiment)
    return _pagina(request, experiment, "hervat.html", {"form": form})


@require_POST
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_rust(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Let it rest for a while, or take it up again; the button says which."""
    experiment = wijzigbaar(request, proeftuin, exid)
    rust = request.POST.get("rust", "")
    if rust not in {"0", "1"}:
        messages.error(request, "Dat kwam niet goed aan. Probeer het nog eens.")
    elif not actions.zet_rust(experiment=experiment, door=request.user, rust=rust == "1"):
        messages.info(request, "Dit experiment loopt nu niet. Er is niets veranderd.")
    elif rust == "1":
        messages.success(request, "Het experiment rust. Pak het weer op wanneer jullie willen.")
    else:
        messages.success(request, "Jullie zijn weer bezig.")
    return redirect(experiment)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_advies(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Change what the group would tell another place."""
    experiment = wijzigbaar(request, proeftuin, exid)
    begin = {"versie": experiment.versie, "advies": experiment.advies}
    form = AdviesForm(request.POST or None, initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            actions.schrijf_advies(experiment=experiment, door=request.user, **form.cleaned_data)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return _botst(request, form, experiment, nu.versie, {"advies": nu.advies})
        messages.success(request, "Het is bewaard.")
        return redirect(experiment)
    return _pagina(request, experiment, "advies.html", {"form": form})
