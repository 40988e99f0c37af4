"""Pages of tips: giving one, asking everyone, choosing, changing and taking away."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.bladeren import blader
from proeftuinen.monitoring.bladzijde import TIPS, toon_verder
from proeftuinen.monitoring.terugblik import lezen, tips
from proeftuinen.monitoring.terugblik.forms import GeefTipForm, TipForm
from proeftuinen.monitoring.terugblik.views import MAP
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

VOL = f"Er staan al {tips.MEESTE} tips. Haal er eerst een weg."


def _pagina(
    request: HttpRequest, proeftuin: Proeftuin, sjabloon: str, context: Mapping[str, Any]
) -> HttpResponse:
    return toon_verder(request, proeftuin, f"{MAP}/{sjabloon}", sub=TIPS, context=context)


def _lijst(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:tips", args=[proeftuin.publiek_id])


@require_GET
@met_proeftuin(Recht.VERBINDING_ZIEN)
def alle_tips(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show the tips, and what people answered on the question for one."""
    lijst, antwoorden = lezen.zeg_vraag(proeftuin)
    context = {
        "bladzijde": blader(request, lezen.tips_van(proeftuin)),
        "lijst": lijst,
        "antwoorden": antwoorden,
        "te_kiezen": lezen.nog_te_kiezen(proeftuin, request.lezer),
    }
    return _pagina(request, proeftuin, "tips.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VERBINDING_ZIEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Give a tip; what the team gives is chosen at once."""
    form = GeefTipForm(request.POST or None, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():
        kiest = request.lezer.mag(Recht.VERBINDING_BEHEREN)
        try:
            tips.geef(proeftuin=proeftuin, in_oogst=kiest, **form.waarden())
            messages.success(request, "Dank je wel. De tip staat erbij, zonder je naam.")
            return redirect(_lijst(proeftuin))
        except tips.Vol:
            form.add_error(None, VOL)
    context = {"form": form, "terug_url": _lijst(proeftuin)}
    return _pagina(request, proeftuin, "tip_nieuw.html", context)


@require_POST
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def vragen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Ask everyone for a tip by mail."""
    _, uit = tips.vraag(proeftuin=proeftuin, door=request.user)
    if uit.al_klaar:
        messages.info(request, "Er is nu niemand te vragen. Wie nog niets zei, kreeg net een mail.")
    else:
        messages.success(request, f"Er gaan {uit.gestuurd} mails uit met één vraag.")
    return redirect(_lijst(proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, tpid: str) -> HttpResponse:
    """Change a tip."""
    tip = lezen.vind_tip(proeftuin, tpid)
    begin = {"versie": tip.versie, "tekst": tip.tekst, "van": tip.van}
    form = TipForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    terug = _lijst(proeftuin)
    if request.method == "POST" and form.is_valid():
        versie = form.cleaned_data["versie"]
        try:
            tips.wijzig(tip=tip, door=request.user, versie=versie, waarden=form.waarden())
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"tekst": nu.tekst, "van": nu.van}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
        messages.success(request, "De tip is gewijzigd.")
        return redirect(terug)
    return _pagina(request, proeftuin, "tip.html", {"form": form, "tip": tip, "terug_url": terug})


@require_POST
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def kiezen(request: HttpRequest, proeftuin: Proeftuin, tpid: str) -> HttpResponse:
    """Put a tip in the oogst, or take it out."""
    tip = lezen.vind_tip(proeftuin, tpid)
    wel = request.POST.get("wel") != "0"
    tips.kies(tip=tip, door=request.user, wel=wel)
    messages.success(request, "De tip staat in de oogst." if wel else "De tip is uit de oogst.")
    return redirect(_lijst(proeftuin))


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.VERBINDING_BEHEREN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, tpid: str) -> HttpResponse:
    """Ask first, then take the tip away."""
    tip = lezen.vind_tip(proeftuin, tpid)
    if request.method == "POST":
        tips.haal_weg(tip=tip, door=request.user)
        messages.success(request, "De tip is weg.")
        return redirect(_lijst(proeftuin))
    context = {"tip": tip, "terug_url": _lijst(proeftuin)}
    return _pagina(request, proeftuin, "tip_weghalen.html", context)
