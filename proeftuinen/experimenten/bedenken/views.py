"""Pages of thinking up an experiment and changing it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from leerwerkplaats.begrippen import Dimensie, PalliatieveFase
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken import actions, lezen
from proeftuinen.experimenten.bedenken.forms import ExperimentForm, ExperimentMaakForm
from proeftuinen.experimenten.bedenken.models import Experiment, VoorWie
from proeftuinen.experimenten.bedenken.spiegel import VRAAG, spiegel
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import label_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin, Stap

MAP = "proeftuinen/experimenten/bedenken"
VOL = "Er staan nu zoveel experimenten dat er geen meer bij kan. Ruim er eerst een op."
VAST = (
    "Het experiment is begonnen. Wat jullie verwachtten, staat nu vast. "
    "Zo kun je later zien wat er anders ging. De rest kun je wel bewaren."
)
KORT = 80
"""A longer text of a knot is not the name but what the group tries."""
_KEUZES = {"voor_wie": VoorWie, "dimensies": Dimensie, "palliatieve_fasen": PalliatieveFase}


def _kort(tekst: str) -> str:
    """Return a text as a name: whole words, and "…" when there is more."""
    if len(tekst) <= KORT:
        return tekst
    return f"{tekst[:KORT].rsplit(' ', 1)[0]}…"


def _begin(request: HttpRequest, proeftuin: Proeftuin, herkomst: str) -> dict[str, Any]:
    """Return what the address fills in; what is foreign or unknown is left out."""
    vandaag_ = vandaag()
    nu = Stap.objects.van(proeftuin).filter(begin__lte=vandaag_, einde__gte=vandaag_).first()
    ik = Contact.objects.van(proeftuin).filter(gebruiker=request.user).first()
    tekst = request.GET.get("titel", "").replace("\0", "") or herkomst
    begin = {
        "uit": request.GET.get("uit", ""),
        "titel": _kort(tekst),
        "wat": tekst if len(tekst) > KORT else "",
        "stap": nu.publiek_id if nu else "",
        "trekker": ik.publiek_id if ik else "",
    }
    for naam, soort in _KEUZES.items():
        begin[naam] = [deel for deel in request.GET.getlist(naam) if deel in soort.values]
    return begin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Think up an experiment, perhaps from a knot of the red thread."""
    uit = request.POST.get("uit", "") or request.GET.get("uit", "")
    herkomst = label_van(proeftuin=proeftuin, uit=uit)
    form = ExperimentMaakForm(
        request.POST or None,
        initial=None if request.POST else _begin(request, proeftuin, herkomst),
        proeftuin=proeftuin,
        lezer=request.lezer,
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(_bewaar(request, proeftuin, form))
        except actions.Vol:
            form.add_error(None, VOL)
    terug_url = reverse("proeftuinen:experimenten", args=[proeftuin.publiek_id])
    context = {"form": form, "herkomst": herkomst, "terug_url": terug_url, "vraag": VRAAG}
    return toon_experiment(request, proeftuin, f"{MAP}/bewerken.html", context=context)


def _bewaar(request: HttpRequest, proeftuin: Proeftuin, form: ExperimentMaakForm) -> str:
    """Keep the experiment once, and return where it stands."""
    waarden, uit = form.waarden(), form.cleaned_data["uit"]

    def maak() -> str:
        deze = actions.maak(proeftuin=proeftuin, door=request.user, waarden=waarden, uit=uit)
        messages.success(request, "Het experiment staat erbij.")
        return deze.get_absolute_url()

    return eenmalig(request.user, form.cleaned_data["sleutel"], maak)


def _waarden(deze: Experiment, form_velden: Any) -> dict[str, Any]:
    return {naam: getattr(deze, naam) for naam in form_velden if naam != "versie"}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def experiment_bewerken(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Change an experiment; what was expected is fixed once it began."""
    deze = lezen.wijzigbaar(request, proeftuin, exid)
    begin = _waarden(deze, ExperimentForm.base_fields) | {"versie": deze.versie}
    begin["stap"] = deze.stap.publiek_id if deze.stap else ""
    form = ExperimentForm(
        request.POST or None, initial=begin, proeftuin=proeftuin, begonnen=deze.is_begonnen
    )
    getypt = ""
    if request.method == "POST" and form.is_valid():
        getypt = _toch_verwacht(request, deze)
        if getypt:
            form.add_error(None, VAST)
        elif antwoord := _wijzig(request, deze, form):
            return antwoord
    context = {
        "form": form,
        "experiment": deze,
        "getypt": getypt,
        "terug_url": deze.get_absolute_url(),
        "vraag": VRAAG,
        "spiegel": spiegel(lezen.plan_van(deze, deze.leden.count())),
    }
    return toon_experiment(request, proeftuin, f"{MAP}/bewerken.html", context=context)


def _toch_verwacht(request: HttpRequest, deze: Experiment) -> str:
    """Return what someone expected in a form from before it began, when that is something else."""
    if not deze.is_begonnen:
        return ""
    getypt = request.POST.get("verwachting", "").strip()
    zelfde = getypt.split() == deze.verwachting.split()
    return "" if zelfde else getypt


def _wijzig(request: HttpRequest, deze: Experiment, form: ExperimentForm) -> HttpResponse | None:
    """Keep the changes and go on; nothing when it began in between."""
    versie, adres = form.cleaned_data["versie"], deze.get_absolute_url()
    try:
        actions.wijzig(experiment=deze, door=request.user, versie=versie, waarden=form.waarden())
    except Bewerkingsconflict as botsing:
        nu = botsing.huidig
        return conflict(request, form, huidig=_leesbaar(form, nu), versie=nu.versie, adres=adres)
    except actions.AlBegonnen:
        form.add_error(None, VAST)
        return None
    messages.success(request, "Het experiment is gewijzigd.")
    return redirect(adres)


def _leesbaar(form: ExperimentForm, nu: Experiment) -> dict[str, Any]:
    """Return the fields as they are now, and both choices, in words."""
    huidig = _waarden(nu, form.fields)
    huidig["stap"] = f"{nu.stap.nummer}. {nu.stap.naam}" if nu.stap else ""
    gekozen = form.cleaned_data["stap"]
    form.cleaned_data["stap"] = f"{gekozen.nummer}. {gekozen.naam}" if gekozen else ""
    for naam, soort in _KEUZES.items():
        labels = dict(soort.choices)
        huidig[naam] = [labels[deel] for deel in huidig[naam] if deel in labels]
        form.cleaned_data[naam] = [labels[deel] for deel in form.cleaned_data[naam]]
    return huidig
