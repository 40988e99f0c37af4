"""The page on which the team ticks what comes on the wall."""

from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bladeren import blader
from proeftuinen.ambities.verkennen import ophalen as daden
from proeftuinen.ambities.verkennen.actions import Vol
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.verkennen.views import VOL, pagina
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.AMBITIE_BEHEREN)
def ophalen(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    """Show what can come on the wall, and put there what is ticked."""
    if request.method == "POST":
        return _haal_op(request, proeftuin)
    bladzijde = blader(request, daden.aanbod(proeftuin, request.lezer))
    groepen = [(titel, list(deel)) for titel, deel in groupby(bladzijde, lambda rij: rij.titel)]
    context = {"groepen": groepen, "pagina": bladzijde, "soorten": Vondst.Soort}
    return pagina(request, proeftuin, "vondsten_ophalen.html", context)


def _haal_op(request: HttpRequest, proeftuin: Proeftuin) -> HttpResponse:
    gekozen = {
        sleutel: _soort(request.POST.get(f"soort-{sleutel}", ""))
        for sleutel in request.POST.getlist("vangst")
    }
    try:
        aantal = daden.haal_op(
            proeftuin=proeftuin, lezer=request.lezer, door=request.user, gekozen=gekozen
        )
    except Vol:
        messages.error(request, VOL)
        return redirect("proeftuinen:vondsten-ophalen", proeftuin.publiek_id)
    if not gekozen:
        messages.error(request, "Vink eerst aan wat je wilt ophalen.")
        return redirect("proeftuinen:vondsten-ophalen", proeftuin.publiek_id)
    kaartjes = "1 kaartje hangt" if aantal == 1 else f"{aantal} kaartjes hangen"
    zin = f"{kaartjes} erbij." if aantal else "Dat hing er al."
    messages.success(request, zin)
    return redirect("proeftuinen:vondsten", proeftuin.publiek_id)


def _soort(ruw: str) -> str:
    return ruw if ruw in Vondst.Soort.values else ""
