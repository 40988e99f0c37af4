"""Pages of staying connected: the three look-backs, and one of them."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from proeftuinen.monitoring.bladzijde import VERBINDING, toon_verder
from proeftuinen.monitoring.terugblik import actions, lezen
from proeftuinen.monitoring.terugblik.forms import ConclusieForm
from proeftuinen.monitoring.terugblik.slapend import slapend
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

MAP = "proeftuinen/monitoring/terugblik"
TIPS_HIER = 3
AL_BEGONNEN = "Deze terugblik is al begonnen of vervallen."


def pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: Mapping[str, Any]
) -> HttpResponse:
    """Render a page of this part."""
    return toon_verder(request, proeftuin, f"{MAP}/{sjabloon}", sub=VERBINDING, context=context)


@require_GET
@met_proeftuin(Recht.VERBINDING_ZIEN)
def in_verbinding(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the three look-backs, some tips, and to who guides the process what sleeps."""
    context = {
        "regels": lezen.terugblikken(proeftuin),
        "tips": lezen.tips_van(proeftuin)[:TIPS_HIER],
        "slapend": slapend(proeftuin, request.lezer),
        "kijk_na": lezen.niet_nagekeken(request.user.pk, proeftuin).exists(),
    }
    return pagina(request, proeftuin, "in_verbinding.html", context)


@require_GET
@met_proeftuin(Recht.VERBINDING_ZIEN)
def terugblik(request: HttpRequest, proeftuin: Proeftuin, tbid: str) -> HttpResponse:
    """Show one look-back: what was asked, what still runs, and what came of it."""
    deze = lezen.vind(proeftuin, tbid)
    regel = next(r for r in lezen.terugblikken(proeftuin) if r.maanden == deze.maanden)
    context = {
        "terugblik": deze,
        "regel": regel,
        "nazichten": lezen.nazichten_van(deze, request.lezer),
        "slapend": slapend(proeftuin, request.lezer) if deze.begonnen_op else None,
    }
    return pagina(request, proeftuin, "terugblik.html", context)


@require_POST
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def beginnen(request: HttpRequest, proeftuin: Proeftuin, tbid: str) -> HttpResponse:
    """Begin it now."""
    deze = lezen.vind(proeftuin, tbid)
    try:
        uit = actions.begin(terugblik=deze, door=request.user)
        messages.success(request, _zeg(uit))
    except actions.AlBegonnen:
        messages.info(request, AL_BEGONNEN)
    return redirect(deze)


def _zeg(uit: actions.Begonnen) -> str:
    zin = f"De terugblik is begonnen. Mails met een paar vragen: {uit.gevraagd}."
    if uit.bewaarders:
        zin += f" Mails met “Loopt het nog?”: {uit.bewaarders}."
    if uit.zelf:
        zin += f" Vraag zelf na: {uit.zelf}."
    return zin


@require_POST
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def vervallen(request: HttpRequest, proeftuin: Proeftuin, tbid: str) -> HttpResponse:
    """Call it off, or plan it after all."""
    deze = lezen.vind(proeftuin, tbid)
    if request.POST.get("wel") == "1":
        actions.toch_wel(terugblik=deze, door=request.user)
        messages.success(request, "De terugblik staat weer in de planning.")
        return redirect(deze)
    try:
        actions.laat_vervallen(terugblik=deze, door=request.user)
        messages.success(request, "Deze terugblik gaat niet door. Er gaat geen mail uit.")
    except actions.AlBegonnen:
        messages.info(request, AL_BEGONNEN)
    return redirect(deze)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def conclusie(request: HttpRequest, proeftuin: Proeftuin, tbid: str) -> HttpResponse:
    """Write down what came of it."""
    deze = lezen.vind(proeftuin, tbid)
    if not deze.begonnen_op:
        messages.info(request, "Begin eerst de terugblik.")
        return redirect(deze)
    begin = {"versie": deze.versie, "conclusie": deze.conclusie}
    form = ConclusieForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    terug = reverse("proeftuinen:terugblik", args=[proeftuin.publiek_id, tbid])
    if request.method == "POST" and form.is_valid():
        gaf = form.cleaned_data
        try:
            actions.schrijf_conclusie(
                terugblik=deze,
                door=request.user,
                versie=gaf["versie"],
                conclusie=gaf["conclusie"],
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"conclusie": nu.conclusie}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
        messages.success(request, "Opgeschreven. Fijn dat jullie terugkeken.")
        return redirect(terug)
    context = {"form": form, "terugblik": deze, "terug_url": terug}
    return pagina(request, proeftuin, "conclusie.html", context)
