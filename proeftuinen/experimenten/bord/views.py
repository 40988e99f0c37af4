"""The board and the list of experiments, and asking for help."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.experimenten.bedenken.lezen import wijzigbaar
from proeftuinen.experimenten.bedenken.models import Stand, VoorWie
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.bord import actions, lezen
from proeftuinen.experimenten.bord.forms import HulpForm
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin, Stap

MAP = "proeftuinen/experimenten/bord"


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_ZIEN)
def experimenten(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the experiments as a board by state, or with `als=lijst` or a state as a list."""
    stappen = list(Stap.objects.van(proeftuin).values_list("publiek_id", "nummer", "naam"))
    zeef = lezen.Zeef.uit(request.GET, [rij[0] for rij in stappen])
    als_lijst = request.GET.get("als") == "lijst" or bool(zeef.stand)
    beeld = _lijst if als_lijst else _bord
    context = {
        **beeld(request, proeftuin, zeef),
        "zeef": zeef,
        "als_lijst": als_lijst,
        "stappen": stappen,
        "dimensies": Dimensie,
        "voor_wie": VoorWie,
        "standen": Stand,
        "bord_vraag": zeef.vraag(stand=""),
        "lijst_vraag": zeef.vraag(als="lijst"),
    }
    return toon_experiment(request, proeftuin, f"{MAP}/experimenten.html", context=context)


def _bord(request: HttpRequest, proeftuin: Proeftuin, zeef: lezen.Zeef) -> dict[str, Any]:
    bord = lezen.bord(proeftuin, request.lezer, zeef)
    return {
        "rijen": [[bord.kolommen[stand] for stand in deel] for deel in (lezen.BEZIG, lezen.KLAAR)],
        "aantal": bord.aantal,
        "hulp": () if zeef else bord.hulp,
        "hulp_aantal": bord.hulp_aantal,
    }


def _lijst(request: HttpRequest, proeftuin: Proeftuin, zeef: lezen.Zeef) -> dict[str, Any]:
    pagina = blader(request, lezen.voor_kaartjes(lezen.rijen_van(proeftuin, request.lezer, zeef)))
    return {
        "pagina": pagina,
        "kaartjes": [lezen.als_kaartje(rij, proeftuin, request.lezer) for rij in pagina],
        "aantal": pagina.paginator.count,
        "zoekvraag": f"{zeef.vraag(als='lijst')}&",
    }


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def hulp(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Ask for help, or say that it came."""
    deze = wijzigbaar(request, proeftuin, exid)
    begin = {"versie": deze.versie, "hulp_nodig": deze.hulp_nodig}
    form = HulpForm(request.POST or None, initial=begin)
    terug = deze.get_absolute_url()
    if request.method == "POST" and form.is_valid():
        tekst = "" if "klaar" in request.POST else form.cleaned_data["hulp_nodig"]
        versie = form.cleaned_data["versie"]
        try:
            actions.vraag_hulp(experiment=deze, door=request.user, versie=versie, tekst=tekst)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"hulp_nodig": nu.hulp_nodig}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
        zin = "Jullie vraag staat bovenaan bij de experimenten." if tekst else "Fijn, dat is klaar."
        messages.success(request, zin)
        return redirect(terug)
    context = {"form": form, "experiment": deze, "terug_url": terug}
    return toon_experiment(request, proeftuin, f"{MAP}/hulp.html", context=context)
