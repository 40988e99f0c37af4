"""Results of an experiment: writing down, looking, changing, and how one knows."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.experimenten.bedenken.lezen import mag_wijzigen, vind, wijzigbaar
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.experimenten.opbrengst import actions, lezen
from proeftuinen.experimenten.opbrengst.forms import (
    BewijsMaakForm,
    OpbrengstForm,
    OpbrengstMaakForm,
    begin_van,
)
from proeftuinen.experimenten.opbrengst.models import Bewijs, Opbrengst
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/opbrengst"
VOL = f"Bij dit experiment staan al {actions.MEESTE} opbrengsten. Haal er eerst een weg."
VOL_BEWIJS = f"Hier staan al {actions.MEESTE_BEWIJS} stukken bij. Haal er eerst een weg."


def pagina(
    request: HttpRequest, experiment: Experiment, sjabloon: str, context: dict[str, Any]
) -> HttpResponse:
    """Show a page about results."""
    alles = {"experiment": experiment, **context}
    return toon_experiment(request, experiment.proeftuin, f"{MAP}/{sjabloon}", context=alles)


def vind_opbrengst(experiment: Experiment, opid: str) -> Opbrengst:
    """Return a result of this experiment, or 404."""
    deze = get_object_or_404(lezen.opbrengsten_van(experiment), publiek_id=opid)
    deze.experiment = experiment
    return deze


def wijzigbare(request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str) -> Opbrengst:
    """Return a result that the reader may change; raises Http404."""
    return vind_opbrengst(wijzigbaar(request, proeftuin, exid), opid)


def _uit_logbericht(experiment: Experiment, uit: str) -> Logbericht | None:
    """Return the entry of this experiment whose knot this is."""
    if not uit.isalnum():
        return None
    knopen = Schakel.objects.filter(proeftuin=experiment.proeftuin, publiek_id=uit)
    codes = list(knopen.filter(soort="logbericht").values_list("object_id", flat=True))
    return experiment.logberichten.filter(publiek_id__in=codes).first() if codes else None


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def opbrengst_nieuw(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Write down a result; from an entry of one's log, that is its first evidence."""
    experiment = wijzigbaar(request, proeftuin, exid)
    uit = request.GET.get("uit", "")
    form = OpbrengstMaakForm(request.POST or None, initial={"uit": uit})
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, experiment, form))
        except actions.Vol:
            form.add_error(None, VOL)
    bericht = _uit_logbericht(experiment, uit)
    herkomst = "" if bericht else label_van(proeftuin=proeftuin, uit=uit)
    context = {"form": form, "bericht": bericht, "herkomst": herkomst}
    return pagina(request, experiment, "nieuw.html", context)


def _bewaar(request: HttpRequest, experiment: Experiment, form: OpbrengstMaakForm) -> str:
    uit = form.cleaned_data["uit"]

    def maak() -> str:
        deze = actions.maak(
            experiment=experiment,
            door=request.user,
            waarden=form.waarden(),
            uit=uit,
            logbericht=_uit_logbericht(experiment, uit),
        )
        messages.success(request, "De opbrengst staat er. Schrijf nu op hoe jullie het weten.")
        return deze.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def opbrengst(request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str) -> HttpResponse:
    """Show a result, how one knows, and who outside sees it too."""
    experiment = vind(proeftuin, exid, request.lezer)
    deze = vind_opbrengst(experiment, opid)
    bewijzen = lezen.bewijsregels(deze, proeftuin, request.lezer)
    gevraagd = lezen.bevestigingen_van(deze)
    mag = experiment.gearchiveerd_op is None and mag_wijzigen(experiment, request.lezer)
    context = {
        "opbrengst": deze,
        "dimensies": lezen.dimensies_van(deze),
        "bewijzen": bewijzen,
        "weetjes": lezen.hoe_we_weten([rij.bewijs for rij in bewijzen], gevraagd, deze),
        "gevraagd": [rij for rij in gevraagd if mag or rij.antwoord],
        "mag_wijzigen": mag,
    }
    return pagina(request, experiment, "opbrengst.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def opbrengst_bewerken(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str
) -> HttpResponse:
    """Change a result."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    form = OpbrengstForm(request.POST or None, initial={"versie": deze.versie, **begin_van(deze)})
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            actions.wijzig(opbrengst=deze, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            return _botst(request, form, botsing.huidig, deze.get_absolute_url())
        messages.success(request, "De opbrengst is gewijzigd.")
        return redirect(deze)
    context = {"form": form, "opbrengst": deze}
    return pagina(request, deze.experiment, "bewerken.html", context)


def _botst(request: HttpRequest, form: OpbrengstForm, nu: Opbrengst, adres: str) -> HttpResponse:
    labels = dict(Dimensie.choices)
    huidig = begin_van(nu)
    huidig["dimensies"] = [labels[deel] for deel in huidig["dimensies"] if deel in labels]
    form.cleaned_data["dimensies"] = [labels[deel] for deel in form.cleaned_data["dimensies"]]
    return conflict(request, form, huidig=huidig, versie=nu.versie, adres=adres)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def opbrengst_weghalen(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str
) -> HttpResponse:
    """Ask first, then take the result away."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    if request.method == "POST":
        actions.haal_weg(opbrengst=deze, door=request.user)
        messages.success(request, "De opbrengst is weg.")
        return redirect(deze.experiment)
    return pagina(request, deze.experiment, "weghalen.html", {"opbrengst": deze})


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def bewijs_nieuw(request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str) -> HttpResponse:
    """Say how the group knows."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    soort = request.GET.get("soort", "")
    form = BewijsMaakForm(
        request.POST or None,
        initial={"soort": soort if soort in Bewijs.Soort.values else ""},
        experiment=deze.experiment,
        lezer=request.lezer,
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar_bewijs(request, deze, form))
        except actions.Vol:
            form.add_error(None, VOL_BEWIJS)
    return pagina(request, deze.experiment, "bewijs.html", {"form": form, "opbrengst": deze})


def _bewaar_bewijs(request: HttpRequest, deze: Opbrengst, form: BewijsMaakForm) -> str:
    def maak() -> str:
        actions.voeg_bewijs_toe(opbrengst=deze, door=request.user, waarden=form.waarden())
        messages.success(request, "Het staat erbij.")
        return deze.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def bewijs_weghalen(
    request: HttpRequest, proeftuin: Proeftuin, exid: str, opid: str, bwid: str
) -> HttpResponse:
    """Ask first, then take the evidence away."""
    deze = wijzigbare(request, proeftuin, exid, opid)
    regels = lezen.bewijsregels(deze, proeftuin, request.lezer)
    regel = next((rij for rij in regels if rij.bewijs.publiek_id == bwid), None)
    if regel is None:
        raise Http404
    if request.method == "POST":
        regel.bewijs.opbrengst = deze
        actions.haal_bewijs_weg(bewijs=regel.bewijs, door=request.user)
        messages.success(request, "Het is weggehaald.")
        return redirect(deze)
    context = {"opbrengst": deze, "regel": regel}
    return pagina(request, deze.experiment, "bewijs_weghalen.html", context)
