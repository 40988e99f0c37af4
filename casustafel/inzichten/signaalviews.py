"""Handing an insight to the municipality, and writing down what they answered."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods

from casustafel.inzichten import signalen
from casustafel.inzichten.forms import AntwoordForm, SignaalMaakForm
from casustafel.inzichten.models import Signaal
from casustafel.inzichten.views import pagina, vind_nagekeken
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import Bewerkingsconflict, conflict
from leerwerkplaats.web.eenmalig import eenmalig
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.poort import achter_poort
from proeftuinen.mensen.herkenbaar import namen_van
from proeftuinen.traject.decorators import met_proeftuin
from proeftuinen.traject.models import Proeftuin

WACHT_AL = "Jullie wachten al op een antwoord. Schrijf dat eerst op."


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_PLANNEN)
def signaal_nieuw(request: HttpRequest, proeftuin: Proeftuin, inid: str) -> HttpResponse:
    """Hand a checked insight to the municipality."""
    deze = vind_nagekeken(proeftuin, inid)
    form = SignaalMaakForm(request.POST or None)
    if request.method == "POST" and form.is_valid():

        def maak() -> str:
            voor = form.cleaned_data["antwoord_voor"]
            signalen.geef_door(inzicht=deze, door=request.user, antwoord_voor=voor)
            messages.success(request, "Het signaal staat ook in de beleidsspiegel.")
            return deze.get_absolute_url()

        try:
            return redirect(eenmalig(request.user, form.cleaned_data["sleutel"], maak))
        except signalen.WachtAl:
            form.add_error(None, WACHT_AL)
    context = {"form": form, "inzicht": deze, "terug_url": deze.get_absolute_url()}
    return pagina(request, proeftuin, "signaal.html", context)


def _vind(proeftuin: Proeftuin, inid: str, sgid: str) -> Signaal:
    inzicht = vind_nagekeken(proeftuin, inid)
    signaal = get_object_or_404(inzicht.signalen, publiek_id=sgid)
    signaal.inzicht = inzicht
    return signaal


@require_http_methods(["GET", "POST"])
@achter_poort
@met_proeftuin(Recht.CASUSTAFEL_PLANNEN)
def signaal_antwoord(
    request: HttpRequest, proeftuin: Proeftuin, inid: str, sgid: str
) -> HttpResponse:
    """Write down what the municipality answered, or change that."""
    signaal = _vind(proeftuin, inid, sgid)
    terug = signaal.inzicht.get_absolute_url()
    begin = {
        "versie": signaal.versie,
        "antwoord": signaal.antwoord,
        "antwoord_op": signaal.antwoord_op or vandaag(),
    }
    form = AntwoordForm(request.POST or None, initial=begin, namen=partial(namen_van, proeftuin))
    if request.method == "POST" and form.is_valid():
        gegeven = {naam: form.cleaned_data[naam] for naam in begin}
        try:
            signalen.beantwoord(signaal=signaal, door=request.user, **gegeven)
        except Bewerkingsconflict as botsing:
            nu = botsing.huidig
            huidig = {"antwoord": nu.antwoord, "antwoord_op": nu.antwoord_op}
            return conflict(request, form, huidig=huidig, versie=nu.versie, adres=terug)
        messages.success(request, "Het antwoord staat erbij.")
        return redirect(terug)
    context = {"form": form, "signaal": signaal, "inzicht": signaal.inzicht, "terug_url": terug}
    return pagina(request, proeftuin, "antwoord.html", context)


@require_http_methods(["GET", "POST"])
@met_proeftuin(Recht.CASUSTAFEL_PLANNEN)
def signaal_weg(request: HttpRequest, proeftuin: Proeftuin, inid: str, sgid: str) -> HttpResponse:
    """Ask first, then take the signal away."""
    signaal = _vind(proeftuin, inid, sgid)
    terug = signaal.inzicht.get_absolute_url()
    if request.method == "POST":
        signalen.haal_weg(signaal=signaal, door=request.user)
        messages.success(request, "Het signaal is weg.")
        return redirect(terug)
    context = {"signaal": signaal, "inzicht": signaal.inzicht, "terug_url": terug}
    return pagina(request, proeftuin, "signaal_weg.html", context)
