"""Pages of what a place shares: sharing it, and reading what is shared."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.experimenten.bedenken.lezen import vind
from proeftuinen.experimenten.bladzijde import VOORBEELDEN, toon_experiment
from proeftuinen.experimenten.delen import actions, lezen
from proeftuinen.traject.bladzijde import toon
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/experimenten/delen"
NIET_BEGONNEN = "Je deelt een experiment pas als het begonnen is."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_DELEN)
def experiment_delen(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Show exactly what others will see, and share it, or no longer."""
    deze = vind(proeftuin, exid)
    if request.method == "POST":
        _deel(request, deze)
        return redirect("proeftuinen:experiment-delen", proeftuin.publiek_id, exid)
    context = {"experiment": deze, "gedeeld": lezen.als_gedeeld(deze)}
    return toon_experiment(request, proeftuin, f"{MAP}/delen.html", context=context)


def _deel(request: HttpRequest, deze: Any) -> None:
    keuze = request.POST.get("delen")
    if keuze == "nee":
        actions.deel_niet(experiment=deze, door=request.user)
        messages.success(request, "Het experiment is niet meer gedeeld.")
    elif keuze == "ja":
        try:
            actions.deel(experiment=deze, door=request.user)
            messages.success(request, "Andere plekken kunnen dit experiment nu lezen.")
        except actions.NietBegonnen:
            messages.error(request, NIET_BEGONNEN)


def _kader(request: HttpRequest, proeftuin: Proeftuin, naam: str, context: Any) -> HttpResponse:
    """Render under the tab of experiments, or for who has none under the overview."""
    if request.lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        sjabloon = f"{MAP}/{naam}"
        return toon_experiment(request, proeftuin, sjabloon, sub=VOORBEELDEN, context=context)
    return toon(request, proeftuin, f"{MAP}/{naam}", tab="Overzicht", context=context)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_LEZEN)
def experimenten_gedeeld(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what this place shares."""
    bladzijde = blader(request, lezen.gedeelde().filter(proeftuin=proeftuin))
    kaartjes = [lezen.als_kaartje(deze) for deze in bladzijde]
    context = {"kaartjes": kaartjes, "pagina": bladzijde}
    return _kader(request, proeftuin, "gedeeld_lijst.html", context)


@require_GET
@met_proeftuin(Recht.EXPERIMENTEN_LEZEN)
def experiment_gedeeld(request: HttpRequest, proeftuin: Proeftuin, vbid: str) -> HttpResponse:
    """Show one experiment as this place shares it."""
    deze = lezen.gedeelde().filter(proeftuin=proeftuin, publiek_id=vbid).first()
    if deze is None:
        raise Http404
    context = {"gedeeld": lezen.als_gedeeld(deze)}
    return _kader(request, proeftuin, "gedeeld_een.html", context)
