"""Pages of agreements: adding, changing, answering and taking away."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from proeftuinen.experimenten.bedenken.lezen import wijzigbaar
from proeftuinen.experimenten.bladzijde import toon_experiment
from proeftuinen.experimenten.borgen import actions
from proeftuinen.experimenten.borgen.forms import (
    AfspraakForm,
    AfspraakMaakForm,
    Afspraakvelden,
    AntwoordForm,
)
from proeftuinen.experimenten.borgen.lezen import vind_afspraak
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.experimenten.borgen.views import MAP, naar
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

VOL = f"Er staan al {actions.MEESTE} afspraken bij dit experiment. Haal er eerst een weg."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def nieuw(request: HttpRequest, proeftuin: Proeftuin, exid: str) -> HttpResponse:
    """Add an agreement; `beleidsstuk` in the address chooses a policy paper."""
    deze = wijzigbaar(request, proeftuin, exid)
    begin = {"beleidsstuk": request.GET.get("beleidsstuk", "")}
    form = AfspraakMaakForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            actions.spreek_af(experiment=deze, door=request.user, waarden=form.waarden())
            messages.success(request, "De afspraak staat erbij, ook in de beleidsspiegel.")
            return f"{naar('borging', deze)}#afspraken"

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except actions.Vol:
            form.add_error(None, VOL)
    context = {"form": form, "experiment": deze, "terug_url": naar("borging", deze)}
    return toon_experiment(request, proeftuin, f"{MAP}/afspraak.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def bewerken(request: HttpRequest, proeftuin: Proeftuin, exid: str, afid: str) -> HttpResponse:
    """Change an agreement."""
    deze = wijzigbaar(request, proeftuin, exid)
    afspraak = vind_afspraak(deze, afid)
    begin = {**_waarden(afspraak), "versie": afspraak.versie}
    begin["beleidsstuk"] = afspraak.beleidsstuk.publiek_id if afspraak.beleidsstuk else ""
    form = AfspraakForm(request.POST or None, initial=begin, proeftuin=proeftuin)
    terug = f"{naar('borging', deze)}#afspraken"
    if request.method == "POST" and form.is_valid():
        try:
            actions.wijzig_afspraak(
                afspraak=afspraak,
                door=request.user,
                versie=form.cleaned_data["versie"],
                waarden=form.waarden(),
            )
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            return conflict(request, form, huidig=_waarden(nu), versie=nu.versie, adres=terug)
        messages.success(request, "De afspraak is gewijzigd.")
        return redirect(terug)
    context = {"form": form, "experiment": deze, "afspraak": afspraak, "terug_url": terug}
    return toon_experiment(request, proeftuin, f"{MAP}/afspraak.html", context=context)


def _waarden(afspraak: Afspraak) -> dict[str, Any]:
    return {naam: getattr(afspraak, naam) for naam in Afspraakvelden.base_fields}


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def antwoord(request: HttpRequest, proeftuin: Proeftuin, exid: str, afid: str) -> HttpResponse:
    """Write down what they answered."""
    deze = wijzigbaar(request, proeftuin, exid)
    afspraak = vind_afspraak(deze, afid)
    velden = ("versie", "antwoord", "toelichting")
    begin = {naam: getattr(afspraak, naam) for naam in velden}
    form = AntwoordForm(request.POST or None, initial=begin)
    terug = f"{naar('borging', deze)}#afspraken"
    if request.method == "POST" and form.is_valid():
        gegeven = {naam: form.cleaned_data[naam] for naam in velden}
        try:
            actions.beantwoord(afspraak=afspraak, door=request.user, **gegeven)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"antwoord": nu.antwoord, "toelichting": nu.toelichting}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
        messages.success(request, "Het antwoord staat erbij.")
        return redirect(terug)
    context = {"form": form, "experiment": deze, "afspraak": afspraak, "terug_url": terug}
    return toon_experiment(request, proeftuin, f"{MAP}/antwoord.html", context=context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.EXPERIMENTEN_BIJDRAGEN)
def weghalen(request: HttpRequest, proeftuin: Proeftuin, exid: str, afid: str) -> HttpResponse:
    """Ask first, then take the agreement away."""
    deze = wijzigbaar(request, proeftuin, exid)
    afspraak = vind_afspraak(deze, afid)
    terug = f"{naar('borging', deze)}#afspraken"
    if request.method == "POST":
        actions.haal_afspraak_weg(afspraak=afspraak, door=request.user)
        messages.success(request, "De afspraak is weg.")
        return redirect(terug)
    context = {"experiment": deze, "afspraak": afspraak, "terug_url": terug}
    return toon_experiment(request, proeftuin, f"{MAP}/weghalen.html", context=context)
